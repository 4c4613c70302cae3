# SPDX-License-Identifier: BSD-2-Clause
"""Index types, limits and windows: gen/types.h, gen/limits/*/limits.h."""

from __future__ import annotations

from ..gen.ctext import doc, head
from .emit_abi import enumerator
from .model import Interface, Limits, Table
from .read_objects import window_pages


def types_header(interface: Interface) -> str:
    """gen/types.h"""
    parts = [
        head("types: the indices by which the kernel names its objects. 0 "
             "names nothing.", "spec/objects.toml"),
        '#pragma once\n\n#include <stdint.h>\n\n#include "limits.h"\n']
    for t in interface.tables:
        parts.append(doc(f"Index into {t.table}[]. {t.sentence}")
                     + f"typedef uint{t.index_bits}_t {t.index_type};\n")
    parts.append(doc("Number of a CPU, from 0.")
                 + "typedef uint8_t cpu_id_t;\n")
    parts.append("".join(
        f'_Static_assert({t.count} <= {t.most}, "{t.index_type} is too '
        'narrow");\n' for t in interface.tables))
    return "\n".join(parts)


def _lengths(interface: Interface, limits: Limits) -> list[str]:
    """The lengths of the tables."""
    return [enumerator(t.count, limits.entries[t.name],
                       f"Slots of {t.table}[], slot 0 included.")
            for t in interface.windows()]


def _windows(interface: Interface, limits: Limits) -> list[str]:
    """Where the window of each table begins, and how many pages it has."""
    parts = []
    first = 1
    page = interface.abi.page_bytes
    for t in interface.windows():
        pages = window_pages(t, limits.entries[t.name], page)
        up = t.name.upper()
        parts.append(enumerator(
            f"{up}_FIRST_PAGE", first,
            f"The window of {t.table}[] begins with this page."))
        parts.append(enumerator(
            f"{up}_PAGES", pages,
            f"It has so many pages, with {t.per_page(page)} slots of "
            f"{t.slot_bytes} bytes each."))
        first += pages
    parts.append(enumerator("PAGES", first, "Pages of all windows, and page "
                            "0, which belongs to none."))
    return parts


def slot_enumerators(tables: list[Table]) -> list[str]:
    """The sizes of slots: alike in every set of limits."""
    return [enumerator(f"{t.name.upper()}_SLOT_BYTES", t.slot_bytes,
                       f"A slot of {t.table}[] has so many bytes.")
            for t in tables]


def limits_header(interface: Interface, limits: Limits) -> str:
    """gen/limits/<set>/limits.h"""
    numbers = [enumerator(n.name, limits.numbers[n.name], n.sentence)
               for n in interface.limit_numbers]
    return "\n".join([
        head(f"limits: {limits.sentence[0].lower()}{limits.sentence[1:]}",
             f"spec/limits/{limits.name}.toml"),
        "#pragma once\n", *_lengths(interface, limits), *numbers,
        *_windows(interface, limits),
        *slot_enumerators(interface.windows())])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    result = {"gen/types.h": types_header(interface)}
    for limits in interface.limits:
        result[f"gen/limits/{limits.name}/limits.h"] = \
            limits_header(interface, limits)
    return result
