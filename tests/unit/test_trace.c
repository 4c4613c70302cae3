/* SPDX-License-Identifier: BSD-2-Clause */
/* The records of the trace: which, where, and when they are overwritten. */
#include <check.h>
#include <string.h>

#include "clock.h"
#include "cpus.h"
#include "table.h"
#include "trace.h"
#include "trace_record.h"

struct record records[RECORDS];
struct cpu cpus[CPUS];
cpu_id_t executing;

/** The clock, and how many records from the first on have a page. */
static uint64_t now;
static uint32_t donated;

uint64_t cpu_ticks(void)
{
    return now;
}

pd_id_t table_owner(word_t table, uint32_t slot)
{
    ck_assert_uint_eq(table, TABLE_RECORD);
    return slot < donated ? PD_CORE : 0;
}

static void begin(void)
{
    clock_init(CLOCK_HZ_MIN);
    memset(records, 0, sizeof(records));
    memset(traces, 0, sizeof(traces));
    trace_on = 0;
    executing = 0;
    now = 1234;
    donated = RECORDS;
}

/** Selects `events` on CPU `k`. */
static void select_events(cpu_id_t k, uint32_t events)
{
    ck_assert_int_eq(trace_select(k, events), STATUS_OK);
    ck_assert(trace_inv());
}

START_TEST(nothing_is_recorded_that_is_not_selected)
{
    begin();
    trace_event(TRACE_ENTER, 0, 1, 2);
    select_events(0, 1u << TRACE_LEAVE);
    ck_assert_uint_eq(trace_on, 1);
    trace_event(TRACE_ENTER, 0, 1, 2);
    ck_assert_uint_eq(records[1].event, TRACE_EMPTY);
    trace_event(TRACE_LEAVE, 3 + 4 * 256, 5, 6);
    ck_assert_uint_eq(records[1].event, TRACE_LEAVE);
    ck_assert_uint_eq(records[1].time, 1234);
    ck_assert_uint_eq(records[1].cpu, 0);
    ck_assert_uint_eq(records[1].p, 3);
    ck_assert_uint_eq(records[1].q, 4);
    ck_assert_uint_eq(records[1].a, 5);
    ck_assert_uint_eq(records[1].b, 6);
    select_events(0, 0);
    ck_assert_uint_eq(trace_on, 0);
    trace_event(TRACE_LEAVE, 0, 5, 6);
    ck_assert_uint_eq(records[2].event, TRACE_EMPTY);
}
END_TEST

START_TEST(steps_of_machines_are_recorded)
{
    begin();
    select_events(0, 1u << TRACE_STEP);
    trace_step(MACHINE_IRQ, 7, 2, 1);
    ck_assert_uint_eq(records[1].event, TRACE_STEP);
    ck_assert_uint_eq(records[1].p, MACHINE_IRQ);
    ck_assert_uint_eq(records[1].q, 2);
    ck_assert_uint_eq(records[1].a, 7);
    ck_assert_uint_eq(records[1].b, 1);
}
END_TEST

START_TEST(each_cpu_fills_its_part)
{
    begin();
    select_events(0, 1u << TRACE_ENTER);
    select_events(1, 1u << TRACE_ENTER);
    executing = 1;
    trace_event(TRACE_ENTER, 0, 1, 2);
    ck_assert_uint_eq(records[1].event, TRACE_EMPTY);
    ck_assert_uint_eq(records[TRACE_PART + 1].event, TRACE_ENTER);
    ck_assert_uint_eq(records[TRACE_PART + 1].cpu, 1);
    select_events(0, 0);
    ck_assert_uint_eq(trace_on, 1);
}
END_TEST

START_TEST(the_oldest_records_are_overwritten)
{
    begin();
    select_events(0, 1u << TRACE_ENTER);
    for (uint32_t i = 1; i < TRACE_PART + 2; i++)
        trace_event(TRACE_ENTER, 0, i, 0);
    ck_assert_uint_eq(records[0].event, TRACE_EMPTY);
    ck_assert_uint_eq(records[TRACE_PART].event, TRACE_EMPTY);
    ck_assert_uint_eq(records[1].a, TRACE_PART);
    ck_assert_uint_eq(records[2].a, TRACE_PART + 1);
    ck_assert_uint_eq(records[3].a, 3);
    ck_assert(trace_inv());
}
END_TEST

START_TEST(the_circle_ends_where_no_page_is_donated)
{
    begin();
    donated = 10;
    select_events(0, 1u << TRACE_ENTER);
    ck_assert_int_eq(trace_select(1, 1u << TRACE_ENTER), STATUS_BAD_STATE);
    ck_assert_int_eq(trace_select(1, 0), STATUS_OK);
    for (uint32_t i = 1; i < 12; i++)
        trace_event(TRACE_ENTER, 0, i, 0);
    ck_assert_uint_eq(records[1].a, 10);
    ck_assert_uint_eq(records[9].a, 9);
    ck_assert_uint_eq(records[10].event, TRACE_EMPTY);
    donated = 0;
    trace_event(TRACE_ENTER, 0, 99, 0);
    ck_assert_uint_eq(records[1].a, 10);
    ck_assert_uint_eq(records[3].a, 3);
    ck_assert(trace_inv());
}
END_TEST

START_TEST(the_high_half_of_the_clock_is_recorded_when_it_changes)
{
    begin();
    select_events(0, 1u << TRACE_ENTER);
    now = 0x300000005U;
    trace_event(TRACE_ENTER, 0, 1, 0);
    trace_event(TRACE_ENTER, 0, 2, 0);
    ck_assert_uint_eq(records[1].event, TRACE_CLOCK);
    ck_assert_uint_eq(records[1].a, 3);
    ck_assert_uint_eq(records[2].event, TRACE_ENTER);
    ck_assert_uint_eq(records[2].time, 5);
    ck_assert_uint_eq(records[3].event, TRACE_ENTER);
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("trace");
    TCase *const cases = tcase_create("records");
    SRunner *const runner = srunner_create(suite);
    int failed;

    tcase_add_test(cases, nothing_is_recorded_that_is_not_selected);
    tcase_add_test(cases, steps_of_machines_are_recorded);
    tcase_add_test(cases, each_cpu_fills_its_part);
    tcase_add_test(cases, the_oldest_records_are_overwritten);
    tcase_add_test(cases, the_circle_ends_where_no_page_is_donated);
    tcase_add_test(cases,
                   the_high_half_of_the_clock_is_recorded_when_it_changes);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
