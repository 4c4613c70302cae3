# SPDX-License-Identifier: BSD-2-Clause
"""Builds the program that replays: the kernel's scheduler and a reader."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]

# What each policy is linked of, beside the reader.
_QUOTA = ("kernel/sched.c", "kernel/sched_inv.c", "kernel/sched_set.c",
          "gen/queue_claims.c", "gen/queue_fills.c",
          "tests/replay/policy_quota.c")
POLICIES = {
    "quota": (*_QUOTA, "kernel/sched_rules.c"),
    "quota-2017": (*_QUOTA, "kernel/policy/sched_rules_2017.c"),
    "fair": ("kernel/policy/sched_fair.c", "kernel/policy/sched_fair_group.c",
             "kernel/policy/sched_fair_inv.c",
             "kernel/policy/sched_fair_rank.c",
             "kernel/policy/sched_fair_tree.c", "tests/replay/policy_fair.c"),
}
_READER = ("tests/replay/main.c", "tests/replay/reader.c",
           "tests/replay/steps.c")
_SEES = ("tests/replay", "kernel", "kernel/policy", "gen", "gen/limits/pbxa9",
         "platform/cpu/arm_v7")


class BuildError(Exception):
    """Raised with what the compiler says."""


def _newest(sources: tuple[str, ...]) -> float:
    """When the newest of the sources and of all headers was changed."""
    headers = [h for folder in _SEES for h in (ROOT / folder).glob("*.h")]
    return max(p.stat().st_mtime
               for p in [*(ROOT / s for s in sources), *headers])


def program(policy: str, build: Path = ROOT / "build" / "sched-replay") -> Path:
    """The program of a policy, built if it is missing or old."""
    sources = POLICIES[policy] + _READER
    target = build / policy
    if target.exists() and target.stat().st_mtime > _newest(sources):
        return target
    build.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=build) as folder:
        fresh = Path(folder) / policy
        done = subprocess.run(
            ["gcc", "-std=c11", "-O2", "-g",
             *(f"-iquote{ROOT / folder}" for folder in _SEES),
             *(str(ROOT / s) for s in sources), "-o", str(fresh)],
            capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BuildError(done.stderr)
        os.replace(fresh, target)
    return target
