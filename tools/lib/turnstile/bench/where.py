# SPDX-License-Identifier: BSD-2-Clause
"""Shows which instructions a sample is made of, beside their source."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from .commands import relative, run
from .counter import Sample

_INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\t(?:[0-9a-f]{4,8} ?)+\s*\t?(.*)$")
_FUNCTION = re.compile(r"^[0-9a-f]+ <(.+)>:$")


def _disassembly(image: Path) -> tuple[dict[int, str], dict[int, str]]:
    """The text and the function of each instruction of an image."""
    text: dict[int, str] = {}
    function: dict[int, str] = {}
    name = "?"
    for line in run(["arm-none-eabi-objdump", "-d", relative(image)],
                    60).splitlines():
        head = _FUNCTION.match(line)
        if head:
            name = head.group(1)
        found = _INSTRUCTION.match(line)
        if found:
            address = int(found.group(1), 16)
            text[address] = found.group(2).replace("\t", " ")
            function[address] = name
    return text, function


def print_where(image: Path, sample: Sample) -> None:
    """Prints the executed instructions in order, and a sum by function."""
    text, function = _disassembly(image)
    last = ""
    for pc in sample.pcs:
        name = function.get(pc, "?")
        if name != last:
            print(f"{name}:")
        last = name
        print(f"  {pc:8x}  {text.get(pc, '?')}")
    print("by function:")
    sums = Counter(function.get(pc, "?") for pc in sample.pcs)
    for name, instructions in sums.most_common():
        print(f"  {instructions:6}  {name}")
