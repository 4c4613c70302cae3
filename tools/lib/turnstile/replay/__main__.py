# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/sched-replay."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from ..diagnostics import (EXIT_SETUP, InputError, Place, Problem,
                           print_problems)
from .build import POLICIES, BuildError, program

_ABOUT = """Replays steps through the kernel's scheduler, one CPU, a line each:

  round Q              a round lasts Q ticks (1000 if the line is missing)
  fill F               a slice lasts F ticks (100 if the line is missing)
  create ID PRIO QUOTA a share: ID from 1, PRIO 0 to 3, 3 is the best
  destroy ID           the share is gone, ready or not
  ready ID             the share competes
  ready_check ID       the same, and prints outdates=0|1: should it run at once?
  unready ID           the share competes no more
  yield                the head gives up the rest
  quota ID Q           another quota
  update CONSUMED      so many ticks have passed; chooses, and prints
                       time=T head=H slice=S mode=claim|fill|idle wrap=0|1

T is the time in the round after the update; H is 0 while the CPU is idle; S is
what the head may run; wrap tells whether a round began.  round and fill come
before all other steps.  '#' begins a comment.

With --policy fair a share has a group: `create ID GROUP`, GROUP 0 driver, 1
multimedia, 2 app, 3 background; mode is group or idle; a round lasts 1000000
ticks if the line is missing, so that a tick is a microsecond; its length is the
measure of all times and the longest time that a head may run.  Quotas and fill
change nothing."""

_EPILOG = """policies:
  quota        the kernel's: a claim begins with a round, a slice and its turn
               survive blocking
  quota-2017   the rules of 2017: full claim at creation, fresh slice and last
               turn at each wake-up
  fair         groups with virtual time: who has run least, by the weight of
               its group, runs next

example:
  printf 'create 1 3 200\\nready 1\\nupdate 0\\nupdate 1000\\n' > steps
  tools/sched-replay steps --policy quota-2017
"""

_ERROR = re.compile(r"(.*):(\d+):(\d+): error: (.*); (.*)")


def _as_json(text: str) -> None:
    """Prints what the program said of its input, as JSON."""
    for line in text.splitlines():
        found = _ERROR.fullmatch(line)
        if found is None:
            print(line, file=sys.stderr)
            continue
        file, row, column, what, hint = found.groups()
        print_problems(InputError([Problem(
            Place(file, int(row), int(column)), what, hint)]), True)


def main(arguments: list[str]) -> int:
    """The tool."""
    parser = argparse.ArgumentParser(
        prog="tools/sched-replay", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE", type=Path,
                        help="the steps; - reads them from standard input")
    parser.add_argument("--policy", choices=list(POLICIES), default="quota",
                        help="what is linked; quota if not given")
    parser.add_argument("--check", action="store_true",
                        help="check the scheduler's invariant after each step")
    parser.add_argument("--json", action="store_true",
                        help="print errors as JSON, one a line")
    options = parser.parse_args(arguments)
    try:
        path = program(options.policy)
    except BuildError as error:
        print(error, end="", file=sys.stderr)
        return EXIT_SETUP
    standard = str(options.file) == "-"
    command = [str(path), "/dev/stdin" if standard else str(options.file),
               "standard input" if standard else str(options.file)]
    done = subprocess.run(command + ["check"] * options.check,
                          stderr=subprocess.PIPE, text=True, check=False)
    if options.json:
        _as_json(done.stderr)
    else:
        print(done.stderr, end="", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
