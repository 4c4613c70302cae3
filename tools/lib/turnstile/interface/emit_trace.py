# SPDX-License-Identifier: BSD-2-Clause
"""The records of the kernel trace: gen/trace_record.h."""

from __future__ import annotations

from ..gen.ctext import doc, enum, head
from .emit_abi import enumerator
from .model import Interface, Part


def _struct(name: str, says: str, parts: list[Part]) -> str:
    """A struct of fixed layout."""
    body = "".join(f"{doc(p.sentence, '    ')}    uint{p.bytes * 8}_t "
                   f"{p.name};\n" for p in parts)
    return f"{doc(says)}struct {name} {{\n{body}}};\n"


def trace_header(interface: Interface) -> str:
    """gen/trace_record.h"""
    trace = interface.trace
    rows = []
    for event in trace.events:
        carried = "; ".join(f"{k}: {v}" for k, v in event.carries.items())
        sentence = event.sentence + (f" {carried[0]}{carried[1:]}."
                                     if carried else "")
        rows.append((f"TRACE_{event.name} = {event.number}", sentence))
    record = sum(p.bytes for p in trace.record)
    header = sum(p.bytes for p in trace.header)
    return "\n".join([
        head("trace_record: what the kernel trace records.",
             "spec/trace.toml"),
        "#pragma once\n\n#include <stdint.h>\n",
        enumerator("TRACE_MAGIC", hex(trace.magic), "A trace begins with it."),
        enumerator("TRACE_VERSION", trace.version, "The version of the "
                   "format."),
        doc("What a record says.") + enum("trace_event", rows, None),
        _struct("trace_record", "A record; what its event does not use is "
                "zero.", trace.record),
        _struct("trace_header", "What precedes the rings of all CPUs.",
                trace.header),
        f'_Static_assert(sizeof(struct trace_record) == {record}, "packed");\n'
        f'_Static_assert(sizeof(struct trace_header) == {header}, "packed");'
        "\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/trace_record.h": trace_header(interface)}
