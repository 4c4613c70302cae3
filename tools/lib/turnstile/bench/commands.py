# SPDX-License-Identifier: BSD-2-Clause
"""Runs the programs that the bench needs: compilers, nm, the emulator."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
BUILD = ROOT / "build" / "bench"

WARNINGS = [
    "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
    "-Wsign-conversion", "-Wshadow", "-Wstrict-prototypes",
    "-Wmissing-prototypes", "-Wswitch-enum", "-Wundef", "-Wvla",
    "-Wcast-qual", "-Werror"]


class SetupMissing(Exception):
    """A program that the bench needs is not installed."""


class RunFailed(Exception):
    """A build or a run of the emulator went wrong; says what it printed."""


def run(command: list[str], seconds: int) -> str:
    """Runs a command below the project's root; gives its standard output."""
    if shutil.which(command[0]) is None:
        raise SetupMissing(f"{command[0]} is not installed")
    try:
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, check=False,
                              timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise RunFailed(f"{command[0]} took more than {seconds} s") from error
    if done.returncode != 0:
        raise RunFailed(f"{' '.join(command)}\nended with code "
                        f"{done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def relative(path: Path) -> str:
    """The path as messages and command lines name it: below the root."""
    return os.path.relpath(path, ROOT)


def is_older(target: Path, sources: list[Path]) -> bool:
    """Tells whether `target` has to be built again from `sources`."""
    if not target.exists():
        return True
    made = target.stat().st_mtime
    return any(source.stat().st_mtime >= made for source in sources)


def symbols(image: Path) -> dict[str, int]:
    """The addresses of all symbols of an ELF file."""
    text = run(["arm-none-eabi-nm", relative(image)], 60)
    found = {}
    for line in text.splitlines():
        fields = line.split()
        if len(fields) == 3:
            found[fields[2]] = int(fields[0], 16)
    return found
