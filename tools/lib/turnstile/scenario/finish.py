# SPDX-License-Identifier: BSD-2-Clause
"""What the conductor does behind the last step on a board: it destroys all
objects and takes all pages back, so that the next scenario finds nothing."""

from __future__ import annotations

from .program import Program
from .setup import Setup
from .slots import CORE
from .vocabulary import Vocabulary
from .world import World

# Who is destroyed by which call, in this order.
_CALLS = (("thread", "thread_del"), ("irq", "irq_del"),
          ("context", "signal_context_del"),
          ("receiver", "signal_receiver_del"), ("identity", "obj_del"))


def finish(world: World, setup: Setup, program: Program) -> None:
    """Emits the end of a scenario."""
    for kind, call in _CALLS:
        indices = {t.index for t in world.things.all(kind)}
        if kind == "identity":
            indices |= {t.index for t in world.things.identities.values()}
        for index in sorted(indices | setup.made[kind]):
            program.add("destroy", world.words.calls[call].number, index)
    domains = [t.index for t in world.things.all("pd")]
    for index in domains:
        program.add("doom", index)
    _reclaim(world, program, [d for d in world.slots.donated if d[2] != CORE])
    spare = [(t.table, t.index, CORE) for t in world.things.all("page")]
    _reclaim(world, program, spare)
    for index in domains:
        program.add("destroy", world.words.calls["pd_del"].number, index)
    _reclaim(world, program, [d for d in world.slots.donated if d[2] == CORE])


def _reclaim(world: World, program: Program,
             pages: list[tuple[str, int, int]]) -> None:
    """Takes pages back."""
    words: Vocabulary = world.words
    for table, page, _ in pages:
        program.add("reclaim", words.tables[table].number, page)
