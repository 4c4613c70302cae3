# SPDX-License-Identifier: BSD-2-Clause
"""Tests of the fused transitions: each against its steps, from every
combination of the states of both parties."""

from __future__ import annotations

import itertools

from .ctext import head
from .emit_test import main_function, tables
from .fused import Fused
from .names import Names
from .system import System

_FUSED = """
static unsigned check_%(name)s(unsigned a, unsigned b)
{
    struct %(group)s want[3];
    bool allowed;

    set(1, a);
    set(2, b);
%(links)s    allowed = %(allowed)s;
    if (allowed) {
%(steps)s    }
    for (unsigned i = 0; i < 3; i++)
        want[i] = %(table)s[i].%(group)s;
    set(1, a);
    set(2, b);
    ck_assert_int_eq(fused_%(name)s(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &%(table)s[i].%(group)s));
    return allowed;
}

START_TEST(%(name)s_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned a = 0; a < COMBINATIONS; a++)
        for (unsigned b = 0; b < COMBINATIONS; b++) {
            allowed += check_%(name)s(a, b);
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused %(name)s: %%u combinations, taken in %%u\\n",
           combinations, allowed);
}
END_TEST
"""

_HOOKS = """uint8_t trace_on;

_Noreturn void panic(panic_t why)
{
    fprintf(stderr, "a step cannot happen: panic %%d\\n", (int)why);
    abort();
}

void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next)
{
    (void)machine;
    (void)object;
    (void)event;
    (void)next;
}

"""


def _stand_ins(system: System, group: list[str]) -> str:
    """Empty functions for all actions by hand of these machines and of those
    at which they raise events: only states are compared here."""
    work = list(group)
    text = _HOOKS.replace("%%", "%")
    for name in work:
        machine = system.machines[name]
        slot = system.slots[machine.table]
        for action in machine.actions:
            if action.raises and action.raises.machine not in work:
                work.append(action.raises.machine)
            if action.by_hand:
                text += (f"void {Names(name).action(action.name)}"
                         f"({slot.index} {slot.letter})\n{{\n"
                         f"(void){slot.letter};\n}}\n\n")
    return text


def _fused_case(system: System, fused: Fused) -> str:
    """The test of one fused transition."""
    table = system.slots[fused.group.table].table
    index = {p: i + 1 for i, p in enumerate(fused.parties)}
    steps = "".join(
        f"        {s.machine}_step({index[s.party]}, "
        f"{Names(s.machine).event(s.edge.event)});\n"
        for s in fused.taken if not s.raised)
    links = ""
    for link, party in fused.links.items():
        owner, _, field = link.partition(".")
        links += f"    {table}[{index[owner]}].{field} = {index[party]};\n"
    allowed = " && ".join(
        f"{table}[{index[p]}].{fused.group.name}.{name} == "
        + (str(v) if name in fused.group.flags else Names(name).state(str(v)))
        for p in fused.parties for name, v in fused.demands[p].items())
    return _FUSED % {"name": fused.name, "group": fused.group.name,
                     "table": table, "allowed": allowed, "steps": steps,
                     "links": links}


def fused_test(system: System, fused: list[Fused]) -> str:
    """gen/test/test_fused.c"""
    group = fused[0].group
    slot = system.slots[group.table]
    sizes = [f"{Names(m).upper}_STATES" for m in group.bytes]
    sizes += ["2"] * len(group.flags)
    names = group.bytes + list(group.flags)
    sets, same = "", []
    for name, size in itertools.zip_longest(names, sizes):
        sets += (f"    {slot.table}[t].{group.name}.{name} = (uint8_t)(n % "
                 f"{size});\n    n /= {size};\n")
        same.append(f"a->{name} == b->{name}")
    tests = [f"{f.name}_equals_its_steps_from_every_combination"
             for f in fused]
    return "\n".join([
        head("Every fused transition against its steps, from every "
             "combination of states.", "spec/fused.toml"),
        "#include <check.h>\n#include <stdio.h>\n#include <stdlib.h>\n\n"
        "#include \"fused.h\"\n#include \"hooks.h\"\n",
        f"enum {{ COMBINATIONS = {' * '.join(sizes)} }};\n",
        tables(system),
        f"static void set({slot.index} t, unsigned n)\n{{\n{sets}}}\n",
        f"static bool same(const struct {group.name} *a, const struct "
        f"{group.name} *b)\n{{\nreturn {' && '.join(same)};\n}}\n",
        _stand_ins(system, group.bytes),
        "".join(_fused_case(system, f) for f in fused),
        main_function("fused", tests)])
