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
    "-Werror")
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


def _groups(scene: Scene, folders: Folders) -> dict[str, list[Path]]:
    """The C files of an explorer, by the folder of their objects: two files
    of a group have different names."""
    model = [p for p in sorted((folders.explore / "model").glob("*.c"))
             if not _POLICY.match(p.name) or p.stem == f"sched_{scene.policy}"]
    generated = [folders.gen / f"{name}.c" for name in _ALSO]
    for machine in MACHINES:
        generated += [folders.gen / f"{machine}.c",
                      folders.gen / f"{machine}_names.c"]
    return {"model": model, "gen": generated,
            "engine": sorted((folders.explore / "engine").glob("*.c"))}


def _stamp(command: list[str], files: list[Path], folders: Folders) -> str:
    """Changes with everything that objects are made of."""
    digest = hashlib.sha256("\0".join(command).encode())
    headers = [p for folder in (folders.explore / "model", folders.explore /
                                "engine", folders.gen, folders.gen / "abi")
               for p in sorted(folder.glob("*.h"))]
    for path in files + headers:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _run(command: list[str], out: Path, scene: Scene) -> None:
    """Runs the compiler in folder `out`; what it complains of is an error of
    the scene."""
    done = subprocess.run(command, cwd=out, capture_output=True, check=False,
                          encoding="utf-8", errors="replace")
    if done.returncode == 0:
        return
    first = next((line for line in done.stderr.splitlines()
                  if "error" in line), done.stderr[:300])
    raise InputError([Problem(
        Place(f"tests/explore/scenes/{scene.name}.toml"),
        f"its explorer does not build: {first.strip()}",
        "mend what the compiler complains of")])


def _compile(scene: Scene, folders: Folders, flags: tuple[str, ...],
             top: Path, files: list[Path], out: Path) -> list[Path]:
    """Objects of `files` in folder `out`, for the limits in folder `top`."""
    out.mkdir(parents=True, exist_ok=True)
    command = ["gcc", *_FLAGS, *flags, "-c"]
    for folder in (top, folders.explore / "model", folders.explore / "engine",
                   folders.gen):
        command += ["-iquote", str(folder)]
    command += map(str, files)
    objects = [out / f"{path.stem}.o" for path in files]
    stamp = _stamp(command, [*files, top / "limits.h"], folders)
    seal = out / "stamp"
    if not (seal.exists() and seal.read_text() == stamp
            and all(path.exists() for path in objects)):
        _run(command, out, scene)
        seal.write_text(stamp)
    return objects


def build(scene: Scene, folders: Folders, flags: tuple[str, ...] = (),
          variant: str = "") -> Path:
    """Builds the explorer of a scene; gives its path.  With `flags` for the
    compiler, it gets a folder of its own, called after `variant`."""
    top = folders.build / (scene.name + variant)
    top.mkdir(parents=True, exist_ok=True)
    (top / "limits.h").write_text(
        limits_text(scene, folders.limits.read_text(encoding="utf-8")),
        encoding="utf-8")
    (top / "scene.c").write_text(scene_text(scene), encoding="utf-8")
    objects = _compile(scene, folders, flags, top, [top / "scene.c"],
                       top / "scene")
    for group, files in _groups(scene, folders).items():
        objects += _compile(scene, folders, flags, top, files, top / group)
    program = top / "explorer"
    _run(["gcc", *flags, "-o", str(program), *map(str, objects)], top, scene)
    return program


def build_with(scene: Scene, folders: Folders, instead: Path) -> Path:
    """Builds the explorer of a scene, which is built already, with the C files
    in `instead` in place of those of their names; gives its path."""
    top = folders.build / scene.name
    out = folders.build / f"{scene.name}_with_{instead.name}"
    wrong = _compile(scene, folders, (), top, sorted(instead.glob("*.c")), out)
    names = {path.name for path in wrong}
    objects = [path for group in ("scene", "model", "gen", "engine")
               for path in sorted((top / group).glob("*.o"))
               if group != "model" or path.name not in names]
    program = out / "explorer"
    _run(["gcc", "-o", str(program), *map(str, objects + wrong)], out, scene)
    return program
