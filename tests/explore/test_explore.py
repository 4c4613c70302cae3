# SPDX-License-Identifier: BSD-2-Clause
"""Tests of tools/explore: what it reads, and that its records bite."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from turnstile.diagnostics import InputError, Problems
from turnstile.explore import edges, figures
from turnstile.explore.build import stray_sections
from turnstile.explore.happenings import read_interface
from turnstile.explore.run import Found
from turnstile.explore.scene_c import limits_text
from turnstile.explore.scenes import Folders, Scene, read_scene, read_scenes
from turnstile.explore.session import tell, violated
from turnstile.explore.told import Untold, told

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = Folders(ROOT, ROOT / "gen", ROOT / "build" / "explore")
FOUND = Found({"states": 7, "steps": 9}, {"share": {"absent INSERT": 1,
                                                    "listed WAKE": 0}}, "", 0.1)


def scene(name: str) -> Scene:
    """A scene of the repository."""
    return next(s for s in read_scenes(FOLDERS) if s.name == name)


class Scenes(unittest.TestCase):
    """What a scene may say."""

    def setUp(self) -> None:
        """Copies a scene, to be spoilt."""
        self.folder = tempfile.TemporaryDirectory()
        root = Path(self.folder.name)
        shutil.copytree(ROOT / "gen/limits/tiny", root / "gen/limits/tiny")
        shutil.copy(ROOT / "gen/interface.json", root / "gen")
        self.folders = Folders(root, root / "gen", root / "build")
        self.path = root / "tests" / "explore" / "scenes" / "ipc2.toml"
        self.path.parent.mkdir(parents=True)
        self.text = (ROOT / "tests/explore/scenes/ipc2.toml").read_text()

    def tearDown(self) -> None:
        """Removes the copy."""
        self.folder.cleanup()

    def complaint(self, old: str, new: str) -> str:
        """What is said of the scene with a change."""
        self.assertIn(old, self.text)
        self.path.write_text(self.text.replace(old, new))
        problems = Problems()
        self.assertTrue(read_scene(self.path, self.folders, problems) is None)
        self.assertEqual(len(problems.found), 1)
        return str(problems.found[0])

    def test_scenes_of_the_repository_are_read(self) -> None:
        self.assertIn("ipc3", [s.name for s in read_scenes(FOLDERS)])

    def test_unknown_operation(self) -> None:
        self.assertIn(":10:1: error: unknown operation 'msg_awai'; did you "
                      "mean 'msg_await'?",
                      self.complaint(": msg_await", ": msg_awai"))

    def test_unknown_argument(self) -> None:
        self.assertIn("error: 'msg_call' has no argument 'calle'; it has "
                      "callee, tag, words, room", self.complaint("callee=", "calle="))

    def test_no_number(self) -> None:
        self.assertIn("error: 'x' is no value of 'pager'; write whole numbers",
                      self.complaint("pager=0,", "pager=x,"))

    def test_unknown_limit(self) -> None:
        self.assertIn("error: unknown limit 'THREAD'; did you mean 'THREADS'?",
                      self.complaint("THREADS", "THREAD"))

    def test_limit_of_nothing(self) -> None:
        self.assertIn("the limit 'CPUS' is no number above 0",
                      self.complaint("CPUS = 1", "CPUS = 0"))

    def test_unknown_policy(self) -> None:
        self.assertIn("unknown policy 'best'",
                      self.complaint('"any"', '"best"'))

    def test_unknown_key(self) -> None:
        self.assertIn("unknown key 'alive'; did you mean 'live'?",
                      self.complaint("live =", "alive ="))

    def test_missing_key(self) -> None:
        self.assertIn("'policy' is missing",
                      self.complaint('policy = "any"\n', ""))

    def test_all_mistakes_are_said_at_once(self) -> None:
        self.path.write_text(self.text.replace('"any"', '"x"')
                             .replace("THREADS", "Y"))
        with self.assertRaises(InputError) as error:
            read_scenes(self.folders)
        self.assertEqual(len(error.exception.problems), 2)


class Limits(unittest.TestCase):
    """The limits of a scene."""

    def test_own_numbers_replace_the_smallest(self) -> None:
        text = limits_text(scene("ipc3_hops"),
                           FOLDERS.limits.read_text())
        self.assertIn("enum { THREADS = 8 };", text)
        self.assertIn("enum { HOPS = 2 };", text)


class State(unittest.TestCase):
    """All variables of the kernel are part of the state."""

    def test_sections_with_variables(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            source, built = Path(folder) / "x.c", Path(folder) / "x.o"
            source.write_text("int a; int b = 1; extern int c; int *p = &c;"
                              "static const int d = 2; const int *q(void);"
                              "const int *q(void) { return &d; }")
            subprocess.run(["gcc", "-c", "-o", built, source], check=True)
            listed = subprocess.run(["readelf", "-SW", built], check=True,
                                    capture_output=True, text=True).stdout
        self.assertEqual(stray_sections(listed),
                         [".bss", ".data", ".data.rel"])

    def test_the_state_itself_is_no_stray(self) -> None:
        self.assertEqual(stray_sections(
            "  [ 4] kernel_state      PROGBITS        0000000000000000 000040 "
            "000010 00  WA  0   0 32\n  [ 5] .data.rel.ro      PROGBITS      "
            "  0000000000000000 000040 000010 00  WA  0   0 32\n"), [])


class Edges(unittest.TestCase):
    """Edges that no scene takes need a reason, and no others."""

    def complaints(self, text: str) -> list[str]:
        """What is said about the reasons in `text`."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "unreached.txt"
            path.write_text(text)
            problems = Problems()
            edges.check(FOUND.edges, path, "unreached.txt", problems)
            return [f"{p.place.line} {p.what}" for p in problems.found]

    def test_reason_is_enough(self) -> None:
        self.assertEqual(self.complaints("share listed WAKE: it cannot.\n"), [])

    def test_edge_without_reason(self) -> None:
        self.assertEqual(self.complaints("# nothing\n"),
                         ["1 no scene takes the edge 'share listed WAKE'"])

    def test_reason_for_an_edge_that_is_taken(self) -> None:
        self.assertEqual(self.complaints("share listed WAKE: it cannot.\n"
                                         "share absent INSERT: so.\n"),
                         ["2 a scene takes the edge 'share absent INSERT'"])

    def test_reason_for_no_edge(self) -> None:
        self.assertEqual(self.complaints("share listed WAKE: it cannot.\n"
                                         "share listed SLEEP: so.\n"),
                         ["2 there is no edge 'share listed SLEEP'"])

    def test_line_without_reason(self) -> None:
        self.assertEqual(self.complaints("share listed WAKE:\n"),
                         ["1 this is no edge with a reason",
                          "1 no scene takes the edge 'share listed WAKE'"])


