# SPDX-License-Identifier: BSD-2-Clause
"""Manual pages of tables, trace, glossary and binary interface:
gen/doc/objects.md, trace.md, glossary.md, abi.md."""

from __future__ import annotations

from .emit_doc import NOTE, table
from .model import Interface, Limits, Part
from .model_abi import Abi, Architecture, BitField, Words
from .read_objects import window_pages


def _windows(interface: Interface, limits: Limits) -> str:
    """The windows of a set of limits."""
    page = interface.abi.page_bytes
    rows = []
    first = 1
    for t in interface.windows():
        entries = limits.entries[t.name]
        pages = window_pages(t, entries, page)
        rows.append([f"`{t.table}`", f"{entries:,}", f"{pages:,}",
                     f"{first:,}", f"{pages * page // 1024:,} KiB"])
        first += pages
    rows.append(["all, and page 0", "", f"{first:,}", "",
                 f"{first * page // 1024:,} KiB"])
    return f"### {limits.name}\n\n{limits.sentence}\n\n" + table(
        ["Table", "Slots", "Pages", "First page", "Window"], rows)


def objects_page(interface: Interface) -> str:
    """gen/doc/objects.md"""
    page = interface.abi.page_bytes
    rows = [[str(t.number), f"`{t.table}`", f"`{t.index_type}`",
             f"{t.slot_bytes}", f"{t.per_page(page)}",
             "the owner of the page" if t.windowed else "set aside at boot",
             t.sentence] for t in interface.tables]
    numbers = [[f"`{n.name}`", *(str(x.numbers[n.name])
                                 for x in interface.limits), n.sentence]
               for n in interface.limit_numbers]
    parts = [NOTE.format("spec/objects.toml") + f"""# Tables of objects

Everything that the kernel knows stands in these tables. A table spans a window
of kernel addresses; behind each page of it lies a frame that core donated on
behalf of a protection domain, or nothing. So a table costs what is in it, and
who has objects pays for them: a slot serves only the protection domain that
owns its page. A page has {page} bytes and holds whole slots. Slot 0 of each
table names nothing.
"""]
    parts.append(table(["No.", "Table", "Index", "Bytes a slot",
                        "Slots a page", "Who pays", "What a slot holds"],
                       rows))
    parts.append("## Sets of limits\n\nHow long the tables are, and what "
                 "bounds a pass, depends on what the kernel is built for; the "
                 f"windows together stay within "
                 f"{interface.window_bytes >> 20} MiB.\n")
    parts.append(table(["Limit", *(x.name for x in interface.limits),
                        "Meaning"], numbers))
    parts += [_windows(interface, x) for x in interface.limits]
    return "\n".join(parts)


def _layout(parts: list[Part]) -> str:
    """The layout of a record or header."""
    rows = []
    offset = 0
    for p in parts:
        rows.append([str(offset), str(p.bytes), f"`{p.name}`", p.sentence])
        offset += p.bytes
    return table(["Offset", "Bytes", "Field", "Meaning"], rows)


def trace_page(interface: Interface) -> str:
    """gen/doc/trace.md"""
    trace = interface.trace
    rows = [[str(e.number), f"`{e.name}`", e.sentence,
             *(e.carries.get(k, "") for k in ("p", "q", "a", "b"))]
            for e in trace.events]
    return "\n".join([
        NOTE.format("spec/trace.toml") + """# The kernel trace

The kernel is always able to record what it does. Each CPU has a ring of
records in donated pages; while the trace is off a pass pays for one look at a
word. [`trace_control`](calls.md#trace_control) selects the events of a CPU by
a word with one bit for each, the bit of its number.

## A record
""", _layout(trace.record), "## Events\n",
        table(["No.", "Event", "What happened", "p", "q", "a", "b"], rows),
        "## The head of a trace\n\nA trace that leaves the system begins with "
        f"`{trace.magic:#x}` in the order of bytes of its processor, then come "
        "the rings of all CPUs.\n", _layout(trace.header)])


