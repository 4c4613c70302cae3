# SPDX-License-Identifier: BSD-2-Clause
"""Checks a system against its programs, once these are built: each component
must have the RAM to begin."""

from __future__ import annotations

import struct
from pathlib import Path

from ..diagnostics import Problems
from .model import FIXED_RAM, PAGE, System

# Of a program's file, as the System V ABI has it: where the table of segments
# is and how many rows it has; in a row, the kind and the size in memory.
_TABLE = struct.Struct("<28xI12xHH")
_ROW = struct.Struct("<I16xI8x")
_LOAD = 1


def memory(file: bytes) -> int:
    """The bytes of RAM that a program takes: each segment in whole pages."""
    table, row, rows = _TABLE.unpack_from(file)
    total = 0
    for i in range(rows):
        kind, size = _ROW.unpack_from(file, table + i * row)
        if kind == _LOAD:
            total += (size + PAGE - 1) // PAGE * PAGE
    return total


def check_fit(system: System, programs: Path) -> None:
    """Raises InputError with all components that could not begin; `programs`
    is where the programs were built."""
    problems = Problems()
    for c in system.components:
        needs = FIXED_RAM + memory((programs / f"{c.program}.elf").read_bytes())
        if c.ram < needs:
            problems.add(system.toml.place("component", c.name, "ram"),
                         f"'{c.name}' needs {needs >> 10}K to begin and has "
                         f"{c.ram >> 10}K", f"write \"{needs >> 10}K\" or more")
    problems.stop_if_any()
