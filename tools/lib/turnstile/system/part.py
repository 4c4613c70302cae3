# SPDX-License-Identifier: BSD-2-Clause
"""The part `system` of tools/check: every system's file is good, wrong files
are refused, and the demo boots."""

from __future__ import annotations

import sys

from ..check.pytests import run_tests
from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, InputError, print_problems)
from .load import load
from .programs import ROOT


def _files() -> tuple[int, int]:
    """Passed and failed files of systems/."""
    passed = failed = 0
    for path in sorted((ROOT / "systems").glob("*.toml")):
        try:
            load(str(path))
            passed += 1
        except InputError as error:
            print_problems(error)
            failed += 1
    return passed, failed


def main() -> int:
    """The part."""
    counts = [_files(),
              run_tests(ROOT / "tests" / "tools", "test_system_wrong.py"),
              run_tests(ROOT / "tests" / "system", "test_*.py")]
    passed = sum(good for good, _ in counts)
    failed = sum(bad for _, bad in counts)
    print(f"system: {passed} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


sys.exit(main())
