# SPDX-License-Identifier: BSD-2-Clause
"""tools/check calls good only what ran, counted, and passed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.check.__main__ import choose, handed  # noqa: E402
from turnstile.check.parts import FULL, PARTS, PLAIN, QUICK, Part  # noqa: E402
from turnstile.check.run import Result, judge, run_part  # noqa: E402
from turnstile.check.unit import Score, count  # noqa: E402


class Judging(unittest.TestCase):
    """What a code and a log mean."""

    def judged(self, code: int, log: str) -> tuple[int, int, bool]:
        """Passed, failed, and whether something else is wrong."""
        passed, failed, why = judge(Part("p", "", ""), code, log)
        return passed, failed, bool(why)

    def test_good(self) -> None:
        self.assertEqual(self.judged(0, "x\np: 3 passed, 0 failed\n"),
                         (3, 0, False))

    def test_last_line_counts(self) -> None:
        log = "p: 1 passed, 1 failed\np: 4 passed, 0 failed\nend\n"
        self.assertEqual(self.judged(0, log), (4, 0, False))

    def test_failed_checks(self) -> None:
        self.assertEqual(self.judged(1, "p: 3 passed, 2 failed\n"),
                         (3, 2, False))

    def test_no_closing_line(self) -> None:
        self.assertEqual(self.judged(0, "all good\n"), (0, 1, True))

    def test_closing_line_of_another_part(self) -> None:
        self.assertEqual(self.judged(0, "q: 3 passed, 0 failed\n"),
                         (0, 1, True))

    def test_nothing_checked(self) -> None:
        self.assertEqual(self.judged(0, "p: 0 passed, 0 failed\n"),
                         (0, 1, True))

    def test_bad_code_without_a_failure(self) -> None:
        self.assertEqual(self.judged(2, "p: 3 passed, 0 failed\n"),
                         (3, 1, True))

    def test_good_code_with_a_failure(self) -> None:
        self.assertEqual(self.judged(0, "p: 3 passed, 1 failed\n"),
                         (3, 1, True))


class Running(unittest.TestCase):
    """Parts that are run."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_command(self, command: str, minutes: float = 1) -> Result:
        """Runs a part with this command."""
        part = Part("p", command, "", minutes=minutes)
        return run_part(part, [], self.folder)

    def test_output_goes_to_the_log(self) -> None:
        result = self.run_command("/bin/echo p: 2 passed, 0 failed")
        self.assertTrue(result.good)
        self.assertEqual(result.log.read_text(), "p: 2 passed, 0 failed\n")

    def test_missing_tool_fails(self) -> None:
        result = self.run_command("tools/nothing")
        self.assertFalse(result.good)
        self.assertEqual(result.failed, 1)

    def test_part_that_lasts_too_long_is_ended(self) -> None:
        result = self.run_command("/bin/sleep 60", 0.005)
        self.assertFalse(result.good)
        self.assertLess(result.seconds, 10)

    def test_working_folder_is_the_root(self) -> None:
        result = self.run_command("/bin/sh -c 'echo $PWD; /bin/pwd'")
        lines = result.log.read_text().splitlines()
        self.assertEqual(lines, [str(self.folder)] * 2)


