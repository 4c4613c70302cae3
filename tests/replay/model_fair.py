# SPDX-License-Identifier: BSD-2-Clause
"""The rules of the fair policy as they are written down, without cleverness.

Each group has a list of its ready shares, sorted by virtual time; a share is
put into it by walking it.  Numbers may be negative, and divisions are exact
where the rules say so.  It shares nothing with the kernel but the text of the
rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field

MICROSECONDS = 1000000
MIN = 5000
AT_ONCE = 8


@dataclass(eq=False)
class Share:
    """One share."""

    id: int
    group: Group
    vtime: int = 0
    executed: int = 0
    executed_at_ready: int = 0
    state: str = "unready"

    def warp(self) -> int:
        """By so much is it put before others."""
        executed = self.executed - self.executed_at_ready
        return self.group.warp if executed <= self.group.limit else 0

    def key(self) -> int:
        """What its list is sorted by."""
        return max(self.vtime - self.warp(), 0)


@dataclass(eq=False)
class Group:
    """One group."""

    number: int
    weight: int
    warp: int
    limit: int
    vtime: int = 0
    least: int = 0
    was_ready: bool = False
    changed: int = 0
    shares: list[Share] = field(default_factory=list)

    def add(self, time: int) -> None:
        """It has run, or counts as if it had."""
        self.vtime += max(time // self.weight, 1)


@dataclass(frozen=True)
class FairRules:
    """The rules that a test can leave out, to see that they are noticed."""

    warps: bool = True
    warp_ends: bool = True
    share_catches_up: bool = True
    group_catches_up: bool = True
    short_sleep_counts: bool = True
    before_equals: bool = True
    last_pending_first: bool = True
    later_group_wins: bool = True


FAIR = FairRules()


def earlier(a: Share | None, b: Share | None, equal: bool = True) -> bool:
    """Whether `a` is served before `b`, or as soon; nobody is last."""
    if a is None or b is None:
        return a is not None
    if a.group is b.group:
        left, right = a.key(), b.key()
    else:
        left, right = (a.group.vtime + b.warp(), b.group.vtime + a.warp())
    return left <= right if equal else left < right


class FairModel:
    """The scheduler of one CPU."""

    def __init__(self, rules: FairRules, round_: int) -> None:
        self.rules = rules
        self.round = round_
        self.min = max(self._ticks(MIN), 1)
        self.groups = [self._group(*worth) for worth in (
            (0, 10, 4500, 50000), (1, 5, 4000, 50000),
            (2, 5, 2000, 50000), (3, 1, 0, 0))]
        self.shares: dict[int, Share] = {}
        self.pending: list[Share] = []
        self.head: Share | None = None
        self.time = 0
        self.least = 0
        self.left = round_
        self.yields = False
        self.outdated = False

    def _ticks(self, microseconds: int) -> int:
        return microseconds * self.round // MICROSECONDS

    def _group(self, number: int, weight: int, warp: int, limit: int) -> Group:
        return Group(number, weight,
                     self._ticks(warp) if self.rules.warps else 0,
                     self._ticks(limit) if self.rules.warp_ends else 1 << 64)

    def create(self, number: int, group: int) -> None:
        """A share that is not ready."""
        self.shares[number] = Share(number, self.groups[group])

    def destroy(self, number: int) -> None:
        """A share goes, ready or not, the head too."""
        share = self.shares[number]
        if share.state != "unready":
            self.unready(number)
        if self.head is share:
            self.head = None
            self.yields = False
        del self.shares[number]

    def ready(self, number: int) -> None:
        """A share becomes ready; it waits for the next update."""
        if len(self.pending) == AT_ONCE:
            self._take_in_all(self.left)
        share = self.shares[number]
        share.state = "pending"
        self.pending.insert(0 if self.rules.last_pending_first
                            else len(self.pending), share)

    def unready(self, number: int) -> None:
        """A share blocks; the head is charged by the next update."""
        share = self.shares[number]
        if share.state == "pending":
            self.pending.remove(share)
        if share.state == "listed":
            share.group.shares.remove(share)
        share.state = "unready"

    def outdates(self, number: int) -> bool:
        """Whether a share that is pending outdates the head: on a copy."""
        share = self.shares[number]
        kept = (share.vtime, share.executed_at_ready, share.group.vtime)
        verdict = self._take_in(share, self.left)
        share.vtime, share.executed_at_ready, share.group.vtime = kept
        return verdict

    def running(self) -> Share | None:
        """The head, if it still is ready."""
        head = self.head
        return head if head is not None and head.state == "running" else None

    def _is_ready(self, group: Group, current: Share | None) -> bool:
        return bool(group.shares) or (current is not None
                                      and current.group is group)

    def _minimum(self, current: Share | None) -> int:
        """The least virtual time of the ready groups, or the last one."""
        times = [g.vtime for g in self.groups if self._is_ready(g, current)]
        return min(times, default=self.least)

    def _floor(self, group: Group) -> int:
        """What the virtual time of a share of the group is at least."""
        current = self.running()
        if current is None or current.group is not group:
            return group.least
        return min([current.vtime] + [s.vtime for s in group.shares[:1]])

    def _take_in(self, share: Share, left: int) -> bool:
        """A share becomes ready in earnest: does it outdate the head?"""
        current, group = self.running(), share.group
        least = self._minimum(current)
        if (not self._is_ready(group, current) and not group.was_ready
                and group.vtime < least and self.rules.group_catches_up):
            slept = self.time - group.changed
            if slept <= self.min and self.rules.short_sleep_counts:
                group.add(slept)
                group.vtime = min(group.vtime, least)
            else:
                group.vtime = least
        if self.rules.share_catches_up:
            share.vtime = max(share.vtime, self._floor(group))
        share.executed_at_ready = share.executed
        return earlier(share, current) or self.distance(share, current) < left

    def _take_in_all(self, left: int) -> None:
        """Takes in what is pending."""
        for share in self.pending:
            if self._take_in(share, left):
                self.outdated = True
            self._insert(share)
        self.pending = []

    def _insert(self, share: Share) -> None:
        """Lists a share before those that are as early."""
        line, key = share.group.shares, share.key()
        place = 0
        while place < len(line) and (
                line[place].key() < key or (
                    line[place].key() == key
                    and not self.rules.before_equals)):
            place += 1
        line.insert(place, share)
        share.state = "listed"

    def distance(self, share: Share, current: Share) -> int:
        """For how long the current share may run on before this one."""
        if share.group is current.group:
            return max(share.key() - current.key(), 0) + self.min
        ahead = (share.group.vtime + current.warp()
                 - current.group.vtime - share.warp())
        return max(ahead, 0) * current.group.weight + self.min

    def _charge(self, head: Share, time: int) -> None:
        """The head has run."""
        head.executed += time
        head.vtime += time + (self.min if self.yields else 0)
        if time:
            head.group.add(time)
        head.group.least = min(
            [head.vtime] + [s.vtime for s in head.group.shares[:1]])
        self.least = self._minimum(head)

    def update(self, consumed: int) -> bool:
        """Time passes; tells whether a round began."""
        before = self.time // self.round
        self.time += consumed
        left = max(self.left - consumed, 0)
        if self.head is not None:
            self._charge(self.head, consumed)
        current = self.running()
        self.least = self._minimum(current)
        self._take_in_all(left)
        self.left = left
        if current is None or left == 0 or self.yields or self.outdated:
            self._choose(current)
        self.yields = self.outdated = False
        for group in self.groups:
            ready = self._is_ready(group, self.head)
            if ready != group.was_ready:
                group.was_ready, group.changed = ready, self.time
        return self.time // self.round != before

    def _choose(self, current: Share | None) -> None:
        """Who runs now, and for how long."""
        pick: Share | None = None
        for group in self.groups:
            first = group.shares[0] if group.shares else None
            if earlier(first, pick, self.rules.later_group_wins):
                pick = first
        self.head = current
        if earlier(pick, current):
            pick.group.shares.remove(pick)
            pick.state = "running"
            if current is not None:
                self._insert(current)
            self.head = pick
        distances = [self.distance(g.shares[0], self.head)
                     for g in self.groups if g.shares]
        self.left = min([*distances, self.round])