def glossary_page(interface: Interface) -> str:
    """gen/doc/glossary.md"""
    parts = [NOTE.format("spec/glossary.toml") + """# Glossary

One word for a thing, and one thing for a word.
"""]
    letter = ""
    for term in interface.terms:
        if term.word[0].upper() != letter:
            letter = term.word[0].upper()
            parts.append(f"## {letter}\n")
        text = f"**{term.word}**. {term.sentence}"
        if term.instead_of:
            text += " *Elsewhere: " + ", ".join(term.instead_of) + ".*"
        parts.append(text + "\n")
    return "\n".join(parts)


def _bits(fields: list[BitField]) -> str:
    """The fields of a word."""
    return table(["Bits", "Field", "At most", "Meaning"],
                 [[f"{f.low}-{f.low + f.bits - 1}", f"`{f.name}`",
                   str(f.most), f.sentence] for f in fields])


def _buffer(abi: Abi, word_bits: int) -> str:
    """The layout of the message buffer."""
    word = word_bits // 8
    rows = []
    at = 0
    for u in abi.utcb:
        rows.append([str(at * word), f"`{u.name}`", str(u.words), u.sentence])
        at += u.words
    rows.append([str(at * word), "`word`", str(abi.message_words(word_bits)),
                 "The words of the message; the first four travel in "
                 "registers."])
    return table(["Offset", "Part", "Words", "Meaning"], rows)


def _state(state: tuple[Words, ...]) -> str:
    """What thread_state_get and thread_state_set move."""
    rows = []
    at = 0
    for s in state:
        last = at + s.words - 1
        rows.append([str(at) if s.words == 1 else f"{at}-{last}", s.sentence])
        at += s.words
    return table(["Word", "Register"], rows)


def _architecture(a: Architecture) -> str:
    """The section of an architecture."""
    ready = "" if a.generated else " No stubs are generated for it yet."
    return (f"### {a.name}\n\n{a.sentence}{ready} The instruction is "
            f"`{a.instruction}`.\n\nThe words of a thread's state, from word 0 "
            "of the message buffer on:\n\n" + _state(a.state))


def abi_page(interface: Interface) -> str:
    """gen/doc/abi.md"""
    abi = interface.abi
    names = [a.name for a in abi.architectures]
    rows = [[f"`{r.name}`", *(f"`{a.registers[r.name]}`"
                              for a in abi.architectures),
             r.goes_in, r.comes_out] for r in abi.registers]
    parts = [
        NOTE.format("spec/registers.toml") + """# The binary interface

What programs and the kernel have to agree on below the level of a language.

## Registers

Eight registers take part in a call; all others keep their values, and so do
those of the eight that a call has no result for.
""", table(["Register", *names, "Goes in", "Comes out"], rows),
        "An object that is a call's first argument travels in `cap`. The other "
        "arguments fill `w0` to `w3` in their order, then `tag`, then `room`. "
        "A 64-bit value takes two words, 32 bits each, the low half first.\n",
        "## The tag of a message\n", _bits(abi.tag),
        "## The capability word\n", _bits(abi.capability),
        "## The message buffer\n\nEach thread has a buffer of one page. With "
        f"words of {abi.word_bits} bits:\n", _buffer(abi, abi.word_bits)]
    parts.append("## Numbers\n")
    parts.append(table(["Name", "Value", "Meaning"],
                       [[f"`{c.name}`", str(c.value), c.sentence]
                        for c in abi.constants]))
    for e in abi.enumerations:
        parts.append(f"### {e.name}\n\n{e.sentence}\n")
        parts.append(table(["Value", "Name", "Meaning"],
                           [[str(v.value), f"`{v.name}`", v.sentence]
                            for v in e.values]))
    parts.append("## Architectures\n")
    parts += [_architecture(a) for a in abi.architectures]
    return "\n".join(parts)


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/doc/objects.md": objects_page(interface),
            "gen/doc/trace.md": trace_page(interface),
            "gen/doc/glossary.md": glossary_page(interface),
            "gen/doc/abi.md": abi_page(interface)}
