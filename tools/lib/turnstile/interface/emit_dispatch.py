# SPDX-License-Identifier: BSD-2-Clause
"""From the registers of a call to its handler: gen/dispatch.[ch] and
gen/call_<group>.c."""

from __future__ import annotations

from ..gen.ctext import acsl, doc, head
from .argument_types import type_statuses
from .c_arguments import c_arguments
from .c_decode import decode, vacant
from .emit_calls import known_facts, returns_later
from .model import Call, Group, Interface


def _decoder_statuses(call: Call) -> list[str]:
    """What decoding can answer."""
    names = ["OK"]
    for argument in call.arguments:
        names += [s for s in type_statuses(argument) if s not in names]
    return names


def decoder(call: Call, interface: Interface) -> str:
    """The function that decodes and checks the arguments of a call."""
    arguments = c_arguments(call.arguments, interface)
    new = [c for c in arguments if c.base == "index"
           and c.argument.type.mode == "new"]
    body = "".join(decode(c) for c in arguments)
    needs_caller = any(c.base == "cap" for c in arguments)
    parameters = ("thread_id_t caller, " if needs_caller else "") \
        + f"const struct call_frame *f, struct {call.name}_args *a"
    answers = [f"\\result == STATUS_{s}" for s in _decoder_statuses(call)]
    lines = ["requires \\valid_read(f) && \\valid(a) && \\separated(f, a);"]
    lines += ["requires 0 < caller < THREADS;"] if needs_caller else []
    lines += ["assigns *a;",
              "ensures " + " ||\n        ".join(answers) + ";",
              *([f"ensures \\result == STATUS_OK ==> "
                 f"{call.name}_args_ok(a);"]
                if known_facts(call, interface) else [])]
    copied = [fact for c in arguments for fact in c.copied()]
    if copied:
        lines.append("ensures \\result == STATUS_OK ==>\n        "
                     + " &&\n        ".join(copied) + ";")
    start = "status_t status;\n\n" if len(new) > 1 else ""
    end = "".join(vacant(c, c is new[0], len(new) == 1) for c in new)
    if len(new) != 1:
        end += "return status;\n" if new else "return STATUS_OK;\n"
    return (acsl(lines) + f"static status_t decode_{call.name}({parameters})"
            f"\n{{\n{start}{body}{end}}}\n")


def _result_class(call: Call, interface: Interface) -> str:
    """The condition under which results are written."""
    done = [s for s in call.own_statuses
            if interface.status(s).kind == "done"]
    return " || ".join(f"status == STATUS_{s}" for s in done)


def performer(call: Call, interface: Interface) -> str:
    """The function that decodes a call, does it, and writes its results."""
    writes = bool(call.results) and not returns_later(call)
    needs_caller = any(a.type.base == "cap" for a in call.arguments)
    text = ""
    if call.arguments:
        text += f"struct {call.name}_args a = {{ 0 }};\n"
    if writes:
        text += f"struct {call.name}_result r = {{ 0 }};\n"
    args = ["caller"] + (["&a"] if call.arguments else []) \
        + (["&r"] if writes else [])
    invoke = f"call_{call.name}({', '.join(args)})"
    if call.arguments:
        caller = "caller, " if needs_caller else ""
        const = "" if writes else "const "
        text += (f"{const}status_t status = decode_{call.name}({caller}f, &a);"
                 "\n\nif (status != STATUS_OK)\nreturn status;\n")
        text += f"status = {invoke};\n" if writes else f"return {invoke};\n"
    elif writes:
        text += f"const status_t status = {invoke};\n\n"
    else:
        text += f"return {invoke};\n"
    if writes:
        text += (f"if ({_result_class(call, interface)})\n"
                 f"put_{call.name}(f, &r);\nreturn status;\n")
    uses_frame = bool(call.arguments) or writes
    const = "" if writes else "const "
    parameters = "thread_id_t caller" \
        + (f", {const}struct call_frame *f" if uses_frame else "")
    lines = ["requires 0 < caller < THREADS;"]
    if uses_frame:
        lines.append("requires \\valid(f);" if writes
                     else "requires \\valid_read(f);")
    lines.append("ensures 0 <= \\result < STATUSES;")
    return (acsl(lines) + f"static status_t take_{call.name}({parameters})"
            f"\n{{\n{text}}}\n")


