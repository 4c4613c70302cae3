# SPDX-License-Identifier: BSD-2-Clause
"""The operations of a scene: every call with every argument.

A line of a scene is `[WHO:] CALL [ARGUMENT=VALUE,VALUE...]...`; an argument
that is not given takes all values that its type suggests. To the good values
come bad ones: zero, the first number out of range, malformed tags. Each bad
value is tried with the first good values of the other arguments.
"""

from __future__ import annotations

import itertools
from typing import Any

from .happenings import Mistake, NOT_CALLS, Operation, World

_BY_THREAD = {"fault", "fpu", "exit"}
_TABLES = {"thread": "THREADS", "pd": "PDS", "identity": "IDENTITIES",
           "receiver": "RECEIVERS", "context": "CONTEXTS", "irq": "IRQS",
           "vm": "VMS", "utcb": "UTCBS", "fpu": "FPUS"}
_WORDS_SHIFT = 0x3ff
CORE = 1
RAM = 0x40000000
PAGE = 4096


def _number(text: str, name: str) -> int:
    """A number of a scene."""
    try:
        return int(text, 0)
    except ValueError as error:
        raise Mistake(f"'{text}' is no value of '{name}'",
                      "write whole numbers with commas") from error


def _good(kind: str, argument: dict[str, Any], world: World) -> list[int]:
    """The good values of a type that a scene need not give."""
    limits = world.limits
    words = kind.split()
    if kind.startswith("cap of"):
        return list(range(1, limits["IDENTITIES"]))
    none = [0] if argument.get("optional") else []
    if words[-1] == "thread":
        return none + [t for t in world.domain_of if t != CORE]
    if words[-1] in ("utcb", "fpu"):
        return [0]
    if kind == "pd":
        return [CORE]
    if kind == "page address":
        return [RAM + (limits["FRAMES"] - 1) * PAGE]
    if words[-1] in _TABLES:
        return none + list(range(1, limits[_TABLES[words[-1]]]))
    if kind == "cpu":
        return list(range(limits["CPUS"]))
    if kind == "count":
        return [argument.get("range", [0])[0]]
    if kind == "bool":
        return [0, 1]
    return [0]


def _bad(kind: str, argument: dict[str, Any], world: World) -> list[int]:
    """Values of a type that are refused whatever the state is."""
    limits = world.limits
    zero = [] if argument.get("optional") else [0]
    last = kind.split()[-1]
    if kind.startswith("cap of"):
        return [*zero, limits["IDENTITIES"]]
    if last in _TABLES:
        return [*zero, limits[_TABLES[last]]]
    if kind == "cpu":
        return [limits["CPUS"]]
    if kind == "priority":
        return [limits["PRIORITIES"]]
    if kind == "quota":
        return [32769]
    if kind == "room":
        return [5]
    if kind == "tag":
        return [_WORDS_SHIFT, 5 << 10]
    if kind == "count" and "range" in argument:
        low, high = argument["range"]
        return ([low - 1] if low else []) + [high + 1]
    if kind == "count":
        return [limits[argument["below"]]]
    if kind in ("bool",):
        return [2]
    if kind in ("page address",):
        return [1]
    return []


def names_of(call: dict[str, Any]) -> list[str]:
    """The names of a call's arguments."""
    return [argument["name"] for argument in call["arguments"]]


def _one_register(argument: dict[str, Any]) -> bool:
    """Whether scenes set only the first register of an argument."""
    return len(argument["registers"]) == 1 or argument["type"] == "u64"


def _caps_by_slot(kind: str) -> bool:
    """Whether user land gives a slot of its capabilities."""
    return kind.startswith("cap of")


def _values(call: dict[str, Any], given: dict[str, str],
            world: World, slots: bool) -> dict[str, tuple[list[int],
                                                          list[int]]]:
    """Good and bad values of the registers of a call."""
    found = {}
    for argument in call["arguments"]:
        kind, name = argument["type"], argument["name"]
        good = _good(kind, argument, world)
        if given.get(name) in names_of(call):
            good = [0]
        elif name in given and _one_register(argument):
            good = [_number(v, name) for v in given[name].split(",")]
        bad = _bad(kind, argument, world)
        if slots and _caps_by_slot(kind):
            good = good if name in given else list(
                range(1, world.limits["CAPS"]))
            bad = [0, world.limits["CAPS"]]
        bad = bad if world.bad else []
        if kind == "message":  # words that differ, and that nobody reads
            found |= {register: ([number], []) for number, register in
                      enumerate(argument["registers"], 1)}
        elif _one_register(argument):
            found[argument["registers"][0]] = (good, bad)
        else:  # an object, or a page of a table: two registers
            for register, part in zip(argument["registers"], _pair(
                    argument, given, world)):
                found[register] = part
    return found


