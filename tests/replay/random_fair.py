# SPDX-License-Identifier: BSD-2-Clause
"""Random sequences of steps of the fair policy, with what the model says."""

from __future__ import annotations

import random

from model_fair import FairModel, FairRules

SHARES = 12


class FairWalk:
    """One random sequence: the lines of the file, and the lines to expect."""

    def __init__(self, rules: FairRules, seed: int) -> None:
        self.random = random.Random(seed)
        self.model = FairModel(
            rules, self.random.choice([100, 1000, 99991, 1000000]))
        self.steps = [f"round {self.model.round}"]
        self.expected: list[str] = []

    def run(self, count: int) -> None:
        """Appends `count` steps."""
        for _ in range(count):
            self._step()

    def _consumed(self) -> int:
        """How long the head ran: often exactly as long as it might."""
        m, r = self.model, self.random
        return r.choice([0, 0, m.left, m.left, m.left, m.left - 1,
                         r.randrange(m.left + 1), r.randrange(m.left + 1),
                         m.left + r.randrange(m.min + 1), m.min,
                         r.randrange(m.min + 1), r.randrange(m.min + 1),
                         r.choice([0, r.randrange(3 * m.round)])])

    def _step(self) -> None:
        """One step on a random share, often the head; half are updates."""
        m = self.model
        kind = self.random.random()
        number = self.random.randrange(1, SHARES + 1)
        if m.head is not None and self.random.random() < 0.3:
            number = m.head.id
        share = m.shares.get(number)
        if kind < 0.5:
            self._update()
        elif kind < 0.54:
            self.steps.append("yield")
            m.yields = True
        elif share is None:
            group = self.random.randrange(4)
            self.steps.append(f"create {number} {group}")
            m.create(number, group)
        elif kind < 0.56:
            self.steps.append(f"destroy {number}")
            m.destroy(number)
        elif kind < 0.57:
            self.steps.append(f"quota {number} {self.random.randrange(1000)}")
        elif share.state != "unready":
            self.steps.append(f"unready {number}")
            m.unready(number)
        elif kind < 0.8:
            self.steps.append(f"ready {number}")
            m.ready(number)
        else:
            self.steps.append(f"ready_check {number}")
            m.ready(number)
            self.expected.append(f"outdates={int(m.outdates(number))}")

    def _update(self) -> None:
        """Time passes."""
        m = self.model
        consumed = self._consumed()
        self.steps.append(f"update {consumed}")
        wrap = m.update(consumed)
        head, mode = (0, "idle") if m.head is None else (m.head.id, "group")
        self.expected.append(f"time={m.time % m.round} head={head} "
                             f"slice={m.left} mode={mode} wrap={int(wrap)}")
