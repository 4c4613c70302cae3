# SPDX-License-Identifier: BSD-2-Clause
"""tools/prove: how runs are judged, what the ledger compares, and what is read
from a print."""

from __future__ import annotations

import dataclasses
import json
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.prove import ledger, log  # noqa: E402
from turnstile.prove.acsl import Printed, read_print  # noqa: E402
from turnstile.prove.file import Result, defines  # noqa: E402
from turnstile.prove.frama import Outcome  # noqa: E402
from turnstile.prove.judge import judge  # noqa: E402
from turnstile.prove.table import Table, Target  # noqa: E402

SUM = "[wp] Proved goals:    1 / 1\n"
LOG = "[wp] [Z3 4.8.12] Goal typed_f_ensures : Valid (Qed:1ms) (20ms) (900)\n"
MAIN = {"wp:main": {"total": 1, "valid": 1}}
GOALS = {"wp:global": MAIN, "wp:functions": {"f": {"f_ensures": MAIN}}}
HEAD = "directory\tfile\tline\tfunction\tproperty kind\tstatus\tproperty\n"
CONTRACTS = {"f": "requires \\separated(p, &g); assigns *p;"}
ROW = "gen\tx.c\t7\tf\tpostcondition\tValid\t\\result ≡ 1\n"


def small_table(**changes: Any) -> Table:
    """A table of one file."""
    table = Table(("gen",), ("z3",), 1000000, 60, (Target("gen/x.c", ("gen/x.c",)),),
                  {}, {}, (), ())
    return dataclasses.replace(table, **changes)


class Judging(unittest.TestCase):
    """Green means proved."""

    def problems(self, text: str = LOG + SUM, code: int = 0,
                 goals: Any = None, rows: str = ROW) -> list[str]:
        """What is wrong with a run that left these texts."""
        with tempfile.TemporaryDirectory() as folder:
            base = Path(folder) / "run"
            if goals != "none":
                base.with_suffix(".json").write_text(json.dumps(goals or GOALS))
            base.with_suffix(".csv").write_text(HEAD + rows, encoding="utf-8")
            verdict = judge(Outcome(code, text, 1.0), small_table(), "gen/x.c",
                            base, Printed(CONTRACTS, {"f": ""}))
            return [str(p) for p in verdict.problems]

    def wrong(self, word: str, **of: Any) -> None:
        """The run is called bad, in words that hold `word`."""
        found = self.problems(**of)
        self.assertTrue(any(word in text for text in found), found)

    def test_good(self) -> None:
        self.assertEqual(self.problems(), [])

    def test_code(self) -> None:
        self.wrong("code 1", code=1)

    def test_no_sum_of_goals(self) -> None:
        self.wrong("no sum of proved goals", text=LOG)

    def test_open_goal(self) -> None:
        text = "[wp] [Failed] Goal typed_f_ensures\n  Z3: Unknown (Qed:1ms)\n"
        goals = {"wp:global": {"wp:main": {"total": 1}},
                 "wp:functions": {"f": {"f_ensures": {"wp:main": {"total": 1}}}}}
        self.wrong("open goal f_ensures: Z3: Unknown", goals=goals,
                   text=text + "[wp] Proved goals:    0 / 1\n")

    def test_open_goal_that_the_log_does_not_name(self) -> None:
        two = {"wp:main": {"total": 2, "valid": 1}}
        self.wrong("1 goals are open", goals={
            "wp:global": two, "wp:functions": {"f": {"f_ensures": two}}})

    def test_no_goals(self) -> None:
        self.wrong("no goal was generated",
                   goals={"wp:global": {"wp:main": {"total": 0}}})
        self.wrong("no file of goals", goals="none")

    def test_status_of_a_property(self) -> None:
        self.wrong("gen/x.c:7:1: error: f: postcondition is unknown",
                   rows=ROW.replace("Valid", "Unknown"))

    def test_believed_though_there_is_a_body(self) -> None:
        considered = ROW.replace("Valid", "Considered valid")
        self.wrong("is considered valid", rows=considered)
        self.assertEqual(self.problems(rows=considered.replace("\tf\t", "\tg\t")),
                         [])

    def test_margin(self) -> None:
        self.wrong("more than a 4th",
                   text=LOG.replace("(900)", "(250001)") + SUM)
        self.wrong("more than a 4th", text=LOG.replace("20ms", "15.1s") + SUM)

    def test_complaints(self) -> None:
        for text in ("[wp] gen/x.c:3: Warning: Cast with incompatible pointers "
                     "types\n", "[kernel] Warning: something new\n",
                     "[wp] Goal typed_g : not tried\n",
                     "[wp] No goal generated\n"):
            with self.subTest(text):
                self.assertEqual(len(self.problems(text=text + LOG + SUM)), 1)

    def test_pointers_that_the_contract_separates(self) -> None:
        text = ("[wp] gen/x.c:3: Warning: \n  Memory model hypotheses for function"
                " 'f':\n  /*@ behavior wp_typed:\n  requires \\separated(p, &g);"
                " */\n  void f(int *p);\n")
        self.assertEqual(self.problems(text=text + LOG + SUM), [])
        self.wrong("Memory model", text=text.replace("&g", "&h") + LOG + SUM)

    def test_place_of_a_complaint(self) -> None:
        self.wrong("gen/y.h:3:1: error: Warning: something",
                   text="[wp] gen/y.h:3: Warning: \n  something\n" + LOG + SUM)

    def test_harmless_warning(self) -> None:
        text = ("[wp] gen/x.c:3: Warning: \n  Missing terminates clause for f, "
                "populates 'terminates \\true'\n")
        self.assertEqual(self.problems(text=text + LOG + SUM), [])


