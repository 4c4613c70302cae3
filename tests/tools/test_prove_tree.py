# SPDX-License-Identifier: BSD-2-Clause
"""tools/prove in small trees: what Frama-C finds open, what has to hold before
its verdicts count, what is left out when nothing has changed."""

from __future__ import annotations

import dataclasses
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.diagnostics import InputError, Place  # noqa: E402
from turnstile.prove import cache, coverage, ledger, sanity, tables  # noqa: E402
from turnstile.prove.file import Result, prove_file  # noqa: E402
from turnstile.prove.frama import Setting  # noqa: E402
from turnstile.prove.seeded import (Defect, first_of, read_defects,  # noqa: E402
                                     scratch, seed)
from turnstile.prove.smoke import smoke_file  # noqa: E402
from turnstile.prove.table import Table, Target, read_table  # noqa: E402

TWICE = """#include <stdint.h>

/*@ requires x < 1000;
    assigns \\nothing;
    ensures \\result == 2 * x;
*/
uint32_t twice(uint32_t x)
{
    return 2 * x;
}
"""

TABLE = Table(("gen",), ("cvc4",), 1000000, 4, (Target("gen/x.c", ("gen/x.c",)),),
              {}, {}, (), ())
RESULT = Result("gen/x.c", goals=2, valid=2, calls={"panic": "4"}, functions={
    "f": {"contract": "1", "properties": {"ensures": 2}}})


