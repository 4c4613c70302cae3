# SPDX-License-Identifier: BSD-2-Clause
"""Reads spec/objects.toml, spec/limits.toml and the sets in spec/limits/."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..diagnostics import Problems
from ..located_toml import did_you_mean
from .model import LimitNumber, Limits, Table
from .model_abi import Abi
from .reader import Keys, Reader

_TABLE: Keys = {"number": int, "table": str, "count": str, "index_bits": int,
                "most": int, "slot_bytes": int, "payer": str, "named": bool,
                "doomed": bool, "sentence": str}
_LIMITS: Keys = {"window_bytes": int, "number": dict}
_NUMBER: Keys = {"least": int, "most": int, "sentence": str}
_SET: Keys = {"sentence": str, "entries": dict, "numbers": dict}


def _check_table(r: Reader, t: Table, abi: Abi) -> None:
    """An index reaches every slot; a page holds whole slots."""
    if t.index_bits not in (8, 16, 32):
        r.problems.add(r.place(t.name, "index_bits"), f"an index of "
                       f"{t.index_bits} bits is no integer type",
                       "choose 8, 16 or 32")
    elif t.most > 1 << t.index_bits:
        r.problems.add(r.place(t.name, "most"), f"an index of {t.index_bits} "
                       f"bits cannot reach {t.most} slots",
                       "widen 'index_bits' or lower 'most'")
    if t.slot_bytes < 1 or abi.page_bytes % t.slot_bytes:
        r.problems.add(r.place(t.name, "slot_bytes"), f"slots of "
                       f"{t.slot_bytes} bytes do not divide a page of "
                       f"{abi.page_bytes}", "choose a power of two")
    if t.payer not in ("owner", "boot"):
        r.problems.add(r.place(t.name, "payer"), f"unknown payer '{t.payer}'",
                       did_you_mean(t.payer, ["owner", "boot"]))


def _check_words(r: Reader, tables: list[Table], abi: Abi) -> None:
    """What a capability word says of a slot must fit."""
    slot = [f for f in abi.capability if f.name == "slot"]
    for t in tables:
        if t.name == "cap" and slot and t.most > slot[0].mask + 1:
            r.problems.add(r.place("cap", "most"), "the slot in a capability "
                           f"word has {slot[0].bits} bits and cannot reach "
                           f"{t.most} slots", "lower 'most' or widen the field")
    for name in ("thread", "pd", "cap", "page"):
        if name not in r.data:
            r.problems.add(r.place(), f"there is no table '{name}'",
                           f"add [{name}]: every kernel has one")


def read_tables(r: Reader, abi: Abi) -> list[Table]:
    """Reads the tables in the order of their windows."""
    tables: list[Table] = []
    seen: dict[str, dict[Any, str]] = {k: {} for k in
                                       ("number", "table", "count")}
    for name, row in r.tables():
        place = r.place(name)
        r.name(place, name)
        text = r.sentence(place, row.get("sentence"), f"table {name}")
        if not r.keys((name,), _TABLE, set(_TABLE) - {"sentence"}):
            continue
        values = {k: row[k] for k in _TABLE if k != "sentence"}
        table = Table(name=name, sentence=text, place=place, **values)
        r.name(r.place(name, "table"), table.table)
        r.name(r.place(name, "count"), table.count, upper=True)
        for key, taken in seen.items():
            r.unique(taken, row[key], name, r.place(name, key), key)
        r.number(r.place(name, "number"), table.number, 1, 255, "the number")
        _check_table(r, table, abi)
        tables.append(table)
    _check_words(r, tables, abi)
    return tables


def read_limit_numbers(r: Reader) -> tuple[int, list[LimitNumber]]:
    """Reads what numbers a set of limits gives, and the room for windows."""
    if not r.keys((), _LIMITS, set(_LIMITS)):
        return 0, []
    numbers = []
    for name, row in r.tables("number"):
        path = ("number", name)
        r.name(r.place(*path), name, upper=True)
        text = r.sentence(r.place(*path), row.get("sentence"), f"limit {name}")
        if not r.keys(path, _NUMBER, {"least", "most"}):
            continue
        if row["least"] > row["most"]:
            r.problems.add(r.place(*path), f"limit {name} has an empty range",
                           "let 'least' be at most 'most'")
            continue
        numbers.append(LimitNumber(name, row["least"], row["most"], text))
    return r.data["window_bytes"], numbers


def window_pages(table: Table, entries: int, page_bytes: int) -> int:
    """How many pages the window of a table has."""
    return -(-entries // table.per_page(page_bytes))


def _check_entries(r: Reader, tables: list[Table], abi: Abi,
                   window_bytes: int) -> None:
    """Every table has a length that its index reaches; windows fit."""
    entries = r.data["entries"]
    wanted = {t.name: t for t in tables if t.windowed}
    total = abi.page_bytes
    for name, value in entries.items():
        place = r.place("entries", name)
        if name not in wanted:
            r.problems.add(place, f"no table with a window is called '{name}'",
                           did_you_mean(name, list(wanted)))
        elif not isinstance(value, int) or not 2 <= value <= wanted[name].most:
            r.problems.add(place, f"table {name} has {value} slots",
                           f"choose 2 to {wanted[name].most}")
        else:
            total += abi.page_bytes * window_pages(wanted[name], value,
                                                   abi.page_bytes)
    for name in wanted:
        if name not in entries:
            r.problems.add(r.place("entries"), f"table {name} has no length",
                           f"add {name} = ...")
    # The tournament tree of timeouts is a complete binary tree over threads.
    threads = entries.get("thread", 2)
    if isinstance(threads, int) and threads & (threads - 1):
        r.problems.add(r.place("entries", "thread"), f"{threads} threads are "
                       "no power of two", "choose a power of two: timeouts "
                       "are a tree over all threads")
    pages = total // abi.page_bytes
    most = next((t.most for t in tables if t.name == "page"), pages)
    if pages > most:
        r.problems.add(r.place("entries"), f"the windows have {pages} pages, "
                       f"the table of pages at most {most}",
                       "shorten a table, or raise 'most' of [page]")
    if total > window_bytes:
        r.problems.add(r.place("entries"), f"the windows need {total} bytes of "
                       f"{window_bytes}", "shorten a table")


def read_limits(spec: Path, name: str, tables: list[Table], abi: Abi,
                window_bytes: int, numbers: list[LimitNumber],
                problems: Problems) -> tuple[Limits | None, Reader]:
    """Reads spec/limits/NAME.toml."""
    r = Reader(spec, f"limits/{name}.toml", problems)
    text = r.sentence(r.place("sentence"), r.data.get("sentence"),
                      f"set {name}")
    if not r.keys((), _SET, {"entries", "numbers"}):
        return None, r
    _check_entries(r, tables, abi, window_bytes)
    known = {n.name: n for n in numbers}
    given = r.data["numbers"]
    for key, value in given.items():
        place = r.place("numbers", key)
        if key not in known:
            r.problems.add(place, f"unknown limit '{key}'",
                           did_you_mean(key, list(known)))
        else:
            r.number(place, value, known[key].least, known[key].most, key)
    for key in known:
        if key not in given:
            r.problems.add(r.place("numbers"), f"limit {key} has no value",
                           f"add {key} = ...")
    return Limits(name, text, r.data["entries"], given), r
