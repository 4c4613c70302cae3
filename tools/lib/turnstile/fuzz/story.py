# SPDX-License-Identifier: BSD-2-Clause
"""From the steps of an input to lines that one can read, much as a scenario."""

from __future__ import annotations

from ..scenario.program import Operation
from ..scenario.vocabulary import Call, Parameter, Vocabulary


class Teller:
    """Knows the names of threads and calls, and which capabilities lie in a
    message buffer."""

    def __init__(self, words: Vocabulary, threads: dict[int, str]) -> None:
        self.words, self.threads = words, threads
        self.calls = {c.number: c for c in words.calls.values()}
        self.statuses = {n: name for name, n in words.statuses.items()}
        self.caps: list[str] = []

    def _who(self, number: str) -> str:
        """The name of a thread; what the input made has a number only."""
        return self.threads.get(int(number), f"thread:{number}")

    def _value(self, parameter: Parameter, value: str) -> str:
        """A value by the type of what it is for."""
        if parameter.type.split()[-1] == "thread" and \
                not parameter.type.startswith("cap"):
            return self._who(value)
        return value if int(value) < 100 else hex(int(value))

    def _arguments(self, call: Call, registers: dict[str, str]) -> list[str]:
        """The arguments of a call, by their names; no list of nothing."""
        said = []
        for p in call.arguments:
            values = [self._value(p, registers[r]) for r in p.registers]
            if len(values) == 1 or any(v != "0" for v in values):
                said.append(f"{p.name}={','.join(values)}")
        return said

    def _call(self, operands: tuple[str, ...]) -> str:
        """A call with its arguments."""
        thread, number, *values = operands
        registers = dict(zip(self.words.registers, values))
        call = self.calls.get(int(number))
        said = self._arguments(call, registers) if call else []
        if self.caps:
            said.append("caps=" + ",".join(self.caps))
            self.caps = []
        name = call.name if call else f"raw {number}"
        return " ".join([f"{self._who(thread)}: {name}", *said])

    def line(self, operation: Operation) -> str:
        """An operation; nothing if it belongs to the next one."""
        name, operands = operation.name, operation.operands
        if name == "names":
            return ""
        if name == "buffer":
            self.caps.append(hex(int(operands[2])))
            return ""
        if name == "call":
            return self._call(operands)
        if name == "run":
            return f"run {operands[0]}us"
        if name in ("hold", "release"):
            return f"{name} cpu {operands[0]}"
        if name == "interrupt":
            return f"interrupt {operands[0]}"
        return " ".join([f"{self._who(operands[0])}: {name}", *operands[1:]])

    def tell(self, steps: list[str]) -> list[str]:
        """What an input does, line by line."""
        lines = []
        for step in steps:
            if step.startswith("finding: "):
                lines.append(step)
                continue
            first, second, *rest = step.split()
            if first == "=":
                status = self.statuses.get(int(rest[0]), rest[0])
                lines.append(f"    {self._who(second)} -> {status}")
            elif line := self.line(Operation(0, second, tuple(rest))):
                lines.append(line)
        return lines
