# SPDX-License-Identifier: BSD-2-Clause
"""Builds the kernel so that it counts, runs tests and scenarios, and sums."""

from __future__ import annotations

import subprocess
from pathlib import Path

from ..check.unit import Score, build, test
from ..diagnostics import EXIT_GOOD
from ..scenario.__main__ import main as scenario

ROOT = Path(__file__).resolve().parents[4]
FIGURES = ROOT / "build" / "coverage.json"
_TESTS = "host-coverage"
_SCENARIOS = "scenario-coverage"


def _sum() -> bool:
    """Sums what all programs counted; whether gcovr could."""
    folders = [str(ROOT / "build" / p) for p in (_TESTS, _SCENARIOS)]
    done = subprocess.run(
        ["gcovr", "-j", "2", "--root", str(ROOT), "--filter",
         f"{ROOT}/kernel/", "--json", str(FIGURES), *folders],
        cwd=ROOT / "build" / _TESTS, check=False)
    return done.returncode == 0


def measure() -> Score:
    """Runs everything; what failed is in the score."""
    score = Score()
    if not (build(_TESTS, score) and build(_SCENARIOS, score)):
        return score
    for preset in (_TESTS, _SCENARIOS):
        for path in (ROOT / "build" / preset).rglob("*.gcda"):
            path.unlink()
    test(_TESTS, score)
    if scenario(["--preset", _SCENARIOS]) != EXIT_GOOD:
        score.fail(1, ["scenarios failed, see above"])
    if not _sum():
        score.fail(1, ["gcovr failed, see above"])
    return score
