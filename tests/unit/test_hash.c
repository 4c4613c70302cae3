/* SPDX-License-Identifier: BSD-2-Clause */
/* The hash of a state: what counts, and what does not. */
#include "hash.h"
#include "hash_slots.h"
#include "mailbox.h"
#include "serial.h"
#include "sources_world.h"
#include "windows.h"

/** The hash of all pages, as core would ask for it. */
static uint64_t state(void)
{
    uint64_t h = 0;

    for (page_id_t p = 1; p < PAGES; p++) {
        if (pages[p].frame != 0)
            h = hash_page(p, THREAD_CORE, h);
    }
    return h;
}

static void scene(void)
{
    begin(3);
    make_receiver(1);
    make_context(1, 1);
}

START_TEST(values_are_hashed_as_fnv_1a_does)
{
    const uint64_t basis = 0xcbf29ce484222325U;

    ck_assert_uint_eq(hash_value(basis, 'a', 1), 0xaf63dc4c8601ec8cU);
    ck_assert_uint_eq(hash_value(basis, 'f' + 256 * 'o' + 65536 * 'o', 3),
                      0xdcb27518fed9d577U);
}
END_TEST

START_TEST(what_came_and_went_leaves_nothing_behind)
{
    uint64_t before;

    scene();
    before = state();
    (void)core(CALL_SIGNAL_CONTEXT_DEL, 1, 0);
    (void)core(CALL_OBJ_DEL, context_name[1], 0);
    ck_assert_uint_ne(state(), before);
    world_do(
        CALL_SIGNAL_CONTEXT_NEW,
        (struct world_args){ .cap = 1, .w0 = PD_CORE, .w1 = 1, .w2 = 1001 });
    world_do(CALL_OBJ_NEW, (struct world_args){ .cap = context_name[1],
                                                .w0 = PD_CORE,
                                                .w1 = OBJECT_CONTEXT,
                                                .w2 = 1 });
    ck_assert_uint_eq(state(), before);
    make_context(2, 1);
    make_context(3, 1);
    (void)core(CALL_SIGNAL_SUBMIT, context_name[2], 1);
    (void)core(CALL_SIGNAL_SUBMIT, context_name[3], 1);
    (void)core(CALL_SIGNAL_CONTEXT_DEL, 2, 0);
    (void)core(CALL_SIGNAL_CONTEXT_DEL, 3, 0);
    (void)core(CALL_OBJ_DEL, context_name[2], 0);
    (void)core(CALL_OBJ_DEL, context_name[3], 0);
    ck_assert_uint_eq(state(), before);
}
END_TEST

START_TEST(every_field_that_counts_does)
{
    uint64_t before;

    scene();
    before = state();
    contexts[1].imprint++;
    ck_assert_uint_ne(state(), before);
    contexts[1].imprint--;
    threads[2].life.paused = 1;
    ck_assert_uint_ne(state(), before);
    threads[2].life.paused = 0;
    threads[2].frame.call.word[3]++;
    ck_assert_uint_ne(state(), before);
    threads[2].frame.call.word[3]--;
    pds[PD_CORE].reserved++;
    ck_assert_uint_ne(state(), before);
    pds[PD_CORE].reserved--;
    ck_assert_uint_eq(state(), before);
}
END_TEST

START_TEST(clock_charges_serials_and_the_caller_do_not_count)
{
    uint64_t before;

    scene();
    before = state();
    threads[2].deadline++;
    threads[2].sched_time++;
    threads[2].serial += 100;
    identities[context_name[1]].object_serial += 100;
    contexts[1].serial += 100;
    threads[THREAD_CORE].frame.call.word[0]++;
    ck_assert_uint_eq(state(), before);
}
END_TEST

START_TEST(a_pair_counts_as_live_or_stale)
{
    uint64_t live;

    scene();
    world_do(CALL_TIMEOUT_SET,
             (struct world_args){ .cap = context_name[1], .w1 = 1000 });
    live = state();
    threads[THREAD_CORE].timeout_serial++;
    ck_assert_uint_ne(state(), live);
    threads[THREAD_CORE].timeout_serial--;
    contexts[1].serial++;
    ck_assert_uint_ne(state(), live);
}
END_TEST

START_TEST(the_links_of_what_left_a_queue_do_not_count)
{
    uint64_t before;

    scene();
    make_context(2, 1);
    before = state();
    contexts[2].deliver_next = 1;
    contexts[2].deliver_prev = 1;
    ck_assert_uint_eq(state(), before);
    contexts[1].deliver_next = 2;
    ck_assert_uint_ne(state(), before);
}
END_TEST

START_TEST(core_can_ask_for_the_hash_of_a_page)
{
    struct call_frame f = { .number = CALL_STATE_HASH,
                            .word = { TABLE_CONTEXT, 0, 77, 88 } };
    uint64_t expected;

    scene();
    expected = hash_page(CONTEXT_FIRST_PAGE, THREAD_CORE, two_words(77, 88));
    ck_assert_int_eq(world_core(&f), STATUS_OK);
    ck_assert_uint_eq(two_words(f.word[0], f.word[1]), expected);
}
END_TEST

/** The hash of the page of core's thread, which another one asks for. */
static uint64_t core_page(void)
{
    return hash_page(THREAD_FIRST_PAGE, 2, 0);
}

START_TEST(a_request_to_another_cpu_counts_as_live_or_stale)
{
    struct thread *const asks = &threads[THREAD_CORE];
    uint64_t live;

    scene();
    asks->mail_kind = MAIL_PAUSE;
    asks->mail_object = 2;
    asks->mail_serial = threads[2].serial;
    live = core_page();
    asks->mail_serial++;
    ck_assert_uint_ne(core_page(), live);
    asks->mail_kind = MAIL_VM_PAUSE;
    asks->mail_object = 1;
    vms[1].serial = serial_new();
    asks->mail_serial = vms[1].serial;
    live = core_page();
    asks->mail_serial++;
    ck_assert_uint_ne(core_page(), live);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("states");

    tcase_add_test(cases, values_are_hashed_as_fnv_1a_does);
    tcase_add_test(cases, what_came_and_went_leaves_nothing_behind);
    tcase_add_test(cases, every_field_that_counts_does);
    tcase_add_test(cases, clock_charges_serials_and_the_caller_do_not_count);
    tcase_add_test(cases, a_pair_counts_as_live_or_stale);
    tcase_add_test(cases, the_links_of_what_left_a_queue_do_not_count);
    tcase_add_test(cases, a_request_to_another_cpu_counts_as_live_or_stale);
    tcase_add_test(cases, core_can_ask_for_the_hash_of_a_page);
    return run_cases(cases, "hash");
}
