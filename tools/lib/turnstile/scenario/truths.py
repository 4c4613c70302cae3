# SPDX-License-Identifier: BSD-2-Clause
"""From what must be true to operations."""

from __future__ import annotations

from ..diagnostics import Place
from ..located_toml import did_you_mean
from .arguments import one
from .parse_line import COMPARISONS
from .scope import Scope
from .syntax import (Blocked, Check, Hold, Interrupt, Is, Let, Number, Ref,
                     Refused, Run, Runs, Sum, Trace, Traced, Value, Word)
from .things import Thing
from .vocabulary import Machine


def run(scope: Scope, said: Run) -> None:
    """Time passes."""
    for _, term in said.time.terms:
        if isinstance(term, Number) and term.unit not in ("us", "ms", "s"):
            raise Refused(term.place, "a time without a unit",
                          f"write {term.value}us, ms or s")
    operand = scope.sum(said.time, ("us", "ms", "s"))
    scope.program.add("run", operand.low)


def interrupt(scope: Scope, said: Interrupt) -> None:
    """A line is raised."""
    if isinstance(said.line, Number):
        line = said.line.value
        if line >= scope.words.limits["LINES"]:
            raise Refused(said.place, f"there is no line {line}",
                          f"0 to {scope.words.limits['LINES'] - 1}")
    else:
        line = scope.world.things.find(said.line, "irq").numbers["line"]
    scope.program.add("interrupt", scope.words.first_line + line)


def _machine(scope: Scope, word: Word | None, thing: Thing) -> Machine:
    """The machine that is named, or the object's own."""
    table = thing.kind
    fits = [m for m in scope.words.machines.values() if m.table == table]
    if not fits:
        raise Refused(thing.place, f"a {thing.kind} has no states",
                      "ask for another object")
    if word is None:
        own = [m for m in fits if m.name == table]
        return (own or fits)[0]
    for machine in fits:
        if machine.name == word.text:
            return machine
    raise Refused(word.place, f"a {thing.kind} has no machine '{word.text}'",
                  did_you_mean(word.text, [m.name for m in fits]))


def state(scope: Scope, said: Is) -> None:
    """Machines are in a state, or threads are paused."""
    for name, machine in said.objects:
        if said.state.text == "paused" and machine is None:
            thing = scope.world.things.find(name, "thread")
            scope.program.add("paused", thing.index, int(not said.negated))
            continue
        if name.text in scope.world.things.variables:
            index = f"${scope.world.things.variables[name.text]}"
            thing = Thing(name.text, "cap", name.place)
        else:
            thing = scope.world.things.find(name)
            index = str(thing.index)
        _one_state(scope, said, _machine(scope, machine, thing), index)


def _one_state(scope: Scope, said: Is, machine: Machine, index: str) -> None:
    """One machine is in a state."""
    if not machine.visible and not scope.host:
        raise Refused(said.place, f"states of '{machine.name}' are seen by "
                      "the host only", "write 'host:' in front of the line")
    if said.state.text not in machine.states:
        raise Refused(said.state.place, f"'{machine.name}' has no state "
                      f"'{said.state.text}'",
                      did_you_mean(said.state.text, list(machine.states)))
    if said.negated:
        raise Refused(said.state.place, "'not' is for 'paused' only",
                      "say which state it is in")
    scope.program.add("state", machine.name, index,
                      machine.states.index(said.state.text))


def blocked(scope: Scope, said: Blocked) -> None:
    """These agents wait, and no others."""
    agents = [scope.world.things.find(w, "thread").index for w in said.agents]
    scope.program.add("blocked", *agents)


def check(scope: Scope, said: Check) -> None:
    """A comparison holds."""
    units = ("us", "ms", "s", "%")
    left = scope.sum(said.left, units)
    right = scope.sum(said.right, units)
    scope.program.add("compare", COMPARISONS.index(said.sign), left.low,
                      right.low)


def let(scope: Scope, said: Let) -> None:
    """A name for a number."""
    operand = scope.sum(said.value, ("us", "ms", "s", "%"))
    scope.program.add("set", scope.bind(said.name.text, said.name.place),
                      operand.low)


def _cpu(scope: Scope, place: Place, cpu: int) -> None:
    """The CPU takes part."""
    if cpu >= scope.world.cpus:
        raise Refused(place, f"there is no CPU {cpu}",
                      f"begin with 'system cpus={cpu + 1}'")


def runs(scope: Scope, said: Runs) -> None:
    """A CPU runs a thread on a share."""
    _cpu(scope, said.place, said.cpu)
    find = scope.world.things.find
    agent = find(said.agent, "thread").index if said.agent else 0
    share = -1 if said.agent else 0
    if said.share:
        share = find(said.share, "thread").index
    scope.program.add("runs", said.cpu, agent, share)


def hold(scope: Scope, said: Hold) -> None:
    """Interrupts reach a CPU, or do not; the same of the console."""
    if said.cpu is None:
        scope.program.add("console", int(said.held))
        return
    _cpu(scope, said.place, said.cpu)
    scope.program.add("hold" if said.held else "release", said.cpu)


def _event(scope: Scope, word: Word) -> int:
    """The number of an event of the trace."""
    if word.text not in scope.words.events:
        raise Refused(word.place, f"no event of the trace is called "
                      f"'{word.text}'",
                      did_you_mean(word.text, list(scope.words.events)))
    return scope.words.events[word.text]


def trace(scope: Scope, said: Trace) -> None:
    """These events are traced from now on."""
    mask = sum(1 << _event(scope, word) for word in said.events)
    for cpu in range(scope.world.cpus):
        scope.world.traced = True
        scope.program.add("trace", cpu, mask)


def traced(scope: Scope, said: Traced) -> None:
    """The next event of a kind carries this."""
    event = _event(scope, said.event)
    carries = {"p": "-1", "q": "-1", "a": "-1", "b": "-1"}
    for argument in said.carries:
        if argument.name not in carries:
            raise Refused(argument.place, f"'{argument.name}' is no part of "
                          "a record", "parts are p, q, a and b")
        carries[argument.name] = _carried(scope, one(argument))
    scope.program.add("traced", event, *carries.values())


def _carried(scope: Scope, value: Value) -> str:
    """A number, or the index of an object, a state or call by its name."""
    if isinstance(value, Ref) and not value.field and not value.owner:
        thing = scope.world.things.things.get(value.name)
        if thing is not None and thing.kind != "frame":
            return str(thing.index)
        if value.name in scope.words.calls:
            return str(scope.words.calls[value.name].number)
        if value.name in scope.words.statuses:
            return str(scope.words.statuses[value.name])
        if value.name in scope.words.machines:
            return str(scope.words.machines[value.name].number)
    if not isinstance(value, (Number, Ref, Sum)):
        raise scope.misplaced(value)
    return scope.number(value).low
