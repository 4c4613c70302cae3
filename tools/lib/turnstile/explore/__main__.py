# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/explore."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, InputError,
                           Place, Problem, leave)
from ..located_toml import did_you_mean
from .build import build
from .run import explore
from .scenes import Folders, Scene, read_scenes
from .session import Session

ROOT = Path(__file__).resolve().parents[4]
EXIT_INTERRUPTED = 130

_ABOUT = """Reaches every state of small scenes of the kernel by every sequence
of operations, and checks all invariants in each.  Where one breaks, it prints
a shortest sequence of operations that leads there.  The kernel is the real one,
with small tables."""

_EPILOG = """example:
  tools/explore                         all scenes but the large ones
  tools/explore ipc3                    one scene
  tools/explore --check                 all, with records and seeded errors
  tools/explore ipc3 --trace "ipc_in replying CLIENT_GONE"
                                        how that edge is reached
"""


def _options(arguments: list[str]) -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/explore", description=_ABOUT, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scenes", nargs="*", metavar="SCENE",
                        help="only these; see tests/explore/scenes")
    parser.add_argument("--full", action="store_true",
                        help="the large scenes as well")
    parser.add_argument("--gen", type=Path, default=ROOT / "gen",
                        help="folder of the generated files")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--check", action="store_true",
                        help="fail where anything differs from the record")
    choice.add_argument("--record", action="store_true",
                        help="record figures, traces and the book's table")
    choice.add_argument("--trace", metavar="EDGE",
                        help='print a shortest trace to "MACHINE STATE EVENT"')
    return parser.parse_args(arguments)


def choose(scenes: list[Scene], names: list[str], full: bool) -> list[Scene]:
    """The scenes that are named; or all, the large ones only if wanted."""
    known = [scene.name for scene in scenes]
    problems = [Problem(Place("tests/explore/scenes"),
                        f"unknown scene '{name}'", did_you_mean(name, known))
                for name in names if name not in known]
    if problems:
        raise InputError(problems)
    if names:
        return [scene for scene in scenes if scene.name in names]
    return [scene for scene in scenes if full or not scene.full]


def _trace(scenes: list[Scene], edge: str, folders: Folders) -> int:
    """Prints how an edge is reached, in the first scene that reaches it."""
    words = edge.split()
    if len(words) != 3:
        raise InputError([Problem(Place("--trace"), f"'{edge}' is no edge",
                                  'write "MACHINE STATE EVENT"')])
    for scene in scenes:
        found = explore(build(scene, folders), words)
        if found.code == EXIT_INPUT:
            raise InputError([Problem(Place("--trace"),
                                      f"no machine has the edge '{edge}'",
                                      "see the tables in the book")])
        if found.trace:
            print(f"{scene.name}:\n{found.trace}", end="")
            return EXIT_GOOD
    print(f"no scene takes the edge '{edge}'", file=sys.stderr)
    return EXIT_FAILED


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options(arguments)
    folders = Folders(ROOT, options.gen.resolve(), ROOT / "build" / "explore")
    try:
        scenes = read_scenes(folders)
        chosen = choose(scenes, options.scenes, options.full)
        if options.trace is not None:
            return _trace(chosen, options.trace, folders)
        session = Session(folders, scenes, chosen,
                          whole=not options.scenes)
        return session.run(options.check, options.record)
    except InputError as error:
        leave(error)
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
