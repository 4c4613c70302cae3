# SPDX-License-Identifier: BSD-2-Clause
"""From the arguments of a step to the registers and buffer of the call."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from ..located_toml import did_you_mean
from .scope import Operand, Scope
from .syntax import (Argument, Number, Ref, Refused, TablePage, Text, Value,
                     Word)
from .things import Thing
from .vocabulary import Call, Parameter

_MESSAGE = ("words", "caps", "label", "tag")


@dataclass
class Registers:
    """What a call finds: registers by name, buffer words by index."""

    held: dict[str, Operand] = field(default_factory=dict)
    stored: dict[int, Operand] = field(default_factory=dict)

    def operands(self, names: tuple[str, ...]) -> list[str]:
        """The registers in their order; those that nobody set are zero."""
        return [self.held[n].low if n in self.held else "0" for n in names]


def one(argument: Argument) -> Value:
    """The only value of an argument."""
    if len(argument.values) != 1:
        raise Refused(argument.values[1].place,
                      "a list where one value is wanted",
                      "only words, caps and buffer are lists")
    return argument.values[0]


class Reader:
    """Reads the arguments of one step of one agent."""

    def __init__(self, scope: Scope, agent: Thing, call: Call,
                 place: Place) -> None:
        self.scope, self.agent, self.call = scope, agent, call
        self.place = place
        self.out = Registers()
        self.given: dict[str, Argument] = {}
        self.message = call.of_type("tag") is not None

    def read(self, arguments: tuple[Argument, ...]) -> Registers:
        """The registers and the buffer."""
        self._sort(arguments)
        for parameter in self.call.arguments:
            if parameter.type in ("tag", "message") and self.message:
                continue
            if parameter.name in self.given:
                self._argument(parameter, self.given[parameter.name])
            else:
                self._default(parameter)
        if self.message:
            self._send()
        if "buffer" in self.given:
            first = self.scope.words.utcb["word"]
            for i, value in enumerate(self.given["buffer"].values):
                self.out.stored[first + i] = self.scope.word(value)
        return self.out

    def _sort(self, arguments: tuple[Argument, ...]) -> None:
        """Gives each argument its name."""
        named = [p.name for p in self.call.arguments]
        ordered = [p.name for p in self.call.arguments
                   if not (p.type in ("tag", "message") and self.message)]
        known = [*named, *(_MESSAGE if self.message else ()), "buffer"]
        for argument in arguments:
            name = argument.name
            if not name:
                if not ordered:
                    raise Refused(argument.place, f"'{self.call.name}' has no "
                                  "further argument", self._usage(known))
                name = ordered.pop(0)
            elif name in ordered:
                ordered.remove(name)
            if name not in known:
                raise Refused(argument.place, f"'{self.call.name}' has no "
                              f"argument '{name}'", did_you_mean(name, known))
            if name in self.given:
                raise Refused(argument.place, f"'{name}' is given twice",
                              "give it once")
            self.given[name] = argument

    @staticmethod
    def _usage(known: list[str]) -> str:
        """A hint with all arguments that a call can have."""
        return "it can have " + ", ".join(known)

    def _set(self, parameter: Parameter, *operands: Operand) -> None:
        """Puts values into the registers of a parameter."""
        for register, operand in zip(parameter.registers, operands):
            self.out.held[register] = operand

    def _argument(self, parameter: Parameter, said: Argument) -> None:
        """An argument by its type."""
        kind = parameter.type
        if kind == "message":
            self._text(said)
            return
        value = one(said)
        if parameter.name == "line" and isinstance(value, Number):
            value = Number(value.place, self.scope.words.first_line
                           + value.value)
        if kind.startswith("cap of "):
            self._set(parameter, self.scope.cap(self.agent, value))
        elif kind == "object" or kind.endswith("table page"):
            self._set(parameter, *self._pair(kind, value))
        elif kind == "u64":
            wide = self.scope.number(value, ("us", "ms", "s"))
            self._set(parameter, wide, Operand(wide.high))
        elif kind.split()[-1] in self.scope.words.tables:
            self._set(parameter, self.scope.index(value, kind.split()[-1]))
        else:
            units = ("%",) if kind == "quota" else ()
            self._set(parameter, self.scope.word(value, units))

    def _pair(self, kind: str, value: Value) -> tuple[Operand, Operand]:
        """A table and a number: of an object, or of a page."""
        tables = self.scope.words.tables
        if isinstance(value, TablePage):
            if value.table not in tables:
                raise Refused(value.place, f"no table is called "
                              f"'{value.table}'",
                              did_you_mean(value.table, list(tables)))
            return (Operand(str(tables[value.table].number)),
                    Operand(str(value.number)))
        if not isinstance(value, Ref) or value.field or value.owner:
            raise Refused(value.place, f"a {kind.split()[-1]} is wanted",
                          "write its name, or as in 'thread:5'")
        kinds = self.scope.words.kinds if kind == "object" else ("page",)
        thing = self.scope.world.things.find(
            Word(value.place, value.name), *kinds)
        table = thing.table or thing.kind
        return Operand(str(tables[table].number)), Operand(str(thing.index))

    def _text(self, said: Argument) -> None:
        """Characters, four a word, and their count."""
        parameter = self.call.of_type("message")
        assert parameter is not None
        value = said.values[0]
        if not isinstance(value, Text):
            numbers = [self.scope.word(v) for v in said.values]
            self._set(parameter, *numbers)
            return
        raw = value.text.encode()
        room = 4 * len(parameter.registers)
        if len(raw) > room:
            raise Refused(value.place, f"the text has {len(raw)} characters",
                          f"at most {room} fit a call")
        self._set(parameter, *(
            Operand(str(int.from_bytes(raw[i:i + 4], "little")))
            for i in range(0, len(raw), 4)))
        count = self.call.argument("count")
        if count is not None and "count" not in self.given:
            self.given["count"] = Argument(value.place, "count", (
                Number(value.place, len(raw)),))

    def _default(self, parameter: Parameter) -> None:
        """What an argument is that was left out."""
        if parameter.type == "pd":
            self._set(parameter, Operand(str(self._payer(parameter.name))))
        elif parameter.type == "new utcb" and self._thing() is not None:
            thing = self._thing()
            assert thing is not None
            self._set(parameter, Operand(str(thing.utcb)))
        elif parameter.least:
            self._set(parameter, Operand(str(parameter.least)))
        elif not parameter.optional and (
                parameter.type.split()[-1] in self.scope.words.tables
                or parameter.type in ("object", "cap of identity",
                                      "cap of any")
                or parameter.type.startswith("cap of ")
                or parameter.type.endswith("page")):
            raise Refused(self.place, f"'{self.call.name}' lacks "
                          f"'{parameter.name}'", self._usage(
                              [p.name for p in self.call.arguments]))

    def _thing(self) -> Thing | None:
        """The object whose slot the call fills, if it was declared."""
        new = next((p for p in self.call.arguments
                    if p.type.startswith("new ")), None)
        said = self.given.get(new.name) if new else None
        if said is None or not isinstance(said.values[0], Ref):
            return None
        return self.scope.world.things.things.get(said.values[0].name)

    def _payer(self, name: str) -> int:
        """The domain that pays for a slot, as it was declared."""
        thing = self._thing()
        if thing is None:
            raise Refused(self.place, f"'{self.call.name}' lacks '{name}'",
                          "only a declared slot says who pays")
        return thing.pays

    # ------------------------------------------------------------- messages

    def _send(self) -> None:
        """The tag, words and capabilities of a message."""
        scope, words = self.scope, self.scope.words
        values = self.given["words"].values if "words" in self.given else ()
        caps = self.given["caps"].values if "caps" in self.given else ()
        if len(values) > words.message_words or len(caps) > 4:
            raise Refused(self.place, "the message is too long",
                          f"at most {words.message_words} words and 4 "
                          "capabilities")
        for i, value in enumerate(values):
            operand = scope.word(value)
            if i < words.message_registers:
                self.out.held[f"w{i}"] = operand
            else:
                self.out.stored[words.utcb["word"] + i] = operand
        for i, value in enumerate(caps):
            self.out.stored[words.utcb["cap"] + i] = scope.cap(self.agent,
                                                               value)
        self.out.held["tag"] = self._tag(len(values), len(caps))

    def _tag(self, count: int, caps: int) -> Operand:
        """The tag: what is said, or what counts words and capabilities."""
        scope = self.scope
        if "tag" in self.given:
            if "label" in self.given:
                raise Refused(self.given["tag"].place, "'tag' and 'label' "
                              "say the same twice", "leave one out")
            return scope.word(one(self.given["tag"]))
        label = 0
        if "label" in self.given:
            value = one(self.given["label"])
            if not isinstance(value, Number):
                raise Refused(value.place, "the label is no plain number",
                              "write the whole tag instead, as in tag=x")
            label = scope.plain(value, ())
            if label > scope.words.tag["label"][2]:
                raise Refused(value.place, "the label is too great",
                              f"at most {scope.words.tag['label'][2]}")
        low = {part: row[0] for part, row in scope.words.tag.items()}
        return Operand(str(count << low["words"] | caps << low["caps"]
                           | label << low["label"]))
