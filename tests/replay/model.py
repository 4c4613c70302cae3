# SPDX-License-Identifier: BSD-2-Clause
"""The rules of the scheduler as they are written down, without cleverness.

Lists are lists, claims are renewed by visiting every share, and shares that
are not ready stand in lists too.  It shares nothing with the kernel but the
text of the rules, so the two can be compared line by line.
"""

from __future__ import annotations

from dataclasses import dataclass, field

PRIORITIES = 4


@dataclass(eq=False)
class Share:
    """One share."""

    id: int
    priority: int
    quota: int
    claim: int = 0
    fill: int = 0
    ready: bool = False


@dataclass
class Rules:
    """What differs between the policies."""

    full_claim_at_insert: bool
    claim_outlives_quota: bool
    claim_never_rises: bool
    slice_survives: bool
    head_always_pays: bool
    idle_rests: bool


QUOTA = Rules(False, False, True, True, True, True)
QUOTA_2017 = Rules(True, True, False, False, False, False)


@dataclass
class Model:
    """The scheduler of one CPU."""

    rules: Rules
    round: int = 1000
    length: int = 100
    shares: dict[int, Share] = field(default_factory=dict)
    ready_claims: list[list[Share]] = field(
        default_factory=lambda: [[] for _ in range(PRIORITIES)])
    unready_claims: list[list[Share]] = field(
        default_factory=lambda: [[] for _ in range(PRIORITIES)])
    fills: list[Share] = field(default_factory=list)
    head: Share | None = None
    head_claims: bool = False
    head_quota: int = 0
    yields: bool = False
    residual: int = 0

    def start(self) -> None:
        """Begins the first round."""
        self.residual = self.round
        self.head_quota = self.length

    def create(self, number: int, priority: int, quota: int) -> None:
        """A share that is not ready."""
        share = Share(number, priority, quota, fill=self.length)
        self.shares[number] = share
        if self.rules.full_claim_at_insert:
            share.claim = quota
        if quota:
            self.unready_claims[priority].insert(0, share)

    def destroy(self, number: int) -> None:
        """A share goes, ready or not, the head too."""
        share = self.shares.pop(number)
        if share.ready:
            self.fills.remove(share)
        if share.quota:
            self._claims(share).remove(share)
        if self.head is share:
            self.head = None
            self.yields = False

    def _claims(self, share: Share) -> list[Share]:
        """The list of claims in which the share stands."""
        lists = self.ready_claims if share.ready else self.unready_claims
        return lists[share.priority]

    def ready(self, number: int) -> None:
        """A share becomes ready."""
        share = self.shares[number]
        if share.quota:
            self._claims(share).remove(share)
        share.ready = True
        if not self.rules.slice_survives:
            share.fill = self.length
        if (self.rules.slice_survives and share.claim == 0
                and share.fill < self.length):
            self.fills.insert(0, share)
        else:
            self.fills.append(share)
        if share.quota and share.claim > 0:
            self._claims(share).insert(0, share)
        elif share.quota:
            self._claims(share).append(share)

    def unready(self, number: int) -> None:
        """A share blocks."""
        share = self.shares[number]
        if share.quota:
            self._claims(share).remove(share)
        share.ready = False
        self.fills.remove(share)
        if share.quota:
            self._claims(share).append(share)

    def outdates(self, number: int) -> bool:
        """Whether a share that was just made ready should run at once."""
        share = self.shares[number]
        if self.head is None:
            return True
        if share.claim == 0:
            return (self.rules.slice_survives and not self.head_claims
                    and share is not self.head and self.fills[0] is share)
        if not self.head_claims:
            return True
        if share.priority != self.head.priority:
            return share.priority > self.head.priority
        line = self.ready_claims[share.priority]
        behind = (share in line and self.head in line
                  and line.index(share) > line.index(self.head))
        return share is not self.head and not behind

    def set_quota(self, number: int, quota: int) -> None:
        """A share gets another quota."""
        share = self.shares[number]
        if share.quota and quota:
            share.claim = min(share.claim, quota)
        elif share.quota:
            self._claims(share).remove(share)
            if not self.rules.claim_outlives_quota:
                share.claim = 0
        elif quota:
            self._claims(share).append(share)
        share.quota = quota

    def slice(self) -> int:
        """What the head may run."""
        return min(self.head_quota, self.residual)

    def update(self, consumed: int) -> bool:
        """Time passes; tells whether a round began."""
        rests = self.head is None and self.rules.idle_rests
        used = min(consumed, self.residual if rests else self.slice())
        rest = 0 if self.yields else self.head_quota - used
        self.yields = False
        if self.head is not None and self.head_claims:
            self._charge_claim(self.head, rest)
        elif self.head is not None:
            self._charge_fill(self.head, rest)
        wrap = self.residual <= used
        if wrap:
            self.residual = self.round
            for line in self.ready_claims + self.unready_claims:
                for share in line:
                    share.claim = share.quota
        else:
            self.residual -= used
        self._choose()
        return wrap

    def _charge_claim(self, head: Share, rest: int) -> None:
        """The head has run on its claim."""
        if not head.quota:
            return
        most = head.claim if self.rules.claim_never_rises else head.quota
        head.claim = min(rest, most)
        if head.claim == 0 and head.ready:
            self._claims(head).remove(head)
            self._claims(head).append(head)

    def _charge_fill(self, head: Share, rest: int) -> None:
        """The head has run on its slice."""
        first = bool(self.fills) and self.fills[0] is head
        if not first and not self.rules.head_always_pays:
            return
        head.fill = rest or self.length
        if rest == 0 and head.ready:
            self.fills.remove(head)
            self.fills.append(head)

    def _choose(self) -> None:
        """Who runs now."""
        for line in reversed(self.ready_claims):
            if line and line[0].claim > 0:
                self.head, self.head_claims = line[0], True
                self.head_quota = line[0].claim
                return
        self.head_claims = False
        self.head = self.fills[0] if self.fills else None
        self.head_quota = self.head.fill if self.head else self.length
