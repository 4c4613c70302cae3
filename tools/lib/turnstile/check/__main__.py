# SPDX-License-Identifier: BSD-2-Clause
"""tools/check: chooses the parts, runs them, and sums what they show."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from types import FrameType

from ..diagnostics import EXIT_FAILED, EXIT_GOOD, EXIT_INPUT
from ..located_toml import did_you_mean
from .parts import FULL, PARTS, PLAIN, QUICK, Part
from .run import Result, last_lines, run_part

ROOT = Path(__file__).resolve().parents[4]
EXIT_INTERRUPTED = 130

_ABOUT = """Shows that everything holds: runs every part, or the parts named.
Each part writes build/check/PART.log and ends with what passed and failed;
the last line sums that. Nothing is skipped: what did not run has failed."""

_EPILOG = """example:
  tools/check               everything, within an hour on two cores
  tools/check --quick       what takes seconds, while one writes
  tools/check gen unit      two parts only
"""


def _options() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="tools/check", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART",
                        help="run this part; see --list")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--quick", action="store_true",
                      help="only the parts that are over in seconds")
    form.add_argument("--full", action="store_true",
                      help="all parts, at their full length")
    parser.add_argument("--list", action="store_true",
                        help="list the parts and what each shows")
    parser.add_argument("--board", metavar="B",
                        help="use this board in the parts that need one")
    return parser


def choose(parts: tuple[Part, ...], names: list[str], since: int) -> list[Part]:
    """The parts named, in the order of the table; or, without names, those
    of a form of tools/check."""
    if names:
        return [p for p in parts if p.name in names]
    return [p for p in parts if p.since <= since]


def handed(part: Part, full: bool, board: str | None) -> list[str]:
    """The options of tools/check that this part takes."""
    words = ["--full"] if full and "--full" in part.takes else []
    if board is not None and "--board" in part.takes:
        words += ["--board", board]
    return words


def _show(result: Result, again: list[str]) -> None:
    """Prints what a part found; after a failure, also how to go on."""
    name = result.part.name
    print(f"{name}: {result.passed} passed, {result.failed} failed "
          f"({result.seconds:.1f} s)", flush=True)
    if result.good:
        return
    for line in last_lines(result.log):
        print(f"    | {line}")
    if result.why:
        print(f"    {name} is wrong: {result.why}")
    print(f"    log: {result.log.relative_to(ROOT)}")
    print(f"    again: {' '.join(['tools/check', name, *again])}", flush=True)


def _complain(what: str, hint: str) -> int:
    """Prints an error of the command line."""
    print(f"tools/check:1:1: error: {what}; {hint}", file=sys.stderr)
    return EXIT_INPUT


def _list() -> int:
    """Prints the parts and what each shows."""
    form = {QUICK: "quick", PLAIN: "plain", FULL: "full"}
    for part in PARTS:
        print(f"{part.name:10}{form[part.since]:7}{part.shows}")
    return EXIT_GOOD


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Lets a request to end look like one from the keyboard, so that the
    running part is ended too."""
    raise KeyboardInterrupt


def _run_all(parts: list[Part], full: bool, board: str | None) -> int:
    """Runs the parts and prints the sum."""
    passed = failed = 0
    for part in parts:
        words = handed(part, full, board)
        if sys.stdout.isatty():
            print(f"{part.name}: running", end="\r", flush=True)
        result = run_part(part, words, ROOT)
        _show(result, words)
        passed += result.passed
        failed += result.failed
    print(f"{passed} passed, {failed} failed")
    return EXIT_GOOD if passed and not failed else EXIT_FAILED


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options().parse_args(arguments)
    if options.list:
        return _list()
    known = [p.name for p in PARTS]
    for name in options.parts:
        if name not in known:
            return _complain(f"unknown part '{name}'",
                             did_you_mean(name, known))
    since = QUICK if options.quick else FULL if options.full else PLAIN
    parts = choose(PARTS, options.parts, since)
    if options.board and not any("--board" in p.takes for p in parts):
        return _complain("--board was given, but no part takes it",
                         "leave it away or name a part that runs on a board")
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return _run_all(parts, options.full, options.board)
    except KeyboardInterrupt:
        print("interrupted")
        return EXIT_INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
