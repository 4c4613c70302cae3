# SPDX-License-Identifier: BSD-2-Clause
"""Tells a trace as a scenario, which tools/scenario runs.

In scenarios the kernel's own scheduler chooses who runs; where a CPU chooses
again in the trace, time passes until everybody had a turn. What scenarios have
no words for is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from .calls import CORE
from .happenings import Interface, Operation
from .scenes import Scene

_LINE = re.compile(r" *\d+  (?:CPU 0: )?(?:(\d+): )?(.*?)(?:  \[.*)?$")
_TURNS = ("slice", "interrupt")
_ROUND = "run 100ms"
_FAULT = "fault UNMAPPED READ 0"
_LETTERS = {"thread": "t", "receiver": "r", "context": "c"}
_HEAD = """\
# SPDX-License-Identifier: BSD-2-Clause
# Written by tools/explore: {sentence}

"""


class Untold(Exception):
    """Raised with what scenarios have no words for."""


@dataclass
class _Cast:
    """Who takes part: names of objects, and what identities stand for."""

    interface: Interface
    lines: list[str] = field(default_factory=list)
    started: set[int] = field(default_factory=set)
    threads: list[int] = field(default_factory=list)
    identities: dict[int, str] = field(default_factory=dict)

    def called(self, kind: str, number: int) -> str:
        """The name of an object; core's first thread is there anyway."""
        return "core" if (kind, number) == ("thread", CORE) \
            else f"{_LETTERS[kind]}{number}"

    def add(self, operation: Operation) -> None:
        """Notes what core does before the first state."""
        call = _call(operation, self.interface)
        values = _values(call, operation)
        if call["name"] == "thread_new" and not values["cpu"]:
            self.threads.append(values["thread"])
        elif call["name"] == "thread_start":
            self.started.add(values["thread"])
        elif call["name"] == "signal_receiver_new":
            self.lines.append(f"receiver r{values['receiver']}")
        elif call["name"] == "signal_context_new":
            self.lines.append(f"context c{values['context']} "
                              f"at r{values['receiver']}")
        elif call["name"] == "obj_new":
            kind = {n: k for k, n in self.interface.kinds.items()}[
                operation.registers["w1"]]
            if kind not in _LETTERS:
                raise Untold(f"an identity of a {kind}")
            self.identities[values["identity"]] = self.called(
                kind, operation.registers["w2"])
        else:
            raise Untold(f"the beginning with {call['name']}")

    def declared(self) -> list[str]:
        """The declarations.  All threads are of one domain, as in scenes; one
        more is there to take its capabilities before the first step."""
        return [*self.lines,
                f"pd users holds {', '.join(self.identities.values())}",
                "thread helper in users",
                *(f"{'' if thread in self.started else 'created '}thread "
                  f"{self.called('thread', thread)} in users"
                  for thread in self.threads)]


def _call(operation: Operation, interface: Interface) -> dict[str, Any]:
    """The call that an operation makes."""
    if operation.what != "HAPPENS_CALL" or operation.slots:
        raise Untold(operation.text)
    return next(c for c in interface.calls.values()
                if c["number"] == operation.number)


def _values(call: dict[str, Any], operation: Operation) -> dict[str, int]:
    """The first register of each argument."""
    return {a["name"]: operation.registers.get(a["registers"][0], 0)
            for a in call["arguments"]}


def _argument(argument: dict[str, Any], value: int, cast: _Cast) -> str:
    """An argument of a call as scenarios write it; empty if it is none."""
    kind, name = argument["type"].split()[-1], argument["name"]
    if kind == "message" or value == 0:
        return ""
    if argument["type"].startswith("cap of"):
        if value not in cast.identities:
            raise Untold(f"{name}={value}, which names nothing")
        return f"{name}={cast.identities[value]}"
    if kind in _LETTERS:
        return f"{name}={cast.called(kind, value)}"
    if argument["registers"][1:]:
        raise Untold(f"the argument {name}")
    return f"{name}={value}"


def _statement(operation: Operation, actor: int, cast: _Cast) -> str:
    """A step of a thread."""
    who = cast.called("thread", actor)
    if operation.what == "HAPPENS_FAULT":
        return f"{who}: {_FAULT}"
    call = _call(operation, cast.interface)
    values = _values(call, operation)
    words = [_argument(a, values[a["name"]], cast) for a in call["arguments"]]
    return " ".join([f"{who}: {call['name']}", *filter(None, words)])


def _step(line: str, scene: Scene, cast: _Cast) -> list[str]:
    """The statements of a line of a trace."""
    match = _LINE.match(line)
    if match is None:  # what is wrong in the end
        return []
    actor = int(match[1] or 0)
    what, *others = match[2].split("; ")
    text, arrow, result = what.partition(" -> ")
    said = [_ROUND] if text in _TURNS else []
    if not said:
        operation = next((o for o in scene.operations if o.text == text
                          and o.threads >> actor & 1), None)
        if operation is None:
            raise Untold(text)
        said.append(_statement(operation, actor, cast)
                    + (f" -> {result}" if arrow else ""))
    return said + [f"{cast.called('thread', int(number))} -> {outcome}"
                   for number, _, outcome in
                   (other.partition(" -> ") for other in others)]


def told(scene: Scene, sentence: str, trace: str, interface: Interface) -> str:
    """The scenario of a trace; raises Untold."""
    if scene.limits["CPUS"] != 1:
        raise Untold("two CPUs")
    cast = _Cast(interface)
    for operation in scene.start:
        cast.add(operation)
    steps = [statement for line in trace.splitlines()
             for statement in _step(line, scene, cast)]
    if not steps:
        raise Untold("what happens without a step")
    return _HEAD.format(sentence=sentence) + "\n".join(
        [*cast.declared(), "", *steps, ""])
