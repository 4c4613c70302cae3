# SPDX-License-Identifier: BSD-2-Clause
"""Reads scenes: what is explored, and with which limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..diagnostics import Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml

_KIND = re.compile(r'^\s*\{ "(\w+)", "', re.MULTILINE)
_LIMIT = re.compile(r"^enum \{ (\w+) = \d+ \};$", re.MULTILINE)
_KEYS: dict[str, type | tuple[type, ...]] = {
    "sentence": str, "policy": str, "symmetric": bool, "fair": bool,
    "live": bool, "full": bool, "renamed": bool, "sanitized": bool,
    "limits": dict, "operations": list}
POLICIES = ("any", "fifo")


@dataclass(frozen=True)
class Scene:
    """A scene; doc/explorer.md says what the fields mean."""

    name: str
    sentence: str
    limits: dict[str, int]
    operations: tuple[str, ...]
    policy: str
    symmetric: bool
    fair: bool
    live: bool
    full: bool
    renamed: bool
    sanitized: bool


@dataclass(frozen=True)
class Folders:
    """Where the explorer, the generated files and the results lie."""

    root: Path
    gen: Path
    build: Path

    @property
    def explore(self) -> Path:
        """The folder of the explorer."""
        return self.root / "tests" / "explore"

    @property
    def limits(self) -> Path:
        """The limits that a scene changes."""
        return self.gen / "limits" / "tiny" / "limits.h"


def operation_names(folders: Folders) -> list[str]:
    """The kinds of operations that the explorer knows."""
    names: list[str] = []
    for path in sorted((folders.explore / "engine").glob("kinds_*.c")):
        names += _KIND.findall(path.read_text(encoding="utf-8"))
    return names


def limit_names(folders: Folders) -> list[str]:
    """The limits that there are."""
    return _LIMIT.findall(folders.limits.read_text(encoding="utf-8"))


def _check_values(toml: Located, folders: Folders, problems: Problems) -> None:
    """Checks the names that a scene uses."""
    data: dict[str, Any] = toml.data
    known = operation_names(folders)
    for name in data["operations"]:
        if name not in known:
            problems.add(toml.place("operations"),
                         f"unknown operation '{name}'",
                         did_you_mean(str(name), known))
    limits = limit_names(folders)
    for name, value in data["limits"].items():
        if name not in limits:
            problems.add(toml.place("limits", name), f"unknown limit '{name}'",
                         did_you_mean(name, limits))
        elif not isinstance(value, int) or value < 1:
            problems.add(toml.place("limits", name),
                         f"the limit '{name}' is no number above 0",
                         "write a whole number")
    if data["policy"] not in POLICIES:
        problems.add(toml.place("policy"), f"unknown policy '{data['policy']}'",
                     did_you_mean(data["policy"], list(POLICIES)))


def read_scene(path: Path, folders: Folders, problems: Problems) -> Scene | None:
    """Reads a scene, or notes what is wrong with it."""
    toml = read_toml(path, str(path.relative_to(folders.root)))
    required = {"sentence", "policy", "limits", "operations"}
    if not check_keys(toml, (), _KEYS, required, problems):
        return None
    before = len(problems.found)
    _check_values(toml, folders, problems)
    if len(problems.found) > before:
        return None
    data = toml.data
    return Scene(
        name=path.stem, sentence=data["sentence"], limits=data["limits"],
        operations=tuple(data["operations"]), policy=data["policy"],
        symmetric=data.get("symmetric", True), fair=data.get("fair", False),
        live=data.get("live", False), full=data.get("full", False),
        renamed=data.get("renamed", False),
        sanitized=data.get("sanitized", False))


def read_scenes(folders: Folders) -> list[Scene]:
    """All scenes, by name; InputError with everything that is wrong."""
    problems = Problems()
    scenes = [read_scene(path, folders, problems) for path in
              sorted((folders.explore / "scenes").glob("*.toml"))]
    problems.stop_if_any()
    return [scene for scene in scenes if scene is not None]
