# SPDX-License-Identifier: BSD-2-Clause
"""The parts of the generator, one by one: small machines in, model out."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
import unittest
from pathlib import Path

from machines_support import BASE, base, change

from turnstile.diagnostics import InputError, Place, Problems
from turnstile.gen.build import build_machine
from turnstile.gen.checks import check_machine
from turnstile.gen.emit import emit
from turnstile.gen.load import load
from turnstile.gen.main import check, differences, write
from turnstile.gen.model import Machine
from turnstile.gen.ragel import parse_xml, run_ragel
from turnstile.gen.text import read_text
from turnstile.located_toml import (check_keys, did_you_mean, parse_toml,
                                    read_toml)

DOOR = "spec/door.rl"


def _base_text(name: str) -> str:
    """The text of a file of the base."""
    return (BASE / name).read_text(encoding="utf-8")


def machine(rl: str, toml: str, stem: str) -> tuple[Machine, Problems]:
    """Builds and checks a machine from two texts."""
    problems = Problems()
    shown = f"spec/{stem}.rl"
    text = read_text(shown, rl)
    built = build_machine(parse_xml(run_ragel(shown, rl)), text,
                          parse_toml(f"spec/{stem}.toml", toml), problems)
    if not problems.found:
        check_machine(built, text, problems)
    return built, problems


class LocatedToml(unittest.TestCase):
    """Places of tables and keys."""

    TEXT = """\
title = "x"
dotted.inner = 1

[table]
  "quoted key" = 2
inline = { one = 1, two = 2 }

[table.nested]
list = [
    1,
]

