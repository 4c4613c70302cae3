# SPDX-License-Identifier: BSD-2-Clause
"""Which slot each object gets, and which pages are donated for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place
from .syntax import Refused
from .vocabulary import Table, Vocabulary

CORE = 1
CONDUCTOR = 1
# What the kernel takes at its beginning: table, page, first free slot.
BOOT = {("thread", 0): 2, ("pd", 0): 2, ("utcb", 1): 2}


@dataclass
class Slots:
    """Gives slots out, page by page, and notes what must be donated."""

    words: Vocabulary
    donated: list[tuple[str, int, int]] = field(default_factory=list)
    frames: int = 0
    _open: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    _next: dict[str, int] = field(default_factory=dict)
    _last: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The rest of the first pages is core's."""
        for (table, page), slot in BOOT.items():
            per = self._per(self.words.tables[table])
            self._open[table, CORE] = list(range(slot, (page + 1) * per))
            self._next[table] = page + 1

    def _per(self, table: Table) -> int:
        """So many slots lie in a page."""
        return self.words.page_bytes // table.slot_bytes

    def pages(self, name: str) -> int:
        """So many pages has the table."""
        table = self.words.tables[name]
        return -(-table.slots // self._per(table))

    def page(self, name: str, domain: int, place: Place) -> int:
        """A page of a table, which is donated on behalf of a domain."""
        page = self._next.get(name, 0)
        if page >= self._last.get(name, self.pages(name)):
            raise Refused(place, f"the table of '{name}' has no page left",
                          f"it has {self.pages(name)}; each domain with an "
                          "object takes one")
        self._next[name] = page + 1
        self.donated.append((name, page, domain))
        return page

    def take(self, name: str, domain: int, place: Place) -> int:
        """A free slot of a table in a page of a domain."""
        free = self._open.setdefault((name, domain), [])
        while not free:
            page, per = self.page(name, domain, place), \
                self._per(self.words.tables[name])
            free += [s for s in range(page * per, (page + 1) * per)
                     if 0 < s < self.words.tables[name].slots]
        return free.pop(0)

    def spare_page(self, name: str, place: Place) -> int:
        """A page that is not donated: the last of the table."""
        page = self._last.get(name, self.pages(name)) - 1
        if page < self._next.get(name, 0):
            raise Refused(place, f"the table of '{name}' has no page left",
                          f"it has {self.pages(name)}")
        self._last[name] = page
        return page

    def frame(self) -> int:
        """The number of a frame that nothing uses."""
        self.frames += 1
        return self.frames - 1
