# SPDX-License-Identifier: BSD-2-Clause
"""Builds the images of the boards and runs tests/target."""

from __future__ import annotations

import sys

from ..check.pytests import run_tests
from ..diagnostics import EXIT_FAILED, EXIT_GOOD
from ..run.boards import BOARDS, ROOT
from ..run.build import build


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
    passed += good
    failed += bad
    print(f"target: {passed} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


sys.exit(main())
