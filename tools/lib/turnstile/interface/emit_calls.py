# SPDX-License-Identifier: BSD-2-Clause
"""Argument and result structs, and what each handler promises:
gen/call_<group>.h."""

from __future__ import annotations

from ..gen.ctext import acsl, doc, head
from .c_arguments import c_arguments, register_field
from .model import Call, Group, Interface, Result

_RESULT = {"u64": "uint64_t {};", "message": "word_t {}[4];"}


def _struct(name: str, title: str, rows: list[tuple[str, str]]) -> str:
    """A struct with a sentence for each field."""
    text = f"{doc(title)}struct {name} {{\n"
    for declaration, sentence in rows:
        text += f"{doc(sentence, '    ')}    {declaration}\n"
    return text + "};\n"


def argument_struct(call: Call, interface: Interface) -> str:
    """The decoded arguments of a call, and what is known of them."""
    arguments = c_arguments(call.arguments, interface)
    rows = [(c.declaration(), c.argument.sentence) for c in arguments]
    text = _struct(f"{call.name}_args", f"The arguments of {call.name}, "
                   "checked.", rows)
    facts = known_facts(call, interface)
    if not facts:
        return text
    known = " &&\n      ".join(facts)
    return text + "\n" + acsl([f"predicate {call.name}_args_ok{{L}}(\n"
                               f"      struct {call.name}_args *a) =\n"
                               f"      {known};"])


def known_facts(call: Call, interface: Interface) -> list[str]:
    """What holds of the arguments of a call once they are decoded."""
    return [fact for c in c_arguments(call.arguments, interface)
            for fact in c.facts()]


def _put(result: Result) -> list[str]:
    """The statements that put a result into the frame."""
    places = [f"f->{register_field(r)}" for r in result.registers]
    if result.type == "message":
        return [f"{p} = r->{result.name}[{i}];" for i, p in enumerate(places)]
    if result.type == "u64":
        return [f"{places[0]} = low_word(r->{result.name});",
                f"{places[1]} = high_word(r->{result.name});"]
    return [f"{places[0]} = r->{result.name};"]


def result_struct(call: Call) -> str:
    """The results of a call, and how they get into the registers."""
    rows = [(_RESULT.get(r.type, "word_t {};").format(r.name), r.sentence)
            for r in call.results]
    places = [f"f->{register_field(x)}" for r in call.results
              for x in r.registers]
    body = "".join(f"{s}\n" for r in call.results for s in _put(r))
    return (_struct(f"{call.name}_result", f"The results of {call.name}.",
                    rows)
            + "\n" + doc(f"Puts the results of {call.name} into the "
                         "registers of its caller.")
            + acsl(["requires \\valid(f) && \\valid_read(r);",
                    "requires \\separated(f, r);",
                    "assigns " + ",\n        ".join(places) + ";"])
            + f"static inline void put_{call.name}(struct call_frame *f, "
            f"const struct {call.name}_result *r)\n{{\n{body}}}\n")


def returns_later(call: Call) -> bool:
    """Whether the kernel fills the registers when the caller wakes."""
    return call.blocks and bool(call.results)


def parameters(call: Call) -> str:
    """The parameters of the handler."""
    text = "thread_id_t caller"
    if call.arguments:
        text += f", const struct {call.name}_args *args"
    if call.results and not returns_later(call):
        text += f", struct {call.name}_result *result"
    return text


def _notes(call: Call) -> str:
    """What the handler's author has to know."""
    text = call.sentence
    if returns_later(call):
        text += (" The results reach the caller's registers by "
                 f"put_{call.name}(), at once or when it wakes.")
    if call.units > 1:
        text += f" At most {call.units} units of work: {call.unit}."
    return text


def handler(call: Call, interface: Interface) -> str:
    """The prototype and contract of the function that does the call."""
    lines = ["requires 0 < caller < THREADS;"]
    if call.arguments:
        lines.append("requires \\valid_read(args);")
    if known_facts(call, interface):
        lines.append(f"requires {call.name}_args_ok(args);")
    if call.results and not returns_later(call):
        lines.append("requires \\valid(result);")
    answers = [f"\\result == STATUS_{s}" for s in call.own_statuses]
    lines.append("ensures " + " ||\n        ".join(answers) + ";")
    return (doc(_notes(call)) + acsl(lines)
            + f"status_t call_{call.name}({parameters(call)});\n")


def group_header(interface: Interface, group: Group) -> str:
    """gen/call_<group>.h"""
    parts = [
        head(f"call_{group.name}: {group.title[0].lower()}{group.title[1:]}. "
             f"{group.sentence}", "spec/calls.toml"),
        '#pragma once\n\n#include <stdbool.h>\n#include <stdint.h>\n\n'
        '#include "abi/abi.h"\n#include "decode.h"\n#include "types.h"\n']
    for call in interface.calls:
        if call.group != group.name:
            continue
        if call.arguments:
            parts.append(argument_struct(call, interface))
        if call.results:
            parts.append(result_struct(call))
        parts.append(handler(call, interface))
    return "\n".join(parts)


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {f"gen/call_{g.name}.h": group_header(interface, g)
            for g in interface.groups}
