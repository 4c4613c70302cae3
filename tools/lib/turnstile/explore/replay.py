# SPDX-License-Identifier: BSD-2-Clause
"""Runs the scenario of a trace, without and with the error that it shows."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import Place, Problem
from ..scenario.compiler import compile_scenario
from ..scenario.parse import parse
from ..scenario.run import LIMITS, run
from ..scenario.vocabulary import read_vocabulary
from .build import Group, build_changed, build_groups
from .happenings import read_interface
from .scenes import Folders
from .told import Untold, told
from .wrong import Case


def _groups(root: Path) -> list[Group]:
    """What the runner of scenarios consists of."""
    runner = "tests/scenario/runner"
    return [Group(name, sorted((root / folder).glob("*.c")),
                  ("-iquote", str(root / runner)), state=False)
            for name, folder in (
                ("kernel", "kernel"), ("gen", "gen"),
                ("machine", "platform/host"), ("runner", runner),
                ("host", "tests/scenario/host"))]


def build_runner(folders: Folders, case: Case) -> Path:
    """Builds the runner of the kernel as it is."""
    top = folders.build / "scenario"
    top.mkdir(parents=True, exist_ok=True)
    limits = folders.gen / "limits" / LIMITS / "limits.h"
    (top / "limits.h").write_bytes(limits.read_bytes())
    return build_groups(case.scene, folders, top, _groups(folders.root))


def _said(runner: Path, text: str) -> str:
    """How a scenario fails; empty if it does not."""
    words = read_vocabulary(LIMITS)
    verdict = run(runner, compile_scenario(parse(text, "trace.scn"), words),
                  words)
    return "" if verdict.good else f"trace.scn:{verdict.line}: {verdict.said}\n"


def _kept(path: Path, text: str, record: bool) -> bool:
    """Whether a file holds a text, after recording it if that is wanted."""
    if record:
        path.write_text(text, encoding="utf-8")
    return path.exists() and path.read_text(encoding="utf-8") == text


def replay(case: Case, trace: str, folders: Folders,
           record: bool) -> list[Problem]:
    """The trace as a scenario: it fails as recorded with the error, and comes
    out without; gives what is wrong with that."""
    place = Place(str((case.folder / "trace.scn").relative_to(folders.root)))
    try:
        text = told(case.scene, f"what fails if\n# {case.sentence}", trace,
                    read_interface(folders.gen))
    except Untold as what:
        return [Problem(place, f"no scenario can tell {what}",
                        "remove 'scenario' from case.toml")]
    top = folders.build / "scenario"
    good = _said(top / "program", text)
    if good:
        return [Problem(place, f"it fails without the error: {good.strip()}",
                        "run it with tools/scenario")]
    bad = _said(build_changed(case.scene, folders, top, _groups(folders.root),
                              case.change), text)
    if not bad:
        return [Problem(place, "it does not show the error",
                        "remove 'scenario' from case.toml")]
    same = [_kept(case.folder / "trace.scn", text, record),
            _kept(case.folder / "trace.err", bad, record)]
    return [] if all(same) else [Problem(
        place, "the scenario, or how it fails, is another one",
        "if that is meant, tools/explore --record")]
