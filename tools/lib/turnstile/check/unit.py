# SPDX-License-Identifier: BSD-2-Clause
"""The part `unit` of tools/check: builds every preset, runs all Check tests.

A preset that builds counts as one passed check, and so does every test
function that a test program reports.  A program that reports none has failed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from ..diagnostics import EXIT_FAILED, EXIT_GOOD

ROOT = Path(__file__).resolve().parents[4]
TESTED = ("host", "host-release")
BUILT = ("pbxa9",)

_SUMMARY = re.compile(r"^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)$",
                      re.MULTILINE)


def _runs(command: list[str]) -> bool:
    """Runs a command, says so, and tells whether it succeeded."""
    print("+", *command, flush=True)
    return subprocess.run(command, cwd=ROOT).returncode == 0


def build(preset: str) -> bool:
    """Configures and builds a preset."""
    return (_runs(["cmake", "--preset", preset])
            and _runs(["cmake", "--build", "--preset", preset]))


def count(report: xml.Element) -> tuple[int, int]:
    """Passed and failed test functions of a report of ctest."""
    passed = failed = 0
    for case in report.iter("testcase"):
        good = case.get("status") == "run"
        found = _SUMMARY.search(case.findtext("system-out") or "")
        checks, wrong, errors = map(int, found.groups()) if found else (0, 0, 0)
        bad = wrong + errors
        if checks == 0 or (bad == 0 and not good):
            print(f"{case.get('name')}: it ended badly, or reported no test")
            bad += 1
        passed += max(checks - wrong - errors, 0)
        failed += bad
    if passed + failed == 0:
        print("there is no test")
        failed = 1
    return passed, failed


def test(preset: str) -> tuple[int, int]:
    """Passed and failed test functions of a preset that is built."""
    report = ROOT / "build" / preset / "ctest.xml"
    report.unlink(missing_ok=True)
    _runs(["ctest", "--preset", preset, "--verbose", "--parallel", "2",
           "--test-output-size-passed", "10000000",
           "--test-output-size-failed", "10000000",
           "--output-junit", str(report)])
    if not report.exists():
        print(f"{preset}: ctest wrote no report")
        return 0, 1
    return count(xml.parse(report).getroot())


def main() -> int:
    """The part."""
    passed = failed = 0
    for preset in TESTED + BUILT:
        if not build(preset):
            failed += 1
            continue
        passed += 1
        if preset in TESTED:
            good, bad = test(preset)
            passed += good
            failed += bad
    print(f"unit: {passed} passed, {failed} failed")
    return EXIT_GOOD if failed == 0 else EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
