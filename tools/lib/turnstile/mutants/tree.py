# SPDX-License-Identifier: BSD-2-Clause
"""A build tree, and programs of it that are linked with one file changed.

The tree itself is not touched: the changed file is compiled to an object of
its own, which comes before the libraries when a program is linked, and so
takes the place of the object that the tree has built."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..scenario.run import BuildError

class DefectError(BuildError):
    """Raised when the file with the defect does not compile."""


def execute(command: list[str] | str, folder: Path) -> str:
    """Runs a command that must succeed; what it printed."""
    done = subprocess.run(command, cwd=folder, shell=isinstance(command, str),
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError((done.stdout + done.stderr).strip())
    return done.stdout


@dataclass(frozen=True)
class Tree:
    """A build tree of a preset that is built."""

    folder: Path

    @cache
    def _objects(self) -> dict[str, list[str]]:
        """The command that compiles each object."""
        path = self.folder / "compile_commands.json"
        rows = json.loads(path.read_text(encoding="utf-8"))
        commands = [shlex.split(row["command"]) for row in rows]
        return {c[c.index("-o") + 1]: c for c in commands}

    @cache
    def link_command(self, program: str) -> str:
        """The command that links a program."""
        said = execute(["ninja", "-t", "commands", "-s", program], self.folder)
        return said.strip().splitlines()[-1]

    def compile_command(self, program: str, file: str) -> list[str]:
        """The command that compiles the object of `file` in a library of
        `program`; empty if the program does not take it from one."""
        for library in re.findall(r"lib(\w+)\.a", self.link_command(program)):
            found = self._objects().get(f"CMakeFiles/{library}.dir/{file}.o")
            if found:
                return found
        return []


@dataclass
class Changed:
    """Programs with one file changed; what is built lies in `folder`."""

    file: str
    text: str
    folder: Path
    built: dict[tuple[str, ...], Path] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.source = self.folder / Path(self.file).name
        self.source.write_text(self.text, encoding="utf-8")

    def _object(self, tree: Tree, program: str) -> Path:
        """The object of the changed file, compiled as the program needs it."""
        command = list(tree.compile_command(program, self.file))
        key = (str(tree.folder), *command)
        if key not in self.built:
            made = self.folder / f"{len(self.built)}.o"
            near = Path(command[-1]).parent
            command[command.index("-o") + 1] = str(made)
            command[-1:] = ["-iquote", str(near), str(self.source)]
            try:
                execute(command, tree.folder)
            except BuildError as error:
                raise DefectError(str(error)) from None
            self.built[key] = made
        return self.built[key]

    def program(self, tree: Tree, program: str) -> Path:
        """The program, linked with the changed file."""
        made = self.folder / Path(program).name
        command = tree.link_command(program).replace(
            f" -o {program} ",
            f" {shlex.quote(str(self._object(tree, program)))} "
            f"-o {shlex.quote(str(made))} ", 1)
        execute(command, tree.folder)
        return made
