# SPDX-License-Identifier: BSD-2-Clause
"""How large the kernel is: the object that the image is linked of.

What is reserved and not written in C has rows of its own: stacks,
translation tables, the page of zeros.
"""

from __future__ import annotations

from pathlib import Path

from .commands import relative, run
from .rows import Row

# Symbols that count as stacks and tables.
_STACKS = ("kernel_stacks",)
_TABLES = ("kernel_table", "identity_table", "image_tables", "window_tables",
           "zero_page")


def _sections(path: Path) -> tuple[int, int]:
    """Bytes that are only read or executed, and bytes that are written."""
    read = written = 0
    text = run(["arm-none-eabi-size", "--format=sysv", relative(path)], 60)
    for line in text.splitlines():
        name, *numbers = line.split() or [""]
        if name.startswith((".text", ".rodata")):
            read += int(numbers[0])
        elif name.startswith((".data", ".bss", "COMMON")):
            written += int(numbers[0])
    return read, written


def _symbol_sizes(path: Path) -> dict[str, tuple[str, int]]:
    """By name: the kind of a symbol as nm tells it, and its size."""
    found = {}
    text = run(["arm-none-eabi-nm", "--print-size", relative(path)], 60)
    for line in text.splitlines():
        fields = line.split()
        if len(fields) == 4:
            found[fields[3]] = (fields[2].lower(), int(fields[1], 16))
    return found


def size_rows(path: Path) -> list[Row]:
    """The rows of the kernel in an object."""
    read, written = _sections(path)
    sizes = _symbol_sizes(path)
    for name in (*_STACKS, *_TABLES):
        kind, size = sizes[name]
        if kind in "tr":
            read -= size
        else:
            written -= size
    return [Row("size_text", "bytes", read, 32 * 1024),
            Row("size_data", "bytes", written, 16 * 1024),
            Row("size_stacks", "bytes", sum(sizes[n][1] for n in _STACKS)),
            Row("size_tables", "bytes", sum(sizes[n][1] for n in _TABLES))]
