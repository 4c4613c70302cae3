# SPDX-License-Identifier: BSD-2-Clause
"""tools/style: applies every rule to every file, and tests the rules."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..check.pytests import run_tests
from ..diagnostics import EXIT_FAILED, EXIT_GOOD, InputError, print_problems
from . import format_rules, include_rules, size_rules, text_rules
from .tree import Report, Tree

ROOT = Path(__file__).resolve().parents[4]
RULES = (text_rules.RULES + size_rules.RULES + include_rules.RULES
         + format_rules.RULES)

_EPILOG = """example:
  tools/style               all rules, then the tests of the rules
  tools/style --list        the rules, a line each
"""


def check(root: Path) -> Report:
    """What all rules say about the tree at `root`."""
    tree = Tree(root)
    report = Report()
    for rule in RULES:
        rule(tree, report)
    return report


def _list() -> int:
    """Prints the rules with the first line of what each says."""
    for rule in RULES:
        sentence = " ".join((rule.__doc__ or "").split())
        print(f"{rule.__name__:22}{sentence}")
    return EXIT_GOOD


def main(arguments: list[str]) -> int:
    """The tool."""
    parser = argparse.ArgumentParser(
        prog="tools/style", epilog=_EPILOG,
        description="Checks how sources look and whom they include.",
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="list the rules")
    parser.add_argument("--json", action="store_true",
                        help="print violations as JSON, one a line")
    options = parser.parse_args(arguments)
    if options.list:
        return _list()
    report = check(ROOT)
    violations = InputError(report.problems.found)
    good, bad = run_tests(ROOT / "tests" / "tools", "test_style.py")
    print_problems(violations, options.json)
    failed = len(violations.problems)
    passed = max(report.looked - failed, 0)
    print(f"style: {passed + good} passed, {failed + bad} failed")
    return EXIT_GOOD if failed + bad == 0 else EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
