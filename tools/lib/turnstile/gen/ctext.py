# SPDX-License-Identifier: BSD-2-Clause
"""How generated C is laid out: heads, comments, names."""

from __future__ import annotations

import subprocess
import textwrap
from pathlib import Path

SPDX = "/* SPDX-License-Identifier: BSD-2-Clause */\n"


def head(title: str, source: str) -> str:
    """The head of a generated file."""
    text = textwrap.wrap(f"{title}", 74)
    lines = "".join(f" * {line}\n" for line in text)
    return (f"{SPDX}/*\n{lines} *\n * Generated from {source} by tools/gen; "
            "do not edit.\n */\n")


def doc(text: str, indent: str = "") -> str:
    """A documentation comment of a declaration."""
    one = f"{indent}/** {text} */"
    if len(one) <= 80:
        return one + "\n"
    lines = textwrap.wrap(text, 76 - len(indent))
    body = "".join(f"{indent} * {line}\n" for line in lines)
    return f"{indent}/**\n{body}{indent} */\n"


def enum(name: str, rows: list[tuple[str, str]], last: str | None) -> str:
    """An enumeration with a sentence for every enumerator."""
    text = f"enum {name} {{\n"
    for enumerator, sentence in rows:
        text += (doc(sentence, "    ") if sentence else "")
        text += f"    {enumerator},\n"
    if last:
        text += f"    {last}\n"
    return text + "};\n"


def acsl(lines: list[str]) -> str:
    """An ACSL comment."""
    if len(lines) == 1:
        return f"/*@ {lines[0]} */\n"
    return "/*@ " + "\n    ".join(lines) + "\n*/\n"


def cases(rows: list[tuple[str, str]], otherwise: str) -> str:
    """A logic expression: the value of the first row whose condition holds."""
    text = ""
    for condition, value in rows:
        text += f"\n      ({condition}) ? {value} :"
    return f"{text} {otherwise}"


def format_c(files: dict[str, str], style: Path) -> dict[str, str]:
    """The files with all C among them laid out by clang-format."""
    result = dict(files)
    for path, text in files.items():
        if path.endswith((".c", ".h")):
            done = subprocess.run(
                ["clang-format-14", f"--style=file:{style}",
                 f"--assume-filename={Path(path).name}"],
                input=text, capture_output=True, encoding="utf-8",
                check=True)
            result[path] = done.stdout
    return result
