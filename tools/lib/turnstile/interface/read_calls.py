# SPDX-License-Identifier: BSD-2-Clause
"""Reads spec/calls.toml."""

from __future__ import annotations

from typing import Any

from ..located_toml import did_you_mean
from .model import (Argument, Call, CALLS_MOST, CORE_FIRST, Group, Interface,
                    Result, WHO)
from .reader import Keys, Reader
from .argument_types import (RANGED, RESULT_TYPES, all_statuses,
                             assign_registers, known_types, limits_of,
                             parse_type)

_GROUP: Keys = {"title": str, "sentence": str}
_CALL: Keys = {"number": int, "group": str, "who": str, "sentence": str,
               "arguments": list, "results": list, "statuses": list,
               "units": int, "unit": str, "blocks": bool, "before_lock": bool}
_ARGUMENT: Keys = {"name": str, "type": str, "sentence": str, "payer": str,
                   "optional": bool, "range": list, "below": str}
_RESULT: Keys = {"name": str, "type": str, "sentence": str}


class CallsReader:
    """Reads calls with the rest of the interface at hand."""

    def __init__(self, r: Reader, interface: Interface) -> None:
        """Reads from `r`; what is known so far stands in `interface`."""
        self.r = r
        self.interface = interface
        self.tables = [t.name for t in interface.windows()]
        self.kinds = [t.name for t in interface.kinds()]

    def groups(self) -> list[Group]:
        """Reads the chapters."""
        result = []
        for name, row in self.r.tables("group"):
            place = self.r.place("group", name)
            self.r.name(place, name)
            text = self.r.sentence(place, row.get("sentence"), f"group {name}")
            if self.r.keys(("group", name), _GROUP, {"title"}):
                result.append(Group(name, row["title"], text, place))
        return result

    def _range(self, argument: Argument, row: dict[str, Any]) -> None:
        """Reads the range of an argument."""
        r, place, base = self.r, argument.place, argument.type.base
        numbers = [n.name for n in self.interface.limit_numbers]
        if ("range" in row or "below" in row) and base not in RANGED:
            r.problems.add(place, f"argument '{argument.name}' has a range "
                           f"though its type is '{argument.text}'",
                           "drop the range, or make it a count or word")
        if "below" in row and row["below"] not in numbers:
            r.problems.add(place, f"unknown limit '{row['below']}'",
                           did_you_mean(row["below"], numbers))
        argument.below = row.get("below")
        if "range" in row:
            ends = row["range"]
            if len(ends) != 2 or not all(type(e) is int for e in ends) \
                    or not 0 <= ends[0] <= ends[1] < 1 << 32:
                r.problems.add(place, f"'{argument.name}' has no proper "
                               "range", "write range = [LEAST, GREATEST]")
            else:
                argument.low, argument.high = ends
        if base == "count" and "range" not in row \
                and not limits_of(argument):
            r.problems.add(place, f"count '{argument.name}' has no range",
                           "add range = [LEAST, GREATEST] or below = \"...\"")
        if argument.below and argument.low is not None:
            r.problems.add(place, f"argument '{argument.name}' has two ranges",
                           "keep 'range' or 'below'")

    def _argument(self, call: Call, i: int, row: dict[str, Any]) -> None:
        """Reads one argument."""
        r = self.r
        path = ("call", call.name, "arguments", i)
        place = r.place(*path)
        text = r.sentence(place, row.get("sentence"), f"argument {i + 1} of "
                          f"{call.name}")
        if not r.row_keys(path, row, _ARGUMENT, {"name", "type"}):
            return
        r.name(place, row["name"])
        if row["name"] in [a.name for a in call.arguments]:
            r.problems.add(place, f"two arguments are called '{row['name']}'",
                           "rename one")
        kind = parse_type(row["type"], self.tables, self.kinds)
        if kind is None:
            r.problems.add(place, f"argument '{row['name']}' has the unknown "
                           f"type '{row['type']}'", did_you_mean(
                               row["type"], known_types(self.tables,
                                                        self.kinds)))
            return
        argument = Argument(row["name"], kind, row["type"], text, place,
                            payer=row.get("payer"),
                            optional=row.get("optional", False))
        if kind.mode == "used" and kind.base == "index" \
                and not self.interface.table(kind.of).doomed:
            r.problems.add(place, f"a {kind.of} is never doomed",
                           f"write \"{kind.of}\"")
            return
        if argument.optional and not kind.is_object:
            r.problems.add(place, f"argument '{argument.name}' cannot be "
                           "optional", "only capabilities and indices can be "
                           "zero for none")
        self._range(argument, row)
        call.arguments.append(argument)

    def _payers(self, call: Call) -> None:
        """Who takes a slot must say who pays, and nobody else."""
        domains = [a.name for a in call.arguments
                   if a.text == "pd" and not a.optional]
        for a in call.arguments:
            new = a.type.base == "index" and a.type.mode == "new"
            if new and a.payer is None:
                self.r.problems.add(a.place, f"nobody pays for the new "
                                    f"{a.type.of}", "add payer = \"...\", the "
                                    "name of an argument of type pd")
            elif a.payer is not None and not new:
                self.r.problems.add(a.place, f"argument '{a.name}' takes no "
                                    "slot and has a payer", "drop 'payer'")
            elif a.payer is not None and a.payer not in domains:
                self.r.problems.add(a.place, f"payer '{a.payer}' is no "
                                    "argument of type pd",
                                    did_you_mean(a.payer, domains))

    def _result(self, call: Call, i: int, row: dict[str, Any]) -> None:
        """Reads one result."""
        r = self.r
        path = ("call", call.name, "results", i)
        place = r.place(*path)
        text = r.sentence(place, row.get("sentence"), f"result {i + 1} of "
                          f"{call.name}")
        if not r.row_keys(path, row, _RESULT, {"name", "type"}):
            return
        r.name(place, row["name"])
        if row["type"] not in RESULT_TYPES:
            r.problems.add(place, f"result '{row['name']}' has the unknown "
                           f"type '{row['type']}'",
                           did_you_mean(row["type"], list(RESULT_TYPES)))
            return
        if row["name"] in [x.name for x in call.results]:
            r.problems.add(place, f"two results are called '{row['name']}'",
                           "rename one")
        call.results.append(Result(row["name"], row["type"], text, place))

    def _statuses(self, call: Call) -> None:
        """The statuses must exist, and suit what the call does."""
        r, place = self.r, self.r.place("call", call.name, "statuses")
        known = {s.name: s for s in self.interface.statuses}
        listed = call.own_statuses
        if not listed:
            r.problems.add(place, f"call {call.name} has no statuses",
                           "list what it can answer")
        for i, name in enumerate(listed):
            if name not in known:
                r.problems.add(place, f"unknown status '{name}'",
                               did_you_mean(str(name), list(known)))
            if name in listed[:i]:
                r.problems.add(place, f"status {name} is listed twice",
                               "list it once")
        kinds = {known[n].kind for n in listed if n in known}
        if call.blocks and "ended" not in kinds:
            r.problems.add(place, f"call {call.name} blocks and no status says "
                           "that its wait ended", "list CANCELLED")
        if not call.blocks and "ended" in kinds:
            r.problems.add(place, f"call {call.name} never waits and has a "
                           "status that ends a wait", "write blocks = true, or "
                           "drop the status")

    def _call(self, name: str, row: dict[str, Any], groups: list[str]
              ) -> Call | None:
        """Reads one call."""
        r, path = self.r, ("call", name)
        place = r.place(*path)
        r.name(place, name)
        text = r.sentence(place, row.get("sentence"), f"call {name}")
        if not r.keys(path, _CALL, set(_CALL) - {"sentence", "before_lock"}):
            return None
        call = Call(name, row["number"], row["group"], row["who"], text,
                    list(row["statuses"]), row["units"],
                    r.phrase(r.place(*path, "unit"), row["unit"]),
                    row["blocks"], row.get("before_lock", False), place)
        if call.group not in groups:
            r.problems.add(r.place(*path, "group"), f"unknown group "
                           f"'{call.group}'", did_you_mean(call.group, groups))
        if call.who not in WHO:
            r.problems.add(r.place(*path, "who"), f"unknown caller "
                           f"'{call.who}'", did_you_mean(call.who, list(WHO)))
        low, high = (0, CORE_FIRST - 1) if call.who == "everyone" else \
            (CORE_FIRST, CALLS_MOST - 1)
        r.number(r.place(*path, "number"), call.number, low, high,
                 f"the number of a call for {call.who}")
        r.number(r.place(*path, "units"), call.units, 1, 8,
                 "the number of units")
        for i, argument in r.rows("call", name, "arguments"):
            self._argument(call, i, argument)
        for i, result in r.rows("call", name, "results"):
            self._result(call, i, result)
        if len(call.arguments) == len(row["arguments"]):
            self._payers(call)
        self._statuses(call)
        self._fits(call)
        return call

    def _fits(self, call: Call) -> None:
        """Arguments and results fit in registers; early calls stay away."""
        excess = assign_registers(call)
        if excess is not None:
            self.r.problems.add(call.place, f"call {call.name} has no register "
                                f"left for '{excess}'", "drop an argument or "
                                "split the call")
        if call.before_lock and (call.blocks or call.arguments):
            self.r.problems.add(call.place, f"call {call.name} returns before "
                                "the lock and touches more than its results",
                                "let it have no arguments and not block")

    def calls(self, groups: list[str]) -> list[Call]:
        """Reads all calls, sorted by number."""
        numbers: dict[int, str] = {}
        result = []
        for name, row in self.r.tables("call"):
            call = self._call(name, row, groups)
            if call is None:
                continue
            self.r.unique(numbers, call.number, name,
                          self.r.place("call", name, "number"), "number")
            call.statuses = all_statuses(call, self.interface)
            result.append(call)
        return sorted(result, key=lambda c: c.number)


def read_calls(r: Reader, interface: Interface) -> None:
    """Reads spec/calls.toml into `interface`."""
    if not r.keys((), {"group": dict, "call": dict}, {"group", "call"}):
        return
    reader = CallsReader(r, interface)
    interface.groups = reader.groups()
    interface.calls = reader.calls(list(r.data["group"]))
