# SPDX-License-Identifier: BSD-2-Clause
"""Rules of size: functions, files, parameters."""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from .tree import BY_HAND, Report, Tree

FUNCTION_LINES = 40
FILE_LINES = 300
HEADER_LINES = 150
PARAMETERS = 4


@dataclass(frozen=True)
class Function:
    """A C function as ctags sees it."""

    path: str
    name: str
    line: int
    end: int
    signature: str

    @property
    def parameters(self) -> int:
        """How many parameters the function has."""
        depth = count = 0
        inner = self.signature[1:-1].strip()
        if inner in ("", "void"):
            return 0
        for letter in inner:
            depth += (letter in "([") - (letter in ")]")
            count += letter == "," and depth == 0
        return count + 1


def c_functions(tree: Tree, files: list[str]) -> Iterator[Function]:
    """All functions that C files define."""
    if not files:
        return
    done = subprocess.run(
        ["ctags", "--output-format=json", "--language-force=C",
         "--kinds-C=f", "--fields=+neS", "-L", "-", "-f", "-"],
        input="\n".join(files), cwd=tree.root, capture_output=True,
        text=True, check=True)
    for line in done.stdout.splitlines():
        tag = json.loads(line)
        if tag["_type"] == "tag":
            yield Function(tag["path"], tag["name"], tag["line"],
                           tag.get("end", 0), tag.get("signature", "()"))


def c_function_size(tree: Tree, report: Report) -> None:
    """C functions by hand are short, and those of the kernel take few
    parameters."""
    for f in c_functions(tree, report.look(tree.c_files(*BY_HAND))):
        length = f.end - f.line + 1
        if f.end == 0:
            report.add(f.path, f.line, 1, f"the end of {f.name} is not found",
                       "write the function so that ctags understands it")
        elif length > FUNCTION_LINES:
            report.add(f.path, f.line, 1, f"{f.name} has {length} lines",
                       f"split it into functions of {FUNCTION_LINES}")
        if f.parameters > PARAMETERS and f.path.startswith(
                ("kernel/", "core/")):
            report.add(f.path, f.line, 1,
                       f"{f.name} has {f.parameters} parameters",
                       f"use at most {PARAMETERS}, or a structure")


def _without_contracts(lines: list[str]) -> int:
    """How many lines are no ACSL: contracts would punish the file that has
    the most of them."""
    count = 0
    inside = False
    for line in lines:
        inside = inside or line.lstrip().startswith("/*@")
        count += not inside
        inside = inside and "*/" not in line
    return count


def file_size(tree: Tree, report: Report) -> None:
    """Files by hand hold one thing; contracts do not count."""
    by_hand = [f for f in tree.files if f.startswith(BY_HAND)
               and f.endswith((".c", ".h", ".S"))]
    for path in report.look(by_hand + tree.python_files()):
        most = HEADER_LINES if path.endswith(".h") else FILE_LINES
        count = _without_contracts(tree.lines(path))
        if count > most:
            report.add(path, most + 1, 1, f"the file has {count} lines",
                       f"split it; the most is {most}")


def python_function_size(tree: Tree, report: Report) -> None:
    """Python functions are short."""
    for path in report.look(tree.python_files()):
        try:
            module = ast.parse(tree.text(path) or "")
        except SyntaxError as error:
            report.add(path, error.lineno or 1, error.offset or 1,
                       "not Python", "mend the syntax")
            continue
        for node in ast.walk(module):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                report.add(path, node.lineno, node.col_offset + 1,
                           f"{node.name} has {length} lines",
                           f"split it into functions of {FUNCTION_LINES}")


RULES = (c_function_size, file_size, python_function_size)
