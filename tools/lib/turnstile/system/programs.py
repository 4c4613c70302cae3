# SPDX-License-Identifier: BSD-2-Clause
"""The programs that components can be made of: a folder each."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]

# As in cmake/programs.cmake.
_FOLDERS = ("examples", "tests/system/programs")


def programs() -> dict[str, Path]:
    """The folder of each program, by its name."""
    return {source.parent.name: source.parent for folder in _FOLDERS
            for source in sorted((ROOT / folder).glob("*/*.c"))}
