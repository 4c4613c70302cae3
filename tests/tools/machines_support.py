# SPDX-License-Identifier: BSD-2-Clause
"""A small valid specification for tests, and wrong ones made from it.

tests/tools/wrong/machines/base/ is valid.  Each folder beside it holds what
one wrong specification has otherwise: files that replace those of the base,
and in `removed` the names of files that it lacks.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRONG = ROOT / "tests" / "tools" / "wrong" / "machines"
BASE = WRONG / "base"
NOT_COPIED = ("expected", "removed")

sys.path.insert(0, str(ROOT / "tools" / "lib"))


def cases() -> list[str]:
    """The names of all wrong specifications."""
    return sorted(p.name for p in WRONG.iterdir() if p != BASE)


def base(folder: Path) -> Path:
    """Lays out the valid specification in `folder`."""
    shutil.copytree(BASE, folder / "spec")
    return folder / "spec"


def removed(case: str) -> list[str]:
    """The files of the base that a wrong specification lacks."""
    names = WRONG / case / "removed"
    return names.read_text(encoding="utf-8").split() if names.exists() else []


def wrong(case: str, folder: Path) -> Path:
    """Lays out a wrong specification in `folder`."""
    spec = base(folder)
    for name in removed(case):
        (spec / name).unlink()
    for path in sorted((WRONG / case).iterdir()):
        if path.name not in NOT_COPIED:
            shutil.copy(path, spec / path.name)
    return spec


def change(path: Path, old: str, new: str) -> None:
    """Replaces the one place in a file where `old` stands."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{path.name} has '{old}' {text.count(old)} times")
    path.write_text(text.replace(old, new), encoding="utf-8")
