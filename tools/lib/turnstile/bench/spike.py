# SPDX-License-Identifier: BSD-2-Clause
"""The rows of tests/bench/spike_rpc/: what the fast path can cost.

Its client has a pair of labels around each measured call.  What is counted
lies between them and in the kernel part, so user code does not count.
"""

from __future__ import annotations

from pathlib import Path

from .commands import BUILD, ROOT, WARNINGS, relative, run, symbols
from .counter import Interval, count
from .measured import MACHINE, TARGET, Measured
from .rows import row_of_sample, steady

_SOURCES = ROOT / "tests" / "bench" / "spike_rpc"
_ENTRY = ROOT / "platform" / "cpu" / "arm_v7" / "entry.S"
_TARGETS = {"null_call": 40, "rpc_0": 180, "rpc_4": 200}


def _build() -> Path:
    """Links the image."""
    BUILD.mkdir(parents=True, exist_ok=True)
    image = BUILD / "spike_rpc.elf"
    script = BUILD / "spike_rpc.ld"
    include = ["-I", relative(_SOURCES)]
    run(["arm-none-eabi-cpp", "-P", "-x", "c", *include,
         relative(_SOURCES / "link.ld"), relative(script)], 60)
    sources = [_ENTRY, *sorted(_SOURCES.glob("*.S")),
               *sorted(_SOURCES.glob("*.c"))]
    run(["arm-none-eabi-gcc", *WARNINGS, *TARGET, *include,
         "-T", relative(script), "-o", relative(image),
         *(relative(s) for s in sources), "-lgcc"], 120)
    return image


def measure(pcs: bool = False) -> Measured:
    """Builds, runs and counts."""
    image = _build()
    table = symbols(image)
    intervals = [Interval(name, [table[f"{name}_site"]],
                          [table[f"{name}_back"]], inclusive=False)
                 for name in _TARGETS]
    kernel = (table["kernel_text_begin"], table["kernel_text_end"])
    samples, _ = count(image, MACHINE, intervals, [kernel], 60, pcs)
    measured = Measured(image)
    for name, target in _TARGETS.items():
        sample = steady(name, samples)
        measured.samples[f"spike_{name}"] = sample
        measured.rows.append(row_of_sample(f"spike_{name}", sample, target))
    return measured
