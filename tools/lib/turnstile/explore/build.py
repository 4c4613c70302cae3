# SPDX-License-Identifier: BSD-2-Clause
"""Builds the explorer of a scene: the generated machines unchanged, the first
draft of the kernel's files, and the engine, with the limits of the scene."""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path

from ..diagnostics import InputError, Place, Problem
from .scenes import Folders, Scene

MACHINES = ("remote", "identity", "reference", "context", "receiver", "killer",
            "handler", "ipc_in", "ipc_out", "thread", "share")
_ALSO = ("queue_callers", "queue_deliver", "status")
_FLAGS = (
    "-std=c11", "-O2", "-g", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
    "-Wsign-conversion", "-Wshadow", "-Wstrict-prototypes",
    "-Wmissing-prototypes", "-Wswitch-enum", "-Wundef", "-Wvla", "-Wcast-qual",
    "-Werror", "-Wno-error=shadow")
SANITIZERS = ("-fsanitize=address,undefined", "-fno-sanitize-recover=all")
_POLICY = re.compile(r"^sched_\w+\.c$")

_SCENE = """\
#include <stddef.h>

#include "scene.h"

static const char *const operations[] = {{ {operations}, NULL }};

const struct scene scene = {{
    .operations = operations,
    .symmetric = {symmetric},
    .fair = {fair},
    .live = {live},
}};
"""


def limits_text(scene: Scene, text: str) -> str:
    """The limits of the scene: the smallest set, with its own numbers."""
    for name, value in scene.limits.items():
        text = re.sub(rf"^enum {{ {name} = \d+ }};$",
                      f"enum {{ {name} = {value} }};", text, flags=re.M)
    return text


def scene_text(scene: Scene) -> str:
    """The scene as the explorer sees it."""
    def c(value: bool) -> str:
        return "true" if value else "false"
    return _SCENE.format(
        operations=", ".join(f'"{name}"' for name in scene.operations),
        symmetric=c(scene.symmetric), fair=c(scene.fair), live=c(scene.live))


def sources(scene: Scene, folders: Folders, instead: Path | None) -> list[Path]:
    """The C files of an explorer; a file in `instead` stands for the one of
    its name."""
    model = {p.name: p for p in (folders.explore / "model").glob("*.c")
             if not _POLICY.match(p.name) or p.stem == f"sched_{scene.policy}"}
    if instead is not None:
        model |= {p.name: p for p in instead.glob("*.c")}
    engine = sorted((folders.explore / "engine").glob("*.c"))
    generated = [folders.gen / f"{name}.c" for name in _ALSO]
    for machine in MACHINES:
        generated += [folders.gen / f"{machine}.c",
                      folders.gen / f"{machine}_names.c"]
    return [model[name] for name in sorted(model)] + engine + generated


def _stamp(command: list[str], files: list[Path], folders: Folders) -> str:
    """Changes with everything that the explorer is made of."""
    digest = hashlib.sha256("\0".join(command).encode())
    headers = [p for folder in (folders.explore / "model", folders.explore /
                                "engine", folders.gen, folders.gen / "abi")
               for p in sorted(folder.glob("*.h"))]
    for path in files + headers:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def build(scene: Scene, folders: Folders, name: str,
          instead: Path | None = None, flags: tuple[str, ...] = ()) -> Path:
    """Builds an explorer called `name`, unless it is there; gives its path."""
    out = folders.build / name
    out.mkdir(parents=True, exist_ok=True)
    (out / "limits.h").write_text(
        limits_text(scene, folders.limits.read_text(encoding="utf-8")),
        encoding="utf-8")
    (out / "scene.c").write_text(scene_text(scene), encoding="utf-8")
    files = sources(scene, folders, instead) + [out / "scene.c"]
    program = out / "explorer"
    command = ["gcc", *_FLAGS, *flags]
    for folder in (out, folders.explore / "model", folders.explore / "engine",
                   folders.gen):
        command += ["-iquote", str(folder)]
    command += ["-o", str(program), *map(str, files)]
    stamp = _stamp(command, files + [out / "limits.h"], folders)
    seal = out / "stamp"
    if program.exists() and seal.exists() and seal.read_text() == stamp:
        return program
    done = subprocess.run(command, capture_output=True, check=False,
                          encoding="utf-8", errors="replace")
    if done.returncode != 0:
        first = next((line for line in done.stderr.splitlines()
                      if "error" in line), done.stderr[:300])
        raise InputError([Problem(
            Place(f"tests/explore/scenes/{scene.name}.toml"),
            f"its explorer does not build: {first}",
            f"repeat with: {' '.join(command[:3])} ...")])
    seal.write_text(stamp)
    return program
