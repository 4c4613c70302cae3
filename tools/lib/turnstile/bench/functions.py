# SPDX-License-Identifier: BSD-2-Clause
"""Function rows: single functions, compiled for the target, call by call.

tests/bench/functions/ is a small image without an operating system.  Each
file points_*.c in it, and the one that points_machines.py makes, prepares
state and calls functions between two addresses that the plugin knows.  The
guest prints the row of each call in the same order.
"""

from __future__ import annotations

from pathlib import Path

from .commands import BUILD, ROOT, WARNINGS, RunFailed, relative, run, symbols
from .counter import Interval, Sample, count
from .measured import MACHINE, TARGET, Measured
from .points_machines import build_points
from .rows import rows_of_samples

_SOURCES = ROOT / "tests" / "bench" / "functions"
_DRIVERS = ROOT / "platform" / "driver"


def _build() -> Path:
    """Links the harness with all test points."""
    BUILD.mkdir(parents=True, exist_ok=True)
    image = BUILD / "functions.elf"
    sources = [*sorted(_SOURCES.glob("*.S")), *sorted(_SOURCES.glob("*.c")),
               _DRIVERS / "uart_pl011.c"]
    run(["arm-none-eabi-gcc", *WARNINGS, *TARGET, "-T", relative(_SOURCES / "link.ld"), "-I", relative(_SOURCES),
         "-I", relative(_DRIVERS),
         "-o", relative(image), *(relative(s) for s in sources), *build_points(), "-lgcc"],
        120)
    return image


def _calls(printed: str) -> list[str]:
    """The row of each measured call, as the guest printed them."""
    prefix = "bench: "
    return [line.removeprefix(prefix) for line in printed.splitlines()
            if line.startswith(prefix)]


def measure(pcs: bool = False) -> Measured:
    """Builds, runs and counts; a row's sample is its longest call."""
    image = _build()
    table = symbols(image)
    interval = Interval("call", [table["bench_call_site"]],
                        [table["bench_call_back"]], inclusive=False)
    samples, printed = count(image, MACHINE, [interval], [], 60, pcs)
    names = _calls(printed)
    if len(names) != len(samples):
        raise RunFailed(f"{relative(image)} printed {len(names)} calls, the "
                        f"plugin saw {len(samples)}\n{printed}")
    grouped: dict[str, list[Sample]] = {}
    for name, sample in zip(names, samples):
        grouped.setdefault(name, []).append(sample)
    measured = Measured(image)
    for name, group in grouped.items():
        measured.rows += rows_of_samples(name, group)
        measured.samples[name] = max(group, key=lambda s: s.instructions)
    return measured
