/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Whole passes of the whole kernel: from boot to messages and ends.
 */

#include <check.h>
#include <stdlib.h>

#include "cpus.h"
#include "message.h"
#include "thread.h"
#include "windows.h"
#include "world.h"

enum { CLIENT_PD = 2, SERVER_PD = 3 };

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

static thread_id_t client;
static thread_id_t server;
static word_t door; /* how the client calls the server's identity */
static word_t home; /* how the server calls it */

/** Two domains, a thread in each, and a capability that connects them. */
static void set_up(void)
{
    identity_id_t i;

    world_boot();
    world_pd(CLIENT_PD);
    world_pd(SERVER_PD);
    client = world_thread(CLIENT_PD, 0);
    server = world_thread(SERVER_PD, 0);
    i = world_identity(OBJECT_THREAD, server);
    home = world_grant(server, i);
    door = world_grant(client, i);
}

START_TEST(core_runs_after_boot)
{
    world_boot();
    ck_assert_uint_eq(cpus[0].current, THREAD_CORE);
    ck_assert_uint_eq(world_call(THREAD_CORE, CALL_NULL, ARGS(.cap = 0)),
                      STATUS_OK);
}
END_TEST

START_TEST(a_request_is_answered)
{
    set_up();
    (void)world_call(server, CALL_MSG_AWAIT, ARGS(.room = 0));
    (void)world_call(
        client, CALL_MSG_CALL,
        ARGS(.cap = door, .tag = tag_make(2, 0, 7), .w0 = 11, .w1 = 22));
    ck_assert_uint_eq(threads[server].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[server].frame.call.cap, STATUS_OK);
    ck_assert_uint_eq(threads[server].frame.call.word[0], 11);
    ck_assert_uint_eq(threads[server].frame.call.word[1], 22);
    ck_assert_uint_eq(threads[server].frame.call.room, home);
    (void)world_call(server, CALL_MSG_REPLY_AND_AWAIT,
                     ARGS(.tag = tag_make(1, 0, 0), .w0 = 33));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[client].frame.call.cap, STATUS_OK);
    ck_assert_uint_eq(threads[client].frame.call.word[0], 33);
    ck_assert_uint_eq(threads[server].life.thread, THREAD_WAITING);
}
END_TEST

START_TEST(a_server_that_ends_fails_its_clients)
{
    set_up();
    (void)world_call(client, CALL_MSG_CALL, ARGS(.cap = door));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_SENDING);
    world_do(CALL_THREAD_DEL, ARGS(.cap = server));
    ck_assert_uint_eq(threads[client].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[client].frame.call.cap, STATUS_GONE);
    ck_assert_uint_eq(world_call(client, CALL_MSG_CALL, ARGS(.cap = door)),
                      STATUS_BAD_CAP);
}
END_TEST

START_TEST(a_domain_ends_when_all_it_owns_is_gone)
{
    set_up();
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_PD_DEL, ARGS(.cap = SERVER_PD)),
        STATUS_BUSY);
    world_do(CALL_THREAD_DEL, ARGS(.cap = server));
    ck_assert_uint_eq(
        world_call(THREAD_CORE, CALL_PD_DEL, ARGS(.cap = SERVER_PD)),
        STATUS_AGAIN);
    for (page_id_t p = 1; p < PAGES; p++) {
        if (pages[p].pd == SERVER_PD) {
            word_t table = 1;

            while (p < table_first_page(table) ||
                   p >= table_first_page(table) + table_pages(table))
                table++;
            world_do(CALL_TABLE_RECLAIM,
                     ARGS(.w0 = table, .w1 = p - table_first_page(table)));
        }
    }
    world_do(CALL_PD_DEL, ARGS(.cap = SERVER_PD));
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("pass");
    TCase *const t = tcase_create("pass");

    tcase_add_test(t, core_runs_after_boot);
    tcase_add_test(t, a_request_is_answered);
    tcase_add_test(t, a_server_that_ends_fails_its_clients);
    tcase_add_test(t, a_domain_ends_when_all_it_owns_is_gone);
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
