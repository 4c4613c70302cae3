/* SPDX-License-Identifier: BSD-2-Clause */
/* Invariants of threads, messages and shares notice each kind of damage. */
#include "damage.h"

#include "init.h"
#include "ipc.h"
#include "ipc_in.h"
#include "lending.h"
#include "life.h"
#include "mailbox.h"
#include "ring.h"
#include "share.h"
#include "thread.h"

enum { FAR_MAIL = 2 }; /* the mailbox of CPU 1 */

/** The first share, from thread `t` on, that is in a ring. */
static thread_id_t listed(thread_id_t t)
{
    while (t < THREADS - 1 && threads[t].share != SHARE_LISTED)
        t++;
    return t;
}

START_TEST(damage_of_a_request_is_noticed)
{
    struct thread *sender;
    struct thread *client;

    sender = &threads[town.sender];
    client = &threads[town.client];
    DAMAGE(ipc_inv, sender->out, THREADS);
    DAMAGE(ipc_inv, sender->out, 0);
    DAMAGE(ipc_inv, sender->out, town.server);
    DAMAGE(ipc_inv, sender->callers_prev, town.mate);
    DAMAGE(ipc_inv, sender->life.ipc_out, 0);
    DAMAGE(ipc_inv, sender->life.thread, THREAD_ACTIVE);
    DAMAGE(ipc_inv, client->callers_first, 0);
    DAMAGE(ipc_inv, client->callers_first, THREADS);
    DAMAGE(ipc_inv, client->callers_last, 0);
    DAMAGE(ipc_inv, client->callers_last, town.mate);
    DAMAGE(ipc_inv, client->life.thread, THREAD_FREE);
    DAMAGE(ipc_inv, client->life.ipc_in, IPC_IN_WAITING);
    DAMAGE(ipc_inv, client->out_serial, 1);
    DAMAGE(ipc_inv, client->invoked, 1);
    DAMAGE(ipc_inv, threads[town.mate].life.ipc_in, IPC_IN_REPLYING);
    DAMAGE(ipc_inv, threads[town.mate].callers_last, town.sender);
    DAMAGE(ipc_inv, threads[town.server].life.thread, THREAD_ACTIVE);
}
END_TEST

START_TEST(damage_of_a_cpu_is_noticed)
{
    DAMAGE(cpus_inv, executing, CPUS);
    DAMAGE(cpus_inv, cpus[0].current, THREADS);
    DAMAGE(cpus_inv, cpus[0].current, 0);
    DAMAGE(cpus_inv, cpus[0].head, THREADS);
    DAMAGE(cpus_inv, cpus[0].head, 0);
    DAMAGE(cpus_inv, cpus[0].hops, HOPS + 1);
    DAMAGE(lending_inv, cpus[0].current, town.mate);
    DAMAGE(lending_inv, cpus[0].hops, 1);
    DAMAGE(lending_inv, cpus[0].head, town.far);
    DAMAGE(lending_inv, cpus[0].head, 0);
    DAMAGE(lending_inv, cpus[0].head, THREADS);
    DAMAGE(lending_inv, threads[town.client].out, THREADS);
    DAMAGE(lending_inv, threads[town.client].cpu, CPUS);
    DAMAGE(lending_inv, cpus[1].head, 0);
    DAMAGE(lending_inv, cpus[2].current, town.far);
    DAMAGE(lending_inv, cpus[2].hops, 1);
}
END_TEST

START_TEST(damage_of_a_share_is_noticed)
{
    node_id_t place;
    thread_id_t t;

    town_alone(town.client);
    host_advance(FILL_US * 40);
    t = listed(THREAD_CORE + 1);
    ck_assert_uint_eq(threads[t].share, SHARE_LISTED);
    place = node_parked(t);
    DAMAGE(lending_inv, threads[t].share, SHARE_QUEUED);
    DAMAGE(lending_inv, threads[t].share, SHARE_ABSENT);
    DAMAGE(lending_inv, threads[t].life.thread, THREAD_FREE);
    DAMAGE(lending_inv, threads[t].life.thread, THREAD_ACTIVE);
    DAMAGE(lending_inv, threads[town.client].share, SHARE_LISTED);
    DAMAGE(lending_inv, threads[town.client].sched_ready, 0);
    DAMAGE(lending_inv, threads[town.client].cpu, 1);
    DAMAGE(lending_inv, nodes[place].next, 0);
    DAMAGE(lending_inv, nodes[place].next, place);
    DAMAGE(lending_inv, nodes[place].next, town.far);
    DAMAGE(lending_inv, nodes[place].next, node_parked(town.client));
    DAMAGE(lending_inv, nodes[place].next, listed(t + 1));
    DAMAGE(ring_inv, nodes[place].next, place);
    DAMAGE(ring_inv, nodes[place].prev, place);
    DAMAGE(ring_inv, nodes[place].next, NODES);
    DAMAGE(ring_inv, nodes[place].prev, NODES);
}
END_TEST

