# SPDX-License-Identifier: BSD-2-Clause
"""tools/fuzz: what it calls a finding, and how it tells of one."""

from __future__ import annotations

import contextlib
import io
import random
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.diagnostics import (InputError, Place,  # noqa: E402
                                   Problem)
from turnstile.fuzz import inputs, kernel  # noqa: E402
from turnstile.fuzz.mutate import mutate  # noqa: E402
from turnstile.fuzz.story import Teller  # noqa: E402
from turnstile.scenario.vocabulary import read_vocabulary  # noqa: E402

TEXT = "thread a\nthread b holds a\n\nb: msg_call a -> blocked\n"


def raising(error: Exception) -> inputs.Reader:
    """A reader that always raises such an error."""
    def read(_: Path, __: str) -> None:
        raise error.with_traceback(None)
    return inputs.Reader("test", ROOT, ("README.md",), read)


def wrong(error: Exception) -> str:
    """What is said of a reader that raises such an error."""
    return inputs.wrong_with(raising(error), ROOT, "README.md")


class Texts(unittest.TestCase):
    """What the fuzzer of texts takes for right and wrong."""

    def test_the_same_seed_makes_the_same_text(self) -> None:
        made = [[mutate(random.Random(n), TEXT, [TEXT]) for n in range(50)]
                for _ in range(2)]
        self.assertEqual(made[0], made[1])
        self.assertGreater(len(set(made[0])), 40)

    def test_an_error_with_its_place_is_right(self) -> None:
        good = Problem(Place("a.scn", 2, 3), "no such call", "did you mean x?")
        self.assertEqual(wrong(InputError([good])), "")

    def test_an_error_without_a_hint_is_a_finding(self) -> None:
        bad = Problem(Place("a.scn", 2, 3), "two\nlines", "hint")
        self.assertIn("no line as agreed", wrong(InputError([bad])))
        self.assertIn("says nothing", wrong(InputError([])))

    def test_a_traceback_is_a_finding(self) -> None:
        self.assertIn("KeyError", wrong(KeyError("x")))
        self.assertIn("RecursionError", wrong(RecursionError()))

    def test_a_finding_is_counted_once_and_kept(self) -> None:
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            found = inputs.fuzz(raising(KeyError("x")), 1, 5)
        self.assertEqual(found, 1)
        kept = Path(out.getvalue().split(":1:1:")[0])
        self.assertTrue(kept.is_file())
        shutil.rmtree(kept.parent)

    def test_most_changed_scenarios_are_refused_and_some_are_read(self) -> None:
        reader = inputs.readers()[0]
        chance = random.Random(3)
        refused = 0
        with tempfile.TemporaryDirectory() as name:
            for _ in range(60):
                text = mutate(chance, TEXT, [TEXT])
                (Path(name) / "a.scn").write_text(text, encoding="utf-8")
                try:
                    reader.read(Path(name), "a.scn")
                except InputError:
                    refused += 1
        self.assertTrue(10 < refused < 60, refused)


class Kernel(unittest.TestCase):
    """How runs of the fuzzer are read and told."""

    def test_a_finding_is_read(self) -> None:
        hunt = kernel._hunt("#12 NEW\n#30 x\nfinding: invariant inv_ipc\n"
                            "==1== ERROR: deadly signal\n"
                            "Test unit written to /tmp/finding-1\n")
        self.assertEqual((hunt.runs, hunt.said, hunt.file),
                         (30, "invariant inv_ipc", Path("/tmp/finding-1")))

    def test_no_finding_is_read(self) -> None:
        self.assertEqual(kernel._hunt("#5 NEW\n#77 DONE\n"), kernel.Hunt(77))

    def test_steps_are_told_by_names(self) -> None:
        words = read_vocabulary("host")
        number = words.calls["msg_call"].number
        pause = words.calls["thread_pause"].number
        self.assertEqual(Teller(words, {2: "core", 5: "client"}).tell(
            ["0 buffer 5 2 77", f"0 call 5 {number} 9 1024 0 0 0 0 3", "= 5 0",
             "0 names 5", f"0 call 2 {pause} 5 0 0 0 0 0 0", "0 run 50",
             "0 hold 1", "0 call 7 63 0 0 0 0 0 0 0",
             "0 fault 5 1 2 4096 0", "finding: problem x"]),
            ["client: msg_call callee=9 tag=0x400 room=3 caps=0x4d",
             "    client -> OK", "core: thread_pause thread=client",
             "run 50us", "hold cpu 1", "thread:7: raw 63",
             "client: fault 1 2 4096 0", "finding: problem x"])


if __name__ == "__main__":
    unittest.main()
