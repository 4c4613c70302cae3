# SPDX-License-Identifier: BSD-2-Clause
"""Reads spec/trace.toml and spec/glossary.toml."""

from __future__ import annotations

from typing import Any

from .model import Part, Term, Trace, TraceEvent
from .reader import Keys, Reader

RECORD_BYTES = 16
_TOP: Keys = {"magic": int, "version": int, "field": list, "header": list,
              "event": dict}
_PART: Keys = {"name": str, "bytes": int, "sentence": str}
_EVENT: Keys = {"number": int, "sentence": str, "p": str, "q": str, "a": str,
                "b": str}
_TERM: Keys = {"sentence": str, "not": list}


def _parts(r: Reader, name: str) -> list[Part]:
    """Reads the fields of a record or header; each is aligned to its size."""
    parts: list[Part] = []
    offset = 0
    for i, row in r.rows(name):
        place = r.place(name, i)
        text = r.sentence(place, row.get("sentence"), f"{name} {i}")
        if not r.keys((name, i), _PART, {"name", "bytes"}):
            continue
        r.name(place, row["name"])
        if row["name"] in [p.name for p in parts]:
            r.problems.add(place, f"two fields are called '{row['name']}'",
                           "rename one")
        if row["bytes"] not in (1, 2, 4, 8):
            r.problems.add(place, f"{row['bytes']} bytes are no integer type",
                           "choose 1, 2, 4 or 8")
        elif offset % row["bytes"]:
            r.problems.add(place, f"'{row['name']}' is not aligned",
                           "put larger fields first")
        offset += row["bytes"]
        parts.append(Part(row["name"], row["bytes"], text))
    if name == "field" and offset != RECORD_BYTES:
        r.problems.add(r.place(name, 0), f"a record has {offset} bytes",
                       f"let the fields sum to {RECORD_BYTES}")
    return parts


def _event(r: Reader, name: str, row: dict[str, Any], fields: list[str]
           ) -> TraceEvent | None:
    """Reads an event of the trace."""
    path = ("event", name)
    r.name(r.place(*path), name, upper=True)
    text = r.sentence(r.place(*path), row.get("sentence"), f"event {name}")
    if not r.keys(path, _EVENT, {"number"}):
        return None
    carries = {k: r.phrase(r.place(*path, k), row[k])
               for k in ("p", "q", "a", "b") if k in row}
    for key in carries:
        if key not in fields:
            r.problems.add(r.place(*path, key), f"a record has no field "
                           f"'{key}'", "add it under [[field]]")
    r.number(r.place(*path, "number"), row["number"], 0, 31, "the number")
    return TraceEvent(name, row["number"], text, carries)


def read_trace(r: Reader) -> Trace:
    """Reads spec/trace.toml."""
    if not r.keys((), _TOP, set(_TOP)):
        return Trace()
    trace = Trace(r.data["magic"], r.data["version"], _parts(r, "field"),
                  _parts(r, "header"))
    for key in ("magic", "version"):
        r.number(r.place(key), r.data[key], 0, (1 << 32) - 1, key)
    numbers: dict[int, str] = {}
    for name, row in r.tables("event"):
        event = _event(r, name, row, [p.name for p in trace.record])
        if event is None:
            continue
        r.unique(numbers, event.number, name, r.place("event", name, "number"),
                 "number")
        trace.events.append(event)
    trace.events.sort(key=lambda e: e.number)
    return trace


def read_terms(r: Reader) -> list[Term]:
    """Reads spec/glossary.toml, sorted by word."""
    if not r.keys((), {"words": dict}, {"words"}):
        return []
    terms: list[Term] = []
    refused: dict[str, str] = {}
    for word, row in r.tables("words"):
        place = r.place("words", word)
        text = r.sentence(place, row.get("sentence"), f"the word '{word}'")
        if not r.keys(("words", word), _TERM, set()):
            continue
        for other in row.get("not", []):
            if not isinstance(other, str) or not other:
                r.problems.add(r.place("words", word, "not"), f"'{other}' is "
                               "no word", "list words in quotes")
                continue
            r.unique(refused, other, word, place, "synonym")
            if other in r.data["words"]:
                r.problems.add(place, f"'{other}' is both a word and a "
                               "synonym not to be used", "decide which")
        terms.append(Term(word, text, tuple(map(str, row.get("not", []))), place))
    return sorted(terms, key=lambda t: t.word)
