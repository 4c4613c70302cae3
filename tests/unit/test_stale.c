/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Names outlive what they name and then name nothing: neither what is made in
 * the same slot, nor what is made there after its page went to somebody else.
 */

#include <check.h>
#include <stdlib.h>

#include "cpus.h"
#include "message.h"
#include "table.h"
#include "thread.h"
#include "windows.h"
#include "world.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum {
    CLIENT_PD = 2,
    OWNER_PD = 3,
    NEXT_PD = 4,
};

static thread_id_t client;

static void set_up(void)
{
    world_boot();
    world_pd(CLIENT_PD);
    world_pd(OWNER_PD);
    world_pd(NEXT_PD);
    client = world_thread(CLIENT_PD, 0);
}

/** Something that capabilities name: how it is made, used, destroyed. */
struct kind {
    word_t table;
    word_t make;
    word_t use;
    word_t destroy;
    word_t page;
};

static const struct kind kinds[] = {
    { OBJECT_THREAD, CALL_THREAD_NEW, CALL_MSG_CALL, CALL_THREAD_DEL,
      THREAD_PAGES - 1 },
    { OBJECT_RECEIVER, CALL_SIGNAL_RECEIVER_NEW, CALL_SIGNAL_PENDING,
      CALL_SIGNAL_RECEIVER_DEL, RECEIVER_PAGES - 1 },
    { OBJECT_CONTEXT, CALL_SIGNAL_CONTEXT_NEW, CALL_SIGNAL_SUBMIT,
      CALL_SIGNAL_CONTEXT_DEL, CONTEXT_PAGES - 1 },
    { OBJECT_VM, CALL_VM_NEW, CALL_VM_PAUSE, CALL_VM_DEL, VM_PAGES - 1 },
};

enum { KINDS = sizeof kinds / sizeof kinds[0], IDENTITY = 40 };

static word_t slot_of(const struct kind *kind)
{
    return (kind->page + 1) * table_slots(kind->table) - 1;
}

/** Makes an object of `kind` on behalf of `pd`, always in the same slot. */
static void make(const struct kind *kind, pd_id_t pd)
{
    struct world_args args = { .cap = slot_of(kind), .w0 = pd };

    if (kind->table == OBJECT_THREAD)
        args.w1 = args.cap;
    if (kind->table == OBJECT_CONTEXT)
        args.w1 = 1;
    if (kind->table == OBJECT_VM)
        args.w2 = HOST_RAM + (FRAMES - 1) * PAGE_BYTES;
    world_do(kind->make, args);
}

static void reclaim(word_t table, word_t page)
{
    world_do(CALL_TABLE_RECLAIM, ARGS(.w0 = table, .w1 = page));
}

/** The object's page, and its buffer's, are now `pd`'s. */
static void hand_on(const struct kind *kind, pd_id_t pd)
{
    reclaim(kind->table, kind->page);
    world_donate(kind->table, kind->page, pd);
    if (kind->table == OBJECT_THREAD) {
        reclaim(TABLE_UTCB, slot_of(kind));
        world_donate(TABLE_UTCB, slot_of(kind), pd);
    }
}

/** Pages for an object of `kind`; receiver 1 is core's, if it is not that. */
static void give_pages(const struct kind *kind)
{
    if (kind->table != OBJECT_RECEIVER)
        world_do(CALL_SIGNAL_RECEIVER_NEW, ARGS(.cap = 1, .w0 = PD_CORE));
    if (pages[table_page(kind->table, slot_of(kind))].state != PAGE_ABSENT)
        reclaim(kind->table, kind->page);
    world_donate(kind->table, kind->page, OWNER_PD);
    if (kind->table == OBJECT_THREAD)
        world_donate(TABLE_UTCB, slot_of(kind), OWNER_PD);
}

static void make_identity(const struct kind *kind)
{
    world_do(CALL_OBJ_NEW, ARGS(.cap = IDENTITY, .w0 = PD_CORE,
                                .w1 = kind->table, .w2 = slot_of(kind)));
}

/** Neither the client's `word` nor the identity names anything. */
static void check_stale(const struct kind *kind, word_t word, bool identity)
{
    ck_assert_uint_eq(world_call(client, kind->use, ARGS(.cap = word, .w0 = 1)),
                      STATUS_BAD_CAP);
    if (identity)
        ck_assert_uint_eq(
            world_call(THREAD_CORE, kind->use, ARGS(.cap = IDENTITY, .w0 = 1)),
            STATUS_BAD_CAP);
}

