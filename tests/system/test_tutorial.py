# SPDX-License-Identifier: BSD-2-Clause
"""The tutorial is true: in a copy of the project its files are written and its
commands run, and they print what the page says, in this order."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from system_support import ROOT

PAGE = ROOT / "doc" / "tutorial.md"
NOT_COPIED = shutil.ignore_patterns("build", ".git", "__pycache__")

_FILE = re.compile(r"`((?:examples|systems)/[a-z./-]+)`:$")
_LINE = re.compile(r"Write `(.+)` in that line", re.I)


def blocks(page: str) -> list[tuple[str, str]]:
    """The indented blocks of a page, each with the text before it."""
    found = []
    before: list[str] = []
    block: list[str] = []
    for line in [*page.splitlines(), "end"]:
        if line.startswith("    ") or (block and not line):
            block.append(line[4:])
            continue
        if block:
            found.append((" ".join(before).strip(), "\n".join(block).strip("\n")))
            before = []
            block = []
        before.append(line)
    return found


def pattern(line: str) -> re.Pattern[str]:
    """The lines that a line of the page stands for."""
    return re.compile(".*".join(map(re.escape, line.split("..."))))


class Tutorial(unittest.TestCase):
    """The page, from its begin to its end."""

    def command(self, folder: Path, text: str) -> None:
        """Runs a command, and looks for what it must print."""
        first, *expected = text.splitlines()
        done = subprocess.run(first.removeprefix("$ "), shell=True, cwd=folder,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, check=False)
        said = iter((done.stdout + done.stderr).splitlines())
        for line in expected:
            self.assertTrue(any(pattern(line).fullmatch(s) for s in said),
                            f"{first} does not say: {line}\n{done.stdout}"
                            f"{done.stderr}")

    def test_the_page_is_true(self) -> None:
        commands = files = 0
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "copy"
            shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
            for before, text in blocks(PAGE.read_text("utf-8")):
                line = _LINE.search(before)
                if line:
                    path = folder / "systems" / "mine.toml"
                    key = line[1].split(" = ")[0]
                    path.write_text(re.sub(f"^{key} = .*$", line[1],
                                           path.read_text("utf-8"),
                                           flags=re.M), encoding="utf-8")
                file = _FILE.search(before)
                if text.startswith("$ "):
                    commands += 1
                    self.command(folder, text)
                elif file:
                    files += 1
                    path = folder / file[1]
                    path.parent.mkdir(exist_ok=True)
                    path.write_text(text + "\n", encoding="utf-8")
        self.assertEqual((commands, files), (5, 5))


if __name__ == "__main__":
    unittest.main()
