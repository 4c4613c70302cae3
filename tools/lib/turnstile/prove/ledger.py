# SPDX-License-Identifier: BSD-2-Clause
"""The ledger: what was proved when it was last recorded.

It holds, for each file, functions with the hash of their contract and the
number of goals of each property, lemmas, and the contracts that the proofs
take for granted.  It is committed, and whatever differs from it is a failure
until it is recorded: so no goal, function or assumption comes or goes unseen.
"""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

from ..diagnostics import Place, Problem
from .file import Result

LEDGER = "proofs/ledger.json"
_RECORD = "if that is meant, tools/prove --record writes it down"

Entry = dict[str, Any]
Ledger = dict[str, Any]


def read(root: Path) -> Ledger:
    """The ledger of the tree; empty if there is none yet."""
    path = root / LEDGER
    if not path.exists():
        return {"assumed": {}, "files": {}}
    data: Ledger = json.loads(path.read_text(encoding="utf-8"))
    return data


def text_of(ledger: Ledger) -> str:
    """The ledger as it is committed: a line a fact, in a fixed order."""
    return json.dumps(ledger, indent=1, sort_keys=True) + "\n"


def assumed(files: dict[str, Entry]) -> dict[str, str]:
    """The contracts that some proof uses and no file proves."""
    proved = {name for entry in files.values() for name in entry["functions"]}
    return {name: mark for entry in files.values()
            for name, mark in entry["calls"].items() if name not in proved}


def renewed(old: Ledger, results: list[Result], files: list[str]) -> Ledger:
    """The ledger with the entries of `results`, without files that are gone."""
    entries = {f: e for f, e in old["files"].items() if f in files}
    entries |= {r.file: r.recorded() for r in results}
    return {"assumed": assumed(entries), "files": entries}


def difference(old: Ledger, new: Ledger) -> str:
    """What changes in the ledger, for a reader."""
    lines = difflib.unified_diff(text_of(old).splitlines(),
                                 text_of(new).splitlines(),
                                 LEDGER, "recorded", lineterm="", n=3)
    return "\n".join(lines)


def _one(problems: list[Problem], file: str, what: str) -> None:
    """Notes a difference."""
    problems.append(Problem(Place(file), what, _RECORD))


def _compare_function(file: str, name: str, was: Entry, now: Entry,
                      problems: list[Problem]) -> None:
    """Differences of a function between ledger and run."""
    if was["contract"] != now["contract"]:
        _one(problems, file, f"{name}: its contract has changed")
    old, new = was["properties"], now["properties"]
    for prop in sorted(old | new):
        before, after = old.get(prop, 0), new.get(prop, 0)
        if before != after:
            kind = "shrunk" if after < before else "grown"
            _one(problems, file, f"{name}: {prop} has {after} goals, "
                 f"{before} in the ledger: it has {kind}")


def _compare_lemmas(file: str, was: Entry, now: Entry,
                    problems: list[Problem]) -> None:
    """Differences of the lemmas of a file."""
    for name in sorted(was | now):
        if name not in now:
            _one(problems, file, f"missing lemma: {name} is in the ledger only")
        elif name not in was:
            _one(problems, file, f"missing lemma: {name} is not in the ledger")
        elif was[name] != now[name]:
            _one(problems, file, f"{name}: the lemma has changed")


def compare_file(ledger: Ledger, result: Result) -> list[Problem]:
    """Every difference between a file's entry and what was proved."""
    problems: list[Problem] = []
    file, was = result.file, ledger["files"].get(result.file)
    if was is None:
        _one(problems, file, "missing function: the file is not in the ledger")
        return problems
    for name in sorted(was["functions"] | result.functions):
        if name not in result.functions:
            _one(problems, file,
                 f"missing function: {name} is in the ledger only")
        elif name not in was["functions"]:
            _one(problems, file,
                 f"missing function: {name} is not in the ledger")
        else:
            _compare_function(file, name, was["functions"][name],
                              result.functions[name], problems)
    _compare_lemmas(file, was["lemmas"], result.lemmas, problems)
    if not problems and was != result.recorded():
        _one(problems, file, "the contracts that it relies on have changed")
    return problems


def compare_whole(ledger: Ledger, results: list[Result],
                  files: list[str]) -> list[Problem]:
    """What no single file shows: files that are gone, contracts that are
    believed, and calls that rely on another contract than the one proved."""
    problems: list[Problem] = []
    for file in sorted(set(ledger["files"]) - set(files)):
        _one(problems, file, "a file of the ledger is not proved any more")
    entries = {r.file: r.recorded() for r in results}
    now = assumed(entries)
    for name in sorted(now.keys() | ledger["assumed"].keys()):
        was = ledger["assumed"].get(name)
        if was is None:
            _one(problems, LEDGER, f"new assumption: the contract of {name} is "
                 "used and proved nowhere")
        elif name not in now:
            _one(problems, LEDGER, f"the assumption {name} is one no more")
        elif was != now[name]:
            _one(problems, LEDGER, f"the assumed contract of {name} has changed")
    proved = {name: f["contract"] for e in entries.values()
              for name, f in e["functions"].items()}
    for file, entry in sorted(entries.items()):
        for name, mark in entry["calls"].items():
            if proved.get(name, now.get(name)) != mark:
                problems.append(Problem(
                    Place(file), f"{name} is called by another contract than "
                    "it is proved with", "declare it in one header only"))
    return problems
