# SPDX-License-Identifier: BSD-2-Clause
"""Reads and checks a system."""

from __future__ import annotations

import os
from pathlib import Path

from .model import System
from .programs import programs
from .read import read
from .rules import check


def load(file: str) -> System:
    """The system that a file describes; raises InputError with all that is
    wrong with it."""
    system = read(Path(file), os.path.relpath(file), sorted(programs()))
    check(system)
    return system
