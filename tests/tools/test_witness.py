# SPDX-License-Identifier: BSD-2-Clause
"""tools/witness notices every way in which a table can be wrong."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from machines_support import ROOT, change

from turnstile.diagnostics import InputError
from turnstile.witness.__main__ import machines, main
from turnstile.witness.program import Folders, Outcome, compare, noting

MACHINE = "share"


class Wrong(unittest.TestCase):
    """A table, or the text it is compared with, is wrong in one place."""

    def setUp(self) -> None:
        keeper = tempfile.TemporaryDirectory()
        self.addCleanup(keeper.cleanup)
        folder = Path(keeper.name)
        self.folders = Folders(ROOT, folder / "spec", folder / "gen",
                               folder / "build")
        shutil.copytree(ROOT / "spec", self.folders.spec)
        shutil.copytree(ROOT / "gen", self.folders.gen)
        self.folders.build.mkdir()

    def compared(self, file: str, old: str, new: str) -> Outcome:
        """Changes one place in spec/ or gen/, and compares."""
        change(self.folders.spec.parent / file, old, new)
        return compare(MACHINE, self.folders)

    def refused(self, file: str, old: str, new: str) -> str:
        """The same, when the comparison has to fail; what it says."""
        outcome = self.compared(file, old, new)
        self.assertFalse(outcome.good)
        self.assertEqual(outcome.text, "")
        return outcome.errors

    def test_right(self) -> None:
        outcome = compare(MACHINE, self.folders)
        self.assertEqual(outcome.errors, "")
        self.assertTrue(outcome.good)
        self.assertRegex(outcome.text, r"^share: 3 states x 256 inputs equal; "
                         r"mutants caught (\d+) / \1\n$")

    def test_other_target(self) -> None:
        said = self.refused("gen/share.c", "{ SHARE_LISTED, SHARE_DO_DEQUEUE }",
                            "{ SHARE_QUEUED, SHARE_DO_DEQUEUE }")
        self.assertIn("gen/share.c:1:1: error: in state 'queued', input 4 PARK"
                      ": Ragel says legal, next listed, actions 'dequeue'",
                      said)

    def test_other_actions(self) -> None:
        said = self.refused("gen/share.c", "{ SHARE_LISTED, SHARE_DO_DEQUEUE }",
                            "{ SHARE_LISTED, SHARE_DO_NOTHING }")
        self.assertIn("'queued', input 4 PARK", said)

    def test_edge_lost(self) -> None:
        said = self.refused("gen/share.c", "{ SHARE_LISTED, SHARE_DO_DEQUEUE }",
                            "{ 0, SHARE_ILLEGAL }")
        self.assertIn("'queued', input 4 PARK", said)

    def test_edge_too_many(self) -> None:
        said = self.refused("gen/share.c", "[SHARE_ABSENT] = {",
                            "[SHARE_ABSENT] = { [SHARE_ON_PARK] = "
                            "{ SHARE_LISTED, SHARE_DO_NOTHING },")
        self.assertIn("'absent', input 4 PARK: Ragel says illegal", said)

    def test_edge_listed_in_spec_only(self) -> None:
        said = self.refused("spec/share.rl", "| PARK    @dequeue",
                            "| READY @dequeue -> listed | PARK    @dequeue")
        self.assertIn("'queued', input 3 READY: Ragel says legal", said)

    def test_names_of_states_exchanged(self) -> None:
        change(self.folders.gen / "share_names.c", '"listed"', '"tmp"')
        change(self.folders.gen / "share_names.c", '"queued"', '"listed"')
        said = self.refused("gen/share_names.c", '"tmp"', '"queued"')
        self.assertIn("error: in state 'queued', input", said)

    def test_name_of_a_state(self) -> None:
        said = self.refused("gen/share_names.c", '"queued"', '"cued"')
        self.assertIn("the table lacks the state 'queued'", said)
        self.assertIn("Ragel lacks the state 'cued'", said)

    def test_number_of_an_event(self) -> None:
        said = self.refused("gen/share_names.c", '"PARK"', '"BARK"')
        self.assertIn("the table numbers otherwise the event 'PARK'", said)

    def test_event_that_only_the_table_has(self) -> None:
        change(self.folders.gen / "share_names.c", '[SHARE_ON_PARK] = "PARK",',
               '[SHARE_ON_PARK] = "PARK", [SHARE_ON_LAST] = "LAST",')
        said = self.refused("gen/share.h", "SHARE_ON_PARK,",
                            "SHARE_ON_PARK, SHARE_ON_LAST,")
        self.assertIn("Ragel has other events than the table of 'share'", said)

    def test_start(self) -> None:
        change(self.folders.spec / "share.rl", "start: absent: (",
               "absent: (")
        said = self.refused("spec/share.rl", "      listed: (",
                            "      start: listed: (")
        self.assertIn("Ragel starts elsewhere than the table", said)

    def test_chains_that_look_alike_hide_changes(self) -> None:
        said = self.refused("gen/share_names.c",
                            '[SHARE_DO_ASK_DISPATCH] = "ask_dispatch"',
                            '[SHARE_DO_ASK_DISPATCH] = "dequeue"')
        self.assertIn("error: in state 'queued', input 2 WAKE", said)

    def test_text_that_ragel_refuses(self) -> None:
        said = self.refused("spec/share.rl", "machine share;", "machine share")
        self.assertIn("spec/share.rl:1:1: error: ragel ended with code 1",
                      said)

    def test_table_that_does_not_compile(self) -> None:
        said = self.refused("gen/share.c", "[SHARE_ABSENT] = {",
                            "[SHARE_NIX] = {")
        self.assertIn("gen/share.c:1:1: error: gcc ended with code 1", said)


class Mutants(unittest.TestCase):
    """The comparison of the comparison."""

    def test_an_unnoticed_change_is_a_failure(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            shutil.copytree(ROOT / "tests" / "witness",
                            folder / "tests" / "witness")
            change(folder / "tests" / "witness" / "main.c",
                   "edge.next == answer->next &&", "")
            outcome = compare(MACHINE, Folders(folder, ROOT / "spec",
                                               ROOT / "gen", folder))
        self.assertFalse(outcome.good)
        self.assertNotRegex(outcome.text, r"caught (\d+) / \1\n")
        self.assertIn("not every change would be noticed of 'share'",
                      outcome.errors)


class CommandLine(unittest.TestCase):
    """What the tool is told, and what it tells."""

    def test_only_empty_actions_note(self) -> None:
        self.assertEqual(
            noting("action a  {}\naction b { fentry(b); }"),
            'action a { witness_note("a"); }\naction b { fentry(b); }')

    def test_machines(self) -> None:
        self.assertIn("thread", machines(ROOT / "spec", []))
        self.assertEqual(machines(ROOT / "spec", ["vm", "pd", "vm"]),
                         ["vm", "pd"])
        with self.assertRaises(InputError) as caught:
            machines(ROOT / "spec", ["thraed"])
        self.assertIn("did you mean 'thread'?", str(caught.exception))

    def test_an_empty_folder(self) -> None:
        with tempfile.TemporaryDirectory() as name, \
                contextlib.redirect_stderr(io.StringIO()), \
                self.assertRaises(SystemExit) as end:
            main(["--spec", name])
        self.assertEqual(end.exception.code, 2)

    def test_the_tool_itself(self) -> None:
        done = subprocess.run([ROOT / "tools" / "witness", MACHINE, "vm"],
                              capture_output=True, check=False,
                              encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.splitlines()[-1],
                         "witness: 2 passed, 0 failed")


if __name__ == "__main__":
    unittest.main()
