/* SPDX-License-Identifier: BSD-2-Clause */
/* The ring of the kernel log, against a queue that does not wrap. */
#include <check.h>
#include <stdlib.h>

#include "cpu.h"
#include "log.h"

/** The console takes so many characters, and has taken these. */
static unsigned room;
static unsigned taken;
static uint8_t console[2 * LOG_BYTES];

bool board_console_put(uint8_t c)
{
    if (room == 0)
        return false;
    room--;
    console[taken++] = c;
    return true;
}

static void begin(void)
{
    log_ring = (struct log_ring){ .first = LOG_BYTES - 3 };
    room = 0;
    taken = 0;
}

static void put(const char *text)
{
    for (; *text != 0; text++)
        log_put((uint8_t)*text);
}

START_TEST(characters_come_out_as_they_went_in)
{
    uint8_t c;

    begin();
    put("turnstile");
    for (const char *text = "turnstile"; *text != 0; text++) {
        ck_assert(log_take(&c));
        ck_assert_int_eq(c, *text);
        ck_assert(log_inv());
    }
    ck_assert(!log_take(&c));
}
END_TEST

START_TEST(what_does_not_fit_is_dropped_and_counted)
{
    uint8_t c;

    begin();
    for (unsigned i = 0; i < LOG_BYTES; i++)
        log_put((uint8_t)i);
    put("lost");
    ck_assert_uint_eq(log_dropped(), 4);
    ck_assert_uint_eq(log_dropped(), 0);
    for (unsigned i = 0; i < LOG_BYTES; i++) {
        ck_assert(log_take(&c));
        ck_assert_uint_eq(c, (uint8_t)i);
    }
    log_ring.count = LOG_BYTES;
    log_ring.dropped = UINT32_MAX;
    put("x");
    ck_assert_uint_eq(log_dropped(), UINT32_MAX);
}
END_TEST

START_TEST(the_console_is_fed_what_it_takes_and_never_waited_for)
{
    begin();
    put("turnstile and more than that");
    log_feed();
    ck_assert_uint_eq(taken, 0);
    room = 9;
    log_feed();
    ck_assert_mem_eq(console, "turnstile", 9);
    ck_assert_uint_eq(taken, 9);
    room = 100;
    log_feed();
    ck_assert_uint_eq(taken, 9 + LOG_FED);
    log_feed();
    ck_assert_mem_eq(console, "turnstile and more than that", 28);
    ck_assert_uint_eq(taken, 28);
}
END_TEST

START_TEST(the_ring_does_what_a_queue_does)
{
    uint32_t put_in = 0;
    uint32_t taken_out = 0;
    uint8_t c;

    begin();
    srand(1);
    for (unsigned i = 0; i < 100000; i++) {
        if (rand() % 2 == 0 && put_in - taken_out < LOG_BYTES)
            log_put((uint8_t)put_in++);
        else if (log_take(&c))
            ck_assert_uint_eq(c, (uint8_t)taken_out++);
        ck_assert(log_inv());
        ck_assert_uint_eq(log_ring.count, put_in - taken_out);
    }
}
END_TEST

START_TEST(a_broken_ring_is_seen)
{
    begin();
    log_ring.first = LOG_BYTES;
    ck_assert(!log_inv());
    begin();
    log_ring.count = LOG_BYTES + 1;
    ck_assert(!log_inv());
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("log");
    TCase *const cases = tcase_create("ring");
    SRunner *const runner = srunner_create(suite);
    int failed;

    tcase_add_test(cases, characters_come_out_as_they_went_in);
    tcase_add_test(cases, what_does_not_fit_is_dropped_and_counted);
    tcase_add_test(cases,
                   the_console_is_fed_what_it_takes_and_never_waited_for);
    tcase_add_test(cases, the_ring_does_what_a_queue_does);
    tcase_add_test(cases, a_broken_ring_is_seen);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
