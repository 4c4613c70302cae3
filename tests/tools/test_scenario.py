# SPDX-License-Identifier: BSD-2-Clause
"""The language of scenarios: what is refused, with which words, and what is
compiled.  Running them is the part `scenario` of tools/check."""

from __future__ import annotations

import random
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.diagnostics import InputError  # noqa: E402
from turnstile.scenario import scope  # noqa: E402
from turnstile.scenario.compiler import Compiled, compile_scenario  # noqa: E402
from turnstile.scenario.parse import parse  # noqa: E402
from turnstile.scenario.vocabulary import read_vocabulary  # noqa: E402

FOLDER = ROOT / "tests" / "scenario"
WRONG = sorted((FOLDER / "wrong").glob("*.scn"))
GOOD = sorted(FOLDER.glob("*.scn"))
WORDS = read_vocabulary("scenario")
AT_LEAST = 40


def compiled(text: str, name: str, board: bool = False) -> Compiled:
    """A scenario that is compiled."""
    return compile_scenario(parse(text, name), WORDS, board)


def refusal(text: str, name: str) -> str:
    """What is said of a scenario that is wrong."""
    try:
        compiled(text, name)
    except InputError as error:
        return "".join(f"{p}\n" for p in error.problems)
    return "nothing\n"


class Wrong(unittest.TestCase):
    """Scenarios that are refused."""

    def test_each_is_refused_with_its_message(self) -> None:
        self.assertGreaterEqual(len(WRONG), AT_LEAST)
        for path in WRONG:
            with self.subTest(path.stem):
                self.assertEqual(refusal(path.read_text(), path.name),
                                 path.with_suffix(".err").read_text())

    def test_no_message_is_left_over(self) -> None:
        for folder in ("wrong", "failing"):
            for path in (FOLDER / folder).glob("*.err"):
                self.assertTrue(path.with_suffix(".scn").exists(), path)

    def test_no_change_of_a_word_makes_the_reader_fail_otherwise(self) -> None:
        chance = random.Random(1)
        for path in chance.sample(GOOD, 20):
            text = path.read_text()
            words = list(re.finditer(r"[A-Za-z_]+|[^A-Za-z_\s]+", text))
            for _ in range(60):
                at, other = chance.choice(words), chance.choice(words)
                changed = text[:at.start()] + chance.choice(
                    (other[0], "", at[0] + " ")) + text[at.end():]
                refusal(changed, path.name)

    def test_all_mistakes_are_told_at_once(self) -> None:
        said = refusal("thread a\na: nul\na: msg_call b\n", "x.scn")
        self.assertEqual(len(said.splitlines()), 2)


class Good(unittest.TestCase):
    """Scenarios that are compiled."""

    def test_every_scenario_is_one_for_boards_too(self) -> None:
        words = read_vocabulary("pbxa9")
        for path in GOOD:
            with self.subTest(path.stem):
                compile_scenario(parse(path.read_text(), path.name), words,
                                 True)

    def test_boards_skip_and_count_what_only_the_host_sees(self) -> None:
        text = "thread a\nhost: run 1us\nhost:\n    run 1us\n    run 2us\n"
        program = compiled(text, "x.scn", board=True).program
        self.assertEqual(program.skipped, 3)
        self.assertNotIn("run", [o.name for o in program.operations])

    def test_the_book_lists_every_operation(self) -> None:
        book = (ROOT / "doc" / "scenarios.md").read_text()
        for path in GOOD:
            for o in compiled(path.read_text(), path.name).program.operations:
                self.assertIn(f"`{o.name}`", book)

    def test_the_book_lists_every_field(self) -> None:
        book = (ROOT / "doc" / "scenarios.md").read_text()
        for fields in scope.FIELDS.values():
            for field in fields:
                self.assertIn(f"`{field}`", book)

    def test_the_examples_of_the_book_are_scenarios(self) -> None:
        book = (ROOT / "doc" / "scenarios.md").read_text()
        told = book.split("## What a scenario")[0]
        told = "\n".join(line[4:] for line in told.splitlines()
                         if line.startswith("    "))
        for name in ("call", "signal", "delegation", "fault", "timeout",
                     "quota"):
            lines = (FOLDER / f"{name}.scn").read_text().splitlines()
            body = [line for line in lines[2:] if line.strip()]
            self.assertIn("\n".join(body), told)

    def test_the_set_up_ends_before_the_first_step(self) -> None:
        program = compiled("thread a\na: null\n", "x.scn").program
        lines = [o.line for o in program.operations if o.name == "call"]
        self.assertEqual(lines[-1], 2)
        self.assertTrue(all(line != 2 for line in lines[:-1]))


class Tool(unittest.TestCase):
    """The command line."""

    def run_tool(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """tools/scenario with these arguments."""
        return subprocess.run([ROOT / "tools" / "scenario", *arguments],
                              capture_output=True, text=True, check=False)

    def test_a_wrong_scenario_ends_with_2(self) -> None:
        done = self.run_tool("--flat", str(WRONG[0]))
        self.assertEqual(done.returncode, 2)
        self.assertIn(": error: ", done.stderr)

    def test_a_missing_file_ends_with_2(self) -> None:
        done = self.run_tool("--flat", "no_such.scn")
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot read", done.stderr)

    def test_the_list_says_what_each_is_about(self) -> None:
        done = self.run_tool("--list")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(len(done.stdout.splitlines()), len(GOOD))
        for line in done.stdout.splitlines():
            self.assertRegex(line, r"^[\w-]+ +.*\.$")

    def test_help_has_an_example(self) -> None:
        self.assertIn("example:", self.run_tool("--help").stdout)


if __name__ == "__main__":
    unittest.main()
