# SPDX-License-Identifier: BSD-2-Clause
"""Seeded defects of the processor's part: an image whose kernel has one must
not pass a test of the board.

tests/target/seeds.toml has a row for each: which text of which file becomes
which other, and the image that notices it.  Only that file is compiled again;
all other objects are those of the board's build.
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Place, Problems
from ..located_toml import check_keys, read_toml
from ..run.boards import ROOT, Board

_KEYS: dict[str, type | tuple[type, ...]] = {
    "name": str, "says": str, "file": str, "old": str, "new": str,
    "image": str, "cpus": int, "notices": str}


@dataclass(frozen=True)
class Seed:
    """A defect; `notices` stands in what the image then prints."""

    name: str
    says: str
    file: str
    old: str
    new: str
    image: str
    cpus: int
    notices: str


def read_seeds(path: Path) -> list[Seed]:
    """All rows; InputError with everything that is wrong."""
    toml = read_toml(path, str(path.relative_to(ROOT)))
    problems = Problems()
    seeds = []
    for i, row in enumerate(toml.data.get("seed", [])):
        if not check_keys(toml, ("seed", i), _KEYS, set(_KEYS), problems):
            continue
        seed = Seed(**row)
        file = ROOT / seed.file
        if not file.is_file() or file.read_text().count(seed.old) != 1:
            problems.add(toml.place("seed", i, "old"), f"'{seed.file}' has not "
                         "this text, or more than once", "copy lines of it")
        seeds.append(seed)
    if not seeds:
        problems.add(Place(toml.file), "there is no seed", "add [[seed]]")
    problems.stop_if_any()
    return seeds


def _shell(command: str, folder: Path) -> None:
    """Runs a command of the build."""
    done = subprocess.run(command, shell=True, cwd=folder, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command}\n{done.stdout}")


def _compile(build: Path, seed: Seed, folder: Path) -> tuple[str, str]:
    """Compiles the file with the defect; gives the object whose place it takes,
    and its own."""
    source = ROOT / seed.file
    changed = folder / source.name
    changed.write_text(source.read_text().replace(seed.old, seed.new))
    entries = json.loads((build / "compile_commands.json").read_text())
    words = next(w for w in (shlex.split(e["command"]) for e in entries
                             if e["file"] == str(source))
                 if any("kernel_objects" in word for word in w))
    at = words.index("-o") + 1
    usual, ours = words[at], str(changed.with_suffix(".obj"))
    words[at] = ours
    _shell(shlex.join([str(changed) if w == str(source) else w for w in words]),
           build)
    return usual, ours


def build_seed(board: Board, seed: Seed) -> Path:
    """The image with the defect."""
    build = board.image().parent
    folder = build / "seeds" / seed.name
    folder.mkdir(parents=True, exist_ok=True)
    usual, ours = _compile(build, seed, folder)
    said = subprocess.run(["ninja", "-C", str(build), "-t", "commands",
                           f"{seed.image}.elf"], capture_output=True,
                          text=True, check=True).stdout.splitlines()
    kernel = next(x for x in said if f"-o {build}/kernel.o" in x)
    image = next(x for x in said if f"-o {build}/{seed.image}.elf" in x)
    linked = re.sub(rf" \S*/{re.escape(usual.split('.dir/')[1])} ",
                    f" {ours} ", kernel)
    if linked == kernel:
        raise RuntimeError(f"the kernel is not linked with {usual}")
    for command in (linked, image):
        for name in ("kernel.o", f"{seed.image}.ld", f"{seed.image}.elf"):
            command = command.replace(f"{build}/{name}", f"{folder}/{name}")
        _shell(command, build)
    return folder / f"{seed.image}.elf"
