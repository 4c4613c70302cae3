# SPDX-License-Identifier: BSD-2-Clause
"""What a part of the bench gives back, and what builds have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from .counter import Sample
from .rows import Row

MACHINE = ["-M", "realview-pbx-a9"]
TARGET = ["-O2", "-mcpu=cortex-a9", "-marm", "-ffreestanding", "-nostdlib",
          "-Wl,--build-id=none"]


@dataclass
class Measured:
    """The rows of one image, and the sample that stands for each name."""

    image: Path
    rows: list[Row] = field(default_factory=list)
    samples: dict[str, Sample] = field(default_factory=dict)
