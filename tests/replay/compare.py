# SPDX-License-Identifier: BSD-2-Clause
"""Compares the scheduler with the model, on random steps.

usage: compare.py [--operations N] [--seed S]

Every line that the scheduler prints must be the one that the model expects.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from model import QUOTA, QUOTA_2017, Rules  # noqa: E402
from model_fair import FAIR, FairRules  # noqa: E402
from random_fair import FairWalk  # noqa: E402
from random_steps import Walk  # noqa: E402

from turnstile.replay.build import program  # noqa: E402

RULES: dict[str, Rules | FairRules] = {
    "quota": QUOTA, "quota-2017": QUOTA_2017, "fair": FAIR}
LENGTH = 2500


def replay(policy: str, steps: list[str], check: bool = False) -> list[str]:
    """What the scheduler prints."""
    with tempfile.NamedTemporaryFile("w", suffix=".steps") as file:
        file.write("\n".join(steps) + "\n")
        file.flush()
        done = subprocess.run(
            [str(program(policy)), file.name, "steps"] + ["check"] * check,
            capture_output=True, text=True, timeout=120, check=False)
    return done.stdout.splitlines() + done.stderr.splitlines()


def difference(policy: str, rules: Rules | FairRules, seed: int,
               check: bool = False, length: int = LENGTH) -> str:
    """What is different for one random sequence; empty if nothing is."""
    walk = (FairWalk(rules, seed) if isinstance(rules, FairRules)
            else Walk(rules, seed))
    walk.run(length)
    got = replay(policy, walk.steps, check)
    for i in range(max(len(got), len(walk.expected))):
        said = got[i] if i < len(got) else "nothing"
        wanted = walk.expected[i] if i < len(walk.expected) else "nothing"
        if said != wanted:
            return (f"policy {policy}, seed {seed}, line {i + 1} of the "
                    f"output: '{said}', and the model says '{wanted}'")
    return ""


def compare(operations: int, seed: int) -> list[str]:
    """Every difference in at least so many operations of each policy."""
    found = []
    for policy, rules in RULES.items():
        for i in range(-(-operations // LENGTH)):
            text = difference(policy, rules, seed + i)
            found += [text] if text else []
    return found


def main() -> int:
    """The program."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--operations", type=int, default=1000000,
                        help="steps of each policy")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = compare(options.operations, options.seed)
    for text in found:
        print(text, file=sys.stderr)
    print(f"replay: {options.operations} steps of each of {len(RULES)} "
          f"policies, {len(found)} sequences differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
