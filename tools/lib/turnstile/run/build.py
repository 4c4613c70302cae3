# SPDX-License-Identifier: BSD-2-Clause
"""Builds the image of a board by its preset."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .boards import ROOT

DEMO = ROOT / "systems" / "demo.toml"


def build(preset: str, target: str = "image", system: Path = DEMO) -> str | None:
    """Builds the image with a system, or something else of the preset; gives
    what the build printed if it failed."""
    for command in (["cmake", "--preset", preset,
                     f"-DTURNSTILE_SYSTEM={system.resolve()}"],
                    ["cmake", "--build", "--preset", preset, "--target",
                     target, "--parallel", "2", "--", "--quiet"]):
        done = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              text=True, errors="replace", check=False)
        if done.returncode != 0:
            return done.stdout
    return None
