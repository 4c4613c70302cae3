# SPDX-License-Identifier: BSD-2-Clause
"""The table of parts of tools/check: a line a part, in the order they run.

A part is a command, run in the root folder, that prints as its last line of
the form `NAME: N passed, M failed` what it found.  A part whose command does
not exist fails: a check must not vanish without notice.
"""

from __future__ import annotations

from dataclasses import dataclass

QUICK = 0
PLAIN = 1
FULL = 2


@dataclass(frozen=True)
class Part:
    """A part: `since` is the shortest form of tools/check that it is in,
    `takes` the options among --full and --board that are handed to it, and
    `minutes` what it may last."""

    name: str
    command: str
    shows: str
    since: int = PLAIN
    takes: tuple[str, ...] = ()
    minutes: float = 60


PARTS = (
    Part("gen", "tools/gen --check", "gen/ is what spec/ says", QUICK),
    Part("witness", "tools/witness", "tables equal Ragel's own C, and every changed cell is noticed", QUICK),
    Part("style", "tools/style", "sources look and include as agreed", QUICK),
    Part("unit", "/usr/bin/python3 -m turnstile.check.unit", "unit and transition tests pass; all presets build", QUICK),
    Part("target", "/usr/bin/python3 -m turnstile.target", "images boot on the boards, and scenarios come out as on the host", QUICK, minutes=30),
    Part("system", "/usr/bin/python3 -m turnstile.system.part", "systems/ are good, wrong ones are refused, the demo does what it must", QUICK, minutes=15),
    Part("proofs", "tools/prove --check", "all goals of the ledger are proved", takes=("--full",)),
    Part("explore", "tools/explore --check", "no reachable state breaks an invariant", takes=("--full",)),
    Part("scenario", "tools/scenario --check", "scenarios come out as they are told, and wrong ones fail", QUICK),
    Part("mutants", "tools/mutants", "defects that are seeded in the kernel are noticed", takes=("--full",)),
    Part("coverage", "tools/coverage", "tests execute nearly all of the kernel"),
    Part("fuzz", "tools/fuzz --check", "made-up stories and texts are taken as they must be"),
    Part("bench", "tools/bench --check", "counted instructions are the recorded ones"),
    Part("docs", "/usr/bin/python3 -m turnstile.check.docs", "the book builds, without a broken link", QUICK),
)
