# SPDX-License-Identifier: BSD-2-Clause
"""tools/sched-replay: the scheduler does what the rules say."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPLAY = ROOT / "tests" / "replay"
sys.path[:0] = [str(ROOT / "tools" / "lib"), str(REPLAY)]

from compare import RULES, compare, difference, replay  # noqa: E402
from model import QUOTA, QUOTA_2017  # noqa: E402

from turnstile.replay import build as build_module  # noqa: E402
from turnstile.replay.__main__ import main  # noqa: E402
from turnstile.replay.build import program  # noqa: E402

OPERATIONS = 60000

# What is wrong with a file: its text, then place and message.
WRONG = (
    ("jump 1\n", "1:1: error: there is no such step"),
    ("# one\n\n  create 1 1\n", "3:12: error: the step has another number of "
     "words"),
    ("yield 1\n", "1:7: error: the step has another number of words"),
    ("create 1 1 1 1 1\n", "1:14: error: the line has too many words"),
    ("create x 1 1\n", "1:8: error: this is no number"),
    ("create -1 1 1\n", "1:8: error: this is no number"),
    ("create 0 1 1\n", "1:8: error: the number is out of range"),
    ("create 2048 1 1\n", "1:8: error: the number is out of range"),
    ("create 1 4 1\n", "1:10: error: the number is out of range"),
    ("create 1 3 4294967296\n", "1:12: error: the number is out of range"),
    ("update 99999999999999999999\n", "1:8: error: the number is out of "
     "range"),
    ("round 0\n", "1:7: error: the number is out of range"),
    ("fill 0\n", "1:6: error: the number is out of range"),
    ("create 1 1 1\nround 9\n", "2:1: error: the first round has begun"),
    ("update 0\nfill 9\n", "2:1: error: the first round has begun"),
    ("create 1 1 1\ncreate 1 1 1\n", "2:8: error: the share is there already"),
    ("destroy 1\n", "1:9: error: there is no such share"),
    ("ready 1\n", "1:7: error: there is no such share"),
    ("ready_check 1\n", "1:13: error: there is no such share"),
    ("unready 1\n", "1:9: error: there is no such share"),
    ("quota 1 1\n", "1:7: error: there is no such share"),
    ("create 1 1 1\nready 1\nready 1\n", "3:7: error: the share is ready "
     "already"),
    ("create 1 1 1\nready 1\nready_check 1\n", "3:13: error: the share is "
     "ready already"),
    ("create 1 1 1\nunready 1\n", "2:9: error: the share is not ready"),
    ("update 1\0\n", "1:1: error: the line is no text"),
    ("#" + "x" * 5000 + "\n", "1:1: error: the line is too long"),
)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs the tool as users do."""
    return subprocess.run([str(ROOT / "tools" / "sched-replay"), *arguments],
                          capture_output=True, text=True, timeout=120,
                          check=False)


class Replay(unittest.TestCase):
    """The scheduler against examples, the model and wrong files."""

    def test_examples_run_as_they_were_worked_out(self) -> None:
        for policy in RULES:
            files = sorted((REPLAY / policy).glob("*.steps"))
            self.assertGreaterEqual(len(files), 3)
            for file in files:
                with self.subTest(policy=policy, file=file.stem):
                    done = run(str(file), "--policy", policy, "--check")
                    self.assertEqual((done.returncode, done.stderr), (0, ""))
                    wanted = file.with_suffix(".expected").read_text("utf-8")
                    self.assertEqual(done.stdout, wanted)

    def test_random_steps_agree_with_the_model(self) -> None:
        self.assertEqual(compare(OPERATIONS, 1), [])

    def test_the_invariant_holds_after_each_random_step(self) -> None:
        for policy, rules in RULES.items():
            self.assertEqual(
                difference(policy, rules, 1000, check=True, length=400), "")

    def test_every_rule_makes_a_difference(self) -> None:
        for policy, rules in RULES.items():
            for field in dataclasses.fields(rules):
                other = dataclasses.replace(
                    rules, **{field.name: not getattr(rules, field.name)})
                found = [difference(policy, other, seed) for seed in range(10)]
                with self.subTest(policy=policy, rule=field.name):
                    self.assertTrue(any(found))

    def test_our_policy_is_the_default_and_not_that_of_2017(self) -> None:
        self.assertNotEqual(QUOTA, QUOTA_2017)
        file = str(REPLAY / "quota" / "slice_survives.steps")
        ours = run(file).stdout
        self.assertEqual(ours, run(file, "--policy", "quota").stdout)
        self.assertNotEqual(ours, run(file, "--policy", "quota-2017").stdout)

    def test_round_and_fill_have_the_documented_defaults(self) -> None:
        self.assertEqual(replay("quota", ["update 0", "update 2000"] * 6)[0],
                         "time=0 head=0 slice=100 mode=idle wrap=0")
        self.assertEqual(replay("quota", ["update 100"] * 10)[-1],
                         "time=0 head=0 slice=100 mode=idle wrap=1")


class WrongInput(unittest.TestCase):
    """Wrong input ends with code 2 and says where it is."""

    def said(self, text: str, *options: str) -> tuple[int, str, str]:
        """Code, standard error and the file's name for a file of steps."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "wrong.steps"
            file.write_text(text, encoding="utf-8")
            done = run(str(file), *options)
            return done.returncode, done.stderr, str(file)

    def test_each_mistake_is_named_with_its_place(self) -> None:
        for text, message in WRONG:
            with self.subTest(text=text[:40]):
                code, said, file = self.said(text)
                self.assertEqual(code, 2)
                self.assertEqual(said.count("\n"), 1)
                self.assertTrue(said.startswith(f"{file}:{message}; "), said)

    def test_json_has_the_same_fields(self) -> None:
        code, said, file = self.said("\nready 7\n", "--json")
        row = json.loads(said)
        self.assertEqual(code, 2)
        self.assertEqual(row, {
            "file": file, "line": 2, "column": 7,
            "error": "there is no such share", "hint": "create it first"})

    def test_a_file_that_cannot_be_read_is_wrong_input(self) -> None:
        for name in (str(ROOT / "no-such.steps"), str(ROOT)):
            done = run(name)
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"{name}:1:1: error: cannot read", done.stderr)

    def test_an_unknown_policy_is_wrong_input(self) -> None:
        self.assertEqual(run("-", "--policy", "quotas").returncode, 2)

    def test_help_shows_an_example(self) -> None:
        done = run("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("example:", done.stdout)


class Build(unittest.TestCase):
    """The program is built when it is missing or old."""

    def test_a_program_that_does_not_build_is_a_set_up_error(self) -> None:
        said = io.StringIO()
        policies = build_module.POLICIES
        build_module.POLICIES = {"quota": ("tests/replay/main.c",)}
        self.addCleanup(setattr, build_module, "POLICIES", policies)
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaises(build_module.BuildError):
                program("quota", Path(folder))
        with contextlib.redirect_stderr(said):
            path = build_module.ROOT / "build" / "sched-replay" / "quota"
            path.unlink(missing_ok=True)
            self.assertEqual(main([str(ROOT / "no-such.steps")]), 3)
        self.assertIn("undefined reference", said.getvalue())


if __name__ == "__main__":
    unittest.main()
