# SPDX-License-Identifier: BSD-2-Clause
"""Reads the file that describes a system: each key by itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..diagnostics import Problems
from ..located_toml import Located, check_keys, did_you_mean, read_toml
from ..run.boards import BOARDS
from .model import (ARGUMENT_BYTES, BEST_PRIORITY, MOST_ARGUMENTS, MOST_CAPS,
                    NAME_BYTES, PAGE, Component, System)

_KEYS: dict[str, type | tuple[type, ...]] = {
    "program": str, "ram": str, "caps": int, "cpu": int, "priority": int,
    "restart": int, "arguments": list, "provides": list, "uses": list}
_REQUIRED = {"program", "ram", "caps"}
_RANGES = {"caps": (0, MOST_CAPS), "cpu": (0, 100),
           "priority": (0, BEST_PRIORITY), "restart": (0, 1000)}
_SYSTEM_KEYS: dict[str, type | tuple[type, ...]] = {
    "board": str, "timeout": (int, float)}

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
_ARGUMENT = re.compile(r"[ -~]*")
_SIZE = re.compile(r"(\d+)([KM])")
_UNIT = {"K": 1 << 10, "M": 1 << 20}
_MOST_RAM = 256 << 20


def name_problem(name: object) -> str:
    """What is wrong with a name, or nothing."""
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return "write small letters, digits, '_' and '-', a letter first"
    if len(name) >= NAME_BYTES:
        return f"use at most {NAME_BYTES - 1} letters"
    return ""


def _ram(toml: Located, path: tuple[str, ...], text: str,
         problems: Problems) -> int:
    """The size that `ram` means, in bytes."""
    match = _SIZE.fullmatch(text)
    size = int(match[1]) * _UNIT[match[2]] if match else 0
    if match is None:
        problems.add(toml.place(*path, "ram"), f"'{text}' is no size",
                     "write kilobytes or megabytes, as \"128K\" or \"1M\"")
    elif size == 0 or size > _MOST_RAM or size % PAGE != 0:
        problems.add(toml.place(*path, "ram"), f"'{text}' cannot be given",
                     "write a multiple of 4K, up to 256M")
    return size


def _services(toml: Located, path: tuple[str, ...], names: list[Any],
              problems: Problems) -> list[str]:
    """The services of `provides` or `uses`."""
    good: list[str] = []
    for name in names:
        hint = name_problem(name)
        if hint:
            problems.add(toml.place(*path),
                         f"{name!r} cannot be the name of a service", hint)
        elif name in good:
            problems.add(toml.place(*path), f"'{name}' stands here twice",
                         "name it once")
        else:
            good.append(name)
    return good


def _arguments(toml: Located, path: tuple[str, ...], words: list[Any],
               problems: Problems) -> list[str]:
    """The arguments of a program."""
    place = toml.place(*path, "arguments")
    for word in words:
        if not isinstance(word, str) or not _ARGUMENT.fullmatch(word):
            problems.add(place, f"{word!r} cannot be an argument",
                         "write a string of letters that ASCII has")
            return []
    size = sum(len(word) + 1 for word in [path[-1], *words])
    if len(words) > MOST_ARGUMENTS or size > ARGUMENT_BYTES:
        problems.add(place, f"{len(words)} arguments of {size} bytes are too "
                     "many", f"the most is {MOST_ARGUMENTS}, and "
                     f"{ARGUMENT_BYTES} bytes")
    return words


def _component(toml: Located, name: str, programs: list[str],
               problems: Problems) -> Component:
    """Reads a component; what is wrong with it is noted."""
    path = ("component", name)
    found = Component(name)
    hint = name_problem(name)
    if hint:
        problems.add(toml.place(*path), f"'{name}' cannot be the name of a "
                     "component", hint)
    if not check_keys(toml, path, _KEYS, _REQUIRED, problems):
        return found
    table = toml.data["component"][name]
    for key, (low, high) in _RANGES.items():
        value = table.get(key, 0)
        if isinstance(value, bool) or not low <= value <= high:
            problems.add(toml.place(*path, key), f"'{key}' cannot be "
                         f"{str(value).lower()}", f"write {low} to {high}")
        setattr(found, key, value)
    found.program = table["program"]
    if found.program not in programs:
        problems.add(toml.place(*path, "program"), "there is no program "
                     f"'{found.program}'",
                     did_you_mean(found.program, programs))
    found.ram = _ram(toml, path, table["ram"], problems)
    found.arguments = _arguments(toml, path, table.get("arguments", []),
                                 problems)
    for key in ("provides", "uses"):
        setattr(found, key, _services(toml, (*path, key), table.get(key, []),
                                      problems))
    return found


def _board(toml: Located, problems: Problems) -> tuple[str, float]:
    """The board and the time-out of [system]."""
    if "system" not in toml.data:
        return "pbxa9", 0
    if not isinstance(toml.data["system"], dict):
        problems.add(toml.place("system"), "'system' is no table",
                     "write [system]")
        return "pbxa9", 0
    if not check_keys(toml, ("system",), _SYSTEM_KEYS, set(), problems):
        return "pbxa9", 0
    board = toml.data["system"].get("board", "pbxa9")
    timeout = toml.data["system"].get("timeout", 0)
    if board not in BOARDS:
        problems.add(toml.place("system", "board"), f"there is no board "
                     f"'{board}'", did_you_mean(board, list(BOARDS)))
    if timeout < 0:
        problems.add(toml.place("system", "timeout"), "the time-out is no time",
                     "write seconds above 0")
    return board, timeout


def read(path: Path, shown: str, programs: list[str]) -> System:
    """Reads the file at `path`, called `shown` in messages, for components of
    some programs; raises InputError with all that is wrong."""
    problems = Problems()
    toml = read_toml(path, shown)
    for key in toml.data:
        if key not in ("system", "component"):
            first = min(place for path, place in toml.places.items()
                        if path[0] == key)
            problems.add(first, f"unknown table '{key}'",
                         did_you_mean(key, ["system", "component"]))
    board, timeout = _board(toml, problems)
    tables = toml.data.get("component", {})
    if not isinstance(tables, dict) or not tables:
        problems.add(toml.place("component"), "there is no component",
                     "add a table [component.NAME]")
        problems.stop_if_any()
    components = []
    for name, table in tables.items():
        if isinstance(table, dict):
            components.append(_component(toml, name, programs, problems))
        else:
            problems.add(toml.place("component", name), f"'{name}' is no table",
                         f"write [component.{name}]")
    problems.stop_if_any()
    return System(toml, board, timeout, components)
