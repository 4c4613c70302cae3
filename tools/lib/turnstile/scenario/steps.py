# SPDX-License-Identifier: BSD-2-Clause
"""From what agents do to operations."""

from __future__ import annotations

from ..located_toml import did_you_mean
from .arguments import Reader
from .outcomes import Checker
from .program import BLOCKED, RESUMED
from .scope import Scope
from .syntax import Argument, Outcome, Ref, Refused, Result, Step, Word
from .things import Thing
from .vocabulary import Call, Parameter

# What a thread can do beside calls, as if these were calls.
_FAULT = Call("fault", 0, False, (
    Parameter("kind", "fault", ("kind",)),
    Parameter("access", "access", ("access",)),
    Parameter("address", "word", ("address",)),
    Parameter("ip", "word", ("ip",))), ())
_GUEST = Call("guest", 0, False, (
    Parameter("reason", "vm_exit", ("reason",)),
    Parameter("detail", "word", ("detail",)),
    Parameter("address", "word", ("address",))), ())
_FPU = Call("fpu", 0, False, (), ())


def _raw(registers: tuple[str, ...]) -> Call:
    """A call by its number."""
    return Call("raw", 0, False, (
        Parameter("number", "word", ("number",), least=-1),
        Parameter("cap", "cap of any", ("cap",), True),
        *(Parameter(r, "word", (r,)) for r in registers[1:7])), ())


