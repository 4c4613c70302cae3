# SPDX-License-Identifier: BSD-2-Clause
"""What names and numbers mean where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from ..located_toml import did_you_mean
from .program import WHOLE, Program
from .syntax import (Anything, Fresh, Number, Ref, Refused, Sum, TablePage,
                     Text, Value, Word)
from .things import Thing
from .vocabulary import Call, Vocabulary
from .world import World

# The fields that `check` can read, of the tables that have them.
FIELDS = {
    "thread": ("claim", "slice", "used", "quota", "priority", "room", "cpu"),
    "pd": ("caps_free", "maps_free", "reserved", "objects", "pages"),
    "context": ("submits",),
    "cap": ("unacked",),
}
_TIMES = {"us": 1, "ms": 1000, "s": 1000000}


@dataclass(frozen=True)
class Operand:
    """A number or variable as the flat form writes it, and its high half."""

    low: str
    high: str = "0"


@dataclass
class Scope:
    """The world, the program so far, and what has been said before."""

    world: World
    program: Program
    host: bool = False
    again: bool = False
    board: bool = False
    pending: dict[str, Call] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    start: int = 0

    @property
    def words(self) -> Vocabulary:
        """The words of the interface."""
        return self.world.words

    def wait(self, agent: str, call: Call) -> None:
        """Notes that an agent waits in a call."""
        self.pending[agent] = call
        self.since[agent] = self.program.line

    # -------------------------------------------------------------- numbers

    def plain(self, number: Number, units: tuple[str, ...]) -> int:
        """The value of a number whose unit is one of `units`, or none."""
        if number.unit and number.unit not in units:
            fits = f"it can be {', '.join(units)}" if units else \
                "write the number without a unit"
            raise Refused(number.place, f"'{number.unit}' is no unit here",
                          fits)
        if number.unit == "%":
            return number.value * self.words.quota_whole // 100
        return number.value * _TIMES.get(number.unit, 1)

    def bind(self, name: str, place: Place) -> int:
        """The variable of a new name."""
        things = self.world.things
        if name in things.things or name in ("now", "start", "core") or \
                name in things.variables and not self.again:
            raise Refused(place, f"'{name}' is a name already",
                          "give it another one")
        return things.variables.setdefault(name, self.program.variable())

    def term(self, term: Number | Ref, units: tuple[str, ...]) -> Operand:
        """A number, variable, constant, field, frame or capability."""
        if isinstance(term, Number):
            value = self.plain(term, units)
            return Operand(str(value), str(value >> 32))
        if term.field:
            return self._variable(self._field(term))
        if term.owner:
            return self._variable(self._held(term))
        things = self.world.things
        if term.name in things.variables:
            return self._variable(things.variables[term.name])
        if term.name == "start":
            return self._variable(self.start)
        if term.name == "now":
            fresh = self.program.variable()
            self.program.add("now", fresh, 0)
            return self._variable(fresh)
        if term.name in self.words.constants:
            return Operand(str(self.words.constants[term.name]))
        return self._frame(term)

    def _frame(self, term: Ref) -> Operand:
        """The address of a frame; other objects are no numbers."""
        thing = self.world.things.things.get(term.name)
        if thing is None:
            known = [*self.world.things.variables, *self.words.constants,
                     "now", "start"]
            raise Refused(term.place, f"no number is called '{term.name}'",
                          did_you_mean(term.name, known))
        if thing.kind != "frame":
            raise Refused(term.place, f"'{term.name}' is a {thing.kind}, and "
                          "a number is wanted",
                          f"write '{term.name}@thread' for a capability, "
                          f"'{term.name}.field' for a field")
        return Operand(f"@{thing.index}")

    @staticmethod
    def _variable(number: int) -> Operand:
        """The operand of a variable."""
        return Operand(f"${number}", f"^{number}")

    def sum(self, value: Sum, units: tuple[str, ...]) -> Operand:
        """Terms added up by the runner, or here if they are numbers."""
        whole = 0
        moving: list[tuple[str, Operand]] = []
        for sign, term in value.terms:
            if isinstance(term, Number):
                number = self.plain(term, units)
                whole += number if sign == "+" else -number
            else:
                moving.append((sign, self.term(term, units)))
        if not moving and whole < 0:
            raise Refused(value.place, "the sum is below zero",
                          "numbers have no sign")
        if not moving or moving == [("+", moving[0][1])] and whole == 0:
            return moving[0][1] if moving else Operand(str(whole),
                                                       str(whole >> 32))
        return self._added(moving, whole)

    def _added(self, moving: list[tuple[str, Operand]], whole: int) -> Operand:
        """A sum that the runner computes; the variables come first."""
        fresh = self.program.variable()
        self.program.add("set", fresh, 0)
        for sign, operand in moving:
            self.program.add("add" if sign == "+" else "subtract", fresh,
                             f"${fresh}", operand.low)
        if whole:
            self.program.add("add" if whole > 0 else "subtract", fresh,
                             f"${fresh}", abs(whole))
        return self._variable(fresh)

    def number(self, value: Value, units: tuple[str, ...] = ()) -> Operand:
        """Any value that is a number."""
        if isinstance(value, Sum):
            return self.sum(value, units)
        if isinstance(value, (Number, Ref)):
            return self.term(value, units)
        raise self.misplaced(value)

    def word(self, value: Value, units: tuple[str, ...] = ()) -> Operand:
        """The same, of a value that fits a register."""
        operand = self.number(value, units)
        if operand.low.isdigit() and int(operand.low) > WHOLE:
            raise Refused(value.place, "the number has more than 32 bits",
                          "a register has no room for it")
        return operand

    @staticmethod
    def misplaced(value: Value) -> Refused:
        """The refusal of a value that is no number."""
        kinds: dict[type, tuple[str, str]] = {
            Fresh: (f"'?{getattr(value, 'name', '')}' is a result",
                    "it can stand behind an arrow only"),
            Anything: ("'_' is a result", "it can stand behind an arrow only"),
            Text: ("a text stands where a number is wanted",
                   "a text is for 'text=' only"),
            TablePage: ("a page stands where a number is wanted",
                        "a page is for 'page' and 'object' only")}
        what, hint = kinds.get(type(value), ("no number", "write a number"))
        return Refused(value.place, what, hint)

    # -------------------------------------------------------------- objects

    def _field(self, term: Ref) -> int:
        """A variable with the field of an object."""
        kind, index = self._of_field(term)
        if not self.host:
            raise Refused(term.place, "fields are seen by the host only",
                          "write 'host:' in front of the line")
        fresh = self.program.variable()
        self.program.add("field", fresh, f"{kind}.{term.field}", index)
        return fresh

    def _of_field(self, term: Ref) -> tuple[str, str]:
        """The table of an object that has the field, and its index."""
        if term.name in self.world.things.variables:
            kind, index = "cap", f"${self.world.things.variables[term.name]}"
        else:
            thing = self.world.things.find(Word(term.place, term.name))
            kind, index = thing.kind, str(thing.index)
            if kind == "thread" and term.field in FIELDS["pd"]:
                kind, index = "pd", str(thing.home.index)
        if term.field not in FIELDS.get(kind, ()):
            known = [*FIELDS.get(kind, ()),
                     *(FIELDS["pd"] if kind == "thread" else ())]
            raise Refused(term.place, f"a {kind} has no field "
                          f"'{term.field}'", did_you_mean(term.field, known))
        return kind, index

    def _held(self, term: Ref) -> int:
        """The variable with the capability that a domain has."""
        owner = self.world.things.domain(Word(term.place, term.owner))
        thing = self.world.things.find(Word(term.place, term.name),
                                       "identity", *self.words.kinds)
        held = self.world.things.held.get((owner.index, thing.name))
        if held is None:
            raise Refused(term.place, f"'{term.owner}' holds no capability "
                          f"for '{term.name}' from the start",
                          f"declare: thread {term.owner} holds {term.name}")
        return held

    def cap(self, agent: Thing, value: Value) -> Operand:
        """What names an object for an agent: a capability, or for core an
        identity."""
        thing = None
        if isinstance(value, Ref) and not value.owner and not value.field:
            thing = self.world.things.things.get(value.name)
        if thing is None or thing.kind not in ("identity", *self.words.kinds):
            return self.word(value)
        if agent.home is self.world.core:
            return Operand(str(self.world.identity(thing).index))
        held = self.world.things.held.get((agent.home.index, thing.name))
        if held is None:
            raise Refused(value.place, f"the domain of '{agent.name}' holds "
                          f"no capability for '{thing.name}'",
                          f"declare: thread {agent.name} holds {thing.name}; "
                          "or use a name from a result")
        return self._variable(held)

    def index(self, value: Value, kind: str) -> Operand:
        """The index of an object of a kind."""
        if not isinstance(value, Ref) or value.owner or value.field or \
                value.name in self.world.things.variables:
            return self.word(value)
        word = Word(value.place, value.name)
        if kind == "pd":
            if value.name == "core":
                return Operand(str(self.world.core.index))
            return Operand(str(self.world.things.domain(word).index))
        if kind == "identity":
            thing = self.world.things.find(word, "identity", *self.words.kinds)
            return Operand(str(self.world.identity(thing).index))
        if kind == "utcb":
            thing = self.world.things.find(word, "utcb", "thread")
            return Operand(str(thing.utcb or thing.index))
        return Operand(str(self.world.things.find(word, kind).index))

    # ------------------------------------------------------- pieces of words

    def tag_mask(self, part: str) -> tuple[int, int]:
        """Where a part of the tag begins, and its mask."""
        low, bits, _ = self.words.tag[part]
        return low, (1 << bits) - 1 << low
