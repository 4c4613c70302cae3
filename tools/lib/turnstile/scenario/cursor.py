# SPDX-License-Identifier: BSD-2-Clause
"""A line of tokens that is read from left to right."""

from __future__ import annotations

import re

from ..diagnostics import Place
from .lexer import Line, Token, number_of
from .syntax import (Anything, Argument, Fresh, Number, Ref, Refused, Sum,
                     TablePage, Text, Value, Word)

_FAMILY = re.compile(r"(.*?)([0-9]+)")
_MOST = 1000


class Cursor:
    """Reads the tokens of a line; what does not fit is refused."""

    def __init__(self, line: Line) -> None:
        self.tokens = line.tokens
        self.at = 0
        last = self.tokens[-1]
        column = last.place.column + len(last.text) + len(last.unit)
        self.end = Token("end", "", Place(last.place.file, last.place.line,
                                          column), True)

    def peek(self, ahead: int = 0) -> Token:
        """The token that comes next, or after next."""
        at = self.at + ahead
        return self.tokens[at] if at < len(self.tokens) else self.end

    def take(self) -> Token:
        """The next token, which is read now."""
        token = self.peek()
        self.at += 1
        return token

    def sees(self, *texts: str) -> bool:
        """Whether one of these signs or words comes next."""
        token = self.peek()
        return token.kind in ("sign", "name") and token.text in texts

    def skip(self, text: str) -> bool:
        """Reads this sign or word if it comes next."""
        if not self.sees(text):
            return False
        self.at += 1
        return True

    def refuse(self, wanted: str, hint: str) -> Refused:
        """The refusal of the next token, where something else is wanted."""
        token = self.peek()
        got = "the line ends" if token.kind == "end" else \
            f"'{token.text}{token.unit}' stands"
        return Refused(token.place, f"{got} where {wanted} is wanted", hint)

    def want(self, text: str, hint: str) -> Token:
        """Reads this sign or word, which must come next."""
        if not self.sees(text):
            raise self.refuse(f"'{text}'", hint)
        return self.take()

    def done(self, hint: str) -> None:
        """Nothing may follow."""
        if self.peek().kind != "end":
            raise self.refuse("the end of the line", hint)

    def word(self, what: str, hint: str) -> Word:
        """A name, which must come next."""
        if self.peek().kind != "name":
            raise self.refuse(what, hint)
        token = self.take()
        return Word(token.place, token.text)

    def count(self, what: str) -> int:
        """A number without a unit, which must come next."""
        if self.peek().kind != "number" or self.peek().unit:
            raise self.refuse(what, "write a number without a unit")
        return number_of(self.take().text)

    # ---------------------------------------------------------------- names

    def some(self) -> list[Word]:
        """A name, or the family `c1..c9`."""
        first = self.word("a name", "names begin with a letter")
        if not self.skip(".."):
            return [first]
        last = self.word("the last name of the family", "write as in c1..c9")
        low, high = (_FAMILY.fullmatch(w.text) for w in (first, last))
        if low is None or high is None or low[1] != high[1]:
            raise Refused(first.place, f"'{first.text}..{last.text}' is no "
                          "family of names", "write as in c1..c9")
        numbers = range(int(low[2]), int(high[2]) + 1)
        if not 0 < len(numbers) <= _MOST:
            raise Refused(first.place, f"'{first.text}..{last.text}' are "
                          f"{len(numbers)} names",
                          f"the smaller number comes first; at most {_MOST}")
        return [Word(first.place, f"{low[1]}{n}") for n in numbers]

    def names(self) -> tuple[Word, ...]:
        """Names and families, with commas between."""
        found = self.some()
        while self.skip(","):
            found += self.some()
        return tuple(found)

    # --------------------------------------------------------------- values

    def term(self) -> Number | Ref:
        """A number, or a name with its field or owner."""
        token = self.peek()
        if token.kind == "number":
            self.take()
            return Number(token.place, number_of(token.text), token.unit)
        name = self.word("a number or a name", "write one")
        if self.skip("."):
            part = self.word("a field", "write as in client.caps_free")
            return Ref(name.place, name.text, field=part.text)
        if self.skip("@"):
            owner = self.word("a thread or domain",
                              "write as in server@client")
            return Ref(name.place, name.text, owner=owner.text)
        return Ref(name.place, name.text)

    def sum(self, blanks: bool = True) -> Sum:
        """Terms with + and - between; `blanks` may stand around these."""
        place = self.peek().place
        terms = [("+", self.term())]
        while self.sees("+", "-") and (blanks or not self.peek().apart):
            sign = self.take().text
            terms.append((sign, self.term()))
        return Sum(place, tuple(terms))

    def _value(self) -> list[Value]:
        """A value, or the numbers of a range."""
        token = self.peek()
        if token.kind == "fresh":
            self.take()
            return [Fresh(token.place, token.text[1:])]
        if token.kind == "anything":
            self.take()
            return [Anything(token.place)]
        if token.kind == "text":
            self.take()
            return [Text(token.place, token.text[1:-1])]
        if token.kind == "name" and self.peek(1).text == ":":
            self.at += 2
            return [TablePage(token.place, token.text,
                              self.count("the number of a page"))]
        if token.kind == "number" and self.peek(1).text == "..":
            return self._range()
        value = self.sum(blanks=False)
        if len(value.terms) == 1:
            return [value.terms[0][1]]
        return [value]

    def _range(self) -> list[Value]:
        """The numbers of `1..9`."""
        place = self.peek().place
        first = self.count("a number")
        self.take()
        last = self.count("the last number of the range")
        if not 0 < last + 1 - first <= _MOST + 100:
            raise Refused(place, f"'{first}..{last}' are "
                          f"{max(last + 1 - first, 0)} numbers",
                          "the smaller one comes first; at most 1100")
        return [Number(place, n) for n in range(first, last + 1)]

    def values(self) -> tuple[Value, ...]:
        """Values, with commas between."""
        found = self._value()
        while self.skip(","):
            found += self._value()
        return tuple(found)

    def argument(self) -> Argument:
        """`name=values`, or values without a name."""
        token = self.peek()
        if token.kind == "name" and self.peek(1).text == "=":
            self.at += 2
            return Argument(token.place, token.text, self.values())
        return Argument(token.place, "", self.values())

    def setting(self) -> Argument:
        """`name=values`."""
        token = self.peek()
        if token.kind != "name" or self.peek(1).text != "=":
            raise self.refuse("'name=value'", "write as in words=1,2")
        return self.argument()
