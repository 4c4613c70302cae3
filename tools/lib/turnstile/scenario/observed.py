# SPDX-License-Identifier: BSD-2-Clause
"""What the host sees of all threads after each step, for boards to compare."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

from .program import Program
from .run import SECONDS

_OBSERVE, _SEEN = "observe", "seen "


@cache
def seen(runner: Path, flat: str) -> tuple[tuple[str, ...], ...]:
    """What the host tells of each observation of a flat form, as far as it
    comes."""
    done = subprocess.run([runner], input=flat, timeout=SECONDS,
                          capture_output=True, text=True, check=False)
    return tuple(tuple(line.split()[1:]) for line in done.stdout.splitlines()
                 if line.startswith(_SEEN))


def merge(program: Program, told: tuple[tuple[str, ...], ...]) -> int:
    """Puts what the host has seen into the program of a board: how many
    observations it lacks. These are left out."""
    rest = list(told)
    kept = []
    lacks = 0
    for operation in program.operations:
        if operation.name != _OBSERVE:
            kept.append(operation)
        elif rest:
            kept.append(replace(operation, operands=(
                *operation.operands, *rest.pop(0))))
        else:
            lacks += 1
    program.operations = kept
    return lacks + len(rest)
