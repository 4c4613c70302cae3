/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Capabilities that are never deleted, and such that are never acknowledged,
 * are in the way of nobody but who holds them.
 */

#include <check.h>
#include <stdlib.h>

#include "init.h"
#include "message.h"
#include "rivals.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { UNACKED_MOST = 255 };

/** Core sends the greedy domain a capability for identity `i`: its word. */
static word_t flood(identity_id_t door, identity_id_t i)
{
    if (world_call(rivals.greedy, CALL_MSG_AWAIT, ARGS(.room = 1)) ==
        STATUS_NO_ROOM)
        return 0;
    utcbs[UTCB_CORE].cap[0] = i;
    (void)world_call(THREAD_CORE, CALL_MSG_CALL,
                     ARGS(.cap = door, .tag = tag_make(0, 1, 0)));
    (void)world_call(rivals.greedy, CALL_MSG_REPLY, ARGS(.cap = 0));
    return utcbs[threads[rivals.greedy].utcb].cap[0];
}

/* The identities are made anew, so each brings another capability, and the
 * stale ones stay until they are deleted. */
START_TEST(stale_capabilities_fill_only_ones_own_pages)
{
    const word_t slot = (IDENTITY_PAGES - 2) * table_slots(TABLE_IDENTITY);
    static word_t words[CAPS];
    unsigned n = 0;
    identity_id_t door;

    rivals_make();
    door = world_identity(OBJECT_THREAD, rivals.greedy);
    do {
        world_do(CALL_OBJ_NEW, ARGS(.cap = slot, .w0 = GREEDY_PD,
                                    .w1 = OBJECT_THREAD, .w2 = THREAD_CORE));
        words[n] = flood(door, (identity_id_t)slot);
        world_do(CALL_OBJ_DEL, ARGS(.cap = slot));
    } while (words[n++] != 0);
    ck_assert_uint_eq(n, table_slots(TABLE_CAP));
    rivals_others_succeed();
    while (n-- > 1) {
        ck_assert_uint_eq(
            world_call(rivals.greedy, CALL_CAP_ACK, ARGS(.cap = words[n - 1])),
            STATUS_OK);
        ck_assert_uint_eq(world_call(rivals.greedy, CALL_CAP_DELETE,
                                     ARGS(.cap = words[n - 1])),
                          STATUS_OK);
    }
    world_do(CALL_OBJ_DEL, ARGS(.cap = door));
    rivals_keep_no_room(rivals.greedy);
    rivals_check();
}
END_TEST

/* The server gets the same capability until its counter is full. */
START_TEST(capabilities_without_acknowledgement_arrive_as_zero)
{
    word_t word = 0;

    rivals_make();
    utcbs[threads[rivals.greedy].utcb].cap[0] = rivals.greedy_door;
    for (unsigned n = 0; n < UNACKED_MOST + 2; n++) {
        (void)world_call(
            rivals.greedy, CALL_MSG_CALL,
            ARGS(.cap = rivals.greedy_door, .tag = tag_make(0, 1, 0)));
        word = n == 0 ? utcbs[threads[rivals.server].utcb].cap[0] : word;
        ck_assert_uint_eq(utcbs[threads[rivals.server].utcb].cap[0],
                          n < UNACKED_MOST ? word : 0);
        (void)world_call(rivals.server, CALL_MSG_REPLY_AND_AWAIT,
                         ARGS(.room = 4));
    }
    rivals_others_succeed();
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("exhaustion of capabilities");
    TCase *const t = tcase_create("exhaustion of capabilities");

    tcase_set_timeout(t, 100);
    tcase_add_test(t, stale_capabilities_fill_only_ones_own_pages);
    tcase_add_test(t, capabilities_without_acknowledgement_arrive_as_zero);
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
