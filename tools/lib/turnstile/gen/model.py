# SPDX-License-Identifier: BSD-2-Clause
"""What a machine is, once Ragel and the data beside it have been read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place

REFUSE = "refuse"


@dataclass(frozen=True)
class Name:
    """A state or an event: its name, its sentence, and where it is defined."""

    name: str
    sentence: str
    place: Place


@dataclass(frozen=True)
class Raise:
    """An event that an action raises, and at whom."""

    machine: str
    event: str
    at: str | None
    """Field of the own slot that names the other object; None: the same one."""
    unless: str | None
    """Flag beside the states that keeps the event from being raised."""


@dataclass(frozen=True)
class Action:
    """What an edge does after its state is entered."""

    name: str
    does: str
    raises: Raise | None
    writes: tuple[str, ...]
    """Fields, as `slot.field`, that a function written by hand assigns."""
    place: Place

    @property
    def by_hand(self) -> bool:
        """Whether kernel/ has to write a function for it."""
        return self.raises is None and self.name != REFUSE


@dataclass(frozen=True)
class Edge:
    """What a state does with an event: where it leads and what it performs."""

    state: str
    event: str
    target: str
    actions: tuple[str, ...]
    place: Place


@dataclass
class Machine:
    """A lifecycle: states, events, actions and the edges between them."""

    name: str
    title: str
    prose: str
    table: str
    requests: list[str]
    """Events that somebody else may raise in any state that holds an object."""
    own_requests: list[str]
    """Events that the running thread may raise in any state but `blocked`."""
    empty: list[str]
    """States in which the slot holds no object."""
    blocked: list[str]
    """States in which the thread that makes own requests cannot run."""
    place: Place
    states: list[Name] = field(default_factory=list)
    events: list[Name] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)

    @property
    def start(self) -> str:
        """The state of a slot whose bytes are zero."""
        return self.states[0].name

    @property
    def refuses(self) -> bool:
        """Whether some edge turns its event down."""
        return any(e.actions == (REFUSE,) for e in self.edges.values())

    def action(self, name: str) -> Action:
        """The action called `name`."""
        return next(a for a in self.actions if a.name == name)

    def edge(self, state: str, event: str) -> Edge | None:
        """The edge of `state` for `event`; None: it cannot happen there."""
        return self.edges.get((state, event))

    def chains(self) -> list[tuple[str, ...]]:
        """The distinct sequences of actions, in the order of the edges."""
        seen: dict[tuple[str, ...], None] = {}
        for state in self.states:
            for event in self.events:
                edge = self.edge(state.name, event.name)
                if edge is not None and edge.actions:
                    seen.setdefault(edge.actions)
        return list(seen)

    def raise_of(self, chain: tuple[str, ...]) -> Raise | None:
        """The event that a sequence of actions raises, if any."""
        for name in chain:
            raised = self.action(name).raises
            if raised is not None:
                return raised
        return None
