# SPDX-License-Identifier: BSD-2-Clause
"""Tries one mutant: the tests, one after the other, until one notices it."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from ..scenario.run import BuildError
from .layers import ROOT, Layers
from .read import Mutant
from .tree import Changed

_FOLDER = ROOT / "build" / "mutants"


@dataclass(frozen=True)
class Trial:
    """What came of a mutant: the test that notices it, if there is one, and
    why the trial is worth nothing, if it is."""

    mutant: Mutant
    by: str = ""
    wrong: str = ""
    seconds: float = 0.0

    @property
    def good(self) -> bool:
        """Whether it was noticed, or rightly not."""
        return not self.wrong and bool(self.by) != bool(self.mutant.equivalent)

    def result(self) -> str:
        """The result in words."""
        if self.wrong:
            return self.wrong
        if self.by and self.mutant.equivalent:
            return f"{self.by}, though it is called equivalent"
        if self.by and self.mutant.by not in ("", self.by):
            return f"{self.by}, not {self.mutant.by}"
        if self.mutant.equivalent:
            return f"equivalent: {self.mutant.equivalent}"
        return self.by or "NOTHING notices it"


def _search(mutant: Mutant, layers: Layers, changed: Changed) -> Trial:
    """Runs the tests. One that does not end says nothing of a kernel that
    should end, since machines are of different speeds."""
    late = []
    tests = layers.order(mutant.by, mutant.file)
    for test in tests:
        outcome = test.of(changed)
        if outcome.late and not mutant.endless:
            late.append(test.name)
        elif not outcome.good and not test.unchanged().good:
            return Trial(mutant, wrong=f"{test.name} fails without a defect")
        elif not outcome.good:
            return Trial(mutant, test.name)
    if late:
        return Trial(mutant, wrong=f"{late[0]} does not end; if the defect "
                     "is an endless loop, say 'endless = true'")
    if not tests:
        return Trial(mutant, wrong=f"no test is linked with {mutant.file}")
    return Trial(mutant)


def try_mutant(mutant: Mutant, layers: Layers) -> Trial:
    """Seeds the defect and looks who notices it."""
    start = time.monotonic()
    folder = _FOLDER / mutant.name
    shutil.rmtree(folder, ignore_errors=True)
    text = (ROOT / mutant.file).read_text(encoding="utf-8")
    try:
        found = _search(mutant, layers,
                        Changed(mutant.file, mutant.seed(text), folder))
    except BuildError as error:
        found = Trial(mutant, wrong=f"it does not compile: {_first(error)}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Trial(mutant, found.by, found.wrong, time.monotonic() - start)


def _first(error: BuildError) -> str:
    """The first line of a compiler's output that tells of an error."""
    lines = str(error).splitlines() or [""]
    said = next((s for s in lines if "error:" in s), lines[0])
    return said.replace(str(_FOLDER) + "/", "")
