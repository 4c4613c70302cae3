# SPDX-License-Identifier: BSD-2-Clause
"""How the parts of a machine are called in C."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """The C names of a machine's states, events and chains."""

    machine: str

    @property
    def upper(self) -> str:
        """The machine's name as a prefix of enumerators."""
        return self.machine.upper()

    @property
    def illegal(self) -> str:
        """The chain of a pair that cannot happen."""
        return f"{self.upper}_ILLEGAL"

    def state(self, name: str) -> str:
        """The enumerator of a state."""
        return f"{self.upper}_{name.upper()}"

    def event(self, name: str) -> str:
        """The enumerator of an event."""
        return f"{self.upper}_ON_{name}"

    def chain(self, actions: tuple[str, ...]) -> str:
        """The enumerator of a sequence of actions."""
        if not actions:
            return f"{self.upper}_DO_NOTHING"
        return f"{self.upper}_DO_" + "_".join(a.upper() for a in actions)

    def action(self, name: str) -> str:
        """The function that performs an action."""
        return f"{self.machine}_{name}"
