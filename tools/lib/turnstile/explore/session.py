# SPDX-License-Identifier: BSD-2-Clause
"""One run of tools/explore: scenes, records, edges and seeded errors."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from ..check.pytests import run_tests
from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, InputError, Place, Problem,
                           Problems, print_problems)
from . import edges, figures, replay, wrong
from .build import SANITIZERS, build
from .happenings import read_interface
from .run import Edges, Found, explore, side_by_side
from .scenes import Folders, Scene
from .told import Untold, told


@dataclass
class Session:
    """What is explored, and what came of it."""

    folders: Folders
    scenes: list[Scene]
    chosen: list[Scene]
    whole: bool
    passed: int = 0
    failed: int = 0
    problems: Problems = field(default_factory=Problems)
    found: dict[str, Found] = field(default_factory=dict)
    traces: dict[str, str] = field(default_factory=dict)

    @property
    def _record(self) -> str:
        """The file of figures, as messages name it."""
        return "tests/explore/figures.json"

    def _note(self, problems: list[Problem]) -> None:
        """Counts one check, which passed if nothing is wrong."""
        self.problems.found += problems
        self.passed += not problems

    def run(self, check: bool, record: bool) -> int:
        """Explores; then compares, or records; gives the exit code."""
        self._explore_scenes()
        if self.whole:
            self._say_left_out()
        if record:
            self._write_record()
        if check:
            self._compare_figures()
            self._try_further()
        if (check or record) and self.whole:
            self._try_wrong(record)
        if check and self.whole:
            self._check_edges()
            self._check_calls()
            self._check_book()
            self._test_tool()
        print_problems(InputError(self.problems.found))
        failed = len(self.problems.found) + self.failed
        print(f"explore: {self.passed} passed, {failed} failed")
        return EXIT_FAILED if failed else EXIT_GOOD

    def _explore_scenes(self) -> None:
        """Reaches every state of every chosen scene."""
        def one(scene: Scene) -> Found:
            found = explore(build(scene, self.folders))
            print(_line(scene.name, found), flush=True)
            return found
        recorded = figures.read(self.folders.root / self._record)
        longest_first = sorted(  # a new scene may be the longest
            self.chosen, reverse=True,
            key=lambda s: recorded.get(s.name, {}).get("steps", 1 << 63))
        results = side_by_side(one, longest_first)
        for scene, found in zip(longest_first, results):
            self.found[scene.name] = found
            self._note([] if found.good else [violated(scene, found, "")])
            if not found.good:
                print(f"{scene.name}:\n{found.trace}", end="", file=sys.stderr)
                print(tell(scene, found.trace, self.folders), file=sys.stderr)

    def _say_left_out(self) -> None:
        """Names the scenes that are not explored now."""
        recorded = figures.read(self.folders.root / self._record)
        for scene in self.scenes:
            if scene in self.chosen:
                continue
            states = recorded.get(scene.name, {}).get("states")
            print(f"{scene.name}: not explored without --full; "
                  f"recorded are {states or 'no'} states")
            self._note([] if states else [Problem(
                _place(scene), "it was never explored to its end",
                f"run tools/explore --record {scene.name}")])

    def _compare_figures(self) -> None:
        """Compares the figures with the recorded ones."""
        recorded = figures.read(self.folders.root / self._record)
        for scene in self.chosen:
            found = self.found[scene.name]
            problems = Problems()
            if found.good:
                figures.compare(scene, found, recorded, self._record, problems)
                self._note(problems.found)

    def _try_further(self) -> None:
        """Explores again without equal states taken for one, and with
        sanitizers, the scenes that say so."""
        jobs = [(scene, "plain") for scene in self.chosen if scene.plain]
        jobs += [(scene, "sanitized") for scene in self.chosen
                 if scene.sanitized]

        def one(job: tuple[Scene, str]) -> list[Problem]:
            scene, how = job
            plain = how == "plain"
            program = (build(scene, self.folders) if plain else
                       build(scene, self.folders, SANITIZERS, "_sanitized"))
            found = explore(program, ["--no-symmetry"] if plain else [])
            print(_line(f"{scene.name}, {how}", found), flush=True)
            return self._differences(scene, how, found)
        for problems in side_by_side(one, jobs):
            self._note(problems)

    def _differences(self, scene: Scene, how: str,
                     found: Found) -> list[Problem]:
        """What a second exploration found that the first did not say."""
        first = self.found[scene.name]
        for one in (found, first):
            if not one.good:
                return [violated(scene, one, f", {how},")]
        expected = first.figures["renamed" if how == "plain" else "states"]
        if found.figures["states"] == expected:
            return []
        return [Problem(_place(scene), f"{how}, it has "
                        f"{found.figures['states']} states, not {expected}",
                        "the explorer takes different states for one")]

    def _try_case(self, case: wrong.Case) -> str:
        """The trace to a seeded error; empty if there is none, or the error
        does not build."""
        try:
            return wrong.try_case(case, self.folders)
        except InputError as error:
            self.problems.found += error.problems
            return ""

    def _try_wrong(self, record: bool) -> None:
        """Seeds errors, which must be found."""
        cases = wrong.read_cases(self.folders, self.chosen)
        seeded = {case.scene.name for case in cases}
        self._note([Problem(_place(scene), "no seeded error is found in it",
                            "add one to tests/explore/wrong/")
                    for scene in self.chosen
                    if not scene.full and scene.name not in seeded])
        results = side_by_side(self._try_case, cases)
        for case, trace in zip(cases, results):
            if record and trace:
                (case.folder / "trace.txt").write_text(trace, encoding="utf-8")
            problem = wrong.judge(case, trace, self.folders)
            self._note([] if problem is None else [problem])
            print(f"seeded {case.name}: "
                  f"{'found' if trace else 'not found'} in {case.scene.name}")
        told = [(case, trace) for case, trace in zip(cases, results)
                if case.scenario and trace]
        if told:
            replay.build_runner(self.folders, told[0][0])
        for problems in side_by_side(lambda c: replay.replay(
                *c, self.folders, record), told):
            self._note(problems)

    def _check_edges(self) -> None:
        """Every edge is taken in a scene, or explained."""
        total: Edges = {}
        for scene in self.chosen:
            edges.add(total, self.found[scene.name].edges)
        problems = Problems()
        shown = "tests/explore/unreached.txt"
        edges.check(total, self.folders.root / shown, shown, problems)
        for machine, (taken, legal) in edges.summary(total).items():
            print(f"{machine}: {taken} of {legal} edges taken")
        self._note(problems.found)

    def _check_calls(self) -> None:
        """Every call takes part in a scene."""
        made = {operation.number for scene in self.scenes
                for operation in scene.operations
                if operation.what == "HAPPENS_CALL"}
        self._note([
            Problem(Place("tests/explore/scenes"), f"no scene has the call "
                    f"'{call['name']}'", "add it to the scene 'rest'")
            for call in read_interface(self.folders.gen).calls.values()
            if call["number"] not in made])

    def _check_book(self) -> None:
        """The book has the recorded figures."""
        shown = "doc/explorer.md"
        page = (self.folders.root / shown).read_text(encoding="utf-8")
        rows = figures.read(self.folders.root / self._record)
        fresh = figures.in_book(page, figures.table(self.scenes, rows))
        self._note([] if fresh == page else [Problem(
            Place(shown), "its table has not the recorded figures",
            "run tools/explore --record")])

    def _test_tool(self) -> None:
        """Runs the tests of this tool."""
        good, bad = run_tests(self.folders.explore, "test_*.py")
        self.passed += good
        self.failed += bad

    def _write_record(self) -> None:
        """Records figures and the book's table; names what changed."""
        path = self.folders.root / self._record
        rows = figures.read(path)
        for name, found in self.found.items():
            if found.good:
                rows[name] = figures.row(found)
        names = {scene.name for scene in self.scenes}
        rows = {name: rows[name] for name in rows if name in names}
        figures.write(path, rows)
        book = self.folders.root / "doc" / "explorer.md"
        page = figures.in_book(book.read_text(encoding="utf-8"),
                               figures.table(self.scenes, rows))
        if page is None:
            raise InputError([Problem(Place("doc/explorer.md"),
                                      "it has no place for the table",
                                      f"write {figures.BEGIN}, {figures.END}")])
        book.write_text(page, encoding="utf-8")


