# SPDX-License-Identifier: BSD-2-Clause
"""The fields that count in the hash of a state, slot by slot.

Fields count by their value, unless `hash` of the field says otherwise:

none    the field does not count: clock, charged time, what is cached
serial  only whether it is zero counts, since serials are never used twice
word    a capability word: its slot counts, and its serial does not
asked   a serial that is compared with what the kernel says it is now
always  the field counts even while the slot is free; no other one does then
TABLE[FIELD].SERIAL  a serial that is compared with the serial found there

What leaves a queue keeps its links; so a link counts only if it is mutual.
"""

from __future__ import annotations

import re

from ..diagnostics import Problems
from .ctext import acsl, doc, head
from .names import Names
from .system import Field, Slot, System

WAYS = ("none", "serial", "word", "asked", "always")
_PAIR = re.compile(r"(\w+)\[(\w+)\]\.(\w+)")

# A function feeds at most so many values.
_PART = 24


def check_hash(system: System, slot: Slot, field: Field,
               problems: Problems) -> None:
    """What `hash` of a field says can be done."""
    if not field.hash or field.hash in WAYS:
        return
    pair = _PAIR.fullmatch(field.hash)
    other = next((s for s in system.slots.values()
                  if pair and s.table == pair[1]), None)
    if (pair is None or other is None or slot.field(pair[2]) is None
            or other.field(pair[3]) is None):
        problems.add(field.place, f"'{field.hash}' does not say how field "
                     f"'{field.name}' of '{slot.name}' counts in a hash",
                     f"write one of {', '.join(WAYS)}, or the serial that it "
                     "is compared with: 'TABLE[FIELD].SERIAL'")


def _hashed(slot: Slot) -> bool:
    """Whether anything of the slot counts."""
    return not slot.per_cpu and any(f.hash != "none" for f in slot.fields)


def _back(f: Field) -> str:
    """The link that points back, if the field is a link of a queue."""
    for one, other in (("_next", "_prev"), ("_prev", "_next")):
        if f.name.endswith(one):
            return f.name.removesuffix(one) + other
    return ""


def _life(system: System, slot: Slot) -> str | None:
    """The machine that says whether the slot is free, if there is one."""
    return next((m.name for m in system.machines.values()
                 if m.table == slot.name and m.empty == [m.start]), None)


def _asked(slot: Slot, f: Field) -> str:
    """The function that the kernel answers with."""
    return f"{slot.name}_{f.name}_now({slot.letter})"


def _values(system: System, slot: Slot, f: Field) -> list[str]:
    """What a field that is no array feeds, each value with its bytes."""
    place = f"{slot.table}[{slot.letter}].{f.name}"
    group = system.groups.get(f.type.removeprefix("struct "))
    if f.hash == "none" or f.type == "struct frame":
        return []
    if group is not None:
        return [f"{place}.{name}, 1"
                for name in (*group.bytes, *group.flags)]
    if f.hash == "serial":
        return [f"{place} != 0, 1"]
    back = _back(f)
    if slot.field(back) is not None:
        return [f"{slot.table}[{place}].{back} == {slot.letter} ? {place} : 0,"
                f" sizeof({place})"]
    if f.hash == "word":
        return [f"capability_slot({place}), sizeof({place})"]
    if f.hash == "asked":
        return [f"live({place}, {_asked(slot, f)}), 1"]
    if pair := _PAIR.fullmatch(f.hash):
        own = f"{slot.table}[{slot.letter}].{pair[2]}"
        return [f"live({place}, {pair[1]}[{own}].{pair[3]}), 1"]
    return [f"{place}, sizeof({place})"]


def _statements(system: System, slot: Slot) -> list[str]:
    """The statements that feed the fields of a slot."""
    rows = []
    for f in slot.fields:
        if f.length and f.hash != "none":
            place = f"{slot.table}[{slot.letter}].{f.name}[i]"
            rows.append(
                acsl([f"loop invariant 0 <= i <= {f.length};",
                      "loop assigns i, h;", f"loop variant {f.length} - i;"])
                + f"for (unsigned i = 0; i < {f.length}; i++)\n"
                f"h = hash_value(h, {place}, sizeof({place}));\n")
        else:
            rows += [f"h = hash_value(h, {value});\n"
                     for value in _values(system, slot, f)]
    return rows


