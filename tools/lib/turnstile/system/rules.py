# SPDX-License-Identifier: BSD-2-Clause
"""Checks a system as a whole: what its components need of each other and of
the machine."""

from __future__ import annotations

from ..diagnostics import Place, Problems
from ..located_toml import did_you_mean
from .model import (FIXED_RAM, MOST_COMPONENTS, MOST_SERVICES, OWN_CAPS,
                    Component, System)

# Every board has so much RAM at least; image and core take the rest.
BOARD_RAM = 127 << 20


def _place(system: System, component: Component, key: str) -> Place:
    """Where a key of a component stands."""
    return system.toml.place("component", component.name, key)


def services(system: System, problems: Problems) -> None:
    """Every service that is used is provided, once, by somebody else."""
    for service in system.services():
        first, *others = system.providers(service)
        for other in others:
            problems.add(_place(system, other, "provides"),
                         f"'{service}' is provided by '{first.name}' already",
                         "let one component provide it")
    for c in system.components:
        for service in c.uses:
            providers = system.providers(service)
            if not providers:
                problems.add(_place(system, c, "uses"), "nobody provides "
                             f"'{service}'",
                             did_you_mean(service, system.services()))


def circles(system: System, problems: Problems) -> None:
    """No server waits for a client that waits for it."""
    done: set[str] = set()

    def visit(c: Component, chain: list[Component]) -> None:
        """Follows what a component uses."""
        if c in chain:
            names = [x.name for x in chain[chain.index(c):]] + [c.name]
            problems.add(_place(system, chain[-1], "uses"),
                         f"a circle of calls: {' -> '.join(names)}",
                         "let one of them not use the next")
            return
        if c.name in done:
            return
        done.add(c.name)
        for service in c.uses:
            for provider in system.providers(service)[:1]:
                visit(provider, [*chain, c])

    for component in system.components:
        visit(component, [])


def priorities(system: System, problems: Problems) -> None:
    """A priority without a part of the CPU is worth nothing."""
    for c in system.components:
        if c.priority > 0 and c.cpu == 0:
            problems.add(_place(system, c, "priority"), f"'{c.name}' has a "
                         "priority, and no time for which it counts",
                         "give it 'cpu', or leave 'priority' out")


def quotas(system: System, problems: Problems) -> None:
    """Every component can begin and open what it uses."""
    for c in system.components:
        needs = OWN_CAPS + len(c.uses)
        if c.caps < needs:
            problems.add(_place(system, c, "caps"), f"'{c.name}' needs {needs} "
                         f"capabilities and has {c.caps}", f"write {needs}")
        if c.ram <= FIXED_RAM:
            problems.add(_place(system, c, "ram"), f"'{c.name}' needs more "
                         f"than {FIXED_RAM >> 10}K to begin",
                         "128K are enough for a small program")


def sums(system: System, problems: Problems) -> None:
    """All together fit the machine; who comes when it is full is told."""
    for key, unit, most in (("cpu", 1, 100), ("ram", 1 << 10,
                                              BOARD_RAM >> 10)):
        of = "percent" if key == "cpu" else "K"
        total = 0
        for c in system.components:
            before = total
            total += getattr(c, key) // unit
            if before <= most < total:
                problems.add(_place(system, c, key), f"with '{c.name}' the sum "
                             f"of '{key}' is {total} {of}, and there are "
                             f"{most}", "give somebody less")


def counts(system: System, problems: Problems) -> None:
    """There are not more of anything than core can hold."""
    if len(system.components) > MOST_COMPONENTS:
        first = system.components[MOST_COMPONENTS]
        problems.add(system.toml.place("component", first.name), "there are "
                     f"{len(system.components)} components",
                     f"the most is {MOST_COMPONENTS}")
    services_of_all = system.services()
    if len(services_of_all) > MOST_SERVICES:
        first = system.providers(services_of_all[MOST_SERVICES])[0]
        problems.add(_place(system, first, "provides"),
                     f"there are {len(services_of_all)} services",
                     f"the most is {MOST_SERVICES}")


RULES = (counts, services, circles, priorities, quotas, sums)


def check(system: System) -> None:
    """Raises InputError with all that is wrong with the system."""
    problems = Problems()
    for rule in RULES:
        rule(system, problems)
    problems.stop_if_any()
