# SPDX-License-Identifier: BSD-2-Clause
"""Runs Python's unittest and counts; a test that is skipped has failed."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path


def run_tests(folder: Path, pattern: str) -> tuple[int, int]:
    """Passed and failed tests of the files in `folder` that fit `pattern`;
    finding none is a failure."""
    if not list(folder.glob(pattern)):
        print(f"there is no test {pattern} in {folder.name}/", file=sys.stderr)
        return 0, 1
    suite = unittest.TestLoader().discover(str(folder), pattern)
    result = unittest.TextTestRunner(stream=sys.stderr, verbosity=1).run(suite)
    failed = (len(result.failures) + len(result.errors) + len(result.skipped)
              + len(result.expectedFailures) + len(result.unexpectedSuccesses))
    if result.testsRun + failed == 0:
        print(f"{pattern} holds no test", file=sys.stderr)
        return 0, 1
    return max(result.testsRun - failed, 0), failed
