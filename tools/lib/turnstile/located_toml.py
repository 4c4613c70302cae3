# SPDX-License-Identifier: BSD-2-Clause
"""TOML with positions: reads a file and knows where each key stands.

The standard library parses TOML but forgets lines.  A second, much simpler
pass over the text notes where tables (`[a.b]`, `[[a]]`) and keys begin; it
needs to be right only for text that the real parser has accepted.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .diagnostics import InputError, Place, Problem, Problems

Path_ = tuple[str | int, ...]

_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"""^(\s*)((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')
                      (?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""",
                  re.X)
_INLINE = re.compile(r"""(?:[{,]\s*)([A-Za-z0-9_-]+)\s*=""")


def _split(dotted: str) -> tuple[str, ...]:
    """Splits `a."b".c` into its parts, without the quotes."""
    return tuple(p.strip().strip("\"'") for p in dotted.split("."))


@dataclass
class Located:
    """The data of a TOML file and the place of each of its keys."""

    file: str
    data: dict[str, Any]
    places: dict[Path_, Place] = field(default_factory=dict)

    def place(self, *path: str | int) -> Place:
        """Where `path` stands, or the nearest table around it."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.places:
                return self.places[path[:end]]
        return Place(self.file)


def _table_path(kind: str, dotted: str, counts: dict[Path_, int]) -> Path_:
    """The path of a table header; array tables get their index."""
    path: Path_ = ()
    parts = _split(dotted)
    for i, part in enumerate(parts):
        path = (*path, part)
        last = i == len(parts) - 1
        if kind == "[[" and last:
            counts[path] = counts.get(path, -1) + 1
            path = (*path, counts[path])
        elif path in counts:
            path = (*path, counts[path])
    return path


def _locate(file: str, text: str) -> dict[Path_, Place]:
    """Notes where every table and every key of `text` begins."""
    places: dict[Path_, Place] = {}
    counts: dict[Path_, int] = {}
    table: Path_ = ()
    for number, line in enumerate(text.splitlines(), 1):
        head = _TABLE.match(line)
        if head:
            table = _table_path(head[1], head[2], counts)
            places[table] = Place(file, number, head.start(2) + 1)
            continue
        key = _KEY.match(line)
        if not key:
            continue
        path = (*table, *_split(key[2]))
        places.setdefault(path, Place(file, number, key.start(2) + 1))
        for inner in _INLINE.finditer(line, key.end()):
            places.setdefault((*path, inner[1]),
                              Place(file, number, inner.start(1) + 1))
    return places


def parse_toml(file: str, text: str) -> Located:
    """Parses `text`; `file` is the name that messages show."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        place = Place(file, int(at[1]), int(at[2])) if at else Place(file)
        what = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise InputError([Problem(place, f"not TOML: {what[0].lower()}{what[1:]}",
                                  "mend the syntax")]) from None
    return Located(file, data, _locate(file, text))


def read_toml(path: Path, shown: str) -> Located:
    """Reads the file at `path`, called `shown` in messages."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError([Problem(Place(shown), f"cannot read: {error.strerror}",
                                  "create the file or name another")]) from None
    return parse_toml(shown, text)


def did_you_mean(word: str, known: list[str]) -> str:
    """A hint that names the nearest known word, or lists the known ones."""
    near = difflib.get_close_matches(word, known, 1)
    if near:
        return f"did you mean '{near[0]}'?"
    return "known are " + ", ".join(sorted(known)) if known else "none is known"


def check_keys(toml: Located, path: Path_, known: dict[str, type | tuple[type, ...]],
               required: set[str], problems: Problems) -> bool:
    """Checks the keys of the table at `path`: known, of their type, present."""
    table: Any = toml.data
    for part in path:
        table = table[part]
    good = True
    for key, value in table.items():
        place = toml.place(*path, key)
        if key not in known:
            problems.add(place, f"unknown key '{key}'",
                         did_you_mean(key, list(known)))
            good = False
        elif not isinstance(value, known[key]):
            problems.add(place, f"'{key}' has the wrong type",
                         f"write a {_type_name(known[key])}")
            good = False
    for key in sorted(required - set(table)):
        problems.add(toml.place(*path), f"'{key}' is missing", f"add '{key} = ...'")
        good = False
    return good


def _type_name(kind: type | tuple[type, ...]) -> str:
    """What a type is called in a message."""
    names = {str: "string", int: "whole number", bool: "true or false",
             list: "list", dict: "table"}
    kinds = kind if isinstance(kind, tuple) else (kind,)
    return " or ".join(names.get(k, k.__name__) for k in kinds)
