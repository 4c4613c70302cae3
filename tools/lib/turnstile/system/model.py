# SPDX-License-Identifier: BSD-2-Clause
"""What a system is, and what limits it has."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..located_toml import Located

PAGE = 4096

# As in core/plan.h and core/api/core_protocol.h.
MOST_COMPONENTS = 62
MOST_SERVICES = 32
NAME_BYTES = 16
MOST_ARGUMENTS = 15
ARGUMENT_BYTES = 256

# The whole of one CPU (QUOTA_WHOLE), and the least that core gives to each
# component: capabilities of its own (core_protocol.h), and slots for all.
WHOLE_CPU = 32768
OWN_CAPS = 3
MOST_CAPS = 255
BEST_PRIORITY = 31

# What a component needs besides its program: two pages of the top table, one
# of tables, five of kernel objects, four of stack.
FIXED_RAM = (2 + 1 + 5 + 4) * PAGE


@dataclass
class Component:
    """A component as the file has it."""

    name: str
    program: str = ""
    ram: int = 0
    caps: int = 0
    cpu: int = 0
    priority: int = 0
    restart: int = 0
    arguments: list[str] = field(default_factory=list)
    provides: list[str] = field(default_factory=list)
    uses: list[str] = field(default_factory=list)

    def argv(self) -> list[str]:
        """What its program is given: its name first."""
        return [self.name, *self.arguments]

    def quota(self) -> int:
        """Its part of a CPU, as the kernel counts."""
        return self.cpu * WHOLE_CPU // 100


@dataclass
class System:
    """A system, and the file that it comes from."""

    toml: Located
    board: str
    timeout: float
    components: list[Component]

    def services(self) -> list[str]:
        """All services, in the order in which they are provided."""
        return list(dict.fromkeys(s for c in self.components
                                  for s in c.provides))

    def providers(self, service: str) -> list[Component]:
        """The components that provide a service."""
        return [c for c in self.components if service in c.provides]
