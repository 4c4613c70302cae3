# SPDX-License-Identifier: BSD-2-Clause
"""The command line of tools/system."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..diagnostics import EXIT_GOOD, InputError, leave
from .load import load
from .pack import pack

_EXAMPLE = """\
exit code: 0 if the system is good, 2 if its file is wrong

example:
  tools/system check systems/demo.toml   say what is wrong with a system
"""


def _arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        prog="tools/system", epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Checks the file that describes a system, and packs it "
        "for the image.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("check", "say what is wrong with a system"),
                       ("pack", "make the table that core reads; the build "
                        "does that")):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("file", metavar="FILE",
                             help="the file that describes the system")
        command.add_argument("--json", action="store_true",
                             help="print what is wrong as JSON, one a line")
    command.add_argument("--programs", type=Path, required=True,
                         metavar="FOLDER", help="where the programs are")
    command.add_argument("--output", type=Path, required=True, metavar="FILE",
                         help="the file to write, in assembler")
    return parser.parse_args()


def main() -> int:
    """Runs the tool; gives its exit code."""
    args = _arguments()
    try:
        system = load(args.file)
    except InputError as error:
        leave(error, args.json)
    if args.command == "pack":
        args.output.write_text(pack(system, args.programs), encoding="utf-8")
        return EXIT_GOOD
    ram = sum(c.ram for c in system.components) >> 10
    cpu = sum(c.cpu for c in system.components)
    print(f"{system.toml.file}: {len(system.components)} components, "
          f"{len(system.services())} services, {ram}K of RAM, "
          f"{cpu} percent of a CPU: good")
    return EXIT_GOOD


if __name__ == "__main__":
    sys.exit(main())
