# SPDX-License-Identifier: BSD-2-Clause
"""Reads scenes: what is explored, and with which limits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..diagnostics import Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml
from .calls import CORE, PAGE, RAM, operations
from .happenings import Mistake, Operation, World, names, read_interface

_LIMIT = re.compile(r"^enum \{ (\w+) = (\d+) \};$", re.MULTILINE)
_KEYS: dict[str, type | tuple[type, ...]] = {
    "sentence": str, "policy": str, "renamed": int, "fair": bool,
    "live": bool, "full": bool, "plain": bool, "sanitized": bool,
    "unacked": int, "threads": int, "limits": dict, "pages": dict,
    "start": list, "operations": list}
POLICIES = ("any", "rounds")
# The tables with pages, in the order of their windows.
TABLES = ("THREAD", "PD", "IDENTITY", "CAP", "MAP", "RECEIVER", "CONTEXT",
          "IRQ", "VM", "UTCB", "FPU", "RECORD")


@dataclass(frozen=True)
class Scene:
    """A scene; doc/explorer.md says what the fields mean."""

    name: str
    sentence: str
    limits: dict[str, int]
    pages: dict[str, list[int]]
    start: tuple[Operation, ...]
    operations: tuple[Operation, ...]
    policy: str
    threads: int
    renamed: int
    unacked: int
    fair: bool
    live: bool
    full: bool
    plain: bool
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


def frame(page: int) -> int:
    """The frame that a scene donates behind a page of the windows."""
    return RAM + (8 + page) * PAGE


def owner(pages: dict[str, list[int]], table: str, page: int) -> int:
    """Who pays for a page of a table; 0: nobody, it is not donated."""
    owners = pages.get(table.lower(), [])
    return owners[page] if page < len(owners) else CORE


def all_limits(own: dict[str, int], folders: Folders) -> dict[str, int]:
    """The limits of a scene: the smallest set with its own numbers, and where
    the windows lie then."""
    limits = {name: int(value) for name, value in _LIMIT.findall(
        folders.limits.read_text(encoding="utf-8"))}
    limits |= {f"{table}_PAGES": 1 for table in TABLES} | own
    limits["UTCB_PAGES"] = limits["UTCBS"]
    first = 1
    for table in TABLES:
        limits[f"{table}_FIRST_PAGE"] = first
        first += limits[f"{table}_PAGES"]
    return limits | {"PAGES": first}


def _domains(limits: dict[str, int], pages: dict[str, list[int]],
             last: int) -> dict[int, int]:
    """The domain of each thread: who pays for its page."""
    per_page = limits["THREADS"] // limits["THREAD_PAGES"]
    return {t: owner(pages, "THREAD", t // per_page)
            for t in range(1, last + 1)}


def _domain_lines(limits: dict[str, int],
                  pages: dict[str, list[int]]) -> list[str]:
    """The calls by which core makes the domains that pay for pages."""
    owners = {owner for row in pages.values() for owner in row} - {0, CORE}
    lines = [f"core: pd_new pd={pd} payer=1" for pd in sorted(owners)]
    for table in TABLES:
        for page in range(limits[f"{table}_PAGES"]):
            pd = owner(pages, table, page)
            number = frame(limits[f"{table}_FIRST_PAGE"] + page)
            if pd not in (0, CORE):
                lines.append(f"core: table_donate page={table.lower()}:{page} "
                             f"pd={pd} frame={number}")
    return lines


def _read_operations(toml: Located, key: str, lines: list[str], world: World,
                     problems: Problems) -> list[Operation]:
    """The operations of a list of lines."""
    found: list[Operation] = []
    for line in lines:
        try:
            found += operations(str(line), world)
        except Mistake as mistake:
            word = str(line).split(": ")[-1].split()[0]
            problems.add(toml.place(key), mistake.what, mistake.hint or
                         did_you_mean(word, names(world.interface)))
    return found


def _check_values(toml: Located, folders: Folders, problems: Problems) -> None:
    """Checks the names that a scene uses."""
    data: dict[str, Any] = toml.data
    known = list(all_limits({}, folders))
    for name, value in data["limits"].items():
        if name not in known:
            problems.add(toml.place("limits", name), f"unknown limit '{name}'",
                         did_you_mean(name, known))
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
    limits = all_limits(data["limits"], folders)
    pages = data.get("pages", {})
    interface = read_interface(folders.gen)
    threads = data.get("threads", limits["THREADS"] - 1)
    world = World(interface, limits, _domains(limits, pages, threads))
    good = World(interface, limits, world.domain_of, bad=False)
    starts = _read_operations(
        toml, "start", _domain_lines(limits, pages) + data.get("start", []),
        good, problems)
    found = _read_operations(toml, "operations", data["operations"], world,
                             problems)
    if len(problems.found) > before:
        return None
    return Scene(
        name=path.stem, sentence=data["sentence"], limits=limits, pages=pages,
        start=tuple(starts), operations=tuple(found), policy=data["policy"],
        threads=threads, renamed=data.get("renamed", 0),
        unacked=data.get("unacked", 1),
        fair=data.get("fair", False), live=data.get("live", False),
        full=data.get("full", False), plain=data.get("plain", False),
        sanitized=data.get("sanitized", False))


def read_scenes(folders: Folders) -> list[Scene]:
    """All scenes, by name; InputError with everything that is wrong."""
    problems = Problems()
    scenes = [read_scene(path, folders, problems) for path in
              sorted((folders.explore / "scenes").glob("*.toml"))]
    problems.stop_if_any()
    return [scene for scene in scenes if scene is not None]
