# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/run."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_INPUT, EXIT_SETUP, InputError,
                           print_problems)
from ..system.fit import check_fit
from ..system.load import load
from ..system.model import System
from .boards import BOARDS, EMULATOR, Board
from .build import DEMO, build
from .guest import INTERRUPTED, TIMED_OUT, run

_PORT = 1234
_EXAMPLE = """\
exit code: what the guest's last line says, `turnstile: exit N`, where 4 is a
panic of the kernel; 1 if the build failed or the guest ended without that
line, 2 wrong usage, 3 set-up missing, 124 time-out, 130 interrupted

example:
  tools/run                        boot systems/demo.toml
  tools/run systems/hello.toml     boot another system
  tools/run --cpus 4 --timeout 10  on four CPUs, for at most ten seconds
  tools/run --gdb                  wait for a debugger first
"""


def _arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/run", epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Checks a system, builds the image of a board with it, "
        "boots it in the emulator, and prints what it says.")
    parser.add_argument("system", nargs="?", type=Path, default=DEMO,
                        metavar="FILE", help="the file that describes the "
                        "system (default: systems/demo.toml)")
    parser.add_argument("--board", metavar="BOARD",
                        help=f"one of: {', '.join(BOARDS)} (default: what the "
                        "file says)")
    parser.add_argument("--cpus", type=int, default=1, metavar="N",
                        help="how many CPUs the board has (default: 1)")
    parser.add_argument("--timeout", type=float, metavar="SECONDS",
                        help="end the guest after so long (default: what the "
                        "file says, or 60)")
    parser.add_argument("--gdb", action="store_true",
                        help="do not begin before a debugger says so, and end "
                        "after no time")
    return parser.parse_args()


def _error(what: str, hint: str) -> None:
    """Prints what is wrong with the call."""
    print(f"tools/run:1:1: error: {what}; {hint}", file=sys.stderr)


def _usable(args: argparse.Namespace) -> int:
    """Tells with an exit code, or 0, whether the run can begin."""
    board = BOARDS.get(args.board)
    if board is None:
        _error(f"there is no board '{args.board}'",
               f"choose one of: {', '.join(BOARDS)}")
        return EXIT_INPUT
    if not 1 <= args.cpus <= board.cpus:
        _error(f"{board.name} cannot have {args.cpus} CPUs",
               f"give 1 to {board.cpus}")
        return EXIT_INPUT
    if not args.timeout > 0:
        _error("the time-out is no time", "give seconds above 0")
        return EXIT_INPUT
    if shutil.which(EMULATOR) is None:
        _error(f"{EMULATOR} is not installed", "run tools/setup")
        return EXIT_SETUP
    return 0


def _boot(board: Board, args: argparse.Namespace) -> int:
    """Boots the image; gives the exit code."""
    command = board.command(board.image(), args.cpus)
    if args.gdb:
        command += ["-S", "-gdb", f"tcp:127.0.0.1:{_PORT}"]
        print(f"gdb-multiarch {os.path.relpath(board.image())} "
              f"-ex 'target remote 127.0.0.1:{_PORT}'", flush=True)
    ended = run(command, None if args.gdb else args.timeout,
                lambda line: print(line, flush=True))
    if ended.code == TIMED_OUT:
        print(f"tools/run: time is up after {args.timeout:g} s",
              file=sys.stderr)
    if ended.code is None:
        print(ended.said, end="", file=sys.stderr)
        print("tools/run: the guest ended without a last line",
              file=sys.stderr)
        return EXIT_FAILED
    return ended.code


def _load(args: argparse.Namespace) -> System:
    """Reads the system; what the command line leaves open is its choice."""
    system = load(str(args.system))
    args.board = args.board or system.board
    if args.timeout is None:
        args.timeout = system.timeout or 60
    return system


def _build_and_boot(system: System, args: argparse.Namespace) -> int:
    """Builds the image and boots it; gives the exit code."""
    board = BOARDS[args.board]
    problem = build(board.name, system=args.system)
    if problem is not None:
        print(problem, end="", file=sys.stderr)
        print(f"tools/run: {board.name} does not build", file=sys.stderr)
        return EXIT_FAILED
    check_fit(system, board.image().parent / "programs")
    return _boot(board, args)


def main() -> int:
    """Runs the tool; gives its exit code."""
    args = _arguments()
    try:
        system = _load(args)
        return _usable(args) or _build_and_boot(system, args)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
