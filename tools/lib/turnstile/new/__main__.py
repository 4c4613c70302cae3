# SPDX-License-Identifier: BSD-2-Clause
"""tools/new: begins a component, and a system that has it alone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..diagnostics import (EXIT_GOOD, EXIT_INPUT, InputError, Place, Problem,
                           print_problems)
from ..system.programs import ROOT, programs
from ..system.read import name_problem

_EXAMPLE = """\
example:
  tools/new component hello2     makes examples/hello2/hello2.c
  tools/run systems/hello2.toml  builds it and boots it
"""

_PROGRAM = """\
/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * {name}: says hello.
 */
#include <stdio.h>

int main(void)
{{
    printf("hello, I am {name}\\n");
    return 0;
}}
"""

_SYSTEM = """\
# SPDX-License-Identifier: BSD-2-Clause
# A system with one component. doc/system.md says what the keys mean.

[component.{name}]
program = "{name}"
ram = "128K"
caps = 8
cpu = 10
priority = 10
"""


def _arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/new", epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Begins a component: a program, and a system that has it "
        "alone.")
    parser.add_argument("what", choices=["component"], help="what to begin")
    parser.add_argument("name", metavar="NAME", help="what it is called")
    return parser.parse_args()


def begin(root: Path, name: str) -> list[Path]:
    """Writes the files of a component; raises InputError if it cannot be, and
    has written nothing then."""
    place = Place("tools/new")
    hint = name_problem(name)
    if hint:
        raise InputError([Problem(place, f"'{name}' cannot be the name of a "
                                  "component", hint)])
    files = {root / "examples" / name / f"{name}.c": _PROGRAM,
             root / "systems" / f"{name}.toml": _SYSTEM}
    problems = [Problem(place, f"{path.relative_to(root)} is there already",
                        "choose another name")
                for path in files if path.exists()]
    if not problems and name in programs():
        problems = [Problem(place, f"there is a program '{name}' already",
                            "choose another name")]
    if problems:
        raise InputError(problems)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(name=name), encoding="utf-8")
    return list(files)


def main() -> int:
    """The tool."""
    args = _arguments()
    try:
        files = begin(ROOT, args.name)
    except InputError as error:
        print_problems(error)
        return EXIT_INPUT
    for path in files:
        print(f"made {path.relative_to(ROOT)}")
    print(f"now: tools/run systems/{args.name}.toml")
    return EXIT_GOOD


if __name__ == "__main__":
    sys.exit(main())
