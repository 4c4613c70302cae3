# SPDX-License-Identifier: BSD-2-Clause
"""What a machine must satisfy by itself, before anything is generated."""

from __future__ import annotations

from ..diagnostics import Problems
from .model import REFUSE, Machine
from .names import Names
from .system import System
from .text import RlText


def _reachable(machine: Machine, start: str, backwards: bool) -> set[str]:
    """The states reachable from `start`, along or against the edges."""
    seen = {start}
    work = [start]
    while work:
        at = work.pop()
        for edge in machine.edges.values():
            a, b = edge.state, edge.target
            if backwards:
                a, b = b, a
            if a == at and b not in seen:
                seen.add(b)
                work.append(b)
    return seen


def _check_reach(machine: Machine, problems: Problems) -> None:
    """Every state is reached, is left, and leads back to the start."""
    forward = _reachable(machine, machine.start, False)
    back = _reachable(machine, machine.start, True)
    for state in machine.states:
        leaves = [e for e in machine.edges.values() if e.state == state.name]
        if state.name not in forward:
            problems.add(state.place, f"state '{state.name}' is unreachable",
                         "add an edge that leads to it, or drop it")
        elif not leaves:
            problems.add(state.place, f"state '{state.name}' is a dead end",
                         "add an edge that leaves it")
        elif state.name not in back:
            problems.add(state.place, f"state '{state.name}' cannot reach the "
                         f"machine's end '{machine.start}'",
                         "add an edge on the way back to it")


def _check_use(machine: Machine, text: RlText, problems: Problems) -> None:
    """Every event is taken, every action performed."""
    taken = {e.event for e in machine.edges.values()}
    for event in machine.events:
        if event.name not in taken:
            problems.add(event.place, f"event {event.name} is never taken",
                         "list it in a state, or drop it")
    done = {a for e in machine.edges.values() for a in e.actions}
    for action in machine.actions:
        if action.name not in done:
            problems.add(text.actions[action.name],
                         f"action '{action.name}' is never performed",
                         "put it on an edge, or drop it")


def _check_requests(machine: Machine, problems: Problems) -> None:
    """Every state in which the slot is used decides every request."""
    for state in machine.states:
        if state.name in machine.empty:
            continue
        own = [] if state.name in machine.blocked else machine.own_requests
        for event in machine.requests + own:
            if machine.edge(state.name, event) is None:
                problems.add(state.place, f"state '{state.name}' does not "
                             f"decide the request {event}",
                             "list it, with '@refuse' if it is turned down")


def _check_edges(machine: Machine, problems: Problems) -> None:
    """Refusals change nothing; an edge raises at most one event."""
    known = {a.name for a in machine.actions}
    for edge in machine.edges.values():
        where = f"state '{edge.state}' on {edge.event}"
        if not known.issuperset(edge.actions):
            problems.add(edge.place, f"{where} performs the name of a state",
                         "perform an action")
            continue
        actions = [machine.action(a) for a in edge.actions]
        if REFUSE in edge.actions:
            if edge.target != edge.state or len(edge.actions) > 1:
                problems.add(edge.place, f"{where} refuses and does something",
                             "let a refusal stay in its state, alone")
            elif edge.event not in machine.requests + machine.own_requests:
                problems.add(edge.place, f"{where} refuses an event that is "
                             "no request", "name it in 'requests', or do not "
                             "list it")
        if sum(a.raises is not None for a in actions) > 1:
            problems.add(edge.place, f"{where} raises two events",
                         "raise one; more is the work of an operation that "
                         "steps several machines")


def _check_distinct(machine: Machine, problems: Problems) -> None:
    """No two states behave alike (partition refinement)."""
    block = {s.name: int(s.name in machine.empty) for s in machine.states}
    while True:
        signature = {}
        for s in block:
            edges = tuple((e.name, edge.actions, block[edge.target])
                          for e in machine.events
                          if (edge := machine.edge(s, e.name)) is not None)
            signature[s] = (block[s], edges)
        order = {sig: i for i, sig in
                 enumerate(dict.fromkeys(signature.values()))}
        refined = {s: order[signature[s]] for s in block}
        if len(set(refined.values())) == len(set(block.values())):
            break
        block = refined
    first: dict[int, str] = {}
    for state in machine.states:
        twin = first.setdefault(block[state.name], state.name)
        if twin != state.name:
            problems.add(state.place, f"states '{twin}' and '{state.name}' "
                         "behave alike", "make them one state")


def check_machine(machine: Machine, text: RlText, problems: Problems) -> None:
    """Notes everything that is wrong with the machine's structure."""
    if len(machine.states) > 256 or len(machine.chains()) > 254:
        problems.add(machine.place, "the machine is too large for its table",
                     "split it: a state is a byte, and so is what an edge "
                     "performs")
    _check_reach(machine, problems)
    _check_use(machine, text, problems)
    _check_requests(machine, problems)
    _check_edges(machine, problems)
    _check_distinct(machine, problems)


def check_names(system: System, problems: Problems) -> None:
    """No two things of the machines are one name in C."""
    used: dict[str, str] = {}
    for machine in system.machines.values():
        n = Names(machine.name)
        words = [(n.illegal, "the chain of what cannot happen"),
                 *((f"{n.upper}_{w}", f"the number of {w.lower()}")
                   for w in ("STATES", "EVENTS", "CHAINS"))]
        words += [(n.state(s.name), f"state '{s.name}' of '{machine.name}'")
                  for s in machine.states]
        words += [(n.event(e.name), f"event {e.name} of '{machine.name}'")
                  for e in machine.events]
        words += [(n.chain(c), f"'{' '.join(c)}' of '{machine.name}'")
                  for c in [(), *machine.chains()]]
        for word, what in words:
            if word in used:
                problems.add(machine.place, f"{used[word]} and {what} are "
                             f"both {word} in C", "give one another name")
            used.setdefault(word, what)
