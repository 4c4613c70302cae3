# SPDX-License-Identifier: BSD-2-Clause
"""Builds the fuzzer of the kernel and runs it."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ..scenario.__main__ import compile_file
from ..scenario.vocabulary import Vocabulary, read_vocabulary

ROOT = Path(__file__).resolve().parents[4]
TOWN = ROOT / "tests" / "fuzz" / "town.scn"
SEEDS = ROOT / "tests" / "fuzz" / "corpus"
BUILD = ROOT / "build" / "fuzz"
PROGRAM = BUILD / "fuzz"
CORPUS = BUILD / "corpus"
LIMITS = "host"
MOST_BYTES = 400
_PREFIX = f"{BUILD}/finding-"
_FLAT = BUILD / "town.flat"
_FINDING = re.compile(r"^finding: (.*)$", re.MULTILINE)
_RUNS = re.compile(r"^#(\d+)\s", re.MULTILINE)
_KEPT = re.compile(r"Test unit written to (\S+)")


class BuildError(Exception):
    """Raised with what the build says."""


@dataclass(frozen=True)
class Hunt:
    """What came of a run: how many inputs were tried, and, if one showed that
    the kernel is wrong, what was said and the file with the input."""

    runs: int
    said: str = ""
    file: Path | None = None


def build() -> Vocabulary:
    """Builds the fuzzer and its town; the words of the town's limits."""
    for command in (["cmake", "--preset", "fuzz"],
                    ["cmake", "--build", "--preset", "fuzz", "-j", "2"]):
        done = subprocess.run(command, cwd=ROOT, capture_output=True,
                              text=True, check=False)
        if done.returncode != 0:
            raise BuildError(done.stdout + done.stderr)
    words = read_vocabulary(LIMITS)
    shown = str(TOWN.relative_to(ROOT))
    _FLAT.write_text(compile_file(TOWN, shown, words).program.text(),
                     encoding="utf-8")
    CORPUS.mkdir(parents=True, exist_ok=True)
    SEEDS.mkdir(parents=True, exist_ok=True)
    return words


def _run(options: list[str], shows: bool = False) -> str:
    """Runs the fuzzer; what it says."""
    told = os.environ | {"TURNSTILE_TOWN": str(_FLAT)}
    told.pop("TURNSTILE_SHOW", None)
    if shows:
        told["TURNSTILE_SHOW"] = "1"
    done = subprocess.run([str(PROGRAM), *options], cwd=BUILD, env=told,
                          capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def _hunt(said: str) -> Hunt:
    """What a run of the fuzzer says."""
    runs = [int(n) for n in _RUNS.findall(said)]
    kept = _KEPT.search(said)
    if kept is None:
        return Hunt(max(runs, default=0))
    why = _FINDING.search(said)
    what = why[1] if why else next(
        (line for line in said.splitlines() if "ERROR" in line
         or "runtime error" in line), "the program ended")
    return Hunt(max(runs, default=0), what, Path(kept[1]))


def search(seed: int, length: list[str]) -> Hunt:
    """Looks for something new, beginning with what is known."""
    return _hunt(_run([
        f"-artifact_prefix={_PREFIX}", f"-max_len={MOST_BYTES}",
        "-len_control=0", "-timeout=120", "-print_final_stats=1",
        f"-seed={seed}", *length, str(CORPUS), str(SEEDS)]))


def seeds() -> Hunt:
    """Tries every committed input once, and nothing else."""
    files = sorted(str(p) for p in SEEDS.iterdir())
    hunt = _hunt(_run([f"-artifact_prefix={_PREFIX}", "-timeout=120", *files]))
    return Hunt(len(files), hunt.said, hunt.file)


def bounded(seed: int, runs: int) -> Hunt:
    """Tries so many inputs, always the same ones: only the committed corpus
    is begun with, and nothing is kept."""
    with tempfile.TemporaryDirectory() as first:  # what is new goes there
        return _hunt(_run([
            f"-artifact_prefix={_PREFIX}", f"-max_len={MOST_BYTES}",
            "-len_control=0", "-timeout=120", "-reload=0", "-shuffle=0",
            f"-seed={seed}", f"-runs={runs}", first, str(SEEDS)]))


def minimize(file: Path, seconds: int) -> Path:
    """A smaller input that ends the same way."""
    small = BUILD / f"{file.name}.min"
    _run(["-minimize_crash=1", f"-max_total_time={seconds}", "-timeout=120",
          f"-exact_artifact_path={small}", str(file)])
    return small if small.is_file() else file


def shrink_corpus(folder: Path) -> None:
    """Writes to `folder` as few inputs as reach all that is known."""
    _run(["-merge=1", "-use_counters=0", f"-max_len={MOST_BYTES}",
          str(folder), str(CORPUS)])


def steps(file: Path) -> list[str]:
    """What an input does as far as it goes: operations of the flat form, `= T S`
    where a call of thread T ends with status S, and last what is wrong."""
    said = _run([str(file)], shows=True)
    lines = [line for line in said.splitlines() if line.startswith(("0 ", "= "))]
    return lines + [f"finding: {_hunt(said).said}"] * ("ERROR" in said)
