# SPDX-License-Identifier: BSD-2-Clause
"""From what the runner says to a sentence about the scenario."""

from __future__ import annotations

from dataclasses import dataclass

from .parse_line import COMPARISONS
from .program import BLOCKED, RESUMED, Operation
from .vocabulary import Vocabulary


@dataclass
class Explainer:
    """Knows the words, the names of threads, and what the program did."""

    words: Vocabulary
    threads: dict[int, str]
    operations: list[Operation]

    def thread(self, number: int) -> str:
        """The name of a thread by its slot."""
        if number == 0:
            return "nobody"
        if number == 1:
            return "the conductor"
        return self.threads.get(number, f"thread {number}")

    def status(self, number: int) -> str:
        """A status by its number."""
        if number in (BLOCKED, RESUMED):
            return {BLOCKED: "blocked", RESUMED: "resumed"}[number]
        return next((name for name, value in self.words.statuses.items()
                     if value == number), f"status {number}")

    def state(self, machine: str, number: int) -> str:
        """A state by its number."""
        states = self.words.machines[machine].states
        return states[number] if number < len(states) else str(number)

    def say(self, line: str) -> tuple[int, str]:
        """The line of the scenario, and what was expected and got there."""
        index, kind, *rest = line.split(" ", 3)
        at = int(index) - 2
        operation = self.operations[min(max(at, 0), len(self.operations) - 1)]
        numbers = [int(n) for n in " ".join(rest).split() if n.isdigit()]
        numbers += [0, 0]
        does = {"value": self._value, "agent": self._agent,
                "awake": self._awake, "asleep": self._awake,
                "runs": self._runs, "share": self._share,
                "compare": self._compare, "observe": self._observe}.get(kind)
        if does is not None:
            said = does(operation, numbers[0], numbers[1])
        else:
            said = self._other(kind, numbers, " ".join(rest))
        return operation.line, said

    def _who(self, operation: Operation) -> str:
        """The thread that an operation looks at, and its last call."""
        thread = operation.operands[0]
        name = self.thread(int(thread))
        at = next(i for i, o in enumerate(self.operations) if o is operation)
        for before in reversed(self.operations[:at]):
            if before.name == "call" and before.operands[0] == thread and \
                    before.operands[1].isdigit():
                number = int(before.operands[1])
                return name + "".join(
                    f": {c.name}" for c in self.words.calls.values()
                    if c.number == number)
        return name

    def _value(self, operation: Operation, want: int, got: int) -> str:
        """A status, a state, a flag or a word."""
        operands = operation.operands
        if operation.name in ("status", "finished"):
            return f"expected {self.status(want)}, got " \
                f"{self.status(got)} ({self._who(operation)})"
        if operation.name == "state":
            of = operands[0]
            if self.words.machines[of].table == "thread":
                of = self.thread(int(operands[1]))
            return f"expected {self.state(operands[0], want)}, " \
                f"got {self.state(operands[0], got)} ({of})"
        if operation.name == "paused":
            words = ("not paused", "paused")
            return f"expected {words[want & 1]}, got {words[got & 1]} " \
                f"({self.thread(int(operands[0]))})"
        return self._word(operation, want, got)

    def _word(self, operation: Operation, want: int, got: int) -> str:
        """A register or a word of the buffer, or a part of it."""
        where = ""
        if operation.name == "word":
            register = self.words.registers[int(operation.operands[1])]
            mask = int(operation.operands[2])
            where = f" in {register}"
            for part, (low, bits, _) in self.words.tag.items():
                if register == "tag" and mask == (1 << bits) - 1 << low:
                    want, got = want >> low, got >> low
                    where = f" as {part} of the tag"
        elif operation.name == "stored":
            where = f" in word {operation.operands[1]} of the buffer"
        agent = self.thread(int(operation.operands[0]))
        return f"expected {want:#x}{where}, got {got:#x} ({agent})"

    def _agent(self, _: Operation, thread: int, state: int) -> str:
        """An agent that cannot take its step."""
        return f"expected {self.thread(thread)} to take a step, got a " \
            f"thread that is {self.state('thread', state)}"

    def _awake(self, operation: Operation, thread: int, state: int) -> str:
        """The wrong agents wait."""
        name, is_ = self.thread(thread), self.state("thread", state)
        wanted = str(thread) in operation.operands
        return f"expected {name} {'' if wanted else 'not '}to be blocked, " \
            f"got {is_}"

    def _runs(self, operation: Operation, cpu: int, thread: int) -> str:
        """The wrong thread runs."""
        if operation.name == "runs":
            want = self.thread(int(operation.operands[1]))
        else:
            want = self.thread(int(operation.operands[0]))
        return f"expected CPU {cpu} to run {want}, got {self.thread(thread)}"

    def _share(self, operation: Operation, cpu: int, thread: int) -> str:
        """The right thread runs on the wrong share."""
        want = self.thread(int(operation.operands[2]))
        return f"expected CPU {cpu} to run on the share of {want}, " \
            f"got {self.thread(thread)}"

    def _observe(self, operation: Operation, life: int, rest: int) -> str:
        """A thread does something else than on the host."""
        name = self.thread(int(operation.operands[0]))
        want, waits, status = (int(n) for n in operation.operands[1:])
        return f"expected {name} to be as on the host, " \
            f"{self._seen(want, waits << 16 & 0xffffffff | status)}, got " \
            f"{self._seen(life, rest)}"

    def _seen(self, life: int, rest: int) -> str:
        """States and status of a thread."""
        parts = ", ".join(self.state(machine, life >> 8 * n & 255)
                          for n, machine in enumerate(("thread", "ipc_in",
                                                       "ipc_out")))
        return f"{parts}, waits {rest >> 16:#x}, {self.status(rest & 0xffff)}"

    def _compare(self, operation: Operation, left: int, right: int) -> str:
        """A comparison does not hold."""
        sign = COMPARISONS[int(operation.operands[0])]
        return f"expected {sign} {right}, got {left}"

    def _other(self, kind: str, numbers: list[int], text: str) -> str:
        """What is wrong with the kernel, or with the runner."""
        if kind == "paused":
            return f"expected {self.thread(numbers[0])} to take a step, " \
                "got a thread that the scenario has paused"
        if kind == "held":
            return f"expected CPU {numbers[0]} to take an interrupt, got a " \
                "CPU that the scenario holds"
        if kind == "invariant":
            return f"expected every invariant, got {text} broken"
        if kind == "changed":
            return "expected a refused call to change nothing, got another " \
                f"state (byte {numbers[0]})"
        if kind == "traced":
            return "expected an event in the trace, got none that fits"
        if kind == "panic":
            return f"expected a kernel that goes on, got panic {numbers[0]}"
        if kind == "conductor":
            return "expected the conductor to go on, got " \
                f"{numbers[0]} {numbers[1]} (call, status or thread)"
        return f"expected no complaint, got: {text} ({kind})"
