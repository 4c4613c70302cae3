# SPDX-License-Identifier: BSD-2-Clause
"""The part `unit` of tools/check: builds every preset, runs all Check tests
and the tests of the tools.

A preset that builds counts as one passed check, and so does every test
function that a test program reports.  A program that reports none has failed.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import EXIT_FAILED, EXIT_GOOD
from ..run.boards import BOARDS
from .pytests import run_tests

ROOT = Path(__file__).resolve().parents[4]
TESTED = ("host", "host-release")
BUILT = tuple(BOARDS)

_SUMMARY = re.compile(r"^\d+%: Checks: (\d+), Failures: (\d+), Errors: (\d+)$",
                      re.MULTILINE)
_FAILURE = re.compile(r"^.*:\d+:[FE]:.*$", re.MULTILINE)
_ERROR = re.compile(r"error:|^CMake Error", re.IGNORECASE)


@dataclass
class Score:
    """What passed and failed so far, and a line for each failure."""

    passed: int = 0
    failures: list[str] = field(default_factory=list)
    failed: int = 0

    def fail(self, count: int, lines: list[str]) -> None:
        """Notes failures and what is to be read about them."""
        self.failed += count
        self.failures += lines


def _run(command: list[str]) -> tuple[bool, list[str]]:
    """Runs a command, shows its output, and returns whether it succeeded,
    with the lines that tell of errors."""
    print("+", *command, flush=True)
    errors = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True,
                          errors="replace") as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            if _ERROR.search(line):
                errors.append(line.rstrip())
    return process.returncode == 0, errors


def build(preset: str, score: Score) -> bool:
    """Configures and builds a preset: one check."""
    for command in (["cmake", "--preset", preset],
                    ["cmake", "--build", "--preset", preset]):
        good, errors = _run(command)
        if not good:
            score.fail(1, errors + [f"{preset} does not build"])
            return False
    score.passed += 1
    return True


def count(report: xml.Element, score: Score) -> None:
    """Adds the test functions that a report of ctest tells of."""
    cases = list(report.iter("testcase"))
    for case in cases:
        name = case.get("name")
        output = case.findtext("system-out") or ""
        found = _SUMMARY.search(output)
        checks, wrong, errors = map(int, found.groups()) if found else (0, 0, 0)
        score.passed += max(checks - wrong - errors, 0)
        score.fail(wrong + errors, _FAILURE.findall(output))
        if checks == 0:
            score.fail(1, [f"{name}: it reported no test"])
        elif wrong + errors == 0 and case.get("status") != "run":
            score.fail(1, [f"{name}: it ended badly after its tests"])
    if not cases:
        score.fail(1, ["there is no test"])


def test(preset: str, score: Score) -> None:
    """Runs the tests of a preset that is built."""
    report = ROOT / "build" / preset / "ctest.xml"
    report.unlink(missing_ok=True)
    _run(["ctest", "--preset", preset, "--verbose", "--parallel", "2",
          "--test-output-size-passed", "10000000",
          "--test-output-size-failed", "10000000",
          "--output-junit", str(report)])
    if report.exists():
        count(xml.parse(report).getroot(), score)
    else:
        score.fail(1, [f"{preset}: ctest wrote no report"])


def main() -> int:
    """The part."""
    score = Score()
    for preset in TESTED + BUILT:
        if build(preset, score) and preset in TESTED:
            test(preset, score)
    good, bad = run_tests(ROOT / "tests" / "tools", "test_*.py")
    score.passed += good
    score.fail(bad, [f"{bad} tests of tools failed, see above"] if bad else [])
    for line in score.failures:
        print(line)
    print(f"unit: {score.passed} passed, {score.failed} failed")
    return EXIT_GOOD if score.failed == 0 else EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
