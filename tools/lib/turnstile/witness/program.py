# SPDX-License-Identifier: BSD-2-Clause
"""Builds and runs the program that compares one machine.

The text of the machine goes through Ragel once more, this time to C, with
every empty action replaced by a call that notes its name.  That C, our table
and the names that match the two are one source file; tests/witness/main.c
does the comparison.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problem

_EMPTY_ACTION = re.compile(r"\baction\s+(\w+)\s*\{\s*\}")
_ENTRY = re.compile(r"^static const int (\w+)_en_main_(\w+) = \d+;$", re.M)
_EXPORT = re.compile(r"^#define (\w+)_ex_(\w+) \d+u?$", re.M)

# The step function beside the table is not called: the linker drops it, with
# all that it calls, if it has a section of its own and no table of jumps.
_FLAGS = ("-std=c11", "-O1", "-w", "-ffunction-sections", "-fno-jump-tables",
          "-Wl,--gc-sections")

_RAGEL_TAIL = """
%% write data;
%% write exports;

static int ragel_step(int cs, uint8_t input)
{
    const unsigned char *p = &input;
    const unsigned char *const pe = p + 1;
    const unsigned char *const eof = NULL;

%% write exec;
    return cs;
}
"""

_SOURCE = """\
#include <stddef.h>
#include <stdint.h>

#include "%(m)s.c"
#include "%(m)s_names.c"
#include "witness.h"

%(ragel)s

static struct witness_edge edge(unsigned state, unsigned event)
{
    const struct %(m)s_edge e = %(m)s_edges[state][event];

    return (struct witness_edge){ e.next, e.chain };
}

static const struct witness_number states[] = {
%(states)s};

static const struct witness_number events[] = {
%(events)s};

const struct witness witness = {
    .machine = "%(m)s",
    .states = %(M)s_STATES,
    .events = %(M)s_EVENTS,
    .chains = %(M)s_CHAINS,
    .illegal = %(M)s_ILLEGAL,
    .state_names = %(m)s_state_names,
    .event_names = %(m)s_event_names,
    .chain_names = %(m)s_chain_names,
    .edge = edge,
    .ragel_states = states,
    .ragel_states_count = sizeof(states) / sizeof(states[0]),
    .ragel_events = events,
    .ragel_events_count = sizeof(events) / sizeof(events[0]),
    .ragel_start = %(m)s_start,
    .ragel_error = %(m)s_error,
    .ragel_step = ragel_step,
};
"""


@dataclass(frozen=True)
class Folders:
    """Where everything is found, and where programs are built."""

    root: Path
    spec: Path
    gen: Path
    build: Path


@dataclass(frozen=True)
class Outcome:
    """What the comparison of a machine showed."""

    machine: str
    good: bool
    text: str
    errors: str


def noting(text: str) -> str:
    """The machine with actions that note their names."""
    return _EMPTY_ACTION.sub(r'action \1 { witness_note("\1"); }', text)


def _run(words: list[str], place: Place, text: str = "") -> str:
    """The output of a command that must succeed for what is at `place`."""
    done = subprocess.run(words, input=text, capture_output=True, check=False,
                          encoding="utf-8", errors="replace")
    if done.returncode != 0:
        said = " ".join(done.stderr.split())[:300]
        raise InputError([Problem(
            place, f"{words[0]} ended with code {done.returncode}: {said}",
            "run tools/gen, which says what is wrong with a specification")])
    return done.stdout


def ragel_c(machine: str, text: str) -> str:
    """Ragel's own C of a machine: binary search in tables."""
    return _run(["ragel", "-C", "-L", "-T0", "-o", "/dev/stdout",
                 "/dev/stdin"], Place(f"spec/{machine}.rl"),
                noting(text) + _RAGEL_TAIL)


def _rows(machine: str, form: re.Pattern[str], infix: str, c: str) -> str:
    """The names that Ragel's C defines, with what they stand for."""
    return "".join(f'    {{ "{m[2]}", (int){m[1]}_{infix}_{m[2]} }},\n'
                   for m in form.finditer(c) if m[1] == machine)


def source(machine: str, text: str) -> str:
    """The C that knows a machine both ways."""
    c = ragel_c(machine, text)
    return _SOURCE % {
        "m": machine, "M": machine.upper(), "ragel": c,
        "states": _rows(machine, _ENTRY, "en_main", c),
        "events": _rows(machine, _EXPORT, "ex", c)}


# Where frame.h says how registers are stored, which does not matter here.
_HOST = Path(__file__).parents[4] / "platform" / "host"


def _includes(gen: Path) -> list[str]:
    """Where the headers are found that a table's source includes; the sizes
    of the tables do not matter here."""
    return [f"-I{gen}", f"-I{gen / 'limits' / 'host'}",
            f"-I{_HOST}"]


def compare(machine: str, folders: Folders) -> Outcome:
    """Builds and runs the comparison of one machine.

    The text is that of the specification, so the table is compared with what
    spec/ says now, whether or not gen/ was made of it.
    """
    text = (folders.spec / f"{machine}.rl").read_text(encoding="utf-8")
    program = folders.build / f"witness_{machine}"
    c = program.with_suffix(".c")
    tests = folders.root / "tests" / "witness"
    try:
        c.write_text(source(machine, text), encoding="utf-8")
        _run(["gcc", *_FLAGS, *_includes(folders.gen), f"-I{tests}",
              "-o", str(program), str(c), str(tests / "main.c")],
             Place(f"gen/{machine}.c"))
    except InputError as error:
        return Outcome(machine, False, "", f"{error}\n")
    done = subprocess.run([str(program)], capture_output=True, check=False,
                          encoding="utf-8", errors="replace")
    return Outcome(machine, done.returncode == 0, done.stdout, done.stderr)
