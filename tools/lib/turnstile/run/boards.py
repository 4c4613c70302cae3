# SPDX-License-Identifier: BSD-2-Clause
"""The boards that an image can be booted on, and how the emulator is started
for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
EMULATOR = "qemu-system-arm"

# The first serial line is the console; a reset ends the emulator.
_COMMON = ("-display", "none", "-audiodev", "none,id=none", "-monitor", "none",
           "-serial", "stdio", "-no-reboot")


@dataclass(frozen=True)
class Board:
    """A board: the preset of the same name builds its image."""

    name: str
    machine: str
    limits: str
    cpus: int
    ram_base: int
    distributor: int  # where the interrupt controller is
    first_line: int  # so many lines from here on have no device

    def image(self) -> Path:
        """Where the preset leaves the image."""
        return ROOT / "build" / self.name / "turnstile.elf"

    def command(self, image: Path, cpus: int) -> list[str]:
        """How the emulator is started."""
        return [EMULATOR, "-M", self.machine, "-smp", str(cpus), *_COMMON,
                "-kernel", str(image)]


BOARDS = {b.name: b for b in (
    Board("pbxa9", "realview-pbx-a9", "pbxa9", 4, 0, 0x1f001000, 64),)}
