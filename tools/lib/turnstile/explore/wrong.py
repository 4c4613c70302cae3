# SPDX-License-Identifier: BSD-2-Clause
"""Seeded errors: explorers of a kernel with one error must find it.

Each folder in tests/explore/wrong/ has `case.toml`, which says what is wrong,
in which scene it is found, and which text of a file of the kernel is replaced
by what; and `trace.txt`, what the explorer must print.  With `scenario`, it has
`trace.scn` and `trace.err` as well: the trace as a scenario, and how that fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problem, Problems
from ..located_toml import check_keys, did_you_mean, read_toml
from .build import Change, build_changed, groups_of
from .run import explore
from .scenes import Folders, Scene

_KEYS: dict[str, type | tuple[type, ...]] = {
    "sentence": str, "scene": str, "file": str, "old": str, "new": str,
    "scenario": bool}


@dataclass(frozen=True)
class Case:
    """A seeded error."""

    name: str
    sentence: str
    scene: Scene
    folder: Path
    change: Change
    scenario: bool


def _read_case(path: Path, folders: Folders, known: dict[str, Scene],
               problems: Problems) -> Case | None:
    """Reads a seeded error, or notes what is wrong with it."""
    toml = read_toml(path, str(path.relative_to(folders.root)))
    if not check_keys(toml, (), _KEYS, {*_KEYS} - {"scenario"}, problems):
        return None
    data = toml.data
    scene = known.get(data["scene"])
    if scene is None:
        problems.add(toml.place("scene"), f"unknown scene '{data['scene']}'",
                     did_you_mean(data["scene"], list(known)))
        return None
    file = folders.root / data["file"]
    if not file.is_file():
        problems.add(toml.place("file"), f"there is no file '{data['file']}'",
                     "name a file of the kernel")
        return None
    text = file.read_text(encoding="utf-8")
    if text.count(data["old"]) != 1:
        problems.add(toml.place("old"), f"'{data['file']}' has not this text, "
                     "or more than once", "copy a few lines of it")
    name = path.parent.name
    return Case(name, data["sentence"], scene, path.parent,
                Change(name, data["file"], text.replace(data["old"], data["new"])),
                data.get("scenario", False))


def read_cases(folders: Folders, scenes: list[Scene]) -> list[Case]:
    """All seeded errors; InputError with everything that is wrong."""
    problems = Problems()
    known = {scene.name: scene for scene in scenes}
    cases = [_read_case(path, folders, known, problems) for path in
             sorted((folders.explore / "wrong").glob("*/case.toml"))]
    problems.stop_if_any()
    return [case for case in cases if case is not None]


def try_case(case: Case, folders: Folders) -> str:
    """What the explorer with the error prints; empty if it finds nothing."""
    top = folders.build / case.scene.name
    return explore(build_changed(
        case.scene, folders, top, groups_of(case.scene, folders, top),
        case.change)).trace


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
