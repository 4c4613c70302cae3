# SPDX-License-Identifier: BSD-2-Clause
"""Packs a system for core: the table of core/plan.h, and the programs."""

from __future__ import annotations

from pathlib import Path

from .model import (MOST_COMPONENTS, MOST_SERVICES, NAME_BYTES, Component,
                    System)

_HEAD = """\
/* SPDX-License-Identifier: BSD-2-Clause */
/* The system of {file}; made by tools/system. */
    .section .rodata
    .balign 4
    .globl  system_plan
system_plan:
    .word   {components}, {services}
"""

# Bytes of a row in core/plan.h: of a service, and of a component.
_SERVICE_BYTES = NAME_BYTES + 4
_COMPONENT_BYTES = NAME_BYTES + 12 * 4


def _name(name: str) -> str:
    """A name, filled up with zeros."""
    return f'    .ascii  "{name}{chr(92)}0"\n    .space  ' \
           f"{NAME_BYTES - 1 - len(name)}\n"


def _bits(system: System, services: list[str]) -> int:
    """A bit for each of some services."""
    return sum(1 << system.services().index(s) for s in services)


def _arguments(system: System, c: Component) -> str:
    """What the program of a component is given."""
    quoted = (a.replace("\\", "\\\\").replace('"', '\\"') for a in c.argv())
    return f"arguments_{system.components.index(c)}:\n" + "".join(
        f'    .asciz  "{a}"\n' for a in quoted)


def _component(system: System, c: Component, label: str) -> str:
    """The row of a component, whose program lies at a label."""
    size = sum(len(a) + 1 for a in c.argv())
    return (_name(c.name)
            + f"    .word   {label} - system_plan, {label}_end - {label}\n"
            + f"    .word   {c.ram}, {c.caps}, {c.quota()}, {c.priority}, "
            + f"{c.restart}\n    .word   {_bits(system, c.provides):#x}, "
            + f"{_bits(system, c.uses):#x}\n"
            + f"    .word   arguments_{system.components.index(c)} - system_plan"
            + f", {size}, {len(c.argv())}\n")


def _program(label: str, path: Path) -> str:
    """The file of a program."""
    return (f"    .balign 4\n{label}:\n"
            f'    .incbin "{path}"\n{label}_end:\n')


def pack(system: System, programs: Path) -> str:
    """The system in assembler; `programs` is the folder of its programs."""
    services = system.services()
    labels = {name: f"program_{i}" for i, name in enumerate(
        sorted({c.program for c in system.components}))}
    text = _HEAD.format(file=Path(system.toml.file).name,
                        components=len(system.components),
                        services=len(services))
    for service in services:
        provider = system.components.index(system.providers(service)[0])
        text += _name(service) + f"    .word   {provider}\n"
    text += f"    .space  {(MOST_SERVICES - len(services)) * _SERVICE_BYTES}\n"
    for c in system.components:
        text += _component(system, c, labels[c.program])
    rest = (MOST_COMPONENTS - len(system.components)) * _COMPONENT_BYTES
    text += f"    .space  {rest}\n"
    for c in system.components:
        text += _arguments(system, c)
    for name, label in labels.items():
        text += _program(label, programs / f"{name}.stripped")
    return text
