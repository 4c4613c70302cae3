# SPDX-License-Identifier: BSD-2-Clause
"""From the tokens of one line to its statement."""

from __future__ import annotations

from ..located_toml import did_you_mean
from .cursor import Cursor
from .syntax import (Argument, Blocked, Check, Declaration, Hold, Interrupt,
                     Is, Let, Number, Outcome, Refused, Result, Run, Runs,
                     Statement, Step, Trace, Traced, Word)

KINDS = ("thread", "pd", "identity", "receiver", "context", "irq", "vm",
         "utcb", "fpu", "frame", "page")
ADJECTIVES = ("free", "created")
DECLARES = KINDS + ADJECTIVES
COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
CLAUSES = {"in": (), "holds": ("thread", "pd"), "of": ("identity", "page"),
           "at": ("context",), "bound": ("receiver",), "for": ("irq",)}
_STEP = "a step is 'NAME: CALL', a result 'NAME -> STATUS'"


def declaration(cursor: Cursor) -> Declaration:
    """`system` with its settings, or objects of a kind."""
    place = cursor.peek().place
    if cursor.skip("system"):
        return Declaration(place, "", "system", (), {}, _settings(cursor))
    adjective = ""
    if cursor.sees(*ADJECTIVES):
        adjective = cursor.take().text
    kind = cursor.word("a kind of object", "known are " + ", ".join(KINDS))
    if kind.text not in KINDS:
        raise Refused(kind.place, f"no kind of object is called '{kind.text}'",
                      did_you_mean(kind.text, list(KINDS)))
    names = cursor.names()
    clauses: dict[str, tuple[Word, ...]] = {}
    settings: list[Argument] = []
    while cursor.peek().kind != "end":
        if cursor.peek().kind == "name" and cursor.peek(1).text != "=":
            _clause(cursor, kind.text, clauses)
        else:
            settings.append(cursor.setting())
    return Declaration(place, adjective, kind.text, names, clauses,
                       tuple(settings))


def _clause(cursor: Cursor, kind: str,
            clauses: dict[str, tuple[Word, ...]]) -> None:
    """`in shop`, `holds a, b` and the like."""
    word = cursor.word("a clause", "known are " + ", ".join(CLAUSES))
    fits = [c for c, kinds in CLAUSES.items() if not kinds or kind in kinds]
    if word.text not in fits:
        raise Refused(word.place, f"'{word.text}' says nothing of a {kind}",
                      did_you_mean(word.text, fits))
    if word.text in clauses:
        raise Refused(word.place, f"'{word.text}' stands twice",
                      "write it once, with commas between the names")
    if word.text == "holds":
        clauses[word.text] = cursor.names()
    else:
        clauses[word.text] = (cursor.word("a name", "write as in "
                                          f"'{word.text} shop'"),)


def _settings(cursor: Cursor) -> tuple[Argument, ...]:
    """Settings to the end of the line."""
    found: list[Argument] = []
    while cursor.peek().kind != "end":
        found.append(cursor.setting())
    return tuple(found)


def statement(cursor: Cursor, host: bool) -> Statement:
    """A statement that fits one line."""
    word, place = cursor.peek().text, cursor.peek().place
    step = cursor.peek(1).text in (":", "->", ",", "..", "is", "are", ".")
    if not step and word in INSIDE:
        if not host:
            raise Refused(place, f"'{word}' is seen by the host only",
                          "write 'host:' in front of it")
        cursor.take()
        found = INSIDE[word](cursor)
        cursor.done("one statement a line")
        return found
    if not step and word in OUTSIDE:
        cursor.take()
        found = OUTSIDE[word](cursor)
        cursor.done("one statement a line")
        return found
    return _about_agents(cursor)


def _about_agents(cursor: Cursor) -> Statement:
    """A step, a result, or the state of machines: all begin with names."""
    place = cursor.peek().place
    objects = _machines(cursor)
    if cursor.sees("is", "are"):
        cursor.take()
        negated = cursor.skip("not")
        state = cursor.word("a state", "write as in 'client is sending'")
        cursor.done("one state a line")
        return Is(place, objects, negated, state)
    for _, machine in objects:
        if machine is not None:
            raise cursor.refuse("'is'", "write as in 'a.ipc_in is waiting'")
    agents = tuple(name for name, _ in objects)
    if cursor.sees("->"):
        return Result(place, agents, outcome(cursor))
    cursor.want(":", _STEP)
    call = cursor.word("a call", "write as in 'client: msg_call server'")
    arguments: list[Argument] = []
    while cursor.peek().kind != "end" and not cursor.sees("->"):
        arguments.append(cursor.argument())
    comes = outcome(cursor) if cursor.sees("->") else None
    return Step(place, agents, call, tuple(arguments), comes)


