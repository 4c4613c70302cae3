# SPDX-License-Identifier: BSD-2-Clause
"""What all machines share in C: slots, hooks, fused transitions."""

from __future__ import annotations

from .ctext import acsl, doc, head
from .fused import Fused
from .names import Names
from .system import Field, Group, Slot, System


def _group(group: Group) -> str:
    """The struct of states that lie side by side."""
    text = doc(group.sentence) + f"struct {group.name} {{\n"
    for name in group.bytes:
        text += f"    uint8_t {name}; /**< enum {name}_state */\n"
    for flag, sentence in group.flags.items():
        text += doc(sentence, "    ") + f"    uint8_t {flag};\n"
    return text + "} __attribute__((aligned(4)));\n"


def _field(f: Field) -> str:
    """A field of a slot."""
    kind = "uint8_t" if f.type == "state" else f.type
    extra = f" A state of `{f.machine}`." if f.machine else ""
    writer = f" Written by {f.writer}.c." if f.writer else ""
    array = f"[{f.length}]" if f.length else ""
    return doc(f.sentence + extra + writer, "    ") \
        + f"    {kind} {f.name}{array};\n"


def _per_cpu(slot: Slot) -> str:
    """The index and the length of a table that is set aside at boot."""
    if not slot.per_cpu:
        return ""
    return (doc(f"Index into {slot.table}[], which is set aside at boot; 0 "
                "names nothing.")
            + f"typedef uint16_t {slot.index};\n\n"
            + doc(f"Slots of {slot.table}[], slot 0 included.")
            + f"enum {{ {slot.count} = 1 + CPUS * {slot.per_cpu} }};\n\n"
            f'_Static_assert({slot.count} <= 65536, "{slot.index} is too '
            'narrow");\n\n')


def _slot(slot: Slot) -> str:
    """The struct of a slot, its table, and the way to write to it."""
    x = slot.letter
    text = f"struct {slot.name} {{\n"
    text += "".join(_field(f) for f in slot.fields)
    if slot.bytes:
        text += (f"}} __attribute__((aligned({slot.bytes})));\n\n"
                 f"_Static_assert(sizeof(struct {slot.name}) == "
                 f"{slot.name.upper()}_SLOT_BYTES, "
                 '"what objects.toml gives it");\n\n')
    else:
        text += "};\n\n"
    text += f"extern struct {slot.name} {slot.table}[{slot.count}];\n\n"
    text += acsl([f"predicate {slot.name}_present(integer {x}) = "
                  f"0 < {x} < {slot.count};"]) + "\n"
    text += doc(f"Slot `{x}` for writing: proves that it is there."
                if slot.per_cpu else
                f"Slot `{x}` for writing: proves that its page is donated. "
                "Reading needs no proof, since every page can be read.")
    text += acsl([f"requires {slot.name}_present({x});", "assigns \\nothing;",
                  f"ensures \\result == {x};"])
    text += (f"static inline {slot.index} {slot.name}_slot({slot.index} {x})"
             f"\n{{\nreturn {x};\n}}\n")
    return text


def slots_header(system: System) -> str:
    """gen/slots.h"""
    parts = [head("slots: what is stored for each object, and the tables.",
                  "spec/slots.toml and spec/machines.toml"),
             '#pragma once\n\n#include <stdint.h>\n\n#include "frame.h"\n'
             '#include "limits.h"\n#include "types.h"\n']
    parts += [_group(g) for g in system.groups.values()]
    parts += [f'_Static_assert(sizeof(struct {g}) == 4, "one word");\n'
              for g in system.groups]
    parts += [t for t in map(_per_cpu, system.slots.values()) if t]
    parts += [_slot(s) for s in system.slots.values()]
    return "\n".join(parts)


def hooks_header(system: System) -> str:
    """gen/hooks.h: what every step calls besides actions."""
    panics = "".join(
        f"{doc('An event came that cannot happen to ' + m + '.', '    ')}"
        f"    PANIC_{m.upper()}_EVENT,\n" for m in system.machines)
    numbers = "".join(f"    MACHINE_{m.upper()},\n" for m in system.machines)
    return "\n".join([
        head("hooks: what every step of a machine calls besides actions.",
             "spec/machines.toml"),
        '#pragma once\n\n#include <stdint.h>\n',
        doc("Why the kernel stops: it found itself wrong.")
        + f"typedef enum panic {{\n{panics}    PANICS\n}} panic_t;\n",
        doc("The machines, from the top layer down.")
        + f"enum machine {{\n{numbers}    MACHINES\n}};\n",
        doc("Stops the kernel; the proof shows that it is never called.")
        + acsl(["requires \\false;", "assigns \\nothing;"])
        + "_Noreturn void panic(panic_t why);\n",
        doc("Whether the kernel trace is on.")
        + "extern uint8_t trace_on;\n",
        doc("Records a step in the kernel trace.")
        + acsl(["assigns \\nothing;"])
        + "void trace_record(enum machine machine, uint32_t object, "
        "uint32_t event, uint32_t next);\n",
        doc("Records a step, if the trace is on; costs a load and a branch "
            "while it is off.")
        + acsl(["assigns \\nothing;"])
        + "static inline void trace_step(enum machine machine, uint32_t "
        "object, uint32_t event, uint32_t next)\n{\nif (trace_on != 0)\n"
        "trace_record(machine, object, event, next);\n}\n"])


