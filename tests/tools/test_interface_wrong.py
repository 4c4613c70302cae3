# SPDX-License-Identifier: BSD-2-Clause
"""Every wrong interface is refused with its message.

For each case of tests/tools/wrong/interface/ the messages have to be exactly
what `expected` says, and no file may change.  Each refusal in the reader's
source is reached by some case.  And no single mistake in a line makes the
reader fail in another way than with messages.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import io
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from types import FrameType
from typing import Any

from interface_support import BASE, ROOT, WRONG, cases, lay_out

from turnstile import interface
from turnstile.diagnostics import EXIT_INPUT, InputError
from turnstile.gen.main import main
from turnstile.interface import emit

PACKAGE = Path(interface.__file__).parent
AT_LEAST = 90

Line = tuple[str, int]


class Tracer:
    """Notes which lines of the package are executed."""

    def __init__(self) -> None:
        """Nothing has run yet."""
        self.lines: set[Line] = set()

    def __call__(self, frame: FrameType, event: str,
                 argument: Any) -> "Tracer | None":
        """Called for calls, and for lines of those it returned itself for."""
        file = frame.f_code.co_filename
        if not file.startswith(str(PACKAGE)):
            return None
        self.lines.add((Path(file).name, frame.f_lineno))
        return self


def listing(folder: Path) -> list[tuple[str, bytes, int]]:
    """Name, bytes and time of change of everything below `folder`."""
    return [(str(p.relative_to(folder)),
             p.read_bytes() if p.is_file() else b"", p.stat().st_mtime_ns)
            for p in sorted(folder.rglob("*"))]


@functools.cache
def run_case(case: str) -> tuple[str, bool, frozenset[Line]]:
    """What a case is answered, whether files changed, which lines ran."""
    with tempfile.TemporaryDirectory() as name:
        spec = lay_out(case, Path(name))
        before = listing(Path(name))
        tracer, old, said = Tracer(), sys.gettrace(), "nothing\n"
        sys.settrace(tracer)
        try:
            emit(spec)
        except InputError as error:
            said = "".join(f"{p}\n" for p in error.problems)
        finally:
            sys.settrace(old)
        return said, listing(Path(name)) != before, frozenset(tracer.lines)


def refusals() -> dict[Line, range]:
    """The statements of the package that note a problem or raise one."""
    found: dict[Line, range] = {}
    for file in sorted(PACKAGE.glob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            is_add = (isinstance(node, ast.Call)
                      and isinstance(node.func, ast.Attribute)
                      and node.func.attr == "add"
                      and ast.unparse(node.func.value).endswith("problems"))
            if is_add or isinstance(node, ast.Raise):
                found[(file.name, node.lineno)] = range(
                    node.lineno, (node.end_lineno or node.lineno) + 1)
    return found


class WrongInterfaces(unittest.TestCase):
    """The corpus."""

    def test_the_base_has_no_mistake(self) -> None:
        """Otherwise the cases would not show what they change."""
        self.assertGreater(len(emit(BASE)), 20)

    def test_there_are_enough_cases(self) -> None:
        """A case that vanishes is missed."""
        self.assertGreaterEqual(len(cases()), AT_LEAST)

    def test_every_case_says_what_is_expected(self) -> None:
        """The messages are pinned, with file, line and column."""
        for case in cases():
            with self.subTest(case):
                expected = WRONG / case / "expected"
                said, changed, _ = run_case(case)
                self.assertEqual(said, expected.read_text(encoding="utf-8"))
                self.assertFalse(changed, "files have changed")

    def test_every_message_says_where_what_and_how_to_mend(self) -> None:
        """FILE:LINE:COL: error: what; hint"""
        form = re.compile(r"spec(/[\w/]+\.toml|/limits):\d+:\d+: error: "
                          r"[^;]+; .+")
        for case in cases():
            for line in run_case(case)[0].splitlines():
                self.assertRegex(line, form)

    def test_every_refusal_is_reached(self) -> None:
        """No refusal is without a case."""
        ran: set[Line] = set()
        for case in cases():
            ran |= run_case(case)[2]
        missed = [f"{name}:{line}" for (name, line), lines in
                  refusals().items()
                  if not any((name, x) in ran for x in lines)]
        self.assertEqual(missed, [])

    def test_the_tool_writes_nothing(self) -> None:
        """tools/gen ends with the code for wrong input; gen/ stays."""
        with tempfile.TemporaryDirectory() as name:
            spec, out = Path(name) / "spec", Path(name) / "gen"
            shutil.copytree(ROOT / "spec", spec)
            calls = spec / "calls.toml"
            text = calls.read_text(encoding="utf-8")
            calls.write_text(text.replace("number = 99", "number = 98"),
                             encoding="utf-8")
            out.mkdir()
            (out / "old.c").write_text("old\n", encoding="utf-8")
            before = listing(Path(name))
            said = io.StringIO()
            with contextlib.redirect_stderr(said), \
                    self.assertRaises(SystemExit) as end:
                main(["--spec", str(spec), "--out", str(out)])
            self.assertEqual(end.exception.code, EXIT_INPUT)
            self.assertRegex(said.getvalue(), r"^spec/calls\.toml:\d+:1: "
                             "error: 'system_power_off' and 'system_reset' "
                             "have the same number 98; ")
            self.assertEqual(listing(Path(name)), before)


VALUES = ("true", "-1", "1e9", '"x"', '""', "[]", "[7]", "{}", "{ x = 1 }")
KEY = re.compile(r"^\s*[\w.]+ = ")


def mistakes(text: str) -> list[tuple[str, str]]:
    """`text` with one line left out or one value replaced, and which."""
    lines = text.splitlines(keepends=True)
    result = []
    for i, line in enumerate(lines):
        found = KEY.match(line)
        if found is None or line.rstrip().endswith("["):
            continue
        for new in ("", *(f"{found[0]}{value}\n" for value in VALUES)):
            changed = "".join([*lines[:i], new, *lines[i + 1:]])
            result.append((f"line {i + 1} becomes '{new.strip()}'", changed))
    return result


class AnyMistake(unittest.TestCase):
    """What nobody thought of."""

    def test_a_mistake_gives_messages_and_nothing_else(self) -> None:
        """Each line of the base, left out and with values of all types."""
        tried = refused = 0
        with tempfile.TemporaryDirectory() as name:
            spec = Path(name) / "spec"
            shutil.copytree(BASE, spec)
            for file in sorted(spec.rglob("*.toml")):
                good = file.read_text(encoding="utf-8")
                for what, text in mistakes(good):
                    file.write_text(text, encoding="utf-8")
                    tried += 1
                    try:
                        emit(spec)
                    except InputError as error:
                        refused += 1
                        self.assertTrue(error.problems)
                    except Exception as error:
                        self.fail(f"{file.name}, {what}: {error!r}")
                file.write_text(good, encoding="utf-8")
        self.assertGreater(tried, 1000)
        self.assertGreater(refused, tried * 8 // 10)


if __name__ == "__main__":
    unittest.main()
