# SPDX-License-Identifier: BSD-2-Clause
"""Scenarios that must fail, each with the sentence that is its expectation."""

from __future__ import annotations

from pathlib import Path

from .compiler import compile_scenario
from .parse import parse
from .run import run
from .vocabulary import ROOT, Vocabulary

FOLDER = ROOT / "tests" / "scenario" / "failing"


def check_failing(runner: Path, words: Vocabulary) -> tuple[int, int]:
    """Runs them: how many failed as they must, and how many did not."""
    good = bad = 0
    for path in sorted(FOLDER.glob("*.scn")):
        compiled = compile_scenario(
            parse(path.read_text(encoding="utf-8"), path.name), words)
        verdict = run(runner, compiled, words)
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
