# SPDX-License-Identifier: BSD-2-Clause
"""Rules that look at one file as text: heads, comments, words, width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .tree import BY_HAND, Report, Tree

_LICENCE = "SPDX-License-Identifier: BSD-2-Clause"
_C_HEAD = f"/* {_LICENCE} */"
_COLUMNS = 80

# Written in pieces, so that this file does not hold them.
_WORDS = ("TO" "DO", "FIX" "ME", "X" "XX", "HA" "CK")
_PATHS = ("/wo" "rk/", "../sha" "red", "/ro" "ot/")
_FORBIDDEN = re.compile(
    rf"\b(?:{'|'.join(_WORDS)})\b|{'|'.join(map(re.escape, _PATHS))}")

_TOKEN = re.compile(r"""//[^\n]* | /\*.*?\*/ | "(?:\\.|[^"\\\n])*"
                        | '(?:\\.|[^'\\\n])*'""", re.X | re.S)
_CONDITIONAL = re.compile(r"^[ \t]*#[ \t]*(if|ifdef|ifndef|elif|elifdef)\b",
                          re.M)
_GOTO = re.compile(r"\bgoto\b")


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _blank(found: re.Match[str]) -> str:
    """As many blanks as the token is long, so that places stay."""
    return re.sub(r"[^\n]", " ", found[0])


def code_only(text: str) -> str:
    """C without its comments and literals, every place unchanged."""
    return _TOKEN.sub(_blank, text)


def _line_comments(text: str) -> Iterator[int]:
    """The offsets of comments that begin with two slashes."""
    for token in _TOKEN.finditer(text):
        if token[0].startswith("//"):
            yield token.start()


def licence(tree: Tree, report: Report) -> None:
    """Every source says its licence, in C as its first line."""
    for path in report.look(tree.sources()):
        lines = tree.lines(path)
        if path.endswith((".c", ".h", ".S")):
            if not lines or lines[0] != _C_HEAD:
                report.add(path, 1, 1, "the licence is missing",
                           f"begin the file with '{_C_HEAD}'")
        elif not any(_LICENCE in line for line in lines[:3]):
            report.add(path, 1, 1, "the licence is missing",
                       f"begin the file with a comment '{_LICENCE}'")


def purpose(tree: Tree, report: Report) -> None:
    """The second thing in a C file is a comment that says what it is."""
    for path in report.look(tree.c_files()):
        lines = tree.lines(path)
        if len(lines) < 2 or not lines[1].startswith("/*"):
            report.add(path, 2, 1, "the file does not say what it is",
                       "write a comment 'name: what it owns.' in line 2")


def pragma_once(tree: Tree, report: Report) -> None:
    """A header can be included twice, without a guard of its own."""
    headers = [f for f in tree.c_files() if f.endswith(".h")]
    for path in report.look(headers):
        if "#pragma once" not in tree.lines(path):
            report.add(path, 1, 1, "the header has no '#pragma once'",
                       "write it before the first #include")


def comments(tree: Tree, report: Report) -> None:
    """C comments are /* */."""
    for path in report.look(tree.c_files()):
        text = tree.text(path) or ""
        for offset in _line_comments(text):
            report.add(path, *place(text, offset), "a comment with //",
                       "write /* */")


def conditionals(tree: Tree, report: Report) -> None:
    """There is one text of the kernel, whoever compiles it."""
    for path in report.look(tree.c_files("kernel/", "core/", "gen/")):
        text = code_only(tree.text(path) or "")
        for found in _CONDITIONAL.finditer(text):
            report.add(path, *place(text, found.start(1) - 1),
                       f"#{found[1]} in a folder that has none",
                       "put what differs into another file or folder")


def gotos(tree: Tree, report: Report) -> None:
    """Paths are short enough for early returns."""
    for path in report.look(tree.c_files()):
        text = code_only(tree.text(path) or "")
        for found in _GOTO.finditer(text):
            report.add(path, *place(text, found.start()), "a goto",
                       "return early, or make a function of it")


def words(tree: Tree, report: Report) -> None:
    """Sources hold no to-do marks and no paths of one machine."""
    for path in report.look([f for f in tree.files if tree.text(f)]):
        text = tree.text(path) or ""
        for found in _FORBIDDEN.finditer(text):
            report.add(path, *place(text, found.start()),
                       f"'{found[0]}' stands here",
                       "finish it now, or name nothing outside the project")


def columns(tree: Tree, report: Report) -> None:
    """C by hand is at most 80 columns wide, comments included."""
    for path in report.look(tree.c_files(*BY_HAND)):
        for number, line in enumerate(tree.lines(path), 1):
            if len(line) > _COLUMNS:
                report.add(path, number, _COLUMNS + 1,
                           f"the line has {len(line)} columns",
                           f"use at most {_COLUMNS}")


RULES = (licence, purpose, pragma_once, comments, conditionals, gotos, words,
         columns)
