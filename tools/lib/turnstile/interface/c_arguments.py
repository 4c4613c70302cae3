# SPDX-License-Identifier: BSD-2-Clause
"""How an argument looks in C: its field, its range, its decoding."""

from __future__ import annotations

from dataclasses import dataclass

from .argument_types import limits_of
from .model import Argument, Interface

_FIELDS = {"address": "word_t", "page address": "word_t", "count": "word_t",
           "word": "word_t", "tag": "word_t", "priority": "uint8_t",
           "room": "uint8_t", "quota": "uint16_t", "cpu": "cpu_id_t",
           "bool": "bool", "u64": "uint64_t", "page": "page_id_t",
           "object": "struct object_name"}


def register_field(register: str) -> str:
    """The field of the call frame that carries a register."""
    return f"word[{register[1]}]" if register[0] == "w" else register


@dataclass(frozen=True)
class CArgument:
    """An argument with all that C needs to know about it."""

    argument: Argument
    interface: Interface

    @property
    def name(self) -> str:
        """Its field in the argument struct."""
        return self.argument.name

    @property
    def base(self) -> str:
        """The base of its type."""
        return self.argument.type.base

    @property
    def of(self) -> str:
        """The table or kind of its type."""
        return self.argument.type.of

    def words(self) -> list[str]:
        """What the frame holds of it."""
        return [f"f->{register_field(r)}" for r in self.argument.registers]

    def c_type(self) -> str:
        """The type of its field."""
        if self.base == "cap":
            return "cap_id_t" if self.of == "any" else f"{self.of}_id_t"
        if self.base == "index":
            return f"{self.of}_id_t"
        return _FIELDS.get(self.base, "word_t")

    def declaration(self) -> str:
        """Its field in the argument struct."""
        if self.base == "message":
            return f"word_t {self.name}[4];"
        return f"{self.c_type()} {self.name};"

    def count(self) -> str:
        """The length of the table that it is an index of."""
        name = "cap" if self.of == "any" else self.of
        return self.interface.table(name).count

    def facts(self, a: str = "a") -> list[str]:
        """What holds of its field once it is decoded, in ACSL."""
        x = f"{a}->{self.name}"
        if self.base in ("cap", "index"):
            low = "0 <=" if self.argument.optional else "0 <"
            return [f"{low} {x} < {self.count()}"]
        if self.base == "page":
            return [f"0 < {x} < PAGES"]
        if self.base == "object":
            return [f"object_in_range({x})"]
        if self.base == "page address":
            return [f"{x} % PAGE_BYTES == 0"]
        if self.base == "tag":
            return [f"tag_in_range({x})"]
        limits = limits_of(self.argument)
        if limits is None:
            return []
        low_value, high, below = limits
        top = f"< {below}" if below else f"<= {high}"
        return [f"{low_value} <= {x} {top}"]

    def copied(self) -> list[str]:
        """What its field is, if it is the word itself, in ACSL."""
        if self.base in ("cap", "page", "object", "u64", "bool"):
            return []
        if self.base == "message":
            return [f"a->{self.name}[{i}] == {w}"
                    for i, w in enumerate(self.words())]
        return [f"a->{self.name} == {self.words()[0]}"]

    def too_big(self) -> str:
        """The condition that its word is out of range; empty: none is."""
        word = self.words()[0]
        limits = limits_of(self.argument)
        if limits is None:
            return ""
        low, high, below = limits
        tests = [f"{word} < {low}"] if low else []
        if below:
            tests.append(f"{word} >= {below}")
        elif high != (1 << 32) - 1:
            tests.append(f"{word} > {high}")
        return " || ".join(tests)


def c_arguments(arguments: list[Argument], interface: Interface
                ) -> list[CArgument]:
    """All arguments of a call."""
    return [CArgument(a, interface) for a in arguments]