def _test(fused: Fused, party: str) -> list[str]:
    """The comparisons that a party's states must pass, as C."""
    rows = []
    for name, value in fused.demands[party].items():
        right = str(value) if name in fused.group.flags \
            else Names(name).state(str(value))
        rows.append(f"{name} == {right}")
    return rows


def _become(fused: Fused, party: str) -> list[tuple[str, str]]:
    """Every byte of a party's states afterwards."""
    rows = []
    for name in fused.group.bytes:
        state = fused.becomes[party].get(name)
        rows.append((name, Names(name).state(state) if state
                     else f"{party}_is.{name}"))
    for flag in fused.group.flags:
        value = fused.demands[party].get(flag)
        rows.append((flag, str(value) if value is not None
                     else f"{party}_is.{flag}"))
    return rows


def _fused_contract(fused: Fused, system: System) -> list[str]:
    """The contract of a fused transition."""
    table = system.slots[fused.group.table].table
    g = fused.group.name
    place = {p: f"{table}[{p}].{g}" for p in fused.parties}
    match = " &&\n        ".join(
        f"\\old({place[p]}).{t}" for p in fused.parties
        for t in _test(fused, p))
    lines = [f"requires {fused.group.table}_present({p});"
             for p in fused.parties]
    for link, party in fused.links.items():
        owner, _, field = link.partition(".")
        lines.append(f"requires {table}[{owner}].{field} == {party};")
    lines += [f"assigns {place[p]};" for p in fused.parties]
    lines.append(f"ensures \\result == true <==>\n        {match};")
    for p in fused.parties:
        lines.append(f"ensures \\result == false ==> {place[p]} == "
                     f"\\old({place[p]});")
        for name, value in _become(fused, p):
            right = value.replace(f"{p}_is", f"\\old({place[p]})")
            lines.append(f"ensures \\result == true ==> {place[p]}.{name} == "
                         f"{right};")
    return lines


def _fused_lemma(fused: Fused) -> str:
    """The lemma that a fused transition is the composition of its steps."""
    terms = []
    for step in fused.taken:
        n = Names(step.machine)
        pair = f"{n.state(step.edge.state)}, {n.event(step.edge.event)}"
        terms.append(f"{step.machine}_legal({pair})")
        terms.append(f"{step.machine}_to({pair}) == "
                     f"{n.state(step.edge.target)}")
    body = " &&\n       ".join(terms)
    return f"lemma fused_{fused.name}_is_steps:\n       {body};"


def _assign(fused: Fused, party: str, place: str) -> str:
    """What the states of a party become: all at once if all are known."""
    values = _become(fused, party)
    if not any(v.startswith(f"{party}_is") for _, v in values):
        whole = ", ".join(f".{n} = {v}" for n, v in values)
        return f"{place} = (struct {fused.group.name}){{ {whole} }};\n"
    return "".join(f"{place}.{n} = {v};\n" for n, v in values
                   if n in fused.becomes[party])


def _fused(fused: Fused, system: System) -> str:
    """The function of a fused transition."""
    slot = system.slots[fused.group.table]
    g = fused.group.name
    parameters = ", ".join(f"{slot.index} {p}" for p in fused.parties)
    owed = ", ".join(f"{o.split(' ')[1]} of the {o.split(' ')[0]}"
                     for o in fused.owed)
    text = doc(fused.sentence + " True if the states allow it; otherwise "
               "nothing has changed. What the steps would also have "
               f"performed is left to the caller: {owed or 'nothing'}.")
    text += acsl(_fused_contract(fused, system))
    text += f"static inline bool fused_{fused.name}({parameters})\n{{\n"
    for p in fused.parties:
        text += f"const struct {g} {p}_is = {slot.table}[{p}].{g};\n"
    tests = " && ".join(f"{p}_is.{t}" for p in fused.parties
                        for t in _test(fused, p))
    text += f"\nif (!({tests}))\nreturn false;\n"
    for p in fused.parties:
        text += _assign(fused, p, f"{slot.table}[{slot.name}_slot({p})].{g}")
    return text + "return true;\n}\n"


def fused_header(system: System, fused: list[Fused]) -> str:
    """gen/fused.h"""
    includes = "".join(f'#include "{m}.h"\n' for g in system.groups.values()
                       if any(f.group is g for f in fused)
                       for m in sorted(g.bytes))
    parts = [head("fused: sequences of steps that the fast path takes at "
                  "once.", "spec/fused.toml"),
             f"#pragma once\n\n#include <stdbool.h>\n\n{includes}"]
    parts += [acsl([_fused_lemma(f)]) + "\n" + _fused(f, system)
              for f in fused]
    return "\n".join(parts)
