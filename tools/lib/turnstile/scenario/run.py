# SPDX-License-Identifier: BSD-2-Clause
"""Builds the runner, and runs compiled scenarios through it."""

from __future__ import annotations

import fcntl
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .compiler import Compiled
from .explain import Explainer
from .vocabulary import ROOT, Vocabulary

LIMITS = "scenario"
SECONDS = 300


class BuildError(Exception):
    """Raised with what the build says."""


@dataclass(frozen=True)
class Verdict:
    """What came of a scenario: where it failed and how, if it did; `late` if
    it did not end."""

    good: bool
    line: int = 0
    said: str = ""
    late: bool = False


def program(folder: Path = ROOT / "build" / "scenario",
            preset: str = "scenario") -> Path:
    """The runner, built anew if a source has changed."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for command in (["cmake", "--preset", preset, "-B", folder],
                        ["cmake", "--build", folder, "--target", "scenario",
                         "-j", "2"]):
            done = subprocess.run(command, cwd=ROOT, capture_output=True,
                                  text=True, check=False)
            if done.returncode != 0:
                raise BuildError(done.stdout + done.stderr)
    return folder / "scenario"


def run(runner: Path, compiled: Compiled, words: Vocabulary) -> Verdict:
    """Runs one scenario."""
    flat = compiled.program
    try:
        done = subprocess.run([runner], input=flat.text(), timeout=SECONDS,
                              capture_output=True, text=True, check=False)
    except subprocess.TimeoutExpired:
        return Verdict(False, 1, f"expected an end, got none in {SECONDS} s",
                       late=True)
    if done.returncode == 0:
        return Verdict(True)
    explainer = Explainer(words, compiled.threads, flat.operations)
    lines = done.stdout.splitlines()
    if not lines or not lines[-1].split(" ")[0].isdigit():
        return Verdict(False, 1, "expected a runner that ends, got: "
                       + " | ".join(done.stderr.strip().splitlines()[:12]))
    line, said = explainer.say(lines[-1])
    return Verdict(False, line or 1, said)
