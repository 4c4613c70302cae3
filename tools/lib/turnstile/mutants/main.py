# SPDX-License-Identifier: BSD-2-Clause
"""tools/mutants: changes the kernel, one defect at a time, and looks which
test notices each."""

from __future__ import annotations

import argparse
import statistics
import sys
from concurrent.futures import ThreadPoolExecutor

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, EXIT_SETUP,
                           InputError, Problems, print_problems)
from ..located_toml import did_you_mean
from ..scenario.run import BuildError
from .layers import ROOT, Layers, build_layers
from .read import Mutant, read_mutants
from .trial import Trial, try_mutant

_AT_ONCE = 2
_SAMPLE = 6


def _parser() -> argparse.ArgumentParser:
    """The options."""
    parser = argparse.ArgumentParser(
        prog="tools/mutants", formatter_class=argparse.RawTextHelpFormatter,
        description="Seeds defects in the kernel, one at a time, and shows "
        "which test notices each.", epilog="example:\n  tools/mutants "
        "link-kept        seed one defect of tests/mutants/\n\n"
        "The page doc/mutants.md tells how to add one.")
    parser.add_argument("name", nargs="*", help="seed these mutants only")
    parser.add_argument("--full", action="store_true",
                        help=f"all mutants, not only each {_SAMPLE}th")
    parser.add_argument("--list", action="store_true",
                        help="say what there is")
    return parser


def sample(mutants: list[Mutant]) -> list[Mutant]:
    """The mutants of the plain check: always the same, one in six. Who tells
    that nothing notices one asks all tests; that is left to --full."""
    return [m for m in mutants if not m.equivalent][::_SAMPLE]


def check_tests(mutants: list[Mutant], layers: Layers) -> None:
    """The tests that mutants name are there."""
    problems = Problems()
    for m in mutants:
        if m.by and not layers.known(m.by):
            problems.add(m.place, f"{m.name}: unknown test '{m.by}'",
                         did_you_mean(m.by, [t.name for t in layers.tests]))
    problems.stop_if_any()


def _seed(mutants: list[Mutant], layers: Layers) -> list[Trial]:
    """Seeds all and prints what came of each. Those that ask all tests, since
    nothing should notice them, come last."""
    width = max(len(m.name) for m in mutants)
    mutants = sorted(mutants, key=lambda m: m.equivalent != "")
    trials = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for t in pool.map(lambda m: try_mutant(m, layers), mutants):
            trials.append(t)
            print(f"{t.mutant.name:{width}}  {t.mutant.says} -> "
                  f"{t.result()} ({t.seconds:.1f} s)", flush=True)
    return trials


def _score(trials: list[Trial]) -> int:
    """Prints the score; the exit code."""
    good = [t for t in trials if t.good]
    explained = sum(bool(t.mutant.equivalent) for t in good)
    middle = statistics.median(t.seconds for t in trials)
    print(f"score: {len(good) - explained} of {len(trials) - explained} "
          f"defects noticed, {explained} more change nothing; "
          f"{middle:.1f} s in the middle")
    failed = len(trials) - len(good)
    print(f"mutants: {len(good)} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


def main() -> int:
    """The tool."""
    options = _parser().parse_args()
    try:
        mutants = read_mutants(ROOT, options.name)
        if options.list:
            for mutant in mutants:
                print(f"{mutant.name}: {mutant.says}")
            return EXIT_GOOD
        layers = build_layers()
        check_tests(mutants, layers)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    except BuildError as error:
        print(error, file=sys.stderr)
        return EXIT_SETUP
    if not options.full and not options.name:
        mutants = sample(mutants)
    return _score(_seed(mutants, layers))
