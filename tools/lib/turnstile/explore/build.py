# SPDX-License-Identifier: BSD-2-Clause
"""Builds the explorer of a scene: the kernel and the generated files, the
host's machine and the engine, with the limits of the scene.

All variables of the kernel are put into one section, so that a state is one
image, whatever variables there are.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problem
from .fields import fields_text
from .scene_c import limits_text, scene_text
from .scenes import Folders, Scene

_FLAGS = (
    "-std=c11", "-O2", "-g", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
    "-Wsign-conversion", "-Wshadow", "-Wstrict-prototypes",
    "-Wmissing-prototypes", "-Wswitch-enum", "-Wundef", "-Wvla", "-Werror")
SANITIZERS = ("-fsanitize=undefined", "-fno-sanitize-recover=all")
# What the engine looks at from within a pass, and each step of a machine.
_WATCHED = {
    "pass": ("-Dcall_dispatch=watch_dispatch", "-Dfast_message=watch_fast",
             "-Dfast_fault=watch_fast_fault")}
_STEPS = ("-Dtrace_on=coverage_on", "-Dtrace_record=coverage_record")
# The section of all variables of the kernel, and how readelf lists sections.
_STATE = "kernel_state"
_SECTION = re.compile(r"\] (\S+) +[A-Z]\w* +[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) "
                      r"[0-9a-f]+ +([A-Z]*) ")
_POLICY = {"any": ("sched", "sched_inv"), "rounds": ()}


@dataclass(frozen=True)
class Group:
    """Files that are compiled alike; the kernel's keep state in one section."""

    name: str
    files: list[Path]
    flags: tuple[str, ...] = ()
    state: bool = True


def _groups(scene: Scene, folders: Folders) -> list[Group]:
    """The C files of an explorer: two of a group have different names."""
    root = folders.root
    left_out = {*_WATCHED, *_POLICY[scene.policy]}
    kernel = [p for p in sorted((root / "kernel").glob("*.c"))
              if p.stem not in left_out]
    machine = [p for p in sorted((root / "platform" / "host").glob("*.c"))
               if p.stem not in ("windows", "state")]
    engine = [p for p in sorted((folders.explore / "engine").glob("*.c"))
              if not p.stem.startswith("sched_")
              or p.stem == f"sched_{scene.policy}"]
    return [
        Group("kernel", kernel),
        *(Group(name, [root / "kernel" / f"{name}.c"], flags)
          for name, flags in _WATCHED.items()),
        Group("gen", sorted(folders.gen.glob("*.c")), _STEPS),
        Group("machine", machine, state=False),
        Group("engine", engine, state=False)]


def _headers(top: Path, folders: Folders) -> list[Path]:
    """The folders of headers."""
    root = folders.root
    return [top, folders.explore / "engine", root / "kernel",
            root / "platform" / "host", folders.gen]


def _stamp(command: list[str], files: Sequence[Path], top: Path,
           folders: Folders) -> str:
    """Changes with everything that objects are made of."""
    digest = hashlib.sha256("\0".join(command).encode())
    headers = [p for folder in (*_headers(top, folders), folders.gen / "abi")
               for p in sorted(folder.glob("*.h"))]
    for path in [*files, *headers]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _place(scene: Scene) -> Place:
    """Where a scene is written."""
    return Place(f"tests/explore/scenes/{scene.name}.toml")


def _run(command: list[str], out: Path, scene: Scene) -> None:
    """Runs the compiler in folder `out`; what it complains of is an error of
    the scene."""
    done = subprocess.run(command, cwd=out, capture_output=True, check=False,
                          encoding="utf-8", errors="replace")
    if done.returncode == 0:
        return
    first = next((line for line in done.stderr.splitlines()
                  if "error" in line or "undefined" in line),
                 done.stderr[:300])
    raise InputError([Problem(
        _place(scene), f"its explorer does not build: {first.strip()}",
        "mend what the compiler complains of")])


def stray_sections(listed: str) -> list[str]:
    """Of the sections of objects, as readelf lists them, those that hold
    variables and are not part of the state."""
    found = _SECTION.findall(listed)
    return sorted({name for name, size, flags in found
                   if int(size, 16) and "W" in flags and name != _STATE
                   and not name.startswith(".data.rel.ro")})


