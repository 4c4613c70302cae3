# SPDX-License-Identifier: BSD-2-Clause
"""What the kernel's interface is, once spec/*.toml has been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from .model_abi import Abi, Status

WHO = ("everyone", "core")
CORE_FIRST = 64
CALLS_MOST = 256


@dataclass(frozen=True)
class Table:
    """A table of the kernel and the index type of its slots."""

    name: str
    number: int
    table: str
    count: str
    index_bits: int
    most: int
    slot_bytes: int
    payer: str
    named: bool
    doomed: bool
    sentence: str
    place: Place

    @property
    def index_type(self) -> str:
        """The name of the type of its indices."""
        return f"{self.name}_id_t"

    @property
    def windowed(self) -> bool:
        """Whether pages are donated for it."""
        return self.payer == "owner"

    def per_page(self, page_bytes: int) -> int:
        """How many slots a page holds."""
        return page_bytes // self.slot_bytes


@dataclass(frozen=True)
class LimitNumber:
    """A number that bounds the kernel, and the range it must lie in."""

    name: str
    least: int
    most: int
    sentence: str


@dataclass(frozen=True)
class Limits:
    """A set of limits: lengths of tables and numbers."""

    name: str
    sentence: str
    entries: dict[str, int]
    numbers: dict[str, int]


@dataclass(frozen=True)
class Type:
    """The type of an argument: a base, and what qualifies it."""

    base: str
    """cap, index, object, page, or the name of a plain type."""
    of: str = ""
    """The table, for cap and index; `identity` and `any` for cap as well."""
    mode: str = "live"
    """live, used or new, for index and page."""

    @property
    def is_object(self) -> bool:
        """Whether it may travel in register `cap`."""
        return self.base in ("cap", "index")


@dataclass
class Argument:
    """An argument of a call."""

    name: str
    type: Type
    text: str
    sentence: str
    place: Place
    low: int | None = None
    high: int | None = None
    below: str | None = None
    payer: str | None = None
    optional: bool = False
    registers: tuple[str, ...] = ()


@dataclass
class Result:
    """A value that a call returns beside its status."""

    name: str
    type: str
    sentence: str
    place: Place
    registers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """A chapter of calls."""

    name: str
    title: str
    sentence: str
    place: Place


@dataclass
class Call:
    """A kernel call."""

    name: str
    number: int
    group: str
    who: str
    sentence: str
    own_statuses: list[str]
    units: int
    unit: str
    blocks: bool
    before_lock: bool
    place: Place
    arguments: list[Argument] = field(default_factory=list)
    results: list[Result] = field(default_factory=list)
    statuses: list[str] = field(default_factory=list)
    """All it can answer, those of the decoder included, by number."""

    @property
    def enumerator(self) -> str:
        """How C calls its number."""
        return f"CALL_{self.name.upper()}"


@dataclass(frozen=True)
class Part:
    """A field of a trace record or header."""

    name: str
    bytes: int
    sentence: str


@dataclass(frozen=True)
class TraceEvent:
    """An event of the kernel trace and what its record carries."""

    name: str
    number: int
    sentence: str
    carries: dict[str, str]


@dataclass
class Trace:
    """Everything of spec/trace.toml."""

    magic: int = 0
    version: int = 0
    record: list[Part] = field(default_factory=list)
    header: list[Part] = field(default_factory=list)
    events: list[TraceEvent] = field(default_factory=list)


@dataclass(frozen=True)
class Term:
    """A word of the glossary."""

    word: str
    sentence: str
    instead_of: tuple[str, ...]
    place: Place


@dataclass
class Interface:
    """All of spec/ but the machines."""

    statuses: list[Status] = field(default_factory=list)
    abi: Abi = field(default_factory=Abi)
    tables: list[Table] = field(default_factory=list)
    window_bytes: int = 0
    limit_numbers: list[LimitNumber] = field(default_factory=list)
    limits: list[Limits] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)
    terms: list[Term] = field(default_factory=list)

    def table(self, name: str) -> Table:
        """The table of objects called `name`."""
        return next(t for t in self.tables if t.name == name)

    def status(self, name: str) -> Status:
        """The status called `name`."""
        return next(s for s in self.statuses if s.name == name)

    def windows(self) -> list[Table]:
        """The tables that have a window, in the order of the windows."""
        return [t for t in self.tables if t.windowed]

    def kinds(self) -> list[Table]:
        """The tables whose objects identities can stand for."""
        return [t for t in self.tables if t.named]
