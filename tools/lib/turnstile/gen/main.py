# SPDX-License-Identifier: BSD-2-Clause
"""tools/gen: turns spec/ into gen/, or shows that gen/ is what spec/ says."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from ..diagnostics import EXIT_FAILED, EXIT_GOOD, InputError, leave
from ..interface import emit as emit_interface
from .ctext import format_c
from .emit import emit
from .load import load

ROOT = Path(__file__).resolve().parents[4]

_EPILOG = """example:
  tools/gen                 regenerate gen/ after a change of spec/
  tools/gen --check         fail, and name the file, where gen/ differs
"""


def generate(spec: Path) -> dict[str, str]:
    """Every file of gen/ as path → text; nothing is written."""
    files = emit(load(spec))
    for path, text in emit_interface(spec).items():
        name = path.removeprefix("gen/")
        if name in files:
            raise AssertionError(f"two parts of the generator make {name}")
        files[name] = text
    return format_c(files, ROOT / ".clang-format")


def write(files: dict[str, str], out: Path) -> list[str]:
    """Writes what differs and removes what is not generated any more; the
    new files are complete beside the folder before anything is replaced."""
    out.mkdir(parents=True, exist_ok=True)
    changed = differences(files, out)
    with tempfile.TemporaryDirectory(dir=out.parent) as name:
        for path in changed:
            if path in files:
                fresh = Path(name) / path
                fresh.parent.mkdir(parents=True, exist_ok=True)
                fresh.write_text(files[path], encoding="utf-8")
        for path in changed:
            if path in files:
                (out / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(Path(name) / path, out / path)
            else:
                (out / path).unlink()
    for folder in sorted(out.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            shutil.rmtree(folder)
    return changed


def differences(files: dict[str, str], out: Path) -> list[str]:
    """The files that are missing, stale or different, by name."""
    there = {str(p.relative_to(out)) for p in out.rglob("*") if p.is_file()}
    return sorted(p for p in there | set(files)
                  if p not in there or p not in files
                  or (out / p).read_text(encoding="utf-8") != files[p])


def check(files: dict[str, str], out: Path) -> int:
    """Names every file that is not what the specification says."""
    wrong = differences(files, out)
    for path in wrong:
        what = "is not generated from spec/" if path not in files else (
            "is missing" if not (out / path).exists()
            else "is not what spec/ says")
        print(f"{out.name}/{path}:1:1: error: {what}; change spec/, not gen/, "
              "and run tools/gen", file=sys.stderr)
    good = len(files) - len([p for p in wrong if p in files])
    print(f"gen: {good} passed, {len(wrong)} failed")
    return EXIT_FAILED if wrong else EXIT_GOOD


def main(arguments: list[str]) -> int:
    """The tool."""
    parser = argparse.ArgumentParser(
        prog="tools/gen", description=__doc__, epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true",
                        help="compare only; write nothing")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec",
                        help="folder of the specification")
    parser.add_argument("--out", type=Path, default=ROOT / "gen",
                        help="folder of the generated files")
    parser.add_argument("--json", action="store_true",
                        help="print errors as JSON, one a line")
    options = parser.parse_args(arguments)
    try:
        files = generate(options.spec.resolve())
    except InputError as error:
        leave(error, options.json)
    if options.check:
        return check(files, options.out.resolve())
    changed = write(files, options.out.resolve())
    print(f"gen: {len(files)} files, {len(changed)} changed")
    return EXIT_GOOD
