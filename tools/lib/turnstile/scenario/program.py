# SPDX-License-Identifier: BSD-2-Clause
"""The flat form of a scenario: lines that the runner executes one by one."""

from __future__ import annotations

from dataclasses import dataclass, field

# Beside the statuses: what a thread can be found in.
BLOCKED = 256
RESUMED = 257
WHOLE = 0xffffffff


@dataclass(frozen=True)
class Operation:
    """A line: where it comes from, what it does, and to what."""

    line: int
    name: str
    operands: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join((str(self.line), self.name, *self.operands))


@dataclass
class Program:
    """Operations in their order, and how many variables they use."""

    variables: int = 0
    operations: list[Operation] = field(default_factory=list)
    line: int = 0
    skipped: int = 0

    def add(self, name: str, *operands: int | str) -> None:
        """Appends an operation."""
        self.operations.append(Operation(
            self.line, name, tuple(str(o) for o in operands)))

    def variable(self) -> int:
        """A variable that nothing uses yet."""
        self.variables += 1
        return self.variables - 1

    def text(self) -> str:
        """The flat form."""
        first = Operation(0, "variables", (str(self.variables),))
        return "".join(f"{o}\n" for o in [first, *self.operations])
