# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/prove."""

from __future__ import annotations

import argparse
import dataclasses
import signal
import sys
from pathlib import Path
from types import FrameType

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, InputError, Place, Problem,
                           leave)
from . import coverage, sanity, smoke, tables
from .file import Result, defines, prove_file
from .frama import Setting, versions
from .ledger import (LEDGER, compare_file, compare_whole, difference, read,
                     renewed, text_of)
from .run import (PAR, against_ledger, each, proved, show_problems,
                  show_slowest)
from .seeded import run_seeded
from .table import Target, read_table

ROOT = Path(__file__).resolve().parents[4]
EXIT_INTERRUPTED = 130
JOBS = 2

_ABOUT = """Proves with Frama-C that functions do what their contracts say.
Without options: proves the files or functions named, or all, and tells which
goals are open. The goals that were proved are written down in
proofs/ledger.json, and the check fails when anything differs from it."""

_EPILOG = """example:
  tools/prove gen/share.c        prove one file
  tools/prove share_step         prove one function
  tools/prove --check            prove all, and compare with the ledger
  tools/prove --record           prove all, and write the ledger anew
  tools/prove --seeded           show that seeded defects leave goals open
"""


def _options() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="tools/prove", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="FILE|FUNCTION",
                        help="prove this file, or this function only")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--check", action="store_true",
                      help="compare with the ledger, and seed defects")
    form.add_argument("--record", action="store_true",
                      help="write what is proved into the ledger")
    form.add_argument("--seeded", action="store_true",
                      help="only show that seeded defects are found")
    form.add_argument("--smoke", action="store_true",
                      help="only search contracts for contradictions")
    parser.add_argument("--full", action="store_true",
                        help="with --check: without cache, and with --smoke")
    parser.add_argument("--no-cache", action="store_true",
                        help="prove also what has not changed since it was")
    parser.add_argument("--jobs", type=int, default=JOBS, metavar="N",
                        help="so many files at a time (%(default)s)")
    parser.add_argument("--steps", type=int, metavar="N",
                        help="let a prover take so many steps")
    parser.add_argument("--seconds", type=int, metavar="N",
                        help="let a prover take so long")
    return parser


def _targets(setting: Setting, names: list[str]) -> list[tuple[Target, str | None]]:
    """The targets that the names mean, each with the function if it is only
    one."""
    chosen: list[tuple[Target, str | None]] = []
    for name in names:
        if "/" in name or "." in name:
            chosen.append((setting.table.target(name), None))
            continue
        homes = [t for t in setting.table.targets if any(
            defines((setting.root / f).read_text(encoding="utf-8"), name)
            for f in t.own)]
        if not homes:
            raise InputError([Problem(Place(name), "no proved file defines this "
                                      "function", "name a file, or another "
                                      "function")])
        chosen.append((homes[0], name))
    return chosen or [(target, None) for target in setting.table.targets]


def _close(passed: int, failed: int) -> int:
    """Prints the closing line; the code to end with."""
    print(f"proofs: {passed} passed, {failed} failed", flush=True)
    return EXIT_GOOD if passed and not failed else EXIT_FAILED


def _desk(setting: Setting, options: argparse.Namespace) -> int:
    """Proves what is named and tells what is open."""
    only = dict(_targets(setting, options.names))
    ledger = read(setting.root)
    tools = versions()

    def work(target: Target) -> Result:
        if only[target] is not None:
            return prove_file(setting, target, PAR, only[target])
        return proved(setting, target, tools,
                      not options.names and not options.no_cache)

    results = each(setting, list(only), options.jobs, work)
    for result in results:
        if only[setting.table.target(result.file)] is None and result.good:
            for problem in compare_file(ledger, result):
                print(f"{problem.place.file}: note: {problem.what}; "
                      f"{problem.hint}")
    show_slowest(results)
    return _close(sum(r.valid for r in results),
                  sum(len(r.problems) for r in results))


def _check(setting: Setting, options: argparse.Namespace) -> int:
    """The part `proofs` of tools/check."""
    passed, problems = sanity.all_of_it(setting)
    show_problems(problems)
    ledger = read(setting.root)
    targets = list(setting.table.targets)
    use_cache = not (options.no_cache or options.full)
    results = against_ledger(setting, targets, options.jobs, versions(), ledger,
                             use_cache)
    whole = [*compare_whole(ledger, results, [t.file for t in targets]),
             *coverage.problems(setting.root, setting.table, ledger)]
    show_problems(whole)
    show_slowest(results)
    print(coverage.total(coverage.rows(setting.root, setting.table, ledger)))
    for what, reason in setting.table.reasons():
        print(f"not proved: {what}: {reason}")
    passed += sum(r.valid for r in results)
    failed = len(problems) + len(whole) + sum(len(r.problems) for r in results)
    good, bad = run_seeded(setting, options.jobs, [], use_cache)
    passed, failed = passed + good, failed + bad
    if options.full:
        good, bad = smoke.run_smoke(setting, options.jobs, [])
        passed, failed = passed + good, failed + bad
    return _close(passed, failed)


def _record(setting: Setting, options: argparse.Namespace) -> int:
    """Proves and writes the ledger anew, if all of it is proved."""
    tables.write(setting.root)
    setting = _setting(options)
    targets = [target for target, _ in _targets(setting, options.names)]
    old, tools = read(setting.root), versions()
    results = each(setting, targets, options.jobs, lambda target: proved(
        setting, target, tools, not options.no_cache))
    failed = sum(len(r.problems) for r in results)
    passed = sum(r.valid for r in results)
    if failed:
        print("nothing is recorded, since not all is proved")
        return _close(passed, failed)
    new = renewed(old, results, [t.file for t in setting.table.targets])
    print(difference(old, new) or "the ledger stays as it is")
    (setting.root / LEDGER).write_text(text_of(new), encoding="utf-8")
    coverage.write(setting.root, setting.table, new)
    return _close(passed, 0)


def _setting(options: argparse.Namespace) -> Setting:
    """Where and with which limits the proofs run."""
    table = read_table(ROOT)
    table = dataclasses.replace(table, steps=options.steps or table.steps,
                                seconds=options.seconds or table.seconds)
    return Setting(ROOT, table, ROOT / "build" / "proofs")


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Lets a request to end look like one from the keyboard, so that the
    provers are ended too."""
    raise KeyboardInterrupt


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options().parse_args(arguments)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        setting = _setting(options)
        if options.check:
            return _check(setting, options)
        if options.record:
            return _record(setting, options)
        if options.seeded:
            return _close(*run_seeded(setting, options.jobs, options.names,
                                      not options.no_cache))
        if options.smoke:
            return _close(*smoke.run_smoke(setting, options.jobs, options.names))
        return _desk(setting, options)
    except InputError as error:
        leave(error)
    except KeyboardInterrupt:
        print("interrupted")
        return EXIT_INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
