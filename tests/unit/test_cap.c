/* SPDX-License-Identifier: BSD-2-Clause */
/* Capabilities: one name an identity, acknowledged, deleted, stale. */
#include "domains_world.h"
#include "identity.h"
#include "serial.h"

enum { NAME = FIRST_NAME };

START_TEST(a_capability_has_one_name_however_often_it_comes)
{
    word_t word;

    begin_domains(2);
    name_thread(NAME, THREAD_CORE);
    word = send(2, 1, NAME);
    ck_assert_uint_ne(word, 0);
    ck_assert_uint_eq(send(2, 1, NAME), word);
    ck_assert_uint_eq(send(2, 0, NAME), word);
    ck_assert_uint_eq(caps[capability_slot(word)].unacked, 3);
}
END_TEST

START_TEST(each_message_is_acknowledged_once)
{
    word_t word;

    begin_domains(2);
    name_thread(NAME, THREAD_CORE);
    word = send(2, 1, NAME);
    (void)send(2, 0, NAME);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_BAD_STATE);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, word), STATUS_OK);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_BAD_STATE);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, word), STATUS_OK);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, word), STATUS_BAD_STATE);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_OK);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_BAD_CAP);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, word), STATUS_BAD_CAP);
}
END_TEST

START_TEST(a_name_belongs_to_one_domain)
{
    word_t word;

    begin_domains(3);
    name_thread(NAME, THREAD_CORE);
    word = grant(2, NAME);
    ck_assert_int_eq(by(3, CALL_CAP_DELETE, word), STATUS_BAD_CAP);
    ck_assert_int_eq(by(3, CALL_MSG_CALL, word), STATUS_BAD_CAP);
    ck_assert_int_eq(core(CALL_CAP_DELETE, word, 0), STATUS_BAD_CAP);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word ^ 1u << 31), STATUS_BAD_CAP);
}
END_TEST

START_TEST(what_overflows_the_count_arrives_as_zero)
{
    word_t word;

    begin_domains(2);
    name_thread(NAME, THREAD_CORE);
    word = send(2, 1, NAME);
    for (unsigned i = 1; i < 255; i++)
        ck_assert_uint_eq(send(2, 0, NAME), word);
    ck_assert_uint_eq(send(2, 0, NAME), 0);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, word), STATUS_OK);
    ck_assert_uint_eq(send(2, 0, NAME), word);
}
END_TEST

START_TEST(what_finds_no_room_arrives_as_zero)
{
    begin_domains(2);
    name_thread(NAME, THREAD_CORE);
    ck_assert_uint_eq(send(2, 0, NAME), 0);
    ck_assert_uint_ne(send(2, 1, NAME), 0);
}
END_TEST

START_TEST(what_ends_is_stale_everywhere_at_once)
{
    word_t second;
    word_t third;

    begin_domains(3);
    name_thread(NAME, of_pd[3]);
    second = grant(2, NAME);
    third = grant(3, NAME);
    world_do(CALL_OBJ_DEL, ARGS(.cap = NAME));
    ck_assert_int_eq(by(2, CALL_MSG_CALL, second), STATUS_BAD_CAP);
    ck_assert_int_eq(by(3, CALL_THREAD_RESTART, third), STATUS_BAD_CAP);
    ck_assert_uint_eq(send(2, 1, NAME), 0);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, second), STATUS_OK);
}
END_TEST

START_TEST(the_names_of_a_thread_end_with_it)
{
    word_t word;

    begin_domains(3);
    name_thread(NAME, of_pd[3]);
    word = grant(2, NAME);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[3]));
    ck_assert_int_eq(by(2, CALL_MSG_CALL, word), STATUS_BAD_CAP);
    world_do(CALL_THREAD_NEW,
             ARGS(.cap = of_pd[3], .w0 = 3, .w1 = of_pd[3], .tag = 10));
    ck_assert_int_eq(by(2, CALL_MSG_CALL, word), STATUS_BAD_CAP);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_OK);
}
END_TEST