def _machines(cursor: Cursor) -> tuple[tuple[Word, Word | None], ...]:
    """Names of objects, with their machines if these are named."""
    found: list[tuple[Word, Word | None]] = []
    while True:
        for name in cursor.some():
            found.append((name, None))
        if cursor.skip("."):
            machine = cursor.word("a machine", "write as in 'a.ipc_in'")
            found[-1] = (found[-1][0], machine)
        if not cursor.skip(","):
            return tuple(found)


def outcome(cursor: Cursor) -> Outcome:
    """An arrow and what must come out."""
    cursor.want("->", _STEP)
    word = cursor.word("'blocked', 'resumed' or a status",
                       "write as in '-> OK words=1'")
    results = _settings(cursor)
    if results and word.text in ("blocked", "resumed"):
        raise Refused(results[0].place, f"'{word.text}' has no results",
                      "state them when the call has ended")
    return Outcome(word.place, word.text, results)


def _run(cursor: Cursor) -> Statement:
    """Time passes."""
    place = cursor.peek().place
    return Run(place, cursor.sum())


def _interrupt(cursor: Cursor) -> Statement:
    """A line is raised."""
    token = cursor.peek()
    if token.kind == "number":
        return Interrupt(token.place, Number(token.place,
                                             cursor.count("a line")))
    return Interrupt(token.place, cursor.word("an irq or the number of a line",
                                              "write as in 'interrupt 5'"))


def _blocked(cursor: Cursor) -> Statement:
    """Who waits."""
    place = cursor.peek().place
    return Blocked(place, () if cursor.skip("nobody") else cursor.names())


def _check(cursor: Cursor) -> Statement:
    """A comparison."""
    place = cursor.peek().place
    left = cursor.sum()
    if not cursor.sees(*COMPARISONS):
        raise cursor.refuse("a comparison", "one of " + " ".join(COMPARISONS))
    sign = cursor.take().text
    return Check(place, left, sign, cursor.sum())


def _let(cursor: Cursor) -> Statement:
    """A name for a number."""
    name = cursor.word("a new name", "write as in 'let n = a.pages'")
    cursor.want("=", "write as in 'let n = a.pages'")
    return Let(name.place, name, cursor.sum())


def _cpu(cursor: Cursor) -> Statement:
    """Whom a CPU runs."""
    place = cursor.peek().place
    cpu = cursor.count("the number of a CPU")
    if cursor.skip("idles"):
        return Runs(place, cpu, None, None)
    cursor.want("runs", "write as in 'cpu 0 runs a on b' or 'cpu 0 idles'")
    agent = cursor.word("a thread", "write as in 'cpu 0 runs a'")
    share = None
    if cursor.skip("on"):
        share = cursor.word("a thread", "write as in 'cpu 0 runs a on b'")
    return Runs(place, cpu, agent, share)


def _hold(cursor: Cursor, held: bool = True) -> Statement:
    """Interrupts reach a CPU no more, or again; or the console is full."""
    place = cursor.peek().place
    if cursor.skip("console"):
        return Hold(place, None, held)
    cursor.want("cpu", "write as in 'hold cpu 1' or 'hold console'")
    return Hold(place, cursor.count("the number of a CPU"), held)


def _release(cursor: Cursor) -> Statement:
    """The opposite."""
    return _hold(cursor, False)


def _trace(cursor: Cursor) -> Statement:
    """What is traced from now on."""
    place = cursor.peek().place
    return Trace(place, cursor.names())


def _traced(cursor: Cursor) -> Statement:
    """What a later event carries."""
    event = cursor.word("an event of the trace", "write as in 'traced STEP'")
    return Traced(event.place, event, _settings(cursor))


OUTSIDE = {"run": _run, "interrupt": _interrupt, "blocked": _blocked,
            "check": _check, "let": _let}
INSIDE = {"cpu": _cpu, "hold": _hold, "release": _release, "trace": _trace,
           "traced": _traced}
