# SPDX-License-Identifier: BSD-2-Clause
"""Tests of the generated tables: every state with every event.

The expectations are written out a line a pair, from the machine and not from
the table; everything that a step calls is a stand-in that notes its name.
"""

from __future__ import annotations

from .ctext import head
from .emit_acsl import raises
from .model import REFUSE, Machine
from .names import Names
from .system import System

_CHECK = """
int main(void)
{
    Suite *suite = suite_create("%(name)s");
    TCase *cases = tcase_create("%(name)s");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
%(tests)s    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
"""


def main_function(name: str, tests: list[str]) -> str:
    """The main function of a test program."""
    lines = "".join(f"    tcase_add_test(cases, {t});\n" for t in tests)
    return _CHECK % {"name": name, "tests": lines}


def tables(system: System) -> str:
    """The tables that the steps work on."""
    return "".join(f"struct {s.name} {s.table}[{s.count}];\n"
                   for s in system.slots.values())


def _stand_ins(system: System, machine: Machine, n: Names) -> str:
    """Functions that note that they were called, and with which object."""
    slot = system.slots[machine.table]
    text = ""
    for action in machine.actions:
        if action.by_hand:
            text += (f"void {n.action(action.name)}({slot.index} "
                     f"{slot.letter})\n{{\nnote(\"{action.name}\", "
                     f"{slot.letter});\n}}\n\n")
    done = set()
    for r, _ in raises(machine):
        if r.machine in done:
            continue
        done.add(r.machine)
        other = system.slot(r.machine)
        kind = "status_t" if system.machines[r.machine].refuses else "void"
        back = "return STATUS_OK;\n" if kind == "status_t" else ""
        text += (f"{kind} {r.machine}_step({other.index} {other.letter}, enum "
                 f"{r.machine}_event event)\n{{\nnote({r.machine}"
                 f"_event_names[event], {other.letter});\n{back}}}\n\n")
    return text


def _log(system: System, machine: Machine, actions: tuple[str, ...],
         flagged: bool) -> str:
    """What the stand-ins note when these actions are performed; object 1 is
    stepped and every link of it leads to object 2."""
    text = ""
    for name in actions:
        action = machine.action(name)
        if action.raises is None:
            text += "" if name == REFUSE else f"{name} 1;"
        elif not (action.raises.unless and flagged):
            target = 1 if action.raises.at is None else 2
            text += f"{action.raises.event} {target};"
    return text


def _rows(system: System, machine: Machine, n: Names) -> str:
    """The expectation for every pair; what is not listed is illegal."""
    text = ""
    for state in machine.states:
        for event in machine.events:
            edge = machine.edge(state.name, event.name)
            pair = f"{n.state(state.name)}, {n.event(event.name)}"
            if edge is None:
                text += f"    {{ {pair}, false, 0, false, \"\", \"\" }},\n"
                continue
            refused = str(edge.actions == (REFUSE,)).lower()
            text += (f"    {{ {pair}, true, {n.state(edge.target)}, {refused}, "
                     f"\"{_log(system, machine, edge.actions, False)}\", "
                     f"\"{_log(system, machine, edge.actions, True)}\" }},\n")
    return text


_PRELUDE = """
struct expectation {
    uint8_t state;
    uint8_t event;
    bool legal;
    uint8_t next;
    bool refused;
    const char *log;
    const char *log_flagged;
};

/* clang-format off: a pair a line. */
static const struct expectation expectations[] = {
%(rows)s};
/* clang-format on */

%(tables)s
static char noted[256];
static jmp_buf stopped;
%(declare)sstatic unsigned covered;

static void note(const char *name, unsigned object)
{
    size_t used = strlen(noted);

    snprintf(noted + used, sizeof(noted) - used, "%%s %%u;", name, object);
}

_Noreturn void panic(panic_t why)
{
    longjmp(stopped, (int)why + 1);
}

uint8_t trace_on = 1;
static unsigned traced;

void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next)
{
    ck_assert_uint_eq(machine, MACHINE_%(upper)s);
    ck_assert_uint_eq(object, 1);
    ck_assert_uint_lt(event, %(upper)s_EVENTS);
    ck_assert_uint_lt(next, %(upper)s_STATES);
    traced++;
}

%(stand_ins)s
"""

_BODY = """
static void prepare(const struct expectation *e, bool flag)
{
    memset(%(table)s, 0, sizeof(%(table)s));
    noted[0] = 0;
    %(table)s[1].%(path)s = e->state;
%(links)s%(flag)s}

static void check_pair(const struct expectation *e, bool flag)
{
    int why;

    prepare(e, flag);
    traced = 0;
%(reset)s    why = setjmp(stopped);
    if (why == 0)
        %(assign)s%(name)s_step(1, (enum %(name)s_event)e->event);
    ck_assert_msg((why == 0) == e->legal, "%%s on %%s: %%s",
                  %(name)s_state_names[e->state],
                  %(name)s_event_names[e->event],
                  e->legal ? "stopped the kernel" : "did not stop the kernel");
    ck_assert_uint_eq(%(table)s[1].%(path)s, e->legal ? e->next : e->state);
    ck_assert_str_eq(noted, flag ? e->log_flagged : e->log);
    ck_assert_uint_eq(traced, e->legal);
    if (why != 0)
        ck_assert_int_eq(why, PANIC_%(upper)s_EVENT + 1);
%(status)s}

START_TEST(every_pair_does_what_the_specification_says)
{
    const size_t rows = sizeof(expectations) / sizeof(expectations[0]);

    for (size_t i = 0; i < rows; i++) {
        check_pair(&expectations[i], false);
        check_pair(&expectations[i], true);
        covered++;
    }
    ck_assert_uint_eq(covered, %(upper)s_STATES * %(upper)s_EVENTS);
    printf("%(name)s: %%u / %%u pairs covered\\n", covered,
           (unsigned)%(upper)s_STATES * %(upper)s_EVENTS);
}
END_TEST
"""


def machine_test(system: System, machine: Machine) -> str:
    """gen/test/test_<machine>.c"""
    n = Names(machine.name)
    slot = system.slots[machine.table]
    links = "".join(f"    {slot.table}[1].{f.name} = 2;\n"
                    for f in slot.fields if f.type.endswith("_id_t"))
    flags = {r.unless for r, _ in raises(machine) if r.unless}
    flag = "".join(f"    {slot.table}[1].{system.flag_path(f, slot.name)} = "
                   "flag;\n" for f in sorted(flags)) or "    (void)flag;\n"
    values = {
        "name": machine.name, "upper": n.upper, "table": slot.table,
        "path": system.path(machine.name), "links": links, "flag": flag,
        "rows": _rows(system, machine, n), "tables": tables(system),
        "stand_ins": _stand_ins(system, machine, n),
        "declare": "static status_t status;\n" if machine.refuses else "",
        "reset": "    status = STATUS_OK;\n" if machine.refuses else "",
        "assign": "status = " if machine.refuses else "",
        "status": "    ck_assert_int_eq(status, e->refused ? "
        "STATUS_BAD_STATE : STATUS_OK);\n" if machine.refuses else ""}
    includes = ("#include <check.h>\n#include <setjmp.h>\n"
                "#include <stdbool.h>\n#include <stdio.h>\n"
                "#include <string.h>\n\n#include \"hooks.h\"\n"
                f'#include "{machine.name}.h"\n')
    return (head(f"Every state of {machine.name} meets every event.",
                 f"spec/{machine.name}.rl") + "\n" + includes
            + _PRELUDE % values + _BODY % values
            + main_function(machine.name, ["every_pair_does_what_the_specification_"
                                   "says"]))
