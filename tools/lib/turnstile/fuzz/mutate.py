# SPDX-License-Identifier: BSD-2-Clause
"""Random edits of a text, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_WORD = re.compile(r"\w+|[^\w\s]")
_ODD = ("\0", "\t", "é", "\u2028", '"', "'", "[", "]", "{", "}", "=", ":", "-",
        "->", "..", "#", "\\", "0", "-1", "99999999999999999999", "0x", "1e9",
        "nan", "true", "[[a]]", "_", "?", "@", "%", ";", "*", "|", "(", ")")

Edit = Callable[[random.Random, str, list[str]], str]


def _cut(chance: random.Random, text: str, _: list[str]) -> str:
    """Takes a few characters away."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 1, 2, 5, 40)):]


def _insert(chance: random.Random, text: str, _: list[str]) -> str:
    """Puts something odd somewhere."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_ODD) + text[at:]


def _lines(chance: random.Random, text: str, _: list[str]) -> str:
    """Drops, doubles, swaps or indents a line."""
    lines = text.split("\n")
    i, j = (chance.randrange(len(lines)) for _ in range(2))
    what = chance.randrange(4)
    if what == 0:
        del lines[i]
    elif what == 1:
        lines.insert(j, lines[i])
    elif what == 2:
        lines[i], lines[j] = lines[j], lines[i]
    else:
        lines[i] = chance.choice(("  ", "    ", "\t")) + lines[i]
    return "\n".join(lines)


def _word(chance: random.Random, text: str, _: list[str]) -> str:
    """Puts a word of the text in the place of another."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    old, new = chance.choice(words), chance.choice(words)
    return text[:old.start()] + new[0] + text[old.end():]


def _odd_word(chance: random.Random, text: str, _: list[str]) -> str:
    """Puts something odd in the place of a word."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    old = chance.choice(words)
    return text[:old.start()] + chance.choice(_ODD) + text[old.end():]


def _splice(chance: random.Random, text: str, others: list[str]) -> str:
    """Goes on as another text does, from the middle of it."""
    other = chance.choice(others)
    return text[:chance.randrange(len(text) + 1)] + \
        other[chance.randrange(len(other) + 1):]


_EDITS: tuple[Edit, ...] = (_cut, _insert, _lines, _lines, _word, _word, _word,
                            _odd_word, _odd_word, _splice)


def mutate(chance: random.Random, text: str, others: list[str]) -> str:
    """The text after one to four edits."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        text = chance.choice(_EDITS)(chance, text, others)
    return text
