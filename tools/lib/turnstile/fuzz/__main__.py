# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/fuzz."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, EXIT_SETUP,
                           InputError, Place, Problem, print_problems)
from ..scenario.__main__ import compile_file
from ..scenario.vocabulary import Vocabulary
from . import inputs, kernel
from .story import Teller

CHECK_SEED = 1
CHECK_RUNS = 6000
CHECK_TEXTS = 400
_SLICE = 60

_ABOUT = """Looks for what the kernel and the tools get wrong.

The kernel: libFuzzer makes up what threads, devices and time do in the town of
tests/fuzz/town.scn; after each step every invariant must hold, the machine may
have no complaint, a refused call must have changed nothing, and a call may
answer only what is listed for it. What is new is kept in build/fuzz/corpus.

The tools: files that scenarios, machines, the interface and lists are read
from are changed at random; each must be read, or refused with a line that
tells what is wrong."""

_EPILOG = """example:
  tools/fuzz --minutes 30             look for that long
  tools/fuzz --show FILE              what an input does, step by step
  tools/fuzz --minimize FILE          a shorter input that ends the same way
  tools/fuzz --texts 100000 --seed 2  change that many texts of each reader
"""


def _options(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/fuzz", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--minutes", type=float, default=5,
                      help="look so long for what the kernel gets wrong; 5")
    what.add_argument("--check", action="store_true",
                      help="the same every time, within two minutes; a part "
                      "of tools/check")
    what.add_argument("--show", type=Path, metavar="FILE",
                      help="print what an input does")
    what.add_argument("--minimize", type=Path, metavar="FILE",
                      help="look for a shorter input that ends the same way")
    what.add_argument("--keep", action="store_true",
                      help="copy to tests/fuzz/corpus as few inputs as reach "
                      "all that build/fuzz/corpus reaches")
    what.add_argument("--texts", type=int, metavar="N",
                      help="change N texts of each reader of the tools")
    parser.add_argument("--seed", type=int, default=CHECK_SEED,
                        help="what chance begins with")
    return parser.parse_args(arguments)


def _show(file: Path, words: Vocabulary) -> None:
    """Prints what an input does."""
    threads = compile_file(kernel.TOWN, str(kernel.TOWN), words).threads
    print("\n".join(Teller(words, threads).tell(kernel.steps(file))))


def _report(hunt: kernel.Hunt, words: Vocabulary) -> int:
    """Prints what was found in the kernel: how many failures."""
    if hunt.file is None:
        return 0
    print(f"the kernel is wrong: {hunt.said}; the input is {hunt.file}")
    small = kernel.minimize(hunt.file, _SLICE)
    print(f"made shorter: {small}")
    _show(small, words)
    return 1


def _search(minutes: float, seed: int, words: Vocabulary) -> int:
    """Looks for something new, for so many minutes."""
    end = time.monotonic() + minutes * 60
    runs = 0
    while (left := end - time.monotonic()) > 0:
        length = max(1, min(_SLICE, round(left)))
        hunt = kernel.search(seed, [f"-max_total_time={length}"])
        runs += hunt.runs
        known = len(list(kernel.CORPUS.iterdir()))
        print(f"{runs} inputs tried, {known} are worth keeping", flush=True)
        if _report(hunt, words):
            return 1
        seed += 1
    return 0


def _texts(seed: int, count: int) -> int:
    """Changes texts of all readers: how many findings."""
    failed = 0
    for reader in inputs.readers():
        found = inputs.fuzz(reader, seed, count)
        print(f"{reader.name}: {count} texts, {found} findings", flush=True)
        failed += found
    return failed


def _check(words: Vocabulary) -> int:
    """What is the same every time."""
    known = kernel.seeds()
    failed = _report(known, words)
    print(f"kernel: {known.runs} known inputs, {failed} findings", flush=True)
    hunt = kernel.bounded(CHECK_SEED, CHECK_RUNS)
    found = _report(hunt, words)
    if hunt.runs < CHECK_RUNS and not found:
        print(f"only {hunt.runs} of {CHECK_RUNS} inputs were tried")
        found = 1
    print(f"kernel: {hunt.runs} new inputs, {found} findings", flush=True)
    failed += found + _texts(CHECK_SEED, CHECK_TEXTS)
    tried = known.runs + hunt.runs + CHECK_TEXTS * len(inputs.readers())
    print(f"fuzz: {tried - failed} passed, {failed} failed")
    return failed


def _run(options: argparse.Namespace) -> int:
    """Does what is asked for: how many findings."""
    if options.texts is not None:
        return _texts(options.seed, options.texts)
    file = options.show or options.minimize
    if file is not None and not file.is_file():
        raise InputError([Problem(Place(str(file)), "there is no such file",
                                  "name an input of the fuzzer")])
    words = kernel.build()
    if options.check:
        return _check(words)
    if options.show:
        _show(file.resolve(), words)
        return 0
    if options.minimize:
        small = kernel.minimize(file.resolve(), _SLICE)
        print(f"{small}: {small.stat().st_size} bytes")
        _show(small, words)
        return 0
    if options.keep:
        kernel.shrink_corpus(kernel.SEEDS)
        return 0
    return _search(options.minutes, options.seed, words)


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options(arguments)
    try:
        return EXIT_FAILED if _run(options) else EXIT_GOOD
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    except kernel.BuildError as error:
        print(error, file=sys.stderr)
        return EXIT_SETUP


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
