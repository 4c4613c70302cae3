# SPDX-License-Identifier: BSD-2-Clause
"""Rows of the bench: what was measured, the record, and the comparison."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problem
from .commands import RunFailed, relative
from .counter import Sample


@dataclass(frozen=True)
class Row:
    """One measured figure, as the JSON files hold it."""

    name: str
    unit: str
    value: float
    target: float | None = None
    instructions: int | None = None
    accesses: int | None = None
    lines: int | None = None
    barriers: int | None = None

    def above(self) -> bool:
        """Tells whether the row misses its target."""
        return self.target is not None and self.value > self.target


def row_of_sample(name: str, sample: Sample, target: float | None) -> Row:
    """The row of one counted interval."""
    return Row(name, "instructions", sample.instructions, target,
               sample.instructions, sample.accesses, sample.lines,
               sample.barriers)


def steady(name: str, samples: list[Sample]) -> Sample:
    """The last sample of a name, which must equal the one before it."""
    mine = [s for s in samples if s.name == name]
    if len(mine) < 2 or mine[-1] != mine[-2]:
        raise RunFailed(f"the counts of {name} do not settle: "
                        f"{[s.instructions for s in mine]}")
    return mine[-1]


def rows_of_samples(name: str, samples: list[Sample]) -> list[Row]:
    """The rows of a function that was called several times.

    One call gives one row.  Several give the least, the average and the
    greatest; the first and the last with the other counts of that call.
    """
    if len(samples) == 1:
        return [row_of_sample(name, samples[0], None)]
    by_count = sorted(samples, key=lambda s: (
        s.instructions, s.accesses, s.lines, s.barriers))
    total = sum(s.instructions for s in samples)
    average = Row(f"{name}.avg", "instructions",
                  round(total / len(samples), 1))
    return [row_of_sample(f"{name}.min", by_count[0], None), average,
            row_of_sample(f"{name}.max", by_count[-1], None)]


def _row_text(row: Row) -> str:
    """A row as one line of JSON."""
    data = asdict(row)
    for name in ("instructions", "accesses", "lines", "barriers"):
        if data[name] is None:
            del data[name]
    return json.dumps(data)


def write_json(path: Path, board: str, rows: list[Row]) -> None:
    """Writes rows, one a line, so that changes read well."""
    body = ",\n".join(f"  {_row_text(row)}" for row in rows)
    path.write_text(f'{{"board": {json.dumps(board)}, "rows": [\n{body}\n]}}\n',
                    encoding="ascii")


def read_json(path: Path) -> list[Row]:
    """Reads the rows of a file that write_json() wrote."""
    hint = "write it again with tools/bench --record"
    try:
        data = json.loads(path.read_text(encoding="ascii"))
        return [Row(**row) for row in data["rows"]]
    except json.JSONDecodeError as error:
        place = Place(relative(path), error.lineno, error.colno)
        raise InputError([Problem(place, error.msg, hint)]) from error
    except (TypeError, KeyError) as error:
        raise InputError([Problem(Place(relative(path)),
                                  f"no record of rows: {error}", hint)]
                         ) from error


def _place(path: Path, name: str) -> Place:
    """Where the record speaks of a row; its first line if nowhere."""
    if path.exists():
        lines = path.read_text(encoding="ascii").splitlines()
        for number, line in enumerate(lines, 1):
            column = line.find(f'"name": {json.dumps(name)}')
            if column >= 0:
                return Place(relative(path), number, column + 1)
    return Place(relative(path))


def _difference(old: Row, new: Row) -> str | None:
    """What changed from the recorded row to the measured one.

    Lines are recorded and not compared: they change with every address.
    """
    changes = []
    for name, was in asdict(old).items():
        now = asdict(new)[name]
        if was != now and name != "lines":
            changes.append(f"{name} was {was}, is {now}")
    return ", ".join(changes) if changes else None


def _problem_of(row: Row, recorded: dict[str, Row]) -> str | None:
    """What is wrong with a measured row; None if nothing."""
    if row.name not in recorded:
        return f"is {row.value}, and not recorded"
    return _difference(recorded[row.name], row)


def compare(rows: list[Row], path: Path, complete: bool) -> list[Problem]:
    """Compares measured rows with the record.

    When `complete`, a recorded row that was not measured is wrong, too.
    """
    recorded = {r.name: r for r in read_json(path)} if path.exists() else {}
    hint = "find out why; if it is meant, run tools/bench --record"
    problems = []
    for row in rows:
        what = _problem_of(row, recorded)
        if what is not None:
            problems.append(Problem(_place(path, row.name),
                                    f"row '{row.name}': {what}", hint))
    measured = {row.name for row in rows}
    for name in recorded:
        if complete and name not in measured:
            problems.append(Problem(_place(path, name), f"row '{name}': is "
                                    "recorded, and not measured", hint))
    return problems
