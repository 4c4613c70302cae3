/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every call with every argument at and beyond the ends of its range, of the
 * wrong kind, stale, and of somebody else, singly and in pairs: what is
 * answered is one of the call's statuses, all invariants hold, and what is
 * refused has changed nothing, not a byte of the whole state.
 */

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cpus.h"
#include "message.h"
#include "test/call_facts.h"
#include "thread.h"
#include "town.h"
#include "values.h"

enum { FACTS = sizeof call_facts / sizeof call_facts[0] };

static thread_id_t caller;
static void *start; /* the state in which each call is made */
static void *after;
static struct call_frame registers; /* of the caller, at the start */
static bool moved;                  /* the state is not that of the start */
static unsigned tried;
static unsigned refused;

/** Takes the state as it is as that in which `t` makes all calls. */
static void begin_as(thread_id_t t)
{
    struct call_frame none = { .number = CALL_NUMBERS };

    caller = t;
    town_alone(t);
    for (unsigned i = 0; i < MESSAGE_CAPS; i++)
        utcbs[threads[t].utcb].cap[i] = t == THREAD_CORE
                                            ? town.words[3 * i].identity
                                            : town.words[3 * i].word;
    host_call(0, &none);
    registers = threads[t].frame.call;
    start = malloc(host_state_bytes());
    after = malloc(host_state_bytes());
    ck_assert(start != 0 && after != 0);
    host_save(start);
    moved = false;
    tried = 0;
    refused = 0;
}

static void end(const char *who)
{
    printf("%s: %u calls, %u refused\n", who, tried, refused);
    free(start);
    free(after);
}

/** The state is that of the start but for the caller's registers. */
static void check_unchanged(const struct call_frame *f, status_t status)
{
    threads[thread_slot(caller)].frame.call = registers;
    host_save(after);
    ck_assert_msg(memcmp(start, after, host_state_bytes()) == 0,
                  "call %u (%x: %x %x %x %x, %x %x) was refused with %s and "
                  "changed something",
                  f->number, f->cap, f->word[0], f->word[1], f->word[2],
                  f->word[3], f->tag, f->room, status_names[status]);
}

static void try(const struct call_frame *frame)
{
    struct call_frame f = *frame;
    status_t status;

    if (moved)
        host_load(start);
    host_call(0, &f);
    world_check("bad arguments");
    tried++;
    moved = true;
    if (threads[caller].life.thread != THREAD_ACTIVE)
        return;
    status = (status_t)f.cap;
    ck_assert_msg(f.cap < STATUSES &&
                      (call_statuses[frame->number] >> status & 1) != 0,
                  "call %u answers %u, which is not one of its statuses",
                  frame->number, status);
    if (status_classes[status] != STATUS_REFUSED || values_ends(frame->number))
        return;
    refused++;
    check_unchanged(frame, status);
    moved = false;
}

static void put(struct call_frame *f, const struct call_fact *fact, word_t v)
{
    memcpy((char *)f + fact->offset, &v, sizeof v);
}

/** The registers of call `number` with good arguments. */
static struct call_frame good(word_t number)
{
    struct call_frame f = { .number = number };
    word_t values[VALUES];

    for (unsigned i = 0; i < FACTS; i++) {
        if (call_facts[i].number != number)
            continue;
        (void)values_of(&call_facts[i], caller == THREAD_CORE, values);
        put(&f, &call_facts[i], values[0]);
    }
    return f;
}

/** Tries all values of `a` together with all of `b`, which may be the same. */
static void try_pair(const struct call_fact *a, const struct call_fact *b)
{
    const bool core = caller == THREAD_CORE;
    word_t of_a[VALUES];
    word_t of_b[VALUES];
    const unsigned in_a = values_of(a, core, of_a);
    const unsigned in_b = a == b ? 1 : values_of(b, core, of_b);
    struct call_frame f = good(a->number);

    for (unsigned i = 0; i < in_a; i++) {
        for (unsigned j = 0; j < in_b; j++) {
            put(&f, a, of_a[i]);
            if (a != b)
                put(&f, b, of_b[j]);
            try(&f);
        }
    }
}

/** All calls from `first` to before `end_number`, with `pairs` or without. */
static void try_all(word_t first, word_t end_number, bool pairs)
{
    for (word_t number = first; number < end_number; number++) {
        const struct call_frame f = good(number);

        if (call_statuses[number] != 0)
            try(&f);
    }
    for (unsigned i = 0; i < FACTS; i++) {
        if (call_facts[i].number < first || call_facts[i].number >= end_number)
            continue;
        try_pair(&call_facts[i], &call_facts[i]);
        for (unsigned j = i + 1; pairs && j < FACTS; j++) {
            if (call_facts[j].number == call_facts[i].number)
                try_pair(&call_facts[i], &call_facts[j]);
        }
    }
}

START_TEST(calls_of_core_refuse_what_is_bad)
{
    town_make();
    begin_as(THREAD_CORE);
    try_all(CALL_CORE_FIRST, CALL_NUMBERS, true);
    end("core, calls of core");
}
END_TEST

START_TEST(calls_of_everyone_refuse_what_is_bad_of_core)
{
    town_make();
    begin_as(THREAD_CORE);
    try_all(0, CALL_CORE_FIRST, true);
    end("core, calls of everyone");
}
END_TEST

START_TEST(calls_of_everyone_refuse_what_is_bad)
{
    town_make();
    begin_as(town.client);
    try_all(0, CALL_CORE_FIRST, true);
    end("a thread, calls of everyone");
}
END_TEST

START_TEST(calls_of_core_refuse_everyone_else)
{
    town_make();
    begin_as(town.client);
    try_all(CALL_CORE_FIRST, CALL_NUMBERS, false);
    ck_assert_uint_eq(tried, refused + 2);
    end("a thread, calls of core");
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("bad arguments");
    TCase *const t = tcase_create("bad arguments");

    tcase_set_timeout(t, 100);
    tcase_add_test(t, calls_of_core_refuse_what_is_bad);
    tcase_add_test(t, calls_of_everyone_refuse_what_is_bad_of_core);
    tcase_add_test(t, calls_of_everyone_refuse_what_is_bad);
    tcase_add_test(t, calls_of_core_refuse_everyone_else);
    suite_add_tcase(s, t);
    return s;
}

int main(void)
{
    SRunner *const runner = srunner_create(suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
