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
        code = scenario(["--board", board, "--check"])
    lines = said.getvalue().splitlines()
    good = sum(line.startswith("ok ") for line in lines)
    bad = [line for line in lines if line.startswith("failed ")]
    print("\n".join(bad + lines[-1:]), flush=True)
    return good, max(len(bad), int(code != 0 or good == 0))


def built(board: str) -> tuple[int, int]:
    """Builds the images of a board: whether that passed, and failed."""
    problem = build(board, "target_tests")
    if problem is not None:
        print(problem)
    return int(problem is None), int(problem is not None)


def main() -> int:
    """The part."""
    folder = ROOT / "tests" / "target"
    counts = {f"images of {board}": built(board) for board in BOARDS}
    for path in sorted(folder.glob("test_*.py")):
        name = path.stem.removeprefix("test_")
        counts[f"tests of {name}"] = run_tests(folder, path.name)
    for board in BOARDS:
        counts[f"scenarios on {board}"] = play(board)
    for name, (good, bad) in counts.items():
        print(f"{name}: {good} passed, {bad} failed")
    passed = sum(good for good, _ in counts.values())
    failed = sum(bad for _, bad in counts.values())
    print(f"target: {passed} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


sys.exit(main())
