# SPDX-License-Identifier: BSD-2-Clause
"""The book: pages come together, links are translated, broken ones found."""

from __future__ import annotations

import shutil
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from turnstile.book import lay_out  # noqa: E402
from turnstile.check.docs import build, check_site  # noqa: E402
from turnstile.diagnostics import Problems  # noqa: E402

_NAV = ("site_name: T\nuse_directory_urls: false\ndocs_dir: src\n"
        "theme:\n  name: mkdocs\nnav:\n")


class Book(unittest.TestCase):
    """Each test writes a small project and lays out its book."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.write("mkdocs.yml", _NAV + "  - index.md\n")

    def write(self, path: str, text: str) -> None:
        """Writes a file of the project."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def said(self) -> list[str]:
        """Lays the book out and returns the problems."""
        problems = Problems()
        lay_out(self.folder, problems)
        return [str(p) for p in sorted(problems.found)]

    def page(self, path: str) -> str:
        """A page of the book."""
        return (self.folder / "build/book/src" / path).read_text()

    def test_links_are_translated(self) -> None:
        self.write("mkdocs.yml", _NAV + "  - index.md\n  - architecture.md\n"
                   "  - machines/*.md\n")
        self.write("doc/index.md", "[a](../ARCHITECTURE.md#b) "
                   "![p](../gen/doc/machines/m.svg) [s](../spec/m.rl)\n")
        self.write("ARCHITECTURE.md", "[m](gen/doc/machines/m.md)\n")
        self.write("gen/doc/machines/m.md", "[i](../../../doc/index.md)\n")
        self.write("gen/doc/machines/m.svg", "<svg/>")
        self.write("spec/m.rl", "")
        self.assertEqual(self.said(), [])
        self.assertEqual(self.page("index.md"),
                         "[a](architecture.md#b) ![p](machines/m.svg) s\n")
        self.assertEqual(self.page("architecture.md"), "[m](machines/m.md)\n")
        self.assertEqual(self.page("machines/m.md"), "[i](../index.md)\n")

    def test_link_that_leads_nowhere(self) -> None:
        self.write("doc/index.md", "x\n[a](no.md)\n")
        self.assertEqual(self.said(), [
            "doc/index.md:2:5: error: the link 'no.md' leads nowhere; "
            "name a file as seen from this one"])

    def test_link_out_of_the_project(self) -> None:
        self.write("doc/index.md", "[a](../../etc)\n")
        self.assertEqual(len(self.said()), 1)

    def test_examples_of_code_hold_no_links(self) -> None:
        self.write("doc/index.md", "```\n[a](no.md)\n```\n")
        self.assertEqual(self.said(), [])

    def test_page_that_is_not_listed(self) -> None:
        self.write("doc/index.md", "x\n")
        self.write("doc/more.md", "x\n")
        self.assertEqual(self.said(), [
            "doc/more.md:1:1: error: the book does not list more.md; "
            "add it under nav in mkdocs.yml"])

    def test_pattern_lists_the_index_first(self) -> None:
        self.write("mkdocs.yml", _NAV + "  - index.md\n  - d/*.md\n")
        self.write("doc/index.md", "x\n")
        for name in ("a", "index", "z"):
            self.write(f"doc/d/{name}.md", "x\n")
        self.assertEqual(self.said(), [])
        settings = (self.folder / "build/book/mkdocs.yml").read_text()
        self.assertTrue(settings.endswith(
            "  - d/index.md\n  - d/a.md\n  - d/z.md\n"), settings)

    def test_pattern_that_fits_nothing(self) -> None:
        self.write("mkdocs.yml", _NAV + "  - index.md\n  - d/*.md\n")
        self.write("doc/index.md", "x\n")
        self.assertEqual(self.said(), ["mkdocs.yml:8:1: error: no page fits "
                                       "d/*.md; remove the line"])

    def test_two_files_that_would_be_one_page(self) -> None:
        self.write("doc/index.md", "x\n")
        self.write("gen/doc/index.md", "x\n")
        self.assertIn("two files would be index.md", self.said()[0])

    def built(self) -> list[str]:
        """Builds the site as well and returns all problems."""
        problems = Problems()
        lay_out(self.folder, problems)
        check_site(build(self.folder, problems), problems)
        return [str(p) for p in problems.found]

    def test_good_book(self) -> None:
        self.write("doc/index.md", "# A b\n\n[a](#a-b)\n")
        self.assertEqual(self.built(), [])

    def test_anchor_that_no_heading_has(self) -> None:
        self.write("doc/index.md", "# A b\n\n[a](index.md#c)\n")
        self.assertEqual(self.built(), [
            "index.html:1:1: error: the link 'index.html#c' names no heading; "
            "use the heading's words in lower case"])

    def test_raw_link_that_leads_nowhere(self) -> None:
        self.write("doc/index.md", '<img src="no.svg">\n')
        self.assertEqual(len(self.built()), 1)

    def test_warning_of_mkdocs(self) -> None:
        self.write("mkdocs.yml", _NAV + "  - index.md\n  - no.md\n")
        self.write("doc/index.md", "x\n")
        self.assertIn("no.md", self.built()[0])


if __name__ == "__main__":
    unittest.main()
