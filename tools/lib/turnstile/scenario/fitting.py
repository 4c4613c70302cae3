# SPDX-License-Identifier: BSD-2-Clause
"""Why a scenario cannot be played on a board, if it cannot."""

from __future__ import annotations

from collections.abc import Iterator

from .syntax import (Declaration, Hold, Host, Number, Ref, Repeat, Run,
                     Statement, Step)

GUESTS = "it has guests, which no board runs yet"
HELD = "it holds a CPU, which only the host can"
EXACT = "it needs exact times"
FAULTS = "it has faults that are not touching what is unmapped"
OWN = "it sets registers, and agents have their own"


def _all(statements: tuple[Statement, ...],
         blocks: tuple[type, ...]) -> Iterator[Statement]:
    """All statements, those in these kinds of blocks too."""
    for said in statements:
        yield said
        if isinstance(said, blocks):
            yield from _all(said.body, blocks)


def _of_run(said: Run) -> bool:
    """Whether a time is no whole number of milliseconds."""
    return any(isinstance(term, Number) and term.unit == "us"
               and term.value % 1000 for _, term in said.time.terms)


def _of_step(said: Step) -> str:
    """A step that agents on boards cannot take."""
    if said.call.text in ("guest", "vm_run", "vm_pause", "vm_new", "vm_del"):
        return GUESTS
    if said.call.text == "thread_state_set":
        return OWN
    if said.call.text == "fault":
        names = [v.name for a in said.arguments for v in a.values
                 if isinstance(v, Ref)]
        given = [a.name for a in said.arguments]
        if "UNMAPPED" not in names or "ip" in given or len(given) > 3:
            return FAULTS
    return ""


def why_not(statements: tuple[Statement, ...]) -> str:
    """The reason, or nothing."""
    for said in _all(statements, (Host, Repeat)):
        reason = ""
        if isinstance(said, Declaration) and said.kind == "vm":
            reason = GUESTS
        elif isinstance(said, Hold) and said.cpu is not None:
            reason = HELD
        elif isinstance(said, Step):
            reason = _of_step(said)
        if reason:
            return reason
    for said in _all(statements, (Repeat,)):
        if isinstance(said, Run) and _of_run(said):
            return EXACT
    return ""
