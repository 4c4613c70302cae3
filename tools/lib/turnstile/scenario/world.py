# SPDX-License-Identifier: BSD-2-Clause
"""From the declarations of a scenario to its objects and their slots."""

from __future__ import annotations

from ..diagnostics import Place
from ..located_toml import did_you_mean
from .slots import CORE, Slots
from .syntax import Argument, Declaration, Number, Refused, Word
from .things import Thing, Things
from .vocabulary import Vocabulary

# Settings of each kind: the value if it is not there, and the least and the
# greatest one.
SETTINGS: dict[str, dict[str, tuple[int, int, int | str]]] = {
    "system": {"cpus": (1, 1, "CPUS")},
    "thread": {"priority": (10, 0, 30), "quota": (0, 0, 32768),
               "cpu": (0, 0, "CPUS")},
    "pd": {"caps": (1, 0, 16), "maps": (1, 0, 16)},
    "context": {"imprint": (0, 0, 0xffffffff)},
    "irq": {"line": (0, 0, "LINES"), "cpu": (0, 0, "CPUS"),
            "edge": (0, 0, 1)},
}
_NEEDS = {"identity": "of", "page": "of", "context": "at", "irq": "for"}
_NEVER_FREE = ("frame", "page")
_ONLY_FREE = ("utcb", "fpu")
CORE_PRIORITY = 30