START_TEST(damage_of_shares_that_come_back_is_noticed)
{
    thread_id_t t;
    node_id_t back;

    town_alone(town.client);
    host_advance(FILL_US * 40);
    executing = 1;
    life_resume(THREAD_CORE);
    back = node_unpark(0);
    t = nodes[back].next;
    ck_assert_uint_eq(threads[t].share, SHARE_LISTED);
    DAMAGE(lending_inv, cpus[0].need, 0);
    DAMAGE(lending_inv, threads[t].cpu, 1);
    DAMAGE(lending_inv, nodes[back].next, 0);
    DAMAGE(lending_inv, nodes[back].next, back);
    DAMAGE(lending_inv, nodes[back].next, node_parked(town.client));
}
END_TEST

START_TEST(damage_of_mail_is_noticed)
{
    struct call_frame f = { .number = CALL_THREAD_PAUSE };
    struct thread *core;

    f.cap = town.far;
    town_alone(THREAD_CORE);
    host_call(0, &f);
    core = &threads[THREAD_CORE];
    ck_assert_uint_eq(core->life.thread, THREAD_REMOTE_WAIT);
    DAMAGE(mailbox_inv, core->life.thread, THREAD_ACTIVE);
    DAMAGE(mailbox_inv, core->waits.remote, 0);
    DAMAGE(mailbox_inv, core->mailbox, 0);
    DAMAGE(mailbox_inv, core->mailbox, MAILBOXES);
    DAMAGE(mailbox_inv, core->mailbox, 1);
    DAMAGE(mailbox_inv, core->mail_kind, 0);
    DAMAGE(mailbox_inv, core->mails_prev, town.client);
    DAMAGE(mailbox_inv, core->mails_next, THREAD_CORE);
    DAMAGE(mailbox_inv, mailboxes[FAR_MAIL].mails_first, 0);
    DAMAGE(mailbox_inv, mailboxes[FAR_MAIL].mails_first, THREADS);
    DAMAGE(mailbox_inv, mailboxes[FAR_MAIL].mails_last, 0);
    DAMAGE(mailbox_inv, threads[town.mate].waits.remote, 1);
}
END_TEST

START_TEST(a_cpu_that_idles_beside_a_ready_thread_is_noticed)
{
    ck_assert_uint_eq(cpus[1].current, town.far);
    cpus[1].current = 0;
    cpus[1].head = 0;
    ck_assert(!lending_inv());
    cpus[1].need = 1;
    ck_assert(lending_inv());
}
END_TEST

START_TEST(what_is_broken_is_named)
{
    ck_assert_ptr_null(kernel_broken());
    threads[town.mate].deadline_on = 1;
    ck_assert_str_eq(kernel_broken(), "inv_deadline");
    threads[town.mate].deadline_on = 0;
    threads[town.client].invoked = 1;
    ck_assert_str_eq(kernel_broken(), "inv_ipc");
}
END_TEST

int main(void)
{
    Suite *const s = suite_create("damage_threads");
    TCase *const t = tcase_create("damage");
    SRunner *const runner = srunner_create(s);
    int failed;

    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, damage_begin, 0);
    tcase_add_test(t, damage_of_a_request_is_noticed);
    tcase_add_test(t, damage_of_a_cpu_is_noticed);
    tcase_add_test(t, damage_of_a_share_is_noticed);
    tcase_add_test(t, damage_of_shares_that_come_back_is_noticed);
    tcase_add_test(t, damage_of_mail_is_noticed);
    tcase_add_test(t, a_cpu_that_idles_beside_a_ready_thread_is_noticed);
    tcase_add_test(t, what_is_broken_is_named);
    suite_add_tcase(s, t);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
