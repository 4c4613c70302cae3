# SPDX-License-Identifier: BSD-2-Clause
"""Each seeded defect is noticed by a test of the board."""

from __future__ import annotations

import unittest
from pathlib import Path

from board_tests import EXACT, SECONDS, board, run

from turnstile.target.seeds import Seed, build_seed, read_seeds

BOARD = board("pbxa9")


class Seeds(unittest.TestCase):
    """The image ends badly, and says what is expected."""

    def notice(self, seed: Seed) -> None:
        """Boots the image with the defect."""
        image = build_seed(BOARD, seed)
        ended = run(BOARD.command(image, seed.cpus) + EXACT, SECONDS)
        self.assertNotEqual(ended.code, 0, seed.says)
        self.assertIn(seed.notices, "\n".join(ended.lines), seed.says)


def _add(seed: Seed) -> None:
    """A test for the seed."""
    setattr(Seeds, f"test_{seed.name}", lambda self: self.notice(seed))


for each in read_seeds(Path(__file__).with_name("seeds.toml")):
    _add(each)

if __name__ == "__main__":
    unittest.main()
