# SPDX-License-Identifier: BSD-2-Clause
"""The part `docs` of tools/check: the book builds, no link is broken, and rows
of tables about tests name tests that exist.

Three looks at the same pages: links as they are written, then mkdocs in its
strict form, and the links and anchors of the HTML that came out. Where the
first look finds something, the others would say it again, so they wait.
"""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ..book import lay_out
from ..diagnostics import (EXIT_FAILED, EXIT_GOOD, InputError, Place, Problems,
                           print_problems)
from ..style.text_rules import words
from ..style.tree import Report, Tree
from .rows import check_rows

ROOT = Path(__file__).resolve().parents[4]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_WARNING = re.compile(r"^(?:WARNING|ERROR)\s*-\s*(.*)$", re.M)


class _Links(HTMLParser):
    """Collects the links and the anchors of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str,
                        attrs: list[tuple[str, str | None]]) -> None:
        """Notes what a tag leads to and what leads to it."""
        for name, value in attrs:
            if value is None:
                continue
            if name in ("href", "src"):
                self.links.append(value)
            if name == "id" or (tag == "a" and name == "name"):
                self.anchors.add(value)


def _read(site: Path) -> dict[Path, _Links]:
    """Links and anchors of every page of the site."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        found[path] = _Links()
        found[path].feed(path.read_text(encoding="utf-8"))
    return found


def check_site(site: Path, problems: Problems) -> int:
    """Follows every link inside the site; returns how many there are."""
    found = _read(site)
    count = 0
    for path, page in found.items():
        if path.name == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            count += 1
            target = (path.parent / unquote(parts.path)).resolve() \
                if parts.path else path
            if target.is_dir():
                target /= "index.html"
            anchor = unquote(parts.fragment)
            place = Place(path.relative_to(site).as_posix())
            if not target.exists():
                problems.add(place, f"the link '{link}' leads nowhere",
                             "mend it in the page that this comes from")
            elif anchor and target in found and (
                    anchor not in found[target].anchors):
                problems.add(place, f"the link '{link}' names no heading",
                             "use the heading's words in lower case")
    return count


def build(root: Path, problems: Problems) -> Path:
    """Builds the book; what mkdocs warns about is a problem."""
    folder = root / "build" / "book"
    done = subprocess.run(
        ["mkdocs", "build", "--strict", "--config-file",
         str(folder / "mkdocs.yml")], cwd=folder, capture_output=True,
        text=True)
    output = _COLOUR.sub("", done.stdout + done.stderr)
    print(output, end="")
    said = _WARNING.findall(output)
    if done.returncode != 0 and not said:
        said = [f"mkdocs ends with code {done.returncode}"]
    for what in said:
        problems.add(Place("mkdocs.yml"), what, "mend the page")
    return folder / "site"


def main() -> int:
    """The part."""
    problems = Problems()
    rows = check_rows(ROOT, problems)
    pages, links = lay_out(ROOT, problems)
    if not problems.found:
        links += check_site(build(ROOT, problems), problems)
    tree = Tree(ROOT)
    tree.files = [f for f in tree.files if f.endswith(".md")]
    report = Report()
    words(tree, report)
    found = InputError(problems.found + report.problems.found)
    print_problems(found)
    failed = len(found.problems)
    passed = max(rows + pages + links + report.looked - failed, 0)
    print(f"docs: {passed} passed, {failed} failed")
    return EXIT_GOOD if failed == 0 else EXIT_FAILED


if __name__ == "__main__":
    sys.exit(main())