class Ends(unittest.TestCase):
    """What is said of a scene that went wrong."""

    def said(self, code: int) -> str:
        """What is said if its explorer ended with a code."""
        return str(violated(scene("ipc2"), Found({}, {}, "x", 0.1, code), ""))

    def test_violation(self) -> None:
        self.assertIn("the scene breaks an invariant", self.said(1))

    def test_no_end(self) -> None:
        self.assertIn("the scene was not explored to its end", self.said(-15))
        self.assertIn("the scene was not explored to its end", self.said(2))


class Scenarios(unittest.TestCase):
    """Traces as scenarios."""

    def told(self, name: str, *lines: str) -> list[str]:
        """The steps of a trace in a scene, behind the declarations."""
        trace = "".join(f"{number:3}  {line}  [1 on 1]\n"
                        for number, line in enumerate(lines, 1))
        text = told(scene(name), "it fails.", trace + "     inv_x does not hold",
                    read_interface(FOLDERS.gen))
        return text.split("\n\n")[-1].splitlines()

    def test_steps_and_results(self) -> None:
        self.assertEqual(
            self.told("ipc3", "1: thread_start thread=2 -> OK",
                      "interrupt; 3 -> GONE",
                      "2: msg_call callee=3 -> blocked; 4 -> OK"),
            ["core: thread_start thread=t2 -> OK", "run 100ms", "t3 -> GONE",
             "t2: msg_call callee=t3 -> blocked", "t4 -> OK"])

    def test_objects_of_signals(self) -> None:
        self.assertIn("t2: signal_submit context=c2 count=1 -> OK", self.told(
            "signal2", "2: signal_submit context=6 count=1 -> OK"))

    def test_capability_that_names_nothing(self) -> None:
        with self.assertRaisesRegex(Untold, "callee=5, which names nothing"):
            self.told("ipc3", "2: msg_call callee=5 -> BAD_CAP")

    def test_two_cpus(self) -> None:
        with self.assertRaisesRegex(Untold, "two CPUs"):
            self.told("remote2")

    def test_a_violation_is_written_as_a_scenario(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            folders = Folders(Path(folder), FOLDERS.gen, Path(folder) / "b")
            said = tell(scene("ipc3"), "  1  2: msg_await -> blocked  [idle]\n",
                        folders)
            text = (Path(folder) / "b" / "ipc3.scn").read_text()
        self.assertEqual(said, "as a scenario: tools/scenario b/ipc3.scn")
        self.assertIn("\nt2: msg_await -> blocked\n", text)

    def test_a_violation_without_words(self) -> None:
        self.assertEqual(tell(scene("remote2"), "", FOLDERS),
                         "no scenario can tell two CPUs")

    def test_another_beginning(self) -> None:
        with self.assertRaisesRegex(Untold, "the beginning with vm_new"):
            self.told("devices")


class Figures(unittest.TestCase):
    """Recorded figures."""

    def complaints(self, recorded: dict[str, object]) -> list[str]:
        """What is said about the figures of a scene."""
        problems = Problems()
        figures.compare(scene("ipc2"), FOUND, recorded, "figures.json",
                        problems)
        return [p.what for p in problems.found]

    def test_same_figures(self) -> None:
        self.assertEqual(self.complaints({"ipc2": figures.row(FOUND)}), [])

    def test_no_figures(self) -> None:
        self.assertEqual(self.complaints({}), ["no figures of scene 'ipc2'"])

    def test_another_figure(self) -> None:
        row = figures.row(FOUND) | {"steps": 8}
        self.assertEqual(self.complaints({"ipc2": row}),
                         ["ipc2: steps is 9, recorded is 8"])

    def test_other_edges(self) -> None:
        row = figures.row(FOUND) | {"edges": {"share": [2, 2]}}
        self.assertEqual(self.complaints({"ipc2": row}),
                         ["ipc2: edges is {'share': [1, 2]}, recorded is "
                          "{'share': [2, 2]}"])

    def test_table_in_the_book(self) -> None:
        page = f"before\n{figures.BEGIN}\nold\n{figures.END}\nbehind\n"
        fresh = figures.in_book(page, "new")
        self.assertEqual(fresh, "before\nnew\nbehind\n")
        self.assertIsNone(figures.in_book("no place", "new"))


if __name__ == "__main__":
    unittest.main()