START_TEST(names_of_an_object_never_name_the_next)
{
    const struct kind *const kind = &kinds[_i / 2];
    const pd_id_t next = _i % 2 == 0 ? OWNER_PD : NEXT_PD;
    word_t word;

    set_up();
    give_pages(kind);
    make(kind, OWNER_PD);
    make_identity(kind);
    word = world_grant(client, IDENTITY);
    world_do(kind->destroy, ARGS(.cap = slot_of(kind)));
    check_stale(kind, word, true);
    if (next == NEXT_PD)
        hand_on(kind, next);
    make(kind, next);
    check_stale(kind, word, true);
    world_do(CALL_OBJ_DEL, ARGS(.cap = IDENTITY));
    check_stale(kind, word, true);
    make_identity(kind);
    check_stale(kind, word, false);
    ck_assert_uint_ne(world_grant(client, IDENTITY), word);
    check_stale(kind, word, false);
    ck_assert_uint_eq(world_call(client, CALL_CAP_DELETE, ARGS(.cap = word)),
                      STATUS_OK);
}
END_TEST

START_TEST(names_of_an_identity_never_name_the_next)
{
    const word_t page = IDENTITY_PAGES - 1;
    const word_t i = page * table_slots(TABLE_IDENTITY);
    word_t word;

    set_up();
    world_donate(TABLE_IDENTITY, page, OWNER_PD);
    world_do(CALL_OBJ_NEW, ARGS(.cap = i, .w0 = OWNER_PD, .w1 = OBJECT_THREAD,
                                .w2 = THREAD_CORE));
    word = world_grant(client, (identity_id_t)i);
    world_do(CALL_OBJ_DEL, ARGS(.cap = i));
    if (_i == 1) {
        reclaim(TABLE_IDENTITY, page);
        world_donate(TABLE_IDENTITY, page, NEXT_PD);
    }
    world_do(CALL_OBJ_NEW, ARGS(.cap = i, .w0 = _i == 1 ? NEXT_PD : OWNER_PD,
                                .w1 = OBJECT_THREAD, .w2 = THREAD_CORE));
    ck_assert_uint_eq(world_call(client, CALL_MSG_CALL, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
    ck_assert_uint_ne(world_grant(client, (identity_id_t)i), word);
    ck_assert_uint_eq(world_call(client, CALL_MSG_CALL, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
}
END_TEST

START_TEST(a_deleted_capability_never_names_the_next)
{
    identity_id_t i;
    word_t word;
    word_t next;

    set_up();
    i = world_identity(OBJECT_THREAD, THREAD_CORE);
    word = world_grant(client, i);
    ck_assert_uint_eq(world_call(client, CALL_CAP_DELETE, ARGS(.cap = word)),
                      STATUS_OK);
    next = world_grant(client, world_identity(OBJECT_THREAD, THREAD_CORE));
    ck_assert_uint_eq(capability_slot(next), capability_slot(word));
    ck_assert_uint_eq(world_call(client, CALL_MSG_CALL, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
    ck_assert_uint_eq(world_call(client, CALL_CAP_DELETE, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
}
END_TEST

/* The page of a domain that ends goes, with its capabilities, to another. */
START_TEST(capabilities_of_an_ended_domain_are_no_other_domains)
{
    const pd_id_t late = 5;
    thread_id_t t;
    word_t word;
    word_t next;

    set_up();
    word = world_grant(client, world_identity(OBJECT_THREAD, THREAD_CORE));
    world_do(CALL_THREAD_DEL, ARGS(.cap = client));
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_PD_DEL, ARGS(.cap = CLIENT_PD)),
        STATUS_AGAIN);
    reclaim(TABLE_CAP, CLIENT_PD - 1);
    reclaim(TABLE_MAP, CLIENT_PD - 1);
    reclaim(TABLE_THREAD, CLIENT_PD - 1);
    reclaim(TABLE_UTCB, client);
    world_do(CALL_PD_DEL, ARGS(.cap = CLIENT_PD));
    world_do(CALL_PD_NEW, ARGS(.cap = late, .w0 = PD_CORE,
                               .w1 = HOST_RAM + (FRAMES - 1) * PAGE_BYTES));
    world_donate(TABLE_CAP, CLIENT_PD - 1, late);
    world_donate(TABLE_MAP, CLIENT_PD - 1, late);
    world_donate(TABLE_THREAD, CLIENT_PD - 1, late);
    t = (thread_id_t)((CLIENT_PD - 1) * table_slots(TABLE_THREAD));
    world_donate(TABLE_UTCB, t, late);
    world_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = late, .w1 = t));
    world_do(CALL_THREAD_START, ARGS(.cap = t));
    ck_assert_uint_eq(world_call(t, CALL_MSG_CALL, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
    next = world_grant(t, world_identity(OBJECT_THREAD, THREAD_CORE));
    ck_assert_uint_eq(capability_slot(next), capability_slot(word));
    ck_assert_uint_eq(world_call(t, CALL_MSG_CALL, ARGS(.cap = word)),
                      STATUS_BAD_CAP);
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("stale");
    TCase *const t = tcase_create("stale");

    tcase_set_timeout(t, 60);
    tcase_add_loop_test(t, names_of_an_object_never_name_the_next, 0,
                        2 * KINDS);
    tcase_add_loop_test(t, names_of_an_identity_never_name_the_next, 0, 2);
    tcase_add_test(t, a_deleted_capability_never_names_the_next);
    tcase_add_test(t, capabilities_of_an_ended_domain_are_no_other_domains);
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
