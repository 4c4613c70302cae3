# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/coverage."""

from __future__ import annotations

import argparse
import sys

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, InputError,
                           Place, Problem, print_problems)
from .figures import (LEAST_BRANCHES, LEAST_LINES, File, enough, percent,
                      ranges, read)
from .measure import FIGURES, ROOT, measure
from .unreachable import LIST, excuse

_ABOUT = f"""Shows what of the kernel the unit tests and scenarios execute.

Prints a line for each file: lines, branches, what was missed. A file fails if
less than {LEAST_LINES} % of its lines or {LEAST_BRANCHES} % of its branches \
were executed. What no test can
reach stands in {LIST}, each with its reason."""

_EPILOG = """example:
  tools/coverage            build, run everything, print the table
  tools/coverage --last     print the table of the last run
"""


def _options(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/coverage", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--last", action="store_true",
                        help="run nothing; show what the last run found")
    return parser.parse_args(arguments)


def _row(name: str, lines: tuple[int, int], branches: tuple[int, int],
         missed: str = "") -> None:
    """Prints a line of the table."""
    print(f"{name:36}{percent(*lines):7.1f} {lines[0]:5}/{lines[1]:<5}"
          f"{percent(*branches):7.1f} {branches[0]:5}/{branches[1]:<5}"
          f"{missed}".rstrip())


def show(files: list[File]) -> int:
    """Prints the table: how many files are not good enough."""
    print(f"{'file':36}{'lines %':>18} {'branches %':>18} missed")
    failed = 0
    sums = [0, 0, 0, 0]
    for file in sorted(files, key=lambda f: f.name):
        lines, branches = file.line_figures(), file.branch_figures()
        missed = ranges(file.missed_lines())
        if file.missed_branches():
            missed += f" branches {ranges(file.missed_branches())}"
        if not enough(lines, branches):
            failed += 1
            missed += "  TOO FEW"
        _row(file.name, lines, branches, missed)
        sums = [a + b for a, b in zip(sums, (*lines, *branches))]
    _row("all", (sums[0], sums[1]), (sums[2], sums[3]))
    return failed


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options(arguments)
    failed = 0
    if not options.last:
        score = measure()
        for line in score.failures:
            print(line)
        failed = score.failed
    try:
        if not FIGURES.is_file():
            raise InputError([Problem(
                Place(str(FIGURES.relative_to(ROOT))), "there are no figures",
                "run tools/coverage without --last")])
        files = read(FIGURES)
        excused = excuse(ROOT, files)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    short = show(files)
    print(f"{excused} places that no test can reach are listed in {LIST}")
    passed = len(files) - short + excused
    print(f"coverage: {passed} passed, {failed + short} failed")
    return EXIT_FAILED if failed + short else EXIT_GOOD


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
