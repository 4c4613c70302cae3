# SPDX-License-Identifier: BSD-2-Clause
"""Every wrong specification of machines is refused with its message.

For each case of tests/tools/wrong/machines/ the generator has to end with
code 2, say on stderr exactly what `expected` says, and leave the folder of
the generated files as it was.  And each refusal in the generator's source is
reached by some case, so that none is without a test.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import io
import subprocess
import sys
import tempfile
import unittest
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from machines_support import (BASE, NOT_COPIED, ROOT, WRONG, base, cases,
                              removed, wrong)

from turnstile.diagnostics import EXIT_INPUT
from turnstile.gen import load as load_module
from turnstile.gen.emit import emit
from turnstile.gen.main import main

GENERATOR = Path(load_module.__file__).parent
AT_LEAST = 45

Line = tuple[str, int]


@dataclass(frozen=True)
class Result:
    """What the generator did with a wrong specification."""

    code: object
    said: str
    before: list[tuple[str, bytes, int]]
    after: list[tuple[str, bytes, int]]
    lines: frozenset[Line]
    """The lines of the generator that were executed."""


class Tracer:
    """Notes which lines of the generator are executed."""

    def __init__(self) -> None:
        self.lines: set[Line] = set()

    def __call__(self, frame: FrameType, event: str,
                 argument: Any) -> "Tracer | None":
        """Called by the interpreter for calls, and for lines of those calls
        for which it returned itself."""
        file = frame.f_code.co_filename
        if not file.startswith(str(GENERATOR)):
            return None
        self.lines.add((Path(file).name, frame.f_lineno))
        return self


def _listing(folder: Path) -> list[tuple[str, bytes, int]]:
    """Name, bytes and time of change of everything below `folder`."""
    return [(str(p.relative_to(folder)),
             p.read_bytes() if p.is_file() else b"", p.stat().st_mtime_ns)
            for p in sorted(folder.rglob("*")) if p.name != "spec"
            and p.parent.name != "spec"]


def _run(lay_out: Callable[[Path], Path]) -> Result:
    """Runs the generator on a specification, over an older output."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        spec = lay_out(folder)
        (folder / "gen" / "doc").mkdir(parents=True)
        (folder / "gen" / "lamp.c").write_text("old\n", encoding="utf-8")
        (folder / "gen" / "doc" / "gone.md").write_text("", encoding="utf-8")
        before = _listing(folder)
        said, tracer, old = io.StringIO(), Tracer(), sys.gettrace()
        code: object = "returned"
        sys.settrace(tracer)
        try:
            with contextlib.redirect_stderr(said):
                main(["--spec", str(spec), "--out", str(folder / "gen")])
        except SystemExit as end:
            code = end.code
        finally:
            sys.settrace(old)
        return Result(code, said.getvalue(), before, _listing(folder),
                      frozenset(tracer.lines))


@functools.cache
def run_case(case: str) -> Result:
    """Runs the generator on one wrong specification."""
    return _run(lambda folder: wrong(case, folder))


def _too_large(folder: Path) -> Path:
    """A machine whose edges perform more than a byte can number: sequences
    of eight actions."""
    spec = base(folder)
    chains = ["".join(f"@a{bit} " for bit in range(8) if number >> bit & 1)
              for number in range(1, 256)]
    events = [f"E{i}" for i in range(255)]
    exports = "".join(f"    export {e} = {i};\n" for i, e in enumerate(events))
    actions = "".join(f"    action a{bit} {{}}\n" for bit in range(8))
    edges = "\n        | ".join(f"{e} {c} -> lit"
                                for e, c in zip(events, chains, strict=True))
    (spec / "lamp.rl").write_text(
        "%%{\n    machine lamp;\n    alphtype unsigned char;\n" + exports
        + actions + "    action off { fentry(off); }\n"
        "    action lit { fentry(lit); }\n    main := (\n"
        "      start: off: (\n          " + edges + "\n      ) >eof(off),\n"
        "      lit: (\n          E0 -> off\n      ) >eof(lit)\n    );\n}%%\n",
        encoding="utf-8")
    (spec / "lamp.toml").write_text(
        'title = "A lamp"\ntable = "room"\nrequests = []\nempty = []\n'
        '[states]\noff = "It is off."\nlit = "It is lit."\n[events]\n'
        + "".join(f'{e} = "It comes."\n' for e in events) + "[actions]\n"
        + "".join(f'a{b} = {{ does = "acts" }}\n' for b in range(8)),
        encoding="utf-8")
    return spec


