# SPDX-License-Identifier: BSD-2-Clause
"""Checks across files: statuses in use, groups in use, the words we avoid."""

from __future__ import annotations

import re

from ..diagnostics import Place, Problems
from .model import Interface, Term

# What call_dispatch answers when no call has the number.
DISPATCH_STATUSES = ("BAD_CALL",)


def check_use(interface: Interface, problems: Problems, calls: Place) -> None:
    """Everything that is declared is used by some call."""
    returned = {s for c in interface.calls for s in c.statuses}
    returned.update(DISPATCH_STATUSES)
    for status in interface.statuses:
        if status.name not in returned:
            problems.add(status.place, f"nobody returns status {status.name}",
                         "list it in a call, or drop it")
    known = {s.name for s in interface.statuses}
    for name in sorted({"BAD_CALL", "FORBIDDEN", "BAD_ARGUMENT", "BAD_CAP",
                        "BAD_SLOT", "IN_USE", "BAD_ADDRESS"} - known):
        problems.add(calls, f"there is no status {name}, which the argument "
                     "decoder answers", "add it to spec/statuses.toml")
    for group in interface.groups:
        if group.name not in {c.group for c in interface.calls}:
            problems.add(group.place, f"group '{group.name}' has no call",
                         "give it one, or drop it")
    check_needs(interface, problems, calls)


def check_needs(interface: Interface, problems: Problems, calls: Place
                ) -> None:
    """What the decoder of arguments names has to exist."""
    values = {c.name: c.value for c in interface.abi.constants}
    if not 0 < values.get("QUOTA_WHOLE", 0) < 1 << 16:
        problems.add(calls, "there is no constant QUOTA_WHOLE of 16 bits, "
                     "which bounds quotas", "add it to spec/registers.toml")
    limits = {n.name for n in interface.limit_numbers}
    for name in sorted({"CPUS", "PRIORITIES"} - limits):
        problems.add(calls, f"there is no limit {name}, which bounds "
                     "arguments", "add it to spec/limits.toml")


def _pattern(term: str) -> re.Pattern[str]:
    """Finds a synonym and its plural, whatever its case."""
    return re.compile(rf"\b{re.escape(term)}(?:s|es)?\b", re.IGNORECASE)


def check_words(terms: list[Term], sentences: list[tuple[Place, str]],
                problems: Problems) -> None:
    """No sentence uses a word that the glossary replaces."""
    avoided = [(_pattern(other), other, term.word) for term in terms
               for other in term.instead_of
               if other not in {t.word for t in terms}]
    for place, text in sentences:
        for pattern, other, word in avoided:
            if pattern.search(text):
                problems.add(place, f"the glossary does not use '{other}'",
                             f"write '{word}', or say what it does")
