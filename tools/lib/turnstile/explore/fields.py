# SPDX-License-Identifier: BSD-2-Clause
"""Makes C of spec/slots.toml: which fields are serials, and which name a
thread or what goes with it, so that no field is forgotten."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_HEAD = """\
#include "slots_normal.h"

#include "cap.h"
#include "hash_slots.h"
#include "message.h"
#include "state.h"
#include "windows.h"

static uint64_t weak(uint64_t stored, uint64_t now)
{
    return stored == 0 ? 0 : stored == now ? 1 : 2;
}
"""

_NAMED = {"thread_id_t", "identity_id_t", "utcb_id_t"}
_LIMIT = {"thread_id_t": "THREADS", "identity_id_t": "THREADS",
          "utcb_id_t": "THREADS"}
_PERMUTED = {"thread", "identity", "utcb"}
# Numbers whose kind another field tells.
_TOLD = {("identity", "object"): "s->kind == OBJECT_THREAD",
         ("thread", "mail_object"): "s->mail_kind <= 3"}


def _loop(table: str, slot: dict[str, Any], lines: list[str]) -> list[str]:
    """A loop over the slots of a table, with `i` and `s`."""
    if not lines:
        return []
    return [f"    for (uint32_t i = 1; i < {slot['count']}; i++) {{",
            f"        struct {table} *const s = &{slot['table']}[i];", "",
            "        (void)s;", *[f"        {line}" for line in lines], "    }"]


def _function(head: str, lines: list[str]) -> str:
    """A function without a result."""
    return "\n".join(["", f"void {head}", "{", *lines, "}", ""])


def _now(table: str, field: dict[str, Any]) -> str | None:
    """What a stored serial is compared with; None if it is no such serial."""
    how = field.get("hash", "")
    if how == "asked":
        return f"{table}_{field['name']}_now(({table}_id_t)i)"
    if "[" in how:
        return how.replace("[", "[s->")
    return None


def _compare(slots: dict[str, Any]) -> list[str]:
    """Compares the serials of what is stored elsewhere."""
    lines: list[str] = []
    for table, slot in slots.items():
        found = [(f["name"], _now(table, f)) for f in slot["fields"]]
        lines += _loop(table, slot, [f"s->{name} = weak(s->{name}, {now});"
                                     for name, now in found if now])
    return lines


def _forget(slots: dict[str, Any]) -> list[str]:
    """Forgets the serials of objects, and those in words of user land."""
    lines: list[str] = []
    for table, slot in slots.items():
        body = [f"s->{f['name']} = s->{f['name']} != 0;"
                for f in slot["fields"] if f.get("hash") == "serial"]
        for field in slot["fields"]:
            if field.get("hash") == "word":
                name = field["name"]
                body += [f"if (s->{name} >= IDENTITIES)",
                         f"    s->{name} = cap_word(capability_slot("
                         f"s->{name}));"]
        lines += _loop(table, slot, body)
    return lines


def _clear(slots: dict[str, Any]) -> list[str]:
    """Clears free slots."""
    lines: list[str] = []
    for table, slot in slots.items():
        names = [f["name"] for f in slot["fields"]]
        state = "s->life.thread" if table == "thread" else (
            "s->state" if "state" in names and table != "page" else None)
        if state is None:
            continue
        kept = [f["name"] for f in slot["fields"] if f.get("hash") == "always"]
        values = ", ".join(f".{name} = s->{name}" for name in kept)
        lines += _loop(table, slot, [
            f"if ({state} == 0)",
            f"    *s = (struct {table}){{ {values or '0'} }};"])
    return lines


def _rename(slots: dict[str, Any]) -> list[str]:
    """Gives other numbers to threads, identities and buffers."""
    lines: list[str] = []
    for table, slot in slots.items():
        body = []
        for field in slot["fields"]:
            name = field["name"]
            told = _TOLD.get((table, name))
            if field["type"] in _NAMED:
                body += [f"if (s->{name} < THREADS)",
                         f"    s->{name} = names->to[s->{name}];"]
            elif told:
                body += [f"if ({told} && s->{name} < THREADS)",
                         f"    s->{name} = names->to[s->{name}];"]
            elif field.get("hash") == "word":
                body += [f"if (s->{name} < THREADS)",
                         f"    s->{name} = names->to[s->{name}];"]
        if not body and table not in _PERMUTED:
            continue
        place = f"state_in(image, {slot['table']})"
        if table in _PERMUTED:
            lines += ["    {", f"        struct {table} *const to = {place};",
                      f"        for (uint32_t i = 1; i < {slot['count']}; i++)",
                      "            to[i < THREADS ? names->to[i] : i] = "
                      f"{slot['table']}[i];", "    }"]
        lines += [f"    for (uint32_t i = 1; i < {slot['count']}; i++) {{",
                  f"        struct {table} *const s = (struct {table} *)"
                  f"{place} + i;", "",
                  *[f"        {line}" for line in body], "    }"]
    return lines


def fields_text(spec: Path) -> str:
    """The C file of the fields that the explorer has to know."""
    slots = tomllib.loads((spec / "slots.toml").read_text(encoding="utf-8"))
    return _HEAD + "".join([
        _function("slots_compare_serials(void)", _compare(slots)),
        _function("slots_forget_serials(void)", _forget(slots)),
        _function("slots_clear_free(void)", _clear(slots)),
        _function("slots_rename(struct image *image, const struct renaming *names)",
                  _rename(slots)),
    ])
