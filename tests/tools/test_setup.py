# SPDX-License-Identifier: BSD-2-Clause
"""tools/setup reports what is missing, and asks for nothing when all is there.

The script runs with its own list of packages, a stand-in for dpkg-query that
knows two packages, and one for apt-get that writes down how it was called.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_DPKG = """#!/bin/sh
printf 'ii  here-1\\nhi  here-2\\nun  not-here\\nrc  removed\\n'
[ -e "$0.more" ] && printf 'ii  not-here\\n'
exit 1
"""
_APT = """#!/bin/sh
echo "$@" >> "$0.calls"
case " $* " in
*" install "*) [ -e "$0.broken" ] || : > "${0%/*}/dpkg-query.more" ;;
esac
"""
_WHY3 = """#!/bin/sh
printf 'name = "Z3"\\nname = "CVC4"\\n' > "$HOME/.why3.conf"
"""


class Setup(unittest.TestCase):
    """Runs a copy of tools/setup."""

    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copy(ROOT / "tools" / "setup", self.folder)
        for name, text in (("dpkg-query", _DPKG), ("apt-get", _APT),
                           ("why3", _WHY3), ("id", "#!/bin/sh\necho 0\n")):
            (self.folder / name).write_text(text, encoding="utf-8")
            (self.folder / name).chmod(0o755)
        self.know_provers()
        self.want("here-1", "here-2")

    def want(self, *names: str) -> None:
        """Writes the list of packages."""
        text = "".join(f'[[package]]\nname = "{n}"\nwhy = "x"\n' for n in names)
        (self.folder / "packages.toml").write_text(text, encoding="utf-8")

    def know_provers(self) -> None:
        """Writes a configuration of Why3 that is complete."""
        (self.folder / ".why3.conf").write_text(
            'name = "CVC4"\nname = "Z3"\n', encoding="utf-8")

    def call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the script."""
        environment = os.environ | {
            "HOME": str(self.folder),
            "PATH": f"{self.folder}:{os.environ['PATH']}"}
        environment.pop("WHY3CONFIG", None)
        return subprocess.run([str(self.folder / "setup"), *arguments],
                              env=environment, capture_output=True, text=True)

    def apt_calls(self) -> list[str]:
        """How apt-get was called."""
        calls = self.folder / "apt-get.calls"
        return calls.read_text().splitlines() if calls.exists() else []

    def test_nothing_is_missing(self) -> None:
        done = self.call("--quiet")
        self.assertEqual((done.returncode, done.stdout, self.apt_calls()),
                         (0, "", []))

    def test_check_reports_and_installs_nothing(self) -> None:
        self.want("here-1", "not-here", "removed", "unheard-of")
        done = self.call("--check")
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stdout.splitlines(), [
            f"setup: package {n} is missing; run: apt-get install {n}"
            for n in ("not-here", "removed", "unheard-of")])
        self.assertEqual(self.apt_calls(), [])

    def test_check_reports_provers(self) -> None:
        (self.folder / ".why3.conf").unlink()
        done = self.call("--check")
        self.assertEqual(done.returncode, 3)
        self.assertIn("run: why3 config detect", done.stdout)

    def test_missing_package_is_installed(self) -> None:
        self.want("here-1", "not-here")
        done = self.call()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.apt_calls(), [
            "-qq update", "-qq -y --no-install-recommends install not-here"])

    def test_without_being_root_sudo_installs(self) -> None:
        self.want("not-here")
        (self.folder / "id").write_text("#!/bin/sh\necho 1000\n")
        sudo = self.folder / "sudo"
        sudo.write_text('#!/bin/sh\necho "$1" >> "$0.calls"\nexec "$@"\n')
        sudo.chmod(0o755)
        self.assertEqual(self.call().returncode, 0)
        self.assertEqual(len(self.apt_calls()), 2)
        self.assertEqual(
            Path(f"{sudo}.calls").read_text().split(), ["apt-get", "env"])

    def test_package_that_stays_missing(self) -> None:
        self.want("not-here")
        (self.folder / "apt-get.broken").touch()
        done = self.call()
        self.assertEqual(done.returncode, 3)
        self.assertIn("still missing: not-here", done.stderr)

    def test_provers_are_looked_for(self) -> None:
        (self.folder / ".why3.conf").unlink()
        self.assertEqual(self.call("--quiet").returncode, 0)
        self.assertIn("CVC4", (self.folder / ".why3.conf").read_text())

    def test_unknown_argument(self) -> None:
        done = self.call("--frob")
        self.assertEqual(done.returncode, 2)
        self.assertIn("unknown argument '--frob'", done.stderr)

    def test_the_list_is_complete(self) -> None:
        text = (ROOT / "tools" / "packages.toml").read_text()
        self.assertEqual(text.count("[[package]]\nname = "),
                         text.count("\nwhy = "))


if __name__ == "__main__":
    unittest.main()
