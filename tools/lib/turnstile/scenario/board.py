# SPDX-License-Identifier: BSD-2-Clause
"""Plays compiled scenarios on a board in the emulator, many in one boot."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..run.boards import Board
from ..run.build import build
from ..run.guest import run as boot
from .compiler import Compiled
from .explain import Explainer
from .program import Operation
from .run import BuildError, Verdict
from .vocabulary import Vocabulary

# Where tests/scenario/board finds the scenarios, from the beginning of RAM.
# They are in parts, and end before the last words of these.
_PLACE = 0x4000000
_PART, _LEFT_OUT = 0x100000, 16
_SECONDS = 300
# One instruction is one nanosecond, and every run is the same.
_EXACT = ("-icount", "shift=0,sleep=off")


@dataclass
class Job:
    """A scenario that is to be played, and what came of it."""

    path: Path
    compiled: Compiled
    verdict: Verdict | None = None


@dataclass
class Player:
    """Plays scenarios on one board."""

    board: Board
    words: Vocabulary
    boots: int = 0
    lines: list[str] = field(default_factory=list)

    def build(self) -> None:
        """Builds the image."""
        said = build(self.board.name, "scenario_image")
        if said is not None:
            raise BuildError(said)

    def play(self, jobs: list[Job]) -> Iterator[Job]:
        """Plays all of them; a boot is for one number of CPUs."""
        for cpus in range(1, self.board.cpus + 1):
            rest = [j for j in jobs if j.compiled.cpus == cpus]
            while rest:
                done = self._boot(rest, cpus)
                yield from rest[:done]
                rest = rest[done:]

    def _blob(self, jobs: list[Job]) -> bytes:
        """What the board is to do: parts of whole scenarios."""
        parts = [f"0 distributor {self.board.distributor}\n".encode()]
        for number, job in enumerate(jobs):
            end = Operation(0, "end", (str(number),))
            text = f"{job.compiled.program.text()}{end}\n".encode()
            if len(parts[-1]) + len(text) > _PART - _LEFT_OUT:
                parts.append(b"")
            parts[-1] += text
        return b"".join(p.ljust(_PART, b"\0") for p in parts) + b"\0"

    def _boot(self, jobs: list[Job], cpus: int) -> int:
        """Plays until one fails or all are done: how many were played."""
        self.boots += 1
        image = self.board.image().with_name("scenario.elf")
        with tempfile.NamedTemporaryFile() as blob:
            blob.write(self._blob(jobs))
            blob.flush()
            at = self.board.ram_base + _PLACE
            ended = boot([*self.board.command(image, cpus), *_EXACT, "-device",
                          f"loader,file={blob.name},addr={at:#x},"
                          "force-raw=on"], _SECONDS)
        good = sum(line.startswith("ok ") for line in ended.lines)
        for job in jobs[:good]:
            job.verdict = Verdict(True)
        if good == len(jobs) and ended.code == 0:
            return good
        self._failed(jobs[min(good, len(jobs) - 1)], ended.lines + [ended.said])
        return min(good + 1, len(jobs))

    def _failed(self, job: Job, lines: list[str]) -> None:
        """The scenario with which a boot ended."""
        last = next((x for x in lines if x.split(" ")[0].isdigit()), "")
        if not last:
            job.verdict = Verdict(False, 1, "expected a board that goes on, "
                                  "got: " + " | ".join(lines[-8:]))
            return
        explainer = Explainer(self.words, job.compiled.threads,
                              job.compiled.program.operations)
        line, said = explainer.say(last)
        job.verdict = Verdict(False, line or 1, said)
