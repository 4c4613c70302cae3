# SPDX-License-Identifier: BSD-2-Clause
"""A Check test that goes through every argument of every call with a kernel
that agrees to everything: gen/test/test_arguments.c."""

from __future__ import annotations

from ..gen.ctext import head
from .emit_calls import parameters
from .model import Call, Interface

_INCLUDES = """#include <check.h>
#include <stdio.h>
#include <string.h>

"""

_STATE = """
/* The call that is being tried, whether core makes it, how many handlers were
   reached, and which was the last. */
static struct call_frame frame;
static bool by_core;
static unsigned handled;
static word_t reached;

"""

_TESTS = """
static void try(word_t number)
{
    frame = good_arguments[number];
    frame.number = number;
    by_core = true;
    handled = 0;
}

START_TEST(good_arguments_reach_the_handler)
{
    for (size_t i = 0; i < CALLS; i++) {
        try(calls[i]);
        ck_assert_msg(call_dispatch(1, &frame) == answers[i],
                      "call %u: wrong answer", calls[i]);
        ck_assert_uint_eq(handled, 1);
        ck_assert_uint_eq(reached, calls[i]);
    }
}
END_TEST

START_TEST(bad_arguments_are_refused_and_change_nothing)
{
    const size_t rows = sizeof(bad_arguments) / sizeof(bad_arguments[0]);
    struct call_frame before;
    status_t answer;

    for (size_t i = 0; i < rows; i++) {
        const struct bad_argument *row = &bad_arguments[i];

        try(row->number);
        memcpy((char *)&frame + row->offset, &row->value, sizeof(word_t));
        before = frame;
        answer = call_dispatch(1, &frame);
        if (row->status == STATUS_OK) {
            ck_assert_msg(handled == 1, "row %zu is refused", i);
            continue;
        }
        ck_assert_msg(answer == row->status, "row %zu: %s", i,
                      status_names[answer]);
        ck_assert_uint_eq(handled, 0);
        ck_assert_mem_eq(&before, &frame, sizeof(frame));
        ck_assert_uint_eq(status_classes[answer], STATUS_REFUSED);
    }
    printf("arguments: %zu values in %u calls\\n", rows, (unsigned)CALLS);
}
END_TEST

START_TEST(only_core_makes_the_calls_of_core)
{
    for (size_t i = 0; i < CALLS; i++) {
        try(calls[i]);
        by_core = false;
        if (calls[i] >= CALL_CORE_FIRST)
            ck_assert_int_eq(call_dispatch(1, &frame), STATUS_FORBIDDEN);
        else
            ck_assert_int_eq(call_dispatch(1, &frame), answers[i]);
        ck_assert_uint_eq(handled, calls[i] < CALL_CORE_FIRST);
    }
}
END_TEST

START_TEST(other_numbers_are_no_calls)
{
    for (unsigned number = 0; number < 256; number++) {
        unsigned known = 0;

        for (size_t i = 0; i < CALLS; i++)
            known += calls[i] == number;
        try(CALL_NULL);
        frame.number = number;
        if (known == 0)
            ck_assert_int_eq(call_dispatch(1, &frame), STATUS_BAD_CALL);
        ck_assert(known == 1 || !call_needs_lock(number));
    }
    try(CALL_NULL);
    frame.number = ~(word_t)0;
    ck_assert_int_eq(call_dispatch(1, &frame), STATUS_BAD_CALL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arguments");
    TCase *cases = tcase_create("arguments");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, good_arguments_reach_the_handler);
    tcase_add_test(cases, bad_arguments_are_refused_and_change_nothing);
    tcase_add_test(cases, only_core_makes_the_calls_of_core);
    tcase_add_test(cases, other_numbers_are_no_calls);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
"""


def _handler(call: Call) -> str:
    """A handler that notes that it was reached, and with what is legal."""
    body = "(void)caller;\n" + ("(void)args;\n" if call.arguments else "")
    if "*result" in parameters(call):
        body += "(void)result;\n"
    return (f"status_t call_{call.name}({parameters(call)})\n{{\n{body}"
            f"handled++;\nreached = {call.enumerator};\nreturn STATUS_{call.own_statuses[0]};\n}}\n")


def _questions(interface: Interface) -> list[str]:
    """The kernel's answers to what decoding asks: yes."""
    asked = {(a.type.base, a.type.of, a.type.mode) for c in interface.calls
             for a in c.arguments}
    parts = ["bool thread_of_core(thread_id_t caller)\n{\n(void)caller;\n"
             "return by_core;\n}\n"]
    for kind in sorted({of for base, of, _ in asked if base == "cap"}):
        name, of = ("own", "cap") if kind == "any" else (kind, kind)
        parts.append(f"{of}_id_t cap_{name}(thread_id_t caller, word_t word)"
                     "\n{\n(void)caller;\nreturn word == 1;\n}\n")
    for base, of, mode in sorted(asked):
        if base == "index" and mode == "new":
            parts.append(f"status_t {of}_vacant({of}_id_t slot, "
                         "pd_id_t payer)\n{\n"
                         "return slot != 0 && payer != 0 ? STATUS_OK : "
                         "STATUS_BAD_SLOT;\n}\n")
        elif base == "index":
            parts.append(f"bool {of}_{mode}({of}_id_t slot)\n{{\n"
                         "return slot != 0;\n}\n")
    new = [c.enumerator for c in interface.calls for a in c.arguments
           if a.type.base == "page" and a.type.mode == "new"]
    taken = " && ".join(f"frame.number != {n}" for n in new) or "true"
    parts.append("bool page_used(page_id_t slot)\n{\n"
                 f"return slot != 0 && {taken};\n}}\n")
    parts.append("bool object_live(struct object_name object)\n{\n"
                 "return object.index != 0;\n}\n")
    return parts


def arguments_test(interface: Interface) -> str:
    """gen/test/test_arguments.c"""
    includes = sorted(f'#include "call_{g.name}.h"\n'
                      for g in interface.groups)
    includes += ['#include "decode.h"\n', '#include "dispatch.h"\n',
                 '#include "status.h"\n', '#include "test/bad_arguments.h"\n']
    numbers = "".join(f"    {c.enumerator},\n" for c in interface.calls)
    answers = "".join(f"    STATUS_{c.own_statuses[0]},\n"
                      for c in interface.calls)
    return "\n".join([
        head("Every argument of every call at and beyond the ends of its "
             "range, with a kernel that agrees to everything.",
             "spec/calls.toml"),
        _INCLUDES + "".join(includes),
        f"enum {{ CALLS = {len(interface.calls)} }};\n",
        f"static const word_t calls[CALLS] = {{\n{numbers}}};\n",
        f"static const status_t answers[CALLS] = {{\n{answers}}};\n"
        + _STATE, *_questions(interface),
        *(_handler(c) for c in interface.calls), _TESTS])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/test/test_arguments.c": arguments_test(interface)}
