# SPDX-License-Identifier: BSD-2-Clause
"""Components that do what they must not harm nobody, and are told so."""

from __future__ import annotations

import unittest

from system_support import BALANCE, BOARD, ROOT, SystemTest, fault

from turnstile.diagnostics import InputError
from turnstile.system.fit import check_fit
from turnstile.system.load import load

ALPHABET = "abcdefghijklmnopqrstuvwxyz" * 12
BEGINS_ANEW = 300


class Edges(SystemTest):
    """What the system prints."""

    file = ROOT / "tests" / "system" / "edges.toml"

    def test_it_ends_and_tells_that_somebody_failed(self) -> None:
        self.assertEqual(self.ended.code, 1)
        self.assertEqual(self.ended.lines[-2], "core: a component has failed")

    def test_everything_is_given_back(self) -> None:
        self.assertRegex(self.ended.lines[-3], f"^{BALANCE}$")

    def test_a_stack_that_overflows_is_told(self) -> None:
        self.check("deep", fault("deep", "writes", "0x003[0-9a-f]{5}",
                                 "the stack is full"),
                   "core: deep has ended by its fault")

    def test_who_always_faults_ends(self) -> None:
        line = fault("twice", "reads", "0x00000000", "nothing is there")
        self.check("twice", line, "core: twice begins anew, 1 of 2 times",
                   line, "core: twice begins anew, 2 of 2 times",
                   line, "core: twice has ended by its fault")

    def test_an_exit_code_is_told_and_the_last_line_printed(self) -> None:
        self.check("three", r"\[three\] half a line",
                   "core: three has ended with 3")

    def test_arguments_arrive_as_they_are(self) -> None:
        self.assertEqual(self.of("says")[0],
                         r'[says] <says><a "b"><back\slash><><%s \n>')

    def test_who_has_too_little_does_not_begin(self) -> None:
        self.check("tiny", "core: tiny cannot begin: its ram is too little")

    def test_it_would_have_been_told_before(self) -> None:
        system = load(str(self.file))
        with self.assertRaises(InputError) as error:
            check_fit(system, BOARD.image().parent / "programs")
        self.assertEqual([p.what for p in error.exception.problems],
                         ["'tiny' needs 60K to begin and has 52K"])

    def test_code_is_not_written(self) -> None:
        self.check("writes-code", fault("writes-code", "writes", "0x00100000",
                                   "it may not"),
                   "core: writes-code has ended by its fault")

    def test_data_are_not_executed(self) -> None:
        self.check("runs", fault("runs", "executes", "0x003d[0-9a-f]{4}",
                                 "it may not"),
                   "core: runs has ended by its fault")

    def test_what_is_forbidden_is_refused(self) -> None:
        self.assertEqual(self.of("nosy"), [
            "[nosy] ?[2J?tabs and bells??", "[nosy] turnstile: exit 0",
            f"[nosy] {ALPHABET[:256]}", f"[nosy] {ALPHABET[256:300]}",
            "[nosy] 0 wrong", "core: nosy has ended with 0"])

    def test_a_server_begins_anew_until_it_may_not(self) -> None:
        lines = self.of("frail")
        self.assertEqual(len(lines), 2 * (BEGINS_ANEW + 1))
        self.assertEqual(lines[-1], "core: frail has ended by its fault")

    def test_its_client_is_told_and_opens_it_again(self) -> None:
        lines = self.of("persistent")
        self.assertEqual(lines[:3], [
            "[persistent] 0: label 7, 1 2 3 1, the same session",
            "[persistent] 1: the server is gone",
            "[persistent] 2: label 7, 1 2 3 3, the same session"])
        self.assertEqual(len(lines), 2 * (BEGINS_ANEW + 1) + 2)
        self.assertEqual(lines[-3:], [
            f"[persistent] {2 * BEGINS_ANEW + 1}: the server is gone",
            "[persistent] nobody is there",
            "core: persistent has ended with 0"])


if __name__ == "__main__":
    unittest.main()
