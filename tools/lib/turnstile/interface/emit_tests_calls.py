# SPDX-License-Identifier: BSD-2-Clause
"""What every call takes and may answer, for tests of the whole kernel:
gen/test/call_facts.h."""

from __future__ import annotations

from ..gen.ctext import doc, head
from .c_arguments import CArgument, c_arguments, register_field
from .argument_types import limits_of
from .model import Call, Interface

_KINDS = {
    "FACT_CAP": "A capability of an object; for core an identity.",
    "FACT_INDEX": "The index of an object.",
    "FACT_SLOT": "A slot in which an object is to be made.",
    "FACT_TABLE": "A table, beside the page that follows.",
    "FACT_PAGE": "A page of the table before.",
    "FACT_KIND": "A kind, beside the object that follows.",
    "FACT_OBJECT": "An object of the kind before.",
    "FACT_ADDRESS": "An address.",
    "FACT_TAG": "A tag.",
    "FACT_NUMBER": "A number in a range.",
    "FACT_WORD": "Any word.",
}


def _top(c: CArgument) -> str:
    """One more than the greatest value; 0 if every word is good."""
    limits = limits_of(c.argument)
    if limits is None:
        return "0"
    _, high, below = limits
    return below if below else f"{high} + 1"


def _kinds(c: CArgument) -> list[str]:
    """The kind of each word of an argument."""
    pairs = {"page": ["TABLE", "PAGE"], "object": ["KIND", "OBJECT"],
             "cap": ["CAP"], "address": ["ADDRESS"], "tag": ["TAG"],
             "page address": ["ADDRESS"]}
    if c.base == "index":
        return ["SLOT" if c.argument.type.mode == "new" else "INDEX"]
    if c.base in pairs:
        return pairs[c.base]
    kind = "WORD" if limits_of(c.argument) is None else "NUMBER"
    return [kind] * len(c.argument.registers)


def _rows(call: Call, interface: Interface) -> str:
    """A row for each register with an argument."""
    text = ""
    for c in c_arguments(call.arguments, interface):
        of = "thread" if c.of == "identity" else c.of
        table = f"TABLE_{of.upper()}" if c.base in ("index", "cap") \
            and of != "any" else "0"
        top = c.count() if c.base == "index" else _top(c)
        for register, kind in zip(c.argument.registers, _kinds(c)):
            text += (f"    {{ {call.enumerator}, offsetof(struct call_frame, "
                     f"{register_field(register)}), FACT_{kind}, {table}, "
                     f"{top} }},\n")
    return text


def _statuses(call: Call) -> str:
    """The statuses of a call as bits."""
    bits = " | ".join(f"1u << STATUS_{s}" for s in call.statuses)
    return f"    [{call.enumerator}] = {bits},\n"


def call_facts(interface: Interface) -> str:
    """gen/test/call_facts.h"""
    kinds = "".join(doc(sentence, "    ") + f"    {name},\n"
                    for name, sentence in _KINDS.items())
    rows = "".join(_rows(c, interface) for c in interface.calls)
    statuses = "".join(_statuses(c) for c in interface.calls)
    return "\n".join([
        head("call_facts: what each call takes, register by register, and "
             "what it may answer.", "spec/calls.toml"),
        '#pragma once\n\n#include <stddef.h>\n\n#include "abi/abi.h"\n'
        '#include "limits.h"\n',
        doc("What a register carries.") + f"enum fact {{\n{kinds}}};\n",
        doc("A register of a call.") + "struct call_fact {\n"
        "    word_t number;\n"
        + doc("Where the register stands in the call frame.", "    ")
        + "    size_t offset;\n    enum fact kind;\n"
        + doc("Of which table the object is; 0 if that is all the same.",
              "    ")
        + "    word_t table;\n"
        + doc("One more than the greatest value; 0 if there is none.", "    ")
        + "    word_t top;\n};\n",
        "/* clang-format off: a register, and a call, a line. */\n"
        f"static const struct call_fact call_facts[] = {{\n{rows}}};\n\n"
        + doc("What each call may answer: a bit for each status; 0 if there "
              "is no such call.")
        + "static const word_t call_statuses[CALL_NUMBERS] = {\n"
        f"{statuses}}};\n/* clang-format on */\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/test/call_facts.h": call_facts(interface)}