class Stepper:
    """Compiles steps and results."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.others = {c.name: c for c in (
            _FAULT, _GUEST, _FPU, _raw(scope.words.registers))}

    def step(self, said: Step) -> None:
        """Agents take a step, one after the other."""
        for word in said.agents:
            agent = self.scope.world.things.find(word, "thread")
            if said.call.text != _GUEST.name:
                self._finish(agent)
            if said.call.text in self.others:
                self._other(said, agent, self.others[said.call.text])
            else:
                self._call(said, agent)

    def _finish(self, agent: Thing) -> None:
        """A result that nobody looked at must be a good one."""
        before = self.scope.pending.pop(agent.name, None)
        if before is not None:
            good = RESUMED if before == _FAULT else 0
            self.scope.program.add("status", agent.index, good)

    def _find(self, said: Word) -> Call:
        """The call of this name."""
        calls = self.scope.words.calls
        if said.text not in calls:
            known = [*calls, *self.others]
            raise Refused(said.place, f"no call is called '{said.text}'",
                          did_you_mean(said.text, known))
        return calls[said.text]

    def _call(self, said: Step, agent: Thing) -> None:
        """A kernel call."""
        call = self._find(said.call)
        reader = Reader(self.scope, agent, call, said.place)
        registers = reader.read(said.arguments)
        program = self.scope.program
        for index, operand in sorted(registers.stored.items()):
            program.add("buffer", agent.index, index, operand.low)
        if agent.home is self.scope.world.core:
            for thing in self._named(call, reader):
                program.add("names", thing.index)
        if call.name == "thread_yield" and not self.scope.board:
            program.add("rivals")
        program.add("call", agent.index, call.number,
                    *registers.operands(self.scope.words.registers[:7]))
        self._after(said, agent, call, "OK")
        self._started(call, reader)

    def _named(self, call: Call, reader: Reader) -> list[Thing]:
        """The threads that a call of core names."""
        found: list[Thing] = []
        for parameter in call.arguments:
            said = reader.given.get(parameter.name)
            if parameter.type in ("thread", "used thread") and said and \
                    isinstance(said.values[0], Ref):
                thing = self.scope.world.things.things.get(
                    said.values[0].name)
                if thing is not None:
                    found.append(thing)
        return found

    def _started(self, call: Call, reader: Reader) -> None:
        """A thread that is started receives a first message."""
        if call.name != "thread_start":
            return
        calls = self.scope.words.calls
        for thing in self._named(call, reader):
            if self.scope.pending.get(thing.name) != _FAULT:
                self.scope.wait(thing.name, calls["msg_await"])

    def _after(self, said: Step, agent: Thing, call: Call,
               usual: str) -> None:
        """What must come out of a step."""
        outcome = said.outcome or Outcome(said.place, usual)
        checker = Checker(self.scope, agent, call)
        checker.check(outcome)
        if checker.status(outcome) == BLOCKED:
            self.scope.wait(agent.name, call)

    # ------------------------------------------------------- beside the calls

    def _other(self, said: Step, agent: Thing, call: Call) -> None:
        """A fault, a floating-point register, a guest, a raw call."""
        arguments = tuple(self._constant(call, a) for a in said.arguments)
        if call.name == "raw" and not any(a.name in ("", "number")
                                          for a in arguments):
            raise Refused(said.call.place, "'raw' lacks the number of a call",
                          "write as in 'raw 63'")
        reader = Reader(self.scope, agent, call, said.place)
        registers = reader.read(arguments)
        program = self.scope.program
        for index, operand in sorted(registers.stored.items()):
            program.add("buffer", agent.index, index, operand.low)
        if call.name == "raw":
            program.add("call", agent.index, *registers.operands((
                "number", *self.scope.words.registers[:7])))
        else:
            program.add(call.name, agent.index, *registers.operands(
                tuple(p.name for p in call.arguments)))
        if call is _GUEST:
            self.scope.pending.pop(agent.name, None)
        before = self.scope.pending.get(agent.name)
        usual = {"fault": "blocked", "fpu": "resumed"}.get(call.name, "OK")
        shown = self.scope.words.calls["vm_run"] if call is _GUEST else call
        self._after(said, agent, shown, usual)
        if call is _FPU and self.scope.pending.get(agent.name) is not before:
            self.scope.wait(agent.name, _FAULT)

    def _constant(self, call: Call, said: Argument) -> Argument:
        """Names of faults and the like, checked against their list."""
        place = [a for a in call.arguments]
        index = next((i for i, p in enumerate(place)
                      if p.name == said.name), -1)
        value = said.values[0]
        if not isinstance(value, Ref) or said.name and index < 0:
            return said
        kinds = [p.type for p in place] if index < 0 else [place[index].type]
        lists = [self.scope.words.enumerations[k] for k in kinds
                 if k in self.scope.words.enumerations]
        if not lists or any(value.name in rows for rows in lists) or \
                value.name in self.scope.world.things.variables:
            return said
        raise Refused(value.place, f"'{call.name}' knows no '{value.name}'",
                      did_you_mean(value.name,
                                   [n for rows in lists for n in rows]))

    # -------------------------------------------------------------- results

    def result(self, said: Result) -> None:
        """The results of calls that agents were blocked in."""
        for word in said.agents:
            agent = self.scope.world.things.find(word, "thread")
            call = self.scope.pending.get(agent.name)
            if not isinstance(call, Call):
                raise Refused(word.place, f"'{agent.name}' waits in no call",
                              "a result follows a step with '-> blocked'")
            checker = Checker(self.scope, agent, call)
            if call == _FAULT and said.outcome.word not in ("resumed",
                                                            "blocked"):
                raise Refused(said.outcome.place, "a fault has no status",
                              "write '-> resumed'")
            if call != _FAULT and said.outcome.word == "resumed":
                raise Refused(said.outcome.place, "only a fault is resumed",
                              "write the status of the call")
            checker.check(said.outcome)
            if checker.status(said.outcome) != BLOCKED:
                del self.scope.pending[agent.name]

    def rest(self) -> None:
        """At the end: who waits no more has a good result."""
        for name, call in self.scope.pending.items():
            agent = self.scope.world.things.things[name]
            good = RESUMED if call == _FAULT else 0
            self.scope.program.line = self.scope.since[name]
            self.scope.program.add("finished", agent.index, good)
