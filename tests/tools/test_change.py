# SPDX-License-Identifier: BSD-2-Clause
"""What CONTRIBUTING.md says of a changed edge and of a changed cell."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.gen.main import differences, generate  # noqa: E402

_CHANGED = ["doc/machines/irq.dot", "doc/machines/irq.md",
            "doc/machines/irq.svg", "irq.c", "irq.h", "machines.json",
            "test/test_irq.c"]
_EDGE = "        | OCCUR    @mask                -> masked\n"
_CELL = "[IRQ_ON_OCCUR] = { IRQ_MASKED, IRQ_DO_MASK }"


class ChangedEdge(unittest.TestCase):
    """One target state of one machine."""

    def test_it_changes_what_a_reader_expects(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            spec = Path(name) / "spec"
            shutil.copytree(ROOT / "spec", spec)
            text = (spec / "irq.rl").read_text()
            self.assertEqual(text.count(_EDGE), 2)
            (spec / "irq.rl").write_text(
                text.replace(_EDGE, _EDGE.replace("masked", "armed"), 1))
            self.assertEqual(differences(generate(spec), ROOT / "gen"),
                             _CHANGED)

    def test_its_table_differs_in_one_line(self) -> None:
        old = (ROOT / "gen" / "irq.c").read_text()
        self.assertEqual(old.count(_CELL), 2)


class ChangedCell(unittest.TestCase):
    """One cell of a table, changed by hand."""

    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.gen = Path(self.folder.name) / "gen"
        shutil.copytree(ROOT / "gen", self.gen)
        text = (self.gen / "irq.c").read_text()
        (self.gen / "irq.c").write_text(text.replace(
            _CELL, _CELL.replace("MASKED", "ARMED"), 1))

    def tearDown(self) -> None:
        self.folder.cleanup()

    def test_gen_names_the_file(self) -> None:
        done = subprocess.run(
            [ROOT / "tools" / "gen", "--check", "--out", self.gen],
            capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr, "gen/irq.c:1:1: error: is not what "
                         "spec/ says; change spec/, not gen/, and run "
                         "tools/gen\n")

    def test_the_transition_test_fails(self) -> None:
        program = Path(self.folder.name) / "test_irq"
        libraries = subprocess.run(
            ["pkg-config", "--cflags", "--libs", "check"],
            capture_output=True, text=True, check=True).stdout.split()
        for folder, code in ((ROOT / "gen", 0), (self.gen, 1)):
            subprocess.run(
                ["gcc", f"-iquote{folder}", f"-iquote{folder}/limits/host",
                 f"-iquote{folder}/abi", f"-iquote{ROOT}/platform/host",
                 folder / "test" / "test_irq.c",
                 folder / "irq.c", folder / "irq_names.c", "-o", program,
                 *libraries], check=True)
            done = subprocess.run([program], capture_output=True, check=False)
            self.assertEqual(done.returncode, code, done.stdout)


if __name__ == "__main__":
    unittest.main()
