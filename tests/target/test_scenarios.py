# SPDX-License-Identifier: BSD-2-Clause
"""The player of scenarios on boards notices what it must; that scenarios
themselves come out is another part of the check."""

from __future__ import annotations

import sys
import unittest
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS  # noqa: E402
from turnstile.scenario.board import Job, Player  # noqa: E402
from turnstile.scenario.compiler import compile_scenario  # noqa: E402
from turnstile.scenario.observed import merge, seen  # noqa: E402
from turnstile.scenario.parse import parse  # noqa: E402
from turnstile.scenario.program import Operation  # noqa: E402
from turnstile.scenario.run import program  # noqa: E402
from turnstile.scenario.vocabulary import read_vocabulary  # noqa: E402

CALL = ROOT / "tests" / "scenario" / "call.scn"


class Notices(unittest.TestCase):
    """Programs that were changed a little."""

    def setUp(self) -> None:
        self.player = Player(BOARDS["pbxa9"], read_vocabulary("pbxa9"))
        self.player.build()

    def job(self) -> Job:
        """A client calls a server."""
        said = parse(CALL.read_text(), "call.scn")
        job = Job(CALL, compile_scenario(said, self.player.words, True))
        flat = compile_scenario(said, read_vocabulary("scenario"), True,
                                False).program.text()
        self.assertEqual(merge(job.compiled.program,
                               seen(program(), flat)), 0)
        return job

    def said(self, job: Job) -> str:
        """What comes of playing it, with an unchanged one behind it."""
        other = self.job()
        played = list(self.player.play([job, other]))
        self.assertEqual(len(played), 2)
        assert job.verdict is not None and other.verdict is not None
        self.assertTrue(other.verdict.good)
        return "good" if job.verdict.good else job.verdict.said

    def change(self, job: Job, name: str, *operands: str) -> None:
        """Gives the last operation of that name other operands."""
        done = job.compiled.program.operations
        at = max(i for i, o in enumerate(done) if o.name == name)
        done[at] = replace(done[at], operands=operands)

    def test_what_is_unchanged_is_good(self) -> None:
        self.assertEqual(self.said(self.job()), "good")

    def test_another_state_than_on_the_host(self) -> None:
        job = self.job()
        client = max(job.compiled.threads)
        self.change(job, "observe", str(client), "3", "0", "0")
        self.assertIn("expected client to be as on the host, sending",
                      self.said(job))

    def test_pages_that_are_left_behind(self) -> None:
        job = self.job()
        del job.compiled.program.operations[-1]
        self.assertIn("left pages behind", self.said(job))

    def test_objects_that_are_left_behind(self) -> None:
        job = self.job()
        job.compiled.program.operations = [
            o for o in job.compiled.program.operations
            if o.name != "destroy"]
        self.assertIn("expected the conductor to go on", self.said(job))

    def test_an_operation_that_no_board_has(self) -> None:
        job = self.job()
        job.compiled.program.operations.append(Operation(0, "hold", ("1",)))
        self.assertIn("hold (operation)", self.said(job))


if __name__ == "__main__":
    unittest.main()
