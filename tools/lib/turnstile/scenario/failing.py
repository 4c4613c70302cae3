# SPDX-License-Identifier: BSD-2-Clause
"""Scenarios that must fail, each with the sentence that is its expectation."""

from __future__ import annotations

from pathlib import Path

from .board import Job, Player
from .compiler import compile_scenario
from .fitting import why_not
from .observed import merge
from .parse import parse
from .run import Verdict, run
from .syntax import Host
from .vocabulary import ROOT, Vocabulary

FOLDER = ROOT / "tests" / "scenario" / "failing"


def check_failing(runner: Path, words: Vocabulary) -> tuple[int, int]:
    """Runs them: how many failed as they must, and how many did not."""
    verdicts = []
    for path in sorted(FOLDER.glob("*.scn")):
        compiled = compile_scenario(
            parse(path.read_text(encoding="utf-8"), path.name), words)
        verdicts.append((path, run(runner, compiled, words)))
    return _count(verdicts)


def check_failing_on(player: Player) -> tuple[int, int]:
    """The same on a board, of those that have no part that boards skip."""
    jobs = []
    for path in sorted(FOLDER.glob("*.scn")):
        said = parse(path.read_text(encoding="utf-8"), path.name)
        if not why_not(said) and not any(isinstance(s, Host) for s in said):
            jobs.append(Job(path, compile_scenario(said, player.words, True)))
            merge(jobs[-1].compiled.program, ())
    return _count([(job.path, job.verdict) for job in player.play(jobs)
                   if job.verdict is not None])


def _count(verdicts: list[tuple[Path, Verdict]]) -> tuple[int, int]:
    """Compares what was said with what must be said."""
    good = bad = 0
    for path, verdict in verdicts:
        said = f"{path.name}:{verdict.line}: {verdict.said}\n"
        wanted = path.with_suffix(".err").read_text(encoding="utf-8")
        if verdict.good or said != wanted:
            bad += 1
            print(f"failed {path.relative_to(ROOT)}:1: expected to fail with "
                  f"'{wanted.strip()}', got "
                  f"'{'ok' if verdict.good else said.strip()}'")
        else:
            good += 1
    return good, bad
