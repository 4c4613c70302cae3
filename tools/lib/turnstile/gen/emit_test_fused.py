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
static unsigned check_%(name)s(void)
{
    struct %(group)s want[3] = { %(table)s[0].%(group)s, %(table)s[1].%(group)s,
                                 %(table)s[2].%(group)s };
    bool allowed = %(allowed)s;

    if (allowed) {
%(steps)s    }
    ck_assert_int_eq(fused_%(name)s(1, 2), allowed);
    for (unsigned i = 0; i < 3; i++)
        ck_assert(same(&want[i], &%(table)s[i].%(group)s));
    return allowed;
}

START_TEST(%(name)s_equals_its_steps_from_every_combination)
{
    unsigned combinations = 0;
    unsigned allowed = 0;

    for (unsigned %(a)s = 0; %(a)s < COMBINATIONS; %(a)s++)
        for (unsigned %(b)s = 0; %(b)s < COMBINATIONS; %(b)s++) {
            set(1, %(a)s);
            set(2, %(b)s);
            allowed += check_%(name)s();
            combinations++;
        }
    ck_assert_uint_gt(allowed, 0);
    printf("fused %(name)s: %%u combinations, taken in %%u\\n",
           combinations, allowed);
}
END_TEST
"""


def _fused_case(system: System, fused: Fused) -> str:
    """The test of one fused transition."""
    steps = "".join(
        f"    want[{fused.parties.index(s.party) + 1}].{s.machine} = "
        f"{Names(s.machine).state(s.edge.target)};\n" for s in fused.taken)
    allowed = " && ".join(
        f"want[{i + 1}].{name} == "
        + (str(v) if name in fused.group.flags else Names(name).state(str(v)))
        for i, p in enumerate(fused.parties)
        for name, v in fused.demands[p].items())
    a, b = fused.parties
    return _FUSED % {"name": fused.name, "group": fused.group.name,
                     "table": system.slots[fused.group.table].table,
                     "allowed": allowed, "steps": steps, "a": a, "b": b}


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
        "#include <check.h>\n#include <stdio.h>\n\n#include \"fused.h\"\n",
        f"enum {{ COMBINATIONS = {' * '.join(sizes)} }};\n",
        tables(system),
        f"static void set({slot.index} t, unsigned n)\n{{\n{sets}}}\n",
        f"static bool same(const struct {group.name} *a, const struct "
        f"{group.name} *b)\n{{\nreturn {' && '.join(same)};\n}}\n",
        "".join(_fused_case(system, f) for f in fused),
        main_function("fused", tests)])
