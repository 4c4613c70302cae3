# SPDX-License-Identifier: BSD-2-Clause
"""Lays the book out in build/book: pages by hand and generated ones together.

Pages link to each other, and to sources, as the files lie in the repository,
so that the links work wherever one reads them.  Here they are translated to
where the pages lie in the book; a link to a source becomes its text.
"""

from __future__ import annotations

import posixpath
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from .diagnostics import Place, Problems

# Folders whose files become pages and pictures, and pages that lie elsewhere.
FOLDERS = ("doc/", "gen/doc/")
PAGES = {
    "ARCHITECTURE.md": "architecture.md",
    "CONTRIBUTING.md": "contributing.md",
    "LIMITS.md": "limits.md",
    "spec/README.md": "specification.md",
}
_SHOWN = (".md", ".svg", ".png", ".css")

_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)")
_FENCE = re.compile(r"^\s*(```|~~~)")
_ELSEWHERE = re.compile(r"^(?:[a-z]+:|#)")
_PATTERN = re.compile(r"^(\s*- )(\S+/)\*\.md$")


def pages(root: Path, problems: Problems) -> dict[str, str]:
    """Every file of the book: its path in the repository → in the book."""
    found = {p: b for p, b in PAGES.items() if (root / p).exists()}
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in _SHOWN:
                continue
            source = path.relative_to(root).as_posix()
            target = source.removeprefix(folder)
            if target.endswith("README.md"):
                target = target.removesuffix("README.md") + "index.md"
            if target in found.values():
                problems.add(Place(source), f"two files would be {target} of "
                             "the book", "give one of them another name")
            found[source] = target
    return found


def _translated(root: Path, source: str, link: str,
                book: dict[str, str]) -> str | None:
    """Where a link of page `source` leads in the book: an address, nothing
    for a file that is not in the book; ValueError if there is no such file."""
    if _ELSEWHERE.match(link):
        return link
    path, _, fragment = link.partition("#")
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    if (root / meant / "README.md").exists():
        meant += "/README.md"
    if meant in book:
        here = posixpath.dirname(book[source])
        there = posixpath.relpath(book[meant], here or ".")
        return there + (f"#{fragment}" if fragment else "")
    if meant.startswith("..") or not (root / meant).exists():
        raise ValueError(link)
    return None


def _page(root: Path, source: str, book: dict[str, str],
          problems: Problems) -> tuple[str, int]:
    """The text of a page with its links translated, and how many it has."""
    count = 0
    fenced = False
    lines = (root / source).read_text(encoding="utf-8").splitlines()

    def replace(number: int) -> Callable[[re.Match[str]], str]:
        """The replacement of links in a line."""
        def one(found: re.Match[str]) -> str:
            nonlocal count
            count += 1
            try:
                to = _translated(root, source, found[3], book)
            except ValueError:
                problems.add(Place(source, number, found.start(3) + 1),
                             f"the link '{found[3]}' leads nowhere",
                             "name a file as seen from this one")
                return found[0]
            return f"{found[1]}[{found[2]}]({to})" if to else found[2]
        return one

    for i, line in enumerate(lines):
        if _FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            lines[i] = _LINK.sub(replace(i + 1), line)
    return "\n".join(lines) + "\n", count


def _navigation(text: str, book: dict[str, str],
                problems: Problems) -> tuple[str, set[str]]:
    """The settings with `FOLDER/*.md` written out, and all pages in it."""
    lines = []
    listed = set()
    targets = sorted(t for t in book.values() if t.endswith(".md"))
    for number, line in enumerate(text.splitlines(), 1):
        pattern = _PATTERN.match(line)
        if not pattern:
            lines.append(line)
            listed |= {t for t in targets if re.search(
                rf"[\s]{re.escape(t)}$", line)}
            continue
        fits = [t for t in targets if posixpath.dirname(t) + "/" == pattern[2]]
        fits.sort(key=lambda t: (not t.endswith("/index.md"), t))
        if not fits:
            problems.add(Place("mkdocs.yml", number), "no page fits "
                         f"{pattern[2]}*.md", "remove the line")
        lines += [pattern[1] + t for t in fits]
        listed |= set(fits)
    return "\n".join(lines) + "\n", listed


def lay_out(root: Path, problems: Problems) -> tuple[int, int]:
    """Writes build/book/src and build/book/mkdocs.yml; returns how many pages
    there are, and how many links in them."""
    folder = root / "build" / "book"
    shutil.rmtree(folder, ignore_errors=True)
    book = pages(root, problems)
    count = links = 0
    for source, target in book.items():
        path = folder / "src" / target
        path.parent.mkdir(parents=True, exist_ok=True)
        if not source.endswith(".md"):
            shutil.copyfile(root / source, path)
            continue
        text, found = _page(root, source, book, problems)
        path.write_text(text, encoding="utf-8")
        count += 1
        links += found
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings, listed = _navigation(settings, book, problems)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for source, target in book.items():
        if target.endswith(".md") and target not in listed:
            problems.add(Place(source), f"the book does not list {target}",
                         "add it under nav in mkdocs.yml")
    return count, links
