# SPDX-License-Identifier: BSD-2-Clause
"""The whole interface for tools: gen/interface.json."""

from __future__ import annotations

import json
from typing import Any

from .model import Argument, Call, Interface
from .model_abi import BitField
from .read_objects import window_pages


def _argument(a: Argument) -> dict[str, Any]:
    """An argument as JSON."""
    row: dict[str, Any] = {"name": a.name, "type": a.text,
                           "registers": list(a.registers),
                           "optional": a.optional, "sentence": a.sentence}
    if a.low is not None:
        row["range"] = [a.low, a.high]
    if a.below is not None:
        row["below"] = a.below
    if a.payer is not None:
        row["payer"] = a.payer
    return row


def _call(c: Call) -> dict[str, Any]:
    """A call as JSON."""
    return {"name": c.name, "number": c.number, "group": c.group,
            "who": c.who, "sentence": c.sentence,
            "arguments": [_argument(a) for a in c.arguments],
            "results": [{"name": r.name, "type": r.type,
                         "registers": list(r.registers),
                         "sentence": r.sentence} for r in c.results],
            "statuses": c.statuses, "units": c.units, "unit": c.unit,
            "blocks": c.blocks, "before_lock": c.before_lock}


def _fields(fields: list[BitField]) -> list[dict[str, Any]]:
    """The fields of a word as JSON."""
    return [{"name": f.name, "low": f.low, "bits": f.bits, "max": f.most}
            for f in fields]


def _abi(interface: Interface) -> dict[str, Any]:
    """Registers and words as JSON."""
    abi = interface.abi
    return {
        "word_bits": abi.word_bits, "page_bytes": abi.page_bytes,
        "registers": [r.name for r in abi.registers],
        "tag": _fields(abi.tag), "capability": _fields(abi.capability),
        "utcb": [{"name": u.name, "words": u.words} for u in abi.utcb],
        "message_words": abi.message_words(abi.word_bits),
        "constants": {c.name: c.value for c in abi.constants},
        "enumerations": {e.name: {v.name: v.value for v in e.values}
                         for e in abi.enumerations},
        "architectures": {a.name: {
            "generated": a.generated, "word_bits": a.word_bits,
            "instruction": a.instruction, "registers": a.registers,
            "state": [{"name": s.name, "words": s.words} for s in a.state]}
            for a in abi.architectures}}


def _tables(interface: Interface) -> list[dict[str, Any]]:
    """Tables as JSON, with the pages of each set of limits."""
    page = interface.abi.page_bytes
    result = []
    for t in interface.tables:
        row: dict[str, Any] = {
            "name": t.name, "number": t.number, "table": t.table,
            "count": t.count, "index_type": t.index_type,
            "index_bits": t.index_bits, "slot_bytes": t.slot_bytes,
            "payer": t.payer, "named": t.named, "sentence": t.sentence}
        if t.windowed:
            row["pages"] = {x.name: window_pages(t, x.entries[t.name], page)
                            for x in interface.limits}
        result.append(row)
    return result


def as_json(interface: Interface) -> str:
    """gen/interface.json"""
    data = {
        "calls": [_call(c) for c in interface.calls],
        "groups": [{"name": g.name, "title": g.title} for g in
                   interface.groups],
        "statuses": [{"name": s.name, "number": s.number, "class": s.kind,
                      "sentence": s.sentence} for s in interface.statuses],
        "abi": _abi(interface), "tables": _tables(interface),
        "limits": {x.name: {**{t.count: x.entries[t.name]
                               for t in interface.windows()}, **x.numbers}
                   for x in interface.limits},
        "trace": {"magic": interface.trace.magic,
                  "version": interface.trace.version,
                  "record": [{"name": p.name, "bytes": p.bytes}
                             for p in interface.trace.record],
                  "header": [{"name": p.name, "bytes": p.bytes}
                             for p in interface.trace.header],
                  "events": [{"name": e.name, "number": e.number,
                              "sentence": e.sentence, "carries": e.carries}
                             for e in interface.trace.events]},
        "glossary": {t.word: t.sentence for t in interface.terms}}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/interface.json": as_json(interface)}
