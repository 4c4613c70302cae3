# SPDX-License-Identifier: BSD-2-Clause
"""Values at and beyond the ends of every range, and what they must be
answered: gen/test/bad_arguments.h."""

from __future__ import annotations

from ..gen.ctext import doc, head
from .c_arguments import CArgument, c_arguments, register_field
from .argument_types import limits_of
from .model import Call, Interface

Row = tuple[str, str, str]
"""Register, value, status; OK if the value is in range."""

ALL_ONES = "~(word_t)0"


def _ends(low: int, top: str, status: str) -> list[tuple[str, str]]:
    """Values around a range whose end `top` is one too much."""
    rows = [("0", "OK" if low == 0 else status), ("1", "OK"),
            (f"{top} - 1", "OK"), (top, status), (ALL_ONES, status)]
    return rows


def _of_words(c: CArgument) -> list[tuple[int, str, str]]:
    """Word of the argument, value, status."""
    mode = c.argument.type.mode
    if c.base == "index":
        status = "BAD_SLOT" if mode == "new" else "BAD_CAP"
        low = 0 if c.argument.optional else 1
        return [(0, v, s) for v, s in _ends(low, c.count(), status)]
    if c.base == "cap":
        rows = [(0, "0", "OK" if c.argument.optional else "BAD_CAP"),
                (0, ALL_ONES, "BAD_CAP")]
        return rows
    if c.base == "page":
        last = c.interface.windows()[-1].number
        return [(0, v, s) for v, s in _ends(1, str(last + 1),
                                            "BAD_ARGUMENT")] \
            + [(1, ALL_ONES, "BAD_SLOT")]
    if c.base == "object":
        return [(0, "0", "BAD_ARGUMENT"), (0, ALL_ONES, "BAD_ARGUMENT"),
                (1, "0", "BAD_CAP"), (1, ALL_ONES, "BAD_CAP")]
    if c.base == "page address":
        return [(0, "0", "OK"), (0, "1", "BAD_ADDRESS"),
                (0, "PAGE_BYTES / 2", "BAD_ADDRESS"),
                (0, "PAGE_BYTES - 1", "BAD_ADDRESS"), (0, "PAGE_BYTES", "OK"),
                (0, ALL_ONES, "BAD_ADDRESS")]
    if c.base == "tag":
        caps = "(MESSAGE_CAPS + 1) << 10"
        return [(0, "0", "OK"), (0, "MESSAGE_WORDS", "OK"),
                (0, "MESSAGE_WORDS + 1", "BAD_ARGUMENT"),
                (0, caps, "BAD_ARGUMENT"), (0, ALL_ONES, "BAD_ARGUMENT")]
    limits = limits_of(c.argument)
    if limits is None:
        return []
    low, high, below = limits
    top = below if below else f"{high} + 1"
    return [(0, v, s) for v, s in _ends(low, top, "BAD_ARGUMENT")]


def rows(call: Call, interface: Interface) -> list[Row]:
    """All rows of a call."""
    result = []
    for c in c_arguments(call.arguments, interface):
        for word, value, status in _of_words(c):
            register = c.argument.registers[word]
            result.append((register, value, status))
    return result


def _good(c: CArgument) -> list[str]:
    """Words of an argument that decoding accepts."""
    if c.base == "page":
        return [str(c.interface.windows()[0].number), "0"]
    if c.base == "object":
        return [str(c.interface.kinds()[0].number), "1"]
    limits = limits_of(c.argument)
    if c.base in ("cap", "index"):
        return ["1"]
    return [str(limits[0] if limits else 0)] * len(c.argument.registers)


def _good_frame(call: Call, interface: Interface) -> str:
    """Registers with good arguments."""
    fields = [f".{register_field(register)} = {value}"
              for c in c_arguments(call.arguments, interface)
              for register, value in zip(c.argument.registers, _good(c))]
    text = ", ".join(fields) or "0"
    return f"    [{call.enumerator}] = {{ {text} }},\n"


def bad_arguments(interface: Interface) -> str:
    """gen/test/bad_arguments.h"""
    text = ""
    for call in interface.calls:
        for register, value, status in rows(call, interface):
            place = register_field(register)
            text += (f"    {{ {call.enumerator}, "
                     f"offsetof(struct call_frame, {place}), {value}, "
                     f"STATUS_{status} }},\n")
    return "\n".join([
        head("bad_arguments: for each argument of each call, values at both "
             "ends of its range and beyond.", "spec/calls.toml"),
        '#pragma once\n\n#include <stddef.h>\n\n#include "abi/abi.h"\n'
        '#include "limits.h"\n',
        doc("A value for one register of a call whose other arguments are "
            "good.") + "struct bad_argument {\n    word_t number;\n"
        + doc("Where the register stands in the call frame.", "    ")
        + "    size_t offset;\n    word_t value;\n"
        + doc("What the value is answered; STATUS_OK: it is in range, and "
              "what is answered depends on the state.", "    ")
        + "    status_t status;\n};\n",
        doc("Registers with arguments that decoding accepts.")
        + "/* clang-format off: a call a line. */\n"
        "static const struct call_frame good_arguments[CALL_NUMBERS] = {\n"
        + "".join(_good_frame(c, interface) for c in interface.calls)
        + "};\n/* clang-format on */\n",
        "/* clang-format off: a value a line. */\n"
        f"static const struct bad_argument bad_arguments[] = {{\n{text}}};\n"
        "/* clang-format on */\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/test/bad_arguments.h": bad_arguments(interface)}
