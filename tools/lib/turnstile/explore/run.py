# SPDX-License-Identifier: BSD-2-Clause
"""Runs explorers and reads what they found."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Edges = dict[str, dict[str, int]]
_T = TypeVar("_T")
_R = TypeVar("_R")

FIGURES = ("states", "renamed", "steps", "refused", "fast", "beyond", "depth",
           "longest")


@dataclass(frozen=True)
class Found:
    """What an explorer printed: figures, or the trace to what is wrong."""

    figures: dict[str, int]
    edges: Edges
    trace: str
    seconds: float
    code: int = 0
    longest: str = ""  # what happens in the pass with most steps of machines

    @property
    def good(self) -> bool:
        """Whether it reached every state and found nothing wrong."""
        return not self.trace


def explore(program: Path, arguments: Sequence[str] = (),
            minutes: float = 60) -> Found:
    """Runs an explorer to its end."""
    start = time.monotonic()
    try:
        done = subprocess.run([str(program), *arguments], capture_output=True,
                              check=False, encoding="utf-8", errors="replace",
                              timeout=minutes * 60)
    except subprocess.TimeoutExpired:
        return Found({}, {}, f"it was ended after {minutes:g} minutes\n",
                     minutes * 60, 124)
    seconds = time.monotonic() - start
    try:
        data = json.loads(done.stdout) if done.returncode == 0 else None
    except json.JSONDecodeError:
        data = None
    if data is None:
        said = done.stdout + done.stderr
        return Found({}, {}, said or f"it ended with code {done.returncode}\n",
                     seconds, done.returncode)
    return Found({name: data[name] for name in FIGURES}, data["edges"], "",
                 seconds, longest=data["longest_step"])


def side_by_side(function: Callable[[_T], _R], items: Sequence[_T]) -> list[_R]:
    """The results for all items, as many at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(function, items))