class Logs(unittest.TestCase):
    """What WP says."""

    def test_cost(self) -> None:
        goal = log.goals(LOG)[0]
        self.assertEqual((goal.name, goal.by, goal.seconds, goal.steps),
                         ("f_ensures", "Z3 4.8.12", 0.02, 900))

    def test_time_without_prover_is_no_time(self) -> None:
        goal = log.goals("[wp] [Qed] Goal typed_f : Valid (1ms)\n")[0]
        self.assertEqual((goal.valid, goal.steps), (True, 0))

    def test_minutes(self) -> None:
        text = "[wp] [CVC4 1.8] Goal typed_f : Valid (Qed:1ms) (1'02s) (5)\n"
        self.assertEqual(log.goals(text)[0].seconds, 62.0)

    def test_unknown_of_one_prover(self) -> None:
        goal = log.goals("[wp] [Z3 4.8.12] Goal typed_f : Unknown (Qed:1ms)\n")[0]
        self.assertEqual((goal.valid, goal.said), (False, "Z3 4.8.12: Unknown"))

    def test_smoke(self) -> None:
        text = ("[wp] [Passed] Smoke-test typed_f_a\n"
                "[wp] [Failed] Smoke-test typed_f_b\n"
                "[wp] gen/x.c:9: Warning: Failed smoke-test\n")
        self.assertEqual(log.smoke(text), (["typed_f_a"], ["gen/x.c:9"]))


PRINT = """/* Generated by Frama-C */
#include "stdint.h"
struct pair {
   int a ;
} __attribute__((__aligned__(4)));
/*@ predicate small(ℤ x) = x < 5; */
/*@ lemma five: small(4); */
int const table[2] = {1, 2};
/*@ requires small(x);
    assigns \\nothing;
 */
int f(int x);

int f(int x)
{
  if (x == '}') g(x);
  return x;
}

/*@ assigns \\nothing; */
extern int g(int x);

/*@ ghost
  /@ ensures small(0);
     assigns \\nothing; @/
  void h(void)
  {
    return;
  }

*/
"""


class Prints(unittest.TestCase):
    """Contracts and logic as Frama-C prints them."""

    def test_what_is_found(self) -> None:
        seen = read_print(PRINT)
        self.assertEqual(set(seen.bodies), {"f", "h"})
        self.assertEqual(set(seen.contracts), {"f", "g", "h"})
        self.assertEqual((set(seen.logic), seen.lemmas),
                         ({"small", "five"}, {"five"}))
        self.assertEqual(seen.calls({"f"}), {"g"})

    def test_layout_does_not_count(self) -> None:
        other = PRINT.replace("requires small(x);", "requires\n  small(x);")
        self.assertEqual(read_print(PRINT).contract("f"),
                         read_print(other).contract("f"))

    def test_weakened_contract(self) -> None:
        other = read_print(PRINT.replace("requires small(x);", ""))
        self.assertNotEqual(read_print(PRINT).contract("f"), other.contract("f"))
        self.assertEqual(read_print(PRINT).contract("g"), other.contract("g"))

    def test_changed_predicate_changes_the_contract(self) -> None:
        other = read_print(PRINT.replace("x < 5", "x < 6"))
        for name in ("f", "h"):
            self.assertNotEqual(read_print(PRINT).contract(name),
                                other.contract(name))

    def test_where_a_function_is_defined(self) -> None:
        text = "int f(int x)\n{\n}\nint g(int x);\nstatic int h(\n  int x)\n{"
        self.assertEqual([defines(text, n) for n in ("f", "g", "h")],
                         [True, False, True])


