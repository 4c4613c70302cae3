# SPDX-License-Identifier: BSD-2-Clause
"""Header and source of one machine: enumerators, table, step, names."""

from __future__ import annotations

from . import emit_acsl
from .ctext import acsl, doc, enum, head
from .model import REFUSE, Action, Machine
from .names import Names
from .system import System


def _action_prototype(system: System, machine: Machine, n: Names,
                      action: Action) -> str:
    """The prototype of an action that kernel/ writes by hand."""
    slot = system.slots[machine.table]
    places = emit_acsl.writes(system, action) or ["\\nothing"]
    contract = acsl([f"requires {slot.name}_present({slot.letter});"]
                    + [f"assigns {p};" for p in places])
    sentence = action.does[0].upper() + action.does[1:] + "."
    return (doc(sentence) + contract + f"void {n.action(action.name)}"
            f"({slot.index} {slot.letter});\n")


def header(system: System, machine: Machine) -> str:
    """gen/<machine>.h"""
    n = Names(machine.name)
    slot = system.slots[machine.table]
    m, up = machine.name, n.upper
    returns = "status_t" if machine.refuses else "void"
    chains = [(n.illegal, "The event cannot happen in the state."),
              (n.chain(()), "")]
    chains += [(n.chain(c), "") for c in machine.chains()]
    parts = [
        head(f"{m}: {machine.title[0].lower()}{machine.title[1:]}.",
             f"spec/{m}.rl"),
        "#pragma once\n\n#include \"slots.h\"\n#include \"status.h\"\n",
        enum(f"{m}_state", [(n.state(s.name), s.sentence)
                            for s in machine.states], f"{up}_STATES"),
        enum(f"{m}_event", [(n.event(e.name), e.sentence)
                            for e in machine.events], f"{up}_EVENTS"),
        doc("What an edge performs after its state is entered, in this "
            "order.") + enum(f"{m}_chain", chains, f"{up}_CHAINS"),
        doc("An edge: the state that it leads to and what it performs.")
        + f"struct {m}_edge {{\n    uint8_t next;\n    uint8_t chain;\n}};\n",
        f"extern const struct {m}_edge {m}_edges[{up}_STATES][{up}_EVENTS];\n"
        f"extern const char *const {m}_state_names[{up}_STATES];\n"
        f"extern const char *const {m}_event_names[{up}_EVENTS];\n"
        f"extern const char *const {m}_chain_names[{up}_CHAINS];\n",
        acsl(emit_acsl.logic(machine, n) + [emit_acsl.may(system, machine, n)])]
    includes = {r.machine for r, _ in emit_acsl.raises(machine)}
    if includes:
        parts[1] = ("#pragma once\n\n" + "".join(
            f'#include "{i}.h"\n' for i in sorted(includes | {"slots", "status"})))
    parts += [_action_prototype(system, machine, n, a)
              for a in machine.actions if a.by_hand]
    parts.append(doc(_step_sentence(machine, slot.letter))
                 + acsl(emit_acsl.contract(system, machine, n))
                 + f"{returns} {m}_step({slot.index} {slot.letter}, "
                 f"enum {m}_event event);\n")
    return "\n".join(parts)


def _step_sentence(machine: Machine, x: str) -> str:
    """What the step function does."""
    text = f"Takes `event` in the machine of `{x}`."
    if machine.refuses:
        text += " A refused request changes nothing: STATUS_BAD_STATE."
    return text


def _table(machine: Machine, n: Names) -> str:
    """The edge table, a line an edge; what is not listed is illegal."""
    m, up = machine.name, n.upper
    text = ("/* clang-format off: an edge a line. */\n"
            f"const struct {m}_edge {m}_edges[{up}_STATES][{up}_EVENTS] = {{\n")
    for state in machine.states:
        text += f"    [{n.state(state.name)}] = {{\n"
        for event in machine.events:
            edge = machine.edge(state.name, event.name)
            if edge is not None:
                text += (f"        [{n.event(event.name)}] = "
                         f"{{ {n.state(edge.target)}, "
                         f"{n.chain(edge.actions)} }},\n")
        text += "    },\n"
    return text + "};\n/* clang-format on */\n"


