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


def _excuse_lines(file: File, numbers: range, place: Place,
                  problems: Problems) -> None:
    """Takes lines out of the sum; none of them must have been reached."""
    code = [n for n in numbers if n in file.lines]
    reached = [n for n in code if file.lines[n].count]
    if not code:
        problems.add(place, f"line {ranges(list(numbers))} has no code",
                     "take a line in that has")
    if reached:
        problems.add(place, f"line {ranges(reached)} was reached",
                     "remove the entry, or leave the line out")
    file.excused_lines.update(code)


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
            _excuse_lines(file, numbers, place, problems)
        elif numbers:
            _excuse_branches(file, numbers, place, problems)
    problems.stop_if_any()
    return len(rows)
