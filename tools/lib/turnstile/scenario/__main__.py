# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/scenario."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, EXIT_SETUP,
                           InputError, Place, Problem, print_problems)
from ..run.boards import BOARDS
from .board import Job, Player
from .compiler import Compiled, compile_scenario
from .failing import check_failing, check_failing_on
from .fitting import why_not
from .observed import merge, seen
from .parse import parse
from .run import LIMITS, BuildError, program, run
from .syntax import Statement
from .vocabulary import ROOT, Vocabulary, read_vocabulary

FOLDER = ROOT / "tests" / "scenario"
_AT_ONCE = 2
_EPILOG = """example:
  tools/scenario tests/scenario/call.scn    runs one scenario
  tools/scenario                            runs all of tests/scenario
  tools/scenario --flat tests/scenario/call.scn

The language is described in doc/scenarios.md."""


def compile_file(path: Path, shown: str, words: Vocabulary,
                 board: bool = False) -> Compiled:
    """Compiles the scenario in a file; raises InputError."""
    return compile_scenario(statements(path, shown), words, board)


def statements(path: Path, shown: str) -> tuple[Statement, ...]:
    """What a file says; raises InputError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is no text"
        raise InputError([Problem(Place(shown), f"cannot read: {why}",
                                  "name a file that is there")]) from None
    return parse(text, shown)


def _title(path: Path) -> str:
    """The first sentence of the comment that a scenario begins with."""
    said: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if said and not line.startswith("#"):
            break
        if line.startswith("#") and "SPDX" not in line:
            said.append(line.lstrip("# ").strip())
    return " ".join(said).split(". ")[0].removesuffix(".") + "."


def _list(paths: list[Path]) -> int:
    """Prints the scenarios with what they are about."""
    for path in paths:
        print(f"{path.stem:24} {_title(path)}")
    return EXIT_GOOD


def _compiled(paths: list[Path], options: argparse.Namespace,
              words: Vocabulary) -> dict[Path, Compiled]:
    """All scenarios; prints what is wrong with them."""
    found: dict[Path, Compiled] = {}
    for path in paths:
        try:
            found[path] = compile_file(path, str(path), words,
                                       bool(options.board))
        except InputError as error:
            print_problems(error, options.json)
    return found


def _keep(path: Path, compiled: Compiled, folder: Path) -> None:
    """Writes the flat form of a scenario that failed."""
    target = folder / f"{path.stem}.flat"
    target.write_text(compiled.program.text(), encoding="utf-8")
    print(f"kept {target}")


def _run(found: dict[Path, Compiled], options: argparse.Namespace,
         words: Vocabulary) -> int:
    """Runs all scenarios: how many failed."""
    runner = program(options.build, options.preset)
    failed = 0
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        verdicts = pool.map(lambda c: run(runner, c, words), found.values())
    for (path, compiled), verdict in zip(found.items(), verdicts):
        if verdict.good:
            print(f"ok {path}", flush=True)
            continue
        failed += 1
        print(f"failed {path}:{verdict.line}: {verdict.said}", flush=True)
        if options.keep:
            _keep(path, compiled, options.build)
    return failed


def _observe(jobs: list[Job], options: argparse.Namespace) -> int:
    """The host plays the same, and boards are told what it sees: how many
    scenarios it does not finish."""
    runner = program(options.build)
    words = read_vocabulary(LIMITS)

    def flat(job: Job) -> str:
        said = statements(job.path, str(job.path))
        return compile_scenario(said, words, True, False).program.text()

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        told = pool.map(lambda job: seen(runner, flat(job)), jobs)
    failed = 0
    for job, lines in zip(jobs, told):
        lacks = merge(job.compiled.program, lines)
        if lacks:
            failed += 1
            print(f"failed {job.path}:1: expected the host to see as much as "
                  f"boards do, got {lacks} less")
    return failed


def _play(found: dict[Path, Compiled], options: argparse.Namespace,
          words: Vocabulary) -> int:
    """Plays all scenarios on a board, and tells how many were skipped."""
    player = Player(BOARDS[options.board], words)
    player.build()
    jobs = []
    skipped = failed = 0
    for path, compiled in found.items():
        reason = why_not(statements(path, str(path)))
        if not reason and compiled.cpus > player.board.cpus:
            reason = f"it needs {compiled.cpus} CPUs"
        if reason:
            skipped += 1
            print(f"skipped {path}: {reason}")
        else:
            jobs.append(Job(path, compiled))
    failed += _observe(jobs, options)
    played = 0
    for job in player.play(jobs):
        assert job.verdict is not None
        played += 1
        if job.verdict.good:
            print(f"ok {job.path}", flush=True)
        else:
            failed += 1
            print(f"failed {job.path}:{job.verdict.line}: {job.verdict.said}",
                  flush=True)
            if options.keep:
                _keep(job.path, job.compiled, options.build)
    more = check_failing_on(player) if options.check else (0, 0)
    passed = played - failed + more[0]
    failed += more[1]
    print(f"scenario: {passed} passed, {failed} failed, {skipped} skipped on "
          f"{player.board.name}, in {player.boots} boots")
    return EXIT_FAILED if failed else EXIT_GOOD


def _options(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/scenario", epilog=_EPILOG,
        description="Runs scenarios on the host, with all invariants checked "
        "after each step.",
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", metavar="FILE", type=Path, nargs="*",
                        help="scenarios; all of tests/scenario if none")
    parser.add_argument("--list", action="store_true",
                        help="list the scenarios and what they are about")
    parser.add_argument("--keep", action="store_true",
                        help="keep the flat form of what failed")
    parser.add_argument("--flat", action="store_true",
                        help="print the flat form, and run nothing")
    parser.add_argument("--check", action="store_true",
                        help="also run scenarios that must fail; a part of "
                        "tools/check")
    parser.add_argument("--board", choices=BOARDS, default="",
                        help="play on this board in the emulator, without what "
                        "is behind 'host:'")
    parser.add_argument("--limits", default=LIMITS,
                        help="the set of limits that --flat compiles for")
    parser.add_argument("--preset", default="scenario",
                        help="the preset of CMake that the runner is built by")
    parser.add_argument("--build", metavar="FOLDER", type=Path,
                        help="where the runner is built; build/PRESET if not "
                        "given")
    parser.add_argument("--json", action="store_true",
                        help="print errors as JSON, one a line")
    options = parser.parse_args(arguments)
    if options.build is None:
        options.build = ROOT / "build" / options.preset
    return options


def main(arguments: list[str]) -> int:
    """The tool."""
    options = _options(arguments)
    paths = options.file or sorted(
        p.relative_to(ROOT) if Path.cwd() == ROOT else p
        for p in FOLDER.glob("*.scn"))
    if options.list:
        return _list(paths)
    words = read_vocabulary(options.limits)
    if options.board:
        board = BOARDS[options.board]
        words = read_vocabulary(board.limits, first_line=board.first_line)
    found = _compiled(paths, options, words)
    if options.flat:
        for compiled in found.values():
            print(compiled.program.text(), end="")
        return EXIT_GOOD if len(found) == len(paths) else EXIT_INPUT
    try:
        if options.board:
            code = _play(found, options, words)
            return code if len(found) == len(paths) else EXIT_INPUT
        failed = _run(found, options, words)
        more = check_failing(program(options.build, options.preset), words) \
            if options.check else (0, 0)
    except BuildError as error:
        print(error, file=sys.stderr)
        return EXIT_SETUP
    wrong = len(paths) - len(found)
    passed = len(found) - failed + more[0]
    failed += more[1]
    print(f"scenario: {passed} passed, {failed + wrong} failed")
    if wrong:
        return EXIT_INPUT
    return EXIT_FAILED if failed else EXIT_GOOD


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