def _one_section(objects: list[Path], out: Path, scene: Scene) -> None:
    """Puts the variables of objects into the section of the state."""
    flags = "alloc,load,data,contents"
    for path in objects:
        _run(["objcopy", "--rename-section", f".bss={_STATE},{flags}",
              "--rename-section", f".data={_STATE},{flags}", str(path)],
             out, scene)


def _refuse_stray(objects: list[Path], scene: Scene) -> None:
    """Where a variable is no part of the state, nothing is built."""
    listed = subprocess.run(["readelf", "-SW", *map(str, objects)], check=True,
                            capture_output=True, encoding="utf-8").stdout
    stray = stray_sections(listed)
    if stray:
        raise InputError([Problem(
            _place(scene), "variables are no part of the state: section "
            + ", ".join(stray), "rename the section in tools/lib/turnstile/"
            "explore/build.py, as .data is")])


def _compile(scene: Scene, folders: Folders, flags: tuple[str, ...],
             top: Path, group: Group) -> list[Path]:
    """Objects of a group, for the limits in folder `top`."""
    out = top / group.name
    out.mkdir(parents=True, exist_ok=True)
    command = ["gcc", *_FLAGS, *group.flags, *flags, "-c"]
    for folder in _headers(top, folders):
        command += ["-iquote", str(folder)]
    command += map(str, group.files)
    objects = [out / f"{path.stem}.o" for path in group.files]
    stamp = _stamp(command, group.files, top, folders)
    seal = out / "stamp"
    if not (seal.exists() and seal.read_text() == stamp
            and all(path.exists() for path in objects)):
        _run(command, out, scene)
        if group.state:
            _one_section(objects, out, scene)
            if not flags:  # a sanitizer has variables of its own
                _refuse_stray(objects, scene)
        seal.write_text(stamp)
    return objects


def _made(scene: Scene, folders: Folders, top: Path) -> Group:
    """Makes the limits of a scene and its own C files in folder `top`."""
    top.mkdir(parents=True, exist_ok=True)
    made = {
        "limits.h": limits_text(scene, folders.limits.read_text("utf-8")),
        "scene.c": scene_text(scene, folders),
        "slots_normal.c": fields_text(folders.root / "spec")}
    for name, text in made.items():
        (top / name).write_text(text, encoding="utf-8")
    return Group("scene", [top / name for name in made if name.endswith(".c")],
                 state=False)


def build_groups(scene: Scene, folders: Folders, top: Path,
                 groups: list[Group], flags: tuple[str, ...] = ()) -> Path:
    """Builds a program of groups, for the limits in folder `top`."""
    objects = [path for group in groups
               for path in _compile(scene, folders, flags, top, group)]
    program = top / "program"
    _run(["gcc", *flags, "-o", str(program), *map(str, objects)], top, scene)
    return program


def groups_of(scene: Scene, folders: Folders, top: Path) -> list[Group]:
    """What the explorer of a scene consists of."""
    return [_made(scene, folders, top), *_groups(scene, folders)]


def build(scene: Scene, folders: Folders, flags: tuple[str, ...] = (),
          variant: str = "") -> Path:
    """Builds the explorer of a scene; gives its path.  With `flags` for the
    compiler, it gets a folder of its own, called after `variant`."""
    top = folders.build / (scene.name + variant)
    return build_groups(scene, folders, top, groups_of(scene, folders, top),
                        flags)


@dataclass(frozen=True)
class Change:
    """`text` in place of what a file of the kernel says."""

    name: str
    file: str
    text: str


def build_changed(scene: Scene, folders: Folders, top: Path,
                  groups: list[Group], change: Change) -> Path:
    """Builds a program, which is built already, with a change."""
    out = top.parent / f"{top.name}_with_{change.name}"
    out.mkdir(parents=True, exist_ok=True)
    source = out / Path(change.file).name
    source.write_text(change.text, encoding="utf-8")
    home = next(group for group in groups
                if folders.root / change.file in group.files)
    wrong = _compile(scene, folders, (), top, Group(
        f"../{out.name}", [source], home.flags, home.state))
    objects = [top / group.name / f"{file.stem}.o" for group in groups
               for file in group.files
               if file != folders.root / change.file]
    program = out / "program"
    _run(["gcc", "-o", str(program), *map(str, objects + wrong)], out, scene)
    return program
