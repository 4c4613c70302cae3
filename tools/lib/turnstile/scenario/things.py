# SPDX-License-Identifier: BSD-2-Clause
"""The objects of a scenario, by name."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from ..located_toml import did_you_mean
from .slots import CORE
from .syntax import Refused, Word


@dataclass(eq=False)
class Thing:
    """An object: its slot, its domain, and what its declaration says."""

    name: str
    kind: str
    place: Place
    adjective: str = ""
    index: int = 0
    domain: "Thing | None" = None
    about: "Thing | None" = None
    utcb: int = 0
    table: str = ""
    numbers: dict[str, int] = field(default_factory=dict)

    @property
    def pays(self) -> int:
        """The number of the domain that pays for it."""
        if self.kind == "pd":
            return CORE
        return self.domain.index if self.domain else CORE

    @property
    def home(self) -> "Thing":
        """The domain itself, or that of a thread."""
        if self.kind == "pd":
            return self
        if self.domain is None or self.kind != "thread":
            raise KeyError(self.name)
        return self.domain


class Things:
    """All objects and variables of a scenario."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self.hidden: list[Thing] = []
        self.variables: dict[str, int] = {}
        self.identities: dict[str, Thing] = {}
        self.held: dict[tuple[int, str], int] = {}

    def add(self, thing: Thing) -> Thing:
        """Notes an object; its name must be new."""
        if thing.name in ("now", "start", "nobody") or \
                thing.name == "core" and thing.place.line:
            raise Refused(thing.place, f"the name '{thing.name}' is taken",
                          "choose another one")
        if thing.name in self.things:
            first = self.things[thing.name].place.line
            raise Refused(thing.place, f"'{thing.name}' is declared twice",
                          f"the first is in line {first}")
        self.things[thing.name] = thing
        return thing

    def find(self, word: Word, *kinds: str) -> Thing:
        """The object of this name, of one of these kinds."""
        thing = self.things.get(word.text)
        fits = [n for n, t in self.things.items()
                if not kinds or t.kind in kinds]
        if thing is None:
            raise Refused(word.place, f"nothing is called '{word.text}'",
                          did_you_mean(word.text, fits))
        if kinds and thing.kind not in kinds:
            raise Refused(word.place, f"'{word.text}' is a {thing.kind}, and "
                          f"a {' or '.join(kinds)} is wanted",
                          did_you_mean(word.text, fits))
        return thing

    def domain(self, word: Word) -> Thing:
        """The domain of this name, or that of the thread of this name."""
        return self.find(word, "pd", "thread").home

    def all(self, kind: str) -> list[Thing]:
        """All objects of a kind, as declared; domains without a name, too."""
        return [t for t in [*self.hidden, *self.things.values()]
                if t.kind == kind]

    def identity(self, thing: Thing) -> Thing:
        """The identity of an object's own name; or the identity itself."""
        if thing.kind == "identity":
            return thing
        return self.identities.setdefault(
            thing.name, Thing(thing.name, "identity", thing.place,
                              about=thing))
