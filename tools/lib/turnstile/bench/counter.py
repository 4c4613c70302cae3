# SPDX-License-Identifier: BSD-2-Clause
"""Builds the counting plugin and runs images under it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .commands import (BUILD, ROOT, WARNINGS, RunFailed, is_older, relative,
                       run)

_SOURCES = ROOT / "tools" / "lib" / "count"
_PLUGIN = BUILD / "count.so"


@dataclass(frozen=True)
class Interval:
    """What to count: from one of some addresses to one of some others.

    The instructions at the ends are counted if `inclusive`.
    """

    name: str
    start: list[int]
    stop: list[int]
    inclusive: bool

    def argument(self) -> str:
        """The interval as the plugin wants it."""
        kind = "through" if self.inclusive else "between"
        start = "+".join(f"{a:x}" for a in self.start)
        stop = "+".join(f"{a:x}" for a in self.stop)
        return f"{kind}={self.name}:{start}:{stop}"


@dataclass(frozen=True)
class Sample:
    """What was counted in one interval."""

    name: str
    cpu: int
    instructions: int
    accesses: int
    lines: int
    barriers: int
    pcs: list[int] = field(default_factory=list)


def build_plugin() -> Path:
    """Builds the plugin when its sources are newer."""
    BUILD.mkdir(parents=True, exist_ok=True)
    files = sorted(_SOURCES.glob("*.[ch]"))
    if is_older(_PLUGIN, files):
        sources = [relative(f) for f in files if f.suffix == ".c"]
        run(["gcc", *WARNINGS, "-O2", "-shared", "-fPIC",
             "-o", relative(_PLUGIN), *sources], 60)
    return _PLUGIN


def _read(path: Path) -> list[Sample]:
    """Reads what the plugin wrote."""
    samples = []
    for line in path.read_text(encoding="ascii").splitlines():
        name, *rest = line.split()
        cpu, instructions, accesses, lines, barriers = map(int, rest[:5])
        pcs = [int(pc, 16) for pc in rest[5:]]
        samples.append(Sample(name, cpu, instructions, accesses, lines,
                              barriers, pcs))
    return samples


def count(image: Path, machine: list[str], intervals: list[Interval],
          code: list[tuple[int, int]], seconds: int,
          pcs: bool = False) -> tuple[list[Sample], str]:
    """Runs an image; gives the samples and what the guest printed.

    `machine` is the emulator's choice of board; `code` limits what is counted
    to these addresses (everything when empty).  Under the options used here
    one instruction is one nanosecond and every run gives the same numbers.
    """
    out = image.with_suffix(".counts")
    out.unlink(missing_ok=True)
    plugin = [f"./{relative(build_plugin())}", f"out={relative(out)}"]
    plugin += [f"code={low:x}-{high:x}" for low, high in code]
    plugin += [interval.argument() for interval in intervals]
    plugin += ["pcs=on"] if pcs else []
    printed = run(
        ["timeout", "-k", "2", str(seconds), "qemu-system-arm", *machine,
         "-kernel", relative(image), "-display", "none", "-no-reboot",
         "-audiodev", "none,id=none", "-monitor", "none", "-serial", "stdio",
         "-semihosting-config", "enable=on,target=native",
         "-icount", "shift=0,sleep=off", "-plugin", ",".join(plugin)],
        seconds + 5)
    if not out.exists():
        raise RunFailed(f"the plugin wrote no {relative(out)}")
    return _read(out), printed
