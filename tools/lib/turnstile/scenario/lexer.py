# SPDX-License-Identifier: BSD-2-Clause
"""From the text of a scenario to lines of tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..diagnostics import Place
from .syntax import Refused

_TOKEN = re.compile(r"""
    (?P<blank>[ ]+)
  | (?P<comment>\#.*)
  | (?P<text>"[^"\n]*")
  | (?P<number>0x[0-9A-Fa-f]+|[0-9]+)(?P<unit>[A-Za-z%][A-Za-z0-9_]*)?
  | (?P<fresh>\?[A-Za-z][A-Za-z0-9_]*)
  | (?P<name>[A-Za-z][A-Za-z0-9_]*)
  | (?P<anything>_(?![A-Za-z0-9_]))
  | (?P<sign>->|\.\.|==|!=|<=|>=|[:=,.@+<>-])
""", re.X)
_UNITS = ("us", "ms", "s", "%")
GREATEST = 2 ** 64 - 1


@dataclass(frozen=True)
class Token:
    """A token: `kind` is text, number, fresh, name, anything, sign or end."""

    kind: str
    text: str
    place: Place
    apart: bool
    unit: str = ""


@dataclass
class Line:
    """The tokens of a line, and how far it is indented."""

    indent: int
    tokens: list[Token]
    place: Place


def number_of(text: str) -> int:
    """The value of a number as it is written."""
    return int(text, 16 if text.startswith("0x") else 10)


def _token(found: re.Match[str], place: Place, apart: bool) -> Token:
    """The token that was found; its number and unit make sense."""
    kind = "number" if found.lastgroup == "unit" else str(found.lastgroup)
    if kind != "number":
        return Token(kind, found[0], place, apart)
    unit = found["unit"] or ""
    if unit and unit not in _UNITS:
        raise Refused(place, f"'{found[0]}' has no unit that is known",
                      "units are us, ms, s and %; a name begins with a letter")
    if number_of(found["number"]) > GREATEST:
        raise Refused(place, "the number has more than 64 bits",
                      "no register pair holds it")
    return Token(kind, found["number"], place, apart, unit)


def tokens(text: str, file: str, row: int) -> list[Token]:
    """The tokens of one line, blanks and comments left out."""
    found_all: list[Token] = []
    at, apart = 0, True
    while at < len(text):
        place = Place(file, row, at + 1)
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unknown(text[at], place)
        at = found.end()
        if found.lastgroup in ("blank", "comment"):
            apart = True
            continue
        found_all.append(_token(found, place, apart))
        apart = False
    return found_all


def _unknown(letter: str, place: Place) -> Refused:
    """The refusal of a character that begins nothing."""
    if letter == "\t":
        return Refused(place, "a tab", "use blanks")
    if letter == '"':
        return Refused(place, "the text does not end",
                       'close it with " on the same line')
    return Refused(place, f"'{letter}' means nothing here", "remove it")


def split(text: str, file: str, refuse: list[Refused]) -> list[Line]:
    """The lines of a scenario that say something; `->` continues a line."""
    lines: list[Line] = []
    for row, raw in enumerate(text.splitlines(), 1):
        try:
            found = tokens(raw, file, row)
        except Refused as error:
            refuse.append(error)
            continue
        if not found:
            continue
        if found[0].text == "->" and lines:
            lines[-1].tokens += found
        else:
            indent = len(raw) - len(raw.lstrip(" "))
            lines.append(Line(indent, found, found[0].place))
    return lines
