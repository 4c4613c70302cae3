# SPDX-License-Identifier: BSD-2-Clause
"""The layers of tests that may notice a defect: scenarios, and programs of
Check tests. Both are run from the build trees of tools/check."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..scenario import run as runner
from ..scenario.__main__ import compile_file
from ..scenario.compiler import Compiled
from ..scenario.vocabulary import Vocabulary, read_vocabulary
from .tree import Changed, Tree, execute

ROOT = Path(__file__).resolve().parents[4]
_SCENARIOS = ROOT / "tests" / "scenario"
_SECONDS = 300


@dataclass(frozen=True)
class Outcome:
    """What a test says of a program: `late` if it did not end."""

    good: bool
    late: bool = False
    said: str = ""


@cache
def _words() -> Vocabulary:
    """What the compiler of scenarios knows."""
    return read_vocabulary(runner.LIMITS)


@cache
def _compiled(name: str) -> Compiled:
    """A scenario."""
    path = _SCENARIOS / name
    return compile_file(path, str(path.relative_to(ROOT)), _words())


@dataclass(frozen=True)
class Test:
    """A test: `name` is a scenario's file or a program of Check tests, and
    `program` what is linked to run it."""

    name: str
    tree: Tree
    program: str

    def fits(self, file: str) -> bool:
        """Whether the program is linked with a library that has `file`."""
        return self.tree.library(self.program, file) != ""

    def run(self, program: Path) -> Outcome:
        """Runs the test."""
        if self.program == "scenario":
            verdict = runner.run(program, _compiled(self.name), _words())
            return Outcome(verdict.good, verdict.late,
                           f"line {verdict.line}: {verdict.said}")
        try:
            done = subprocess.run(
                [program], timeout=_SECONDS, capture_output=True,
                text=True, errors="replace", check=False,
                env=os.environ | {"CK_TIMEOUT_MULTIPLIER": "10"})
        except subprocess.TimeoutExpired:
            return Outcome(False, True)
        late = "timeout expired" in done.stdout and \
            "Failures: 0" in done.stdout
        return Outcome(done.returncode == 0, late,
                       (done.stdout + done.stderr).strip())

    def of(self, changed: Changed) -> Outcome:
        """Runs the test with a file changed."""
        return self.run(changed.program(self.tree, self.program))

    @cache
    def unchanged(self) -> Outcome:
        """Runs the test as it is."""
        return self.run(self.tree.folder / self.program)


@dataclass(frozen=True)
class Layers:
    """All tests, in the order in which they are tried."""

    tests: tuple[Test, ...]

    def known(self, name: str) -> bool:
        """Whether there is a test of this name."""
        return any(t.name == name for t in self.tests)

    def order(self, first: str, file: str) -> list[Test]:
        """The tests for a defect in `file`: the one named, the program that
        is called like the file, then all that are left."""
        own = "unit_test_" + Path(file).stem
        rank = {first: 0, own: 1}
        fitting = [t for t in self.tests if t.fits(file)]
        return sorted(fitting, key=lambda t: rank.get(t.name, 2))


def build_layers() -> Layers:
    """Builds both trees and finds all tests; raises BuildError."""
    folder = runner.program().parent
    execute(["cmake", "--preset", "host"], ROOT)
    execute(["cmake", "--build", "--preset", "host", "-j", "2"], ROOT)
    scenarios = [Test(p.name, Tree(folder), "scenario")
                 for p in sorted(_SCENARIOS.glob("*.scn"))]
    host = Tree(ROOT / "build" / "host")
    listed = execute(["ctest", "--preset", "host", "-N"], ROOT)
    units = [Test(name, host, f"tests/{name}")
             for name in re.findall(r"Test +#\d+: (\w+)", listed)]
    return Layers((*scenarios, *units))
