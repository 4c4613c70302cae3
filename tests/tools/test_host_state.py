# SPDX-License-Identifier: BSD-2-Clause
"""The image of the host holds every variable of the kernel: what is left out
would survive host_load()."""

from __future__ import annotations

import json
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def variables() -> set[str]:
    """The variables that the kernel's files define and can change."""
    files = sorted(map(str, (ROOT / "kernel").glob("*.c")))
    done = subprocess.run(
        ["ctags", "--output-format=json", "--language-force=C", "--kinds-C=v",
         "-f", "-", *files], capture_output=True, text=True, check=True)
    tags = map(json.loads, done.stdout.splitlines())
    return {tag["name"] for tag in tags
            if not re.search(r"\bconst\b", tag["pattern"])}


class HostState(unittest.TestCase):
    """Compares the kernel's variables with the list of the host."""

    def test_the_image_holds_every_variable_of_the_kernel(self) -> None:
        """Each variable is a part, and each part but the host's exists."""
        text = (ROOT / "platform" / "host" / "state.c").read_text("utf-8")
        parts = set(re.findall(r"\bPART\((\w+)\)", text)) - {"x", "host"}
        self.assertEqual(variables(), parts)


if __name__ == "__main__":
    unittest.main()
