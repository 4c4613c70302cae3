# SPDX-License-Identifier: BSD-2-Clause
"""Gives the tools' readers texts that are nearly right.

Whatever stands in a file, a reader either takes it or refuses it with lines
`FILE:LINE:COL: error: what; hint`. Anything else, a traceback above all, is a
finding.
"""

from __future__ import annotations

import random
import re
import shutil
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..coverage.figures import File
from ..coverage.unreachable import LIST, excuse
from ..diagnostics import InputError
from ..gen.load import load
from ..interface import emit
from ..mutants.read import read_mutants
from ..scenario.compiler import compile_scenario
from ..scenario.parse import parse
from ..scenario.vocabulary import Vocabulary, read_vocabulary
from .mutate import mutate

ROOT = Path(__file__).resolve().parents[4]
KEPT = ROOT / "build" / "fuzz" / "inputs"
_WRONG = ROOT / "tests" / "tools" / "wrong"
_SAID = re.compile(r"^[^\s:]+:\d+:\d+: error: [^\n;]*[^\n]*; [^\n]+$")


@dataclass(frozen=True)
class Reader:
    """A reader of files: the texts to begin with, by name, and what reads the
    folder in which one of them was changed."""

    name: str
    folder: Path
    files: tuple[str, ...]
    read: Callable[[Path, str], None]


def _names(folder: Path, *patterns: str) -> tuple[str, ...]:
    """The files of a folder that fit one of the patterns."""
    return tuple(sorted(str(p.relative_to(folder)) for pattern in patterns
                        for p in folder.rglob(pattern)))


def _scenario(words: Vocabulary) -> Callable[[Path, str], None]:
    """Reads one scenario."""
    def read(folder: Path, name: str) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        compile_scenario(parse(text, name), words)
    return read


def _read_list(folder: Path, _: str) -> None:
    """Reads the list of what no test can reach."""
    excuse(folder, [File("kernel/mailbox.c", {})])


def readers() -> tuple[Reader, ...]:
    """All readers."""
    scenarios = ROOT / "tests" / "scenario"
    machines = _WRONG / "machines" / "base"
    interface = _WRONG / "interface" / "base"
    return (
        Reader("scenario", scenarios,
               _names(scenarios, "*.scn"),
               _scenario(read_vocabulary("scenario"))),
        Reader("interface", interface, _names(interface, "*.toml"),
               lambda folder, _: emit(folder) and None),
        Reader("machines", machines, _names(machines, "*.toml", "*.rl"),
               lambda folder, _: load(folder) and None),
        Reader("mutants", ROOT, ("tests/mutants/kernel.toml",),
               lambda folder, _: read_mutants(folder, []) and None),
        Reader("coverage", ROOT, (LIST,), _read_list),
    )


def wrong_with(reader: Reader, folder: Path, name: str) -> str:
    """What is wrong with how the reader takes the folder; empty if nothing."""
    try:
        reader.read(folder, name)
    except InputError as error:
        for problem in error.problems:
            if not _SAID.match(str(problem)):
                return f"no line as agreed: {problem!s}"
        return "" if error.problems else "an error that says nothing"
    except (Exception, RecursionError):  # every other one is a finding
        return traceback.format_exc()
    return ""


def _lay_out(reader: Reader, folder: Path) -> None:
    """Copies what the reader begins with."""
    for name in reader.files:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(reader.folder / name, target)


def _keep(reader: Reader, name: str, text: str, number: int) -> Path:
    """Keeps a text that was not taken as it must be."""
    target = KEPT / f"{reader.name}-{number}" / Path(name).name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def fuzz(reader: Reader, seed: int, runs: int) -> int:
    """Changes texts of a reader, so many times: the number of findings."""
    chance = random.Random(f"{reader.name} {seed}")
    texts = {n: (reader.folder / n).read_text(encoding="utf-8")
             for n in reader.files}
    others = list(texts.values())
    found: set[str] = set()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "spec"
        _lay_out(reader, folder)
        for number in range(runs):
            name = chance.choice(reader.files)
            text = mutate(chance, texts[name], others)
            (folder / name).write_text(text, encoding="utf-8")
            said = wrong_with(reader, folder, name)
            (folder / name).write_text(texts[name], encoding="utf-8")
            if said and said not in found:
                found.add(said)
                print(f"{_keep(reader, name, text, number)}:1:1: {said}")
    return len(found)
