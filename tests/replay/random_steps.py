# SPDX-License-Identifier: BSD-2-Clause
"""Random sequences of steps, with what the model says of each."""

from __future__ import annotations

import random

from model import Model, Rules

SHARES = 7


class Walk:
    """One random sequence: the lines of the file, and the lines to expect."""

    def __init__(self, rules: Rules, seed: int) -> None:
        self.random = random.Random(seed)
        self.model = Model(rules, self.random.choice([50, 1000, 997]),
                           self.random.choice([1, 7, 100, 2000]))
        self.model.start()
        self.steps = [f"round {self.model.round}", f"fill {self.model.length}"]
        self.expected: list[str] = []

    def run(self, count: int) -> None:
        """Appends `count` steps."""
        for _ in range(count):
            self._step()

    def _quota(self) -> int:
        """A quota: none, some, or more than a round."""
        r = self.random
        return r.choice([0, 0, 1, r.randrange(1, 60), r.randrange(1, 400),
                         self.model.round, 2 * self.model.round])

    def _consumed(self) -> int:
        """How long the head ran: often exactly as long as it might."""
        most = self.model.slice()
        r = self.random
        return r.choice([0, most, most, most, r.randrange(most + 1),
                         r.randrange(most + 1), max(most - 1, 0), most + 1,
                         most + r.randrange(1000)])

    def _step(self) -> None:
        """One step on a random share, often the head; half are updates."""
        m = self.model
        kind = self.random.random()
        number = self.random.randrange(1, SHARES + 1)
        if m.head is not None and self.random.random() < 0.4:
            number = m.head.id
        share = m.shares.get(number)
        if kind < 0.5:
            self._update()
        elif kind < 0.54:
            self.steps.append("yield")
            m.yields = True
        elif share is None:
            priority, quota = self.random.randrange(4), self._quota()
            self.steps.append(f"create {number} {priority} {quota}")
            m.create(number, priority, quota)
        elif kind < 0.58:
            self.steps.append(f"destroy {number}")
            m.destroy(number)
        elif kind < 0.68:
            quota = self._quota()
            self.steps.append(f"quota {number} {quota}")
            m.set_quota(number, quota)
        elif share.ready:
            self.steps.append(f"unready {number}")
            m.unready(number)
        elif kind < 0.85:
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
        mode = "idle" if m.head is None else (
            "claim" if m.head_claims else "fill")
        self.expected.append(
            f"time={m.round - m.residual} head={m.head.id if m.head else 0} "
            f"slice={m.slice()} mode={mode} wrap={int(wrap)}")
