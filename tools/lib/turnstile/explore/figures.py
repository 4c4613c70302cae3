# SPDX-License-Identifier: BSD-2-Clause
"""The recorded figures of the scenes, and the table of them in the book."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..diagnostics import Place, Problems
from .edges import summary
from .run import Found
from .scenes import Scene

BEGIN = "<!-- figures: written by tools/explore --record -->"
END = "<!-- end of figures -->"


def row(found: Found) -> dict[str, Any]:
    """What is recorded of a scene."""
    return {**found.figures, "edges": summary(found.edges)}


def read(path: Path) -> dict[str, Any]:
    """What was recorded."""
    if not path.exists():
        return {}
    recorded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return recorded


def write(path: Path, rows: dict[str, Any]) -> None:
    """Records figures, a scene a line."""
    lines = [f' "{name}": {json.dumps(rows[name])}' for name in sorted(rows)]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def compare(scene: Scene, found: Found, recorded: dict[str, Any], shown: str,
            problems: Problems) -> None:
    """Notes every figure of a scene that is not the recorded one."""
    was = recorded.get(scene.name)
    if was is None:
        problems.add(Place(shown), f"no figures of scene '{scene.name}'",
                     "record them with tools/explore --record")
        return
    for name, value in row(found).items():
        if was.get(name) != value:
            problems.add(Place(shown), f"{scene.name}: {name} is {value}, "
                         f"recorded is {was.get(name)}",
                         "if that is meant, tools/explore --record")


def table(scenes: list[Scene], rows: dict[str, Any]) -> str:
    """The figures as a table of the book."""
    lines = [BEGIN, "",
             "| Scene | Threads | CPUs | States | With numbers | Steps "
             "| Fast paths | Depth | Longest pass |",
             "|---|---:|---:|---:|---:|---:|---:|---:|---:|"]
    for scene in scenes:
        f = rows.get(scene.name)
        if f is None:
            continue
        lines.append(
            f"| {scene.name}{' (`--full`)' if scene.full else ''} | "
            f"{scene.threads} | {scene.limits['CPUS']} | {f['states']:,} "
            f"| {f['renamed']:,} | {f['steps']:,} | {f['fast']:,} "
            f"| {f['depth']} | {f['longest']} |")
    return "\n".join([*lines, "", END])


def in_book(page: str, fresh: str) -> str | None:
    """The page with a fresh table; None if it has no place for one."""
    begin, end = page.find(BEGIN), page.find(END)
    if begin < 0 or end < begin:
        return None
    return page[:begin] + fresh + page[end + len(END):]
