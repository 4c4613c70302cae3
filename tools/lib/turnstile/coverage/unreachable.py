# SPDX-License-Identifier: BSD-2-Clause
"""The list of what no test can reach, tests/coverage/unreachable.toml.

Every entry is checked: its text stands once in its file, and what it says is
not reached was not reached indeed.
"""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Place, Problems
from ..located_toml import check_keys, read_toml
from .figures import File, ranges

LIST = "tests/coverage/unreachable.toml"
_KEYS: dict[str, type | tuple[type, ...]] = {
    "file": str, "line": str, "branch": str, "why": str}


def _find(root: Path, file: str, text: str, place: Place,
          problems: Problems) -> range:
    """The numbers of the lines of `text`; none if it is not there once."""
    path = root / file
    whole = path.read_text(encoding="utf-8") if path.is_file() else ""
    count = whole.count(text) if text.strip() else 0
    if count != 1:
        problems.add(place, f"{file} holds this text {count} times",
                     "write it as it stands in the file now, with lines before "
                     "it if need be")
        return range(0)
    first = whole[:whole.index(text)].count("\n") + 1
    return range(first, first + text.rstrip().count("\n") + 1)


def _excuse_line(file: File, number: int, place: Place,
                 problems: Problems) -> None:
    """Takes a line out of the sum; it must not have been reached."""
    line = file.lines.get(number)
    if line is None:
        problems.add(place, f"line {number} has no code",
                     "let the text end with a line that has")
    elif line.count:
        problems.add(place, f"line {number} was reached", "remove the entry")
    else:
        file.excused_lines.add(number)


def _excuse_branches(file: File, numbers: range, place: Place,
                     problems: Problems) -> None:
    """Takes the branches of reached lines that were not taken out of the
    sum; there must be one."""
    missed = [n for n in file.missed_branches() if n in numbers]
    if not missed:
        problems.add(place, f"no branch of line {ranges(list(numbers))} is "
                     "missed, or its line is", "remove the entry, or list the "
                     "line")
    file.excused_branches.update(missed)


def excuse(root: Path, files: list[File]) -> int:
    """Takes what is listed out of the sums of `files`: how many entries there
    are. Raises InputError."""
    toml = read_toml(root / LIST, LIST)
    named = {f.name: f for f in files}
    problems = Problems()
    check_keys(toml, (), {"unreachable": list}, set(), problems)
    rows = toml.data.get("unreachable", [])
    for i, row in enumerate(rows):
        place = toml.place("unreachable", i)
        if not check_keys(toml, ("unreachable", i), _KEYS, {"file", "why"},
                          problems):
            continue
        if ("line" in row) == ("branch" in row):
            problems.add(place, "an entry has either 'line' or 'branch'",
                         "write the text of one line with code")
            continue
        numbers = _find(root, row["file"], row.get("line", row.get("branch")),
                        place, problems)
        file = named.get(row["file"], File(row["file"], {}))
        if numbers and "line" in row:
            _excuse_line(file, numbers[-1], place, problems)
        elif numbers:
            _excuse_branches(file, numbers, place, problems)
    problems.stop_if_any()
    return len(rows)