def _free(system: System, slot: Slot) -> str:
    """What feeds a slot that is free."""
    machine = _life(system, slot)
    if machine is None:
        return ""
    start = system.machines[machine].start
    state = f"{slot.table}[{slot.letter}].{system.path(machine)}"
    h = f"hash_value(h, {state}, 1)"
    for f in slot.fields:
        if f.hash == "always":
            place = f"{slot.table}[{slot.letter}].{f.name}"
            h = f"hash_value({h}, {place}, sizeof({place}))"
    return (f"if ({state} == {Names(machine).state(start)})\n"
            f"return {h};\n")


def _requires(slot: Slot) -> list[str]:
    """The contract of what feeds fields of a slot."""
    return [f"requires {slot.name}_present({slot.letter});",
            "assigns \\nothing;"]


def _source(system: System, slot: Slot) -> str:
    """The functions that feed a slot."""
    x = slot.letter
    rows = _statements(system, slot)
    parts = [rows[i:i + _PART] for i in range(0, len(rows), _PART)]
    parameters = f"({slot.index} {x}, uint64_t h)"
    text = ""
    for number, part in enumerate(parts[:-1], 1):
        text += (doc(f"Part {number} of the slot.") + acsl(_requires(slot))
                 + f"static uint64_t {slot.name}_part{number}{parameters}\n"
                 f"{{\n{''.join(part)}return h;\n}}\n\n")
    calls = "".join(f"h = {slot.name}_part{n}({x}, h);\n"
                    for n in range(1, len(parts)))
    return (f"{text}uint64_t hash_slot_{slot.name}{parameters}\n{{\n"
            f"{_free(system, slot)}{calls}"
            f"{''.join(parts[-1])}return h;\n}}\n")


def _declaration(slot: Slot) -> str:
    """What a slot has in the header."""
    text = ""
    for f in slot.fields:
        if f.hash == "asked":
            text += (doc(f"What `{f.name}` of slot `{slot.letter}` would be "
                         "if it were set now; written by hand.")
                     + acsl(_requires(slot))
                     + f"uint64_t {slot.name}_{f.name}_now({slot.index} "
                     f"{slot.letter});\n\n")
    return (text + doc(f"The hash `h` goes on with slot `{slot.letter}` of "
                       f"{slot.table}[].") + acsl(_requires(slot))
            + f"uint64_t hash_slot_{slot.name}({slot.index} {slot.letter}, "
            "uint64_t h);\n")


def header(system: System) -> str:
    """gen/hash_slots.h"""
    parts = [head("hash_slots: what of each slot counts in the hash of a "
                  "state. FNV-1a with 64 bits over values, the lowest byte "
                  "first, and never over padding.", "spec/slots.toml"),
             '#pragma once\n\n#include <stdint.h>\n\n#include "slots.h"\n',
             doc("The hash `h` goes on with the lowest `bytes` bytes of "
                 "`value`.")
             + acsl(["requires bytes <= 8;", "assigns \\nothing;"])
             + "uint64_t hash_value(uint64_t h, uint64_t value, unsigned "
             "bytes);\n"]
    return "\n".join(parts + [_declaration(s) for s in system.slots.values()
                              if _hashed(s)])


def source(system: System) -> str:
    """gen/hash_slots.c"""
    hashed = [s for s in system.slots.values() if _hashed(s)]
    fields = [f for s in hashed for f in s.fields]
    words = any(f.hash == "word" for f in fields)
    pairs = any(f.hash == "asked" or "[" in f.hash for f in fields)
    includes = (["abi/abi"] if words else []) + sorted(
        m for m in (_life(system, s) for s in hashed) if m)
    parts = [head("hash_slots: what of each slot counts in the hash of a "
                  "state.", "spec/slots.toml"),
             '#include "hash_slots.h"\n\n'
             + "".join(f'#include "{i}.h"\n' for i in includes),
             "/** The prime of FNV-1a with 64 bits. */\n"
             "static const uint64_t prime = 0x100000001b3U;\n",
             "uint64_t hash_value(uint64_t h, uint64_t value, unsigned "
             "bytes)\n{\n"
             + acsl(["loop invariant 0 <= i <= bytes;", "loop assigns i, h;",
                     "loop variant bytes - i;"])
             + "for (unsigned i = 0; i < bytes; i++)\n"
             "h = (h ^ (value >> 8 * i & 255U)) * prime;\nreturn h;\n}\n"]
    if pairs:
        parts.append(doc("Whether a serial that was stored is still `now`.")
                     + acsl(["assigns \\nothing;"])
                     + "static uint64_t live(uint64_t stored, uint64_t now)\n"
                     "{\nreturn stored != 0 && stored == now;\n}\n")
    return "\n".join(parts + [_source(system, s) for s in hashed])