def tell(scene: Scene, trace: str, folders: Folders) -> str:
    """Writes a trace as a scenario; says how to run it, or why there is none."""
    path = folders.build / f"{scene.name}.scn"
    try:
        text = told(scene, f"what breaks in {scene.name}.", trace,
                    read_interface(folders.gen))
    except Untold as what:
        return f"no scenario can tell {what}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return f"as a scenario: tools/scenario {path.relative_to(folders.root)}"


def _place(scene: Scene) -> Place:
    """Where a scene is written."""
    return Place(f"tests/explore/scenes/{scene.name}.toml")


def violated(scene: Scene, found: Found, how: str) -> Problem:
    """A scene in which something is wrong, or that came to no end."""
    if found.code != EXIT_FAILED:
        return Problem(_place(scene), f"the scene{how} was not explored to its "
                       "end", "see above what its explorer said")
    return Problem(_place(scene), f"the scene{how} breaks an invariant",
                   "see its trace, and doc/explorer.md on how to read it")


def _line(name: str, found: Found) -> str:
    """A line about a scene."""
    if not found.good:
        return f"{name}: something is wrong ({found.seconds:.1f} s)"
    return (f"{name}: {found.figures['states']} states, "
            f"{found.figures['steps']} steps, {found.seconds:.1f} s")
