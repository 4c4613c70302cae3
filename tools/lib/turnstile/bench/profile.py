# SPDX-License-Identifier: BSD-2-Clause
"""Shows which functions and lines of source a sample's instructions are of.

An instruction belongs to the function whose text it is, even if the compiler
has put that into another one.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from .commands import ROOT, relative, run
from .counter import Sample


def _lines_of(image: Path, pcs: list[int]) -> dict[int, tuple[str, str]]:
    """By address: the function, and FILE:LINE below the root."""
    text = run(["arm-none-eabi-addr2line", "--functions", "--addresses",
                "-e", relative(image), *(f"{pc:x}" for pc in pcs)], 60)
    lines = text.splitlines()
    found = {}
    for address, function, place in zip(*(lines[i::3] for i in range(3))):
        path = os.path.normpath(place.split(" ")[0]).removeprefix(f"{ROOT}/")
        found[int(address, 16)] = (function, path)
    return found


def _print_sums(title: str, sums: Counter[str], total: int) -> None:
    """Prints what was counted, the most first, and the share of the whole."""
    print(f"by {title}:")
    for name, instructions in sums.most_common():
        print(f"  {instructions:6} {instructions * 100 // total:3} %  {name}")


def print_profile(image: Path, sample: Sample) -> None:
    """Prints the sums by function and by line."""
    places = _lines_of(image, sorted(set(sample.pcs)))
    total = len(sample.pcs)
    print(f"{total} instructions")
    _print_sums("function", Counter(places[pc][0] for pc in sample.pcs), total)
    _print_sums("line", Counter(" ".join(reversed(places[pc]))
                                for pc in sample.pcs), total)
