# SPDX-License-Identifier: BSD-2-Clause
"""Which functions of the kernel are proved.

Every function that a file of kernel/ defines is in the ledger, or it is
excepted with a reason: with its file, for a header with the file of its name,
or alone.  The manual has a table of this, a row for each file; it is compared
with the ledger and written anew by tools/prove --record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problem
from .file import definitions
from .ledger import Entry, Ledger
from .table import Table

BOOK = "doc/proofs.md"
_FOLDER = "kernel"
_BEGIN = "<!-- written by tools/prove --record -->\n"
_END = "<!-- end -->\n"
_HEAD = """| File | Proved | With a postcondition |
|---|---|---|
"""

_EMPTY: Entry = {"functions": {}}


@dataclass(frozen=True)
class Row:
    """What is proved of a file: all functions, those in the ledger, those of
    them with a postcondition, and those that nobody knows of."""

    file: str
    functions: tuple[str, ...]
    proved: tuple[str, ...]
    answered: tuple[str, ...]
    unknown: tuple[str, ...]


def _proved(ledger: Ledger, file: str) -> dict[str, bool]:
    """The functions that the ledger has of a file; true for those with a
    postcondition.  A header is proved through the files that include it."""
    homes = [file] if file.endswith(".c") else ledger["files"]
    return {name: any(p.startswith("ensures") for p in entry["properties"])
            for home in homes
            for name, entry in ledger["files"].get(home, _EMPTY)
            ["functions"].items()}


def _row(path: Path, file: str, table: Table, ledger: Ledger) -> Row:
    """The row of a file."""
    names = definitions(path.read_text(encoding="utf-8"))
    proved = _proved(ledger, file)
    source = file.removesuffix(".h") + ".c" if file.endswith(".h") else file
    whole = file in table.excepted or source in table.excepted
    single = [n for n in names if (file, n) in table.open]
    good = [] if whole else [n for n in names if n in proved and n not in single]
    unknown = [] if whole else [n for n in names if n not in [*good, *single]]
    return Row(file, tuple(names), tuple(good),
               tuple(n for n in good if proved[n]), tuple(unknown))


def rows(root: Path, table: Table, ledger: Ledger) -> list[Row]:
    """A row for each file of the kernel that defines a function."""
    found = [_row(path, str(path.relative_to(root)), table, ledger)
             for path in sorted((root / _FOLDER).rglob("*.[ch]"))]
    return [row for row in found if row.functions]


def _text(found: list[Row]) -> str:
    """The table of the manual.  Of a file of which nothing is proved it has
    no number, so that such a file can change without a change of this page."""
    lines = []
    for row in found:
        parts = "none"
        if row.proved:
            parts = f"{len(row.proved)} of {len(row.functions)}"
        answered = str(len(row.answered)) if row.proved else ""
        lines.append(f"| `{row.file}` | {parts} | {answered} |\n")
    return _HEAD + "".join(lines)


def total(found: list[Row]) -> str:
    """The sum for a reader of the check."""
    return (f"functions of the kernel: {sum(len(r.functions) for r in found)}, "
            f"proved: {sum(len(r.proved) for r in found)}, "
            f"with a postcondition: {sum(len(r.answered) for r in found)}")


def _book(root: Path, found: list[Row]) -> tuple[str, str]:
    """The text of the manual's page, as it is and as it has to be."""
    path = root / BOOK
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    return text, f"{before}{begin}{_text(found)}{end}{after}" if end else text


def problems(root: Path, table: Table, ledger: Ledger) -> Iterator[Problem]:
    """Functions that are neither proved nor excepted, and whether the manual
    says something else."""
    found = rows(root, table, ledger)
    for row in found:
        for name in row.unknown:
            yield Problem(Place(row.file), f"{name} is neither proved nor "
                          "excepted", "prove it, or give the reason in "
                          "proofs/files.toml")
    is_now, has_to_be = _book(root, found)
    if is_now != has_to_be or _BEGIN not in is_now:
        yield Problem(Place(BOOK), "the table of what is proved is not of "
                      "today", "tools/prove --record writes it")


def write(root: Path, table: Table, ledger: Ledger) -> None:
    """Writes the table of the manual."""
    _, has_to_be = _book(root, rows(root, table, ledger))
    (root / BOOK).write_text(has_to_be, encoding="utf-8")
