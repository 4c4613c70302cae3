# SPDX-License-Identifier: BSD-2-Clause
"""The files that the rules look at, and what kind each is."""

from __future__ import annotations

import os
from pathlib import Path

from ..diagnostics import Place, Problems

# What is built or belongs to other programs.
_NOT_OURS = {".git", "build", "__pycache__"}

# Inputs that are wrong on purpose, and as short as they can be.
_WRONG = os.path.join("tests", "tools", "wrong")

_WITH_HEAD = (".c", ".h", ".S", ".ld", ".py", ".rl", ".toml", ".cmake", ".ml",
              ".scn", ".yml", ".sh", ".gdb")

# Folders of C that is written by hand.
BY_HAND = ("kernel/", "core/", "user/", "examples/", "platform/", "tests/",
           "proofs/", "tools/")


class Tree:
    """All files of the project below `root`, by their path from there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = self._find()
        self._texts: dict[str, str | None] = {}

    def _find(self) -> list[str]:
        """All files, sorted."""
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [f for f in folders if f not in _NOT_OURS
                          and os.path.relpath(os.path.join(folder, f),
                                              self.root) != _WRONG]
            found += [os.path.relpath(os.path.join(folder, n), self.root)
                      for n in names if n not in _NOT_OURS]
        return sorted(found)

    def text(self, path: str) -> str | None:
        """The text of a file, or nothing if it is no text."""
        if path not in self._texts:
            try:
                self._texts[path] = (self.root / path).read_text("utf-8")
            except (UnicodeDecodeError, FileNotFoundError):
                self._texts[path] = None
        return self._texts[path]

    def lines(self, path: str) -> list[str]:
        """The lines of a file; none if it is no text."""
        return (self.text(path) or "").splitlines()

    def c_files(self, *folders: str) -> list[str]:
        """All C files and headers, or those below some folders."""
        return [f for f in self.files if f.endswith((".c", ".h"))
                and (not folders or f.startswith(folders))]

    def python_files(self) -> list[str]:
        """All Python files, also programs without an ending."""
        return [f for f in self.files
                if f.endswith(".py") or "python" in self._interpreter(f)]

    def sources(self) -> list[str]:
        """All files that must say their licence."""
        return [f for f in self.files if f.endswith(_WITH_HEAD)
                or f.endswith("CMakeLists.txt") or self._interpreter(f)]

    def _interpreter(self, path: str) -> str:
        """The first line of a program without an ending, else nothing."""
        if "." in path.rsplit("/", 1)[-1]:
            return ""
        lines = self.lines(path)
        return lines[0] if lines and lines[0].startswith("#!") else ""


class Report:
    """What the rules found: problems, and how many files they looked at."""

    def __init__(self) -> None:
        self.problems = Problems()
        self.looked = 0

    def look(self, files: list[str]) -> list[str]:
        """Counts the files that a rule is about to look at."""
        self.looked += len(files)
        return files

    def add(self, path: str, line: int, column: int, what: str,
            hint: str) -> None:
        """Notes a violation."""
        self.problems.add(Place(path, line, column), what, hint)

