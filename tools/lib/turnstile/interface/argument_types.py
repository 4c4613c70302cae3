# SPDX-License-Identifier: BSD-2-Clause
"""The types of arguments: their grammar, their registers, their statuses."""

from __future__ import annotations

from .model import Argument, Call, Interface, Result, Type
from .model_abi import OVERFLOW_REGISTERS, WORD_REGISTERS

PLAIN = ("address", "page address", "count", "word", "priority", "quota",
         "cpu", "bool", "tag", "room", "u64", "message", "object")
RESULT_TYPES = ("word", "u64", "tag", "message", "home")
RANGED = ("count", "word")
_WIDTH = {"u64": 2, "object": 2, "page": 2, "message": 4}
_OWN_REGISTER = {"tag": "tag", "room": "room", "home": "room"}


def known_types(tables: list[str], kinds: list[str]) -> list[str]:
    """Every type that an argument may have, as it is written."""
    return [*PLAIN, *(f"cap of {k}" for k in (*kinds, "identity", "any")),
            *(f"{m}{t}" for t in tables for m in ("", "used ", "new ")),
            "new table page", "used table page"]


def parse_type(text: str, tables: list[str], kinds: list[str]) -> Type | None:
    """Understands a type as it is written; None: there is no such type."""
    if text not in known_types(tables, kinds):
        return None
    if text in PLAIN:
        return Type(text)
    if text.startswith("cap of "):
        return Type("cap", text[len("cap of "):])
    words = text.split()
    mode = words[0] if words[0] in ("new", "used") else "live"
    if text.endswith("table page"):
        return Type("page", "page", mode)
    return Type("index", words[-1], mode)


def assign_registers(call: Call) -> str | None:
    """Gives every argument and result its registers; tells what is too much."""
    free = [*WORD_REGISTERS, *OVERFLOW_REGISTERS]
    own = [_OWN_REGISTER[a.type.base] for a in call.arguments
           if a.type.base in _OWN_REGISTER]
    free = [name for name in free if name not in own]
    for i, argument in enumerate(call.arguments):
        base = argument.type.base
        if base in _OWN_REGISTER:
            argument.registers = (_OWN_REGISTER[base],)
            if own.count(_OWN_REGISTER[base]) > 1:
                return argument.name
        elif i == 0 and argument.type.is_object:
            argument.registers = ("cap",)
        else:
            argument.registers = tuple(free[:_WIDTH.get(base, 1)])
            if len(argument.registers) < _WIDTH.get(base, 1):
                return argument.name
            del free[:_WIDTH.get(base, 1)]
    return _assign_results(call.results)


def _assign_results(results: list[Result]) -> str | None:
    """Gives every result its registers; tells what is too much."""
    free = list(WORD_REGISTERS)
    own = [_OWN_REGISTER[r.type] for r in results if r.type in _OWN_REGISTER]
    for result in results:
        if result.type in _OWN_REGISTER:
            result.registers = (_OWN_REGISTER[result.type],)
            if own.count(_OWN_REGISTER[result.type]) > 1:
                return result.name
            continue
        width = _WIDTH.get(result.type, 1)
        result.registers = tuple(free[:width])
        if len(result.registers) < width:
            return result.name
        del free[:width]
    return None


def type_statuses(argument: Argument) -> list[str]:
    """What the check of an argument can answer."""
    kind = argument.type
    if kind.base == "cap":
        return ["BAD_CAP"]
    if kind.base == "index":
        return ["BAD_SLOT", "IN_USE"] if kind.mode == "new" else ["BAD_CAP"]
    if kind.base == "page":
        return ["BAD_ARGUMENT", "BAD_SLOT",
                *(["IN_USE"] if kind.mode == "new" else [])]
    if kind.base == "object":
        return ["BAD_ARGUMENT", "BAD_CAP"]
    if kind.base == "page address":
        return ["BAD_ADDRESS"]
    if kind.base in ("priority", "quota", "cpu", "bool", "tag", "room"):
        return ["BAD_ARGUMENT"]
    if kind.base in RANGED and limits_of(argument):
        return ["BAD_ARGUMENT"]
    return []


def limits_of(argument: Argument
              ) -> tuple[int, int | str | None, str | None] | None:
    """Least value, greatest value or its name, or the limit it is below."""
    base = argument.type.base
    fixed: dict[str, tuple[int, int | str | None, str | None]] = {
        "priority": (0, None, "PRIORITIES"), "quota": (0, "QUOTA_WHOLE", None),
        "cpu": (0, None, "CPUS"), "bool": (0, 1, None),
        "room": (0, "MESSAGE_CAPS", None)}
    if base in fixed:
        return fixed[base]
    if argument.below is not None:
        return (0, None, argument.below)
    if argument.low is not None:
        return (argument.low, argument.high, None)
    return None


def all_statuses(call: Call, interface: Interface) -> list[str]:
    """What a call can answer in all, by number."""
    names = set(call.own_statuses)
    for argument in call.arguments:
        names.update(type_statuses(argument))
    if call.who == "core":
        names.add("FORBIDDEN")
    return [s.name for s in interface.statuses if s.name in names]