def _pair(argument: dict[str, Any], given: dict[str, str],
          world: World) -> list[tuple[list[int], list[int]]]:
    """Values of an object `KIND:NUMBER`, or a page `TABLE:NUMBER`."""
    name = argument["name"]
    known = (world.interface.kinds if argument["type"] == "object"
             else world.interface.tables)
    if name not in given:
        raise Mistake(f"'{name}' is missing", f"write {name}=KIND:NUMBER")
    kind, colon, numbers = given[name].partition(":")
    if kind not in known or not colon:
        raise Mistake(f"'{given[name]}' is no value of '{name}'",
                      f"write one of {', '.join(known)}, : and numbers")
    good = ([_number(n, name) for n in numbers.split(",")]
            if numbers not in given and numbers[:1].isdigit() else [0])
    bad = ([0, 99], [99999]) if world.bad else ([], [])
    return [([known[kind]], bad[0]), (good, bad[1])]


def _same(call: dict[str, Any], given: dict[str, str],
          values: dict[str, int]) -> dict[str, int]:
    """Gives arguments that are to be equal to others their values."""
    registers = {a["name"]: a["registers"] for a in call["arguments"]}
    for name, value in given.items():
        other = value.partition(":")[2] or value
        if other in registers:
            values = values | {registers[name][-1]:
                               values[registers[other][0]]}
    return values


def _rows(call: dict[str, Any], given: dict[str, str],
          values: dict[str, tuple[list[int], list[int]]]
          ) -> list[dict[str, int]]:
    """All good values with each other; each bad one with the first others."""
    keys = list(values)
    found = [_same(call, given, dict(zip(keys, row))) for row in
             itertools.product(*(values[key][0] for key in keys))]
    found += [found[0] | {key: bad} for key in keys for bad in values[key][1]]
    return found


def _text(call: dict[str, Any], row: dict[str, int], slots: bool,
          caps: tuple[int, ...]) -> str:
    """How traces say a call."""
    words = [call["name"]]
    for argument in call["arguments"]:
        kind = argument["type"]
        numbers = [row.get(r, 0) for r in argument["registers"]]
        if kind in ("u64", "word", "address") and not any(numbers):
            continue
        if kind == "message":
            continue
        if kind in ("tag", "room") and not any(numbers):
            continue
        mark = "slot " if slots and _caps_by_slot(kind) else ""
        words.append(f"{argument['name']}={mark}"
                     + ":".join(str(n) for n in numbers))
    if caps:
        words.append("caps=" + ",".join(str(cap) for cap in caps))
    return " ".join(words)


def _calls(call: dict[str, Any], given: dict[str, str], world: World,
           mask: int, slots: bool) -> list[Operation]:
    """A call by the threads of `mask` with every argument."""
    carried = given.pop("caps", "")
    caps = tuple(_number(c, "caps") for c in carried.split(",")) if carried \
        else ()
    known = names_of(call)
    for name in given:
        if name not in known:
            raise Mistake(f"'{call['name']}' has no argument '{name}'",
                          f"it has {', '.join(known) or 'none'}")
    found, seen = [], set()
    for row in _rows(call, given, _values(call, given, world, slots)):
        if caps and "tag" in row and row["tag"] < 0x400:
            row["tag"] |= len(caps) << 10
        if tuple(sorted(row.items())) in seen:
            continue
        seen.add(tuple(sorted(row.items())))
        found.append(Operation(
            _text(call, row, slots, caps), threads=mask,
            number=call["number"], slots=slots,
            ends=call["name"].endswith("_del"), registers=row, caps=caps))
    return found


def _who(text: str, world: World) -> tuple[str, list[int]]:
    """The threads of a line: `core:`, `users:`, numbers, or all."""
    who, colon, rest = text.partition(": ")
    threads = list(world.domain_of)
    if not colon:
        return text, threads
    if who == "core":
        return rest, [CORE]
    if who == "users":
        return rest, [t for t in threads if t != CORE]
    return rest, [_number(t, "who") for t in who.split(",")]


def operations(text: str, world: World) -> list[Operation]:
    """The operations of a line of a scene."""
    text, threads = _who(text, world)
    name, *arguments = text.split()
    given = {}
    for argument in arguments:
        key, equal, value = argument.partition("=")
        if not equal:
            raise Mistake(f"'{argument}' is no argument", "write NAME=VALUE")
        given[key] = value
    if name in NOT_CALLS:
        return [Operation(
            f"{name} {given['number']}" if "number" in given else name,
            what=NOT_CALLS[name], line=int(given.get("number", 0)),
            threads=sum(1 << t for t in threads) if name in _BY_THREAD else 0)]
    call = world.interface.calls.get(name)
    if call is None:
        raise Mistake(f"unknown operation '{name}'", "")
    found = []
    for slots in (False, True):
        mask = sum(1 << t for t in threads
                   if (world.domain_of[t] != CORE) == slots)
        if mask:
            found += _calls(call, dict(given), world, mask, slots)
    return found