def _perform(system: System, machine: Machine, n: Names, name: str) -> str:
    """The statement that performs an action."""
    slot = system.slots[machine.table]
    x = slot.letter
    action = machine.action(name)
    if action.raises is None:
        return f"{n.action(name)}({x});\n"
    r = action.raises
    target = x if r.at is None else f"{slot.table}[{x}].{r.at}"
    call = f"{r.machine}_step({target}, {Names(r.machine).event(r.event)});\n"
    if r.unless:
        flag = system.flag_path(r.unless, slot.name)
        return f"if ({slot.table}[{x}].{flag} == 0)\n{call}"
    return call


def _step(system: System, machine: Machine, n: Names) -> str:
    """The step function: looks the edge up, enters, performs."""
    slot = system.slots[machine.table]
    m, x, up = machine.name, slot.letter, n.upper
    path = system.path(m)
    returns = "status_t" if machine.refuses else "void"
    text = (f"{returns} {m}_step({slot.index} {x}, enum {m}_event event)\n{{\n"
            f"const struct {m}_edge edge = "
            f"{m}_edges[{slot.table}[{x}].{path}][event];\n\n"
            f"/*@ assert edge: edge.next == {m}_to({slot.table}[{x}].{path}, "
            f"event) &&\n      edge.chain == {m}_chain({slot.table}[{x}]."
            f"{path}, event); */\n"
            f"if (edge.chain == {n.illegal})\n"
            f"panic(PANIC_{up}_EVENT);\n"
            f"trace_step(MACHINE_{up}, {x}, event, edge.next);\n"
            f"{slot.table}[{slot.name}_slot({x})].{path} = edge.next;\n")
    if machine.chains():
        text += f"switch ((enum {m}_chain)edge.chain) {{\n"
        for chain in machine.chains():
            text += f"case {n.chain(chain)}:\n"
            if chain == (REFUSE,):
                text += "return STATUS_BAD_STATE;\n"
                continue
            text += "".join(_perform(system, machine, n, a) for a in chain)
            text += "break;\n"
        text += (f"case {n.chain(())}:\ncase {n.illegal}:\n"
                 f"case {up}_CHAINS:\nbreak;\n}}\n")
    return text + ("return STATUS_OK;\n}\n" if machine.refuses else "}\n")


def _names_table(name: str, rows: list[tuple[str, str]]) -> str:
    """A table of names for traces, tools and tests."""
    text = "".join(f'    [{i}] = "{t}",\n' for i, t in rows)
    return f"const char *const {name} = {{\n{text}}};\n"


def source(system: System, machine: Machine) -> str:
    """gen/<machine>.c"""
    n = Names(machine.name)
    m = machine.name
    return "\n".join([
        head(f"{m}: table and step.", f"spec/{m}.rl"),
        f'#include "{m}.h"\n\n#include "hooks.h"\n',
        _table(machine, n), _step(system, machine, n)])


def names_source(machine: Machine) -> str:
    """gen/<machine>_names.c"""
    n = Names(machine.name)
    m, up = machine.name, n.upper
    chains = [(n.illegal, "illegal"), (n.chain(()), "")]
    chains += [(n.chain(c), " ".join(c)) for c in machine.chains()]
    return "\n".join([
        head(f"{m}: the names of its states, events and chains of actions.",
             f"spec/{m}.rl"),
        f'#include "{m}.h"\n',
        _names_table(f"{m}_state_names[{up}_STATES]",
                     [(n.state(s.name), s.name) for s in machine.states]),
        _names_table(f"{m}_event_names[{up}_EVENTS]",
                     [(n.event(e.name), e.name) for e in machine.events]),
        _names_table(f"{m}_chain_names[{up}_CHAINS]", chains)])
