# SPDX-License-Identifier: BSD-2-Clause
"""The statements that decode and check one argument of a call."""

from __future__ import annotations

from .c_arguments import CArgument


def _refuse(condition: str, status: str) -> str:
    """Refuses the call under a condition."""
    return f"if ({condition})\nreturn {status};\n"


def _set(c: CArgument, value: str) -> str:
    """Assigns the field; a word needs no conversion."""
    kind = c.c_type()
    if kind != "word_t":
        value = f"({kind}){value}"
    return f"a->{c.name} = {value};\n"


def _cap(c: CArgument) -> str:
    """A capability is looked up by the kernel."""
    word = c.words()[0]
    function = "cap_own" if c.of == "any" else f"cap_{c.of}"
    if c.argument.optional:
        return (f"a->{c.name} = 0;\nif ({word} != 0) {{\n"
                f"a->{c.name} = {function}(caller, {word});\n"
                f"if (a->{c.name} == 0)\nreturn STATUS_BAD_CAP;\n}}\n")
    return (f"a->{c.name} = {function}(caller, {word});\n"
            + _refuse(f"a->{c.name} == 0", "STATUS_BAD_CAP"))


def _index(c: CArgument) -> str:
    """An index is checked against its table, then its slot."""
    word = c.words()[0]
    mode = c.argument.type.mode
    status = "STATUS_BAD_SLOT" if mode == "new" else "STATUS_BAD_CAP"
    zero = [] if c.argument.optional else [f"{word} == 0"]
    text = _refuse(" || ".join([*zero, f"{word} >= {c.count()}"]), status)
    text += _set(c, word)
    if mode == "new":
        return text
    dead = f"!{c.of}_{mode}(a->{c.name})"
    if c.argument.optional:
        dead = f"a->{c.name} != 0 && {dead}"
    return text + _refuse(dead, status)


def _page(c: CArgument) -> str:
    """A page is named by its table and its number there."""
    table, page = c.words()
    text = _refuse(f"table_pages({table}) == 0", "STATUS_BAD_ARGUMENT")
    text += _refuse(f"{page} >= table_pages({table})", "STATUS_BAD_SLOT")
    text += f"a->{c.name} = (page_id_t)(table_first_page({table}) + {page});\n"
    if c.argument.type.mode == "new":
        return text + _refuse(f"page_used(a->{c.name})", "STATUS_IN_USE")
    return text + _refuse(f"!page_used(a->{c.name})", "STATUS_BAD_SLOT")


def _object(c: CArgument) -> str:
    """An object is named by its kind and its index."""
    kind, index = c.words()
    return (_refuse(f"object_count({kind}) == 0", "STATUS_BAD_ARGUMENT")
            + _refuse(f"{index} == 0 || {index} >= object_count({kind})",
                      "STATUS_BAD_CAP")
            + f"a->{c.name}.kind = (uint8_t){kind};\n"
            f"a->{c.name}.index = {index};\n"
            + _refuse(f"!object_live(a->{c.name})", "STATUS_BAD_CAP"))


def _plain(c: CArgument) -> str:
    """A number is checked against its range."""
    words = c.words()
    if c.base == "message":
        return "".join(f"a->{c.name}[{i}] = {w};\n"
                       for i, w in enumerate(words))
    if c.base == "u64":
        low, high = words
        return f"a->{c.name} = two_words({low}, {high});\n"
    if c.base == "tag":
        return _refuse(f"tag_words({words[0]}) > MESSAGE_WORDS || "
                       f"tag_caps({words[0]}) > MESSAGE_CAPS",
                       "STATUS_BAD_ARGUMENT") + _set(c, words[0])
    if c.base == "page address":
        return _refuse(f"{words[0]} % PAGE_BYTES != 0",
                       "STATUS_BAD_ADDRESS") + _set(c, words[0])
    too_big = c.too_big()
    text = _refuse(too_big, "STATUS_BAD_ARGUMENT") if too_big else ""
    if c.base == "bool":
        return text + f"a->{c.name} = {words[0]} != 0;\n"
    return text + _set(c, words[0])


def decode(c: CArgument) -> str:
    """The statements that decode and check an argument."""
    steps = {"cap": _cap, "index": _index, "page": _page, "object": _object}
    return steps.get(c.base, _plain)(c)


def vacant(c: CArgument, first: bool, only: bool) -> str:
    """The check that a new slot is free and paid for; after all others, since
    the payer must be known."""
    call = f"{c.of}_vacant(a->{c.name}, a->{c.argument.payer})"
    if first:
        return f"return {call};\n" if only else f"status = {call};\n"
    extra = f" && a->{c.name} != 0" if c.argument.optional else ""
    return f"if (status == STATUS_OK{extra})\nstatus = {call};\n"
