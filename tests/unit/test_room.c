/* SPDX-License-Identifier: BSD-2-Clause */
/* Room: what threads reserve is there when it is needed. */
#include "domains_world.h"

/** Domain 2 has as many threads as its page of threads has slots. */
static unsigned crowd(thread_id_t *threads_of)
{
    const unsigned most = THREADS / THREAD_PAGES;

    begin_domains(2);
    threads_of[0] = of_pd[2];
    for (unsigned n = 1; n < most; n++)
        threads_of[n] = world_thread(2, 0);
    return most;
}

START_TEST(room_is_a_number_that_stays_until_another_is_said)
{
    begin_domains(2);
    ck_assert_int_eq(set_room(2, 3), STATUS_OK);
    ck_assert_uint_eq(pds[2].reserved, 3);
    (void)by(2, CALL_NULL, 0);
    ck_assert_uint_eq(threads[of_pd[2]].room, 3);
    ck_assert_int_eq(set_room(2, 1), STATUS_OK);
    ck_assert_uint_eq(pds[2].reserved, 1);
    ck_assert_int_eq(set_room(2, MESSAGE_CAPS + 1), STATUS_BAD_ARGUMENT);
    ck_assert_uint_eq(pds[2].reserved, 1);
}
END_TEST

START_TEST(only_a_new_capability_uses_room_up)
{
    begin_domains(2);
    name_thread(FIRST_NAME, THREAD_CORE);
    (void)send(2, 3, FIRST_NAME);
    ck_assert_uint_eq(threads[of_pd[2]].room, 2);
    (void)send(2, 2, FIRST_NAME);
    ck_assert_uint_eq(threads[of_pd[2]].room, 2);
    ck_assert_uint_eq(pds[2].reserved, 2);
}
END_TEST

START_TEST(who_cannot_have_room_is_told_and_loses_nothing)
{
    thread_id_t all[THREADS];
    const unsigned most = crowd(all);
    unsigned refused = 0;

    for (unsigned n = 0; n < most; n++) {
        of_pd[2] = all[n];
        if (set_room(2, MESSAGE_CAPS) == STATUS_NO_ROOM) {
            refused++;
            ck_assert_uint_eq(threads[all[n]].room, 0);
        }
    }
    ck_assert_uint_gt(refused, 0);
    ck_assert(room_kept(2));
    ck_assert_uint_lt(pds[2].maps_free - MAP_NODES * pds[2].reserved,
                      MAP_NODES * MESSAGE_CAPS + 1);
    for (unsigned n = 0; n < most; n++) {
        of_pd[2] = all[n];
        ck_assert_int_eq(set_room(2, 0), STATUS_OK);
    }
    ck_assert_uint_eq(pds[2].reserved, 0);
}
END_TEST

/* Names that lie far apart need a branch, a leaf and a slot each. */
START_TEST(whoever_has_room_gets_what_is_sent)
{
    thread_id_t all[THREADS];
    const unsigned most = crowd(all);
    identity_id_t i = FIRST_NAME;
    unsigned given = 0;

    for (unsigned n = 0; n < most; n++) {
        of_pd[2] = all[n];
        (void)set_room(2, MESSAGE_CAPS);
    }
    for (unsigned n = 0; n < most; n++) {
        of_pd[2] = all[n];
        world_do(CALL_OBJ_DEL, ARGS(.cap = door[2]));
        name_thread(door[2], all[n]);
        for (word_t room = threads[all[n]].room; room > 0; room--) {
            name_thread(i, THREAD_CORE);
            ck_assert_uint_ne(send(2, room, i), 0);
            given++;
            i = (identity_id_t)(i + 29);
        }
    }
    ck_assert_uint_gt(given, MESSAGE_CAPS);
    ck_assert_uint_eq(pds[2].reserved, 0);
}
END_TEST

START_TEST(what_another_thread_reserves_is_not_free)
{
    thread_id_t all[THREADS];

    (void)crowd(all);
    ck_assert_int_eq(set_room(2, 2), STATUS_OK);
    pds[2].caps_free = 3;
    ck_assert(room_fits(all[1], 1));
    ck_assert(!room_fits(all[1], 2));
}
END_TEST

START_TEST(the_room_of_a_thread_ends_with_it)
{
    begin_domains(2);
    ck_assert_int_eq(set_room(2, 4), STATUS_OK);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    ck_assert_uint_eq(pds[2].reserved, 0);
}
END_TEST

START_TEST(core_needs_no_room)
{
    begin(2);
    of_pd[PD_CORE] = 2;
    ck_assert_int_eq(set_room(PD_CORE, 4), STATUS_OK);
    ck_assert_uint_eq(pds[PD_CORE].reserved, 0);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("room");

    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, room_is_a_number_that_stays_until_another_is_said);
    tcase_add_test(cases, only_a_new_capability_uses_room_up);
    tcase_add_test(cases, who_cannot_have_room_is_told_and_loses_nothing);
    tcase_add_test(cases, whoever_has_room_gets_what_is_sent);
    tcase_add_test(cases, what_another_thread_reserves_is_not_free);
    tcase_add_test(cases, the_room_of_a_thread_ends_with_it);
    tcase_add_test(cases, core_needs_no_room);
    return run_cases(cases, "room");
}
