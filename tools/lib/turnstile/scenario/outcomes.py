# SPDX-License-Identifier: BSD-2-Clause
"""From what follows an arrow to comparisons of registers."""

from __future__ import annotations

from ..located_toml import did_you_mean
from .arguments import one
from .program import BLOCKED, RESUMED, WHOLE
from .scope import Scope
from .syntax import (Anything, Argument, Fresh, Outcome, Refused, TablePage,
                     Text, Value)
from .things import Thing
from .vocabulary import Call, Parameter

_SIGNAL = (Parameter("imprint", "word", ("w0",)),
           Parameter("count", "word", ("w1",)))


class Checker:
    """Compares what one call of one agent answered."""

    def __init__(self, scope: Scope, agent: Thing, call: Call) -> None:
        self.scope, self.agent, self.call = scope, agent, call

    def status(self, outcome: Outcome) -> int:
        """The number of what the arrow points to."""
        statuses = self.scope.words.statuses
        if outcome.word == "blocked":
            return BLOCKED
        if outcome.word == "resumed":
            return RESUMED
        if outcome.word not in statuses:
            raise Refused(outcome.place, f"no status is called "
                          f"'{outcome.word}'",
                          did_you_mean(outcome.word, [*statuses, "blocked",
                                                      "resumed"]))
        return statuses[outcome.word]

    def check(self, outcome: Outcome) -> None:
        """Emits all comparisons of an outcome."""
        status = self.status(outcome)
        self.scope.program.add("status", self.agent.index, status)
        if outcome.results and status in self.scope.words.refused:
            raise Refused(outcome.results[0].place, f"'{outcome.word}' comes "
                          "without results", "a refused call changes nothing")
        for result in outcome.results:
            self._result(outcome, result)

    def _known(self, outcome: Outcome) -> dict[str, Parameter]:
        """The results by name."""
        results = self.call.results
        if outcome.word == "SIGNAL":
            results = _SIGNAL
        known = {r.name: r for r in results}
        if "tag" in known:
            for name in ("label", "caps"):
                known[name] = Parameter(name, name, ("tag",))
        if self.call.name == "raw":
            known |= {r: Parameter(r, "word", (r,))
                      for r in self.scope.words.registers[1:7]}
        known["buffer"] = Parameter("buffer", "buffer", ())
        return known

    def _result(self, outcome: Outcome, said: Argument) -> None:
        """One result by its name."""
        known = self._known(outcome)
        if said.name not in known:
            raise Refused(said.place, f"'{self.call.name}' has no result "
                          f"'{said.name}' with {outcome.word}",
                          did_you_mean(said.name, list(known)))
        parameter = known[said.name]
        if parameter.type == "message":
            self._words(said)
        elif parameter.type == "caps":
            self._count("caps", len(said.values))
            for i, value in enumerate(said.values):
                self._stored(self.scope.words.utcb["cap"] + i, value, True)
        elif parameter.type == "buffer":
            for i, value in enumerate(said.values):
                self._stored(self.scope.words.utcb["word"] + i, value, False)
        elif parameter.type == "label":
            self._label(one(said))
        elif parameter.type == "u64":
            self._wide(parameter, one(said))
        else:
            self._register(parameter.registers[0], one(said),
                           parameter.type == "home")

    def _words(self, said: Argument) -> None:
        """The words of a message, all of them."""
        words = self.scope.words
        self._count("words", len(said.values))
        for i, value in enumerate(said.values):
            if i < words.message_registers:
                self._register(f"w{i}", value, False)
            else:
                self._stored(words.utcb["word"] + i, value, False)

    def _count(self, part: str, count: int) -> None:
        """The tag counts so many."""
        low, mask = self.scope.tag_mask(part)
        self.scope.program.add("word", self.agent.index, self._number("tag"),
                               mask, count << low)

    def _label(self, value: Value) -> None:
        """The label of the tag."""
        low, mask = self.scope.tag_mask("label")
        operand = self.scope.number(value).low
        if not operand.isdigit():
            raise Refused(value.place, "the label is no plain number",
                          "compare the whole tag instead")
        self.scope.program.add("word", self.agent.index, self._number("tag"),
                               mask, int(operand) << low)

    def _number(self, register: str) -> int:
        """The number of a register."""
        return self.scope.words.registers.index(register)

    def _register(self, register: str, value: Value, cap: bool) -> None:
        """A register is a value, or gets a name."""
        number = self._number(register)
        if isinstance(value, Anything):
            return
        if isinstance(value, Fresh):
            self.scope.program.add("take", self.scope.bind(
                value.name, value.place), self.agent.index, number)
            return
        self.scope.program.add("word", self.agent.index, number, WHOLE,
                               self._operand(value, cap))

    def _operand(self, value: Value, cap: bool) -> str:
        """What is compared with."""
        if isinstance(value, (Text, TablePage)):
            raise self.scope.misplaced(value)
        if cap:
            return self.scope.cap(self.agent, value).low
        return self.scope.word(value, ("us", "ms", "s")).low

    def _stored(self, index: int, value: Value, cap: bool) -> None:
        """A word of the buffer is a value, or gets a name."""
        if isinstance(value, Anything):
            return
        if isinstance(value, Fresh):
            self.scope.program.add("take_stored", self.scope.bind(
                value.name, value.place), self.agent.index, index)
            return
        self.scope.program.add("stored", self.agent.index, index,
                               self._operand(value, cap))

    def _wide(self, parameter: Parameter, value: Value) -> None:
        """Two registers are a value, or get a name."""
        low, high = (self._number(r) for r in parameter.registers)
        if isinstance(value, Anything):
            return
        if isinstance(value, Fresh):
            self.scope.program.add("take_pair", self.scope.bind(
                value.name, value.place), self.agent.index, low)
            return
        operand = self.scope.number(value, ("us", "ms", "s"))
        low_word = operand.low
        if low_word.isdigit():
            low_word = str(int(low_word) & WHOLE)
        self.scope.program.add("word", self.agent.index, low, WHOLE, low_word)
        self.scope.program.add("word", self.agent.index, high, WHOLE,
                               operand.high)
