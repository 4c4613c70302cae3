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
           "-serial", "stdio", "-nic", "none", "-no-reboot")


@dataclass(frozen=True)
class Board:
    """A board: the preset of the same name builds its image."""

    name: str
    machine: str
    limits: str
    cpus: int
    ram_base: int
    distributor: int  # where the interrupt controller is
    first_line: int  # by those from here on no device interrupts
    cpu: str = ""

    def image(self) -> Path:
        """Where the preset leaves the image."""
        return ROOT / "build" / self.name / "turnstile.elf"

    def command(self, image: Path, cpus: int) -> list[str]:
        """How the emulator is started."""
        model = ["-cpu", self.cpu] if self.cpu else []
        return [EMULATOR, "-M", self.machine, *model, "-smp", str(cpus),
                *_COMMON, "-kernel", str(image)]


BOARDS = {b.name: b for b in (
    Board("pbxa9", "realview-pbx-a9", "pbxa9", 4, 0, 0x1f001000, 64),
    Board("zynq", "xilinx-zynq-a9", "pbxa9", 1, 0, 0xf8f01000, 64),
    Board("wand", "sabrelite", "pbxa9", 4, 0x10000000, 0x00a01000, 128),
    Board("vexpress_a15", "vexpress-a15", "pbxa9", 4, 0x80000000, 0x2c001000,
          96),
    Board("virt_arm", "virt", "pbxa9", 4, 0x40000000, 0x08000000, 208,
          "cortex-a15"),
)}
