# SPDX-License-Identifier: BSD-2-Clause
"""tools/mutants: changes the kernel in a copy of the tree, one defect at a
time, and runs the layers of tests until one fails."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, EXIT_INPUT, EXIT_SETUP,
                           InputError, print_problems)
from .read import Mutant, read_mutants

ROOT = Path(__file__).resolve().parents[4]
_TREE = ROOT / "build" / "mutants"
_LIMIT = 900


@dataclass(frozen=True)
class Layer:
    """A layer of tests: it notices a mutant when its command fails."""

    name: str
    command: list[str]


# The quickest comes first; the runner of scenarios builds itself.
_LAYERS = (
    Layer("scenario", ["tools/scenario"]),
    Layer("compiler", ["cmake", "--build", "--preset", "host"]),
    Layer("unit", ["ctest", "--preset", "host", "--stop-on-failure",
                   "--parallel", "2", "--timeout", "300"]),
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tools/mutants", formatter_class=argparse.RawTextHelpFormatter,
        description="Seeds defects in a copy of the kernel and shows which "
        "layer of tests notices each.", epilog="example:\n  tools/mutants "
        "lost-wake        seed one defect of tests/mutants/")
    parser.add_argument("name", nargs="*", help="seed these mutants only")
    parser.add_argument("--full", action="store_true",
                        help="all mutants, not only the sample")
    parser.add_argument("--list", action="store_true",
                        help="say what there is")
    return parser


def _run(layer: Layer) -> bool:
    """Whether the layer finds nothing wrong."""
    try:
        done = subprocess.run(
            layer.command, cwd=_TREE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=_LIMIT, check=False,
            env=os.environ | {"CTEST_OUTPUT_ON_FAILURE": "0"})
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _copy() -> None:
    """Brings the copy of the tree up to date; what is built in it stays."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    names = [n for n in listed.stdout.decode().split("\0") if n]
    for name in names:
        source, target = ROOT / name, _TREE / name
        if not source.is_file():
            continue
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    for path in sorted(_TREE.rglob("*"), reverse=True):
        name = path.relative_to(_TREE)
        if path.is_file() and name.parts[0] != "build" and \
                str(name) not in names:
            path.unlink()


def _unchanged() -> str:
    """The layer that fails without a defect; empty if all is well."""
    if subprocess.run(["cmake", "--preset", "host"], cwd=_TREE, check=False,
                      stdout=subprocess.DEVNULL).returncode != 0:
        return "cmake"
    for layer in _LAYERS:
        if not _run(layer):
            return layer.name
    return ""


def _try(mutant: Mutant) -> str:
    """The layer that notices the mutant; empty if none does."""
    path = _TREE / mutant.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        for layer in _LAYERS:
            if not _run(layer):
                return layer.name
        return ""
    finally:
        path.write_text(text, encoding="utf-8")


def _seed(mutants: list[Mutant]) -> int:
    """Seeds all and prints the score; how many survive."""
    survivors = 0
    width = max(len(m.name) for m in mutants)
    for mutant in mutants:
        start = time.monotonic()
        found = _try(mutant)
        if found and mutant.equivalent:
            survivors += 1
            result = f"{found}, though it is called equivalent"
        elif found:
            result = found
        elif mutant.equivalent:
            result = f"equivalent: {mutant.equivalent}"
        else:
            survivors += 1
            result = "NOTHING notices it"
        print(f"{mutant.name:{width}}  {mutant.says} -> {result} "
              f"({time.monotonic() - start:.0f} s)", flush=True)
    return survivors


def main() -> int:
    """The tool."""
    options = _parser().parse_args()
    try:
        mutants = read_mutants(ROOT, options.name)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    if not options.full and not options.name:
        mutants = [m for m in mutants if m.sample]
    if options.list:
        for mutant in mutants:
            print(f"{mutant.name}: {mutant.says}")
        return EXIT_GOOD
    _copy()
    failing = _unchanged()
    if failing:
        print(f"mutants: '{failing}' fails without a defect: mend that first",
              file=sys.stderr)
        return EXIT_SETUP
    survivors = _seed(mutants)
    print(f"mutants: {len(mutants) - survivors} passed, {survivors} failed")
    return EXIT_FAILED if survivors else EXIT_GOOD


if __name__ == "__main__":
    sys.exit(main())