START_TEST(a_stale_name_makes_place_for_a_new_one_and_is_still_deleted)
{
    word_t old;
    word_t word;

    begin_domains(2);
    name_thread(NAME, THREAD_CORE);
    old = send(2, 1, NAME);
    world_do(CALL_OBJ_DEL, ARGS(.cap = NAME));
    name_thread(NAME, THREAD_CORE);
    word = grant(2, NAME);
    ck_assert_uint_ne(word, old);
    ck_assert_uint_eq(caps[capability_slot(old)].state,
                      REFERENCE_DISPLACED_UNACKED);
    ck_assert_int_eq(by(2, CALL_MSG_CALL, old), STATUS_BAD_CAP);
    ck_assert_int_eq(by(2, CALL_CAP_ACK, old), STATUS_OK);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, old), STATUS_OK);
    ck_assert_uint_eq(send(2, 0, NAME), word);
}
END_TEST

START_TEST(the_name_at_home_is_known_until_it_is_deleted)
{
    word_t word;

    begin_domains(3);
    name_thread(NAME, of_pd[2]);
    ck_assert_uint_eq(identities[NAME].home, 0);
    (void)grant(3, NAME);
    ck_assert_uint_eq(identities[NAME].home, 0);
    word = grant(2, NAME);
    ck_assert_uint_eq(identities[NAME].home, word);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_OK);
    ck_assert_uint_eq(identities[NAME].home, 0);
}
END_TEST

/* Core's name for an identity is its number, which the word of a capability
 * elsewhere is as well if the serial ends in twelve zeros. */
START_TEST(nobody_else_takes_away_the_name_that_core_has)
{
    const identity_id_t i = CAPS / CAP_PAGES;
    word_t word;

    begin_domains(2);
    serial_last |= 4095;
    name_thread(i, THREAD_CORE);
    word = grant(2, i);
    ck_assert_uint_eq(word, i);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_OK);
    ck_assert_uint_eq(identities[i].home, i);
}
END_TEST

START_TEST(every_slot_can_be_taken_and_none_is_lost)
{
    static word_t words[IDENTITIES];
    const unsigned slots = CAPS / CAP_PAGES;

    begin_domains(2);
    ck_assert_uint_eq(pds[2].caps_free, slots);
    for (unsigned round = 0; round < 2; round++) {
        for (unsigned n = 0; n < slots; n++) {
            name_thread((identity_id_t)(FIRST_NAME + n), THREAD_CORE);
            words[n] = grant(2, FIRST_NAME + n);
        }
        ck_assert_uint_eq(pds[2].caps_free, 0);
        ck_assert_int_eq(set_room(2, 1), STATUS_NO_ROOM);
        for (unsigned n = 0; n < slots; n++) {
            ck_assert_int_eq(by(2, CALL_CAP_DELETE, words[n]), STATUS_OK);
            world_do(CALL_OBJ_DEL, ARGS(.cap = FIRST_NAME + n));
        }
        ck_assert_uint_eq(pds[2].caps_free, slots);
        ck_assert_uint_eq(pds[2].maps_free, MAPS / MAP_PAGES);
        ck_assert_uint_eq(pds[2].root, 0);
    }
}
END_TEST

START_TEST(a_page_without_free_slots_goes_as_it_is)
{
    cap_id_t last = 0;

    begin_domains(2);
    while (pds[2].caps_free > 0)
        last = cap_slot_take(2);
    ck_assert_uint_eq(pds[2].cap_pages_first, 0);
    cap_page_remove(table_page(TABLE_CAP, last));
    ck_assert_uint_eq(pds[2].cap_pages_first, 0);
    ck_assert_uint_eq(pds[2].caps_free, 0);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("cap");

    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, a_page_without_free_slots_goes_as_it_is);
    tcase_add_test(cases, a_capability_has_one_name_however_often_it_comes);
    tcase_add_test(cases, each_message_is_acknowledged_once);
    tcase_add_test(cases, a_name_belongs_to_one_domain);
    tcase_add_test(cases, what_overflows_the_count_arrives_as_zero);
    tcase_add_test(cases, what_finds_no_room_arrives_as_zero);
    tcase_add_test(cases, what_ends_is_stale_everywhere_at_once);
    tcase_add_test(cases, the_names_of_a_thread_end_with_it);
    tcase_add_test(cases,
                   a_stale_name_makes_place_for_a_new_one_and_is_still_deleted);
    tcase_add_test(cases, the_name_at_home_is_known_until_it_is_deleted);
    tcase_add_test(cases, nobody_else_takes_away_the_name_that_core_has);
    tcase_add_test(cases, every_slot_can_be_taken_and_none_is_lost);
    return run_cases(cases, "cap");
}
