/* SPDX-License-Identifier: BSD-2-Clause */
/* Protection domains: made, doomed, emptied, and their slots used again. */
#include "domains_world.h"
#include "pd.h"

static status_t end(pd_id_t pd)
{
    return core(CALL_PD_DEL, pd, 0);
}

START_TEST(a_domain_needs_a_table_in_ram)
{
    world_boot();
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_PD_NEW,
                   ARGS(.cap = 2, .w0 = PD_CORE, .w1 = PAGE_BYTES)),
        STATUS_BAD_ADDRESS);
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_PD_NEW,
                   ARGS(.cap = 2, .w0 = PD_CORE, .w1 = host_frame() + 4)),
        STATUS_BAD_ADDRESS);
    ck_assert_uint_eq(pds[2].state, PD_FREE);
}
END_TEST

START_TEST(core_does_not_end_itself)
{
    world_boot();
    ck_assert_int_eq(end(PD_CORE), STATUS_BUSY);
}
END_TEST

START_TEST(a_domain_that_owns_nothing_ends_at_once)
{
    world_boot();
    world_do(CALL_PD_NEW, ARGS(.cap = 2, .w0 = PD_CORE, .w1 = host_frame()));
    ck_assert_int_eq(end(2), STATUS_OK);
    ck_assert_int_eq(end(2), STATUS_BAD_CAP);
}
END_TEST

START_TEST(each_kind_of_object_keeps_a_domain)
{
    begin_domains(2);
    ck_assert_int_eq(end(2), STATUS_BUSY);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    world_donate(TABLE_CONTEXT, 1, 2);
    world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = 1, .w0 = PD_CORE));
    world_do(CALL_SIGNAL_CONTEXT_NEW, ARGS(.cap = 64, .w0 = 2, .w1 = 1));
    ck_assert_int_eq(end(2), STATUS_BUSY);
    world_do(CALL_SIGNAL_CONTEXT_DEL, ARGS(.cap = 64));
    ck_assert_int_eq(end(2), STATUS_AGAIN);
}
END_TEST

START_TEST(a_doomed_domain_can_get_nothing)
{
    begin_domains(2);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    ck_assert_int_eq(end(2), STATUS_AGAIN);
    ck_assert_int_eq(end(2), STATUS_AGAIN);
    ck_assert_uint_eq(pds[2].serial, 0);
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_TABLE_DONATE,
                   ARGS(.w0 = TABLE_CAP, .w1 = 3, .w2 = 2, .w3 = host_frame())),
        STATUS_BAD_CAP);
    ck_assert_int_eq(world_call(THREAD_CORE, CALL_THREAD_NEW,
                                ARGS(.cap = of_pd[2], .w0 = 2, .w1 = 1)),
                     STATUS_BAD_CAP);
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_PD_NEW,
                   ARGS(.cap = 2, .w0 = PD_CORE, .w1 = host_frame())),
        STATUS_IN_USE);
}
END_TEST

/* Capabilities of the domain are still there, and go with their pages. */
START_TEST(the_capabilities_of_a_doomed_domain_go_with_the_pages)
{
    word_t word;

    begin_domains(2);
    name_thread(FIRST_NAME, THREAD_CORE);
    word = grant(2, FIRST_NAME);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    ck_assert_int_eq(end(2), STATUS_AGAIN);
    reclaim_all(2);
    ck_assert_int_eq(end(2), STATUS_OK);
    world_pd(2);
    world_donate(TABLE_UTCB, of_pd[2], 2);
    world_do(CALL_THREAD_NEW,
             ARGS(.cap = of_pd[2], .w0 = 2, .w1 = of_pd[2], .tag = 10));
    world_do(CALL_THREAD_START, ARGS(.cap = of_pd[2]));
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_BAD_CAP);
    ck_assert_uint_eq(pds[2].root, 0);
    world_do(CALL_OBJ_DEL, ARGS(.cap = door[2]));
    name_thread(door[2], of_pd[2]);
    ck_assert_uint_ne(grant(2, FIRST_NAME), 0);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("pd");

    tcase_add_test(cases, a_domain_needs_a_table_in_ram);
    tcase_add_test(cases, core_does_not_end_itself);
    tcase_add_test(cases, a_domain_that_owns_nothing_ends_at_once);
    tcase_add_test(cases, each_kind_of_object_keeps_a_domain);
    tcase_add_test(cases, a_doomed_domain_can_get_nothing);
    tcase_add_test(cases,
                   the_capabilities_of_a_doomed_domain_go_with_the_pages);
    return run_cases(cases, "pd");
}
