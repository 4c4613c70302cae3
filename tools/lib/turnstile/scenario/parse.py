# SPDX-License-Identifier: BSD-2-Clause
"""From the text of a scenario to its statements."""

from __future__ import annotations

import difflib

from ..diagnostics import InputError, Problem
from .cursor import Cursor
from .lexer import Line, split
from .parse_line import DECLARES, INSIDE, OUTSIDE, declaration, statement
from .syntax import Declaration, Host, Refused, Repeat, Statement

_BEGINS = (*OUTSIDE, "repeat", "host", "system")


class Parser:
    """Reads lines into statements, and collects what it cannot read."""

    def __init__(self, text: str, file: str) -> None:
        self.refused: list[Refused] = []
        self.lines = split(text, file, self.refused)
        self.at = 0
        self.began = False

    def block(self, indent: int, host: bool) -> tuple[Statement, ...]:
        """The statements that are indented further than `indent`."""
        found: list[Statement] = []
        inner = None
        while self.at < len(self.lines) and \
                self.lines[self.at].indent > indent:
            line = self.lines[self.at]
            self.at += 1
            inner = line.indent if inner is None else inner
            try:
                if line.indent != inner:
                    raise Refused(line.place, "the line is indented otherwise "
                                  "than the one before it",
                                  "lines of a block begin in one column")
                found.append(self._line(line, host, indent >= 0))
            except Refused as error:
                self.refused.append(error)
                self._skip(line.indent)
        return tuple(found)

    def _skip(self, indent: int) -> None:
        """Leaves out the block of a line that was refused."""
        while self.at < len(self.lines) and \
                self.lines[self.at].indent > indent:
            self.at += 1

    def _line(self, line: Line, host: bool, inside: bool) -> Statement:
        """A statement, with its block if it has one."""
        cursor = Cursor(line)
        if cursor.sees("host", "repeat") and cursor.peek(1).text != "->":
            return self._nested(line, cursor, host)
        word = cursor.peek().text
        if word in DECLARES and cursor.peek(1).kind == "name" or \
                word == "system" and cursor.peek(1).text != ":":
            found = declaration(cursor)
            self._first(found, inside)
            return found
        self.began = True
        self._known(cursor)
        return statement(cursor, host)

    def _first(self, found: Declaration, inside: bool) -> None:
        """Declarations come before everything else."""
        if self.began or inside:
            raise Refused(found.place, "a declaration after the first step",
                          "declarations come before everything else; use "
                          "'free' for what a step makes")

    def _nested(self, line: Line, cursor: Cursor, host: bool) -> Statement:
        """`host:` or `repeat N:` with what belongs to it."""
        self.began = True
        word = cursor.take()
        times = 1
        if word.text == "repeat":
            times = cursor.count("how many times")
            if not 0 < times <= 4096:
                raise Refused(word.place, f"a repetition of {times} times",
                              "1 to 4096 times")
        cursor.want(":", f"write as in '{word.text}"
                    f"{' 9' if word.text == 'repeat' else ''}:'")
        host = host or word.text == "host"
        if cursor.peek().kind != "end":
            if word.text == "repeat":
                raise cursor.refuse("the end of the line",
                                    "the block is indented below")
            return Host(word.place, (statement(cursor, True),))
        body = self.block(line.indent, host)
        if not body and not self.refused:
            raise Refused(word.place, f"nothing belongs to '{word.text}'",
                          "indent what belongs to it")
        if word.text == "host":
            return Host(word.place, body)
        return Repeat(word.place, times, body)

    def _known(self, cursor: Cursor) -> None:
        """A line that begins with two words begins with a known one."""
        first, second = cursor.peek(), cursor.peek(1)
        if first.kind == "name" and second.kind == "name" and \
                second.text not in ("is", "are") and \
                first.text not in (*OUTSIDE, *INSIDE):
            known = [*_BEGINS, *DECLARES, *INSIDE]
            near = difflib.get_close_matches(first.text, known, 1, 0.75)
            raise Refused(first.place, f"no line begins with '{first.text}'",
                          f"did you mean '{near[0]}'?" if near else
                          f"a step is '{first.text}: CALL'")


def parse(text: str, file: str) -> tuple[Statement, ...]:
    """The statements of a scenario; raises InputError with all refusals."""
    parser = Parser(text, file)
    found = parser.block(-1, False)
    if parser.refused:
        raise InputError([Problem(r.place, r.what, r.hint)
                          for r in parser.refused])
    return found
