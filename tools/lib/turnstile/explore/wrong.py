# SPDX-License-Identifier: BSD-2-Clause
"""Seeded errors: explorers in which one file is wrong must find it.

Each folder in tests/explore/wrong/ has a C file that is linked in place of the
one of its name, `case.toml`, which says what is wrong and in which scene, and
`trace.txt`, what the explorer must print.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problem, Problems
from ..located_toml import check_keys, did_you_mean, read_toml
from .build import build_with
from .run import explore
from .scenes import Folders, Scene


@dataclass(frozen=True)
class Case:
    """A seeded error."""

    name: str
    sentence: str
    scene: Scene
    folder: Path


def read_cases(folders: Folders, scenes: list[Scene]) -> list[Case]:
    """All seeded errors; InputError with everything that is wrong."""
    problems = Problems()
    known = {scene.name: scene for scene in scenes}
    cases = []
    for path in sorted((folders.explore / "wrong").glob("*/case.toml")):
        toml = read_toml(path, str(path.relative_to(folders.root)))
        if not check_keys(toml, (), {"sentence": str, "scene": str},
                          {"sentence", "scene"}, problems):
            continue
        scene = known.get(toml.data["scene"])
        if scene is None:
            problems.add(toml.place("scene"),
                         f"unknown scene '{toml.data['scene']}'",
                         did_you_mean(toml.data["scene"], list(known)))
            continue
        cases.append(Case(path.parent.name, toml.data["sentence"], scene,
                          path.parent))
    problems.stop_if_any()
    return cases


def try_case(case: Case, folders: Folders) -> str:
    """What the explorer with the error prints; empty if it finds nothing."""
    return explore(build_with(case.scene, folders, case.folder)).trace


def judge(case: Case, trace: str, folders: Folders) -> Problem | None:
    """What is wrong with how the error was found, if anything."""
    path = case.folder / "trace.txt"
    place = Place(str(path.relative_to(folders.root)))
    if not trace:
        return Problem(place, f"the error '{case.name}' is not found",
                       "an invariant is missing, or the scene is too small")
    if not path.exists() or path.read_text(encoding="utf-8") != trace:
        return Problem(place, f"the trace to '{case.name}' is another one",
                       "if that is meant, tools/explore --record")
    return None
