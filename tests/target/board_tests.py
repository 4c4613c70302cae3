# SPDX-License-Identifier: BSD-2-Clause
"""What every board must do.

A file test_BOARD.py derives its classes from these and says which BOARD it is.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.run.boards import BOARDS, Board  # noqa: E402
from turnstile.run.guest import Ended, run  # noqa: E402
from turnstile.target.image import (MIDR, PRIVATE_BASE,  # noqa: E402
                                    for_another, image_problems, loaded,
                                    part_problems, segments)

SECONDS = 60

# One instruction is one nanosecond, and every run is the same.
EXACT = ["-icount", "shift=0,sleep=off"]


class OnBoard:
    """Tests that boot images of one board; to be mixed with TestCase."""

    BOARD: Board

    def boot(self, name: str, *options: str, cpus: int = 1,
             suffix: str = ".elf") -> Ended:
        """Boots the image of that name, to its end; what the board has is
        what the last of equal options says."""
        image = self.BOARD.image().with_name(name + suffix)
        return run(self.BOARD.command(image, cpus) + list(options), SECONDS)

    def check(self, name: str, last: str, *options: str, cpus: int = 1) -> None:
        """The core of the image ends well, and says this before."""
        ended = self.boot(name, *options, cpus=cpus)
        self.assertEqual(ended.code, 0, "\n".join(ended.lines))
        self.assertEqual(ended.lines[-2], last)

    def check_refusal(self, ended: Ended, why: str) -> None:
        """The boot program has told why the image cannot run here."""
        self.assertEqual(ended.code, 3)
        self.assertEqual(ended.lines[0],
                         f"boot: this image is for {self.BOARD.name}: {why}")


class SystemTests(OnBoard):
    """The image that tools/run boots; tests/system looks at the system."""

    def test_the_system_ends_well(self) -> None:
        ended = self.boot("turnstile")
        self.assertEqual(ended.code, 0, ended.lines)
        self.assertIn("core: all is given back", ended.lines[-2])

    def test_core_prints_calls_and_ends(self) -> None:
        ended = self.boot("echo_core")
        self.assertEqual(ended.code, 0)
        self.assertEqual(ended.lines, [
            f"core: board {self.BOARD.name}, 127 MiB are free",
            "core: a thread in another domain has answered 3 requests",
            "turnstile: exit 0"])

    def test_the_image_for_u_boot_boots(self) -> None:
        ended = self.boot("turnstile", suffix=".uimg")
        self.assertEqual(ended.code, 0)
        self.assertEqual(sorted(ended.lines),
                         sorted(self.boot("turnstile").lines))

    def test_it_finds_how_much_memory_there_is(self) -> None:
        for megabytes, free in ((16, 15), (64, 63), (1024, 255)):
            ended = self.boot("turnstile", "-m", str(megabytes))
            self.assertEqual(ended.lines[0], f"core: board {self.BOARD.name}, "
                             f"{free} MiB are free")

    def test_too_little_memory_is_told(self) -> None:
        self.check_refusal(self.boot("turnstile", "-m", "8"),
                           "there is too little memory")

    def test_other_processors_are_told(self) -> None:
        image = for_another(self.BOARD.image(), MIDR, 0x410fc050)
        self.check_refusal(run(self.BOARD.command(image, 1), SECONDS),
                           "this machine has other processors")

    def test_other_registers_of_processors_are_told(self) -> None:
        image = for_another(self.BOARD.image(), PRIVATE_BASE, 0x12300000)
        command = self.BOARD.command(image, self.BOARD.cpus)
        self.check_refusal(run(command, SECONDS), "this is another machine")

    def test_two_exact_runs_are_the_same(self) -> None:
        first = self.boot("turnstile", *EXACT, cpus=self.BOARD.cpus)
        self.assertEqual(first.code, 0)
        self.assertEqual(first, self.boot("turnstile", *EXACT,
                                          cpus=self.BOARD.cpus))


class BoardTests(OnBoard):
    """Cores that test the board."""

    def test_each_mistake_of_a_child_is_told(self) -> None:
        self.check("faults_core", "core: was told of 15 mistakes")

    def test_children_take_turns_and_keep_their_registers(self) -> None:
        for options in ([], EXACT):
            self.check("time_core", "core: slept while 3 children took turns",
                       *options)

    def test_children_keep_every_register(self) -> None:
        for options in ([], EXACT):
            self.check("regs_core", "core: 3 children have kept all registers",
                       *options)

    def test_a_device_interrupts_its_driver(self) -> None:
        for options in ([], EXACT):
            self.check("irq_core", "core: 5 interrupts of a device", *options)

    def test_addresses_are_used_for_one_thing_after_the_other(self) -> None:
        self.check("reuse_core", "core: nothing was left of 20 pages, programs "
                   "and domains")

    def test_nobody_can_touch_the_kernel(self) -> None:
        self.check("scan_core", "core: nobody can touch the kernel")

    def test_the_clock_counts_the_emulators_nanoseconds(self) -> None:
        self.check("clock_core", "core: the clock is right", *EXACT)

    def test_a_cpu_that_is_missing_is_refused(self) -> None:
        ended = self.boot("cpus_core")
        self.assertEqual(ended.lines, ["core: cpu_start answers 15",
                                       "turnstile: exit 1"])


class CpusTests(OnBoard):
    """What a board with several CPUs must do besides."""

    def test_children_on_all_cpus_answer(self) -> None:
        for options in ([], EXACT):
            self.check("cpus_core",
                       "core: children on 3 other CPUs have answered",
                       *options, cpus=4)

    def test_messages_are_changed_while_they_are_sent(self) -> None:
        self.check("buffer_core", "core: 2000 messages were changed while "
                   "they were sent", cpus=4)

    def test_cpus_that_a_boot_loader_holds_are_released(self) -> None:
        image = loaded(self.BOARD.image().with_name("cpus_core.elf"))
        ended = run(self.BOARD.command(image, 4), SECONDS)
        self.assertEqual(ended.code, 0, ended.lines)


class ImageTests(OnBoard):
    """The kernel and core have nothing in common."""

    def test_the_parts_name_nothing_of_each_other(self) -> None:
        image = self.BOARD.image()
        self.assertEqual(part_problems(image.with_name("kernel.o"),
                                       image.with_name("core.o")), [])

    def test_they_share_no_page(self) -> None:
        image = self.BOARD.image()
        boot_begin = max(s.virtual for s in segments(image)
                         if s.virtual == s.physical)
        self.assertEqual(image_problems(image, boot_begin), [])
        self.assertEqual(len(image_problems(image, 0)), 1)


def board(name: str) -> Board:
    """The board of that name."""
    return BOARDS[name]
