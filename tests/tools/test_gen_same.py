# SPDX-License-Identifier: BSD-2-Clause
"""The same specification gives the same bytes everywhere.

The generator runs in a copy of the tree with another path, another locale,
time zone, home, order of hashing and mask of permissions, and as another user
when the test may choose one.  What it writes must equal gen/.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from machines_support import ROOT

NEEDED = ("tools", "spec", ".clang-format")
USER = "nobody"

# Turkish has its own idea of capitals; Latin-5 cannot hold what UTF-8 can.
LOCALES = {"tr_TR.UTF-8": "UTF-8", "tr_TR.ISO-8859-9": "ISO-8859-9"}

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "HOME": "/nonexistent",
             "USER": USER, "PYTHONHASHSEED": "4711", "COLUMNS": "20"}
ASCII = ELSEWHERE | {"LC_ALL": "C", "PYTHONUTF8": "0",
                     "PYTHONCOERCECLOCALE": "0", "TZ": "America/St_Johns"}


def copy_tree(folder: Path) -> Path:
    """A copy of what the generator needs, readable by everybody."""
    tree = folder / "ein anderer Ordner \N{LATIN SMALL LETTER U WITH DIAERESIS}"
    tree.mkdir()
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=shutil.
                            ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tree / name)
    folder.chmod(0o755)
    return tree


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes()
            for p in sorted(folder.rglob("*")) if p.is_file()}


def as_another_user(words: list[str]) -> list[str]:
    """The command as another user, if this one may choose."""
    if os.geteuid() != 0:
        return words
    return ["setpriv", f"--reuid={USER}", f"--regid={_group()}",
            "--clear-groups", *words]


def _group() -> str:
    """The group of the other user."""
    return subprocess.run(["id", "-gn", USER], capture_output=True, text=True,
                          check=True).stdout.strip()


class Everywhere(unittest.TestCase):
    """Runs in other circumstances, and what they write."""

    expected: dict[str, bytes]
    folder: Path
    tree: Path

    @classmethod
    def setUpClass(cls) -> None:
        keeper = tempfile.TemporaryDirectory()
        cls.addClassCleanup(keeper.cleanup)
        cls.folder = Path(keeper.name)
        cls.tree = copy_tree(cls.folder)
        cls.expected = contents(ROOT / "gen")

    def generate(self, name: str, changed: dict[str, str]) -> None:
        """Generates in the copy and compares with gen/."""
        place = self.folder / name
        place.mkdir()
        place.chmod(0o777)
        command = as_another_user([
            "sh", "-c", "umask 077 && PYTHONPATH=tools/lib exec "
            "/usr/bin/python3 -P -m turnstile.gen --out \"$1\"", "sh",
            str(place / "out")])
        done = subprocess.run(command, cwd=self.tree, check=False,
                              env={"PATH": os.environ["PATH"]} | changed,
                              capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        found = contents(place / "out")
        self.assertEqual(found.keys(), self.expected.keys())
        self.assertEqual([f for f in found if found[f] != self.expected[f]],
                         [])

    def test_in_other_locales(self) -> None:
        locales = self.folder / "locales"
        locales.mkdir()
        for name, letters in LOCALES.items():
            done = subprocess.run(
                ["localedef", "-i", "tr_TR", "-f", letters, locales / name],
                capture_output=True, check=False, encoding="utf-8")
            self.assertTrue((locales / name).exists(), done.stderr)
            self.generate(name, ELSEWHERE | {"LC_ALL": name,
                                             "LOCPATH": str(locales)})

    def test_without_a_locale(self) -> None:
        self.generate("ascii", ASCII)


if __name__ == "__main__":
    unittest.main()
