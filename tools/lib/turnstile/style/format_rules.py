# SPDX-License-Identifier: BSD-2-Clause
"""The layout of C is what clang-format makes of it."""

from __future__ import annotations

import re
import subprocess

from .tree import Report, Tree

_FOUND = re.compile(r"^(.*?):(\d+):(\d+): error: (.*)$", re.M)


def layout(tree: Tree, report: Report) -> None:
    """C is laid out as .clang-format says; one complaint a file."""
    files = report.look(tree.c_files())
    if not files:
        return
    style = tree.root / ".clang-format"
    if not style.exists():
        report.add(".clang-format", 1, 1, "the file is missing",
                   "restore it; without it the layout means nothing")
        return
    done = subprocess.run(
        ["clang-format-14", "--dry-run", "--Werror", f"--style=file:{style}",
         *files], cwd=tree.root, capture_output=True, text=True)
    seen: set[str] = set()
    for path, line, column, _ in _FOUND.findall(done.stderr):
        if path not in seen:
            seen.add(path)
            report.add(path, int(line), int(column), "not laid out",
                       f"run: clang-format-14 -i {path}")
    if done.returncode != 0 and not seen:
        report.add(".clang-format", 1, 1, "clang-format fails: "
                   + done.stderr.strip().splitlines()[0], "mend the file")


RULES = (layout,)
