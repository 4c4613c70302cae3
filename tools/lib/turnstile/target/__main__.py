# SPDX-License-Identifier: BSD-2-Clause
"""Builds the images of the boards, runs tests/target, and plays the scenarios
on them."""

from __future__ import annotations

import contextlib
import io
import sys

from ..check.pytests import run_tests
from ..diagnostics import EXIT_FAILED, EXIT_GOOD
from ..run.boards import BOARDS, ROOT
from ..run.build import build
from ..scenario.__main__ import main as scenario


def play(board: str) -> tuple[int, int]:
    """Plays all scenarios on a board: how many passed, and failed."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        scenario(["--board", board, "--check"])
    lines = said.getvalue().splitlines()
    good = sum(line.startswith("ok ") for line in lines)
    bad = [line for line in lines if line.startswith("failed ")]
    print("\n".join(bad + lines[-1:]), flush=True)
    return good, max(len(bad), int(good == 0))


def main() -> int:
    """The part."""
    passed = failed = 0
    for board in BOARDS:
        problem = build(board, "target_tests")
        if problem is None:
            passed += 1
        else:
            failed += 1
            print(problem)
    good, bad = run_tests(ROOT / "tests" / "target", "test_*.py")
    for board in BOARDS:
        played, lost = play(board)
        good += played
        bad += lost
    passed += good
    failed += bad
    print(f"target: {passed} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


sys.exit(main())
