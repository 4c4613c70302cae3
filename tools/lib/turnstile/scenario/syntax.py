# SPDX-License-Identifier: BSD-2-Clause
"""What a scenario is made of, as the parser hands it to the compiler."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Place


class Refused(Exception):
    """Raised where a line cannot be understood: what is wrong, and a hint."""

    def __init__(self, place: Place, what: str, hint: str) -> None:
        super().__init__(what)
        self.place, self.what, self.hint = place, what, hint


@dataclass(frozen=True)
class Word:
    """A name, where it stands."""

    place: Place
    text: str


@dataclass(frozen=True)
class Number:
    """A number, with its unit: us, ms, s, %, or none."""

    place: Place
    value: int
    unit: str = ""


@dataclass(frozen=True)
class Ref:
    """What a name stands for: `name`, `name.field` or `name@owner`."""

    place: Place
    name: str
    field: str = ""
    owner: str = ""


@dataclass(frozen=True)
class Sum:
    """Terms with their signs, the first one's being +."""

    place: Place
    terms: tuple[tuple[str, Number | Ref], ...]


@dataclass(frozen=True)
class Fresh:
    """`?name`: whatever comes out, called so from now on."""

    place: Place
    name: str


@dataclass(frozen=True)
class Anything:
    """`_`: whatever comes out."""

    place: Place


@dataclass(frozen=True)
class Text:
    """Characters in quotes."""

    place: Place
    text: str


@dataclass(frozen=True)
class TablePage:
    """`table:number`, or the kind and index of an object."""

    place: Place
    table: str
    number: int


Value = Number | Ref | Sum | Fresh | Anything | Text | TablePage


@dataclass(frozen=True)
class Argument:
    """`name=values`, or values in their order: then there is no name."""

    place: Place
    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Outcome:
    """What follows an arrow."""

    place: Place
    word: str
    results: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Declaration:
    """Objects of a kind, or the settings of the system."""

    place: Place
    adjective: str
    kind: str
    names: tuple[Word, ...]
    clauses: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    settings: tuple[Argument, ...] = ()


@dataclass(frozen=True)
class Step:
    """Agents make a call, one after the other."""

    place: Place
    agents: tuple[Word, ...]
    call: Word
    arguments: tuple[Argument, ...]
    outcome: Outcome | None


@dataclass(frozen=True)
class Result:
    """The results of calls in which agents were blocked."""

    place: Place
    agents: tuple[Word, ...]
    outcome: Outcome


@dataclass(frozen=True)
class Run:
    """Time passes."""

    place: Place
    time: Sum


@dataclass(frozen=True)
class Interrupt:
    """A line is raised."""

    place: Place
    line: Word | Number


@dataclass(frozen=True)
class Is:
    """Machines of objects are in a state; no machine: the object's own."""

    place: Place
    objects: tuple[tuple[Word, Word | None], ...]
    negated: bool
    state: Word


@dataclass(frozen=True)
class Blocked:
    """These agents wait, and no others."""

    place: Place
    agents: tuple[Word, ...]


@dataclass(frozen=True)
class Check:
    """A comparison holds."""

    place: Place
    left: Sum
    sign: str
    right: Sum


@dataclass(frozen=True)
class Let:
    """A name for a number."""

    place: Place
    name: Word
    value: Sum


@dataclass(frozen=True)
class Runs:
    """A CPU runs a thread, on somebody's share; no agent: it idles."""

    place: Place
    cpu: int
    agent: Word | None
    share: Word | None


@dataclass(frozen=True)
class Hold:
    """Interrupts do not reach a CPU, or do again; without a CPU: the console
    does not take what is printed, or does again."""

    place: Place
    cpu: int | None
    held: bool


@dataclass(frozen=True)
class Trace:
    """These events are traced from now on."""

    place: Place
    events: tuple[Word, ...]


@dataclass(frozen=True)
class Traced:
    """The next traced event of a kind carries this."""

    place: Place
    event: Word
    carries: tuple[Argument, ...]


@dataclass(frozen=True)
class Repeat:
    """A block, several times."""

    place: Place
    times: int
    body: tuple["Statement", ...]


@dataclass(frozen=True)
class Host:
    """Statements that boards skip."""

    place: Place
    body: tuple["Statement", ...]


Statement = (Declaration | Step | Result | Run | Interrupt | Is | Blocked
             | Check | Let | Runs | Hold | Trace | Traced | Repeat | Host)
