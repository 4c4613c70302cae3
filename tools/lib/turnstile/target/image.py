# SPDX-License-Identifier: BSD-2-Clause
"""What the parts of an image have in common, which is next to nothing.

The kernel and core are linked into one object each.  Neither may name
anything of the other, and in the image they share no page: core lies in the
lower half, the kernel in the upper, and what is written is not executed.
"""

from __future__ import annotations

import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path

PAGE = 4096
UPPER = 0x80000000

# What each part may leave to the linker script, and what it shows to others.
KERNEL_NEEDS = {"threads", "pds", "identities", "caps", "maps", "receivers",
                "contexts", "irqs", "vms", "utcbs", "fpus", "records"}
KERNEL_SHOWS = {"cpu_enter", "cpu_hold", "handover", "kernel_table",
                "identity_table", "image_tables", "window_tables",
                "window_first", "zero_page", "kernel_stacks"}
CORE_NEEDS = {"start_info", "own_utcb", "system_plan"}
CORE_SHOWS = {"core_start"}


@dataclass(frozen=True)
class Segment:
    """A part of the image that is loaded."""

    virtual: int
    physical: int
    size: int
    flags: str

    def frames(self) -> set[int]:
        """The pages of memory that it takes."""
        end = self.physical + self.size
        return set(range(self.physical // PAGE, (end + PAGE - 1) // PAGE))


def _run(*command: str) -> list[str]:
    """What a program of the binary utilities prints."""
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout.splitlines()


def symbols(path: Path) -> tuple[set[str], set[str]]:
    """The symbols that an object needs, and those that others can see."""
    needs = set()
    shows = set()
    for line in _run("arm-none-eabi-nm", "--extern-only", str(path)):
        kind, name = line.split()[-2:]
        (needs if kind in "Uw" else shows).add(name)
    return needs, shows


def segments(path: Path) -> list[Segment]:
    """What of an image is loaded."""
    found = []
    for line in _run("arm-none-eabi-readelf", "--segments", "--wide",
                     str(path)):
        words = line.split()
        if words[:1] == ["LOAD"] and int(words[5], 16) > 0:
            found.append(Segment(int(words[2], 16), int(words[3], 16),
                                 int(words[5], 16), "".join(words[6:-1])))
    return found


def _is(what: str, found: set[str], agreed: set[str]) -> list[str]:
    """Tells the names that are not as agreed."""
    return [f"{what} {name}" for name in sorted(found - agreed)]


def part_problems(kernel: Path, core: Path) -> list[str]:
    """What the kernel's and core's objects name that they must not."""
    needs, shows = symbols(kernel)
    problems = (_is("the kernel needs", needs, KERNEL_NEEDS)
                + _is("the kernel shows", shows, KERNEL_SHOWS))
    needs, shows = symbols(core)
    return (problems + _is("core needs", needs, CORE_NEEDS)
            + _is("core shows", shows, CORE_SHOWS))


def image_problems(image: Path, boot_begin: int) -> list[str]:
    """What is wrong with the places of kernel and core in an image, whose
    boot program begins at `boot_begin`."""
    problems = []
    upper = set()
    lower = set()
    for s in segments(image):
        if s.virtual == boot_begin:
            continue
        (upper if s.virtual >= UPPER else lower).update(s.frames())
        if "W" in s.flags and "E" in s.flags:
            problems.append(f"{s.virtual:x} is written and executed")
        if s.virtual % PAGE or s.physical % PAGE:
            problems.append(f"{s.virtual:x} begins within a page")
    if upper & lower:
        problems.append("the kernel and core share a page")
    if not upper or not lower:
        problems.append("the kernel or core is missing")
    return problems


# Where fields of `struct board` stand, from its field `midr_mask` on.
MIDR, PRIVATE_BASE = -4, 16


def for_another(image: Path, field: int, value: int) -> Path:
    """A copy of the image for a board that has another value in a field."""
    data = bytearray(image.read_bytes())
    mask = struct.pack("<I", 0xff0ffff0)
    at = data.find(mask)
    while at != -1:
        data[at + field:at + field + 4] = struct.pack("<I", value)
        at = data.find(mask, at + 4)
    copy = image.with_name("another.elf")
    copy.write_bytes(data)
    return copy


def loaded(image: Path) -> Path:
    """The image as bytes that a boot loader puts at its address."""
    binary = image.with_suffix(".bin")
    _run("arm-none-eabi-objcopy", "-O", "binary", str(image), str(binary))
    return binary