@functools.cache
def run_too_large() -> Result:
    """Runs the generator on a machine that is too large."""
    return _run(_too_large)


def _is_refusal(node: ast.AST) -> bool:
    """Whether a node of the generator's source notes a problem."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        return (node.func.attr == "add" and len(node.args) == 3
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in ("problems", "own"))
    return isinstance(node.func, ast.Name) and node.func.id in (
        "Problem", "_Refused")


def refusals() -> dict[Line, set[Line]]:
    """Where the generator notes problems, with all lines of each place."""
    found = {}
    for path in sorted(GENERATOR.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if _is_refusal(node):
                assert isinstance(node, ast.Call)
                last = node.end_lineno or node.lineno
                found[path.name, node.lineno] = {
                    (path.name, n) for n in range(node.lineno, last + 1)}
    return found


class Corpus(unittest.TestCase):
    """The corpus as a whole; a method for each case is added below."""

    def check_case(self, case: str) -> None:
        """One wrong specification is refused as expected; of a new case the
        failure shows what to write into `expected`, once it is right."""
        result = run_case(case)
        path = WRONG / case / "expected"
        expected = path.read_text(encoding="utf-8") if path.exists() else ""
        self.assertEqual(result.said, expected)
        self.assertNotEqual(expected, "")
        self.assertEqual(result.code, EXIT_INPUT)
        self.assertEqual(result.after, result.before)

    def test_the_base_is_valid(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            files = emit(load_module.load(base(Path(name))))
        self.assertIn("lamp.c", files)

    def test_a_case_is_what_differs(self) -> None:
        for case in cases():
            lacks = removed(case)
            for name in lacks:
                self.assertTrue((BASE / name).exists(), f"{case}: {name}")
            own = [p for p in (WRONG / case).iterdir()
                   if p.name not in NOT_COPIED]
            for path in own:
                there = BASE / path.name
                self.assertFalse(
                    there.exists() and there.read_bytes() == path.read_bytes(),
                    f"{case}/{path.name} is that of the base")
            self.assertTrue(own or lacks, f"{case} is the base")

    def test_there_are_enough(self) -> None:
        self.assertGreaterEqual(len(cases()), AT_LEAST)

    def test_too_large(self) -> None:
        result = run_too_large()
        self.assertEqual(result.code, EXIT_INPUT)
        self.assertEqual(
            result.said, "spec/lamp.rl:2:13: error: the machine is too large "
            "for its table; split it: a state is a byte, and so is what an "
            "edge performs\n")

    def test_every_refusal_is_reached(self) -> None:
        reached = set(run_too_large().lines)
        for case in cases():
            reached |= run_case(case).lines
        found = refusals()
        self.assertGreater(len(found), AT_LEAST)
        missed = [f"{file}:{line}" for (file, line), lines in found.items()
                  if not lines & reached]
        self.assertEqual(missed, [])

    def test_the_tool_itself(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            spec = wrong("several_mistakes", Path(name))
            out = Path(name) / "gen"
            done = subprocess.run(
                [ROOT / "tools" / "gen", "--spec", spec, "--out", out],
                capture_output=True, check=False, encoding="utf-8")
            self.assertFalse(out.exists())
        expected = WRONG / "several_mistakes" / "expected"
        self.assertEqual(done.stderr, expected.read_text(encoding="utf-8"))
        self.assertEqual(done.stdout, "")
        self.assertEqual(done.returncode, EXIT_INPUT)


def _method(case: str) -> Callable[[Corpus], None]:
    """The test method of one case."""
    return lambda self: self.check_case(case)


for _case in cases():
    setattr(Corpus, f"test_case_{_case}", _method(_case))

if __name__ == "__main__":
    unittest.main()
