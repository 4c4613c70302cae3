# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/witness."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, InputError, Place, Problem,
                           leave)
from ..located_toml import did_you_mean
from .program import Folders, Outcome, compare

ROOT = Path(__file__).resolve().parents[4]

_ABOUT = """Compares the generated table of each machine with the C that Ragel
itself makes of the same text: next state, actions and legality, in all states,
for all 256 values of an input byte.  Then changes each cell of the table in
memory to every other edge, and shows that the comparison notices it."""

_EPILOG = """example:
  tools/witness                compare all machines
  tools/witness thread share   compare two
"""


def machines(spec: Path, wanted: list[str]) -> list[str]:
    """The machines to compare; InputError for one that does not exist."""
    known = sorted(p.stem for p in spec.glob("*.rl"))
    problems = [Problem(Place(spec.name), f"unknown machine '{name}'",
                        did_you_mean(name, known))
                for name in wanted if name not in known]
    if not known:
        problems.append(Problem(Place(spec.name), "the folder has no machine",
                                "name another one with --spec"))
    if problems:
        raise InputError(problems)
    return list(dict.fromkeys(wanted)) or known


def run(names: list[str], folders: Folders) -> list[Outcome]:
    """Compares machines, as many at a time as there are processors."""
    folders.build.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda name: compare(name, folders), names))


def report(outcomes: list[Outcome]) -> int:
    """Prints what the comparisons showed."""
    for outcome in outcomes:
        print(outcome.text, end="", flush=True)
        print(outcome.errors, end="", file=sys.stderr, flush=True)
    good = sum(outcome.good for outcome in outcomes)
    print(f"witness: {good} passed, {len(outcomes) - good} failed")
    return EXIT_GOOD if good == len(outcomes) else EXIT_FAILED


def main(arguments: list[str]) -> int:
    """The tool."""
    parser = argparse.ArgumentParser(
        prog="tools/witness", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("machines", nargs="*", metavar="MACHINE",
                        help="compare only these machines")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec",
                        help="folder of the specification")
    parser.add_argument("--gen", type=Path, default=ROOT / "gen",
                        help="folder of the generated files")
    parser.add_argument("--build", type=Path, help="folder to build in",
                        default=ROOT / "build" / "witness")
    options = parser.parse_args(arguments)
    try:
        names = machines(options.spec, options.machines)
    except InputError as error:
        leave(error)
    return report(run(names, Folders(ROOT, options.spec, options.gen,
                                     options.build)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
