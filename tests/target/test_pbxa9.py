# SPDX-License-Identifier: BSD-2-Clause
"""The image boots on the board pbxa9, and its tests of the board pass."""

from __future__ import annotations

import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS  # noqa: E402
from turnstile.run.guest import TIMED_OUT, Ended, run  # noqa: E402
from turnstile.target.image import (image_problems,  # noqa: E402
                                    part_problems, segments)

BOARD = BOARDS["pbxa9"]
IMAGE = BOARD.image()
SECONDS = 60

# One instruction is one nanosecond, and every run is the same.
EXACT = ["-icount", "shift=0,sleep=off"]


def boot(name: str, *options: str, cpus: int = 1) -> Ended:
    """Boots the image of that name, to its end."""
    image = IMAGE.with_name(f"{name}.elf")
    return run(BOARD.command(image, cpus) + list(options), SECONDS)


class Image(unittest.TestCase):
    """The image that tools/run boots; tests/system looks at the system."""

    def test_core_prints_calls_and_ends(self) -> None:
        ended = boot("echo_core")
        self.assertEqual(ended.code, 0)
        self.assertEqual(ended.lines, [
            "core: board pbxa9, 127 MiB are free",
            "core: a thread in another domain has answered 3 requests",
            "turnstile: exit 0"])

    def test_the_image_for_u_boot_boots(self) -> None:
        ended = run(BOARD.command(IMAGE.with_suffix(".uimg"), 1), SECONDS)
        self.assertEqual(ended.code, 0)
        self.assertEqual(sorted(ended.lines),
                         sorted(boot("turnstile").lines))

    def test_it_finds_how_much_memory_there_is(self) -> None:
        for megabytes, free in ((16, 15), (64, 63), (1024, 255)):
            ended = boot("turnstile", "-m", str(megabytes))
            self.assertEqual(ended.lines[0],
                             f"core: board pbxa9, {free} MiB are free")

    def test_too_little_memory_is_told(self) -> None:
        ended = boot("turnstile", "-m", "8")
        self.assertEqual(ended.code, 3)
        self.assertEqual(ended.lines[0], "boot: this image is for pbxa9: "
                         "there is too little memory")

    def test_another_machine_is_told(self) -> None:
        command = BOARD.command(IMAGE, 1)
        command[command.index(BOARD.machine)] = "realview-pb-a8"
        ended = run(command, SECONDS)
        self.assertEqual(ended.code, 3)
        self.assertEqual(ended.lines[0], "boot: this image is for pbxa9: "
                         "this machine has other processors")

    def test_two_exact_runs_are_the_same(self) -> None:
        first = boot("turnstile", *EXACT, cpus=4)
        self.assertEqual(first.code, 0)
        self.assertEqual(first, boot("turnstile", *EXACT, cpus=4))


class Board(unittest.TestCase):
    """Cores that test the board."""

    def check(self, name: str, last: str, *options: str, cpus: int = 1) -> None:
        """The core ends well, and says this before."""
        ended = boot(name, *options, cpus=cpus)
        self.assertEqual(ended.code, 0, "\n".join(ended.lines))
        self.assertEqual(ended.lines[-2], last)

    def test_each_mistake_of_a_child_is_told(self) -> None:
        self.check("faults_core", "core: was told of 15 mistakes")

    def test_children_take_turns_and_keep_their_registers(self) -> None:
        for options in ([], EXACT):
            self.check("time_core", "core: slept while 3 children took turns",
                       *options)

    def test_a_device_interrupts_its_driver(self) -> None:
        for options in ([], EXACT):
            self.check("irq_core", "core: 5 interrupts of a device", *options)

    def test_children_on_all_cpus_answer(self) -> None:
        for options in ([], EXACT):
            self.check("cpus_core",
                       "core: children on 3 other CPUs have answered",
                       *options, cpus=4)

    def test_a_cpu_that_is_missing_is_refused(self) -> None:
        ended = boot("cpus_core")
        self.assertEqual(ended.lines, ["core: cpu_start answers 15",
                                       "turnstile: exit 1"])


class Runs(unittest.TestCase):
    """How tools/run tells the end of a guest."""

    def test_a_guest_that_does_not_end_is_ended(self) -> None:
        command = BOARD.command(IMAGE, 1) + ["-S"]
        self.assertEqual(run(command, 1).code, TIMED_OUT)

    def test_an_emulator_that_fails_is_no_end(self) -> None:
        ended = run([*BOARD.command(IMAGE, 1), "-no-such-option"], SECONDS)
        self.assertIsNone(ended.code)
        self.assertIn("no-such-option", ended.said)

    def test_a_wrong_board_is_wrong_usage(self) -> None:
        done = subprocess.run([ROOT / "tools" / "run", "--board", "none"],
                              capture_output=True, check=False, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("there is no board 'none'", done.stderr)


class Image(unittest.TestCase):
    """The kernel and core have nothing in common."""

    def test_the_parts_name_nothing_of_each_other(self) -> None:
        self.assertEqual(part_problems(IMAGE.with_name("kernel.o"),
                                       IMAGE.with_name("core.o")), [])

    def test_another_part_would_be_noticed(self) -> None:
        self.assertNotEqual(part_problems(IMAGE.with_name("core.o"),
                                          IMAGE.with_name("kernel.o")), [])

    def test_they_share_no_page(self) -> None:
        boot_begin = max(s.virtual for s in segments(IMAGE)
                         if s.virtual == s.physical)
        self.assertEqual(image_problems(IMAGE, boot_begin), [])
        self.assertEqual(len(image_problems(IMAGE, 0)), 1)


if __name__ == "__main__":
    unittest.main()
