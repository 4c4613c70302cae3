# SPDX-License-Identifier: BSD-2-Clause
"""tools/mutants: what is wrong with the list is said with its place, and a
defect that nothing notices is told."""

from __future__ import annotations

import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.diagnostics import InputError  # noqa: E402
from turnstile.mutants import layers, trial  # noqa: E402
from turnstile.mutants.main import check_tests, sample  # noqa: E402
from turnstile.mutants.read import Mutant, read_mutants  # noqa: E402

KERNEL = "int f(int a)\n{\n    if (a == 0 &&\n        a != 1)\n        " \
    "return 0;\n    return 0;\n}\n"
GOOD = {"name": "a", "says": "s", "file": "k.c", "old": "a == 0", "new": "1"}


class Lists(unittest.TestCase):
    """The list of mutants."""

    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        (self.root / "tests" / "mutants").mkdir(parents=True)
        (self.root / "k.c").write_text(KERNEL, encoding="utf-8")

    def read(self, *rows: dict[str, str]) -> list[Mutant]:
        """Reads a list of these mutants."""
        text = "".join("[[mutant]]\n" + "".join(
            f"{key} = '{value}'\n" for key, value in row.items())
            for row in rows)
        path = self.root / "tests" / "mutants" / "x.toml"
        path.write_text(text, encoding="utf-8")
        return read_mutants(self.root, [])

    def refused(self, *rows: dict[str, str]) -> str:
        """What the reader says to a wrong list."""
        with self.assertRaises(InputError) as caught:
            self.read(*rows)
        return str(caught.exception)

    def test_blanks_and_line_ends_of_the_text_do_not_matter(self) -> None:
        (mutant,) = self.read(GOOD | {"old": "a == 0  && a != 1"})
        self.assertIn("if (1)\n", mutant.seed(KERNEL))

    def test_text_that_is_gone_is_told_with_its_line(self) -> None:
        said = self.refused(GOOD, GOOD | {"name": "b", "old": "a == 2"})
        self.assertEqual(
            said, "tests/mutants/x.toml:11:1: error: b: k.c holds the text to "
            "change 0 times; write text that stands in the file once")

    def test_text_that_stands_twice_is_told_with_its_lines(self) -> None:
        self.assertIn("2 times, in lines 5, 6;",
                      self.refused(GOOD | {"old": "return 0;"}))

    def test_other_mistakes_are_told(self) -> None:
        for change, said in (
                ({"file": "x.c"}, "there is no file x.c"),
                ({"new": "a  == 0"}, "nothing changes"),
                ({"old": ""}, "0 times"),
                ({"before": "x"}, "unknown key 'before'"),
                ({"by": "x", "equivalent": "y"}, "equivalent and is noticed")):
            with self.subTest(said):
                self.assertIn(said, self.refused(GOOD | change))
        self.assertIn("two mutants are called 'a'", self.refused(GOOD, GOOD))


class Trials(unittest.TestCase):
    """Mutants of the kernel, with one scenario as the only test."""

    @classmethod
    def setUpClass(cls) -> None:
        every = layers.build_layers()
        cls.layers = layers.Layers(tuple(
            t for t in every.tests if t.name == "help_busy_server.scn"))

    def mutant(self, old: str, new: str, **more: object) -> Mutant:
        """A mutant of a file that calls of a busy thread pass through."""
        path = ROOT / "kernel" / "ipc.c"
        self.assertEqual(path.read_text(encoding="utf-8").count(old), 1)
        row = {"by": "", "endless": False, "equivalent": ""} | more
        return Mutant("test", "s", "kernel/ipc.c", old, new, place=None,
                      **row)

    def result(self, old: str, new: str, **more: object) -> tuple[bool, str]:
        """What comes of a mutant."""
        found = trial.try_mutant(self.mutant(old, new, **more), self.layers)
        return found.good, found.result()

    def test_a_defect_is_noticed(self) -> None:
        defect = ("callers_push(b, a);", "")
        self.assertEqual(self.result(*defect), (True, "help_busy_server.scn"))
        self.assertEqual(self.result(*defect, equivalent="no"),
                         (False, "help_busy_server.scn, though it is called equivalent"))

    def test_a_change_that_nothing_notices_is_told(self) -> None:
        same = ("callers_push(b, a);", "(void)0; callers_push(b, a);")
        self.assertEqual(self.result(*same), (False, "NOTHING notices it"))
        self.assertEqual(self.result(*same, equivalent="so"),
                         (True, "equivalent: so"))

    def test_what_does_not_compile_is_no_mutant(self) -> None:
        good, said = self.result("callers_push(b, a);", "callers_push(b);")
        self.assertFalse(good)
        self.assertRegex(said, r"^it does not compile: test/0/ipc\.c:\d+:\d+: "
                         "error: too few arguments")

    def test_a_test_that_is_not_there_is_told(self) -> None:
        lists = [m for m in read_mutants(ROOT, []) if m.by][:1]
        with self.assertRaises(InputError) as caught:
            check_tests(lists, layers.Layers(()))
        self.assertIn("unknown test", str(caught.exception))

    def test_the_sample_is_one_in_six(self) -> None:
        every = read_mutants(ROOT, [])
        self.assertLess(abs(len(sample(every)) * 6 - len(every)), 18)


if __name__ == "__main__":
    unittest.main()
