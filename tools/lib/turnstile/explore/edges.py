# SPDX-License-Identifier: BSD-2-Clause
"""Edges of the machines: which were taken in some scene, and why others not.

`unreached.txt` has a line `MACHINE STATE EVENT: reason` for each edge that no
scene takes.
"""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Place, Problems
from .run import Edges


def add(total: Edges, edges: Edges) -> None:
    """Adds how often edges were taken to `total`."""
    for machine, rows in edges.items():
        sums = total.setdefault(machine, {})
        for edge, count in rows.items():
            sums[edge] = sums.get(edge, 0) + count


def summary(edges: Edges) -> dict[str, list[int]]:
    """Edges taken and legal of each machine that took a step."""
    return {machine: [sum(count > 0 for count in rows.values()), len(rows)]
            for machine, rows in edges.items() if any(rows.values())}


def read_reasons(path: Path, shown: str,
                 problems: Problems) -> dict[str, tuple[int, str]]:
    """The edges of unreached.txt, each with its line and its reason."""
    reasons: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        edge, colon, reason = line.partition(":")
        if not colon or len(edge.split()) != 3 or not reason.strip():
            problems.add(Place(shown, number), "this is no edge with a reason",
                         "write MACHINE STATE EVENT: reason")
        elif edge in reasons:
            problems.add(Place(shown, number), f"'{edge}' is here twice",
                         "remove one")
        else:
            reasons[edge] = (number, reason.strip())
    return reasons


def check(total: Edges, path: Path, shown: str, problems: Problems) -> None:
    """Every edge is taken or explained, and nothing else is explained."""
    reasons = read_reasons(path, shown, problems)
    for machine, rows in sorted(total.items()):
        for edge, count in rows.items():
            name = f"{machine} {edge}"
            if count == 0 and name not in reasons:
                problems.add(Place(shown), f"no scene takes the edge '{name}'",
                             "explain it, or make the edge illegal")
            if count > 0 and name in reasons:
                problems.add(Place(shown, reasons.pop(name)[0]),
                             f"a scene takes the edge '{name}'",
                             "remove the line")
            reasons.pop(name, None)
    for name, (number, _) in reasons.items():
        problems.add(Place(shown, number), f"there is no edge '{name}'",
                     "remove the line")