def a_result(**changes: Any) -> Result:
    """What was proved of a file of two functions."""
    result = Result("gen/x.c", goals=3, valid=3, functions={
        "f": {"contract": "1", "properties": {"ensures": 2}},
        "g": {"contract": "2", "properties": {"assigns": 1}}},
        lemmas={"l": {"statement": "3", "goals": 1}}, calls={"panic": "4"})
    return dataclasses.replace(result, **changes)


class Ledgers(unittest.TestCase):
    """Whatever differs from the ledger is told."""

    def setUp(self) -> None:
        self.ledger = ledger.renewed({"files": {}}, [a_result()], ["gen/x.c"])

    def said(self, result: Result) -> str:
        """What is wrong with a result, in one text."""
        problems = ledger.compare_file(self.ledger, result)
        problems += ledger.compare_whole(self.ledger, [result], ["gen/x.c"])
        return "\n".join(p.what for p in problems)

    def functions(self, **changes: Any) -> dict[str, dict[str, Any]]:
        """The functions of a_result() with changes; None takes one away."""
        changed = a_result().functions | changes
        return {name: f for name, f in changed.items() if f is not None}

    def test_same(self) -> None:
        self.assertEqual(self.said(a_result()), "")

    def test_unknown_file(self) -> None:
        self.ledger["files"] = {}
        self.assertIn("not in the ledger", self.said(a_result()))

    def test_file_that_is_gone(self) -> None:
        problems = ledger.compare_whole(self.ledger, [], [])
        self.assertIn("not proved any more", problems[0].what)

    def test_missing_function(self) -> None:
        said = self.said(a_result(functions=self.functions(g=None)))
        self.assertIn("g is in the ledger only", said)

    def test_new_function(self) -> None:
        more = {"contract": "9", "properties": {"assigns": 1}}
        said = self.said(a_result(functions=self.functions(h=more)))
        self.assertIn("h is not in the ledger", said)

    def test_shrunk_and_grown(self) -> None:
        for count, word in ((1, "shrunk"), (3, "grown")):
            f = {"contract": "1", "properties": {"ensures": count}}
            self.assertIn(word, self.said(a_result(functions=self.functions(f=f))))

    def test_property_that_is_gone(self) -> None:
        f = {"contract": "1", "properties": {}}
        self.assertIn("shrunk", self.said(a_result(functions=self.functions(f=f))))

    def test_changed_contract(self) -> None:
        f = {"contract": "0", "properties": {"ensures": 2}}
        self.assertIn("contract has changed",
                      self.said(a_result(functions=self.functions(f=f))))

    def test_lemmas(self) -> None:
        self.assertIn("missing lemma", self.said(a_result(lemmas={})))
        self.assertIn("the lemma has changed", self.said(a_result(
            lemmas={"l": {"statement": "0", "goals": 1}})))

    def test_assumptions(self) -> None:
        self.assertIn("new assumption", self.said(a_result(
            calls={"panic": "4", "cpu_halt": "5"})))
        self.assertIn("assumed contract of panic has changed",
                      self.said(a_result(calls={"panic": "0"})))
        self.assertIn("one no more", self.said(a_result(calls={})))

    def test_call_by_another_contract(self) -> None:
        self.assertIn("another contract", self.said(a_result(
            calls={"panic": "4", "f": "8"})))

    def test_record_drops_what_is_gone(self) -> None:
        new = ledger.renewed(self.ledger, [], [])
        self.assertEqual(new, {"assumed": {}, "files": {}})
        self.assertIn('-  "gen/x.c"', ledger.difference(self.ledger, new))


if __name__ == "__main__":
    unittest.main()