class Summing(unittest.TestCase):
    """The whole tool, in a project with a table of its own."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def run_check(self, *rows: str, arguments: str = "") -> tuple[int, str]:
        """Exit code and output; a row is the name and command of a part."""
        lib = self.folder / "tools" / "lib" / "turnstile"
        shutil.copytree(ROOT / "tools" / "lib" / "turnstile", lib)
        parts = lib / "check" / "parts.py"
        text = parts.read_text().split("PARTS = (")[0]
        table = "".join(f"Part({r.split()[0]!r}, {r.split(None, 1)[1]!r}, ''),"
                        for r in rows)
        parts.write_text(f"{text}PARTS = ({table})\n")
        done = subprocess.run(
            ["/usr/bin/python3", "-P", "-m", "turnstile.check",
             *arguments.split()], capture_output=True, text=True,
            env={"PYTHONPATH": str(lib.parent), "PATH": "/usr/bin:/bin"})
        return done.returncode, done.stdout + done.stderr

    def test_sum_of_good_parts(self) -> None:
        code, text = self.run_check("a /bin/echo a: 2 passed, 0 failed",
                                    "b /bin/echo b: 3 passed, 0 failed")
        self.assertEqual(code, 0, text)
        self.assertRegex(text, r"^a: 2 passed, 0 failed \(\d+\.\d s\)\n"
                               r"b: 3 passed, 0 failed \(\d+\.\d s\)\n"
                               r"5 passed, 0 failed\n$")

    def test_failure_shows_how_to_go_on(self) -> None:
        code, text = self.run_check(
            "a /bin/sh -c 'echo x is bad; echo a: 2 passed, 1 failed; exit 1'",
            "b /bin/echo b: 3 passed, 0 failed")
        self.assertEqual(code, 1)
        for line in ("    | x is bad", "    log: build/check/a.log",
                     "    again: tools/check a", "5 passed, 1 failed"):
            self.assertIn(line, text.splitlines())

    def test_nothing_to_run_is_a_failure(self) -> None:
        code, text = self.run_check()
        self.assertEqual((code, text), (1, "0 passed, 0 failed\n"))

    def test_named_part(self) -> None:
        code, text = self.run_check("a /bin/echo a: 2 passed, 0 failed",
                                    "b /bin/false", arguments="a")
        self.assertEqual(code, 0)
        self.assertEqual(text.splitlines()[-1], "2 passed, 0 failed")

    def test_unknown_part(self) -> None:
        code, text = self.run_check("unit /bin/true", arguments="unti")
        self.assertEqual(code, 2)
        self.assertIn("unknown part 'unti'; did you mean 'unit'?", text)


class Choosing(unittest.TestCase):
    """Which parts run."""

    table = (Part("a", "", "", QUICK), Part("b", "", "", PLAIN),
             Part("c", "", "", FULL))

    def chosen(self, names: list[str], since: int) -> str:
        """The names of the parts that run."""
        return "".join(p.name for p in choose(self.table, names, since))

    def test_forms(self) -> None:
        self.assertEqual(self.chosen([], QUICK), "a")
        self.assertEqual(self.chosen([], PLAIN), "ab")
        self.assertEqual(self.chosen([], FULL), "abc")

    def test_named_parts_run_in_every_form(self) -> None:
        self.assertEqual(self.chosen(["c", "a"], QUICK), "ac")

    def test_options_go_to_parts_that_take_them(self) -> None:
        part = Part("a", "", "", takes=("--full", "--board"))
        self.assertEqual(handed(part, True, "b"), ["--full", "--board", "b"])
        self.assertEqual(handed(part, False, None), [])
        self.assertEqual(handed(self.table[0], True, "b"), [])

    def test_names_are_unique(self) -> None:
        self.assertEqual(len({p.name for p in PARTS}), len(PARTS))


class Counting(unittest.TestCase):
    """What a report of ctest says."""

    def score(self, status: str, output: str) -> tuple[int, int]:
        """Passed and failed of a report with one program."""
        score = Score()
        case = f"<testcase name='t' status='{status}'>"
        count(xml.fromstring(f"<testsuite>{case}<system-out>{output}"
                             "</system-out></testcase></testsuite>"), score)
        return score.passed, score.failed

    def test_good_program(self) -> None:
        out = "Running suite\n100%: Checks: 7, Failures: 0, Errors: 0\n"
        self.assertEqual(self.score("run", out), (7, 0))

    def test_failures_and_errors(self) -> None:
        out = "25%: Checks: 4, Failures: 2, Errors: 1\n"
        self.assertEqual(self.score("fail", out), (1, 3))

    def test_program_without_tests(self) -> None:
        out = "100%: Checks: 0, Failures: 0, Errors: 0\n"
        self.assertEqual(self.score("run", out), (0, 1))

    def test_program_that_dies(self) -> None:
        self.assertEqual(self.score("fail", "Running suite\n"), (0, 1))

    def test_program_that_dies_after_its_tests(self) -> None:
        out = "100%: Checks: 7, Failures: 0, Errors: 0\n"
        self.assertEqual(self.score("fail", out), (7, 1))

    def test_no_program(self) -> None:
        score = Score()
        count(xml.fromstring("<testsuite/>"), score)
        self.assertEqual((score.passed, score.failed), (0, 1))


if __name__ == "__main__":
    unittest.main()
