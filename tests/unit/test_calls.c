/* SPDX-License-Identifier: BSD-2-Clause */
/* The calls that concern the caller alone, or the system as a whole. */
#include "clock.h"
#include "cpus.h"
#include "log.h"
#include "message.h"
#include "sources_world.h"
#include "trace.h"
#include "trace_record.h"

START_TEST(nothing_is_done_and_the_time_is_told)
{
    struct call_frame f = { .number = CALL_TIME };

    begin(2);
    ck_assert_int_eq(ask(2, CALL_NULL, 0, 0), STATUS_OK);
    ck_assert_int_eq(world_as(2, &f), STATUS_OK);
    ck_assert_uint_eq(two_words(f.word[0], f.word[1]), clock_us(cpu_ticks()));
}
END_TEST

START_TEST(a_stopped_thread_is_restarted_once)
{
    const identity_id_t name = (begin(3), world_identity(OBJECT_THREAD, 2));

    ck_assert_int_eq(ask(3, CALL_THREAD_RESTART, name, 0), STATUS_BAD_STATE);
    (void)ask(2, CALL_THREAD_STOP, 0, 0);
    ck_assert_uint_eq(threads[2].life.thread, THREAD_STOPPED);
    ck_assert_int_eq(ask(3, CALL_THREAD_RESTART, name, 0), STATUS_OK);
    woke(2, STATUS_OK);
    (void)ask(2, CALL_THREAD_STOP, 0, 0);
    (void)core(CALL_THREAD_CANCEL, 2, 0);
    woke(2, STATUS_CANCELLED);
}
END_TEST

START_TEST(a_thread_of_another_domain_is_not_restarted)
{
    thread_id_t foreign;
    identity_id_t name;

    begin(1);
    world_pd(2);
    foreign = world_thread(2, 0);
    name = world_identity(OBJECT_THREAD, foreign);
    (void)ask(foreign, CALL_THREAD_STOP, 0, 0);
    ck_assert_int_eq(core(CALL_THREAD_RESTART, name, 0), STATUS_FORBIDDEN);
    ck_assert_uint_eq(threads[foreign].life.thread, THREAD_STOPPED);
}
END_TEST

START_TEST(who_yields_lets_another_thread_run)
{
    struct call_frame f = { .number = CALL_THREAD_YIELD };
    thread_id_t first;

    begin(3);
    for (unsigned i = 0; i < 10; i++) {
        first = cpus[0].current;
        host_call(0, &f);
        world_check("a yield");
        ck_assert_uint_ne(cpus[0].current, first);
    }
}
END_TEST

/** Character `i` of those that core has read. */
static uint8_t read_character(unsigned i)
{
    return (uint8_t)(utcbs[UTCB_CORE].word[i / 4] >> 8 * (i % 4) & 255U);
}

START_TEST(what_is_printed_can_be_read)
{
    struct call_frame print = { .number = CALL_LOG_PRINT,
                                .word = { 0x6e727574u, 0x2174u },
                                .tag = 6 };
    struct call_frame read = { .number = CALL_LOG_READ, .word = { 512 } };
    unsigned count;

    begin(1);
    while (log_ring.count < 100)
        log_put((uint8_t)log_ring.count);
    host_call(0, &print);
    host_call(0, &read);
    count = read.word[0];
    ck_assert_uint_eq(count, 106 - LOG_FED);
    ck_assert_uint_eq(read.word[1], 0);
    for (unsigned i = 0; i < 6; i++)
        ck_assert_int_eq(read_character(count - 6 + i), "turnt!"[i]);
}
END_TEST

START_TEST(no_more_is_read_than_was_asked_for)
{
    struct call_frame f = { .number = CALL_LOG_READ, .word = { 5 } };

    begin(1);
    for (unsigned i = 0; i < LOG_BYTES + 3; i++)
        log_put('a');
    log_ring.dropped = 3;
    f.number = CALL_LOG_READ;
    host_call(0, &f);
    ck_assert_uint_eq(f.cap, STATUS_OK);
    ck_assert_uint_eq(f.word[0], 5);
    ck_assert_uint_eq(f.word[1], 3);
    ck_assert_uint_eq(utcbs[UTCB_CORE].word[0], 0x61616161u);
    ck_assert_uint_eq(utcbs[UTCB_CORE].word[1], 0x61u);
}
END_TEST

START_TEST(a_trace_needs_a_page_and_records_passes)
{
    const uint32_t events = 1u << TRACE_ENTER | 1u << TRACE_STATUS;
    bool seen = false;

    begin(1);
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_TRACE_CONTROL,
                   (struct world_args){ .w0 = CPUS - 1, .w1 = events }),
        STATUS_BAD_STATE);
    world_do(CALL_TRACE_CONTROL, (struct world_args){ .w1 = events });
    (void)core(CALL_NULL, 0, 0);
    world_do(CALL_TRACE_CONTROL, (struct world_args){ .w1 = 0 });
    for (record_id_t i = 1; i < TRACE_PART; i++)
        seen = seen || (records[i].event == TRACE_STATUS &&
                        records[i].q == CALL_TRACE_CONTROL);
    ck_assert(seen);
    ck_assert_uint_eq(trace_on, 0);
}
END_TEST

START_TEST(a_cpu_starts_once)
{
    begin(1);
    ck_assert_int_eq(core(CALL_CPU_START, 0, 0), STATUS_BAD_STATE);
    ck_assert_int_eq(core(CALL_CPU_START, 0, 1), STATUS_OK);
    host_settle();
    ck_assert_uint_eq(cpus[1].started, 1);
    ck_assert_int_eq(core(CALL_CPU_START, 0, 1), STATUS_BAD_STATE);
}
END_TEST

START_TEST(a_board_that_cannot_end_says_so)
{
    begin(1);
    ck_assert_int_eq(core(CALL_SYSTEM_RESET, 0, 0), STATUS_UNSUPPORTED);
    ck_assert_int_eq(core(CALL_SYSTEM_POWER_OFF, 0, 0), STATUS_UNSUPPORTED);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("calls");

    tcase_add_test(cases, nothing_is_done_and_the_time_is_told);
    tcase_add_test(cases, a_stopped_thread_is_restarted_once);
    tcase_add_test(cases, a_thread_of_another_domain_is_not_restarted);
    tcase_add_test(cases, who_yields_lets_another_thread_run);
    tcase_add_test(cases, what_is_printed_can_be_read);
    tcase_add_test(cases, no_more_is_read_than_was_asked_for);
    tcase_add_test(cases, a_trace_needs_a_page_and_records_passes);
    tcase_add_test(cases, a_cpu_starts_once);
    tcase_add_test(cases, a_board_that_cannot_end_says_so);
    return run_cases(cases, "calls");
}