[[row]]
name = "first"
[[row]]
name = "second"
"""

    def place(self, *path: str | int) -> tuple[int, int]:
        """Line and column of a path."""
        found = parse_toml("f.toml", self.TEXT).place(*path)
        return found.line, found.column

    def test_keys(self) -> None:
        self.assertEqual(self.place("title"), (1, 1))
        self.assertEqual(self.place("dotted", "inner"), (2, 1))
        self.assertEqual(self.place("table", "quoted key"), (5, 3))

    def test_inline_tables(self) -> None:
        self.assertEqual(self.place("table", "inline", "one"), (6, 12))
        self.assertEqual(self.place("table", "inline", "two"), (6, 21))

    def test_tables(self) -> None:
        self.assertEqual(self.place("table"), (4, 2))
        self.assertEqual(self.place("table", "nested"), (8, 2))
        self.assertEqual(self.place("row", 1), (15, 3))
        self.assertEqual(self.place("row", 1, "name"), (16, 1))

    def test_what_is_missing_stands_in_its_table(self) -> None:
        self.assertEqual(self.place("table", "nested", "nix"), (8, 2))
        self.assertEqual(self.place("nix"), (1, 1))

    def test_wrong_syntax(self) -> None:
        with self.assertRaises(InputError) as caught:
            parse_toml("f.toml", "a = 1\nb = = 2\n")
        self.assertEqual(caught.exception.problems[0].place,
                         Place("f.toml", 2, 5))

    def test_missing_file(self) -> None:
        with self.assertRaises(InputError) as caught:
            read_toml(BASE / "nix.toml", "spec/nix.toml")
        self.assertIn("spec/nix.toml:1:1: error: cannot read",
                      str(caught.exception))

    def test_check_keys(self) -> None:
        problems = Problems()
        toml = parse_toml("f.toml", "a = 1\nbb = 2\n")
        self.assertFalse(check_keys(toml, (), {"a": str, "bbb": int, "c": int},
                                    {"c"}, problems))
        self.assertEqual(
            [str(p) for p in problems.found],
            ["f.toml:1:1: error: 'a' has the wrong type; write a string",
             "f.toml:2:1: error: unknown key 'bb'; did you mean 'bbb'?",
             "f.toml:1:1: error: 'c' is missing; add 'c = ...'"])

    def test_did_you_mean(self) -> None:
        self.assertEqual(did_you_mean("threed", ["thread", "share"]),
                         "did you mean 'thread'?")
        self.assertEqual(did_you_mean("x", ["b", "a"]), "known are a, b")
        self.assertEqual(did_you_mean("x", []), "none is known")


class Text(unittest.TestCase):
    """Places in the text of a machine."""

    def setUp(self) -> None:
        self.text = read_text(DOOR, _base_text("door.rl"))

    def test_names(self) -> None:
        self.assertEqual(self.text.machine, Place(DOOR, 5, 13))
        self.assertEqual(self.text.exports[3],
                         ("ADMIT", 3, Place(DOOR, 11, 12)))
        self.assertEqual(self.text.actions["leave"], Place(DOOR, 16, 12))
        self.assertEqual(self.text.label("absent"), Place(DOOR, 25, 14))
        self.assertEqual(self.text.label("closed"), Place(DOOR, 29, 7))

    def test_edges(self) -> None:
        self.assertEqual(self.text.edge("closed", "ADMIT"),
                         Place(DOOR, 31, 11))
        edge = self.text.edges[2]
        self.assertEqual((edge.state, edge.event, edge.performs, edge.target),
                         ("closed", "ADMIT", "@greet@enter", "opened"))

    def test_what_no_line_says_stands_at_its_state(self) -> None:
        self.assertEqual(self.text.edge("closed", "NEW"),
                         self.text.label("closed"))

    def test_prose(self) -> None:
        self.assertEqual(self.text.prose, "The door of a room.\n\nIt is "
                         "opened and closed by people; who rings is admitted.")


class Building(unittest.TestCase):
    """A machine from Ragel's XML, its text and its sentences."""

    def setUp(self) -> None:
        self.door, self.problems = machine(_base_text("door.rl"),
                                           _base_text("door.toml"), "door")
        self.assertEqual(self.problems.found, [])

    def test_names_in_the_order_of_the_text(self) -> None:
        self.assertEqual([s.name for s in self.door.states],
                         ["absent", "closed", "opened"])
        self.assertEqual([e.name for e in self.door.events],
                         ["NEW", "OPEN", "CLOSE", "ADMIT", "REMOVE"])
        self.assertEqual([a.name for a in self.door.actions],
                         ["greet", "enter", "leave", "refuse"])
        self.assertEqual(self.door.start, "absent")

    def test_edges(self) -> None:
        self.assertEqual(
            {key: (e.actions, e.target) for key, e in self.door.edges.items()},
            {("absent", "NEW"): ((), "closed"),
             ("closed", "OPEN"): (("enter",), "opened"),
             ("closed", "ADMIT"): (("greet", "enter"), "opened"),
             ("closed", "CLOSE"): (("refuse",), "closed"),
             ("closed", "REMOVE"): ((), "absent"),
             ("opened", "CLOSE"): (("leave",), "closed"),
             ("opened", "OPEN"): (("refuse",), "opened")})

    def test_chains_in_the_order_of_the_edges(self) -> None:
        self.assertEqual(self.door.chains(),
                         [("enter",), ("refuse",), ("greet", "enter"),
                          ("leave",)])

    def test_actions(self) -> None:
        self.assertTrue(self.door.action("greet").by_hand)
        self.assertEqual(self.door.action("greet").writes, ("room.guests",))
        self.assertFalse(self.door.action("refuse").by_hand)
        raised = self.door.action("leave").raises
        assert raised is not None
        self.assertEqual((raised.machine, raised.event, raised.at,
                          raised.unless), ("lamp", "TURN_OFF", "next", None))
        self.assertTrue(self.door.refuses)

    def test_an_event_list_is_an_edge_each(self) -> None:
        rl = _base_text("lamp.rl").replace(
            "          TURN_ON           -> lit\n        | TURN_OFF          "
            "-> off", "          (TURN_ON | TURN_OFF) -> off")
        lamp, problems = machine(rl, _base_text("lamp.toml"), "lamp")
        self.assertEqual(problems.found, [])
        self.assertEqual(lamp.edges["lit", "TURN_ON"].target, "off")
        self.assertEqual(lamp.edges["lit", "TURN_OFF"].target, "off")

    def test_comments_change_nothing(self) -> None:
        rl = _base_text("door.rl").replace(
            "    export NEW ", "    # When a door is hung, isn't it?\n"
            "    export NEW ")
        door, problems = machine(rl, _base_text("door.toml"), "door")
        self.assertEqual(problems.found, [])
        self.assertEqual(list(door.edges), list(self.door.edges))