def _takes(call: Call) -> str:
    """How the group's function takes a call."""
    frame = ", f" if call.arguments or (
        call.results and not returns_later(call)) else ""
    return (f"case {call.enumerator}:\n"
            f"return take_{call.name}(caller{frame});\n")


_GROUP_CONTRACT = ["requires 0 < caller < THREADS;", "requires \\valid(f);",
                   "ensures 0 <= \\result < STATUSES;"]


def group_source(interface: Interface, group: Group) -> str:
    """gen/call_<group>.c"""
    calls = [c for c in interface.calls if c.group == group.name]
    parts = [head(f"call_{group.name}: decodes the calls of this group, and "
                  "has them done.", "spec/calls.toml"),
             f'#include "call_{group.name}.h"\n\n#include "dispatch.h"\n']
    for call in calls:
        if call.arguments:
            parts.append(decoder(call, interface))
        parts.append(performer(call, interface))
    cases = "".join(_takes(c) for c in calls)
    parts.append(f"status_t dispatch_{group.name}(thread_id_t caller, "
                 "struct call_frame *f)\n{\n"
                 f"switch (f->number) {{\n{cases}default:\n"
                 "return STATUS_BAD_CALL;\n}\n}\n")
    return "\n".join(parts)


def dispatch_header(interface: Interface) -> str:
    """gen/dispatch.h"""
    groups = [doc(f"Does a call of the group: {g.title}.")
              + acsl(_GROUP_CONTRACT)
              + f"status_t dispatch_{g.name}(thread_id_t caller, "
              "struct call_frame *f);\n" for g in interface.groups]
    return "\n".join([
        head("dispatch: from the registers of a call to what it does.",
             "spec/calls.toml"),
        '#pragma once\n\n#include <stdbool.h>\n\n#include "abi/abi.h"\n'
        '#include "limits.h"\n#include "types.h"\n',
        doc("Does the call that the registers `f` of `caller` ask for. The "
            "entry writes the status to f->cap; other registers are written "
            "here only if the status is of class done. If the caller waits "
            "afterwards, its registers are written when it wakes.")
        + acsl(_GROUP_CONTRACT)
        + "status_t call_dispatch(thread_id_t caller, struct call_frame *f);"
        "\n",
        doc("Whether a call touches anything but the registers of its caller. "
            "If not, call_dispatch() needs no kernel lock.")
        + acsl(["assigns \\nothing;"]) + "bool call_needs_lock(word_t number);"
        "\n", *groups])


def _groups_table(interface: Interface) -> str:
    """Which group each number belongs to."""
    names = "".join(f"    GROUP_{g.name.upper()},\n" for g in interface.groups)
    rows = "".join(f"    [{c.enumerator}] = GROUP_{c.group.upper()},\n"
                   for c in interface.calls)
    return ("/* The groups of calls; GROUP_NONE where no call has the number. "
            f"*/\nenum call_group {{\n    GROUP_NONE,\n{names}}};\n\n"
            f"static const uint8_t call_groups[CALL_NUMBERS] = {{\n{rows}}};\n")


def dispatch_source(interface: Interface) -> str:
    """gen/dispatch.c"""
    cases = "".join(f"case GROUP_{g.name.upper()}:\n"
                    f"return dispatch_{g.name}(caller, f);\n"
                    for g in interface.groups)
    early = "".join(f" && number != {c.enumerator}" for c in interface.calls
                    if c.before_lock)
    return "\n".join([
        head("dispatch: from the registers of a call to what it does.",
             "spec/calls.toml"),
        '#include "dispatch.h"\n\n#include "decode.h"\n',
        _groups_table(interface),
        "status_t call_dispatch(thread_id_t caller, struct call_frame *f)\n{\n"
        "if (f->number >= CALL_NUMBERS)\nreturn STATUS_BAD_CALL;\n"
        "if (f->number >= CALL_CORE_FIRST && !thread_of_core(caller))\n"
        "return STATUS_FORBIDDEN;\n"
        f"switch (call_groups[f->number]) {{\n{cases}default:\n"
        "return STATUS_BAD_CALL;\n}\n}\n",
        "bool call_needs_lock(word_t number)\n{\n"
        "return number < CALL_NUMBERS && call_groups[number] != GROUP_NONE"
        f"{early};\n}}\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    result = {"gen/dispatch.h": dispatch_header(interface),
              "gen/dispatch.c": dispatch_source(interface)}
    for group in interface.groups:
        result[f"gen/call_{group.name}.c"] = group_source(interface, group)
    return result
