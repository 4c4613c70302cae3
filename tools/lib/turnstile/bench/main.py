# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/bench."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from ..check.pytests import run_tests
from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, EXIT_SETUP,
                           InputError, print_problems)
from . import functions, kernel, spike
from .commands import ROOT, RunFailed, SetupMissing
from .counter import Sample
from .measured import Measured
from .profile import print_profile
from .rows import Row, compare, read_json, write_json
from .where import print_where

_BOARD = "pbxa9"
_PARTS = [kernel.measure, spike.measure, functions.measure]
_RECORD = ROOT / "tests" / "bench" / f"{_BOARD}.json"

_ABOVE = "  above its target"

_EXAMPLE = """\
example:
  tools/bench --check              measure everything, compare with the record
  tools/bench --where known_sum    list what the longest call of a row executes
  tools/bench --profile rpc_4      tell which functions and lines a row is of
"""


def _arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/bench", epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Counts the guest instructions of kernel operations in "
        f"QEMU ({_BOARD}), with data accesses, distinct lines of 32 bytes "
        "among their addresses, and barriers and CP15 operations.")
    parser.add_argument("rows", nargs="*", metavar="ROW",
                        help="show only rows whose name begins so")
    parser.add_argument("--json", metavar="FILE", type=Path,
                        help="also write the rows to FILE")
    parser.add_argument("--where", metavar="ROW",
                        help="list the instructions of a row's longest call")
    parser.add_argument("--profile", metavar="ROW",
                        help="sum a row's longest call by function and line")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true",
                        help="fail when a row differs from the record")
    choice.add_argument("--record", action="store_true",
                        help="write the record; only without ROW")
    return parser.parse_args()


def _print_table(rows: list[Row]) -> None:
    """Prints rows for a reader."""
    width = max(len(row.name) for row in rows)
    print(f"{'row':{width}} {'value':>8} {'target':>7} {'accesses':>9} "
          f"{'lines':>6} {'barriers':>9}")
    for row in rows:
        def text(value: float | None) -> str:
            return "-" if value is None else str(value)
        print(f"{row.name:{width}} {row.value:>8} {text(row.target):>7} "
              f"{text(row.accesses):>9} {text(row.lines):>6} "
              f"{text(row.barriers):>9}{_ABOVE if row.above() else ''}")


def _check(rows: list[Row], complete: bool) -> int:
    """Compares with the record, and tests the bench; gives the exit code."""
    problems = compare(rows, _RECORD, complete)
    for problem in problems:
        print(problem, file=sys.stderr)
    good, bad = run_tests(ROOT / "tests" / "bench", "test_bench.py")
    failed = len(problems) + bad
    passed = max(len(rows) - len(problems), 0) + good
    above = sum(row.above() for row in rows)
    print(f"{above} rows are above their targets; none may rise")
    print(f"bench: {passed} passed, {failed} failed")
    return EXIT_FAILED if failed else EXIT_GOOD


def _record(rows: list[Row]) -> int:
    """Writes the record and says what changed."""
    old = {r.name: r for r in read_json(_RECORD)} if _RECORD.exists() else {}
    for row in rows:
        before = old.get(row.name)
        if before is None or before.value != row.value:
            was = "new" if before is None else f"was {before.value}"
            print(f"{row.name}: {row.value}, {was}")
    write_json(_RECORD, _BOARD, rows)
    print(f"bench: recorded {len(rows)} rows")
    return EXIT_GOOD


def _all(pcs: bool) -> list[Measured]:
    """Measures every part."""
    return [part(pcs) for part in _PARTS]


def _show(name: str, show: Callable[[Path, Sample], None]) -> int:
    """Shows what the longest call of a row executes."""
    parts = _all(pcs=True)
    for part in parts:
        if name in part.samples:
            show(part.image, part.samples[name])
            return EXIT_GOOD
    names = ", ".join(n for part in parts for n in part.samples)
    print(f"tools/bench:1:1: error: no row '{name}' is measured; choose one "
          f"of: {names}", file=sys.stderr)
    return EXIT_INPUT


def _measure(args: argparse.Namespace) -> int:
    """Measures, prints, and records or compares."""
    rows = [row for part in _all(pcs=False) for row in part.rows]
    if args.rows:
        rows = [r for r in rows if r.name.startswith(tuple(args.rows))]
    if not rows:
        print("tools/bench:1:1: error: no such row; see tools/bench without "
              "arguments", file=sys.stderr)
        return EXIT_INPUT
    _print_table(rows)
    if args.json:
        write_json(args.json, _BOARD, rows)
    if args.record:
        return _record(rows)
    return _check(rows, not args.rows) if args.check else EXIT_GOOD


def main() -> int:
    """Runs the tool; gives its exit code."""
    args = _arguments()
    if args.record and args.rows:
        print("tools/bench:1:1: error: --record with rows would lose the "
              "others; give no ROW", file=sys.stderr)
        return EXIT_INPUT
    try:
        if args.where:
            return _show(args.where, print_where)
        if args.profile:
            return _show(args.profile, print_profile)
        return _measure(args)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    except SetupMissing as error:
        print(f"tools/bench:1:1: error: {error}; run tools/setup",
              file=sys.stderr)
        return EXIT_SETUP
    except RunFailed as error:
        print(error, file=sys.stderr)
        print("tools/bench:1:1: error: the run failed; its output stands "
              "above", file=sys.stderr)
        return EXIT_FAILED
