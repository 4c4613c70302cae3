# SPDX-License-Identifier: BSD-2-Clause
"""Who may include whom: spec -> gen <- kernel <- platform; core sees only the
ABI and itself, user/ besides what core offers, examples/ only user/; nothing
depends on tests and proofs."""

from __future__ import annotations

import posixpath
import re

from .text_rules import code_only, place
from .tree import Report, Tree

# What user land and the kernel have in common.
_ABI = "gen/abi/"

# What components and core agree on.
_CORE_API = "core/api/"

# For each folder, the longest that fits: the folders it may include from.
SEES: dict[str, tuple[str, ...]] = {
    "gen/": ("gen/",),
    "kernel/": ("kernel/", "gen/"),
    "core/": ("core/", _ABI),
    "user/": ("user/", _CORE_API, _ABI),
    "examples/": ("examples/", "user/", _ABI),
    "platform/": ("platform/", "kernel/", "gen/"),
    "platform/boot/": ("platform/", "kernel/", "gen/", "core/main/"),
    "proofs/": ("proofs/", "kernel/", "core/", "gen/"),
    "tests/": ("",),
    "tools/": ("tools/",),
}

# What the platform lays out for all.
_OF_THE_PLATFORM = ("frame.h",)

# Folders whose code runs without a C library.
_FREESTANDING = ("kernel/", "core/", "platform/cpu/", "gen/")
_HOSTED_ANYWAY = ("gen/test/",)
_FREE_HEADERS = {"float.h", "iso646.h", "limits.h", "stdalign.h", "stdarg.h",
                 "stdbool.h", "stddef.h", "stdint.h", "stdnoreturn.h"}

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(.*?)[ \t]*$', re.M)


def _sees(path: str) -> tuple[str, ...] | None:
    """The folders that a file may include from."""
    fits = [folder for folder in SEES if path.startswith(folder)]
    return SEES[max(fits, key=len)] if fits else None


def _meant(tree: Tree, path: str, name: str) -> list[str]:
    """The files that '#include "name"' in `path` could mean."""
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
    return [f for f in tree.files
            if f in (beside, name) or f.endswith("/" + name)]


def _ours(tree: Tree, report: Report, path: str, name: str,
          at: tuple[int, int]) -> None:
    """Checks one #include of a header of ours."""
    seen = _sees(path)
    if seen is None:
        report.add(path, *at, "the folder is in no table of who sees whom",
                   "add it to SEES of the include rules")
        return
    meant = _meant(tree, path, name)
    if name in _OF_THE_PLATFORM:
        return
    allowed = [f for f in meant if f.startswith(seen)]
    folder = path.split("/", 1)[0]
    if not meant:
        report.add(path, *at, f"there is no header '{name}'",
                   "name a header of the project, or use <>")
    elif not allowed:
        report.add(path, *at, f"{folder}/ may not include {meant[0]}",
                   f"it sees only {', '.join(seen)}")
    elif folder != "tests" and len({f.split("/", 1)[0] for f in allowed}) > 1:
        report.add(path, *at, f"'{name}' could be any of {', '.join(allowed)}",
                   "give one of them another name")


def includes(tree: Tree, report: Report) -> None:
    """Every #include follows the arrows between the folders."""
    for path in report.look(tree.c_files()):
        text = tree.text(path) or ""
        code = code_only(text)
        for found in _INCLUDE.finditer(text):
            if code[found.start():found.start(1)].strip() == "":
                continue
            at = place(text, found.start(1))
            what = found[1]
            if what.startswith('"'):
                name = what[1:].split('"', 1)[0]
                _ours(tree, report, path, name, at)
            elif what.startswith("<"):
                _system(report, path, what[1:].split(">", 1)[0], at)
            else:
                report.add(path, *at, "an #include of a macro",
                           "name the header")


def _system(report: Report, path: str, name: str, at: tuple[int, int]) -> None:
    """The kernel and core have no C library below them."""
    if (path.startswith(_FREESTANDING) and not path.startswith(_HOSTED_ANYWAY)
            and name not in _FREE_HEADERS):
        report.add(path, *at, f"<{name}> needs a C library",
                   "use only headers of free-standing C")


RULES = (includes,)