class Trees(unittest.TestCase):
    """What needs a tree of files, and Frama-C itself."""

    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        (self.root / "gen").mkdir()
        (self.root / "proofs").mkdir()
        for name in ("arm.ml", "machine.c", "sanity.c"):
            shutil.copy(ROOT / "proofs" / name, self.root / "proofs")
        self.setting = Setting(self.root, TABLE, self.root / "build")

    def proved(self, text: str) -> list[str]:
        """What is wrong with a file of this text; Frama-C really runs."""
        self.write("gen/x.c", text)
        result = prove_file(self.setting, self.setting.table.targets[0], 1)
        return [str(p) for p in result.problems]

    def test_proved(self) -> None:
        self.assertEqual(self.proved(TWICE), [])

    def test_open(self) -> None:
        found = self.proved(TWICE.replace("== 2 * x", "== 3 * x"))
        self.assertTrue(any("open goal twice_ensures" in p for p in found), found)
        self.assertTrue(any(p.startswith("gen/x.c:5:1: error: twice: post")
                            for p in found), found)

    def test_overflow_is_a_goal(self) -> None:
        found = self.proved(TWICE.replace("x < 1000", "x < 3000000000"))
        self.assertTrue(any("unsigned_overflow" in p for p in found), found)

    def test_loop_that_need_not_end(self) -> None:
        found = self.proved(TWICE.replace("return", "while (x == 0) ; return"))
        self.assertTrue(found)

    def test_missing_contract(self) -> None:
        for text in (TWICE + "uint32_t f(uint32_t x) { return x; }\n",
                     TWICE.replace("    assigns \\nothing;\n", ""),
                     "unsigned g(void);\n" + TWICE.replace("2 *", "g() *")):
            with self.subTest(text):
                self.assertTrue(self.proved(text))

    def test_belief(self) -> None:
        found = self.proved(TWICE.replace(
            "return", "/*@ admit x == 0; */ return"))
        self.assertTrue(any("'admit'" in p for p in found), found)

    def test_contract_that_is_no_acsl(self) -> None:
        self.assertTrue(self.proved(TWICE.replace("requires", "require")))

    def test_file_that_is_no_c(self) -> None:
        found = self.proved(TWICE + "}")
        self.assertIn("does not accept the file", found[0])

    def test_false_lemma(self) -> None:
        found = self.proved("/*@ lemma no: 1 == 2; */\n" + TWICE)
        self.assertTrue(any("lemma_no" in p for p in found), found)

    def test_contradiction(self) -> None:
        self.write("gen/x.c", TWICE)
        target = self.setting.table.targets[0]
        self.assertEqual(smoke_file(self.setting, target).problems, [])
        self.write("gen/x.c", TWICE.replace("x < 1000", "x < 1000 && x > 2000"))
        self.assertEqual(self.proved((self.root / "gen/x.c").read_text()), [])
        self.assertTrue(smoke_file(self.setting, target).problems)

    def write(self, file: str, text: str) -> None:
        """Writes a file of the tree."""
        (self.root / file).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).write_text(text, encoding="utf-8")

    def test_sources(self) -> None:
        self.assertEqual(sanity.sources(self.root), [])
        for text in ("/*@ axiomatic a { axiom b: \\false; } */",
                     "/*@ admit ensures \\false; */ int f(void);",
                     "//@ admit \\false;", "int __FRAMAC__;"):
            with self.subTest(text):
                self.write("gen/x.h", text)
                self.assertTrue(sanity.sources(self.root))
        self.write("gen/x.h", "/* it does not admit an axiom */\n")
        self.assertEqual(sanity.sources(self.root), [])

    def test_machine(self) -> None:
        self.assertEqual(sanity.machine(self.setting), [])
        text = (self.root / "proofs/arm.ml").read_text(encoding="utf-8")
        self.write("proofs/arm.ml", text.replace("char_is_unsigned = true",
                                                 "char_is_unsigned = false"))
        self.assertIn("Frama-C does not agree",
                      sanity.machine(self.setting)[0].what)

    def test_machine_that_says_nothing(self) -> None:
        self.write("proofs/machine.c", "int x;\n")
        self.assertIn("another machine passes",
                      sanity.machine(self.setting)[0].what)

    def test_provers(self) -> None:
        self.assertEqual(sanity.prover(self.setting, "z3"), [])
        self.assertEqual(len(sanity.prover(self.setting, "no-prover")), 2)
        text = (self.root / "proofs/sanity.c").read_text(encoding="utf-8")
        self.write("proofs/sanity.c", text.replace("< 2000", "<= 2000"))
        self.assertIn("open that does not hold",
                      sanity.prover(self.setting, "z3")[0].what)

    def test_tables(self) -> None:
        self.write("gen/machines.json", '{"machines": [{"name": "share"}]}')
        self.assertIn("not proved whole", tables.differences(self.root)[0].what)
        tables.write(self.root)
        self.assertEqual(tables.differences(self.root), [])
        self.write("gen/machines.json", '{"machines": []}')
        self.assertIn("no machine", tables.differences(self.root)[0].what)

    def test_key(self) -> None:
        self.write("gen/x.h", "int f(void);\n")
        self.write("gen/x.c", '#include "x.h"\n')
        target = self.setting.table.targets[0]

        def key(setting: Setting = self.setting, version: str = "1") -> str:
            return cache.key(setting, target, {"z3": version})

        first = key()
        self.assertEqual(first, key())
        self.assertNotEqual(first, key(version="2"))
        more = dataclasses.replace(self.setting, table=dataclasses.replace(TABLE, steps=7))
        self.assertNotEqual(first, key(setting=more))
        self.write("gen/x.h", "int g(void);\n")
        self.assertNotEqual(first, key())

    def test_kept(self) -> None:
        target = self.setting.table.targets[0]
        cache.store(self.setting, target, "k", RESULT)
        kept = cache.load(self.setting, target, "k")
        assert kept is not None
        self.assertTrue(kept.unchanged)
        self.assertEqual(kept.recorded(), RESULT.recorded())
        self.assertNotEqual(ledger.compare_file({"files": {}}, kept), [])
        self.assertIsNone(cache.load(self.setting, target, "other"))
        cache.forget(self.setting, target)
        self.assertIsNone(cache.load(self.setting, target, "k"))

    def test_every_defect_fits(self) -> None:
        here = Setting(ROOT, read_table(ROOT), self.root)
        for defect in read_defects(here, []):
            with self.subTest(defect.name):
                text = (ROOT / defect.file).read_text(encoding="utf-8")
                self.assertEqual(text.count(defect.old), 1)

    def test_defect_that_does_not_fit(self) -> None:
        defect = Defect("d", "", "gen/x.c", "gen/x.c", "f", "ensures", "one",
                        "two", False, Place("s"))
        for text in ("", "one one"):
            self.write("gen/x.c", text)
            problem = seed(self.root, defect)
            assert problem is not None
            self.assertIn("holds the text to change", problem.what)
        self.write("gen/x.c", "one\n")
        self.assertIsNone(seed(self.root, defect))
        self.assertEqual((self.root / "gen/x.c").read_text(), "two\n")

    def test_goal_that_notices(self) -> None:
        goal = "f_assert_edge_part1"
        self.assertEqual(first_of([goal], "f_assert_edge"), goal)
        self.assertEqual(first_of(["f_ensures", goal, "f_assigns"],
                                  "f_assert_edge"), f"{goal} and 2 more")
        self.assertEqual(first_of(["f_ensures"], "f_assert_edge"), "")

    def test_copy_to_seed_in(self) -> None:
        table = dataclasses.replace(TABLE, include=("gen", "platform/cpu/x"))
        for file in ("gen/x.c", "platform/cpu/x/frame.h", "proofs/files.toml"):
            self.write(file, "one")
        copy = scratch(Setting(self.root, table, self.root / "build"), "d").root
        self.assertTrue((copy / "platform/cpu/x/frame.h").exists())
        self.assertTrue((copy / "proofs/files.toml").exists())


