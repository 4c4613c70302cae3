# SPDX-License-Identifier: BSD-2-Clause
"""Has the whole table of each machine proved.

A step is called only for events that can happen, so its proof says nothing of
the other cells of its table.  A file of proofs/table/ for each machine reads
any cell, and its contract says that all of them are as the logic tells.
"""

from __future__ import annotations

import json
from pathlib import Path

from ..diagnostics import Place, Problem

_MACHINES = "gen/machines.json"
_FOLDER = "proofs/table"

_TEXT = """/* SPDX-License-Identifier: BSD-2-Clause */
/* NAME_table: proves every cell of the table, reached or not. */

#include "NAME.c"

/** The cell of the state `s` and the event `e`. */
/*@ requires NAME_is_state(s) && NAME_is_event(e);
    assigns \\nothing;
    ensures \\result.chain == NAME_chain(s, e);
    ensures NAME_legal(s, e) ==> \\result.next == NAME_to(s, e);
    ensures NAME_legal(s, e) <==> \\result.chain != UPPER_ILLEGAL;
*/
struct NAME_edge NAME_cell(uint8_t s, uint8_t e);

struct NAME_edge NAME_cell(uint8_t s, uint8_t e)
{
    return NAME_edges[s][e];
}
"""


def text(machine: str) -> str:
    """The file that proves the table of a machine."""
    return _TEXT.replace("NAME", machine).replace("UPPER", machine.upper())


def wanted(root: Path) -> dict[str, str]:
    """The files that there have to be, with their text."""
    path = root / _MACHINES
    if not path.exists():
        return {}
    machines = json.loads(path.read_text(encoding="utf-8"))["machines"]
    return {f"{_FOLDER}/{m['name']}_table.c": text(m["name"]) for m in machines}


def differences(root: Path) -> list[Problem]:
    """The files that are missing, say something else, or are for no machine."""
    files = wanted(root)
    there = {str(p.relative_to(root)) for p in (root / _FOLDER).glob("*")}
    problems = [Problem(Place(file), "no machine has this name", "delete it")
                for file in sorted(there - set(files))]
    for file, said in sorted(files.items()):
        if file not in there or (root / file).read_text(encoding="utf-8") != said:
            problems.append(Problem(
                Place(file), "the table of this machine is not proved whole",
                "tools/prove --record writes the file"))
    return problems


def write(root: Path) -> None:
    """Writes the files."""
    for file, said in wanted(root).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(said, encoding="utf-8")
