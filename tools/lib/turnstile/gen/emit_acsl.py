# SPDX-License-Identifier: BSD-2-Clause
"""What the prover knows of a machine: which edges there are, where they
lead, what they perform, and what a step needs and promises."""

from __future__ import annotations

from .model import REFUSE, Action, Machine, Raise
from .names import Names
from .system import System
from .ctext import cases


def _condition(n: Names, pairs: list[tuple[str, str]]) -> str:
    """A condition on (s, e) that holds for just these pairs."""
    by_events: dict[tuple[str, ...], list[str]] = {}
    states: dict[str, list[str]] = {}
    for state, event in pairs:
        states.setdefault(state, []).append(event)
    for state, events in states.items():
        by_events.setdefault(tuple(events), []).append(state)
    terms = []
    for events, from_states in by_events.items():
        s = " || ".join(f"s == {n.state(x)}" for x in from_states)
        e = " || ".join(f"e == {n.event(x)}" for x in events)
        s = f"({s})" if len(from_states) > 1 else s
        e = f"({e})" if len(events) > 1 else e
        terms.append(f"({s} && {e})")
    return " ||\n       ".join(terms) if terms else "\\false"


def logic(machine: Machine, n: Names) -> list[str]:
    """The machine as logic functions of a state `s` and an event `e`."""
    m = machine.name
    pairs = list(machine.edges)
    targets: dict[str, list[tuple[str, str]]] = {}
    chains: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for key, edge in machine.edges.items():
        targets.setdefault(edge.target, []).append(key)
        chains.setdefault(edge.actions, []).append(key)
    to = [(_condition(n, keys), n.state(t)) for t, keys in targets.items()]
    do = [(_condition(n, keys), n.chain(c)) for c, keys in chains.items()]
    return [
        f"predicate {m}_is_state(integer s) = 0 <= s < {n.upper}_STATES;",
        f"predicate {m}_is_event(integer e) = 0 <= e < {n.upper}_EVENTS;",
        f"predicate {m}_legal(integer s, integer e) =\n       "
        f"{_condition(n, pairs)};",
        f"logic integer {m}_to(integer s, integer e) ={cases(to, 's')};",
        f"logic integer {m}_chain(integer s, integer e) ="
        f"{cases(do, n.illegal)};",
        f"lemma {m}_closed: \\forall integer s, e; {m}_legal(s, e) ==> "
        f"{m}_is_state({m}_to(s, e));",
    ]


def chain_is(n: Names, machine: Machine, raised: Raise | None = None,
             refuse: bool = False) -> list[tuple[str, ...]]:
    """The chains that raise `raised`, or the one that refuses."""
    if refuse:
        return [c for c in machine.chains() if c == (REFUSE,)]
    return [c for c in machine.chains() if machine.raise_of(c) == raised]


def raises(machine: Machine) -> list[tuple[Raise, list[tuple[str, ...]]]]:
    """Each event that the machine raises and the chains that raise it."""
    result: dict[Raise, list[tuple[str, ...]]] = {}
    for chain in machine.chains():
        raised = machine.raise_of(chain)
        if raised is not None:
            result.setdefault(raised, []).append(chain)
    return list(result.items())


def _target(system: System, machine: Machine, r: Raise) -> str:
    """The object at which an event is raised, as an expression."""
    slot = system.slots[machine.table]
    if r.at is None:
        return slot.letter
    return f"{slot.table}[{slot.letter}].{r.at}"


def _when(system: System, machine: Machine, n: Names, r: Raise,
          chains: list[tuple[str, ...]]) -> str:
    """The condition under which the step raises `r`."""
    slot = system.slots[machine.table]
    here = f"{slot.table}[{slot.letter}]"
    test = " || ".join(f"{machine.name}_chain({here}."
                       f"{system.path(machine.name)}, e) == {n.chain(c)}"
                       for c in chains)
    if len(chains) > 1:
        test = f"({test})"
    if r.unless:
        test += f" && {here}.{system.flag_path(r.unless, slot.name)} == 0"
    return test


def may(system: System, machine: Machine, n: Names) -> str:
    """The predicate that says when a step may be taken: the edge exists, and
    so do the edges of every event that it raises."""
    slot = system.slots[machine.table]
    x = slot.letter
    terms = [f"{machine.name}_legal({slot.table}[{x}]."
             f"{system.path(machine.name)}, e)"]
    for r, chains in raises(machine):
        target = _target(system, machine, r)
        other = system.slot(r.machine)
        event = Names(r.machine).event(r.event)
        then = f"{r.machine}_may({target}, {event})"
        if r.at is not None:
            then = f"{other.name}_present({target}) && {then}"
        terms.append(f"({_when(system, machine, n, r, chains)} ==>\n        "
                     f"{then})")
    body = " &&\n       ".join(terms)
    return (f"predicate {machine.name}_may{{L}}(integer {x}, integer e) =\n"
            f"       {body};")


def writes(system: System, action: Action) -> list[str]:
    """The columns of the tables that an action assigns."""
    result = []
    for name in action.writes:
        slot, _, field = name.partition(".")
        table = system.slots[slot]
        result.append(f"{table.table}[0 .. {table.count} - 1].{field}")
    return result


def assigns(system: System, machine: Machine, x: str) -> list[str]:
    """What a step of the object `x` may change."""
    slot = system.slots[machine.table]
    places = [f"{slot.table}[{x}].{system.path(machine.name)}"]
    for action in machine.actions:
        places += writes(system, action)
    for r, _ in raises(machine):
        target = x if r.at is None else f"{slot.table}[{x}].{r.at}"
        places += assigns(system, system.machines[r.machine], target)
    return list(dict.fromkeys(places))


def contract(system: System, machine: Machine, n: Names) -> list[str]:
    """What a step needs and promises."""
    slot = system.slots[machine.table]
    x, m = slot.letter, machine.name
    here = f"{slot.table}[{x}].{system.path(m)}"
    lines = [f"requires {slot.name}_present({x});",
             f"requires {m}_is_event(event);",
             f"requires {m}_may({x}, event);"]
    lines += [f"assigns {place};" for place in assigns(system, machine, x)]
    lines.append(f"ensures {here} == {m}_to(\\old({here}), \\old(event));")
    if machine.refuses:
        refuse = n.chain((REFUSE,))
        lines.append(f"ensures \\result == ({m}_chain(\\old({here}), "
                     f"\\old(event)) == {refuse} ? STATUS_BAD_STATE : "
                     "STATUS_OK);")
    for r, chains in raises(machine):
        lines.append(_raised(system, machine, n, r, chains))
    return lines


def _raised(system: System, machine: Machine, n: Names, r: Raise,
            chains: list[tuple[str, ...]]) -> str:
    """The promise that an event is raised when its edge is taken."""
    slot = system.slots[machine.table]
    x = slot.letter
    when = _when(system, machine, n, r, chains).replace(
        ", e)", ", event)")
    other = system.slot(r.machine)
    target = x if r.at is None else f"\\old({slot.table}[{x}].{r.at})"
    state = f"{other.table}[{target}].{system.path(r.machine)}"
    was = f"\\old({other.table}[{_target(system, machine, r)}]." \
          f"{system.path(r.machine)})"
    event = Names(r.machine).event(r.event)
    return (f"ensures \\old({when}) ==>\n        {state} == "
            f"{r.machine}_to({was}, {event});")
