# SPDX-License-Identifier: BSD-2-Clause
"""The rows of the real kernel: operations of tests/bench/kernel/, and sizes.

Its children have a pair of labels around each operation.  What is counted
lies between them and in the upper half, so user code does not count: from the
exception vector to the exception return, both included.
"""

from __future__ import annotations

from pathlib import Path

from ..run.build import build
from .commands import ROOT, RunFailed, symbols
from .counter import Interval, count
from .measured import MACHINE, Measured
from .rows import row_of_sample, steady
from .size import size_rows

_BUILD = ROOT / "build" / "pbxa9"
_UPPER_HALF = (0x80000000, 0x100000000)
_CHILD_TEXT = 0x10000
_VECTOR_IRQ = 0x18
_TARGETS = {"null_call": 40, "rpc_0": 180, "rpc_4": 200, "rpc_64": 700,
            "rpc_cap": 600, "yield": 120, "signal": 200, "fault": 450,
            "irq": 200, "thread_create": 300}


def _build() -> Path:
    """Builds the image."""
    problem = build("pbxa9", "bench_image")
    if problem is not None:
        raise RunFailed(problem)
    return _BUILD / "bench_core.elf"


def _intervals(table: dict[str, int]) -> list[Interval]:
    """What to count; the addresses of children are those of their copies."""
    def child(label: str) -> int:
        return table[label] - table["programs_begin"] + _CHILD_TEXT

    calls = ("null_call", "rpc_0", "rpc_4", "rpc_64", "rpc_cap", "yield")
    found = [Interval(name, [child(f"{name}_site")], [child(f"{name}_back")],
                      inclusive=False) for name in calls]
    found += [
        Interval("signal", [child("signal_site")], [child("waiter_runs")],
                 inclusive=False),
        Interval("fault", [child("fault_site")], [child("fault_site")],
                 inclusive=False),
        Interval("irq", [table["cpu_vectors"] + _VECTOR_IRQ],
                 [table["irq_back"]], inclusive=True),
        Interval("thread_create", [table["thread_create_site"]],
                 [table["thread_create_back"]], inclusive=False)]
    return found


def measure(pcs: bool = False) -> Measured:
    """Builds, runs and counts."""
    image = _build()
    samples, printed = count(image, MACHINE, _intervals(symbols(image)),
                             [_UPPER_HALF], 60, pcs)
    if "core: measured all\n" not in printed.replace("\r", ""):
        raise RunFailed(f"bench_core has failed:\n{printed}")
    measured = Measured(image)
    for name, target in _TARGETS.items():
        sample = steady(name, samples)
        measured.samples[name] = sample
        measured.rows.append(row_of_sample(name, sample, target))
    measured.rows += size_rows(_BUILD / "kernel.o")
    return measured
