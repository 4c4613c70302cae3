# SPDX-License-Identifier: BSD-2-Clause
"""A build tree, and programs of it that are linked with one file changed.

The tree itself is not touched: the changed file is compiled to an object of
its own, in a copy of the library that has it, and the program is linked with
that."""

from __future__ import annotations

import json
import re
import shlex
import shutil
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

    def library(self, program: str, file: str) -> str:
        """The library of `program` that has the object of `file`; empty if
        none has."""
        for name in re.findall(r"lib(\w+)\.a", self.link_command(program)):
            if f"CMakeFiles/{name}.dir/{file}.o" in self._objects():
                return str(name)
        return ""

    def compile_command(self, library: str, file: str) -> list[str]:
        """The command that compiles the object of `file` in `library`."""
        return self._objects()[f"CMakeFiles/{library}.dir/{file}.o"]


@dataclass
class Changed:
    """Programs with one file changed; what is built lies in `folder`."""

    file: str
    text: str
    folder: Path
    built: dict[tuple[Tree, str], Path] = field(default_factory=dict)

    def _library(self, tree: Tree, name: str) -> Path:
        """The library with the changed file."""
        if (tree, name) not in self.built:
            folder = self.folder / str(len(self.built))
            folder.mkdir(parents=True)
            source = folder / Path(self.file).name
            source.write_text(self.text, encoding="utf-8")
            made = folder / f"{source.name}.o"
            command = list(tree.compile_command(name, self.file))
            near = Path(command[-1]).parent
            command[command.index("-o") + 1] = str(made)
            command[-1:] = ["-iquote", str(near), str(source)]
            try:
                execute(command, tree.folder)
            except BuildError as error:
                raise DefectError(str(error)) from None
            library = folder / f"lib{name}.a"
            shutil.copy(tree.folder / library.name, library)
            execute(["ar", "r", str(library), str(made)], tree.folder)
            self.built[tree, name] = library
        return self.built[tree, name]

    def program(self, tree: Tree, program: str) -> Path:
        """The program, linked with the changed file."""
        made = self.folder / Path(program).name
        library = self._library(tree, tree.library(program, self.file))
        command = tree.link_command(program).replace(
            f" -o {program} ", f" -o {shlex.quote(str(made))} ", 1)
        command = re.sub(rf"(?<= ){library.name}(?= )",
                         lambda _: shlex.quote(str(library)), command)
        execute(command, tree.folder)
        return made
