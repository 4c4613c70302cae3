/* SPDX-License-Identifier: BSD-2-Clause */
/* Donated pages: who pays, what they hold, when they can be taken back. */
#include "domains_world.h"

/** Core donates `frame` for page `n` of `table` on behalf of `pd`. */
static status_t donate(word_t table, word_t n, pd_id_t pd, word_t frame)
{
    return world_call(THREAD_CORE, CALL_TABLE_DONATE,
                      ARGS(.w0 = table, .w1 = n, .w2 = pd, .w3 = frame));
}

static status_t reclaim(word_t table, word_t n)
{
    return world_call(THREAD_CORE, CALL_TABLE_RECLAIM,
                      ARGS(.w0 = table, .w1 = n));
}

START_TEST(every_slot_lies_in_a_page_of_its_table)
{
    world_boot();
    for (word_t table = TABLE_THREAD; table <= TABLE_RECORD; table++) {
        const uint32_t each = table_slots(table);
        const uint32_t first = table_first_page(table);

        for (uint32_t slot = 0; slot < each * table_pages(table); slot++) {
            const page_id_t p = table_page(table, slot);

            ck_assert_uint_eq(p, first + slot / each);
            ck_assert_uint_eq(table_of(p), table);
            ck_assert_uint_eq(table_first_slot(p), slot - slot % each);
        }
    }
    ck_assert_uint_eq(table_of(0), 0);
}
END_TEST

START_TEST(a_page_is_donated_once)
{
    word_t frame;

    begin_domains(2);
    frame = host_frame();
    ck_assert_int_eq(donate(TABLE_FPU, 1, 2, frame), STATUS_OK);
    ck_assert_int_eq(donate(TABLE_FPU, 1, 2, host_frame()), STATUS_IN_USE);
    ck_assert_uint_eq(pages[table_page(TABLE_FPU, 8)].frame, frame);
}
END_TEST

START_TEST(a_frame_is_donated_once)
{
    word_t frame;

    begin_domains(2);
    frame = host_frame();
    ck_assert_int_eq(donate(TABLE_FPU, 1, 2, frame), STATUS_OK);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, frame), STATUS_IN_USE);
    ck_assert_int_eq(reclaim(TABLE_FPU, 1), STATUS_OK);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, frame), STATUS_OK);
}
END_TEST

START_TEST(what_is_no_free_ram_is_not_donated)
{
    begin_domains(2);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, HOST_RAM), STATUS_BAD_ADDRESS);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, 0), STATUS_BAD_ADDRESS);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, HOST_RAM + FRAMES * PAGE_BYTES),
                     STATUS_BAD_ADDRESS);
    ck_assert_int_eq(donate(TABLE_CAP, 3, 2, host_frame() + 4),
                     STATUS_BAD_ADDRESS);
}
END_TEST

START_TEST(a_page_begins_empty_whatever_the_frame_held)
{
    struct call_frame f = { .number = CALL_TABLE_RECLAIM,
                            .word = { TABLE_UTCB, 50 } };
    word_t frame;

    begin_domains(2);
    frame = host_frame();
    ck_assert_int_eq(donate(TABLE_UTCB, 50, 2, frame), STATUS_OK);
    utcbs[50].word[7] = 1234;
    ck_assert_int_eq(world_core(&f), STATUS_OK);
    ck_assert_uint_eq(f.word[0], frame);
    ck_assert_int_eq(donate(TABLE_UTCB, 51, 2, frame), STATUS_OK);
    ck_assert_uint_eq(utcbs[51].word[7], 0);
}
END_TEST

START_TEST(objects_live_only_in_pages_of_who_pays)
{
    begin_domains(3);
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_SIGNAL_RECEIVER_NEW, ARGS(1, .w0 = 2)),
        STATUS_BAD_SLOT);
    ck_assert_int_eq(world_call(THREAD_CORE, CALL_THREAD_NEW,
                                ARGS(of_pd[2] + 1u, .w0 = 3, .w1 = 60)),
                     STATUS_BAD_SLOT);
    ck_assert_int_eq(world_call(THREAD_CORE, CALL_THREAD_NEW,
                                ARGS(of_pd[2] + 1u, .w0 = 2, .w1 = of_pd[2])),
                     STATUS_IN_USE);
}
END_TEST

START_TEST(a_page_with_objects_is_not_taken_back)
{
    begin_domains(2);
    ck_assert_int_eq(reclaim(TABLE_THREAD, 1), STATUS_BUSY);
    ck_assert_int_eq(reclaim(TABLE_UTCB, of_pd[2]), STATUS_BUSY);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    ck_assert_int_eq(reclaim(TABLE_THREAD, 1), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_UTCB, of_pd[2]), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_THREAD, 1), STATUS_BAD_SLOT);
}
END_TEST

START_TEST(slots_that_a_thread_has_reserved_are_not_taken_back)
{
    begin_domains(2);
    ck_assert_int_eq(set_room(2, 1), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_CAP, 1), STATUS_BUSY);
    ck_assert_int_eq(reclaim(TABLE_MAP, 1), STATUS_BUSY);
    ck_assert_int_eq(set_room(2, 0), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_CAP, 1), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_MAP, 1), STATUS_OK);
    ck_assert_int_eq(set_room(2, 1), STATUS_NO_ROOM);
}
END_TEST

START_TEST(a_page_with_capabilities_is_not_taken_back)
{
    word_t word;

    begin_domains(2);
    word = grant(2, door[2]);
    ck_assert_int_eq(reclaim(TABLE_CAP, 1), STATUS_BUSY);
    ck_assert_int_eq(reclaim(TABLE_MAP, 1), STATUS_BUSY);
    ck_assert_int_eq(by(2, CALL_CAP_DELETE, word), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_CAP, 1), STATUS_OK);
    ck_assert_int_eq(reclaim(TABLE_MAP, 1), STATUS_OK);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("table");

    tcase_add_test(cases, every_slot_lies_in_a_page_of_its_table);
    tcase_add_test(cases, a_page_is_donated_once);
    tcase_add_test(cases, a_frame_is_donated_once);
    tcase_add_test(cases, what_is_no_free_ram_is_not_donated);
    tcase_add_test(cases, a_page_begins_empty_whatever_the_frame_held);
    tcase_add_test(cases, objects_live_only_in_pages_of_who_pays);
    tcase_add_test(cases, a_page_with_objects_is_not_taken_back);
    tcase_add_test(cases, slots_that_a_thread_has_reserved_are_not_taken_back);
    tcase_add_test(cases, a_page_with_capabilities_is_not_taken_back);
    return run_cases(cases, "table");
}
