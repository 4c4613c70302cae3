# SPDX-License-Identifier: BSD-2-Clause
"""Every wrong file of a system is refused with its message.

For each `NAME.toml` of tests/tools/wrong/system/ the tool has to end with code
2 and say on stderr exactly what `NAME.err` says.  And each refusal in the
tool's source is reached by some case, so that none is without a test.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import unittest
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.diagnostics import EXIT_INPUT  # noqa: E402
from turnstile.system import main as main_module  # noqa: E402
from turnstile.system import read, rules  # noqa: E402
from turnstile.system.load import load  # noqa: E402

WRONG = ROOT / "tests" / "tools" / "wrong" / "system"
CASES = sorted(WRONG.glob("*.toml"))
AT_LEAST = 60


def _said(*arguments: str) -> tuple[object, str]:
    """The exit code of the tool in the folder of the cases, and what it
    says."""
    errors = io.StringIO()
    before, sys.argv = sys.argv, ["tools/system", *arguments]
    folder = os.getcwd()
    os.chdir(WRONG)
    try:
        with contextlib.redirect_stderr(errors):
            code: object = main_module.main()
    except SystemExit as end:
        code = end.code
    finally:
        sys.argv = before
        os.chdir(folder)
    return code, errors.getvalue()


class Wrong(unittest.TestCase):
    """The cases."""

    def test_each_case_says_what_is_expected(self) -> None:
        self.assertGreaterEqual(len(CASES), AT_LEAST)
        for case in CASES:
            with self.subTest(case.stem):
                expected = case.with_suffix(".err").read_text("utf-8")
                self.assertEqual(_said("check", case.name),
                                 (EXIT_INPUT, expected))

    def test_no_expectation_is_without_a_case(self) -> None:
        self.assertEqual({p.stem for p in WRONG.glob("*.err")},
                         {p.stem for p in CASES})

    def test_json_has_the_same_fields(self) -> None:
        code, said = _said("check", "--json", "key_unknown.toml")
        self.assertEqual(code, EXIT_INPUT)
        self.assertEqual(json.loads(said), {
            "file": "key_unknown.toml", "line": 5, "column": 1,
            "error": "unknown key 'prioritty'",
            "hint": "did you mean 'priority'?"})

    def test_each_refusal_is_reached(self) -> None:
        reached: set[tuple[str, int]] = set()

        def trace(frame: FrameType, event: str, argument: Any) -> Any:
            """Notes the lines of the two modules that are executed."""
            name = frame.f_code.co_filename
            if name not in (read.__file__, rules.__file__):
                return None
            reached.add((name, frame.f_lineno))
            return trace

        sys.settrace(trace)
        for case in CASES:
            _said("check", case.name)
        sys.settrace(None)
        for module in (read.__file__, rules.__file__):
            for number, line in enumerate(Path(module).read_text(
                    encoding="utf-8").splitlines(), 1):
                if "problems.add(" in line:
                    self.assertIn((module, number), reached,
                                  f"no case for {module}:{number}: {line}")


class Good(unittest.TestCase):
    """What is no mistake."""

    def test_the_demo_is_good(self) -> None:
        system = load(str(ROOT / "systems" / "demo.toml"))
        self.assertEqual(system.services(), ["counter", "runs"])
        self.assertEqual(system.components[0].quota(), 3276)


if __name__ == "__main__":
    unittest.main()