class World:
    """What there is when the first step is taken."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self.slots = Slots(words)
        self.things = Things()
        self.cpus = 1
        self.traced = False
        self.grants: list[tuple[Thing, Thing]] = []
        nowhere = Place("", 0)
        self.core = Thing("", "pd", nowhere, index=CORE)
        agent = Thing("core", "thread", nowhere, domain=self.core)
        agent.numbers = {"priority": CORE_PRIORITY, "cpu": 0,
                         "quota": words.quota_whole}
        self.things.add(agent)

    def name(self, said: Declaration) -> None:
        """Notes the names of a declaration."""
        if said.kind == "system":
            self.cpus = self._numbers(said)["cpus"]
            return
        self._sensible(said)
        for name in said.names:
            thing = Thing(name.text, said.kind, name.place, said.adjective)
            thing.numbers = self._numbers(said)
            self.things.add(thing)

    def _sensible(self, said: Declaration) -> None:
        """The adjective fits the kind, and nothing that it needs is missing."""
        free = said.adjective == "free"
        if said.adjective == "created" and said.kind != "thread":
            raise Refused(said.place, f"a {said.kind} cannot be 'created'",
                          "only threads are made and not started")
        if free and said.kind in _NEVER_FREE:
            raise Refused(said.place, f"a {said.kind} is always free",
                          "leave 'free' out")
        if not free and said.kind in _ONLY_FREE:
            raise Refused(said.place, f"a {said.kind} is made with a thread",
                          f"write 'free {said.kind}' for a slot of its own")
        need = _NEEDS.get(said.kind, "")
        if need and need not in said.clauses and \
                not (free and said.kind != "page"):
            raise Refused(said.place, f"the {said.kind} lacks '{need}'",
                          f"write as in '{said.kind} a {need} b'")

    def _numbers(self, said: Declaration) -> dict[str, int]:
        """The settings of a declaration, and what is not said."""
        known = SETTINGS.get(said.kind, {})
        found = {name: row[0] for name, row in known.items()}
        for setting in said.settings:
            if setting.name not in known:
                raise Refused(setting.place,
                              f"no setting of a {said.kind} is called "
                              f"'{setting.name}'",
                              did_you_mean(setting.name, list(known)))
            found[setting.name] = self._number(said, setting)
        return found

    def _number(self, said: Declaration, setting: Argument) -> int:
        """The value of a setting, within its range."""
        value = setting.values[0]
        if len(setting.values) != 1 or not isinstance(value, Number) or \
                value.unit not in ("", "%") or \
                value.unit and setting.name != "quota":
            raise Refused(value.place, f"'{setting.name}' is a number",
                          "write one, without a unit"
                          + " but %" * (setting.name == "quota"))
        number = value.value
        if value.unit:
            number = number * self.words.quota_whole // 100
        _, least, most = SETTINGS[said.kind][setting.name]
        if isinstance(most, str):
            most = self.words.limits[most] - (setting.name != "cpus")
        if not least <= number <= most:
            why = "31 is the conductor's" if setting.name == "priority" else \
                f"{least} to {most}"
            raise Refused(value.place, f"'{setting.name}' is out of its range",
                          why)
        return number

    # ------------------------------------------------------------- clauses

    def link(self, said: Declaration) -> None:
        """Resolves what a declaration says of other objects."""
        for name in said.names:
            thing = self.things.things[name.text]
            self._domain(thing, said.clauses.get("in"))
            for clause, kinds in (("at", ("receiver",)),
                                  ("for", ("context",)),
                                  ("bound", ("thread",))):
                if clause in said.clauses:
                    thing.about = self.things.find(said.clauses[clause][0],
                                                   *kinds)
            if "of" in said.clauses:
                self._of(thing, said.clauses["of"][0])

    def _of(self, thing: Thing, word: Word) -> None:
        """What an identity stands for, or which table a page belongs to."""
        if thing.kind == "identity":
            thing.about = self.things.find(word, *self.words.kinds)
            return
        tables = [n for n, t in self.words.tables.items() if t.slots]
        if word.text not in tables:
            raise Refused(word.place, f"no table is called '{word.text}'",
                          did_you_mean(word.text, tables))
        thing.table = word.text

    def _domain(self, thing: Thing, said: tuple[Word, ...] | None) -> None:
        """The domain that a declaration names, or the usual one."""
        if said is not None:
            if said[0].text == "core":
                thing.domain = self.core
            elif thing.kind == "thread":
                thing.domain = self.things.find(said[0], "pd")
            else:
                thing.domain = self.things.domain(said[0])
        elif thing.kind == "thread":
            thing.domain = Thing("", "pd", thing.place)
            thing.domain.numbers = {"caps": 1, "maps": 1}
            self.things.hidden.append(thing.domain)

    def hold(self, said: Declaration) -> None:
        """Notes who holds capabilities for what."""
        for held in said.clauses.get("holds", ()):
            thing = self.things.find(held, "identity", *self.words.kinds)
            for name in said.names:
                domain = self.things.domain(name)
                if domain is self.core:
                    raise Refused(held.place, "core holds no capabilities",
                                  "it names objects without them")
                if (domain, thing) not in self.grants:
                    self.grants.append((domain, thing))

    # ---------------------------------------------------------------- slots

    def lay_out(self) -> None:
        """Gives each object its slot."""
        for domain in self.things.all("pd"):
            domain.index = self.slots.take("pd", CORE, domain.place)
        for domain in self.things.all("pd"):
            for table, pages in (("cap", "caps"), ("map", "maps")):
                if domain.adjective != "free":
                    for _ in range(domain.numbers[pages]):
                        self.slots.page(table, domain.index, domain.place)
        for thing in self.things.things.values():
            if thing.kind == "frame":
                thing.index = self.slots.frame()
            elif thing.kind not in ("pd", "page"):
                thing.index = self.slots.take(thing.kind, thing.pays,
                                              thing.place)
            if thing.kind == "thread":
                thing.utcb = self.slots.take("utcb", thing.pays, thing.place)
        for thing in self.things.all("page"):
            thing.index = self.slots.spare_page(thing.table, thing.place)

    def donate_records(self) -> None:
        """Each CPU has pages for its records, if something is traced."""
        pages = self.slots.pages("record") // self.words.limits["CPUS"]
        for cpu in range(self.cpus if self.traced else 0):
            self.slots.donated += [("record", cpu * pages + page, CORE)
                                   for page in range(pages)]

    def identity(self, thing: Thing) -> Thing:
        """The identity of an object, which gets its slot when first used."""
        found = self.things.identity(thing)
        if found.index == 0:
            found.index = self.slots.take("identity", CORE, thing.place)
        return found