class Files(unittest.TestCase):
    """proofs/files.toml of a tree."""

    def read(self, text: str, files: tuple[str, ...]) -> Table:
        """The table that a text makes of these files."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for file in (*files, "proofs/files.toml"):
                (root / file).parent.mkdir(parents=True, exist_ok=True)
                (root / file).write_text(text, encoding="utf-8")
            return read_table(root)

    BASE = ('include = []\nprovers = ["z3"]\nsteps = 1\nseconds = 1\n'
            'proved = ["gen/*.c"]\n')

    def test_targets(self) -> None:
        driver = '[[driver]]\nfile = "gen/b.c"\nheaders = ["gen/c.h"]\n'
        table = self.read(self.BASE + driver, ("gen/a.c", "gen/a.h", "gen/b.c"))
        self.assertEqual([t.own for t in table.targets],
                         [("gen/a.c", "gen/a.h"), ("gen/b.c", "gen/c.h")])

    def test_exception(self) -> None:
        but = '[[excepted]]\nfiles = ["gen/b*.c"]\nreason = "r"\n'
        table = self.read(self.BASE + but, ("gen/a.c", "gen/b.c"))
        self.assertEqual([t.file for t in table.targets], ["gen/a.c"])
        self.assertEqual(table.excepted, {"gen/b.c": "r"})

    def test_exception_of_a_function(self) -> None:
        but = '[[excepted]]\nfiles = ["gen/b.c"]\nfunctions = ["f"]\nreason = "r"\n'
        table = self.read(self.BASE + but, ("gen/a.c", "gen/b.c"))
        self.assertEqual([(t.file, t.but) for t in table.targets],
                         [("gen/a.c", ()), ("gen/b.c", ("f",))])
        self.assertEqual(table.reasons(), [("gen/b.c, f", "r")])

    def test_exception_that_nothing_needs(self) -> None:
        but = '[[excepted]]\nfiles = ["gen/b*.c"]\nreason = "r"\n'
        with self.assertRaisesRegex(InputError, "no file fits 'gen/b"):
            self.read(self.BASE + but, ("gen/a.c",))

    def test_wrong_key(self) -> None:
        with self.assertRaisesRegex(InputError, "unknown key 'step'"):
            self.read(self.BASE + "step = 1\n", ())


class Coverage(unittest.TestCase):
    """No function of the kernel is forgotten."""

    def setUp(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        for folder in ("kernel", "doc"):
            (self.root / folder).mkdir()
        (self.root / "kernel/x.c").write_text(
            "/*@ ensures \\true; */\nint f(int a);\nint f(int a)\n{\n"
            "    if (a) {\n    }\n    return a;\n}\n"
            "static void g(void)\n{\n}\n", encoding="utf-8")
        (self.root / coverage.BOOK).write_text(
            "a\n<!-- written by tools/prove --record -->\n<!-- end -->\nb\n",
            encoding="utf-8")

    def wrong(self, table: Table, *proved: str) -> list[str]:
        """What is wrong if these functions of the file are in the ledger."""
        ledger = {"files": {"kernel/x.c": {"functions": {
            name: {"properties": {"ensures": 1}} for name in proved}}}}
        coverage.write(self.root, table, ledger)
        return [p.what for p in coverage.problems(self.root, table, ledger)]

    def test_functions(self) -> None:
        self.assertEqual(self.wrong(TABLE, "f", "g"), [])
        self.assertEqual(self.wrong(TABLE, "f"),
                         ["g is neither proved nor excepted"])
        single = dataclasses.replace(TABLE, open={("kernel/x.c", "g"): "r"})
        self.assertEqual(self.wrong(single, "f"), [])
        whole = dataclasses.replace(TABLE, excepted={"kernel/x.c": "r"})
        self.assertEqual(self.wrong(whole), [])

    def test_book(self) -> None:
        self.assertEqual(self.wrong(TABLE, "f", "g"), [])
        text = (self.root / coverage.BOOK).read_text(encoding="utf-8")
        self.assertIn("| `kernel/x.c` | 2 of 2 | 2 |\n<!-- end -->\nb", text)
        self.assertIn("not of today", [p.what for p in coverage.problems(
            self.root, TABLE, {"files": {}})][-1])


if __name__ == "__main__":
    unittest.main()
