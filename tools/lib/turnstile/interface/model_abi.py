# SPDX-License-Identifier: BSD-2-Clause
"""The binary interface: statuses, registers, words, architectures."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place

CLASSES = ("done", "refused", "progress", "ended")
WORD_REGISTERS = ("w0", "w1", "w2", "w3")
OVERFLOW_REGISTERS = ("tag", "room")
REGISTERS = ("cap", "tag", *WORD_REGISTERS, "room", "number")


@dataclass(frozen=True)
class Status:
    """One answer of the kernel."""

    name: str
    number: int
    kind: str
    sentence: str
    place: Place

    @property
    def enumerator(self) -> str:
        """How C calls it."""
        return f"STATUS_{self.name}"


@dataclass(frozen=True)
class Register:
    """One of the eight abstract registers."""

    name: str
    goes_in: str
    comes_out: str
    sentence: str


@dataclass(frozen=True)
class BitField:
    """A part of a word: of a tag or of a capability."""

    name: str
    low: int
    bits: int
    most: int
    sentence: str
    place: Place

    @property
    def mask(self) -> int:
        """The field's bits, shifted down."""
        return (1 << self.bits) - 1


@dataclass(frozen=True)
class Words:
    """A named run of words: in the message buffer, or in a thread's state."""

    name: str
    words: int
    sentence: str


@dataclass(frozen=True)
class Constant:
    """A number that user land and kernel agree on."""

    name: str
    value: int
    sentence: str


@dataclass(frozen=True)
class Enumeration:
    """A list of named numbers that travel in words."""

    name: str
    sentence: str
    values: tuple[Constant, ...]


@dataclass(frozen=True)
class Architecture:
    """How a processor names the registers, and what a thread's state is."""

    name: str
    generated: bool
    word_bits: int
    sentence: str
    instruction: str
    clobbers: tuple[str, ...]
    registers: dict[str, str]
    state: tuple[Words, ...]


@dataclass
class Abi:
    """Everything of spec/registers.toml."""

    word_bits: int = 32
    page_bytes: int = 4096
    registers: list[Register] = field(default_factory=list)
    tag: list[BitField] = field(default_factory=list)
    capability: list[BitField] = field(default_factory=list)
    utcb: list[Words] = field(default_factory=list)
    constants: list[Constant] = field(default_factory=list)
    enumerations: list[Enumeration] = field(default_factory=list)
    architectures: list[Architecture] = field(default_factory=list)

    def header_words(self) -> int:
        """Words of the message buffer before word 0 of the message."""
        return sum(u.words for u in self.utcb)

    def message_words(self, word_bits: int) -> int:
        """The words of the longest message."""
        return self.page_bytes * 8 // word_bits - self.header_words()

    def tag_field(self, name: str) -> BitField:
        """The field of the tag called `name`."""
        return next(f for f in self.tag if f.name == name)
