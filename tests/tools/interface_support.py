# SPDX-License-Identifier: BSD-2-Clause
"""What tests of the interface share: what is generated, compilers, cases.

How a case of tests/tools/wrong/interface/ is made:

`base` is a small interface without a mistake.  Each other folder is a case:
its file `change` says what to change there, `expected` what is answered.

    @ calls.toml           the file that is changed; `gone` behind it: deleted
     units = 1             a line that is there and stays
    -unit = "the clock"    a line that is there and goes
    +unit = "the time"     a line that comes in its place
"""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRONG = ROOT / "tests" / "tools" / "wrong" / "interface"
BASE = WRONG / "base"

sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.gen.ctext import format_c
from turnstile.interface import emit
from turnstile.interface.model import Interface
from turnstile.interface.read import read_interface

SPEC = ROOT / "spec"
SETS = ("host", "pbxa9", "scenario", "tiny")
WARNINGS = ("-std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion "
            "-Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum "
            "-Wundef -Wvla -Wcast-qual -Werror").split()
ARM = ["arm-none-eabi-gcc", "-mcpu=cortex-a9", "-marm"]


def cases() -> list[str]:
    """The names of all cases."""
    return sorted(p.name for p in WRONG.iterdir()
                  if p.is_dir() and p != BASE)


def _replace(file: Path, lines: list[str]) -> None:
    """Changes one file; the lines that are there must be there once."""
    old = "".join(x[1:] + "\n" for x in lines if x[0] in " -")
    new = "".join(x[1:] + "\n" for x in lines if x[0] in " +")
    text = "\n" + file.read_text(encoding="utf-8")
    if text.count("\n" + old) != 1:
        raise AssertionError(f"{file.name} has {text.count(old)} times:\n{old}")
    changed = text.replace("\n" + old, "\n" + new)
    file.write_text(changed[1:], encoding="utf-8")


def lay_out(case: str, folder: Path) -> Path:
    """Writes the specification of a case below `folder`."""
    spec = folder / "spec"
    shutil.copytree(BASE, spec)
    blocks: list[list[str]] = []
    change = (WRONG / case / "change").read_text(encoding="utf-8")
    for line in change.splitlines():
        if line.startswith("@ "):
            blocks.append([line[2:]])
        else:
            blocks[-1].append(line or " ")
    for name, *lines in blocks:
        if name.endswith(" gone"):
            (spec / name.removesuffix(" gone")).unlink()
        else:
            _replace(spec / name, lines)
    return spec


@functools.cache
def generated() -> dict[str, str]:
    """All files of the interface, laid out as they are committed."""
    return format_c(emit(SPEC), ROOT / ".clang-format")


@functools.cache
def specified() -> Interface:
    """The interface itself."""
    return read_interface(SPEC)


def write_all(folder: Path) -> Path:
    """Writes the files below `folder`; the folder that C sees."""
    for path, text in generated().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "gen"


def compiled(compiler: list[str], folder: Path, limits: str,
             rest: list[str]) -> subprocess.CompletedProcess[str]:
    """Runs a compiler in gen/ with all warnings as errors."""
    return subprocess.run(
        [*compiler, *WARNINGS, "-O2", "-iquote", f"limits/{limits}", "-I.",
         *rest], cwd=folder, capture_output=True, text=True)