class Composing(unittest.TestCase):
    """All machines together."""

    def setUp(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            self.spec = load(base(Path(name)))

    def test_layers(self) -> None:
        system = self.spec.system
        self.assertEqual([system.layer(m) for m in ("lamp", "door", "bell")],
                         [0, 1, 2])
        self.assertEqual(system.layer("nix"), -1)

    def test_places_in_slots(self) -> None:
        system = self.spec.system
        self.assertEqual(system.path("door"), "life.door")
        self.assertEqual(system.path("bell"), "bell")
        self.assertEqual(system.flag_path("dark", "room"), "life.dark")
        self.assertEqual(system.flag_path("dark", "house"), "")

    def test_fused_is_its_steps(self) -> None:
        walk = self.spec.fused[0]
        self.assertEqual(
            [(s.party, s.machine, s.edge.event, s.raised)
             for s in walk.taken],
            [("left", "door", "CLOSE", False),
             ("right", "lamp", "TURN_OFF", True),
             ("right", "door", "ADMIT", False),
             ("right", "lamp", "TURN_ON", True)])
        self.assertEqual(walk.becomes, {
            "left": {"door": "closed"},
            "right": {"door": "opened", "lamp": "lit"}})
        self.assertEqual(walk.owed, ["right door.greet", "right lamp.light"])


class Writing(unittest.TestCase):
    """What is written, and what is not."""

    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.out = Path(self.folder.name) / "gen"

    def test_only_what_differs_is_written(self) -> None:
        write({"a": "1\n", "b/c": "2\n"}, self.out)
        for path in (self.out / "a", self.out / "b" / "c"):
            os.utime(path, (1, 1))
        self.assertEqual(write({"a": "1\n", "b/c": "3\n"}, self.out), ["b/c"])
        self.assertEqual((self.out / "a").stat().st_mtime, 1)
        self.assertEqual((self.out / "b" / "c").read_text(encoding="utf-8"),
                         "3\n")

    def test_what_is_not_generated_any_more_goes(self) -> None:
        write({"a": "1\n", "b/c": "2\n"}, self.out)
        self.assertEqual(write({"a": "1\n"}, self.out), ["b/c"])
        self.assertEqual([p.name for p in self.out.iterdir()], ["a"])

    def test_check_names_each_file(self) -> None:
        write({"same": "1\n", "stale": "2\n", "extra": "3\n"}, self.out)
        said = io.StringIO()
        with contextlib.redirect_stderr(said), \
                contextlib.redirect_stdout(io.StringIO()) as summary:
            code = check({"same": "1\n", "stale": "9\n", "missing": "4\n"},
                         self.out)
        self.assertEqual(code, 1)
        self.assertEqual(
            [line.split(";")[0] for line in said.getvalue().splitlines()],
            ["gen/extra:1:1: error: is not generated from spec/",
             "gen/missing:1:1: error: is missing",
             "gen/stale:1:1: error: is not what spec/ says"])
        self.assertEqual(summary.getvalue(), "gen: 1 passed, 3 failed\n")

    def test_another_target_changes_what_a_reader_expects(self) -> None:
        spec = base(Path(self.folder.name))
        write(emit(load(spec)), self.out)
        change(spec / "bell.rl", "| RELEASE          -> silent",
               "| RELEASE          -> ringing")
        changed = differences(emit(load(spec)), self.out)
        self.assertEqual(changed, [
            "bell.c", "bell.h", "doc/machines/bell.dot",
            "doc/machines/bell.md", "doc/machines/bell.svg",
            "machines.json", "test/test_bell.c"])


if __name__ == "__main__":
    unittest.main()
