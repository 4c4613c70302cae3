# SPDX-License-Identifier: BSD-2-Clause
"""What decoding asks the kernel, and what it knows itself: gen/decode.h."""

from __future__ import annotations

from ..gen.ctext import acsl, doc, head
from .model import Interface, Table


def _caps(interface: Interface) -> list[str]:
    """The look-ups of capabilities that some call needs."""
    kinds = {a.type.of for c in interface.calls for a in c.arguments
             if a.type.base == "cap"}
    parts = []
    for kind in sorted(kinds - {"any"}):
        what = "identity of a live thread" if kind == "identity" \
            else f"live {kind}"
        count = interface.table(kind).count
        parts.append(doc(f"The {what} that `word` names for the thread "
                         "`caller`, or 0.")
                     + acsl(["requires 0 < caller < THREADS;",
                             "assigns \\nothing;",
                             f"ensures \\result < {count};"])
                     + f"{kind}_id_t cap_{kind}(thread_id_t caller, "
                     "word_t word);\n")
    if "any" in kinds:
        parts.append(doc("The capability that `word` names for the thread "
                         "`caller`, be it stale, or 0.")
                     + acsl(["requires 0 < caller < THREADS;",
                             "assigns \\nothing;",
                             "ensures \\result < CAPS;"])
                     + "cap_id_t cap_own(thread_id_t caller, word_t word);\n")
    return parts


_MODES = {"live": "Whether the slot holds a {} that is not doomed.",
          "used": "Whether the slot holds a {}, doomed or not."}


def _slots(interface: Interface) -> list[str]:
    """The questions about slots that some call asks."""
    asked = {(a.type.of, a.type.mode) for c in interface.calls
             for a in c.arguments if a.type.base in ("index", "page")}
    parts = []
    for t in interface.tables:
        if t.name == "page":
            continue
        for mode in ("live", "used"):
            if (t.name, mode) in asked:
                parts.append(_predicate(t, f"{t.name}_{mode}",
                                        _MODES[mode].format(t.name)))
        if (t.name, "new") in asked:
            parts.append(
                doc(f"Whether a {t.name} can be made in the slot: OK, BAD_SLOT "
                    "if `payer` does not own its page, IN_USE if it is taken.")
                + acsl([f"requires 0 < slot < {t.count};",
                        "requires 0 < payer < PDS;", "assigns \\nothing;",
                        "ensures \\result == STATUS_OK ||\n        "
                        "\\result == STATUS_BAD_SLOT ||\n        "
                        "\\result == STATUS_IN_USE;"])
                + f"status_t {t.name}_vacant({t.index_type} slot, "
                "pd_id_t payer);\n")
    page = interface.table("page")
    parts.append(_predicate(page, "page_used", "Whether the page is donated."))
    return parts


def _predicate(t: Table, name: str, sentence: str) -> str:
    """A question about a slot."""
    return (doc(sentence) + acsl([f"requires 0 < slot < {t.count};",
                                  "assigns \\nothing;"])
            + f"bool {name}({t.index_type} slot);\n")


def decode_header(interface: Interface) -> str:
    """gen/decode.h"""
    return "\n".join([
        head("decode: what the check of arguments asks the kernel, which "
             "answers from its tables and changes nothing.",
             "spec/calls.toml"),
        '#pragma once\n\n#include <stdbool.h>\n#include <stdint.h>\n\n'
        '#include "abi/abi.h"\n#include "limits.h"\n#include "types.h"\n'
        '#include "windows.h"\n',
        doc("Whether the thread belongs to core.")
        + acsl(["requires 0 < caller < THREADS;", "assigns \\nothing;"])
        + "bool thread_of_core(thread_id_t caller);\n",
        *_caps(interface), *_slots(interface),
        doc("Whether the object exists and is not doomed.")
        + acsl(["requires object_in_range(object);", "assigns \\nothing;"])
        + "bool object_live(struct object_name object);\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/decode.h": decode_header(interface)}
