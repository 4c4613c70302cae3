# SPDX-License-Identifier: BSD-2-Clause
"""What calls name by a number and an index: tables and kinds of objects:
gen/windows.h."""

from __future__ import annotations

from ..gen.ctext import acsl, doc, head
from .model import Interface


def _tag_in_range(interface: Interface) -> str:
    """What holds of every tag that is accepted."""
    terms = [f"((tag >> {f.low}) & {f.mask}) <= {most}"
             for f, most in ((interface.abi.tag_field("words"),
                              "MESSAGE_WORDS"),
                             (interface.abi.tag_field("caps"),
                              "MESSAGE_CAPS"))]
    return ("predicate tag_in_range(integer tag) =\n      "
            + " &&\n      ".join(terms) + ";")


def _switch(name: str, parameter: str, says: str,
            rows: list[tuple[str, str]], bound: str) -> str:
    """A function of a few words, 0 for all others."""
    cases = "".join(f"case {number}:\nreturn {value};\n"
                    for number, value in rows)
    lines = ["assigns \\nothing;", f"ensures \\result < {bound};"]
    lines += [f"ensures {parameter} == {n} ==> \\result == {v};"
              for n, v in rows]
    others = " &&\n        ".join(f"{parameter} != {n}" for n, _ in rows)
    lines.append(f"ensures {others} ==>\n        \\result == 0;")
    return (doc(says) + acsl(lines)
            + f"static inline uint32_t {name}(word_t {parameter})\n{{\n"
            f"switch ({parameter}) {{\n{cases}default:\nreturn 0;\n}}\n}}\n")


def _tables(interface: Interface) -> list[str]:
    """The sizes of windows by the number of their table."""
    names = [t.name.upper() for t in interface.windows()]
    kinds = [(f"OBJECT_{t.name.upper()}", t.count) for t in interface.kinds()]
    in_range = " ||\n      ".join(
        f"(o.kind == {n} && 0 < o.index < {c})" for n, c in kinds)
    return [
        _switch("table_pages", "table", "How many pages the window of a table "
                "has; 0 if no table with a window has this number.",
                [(f"TABLE_{n}", f"{n}_PAGES") for n in names], "PAGES"),
        _switch("table_first_page", "table", "The first page of the window of "
                "a table; 0 if no table with a window has this number.",
                [(f"TABLE_{n}", f"{n}_FIRST_PAGE") for n in names], "PAGES"),
        _switch("object_count", "kind", "How many slots there are for objects "
                "of a kind; 0 if there is no such kind.", kinds, "65536"),
        doc("An object of any kind that identities can stand for.")
        + "struct object_name {\n" + doc("enum object_kind", "    ")
        + "    uint8_t kind;\n" + doc("Index into the table of the kind.",
                                      "    ")
        + "    uint32_t index;\n};\n",
        acsl([f"predicate object_in_range(struct object_name o) =\n      "
              f"{in_range};",
              _tag_in_range(interface)])]


def windows_header(interface: Interface) -> str:
    """gen/windows.h"""
    return "\n".join([
        head("windows: where the pages of each table lie, and what an "
             "identity can stand for.", "spec/objects.toml"),
        '#pragma once\n\n#include <stdint.h>\n\n#include "abi/abi.h"\n'
        '#include "limits.h"\n', *_tables(interface)])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/windows.h": windows_header(interface)}
