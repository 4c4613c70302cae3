/* SPDX-License-Identifier: BSD-2-Clause */
/* Invariants of signals, timeouts and devices notice each kind of damage. */
#include "damage.h"

#include "context.h"
#include "guest.h"
#include "irq.h"
#include "line.h"
#include "log.h"
#include "receiver.h"
#include "signal.h"
#include "thread.h"
#include "timer.h"
#include "trace.h"
#include "vm.h"

START_TEST(damage_of_a_receiver_is_noticed)
{
    struct receiver *awaited;
    struct receiver *bound;

    awaited = &receivers[TOWN_AWAITED];
    bound = &receivers[TOWN_BOUND];
    DAMAGE(signal_inv, awaited->serial, 0);
    DAMAGE(signal_inv, awaited->handler, THREADS);
    DAMAGE(signal_inv, awaited->handler, 0);
    DAMAGE(signal_inv, awaited->handler, town.mate);
    DAMAGE(signal_inv, awaited->bound, THREADS);
    DAMAGE(signal_inv, awaited->bound, town.watcher);
    DAMAGE(signal_inv, awaited->state, RECEIVER_IDLE);
    DAMAGE(signal_inv, awaited->deliver_first, TOWN_PENDING);
    DAMAGE(signal_inv, bound->bound, town.mate);
    DAMAGE(signal_inv, bound->bound, 0);
    DAMAGE(signal_inv, bound->deliver_first, TOWN_PENDING);
    DAMAGE(signal_inv, receivers[TOWN_DOOMED].bound, town.server);
    DAMAGE(signal_inv, receivers[TOWN_DOOMED + 1].deliver_first, TOWN_PENDING);
    DAMAGE(signal_inv, receivers[TOWN_PENDING].deliver_first, CONTEXTS);
    DAMAGE(signal_inv, receivers[TOWN_PENDING].deliver_first, TOWN_IDLE);
    DAMAGE(signal_inv, receivers[TOWN_PENDING].deliver_first, 0);
    DAMAGE(signal_inv, receivers[TOWN_PENDING].deliver_last, 0);
}
END_TEST

START_TEST(damage_of_a_context_is_noticed)
{
    struct context *pending;
    struct context *killed;

    pending = &contexts[TOWN_PENDING];
    killed = &contexts[TOWN_KILLED];
    DAMAGE(signal_inv, pending->serial, 0);
    DAMAGE(signal_inv, pending->submits, 0);
    DAMAGE(signal_inv, pending->receiver, RECEIVERS);
    DAMAGE(signal_inv, pending->receiver, TOWN_AWAITED);
    DAMAGE(signal_inv, pending->receiver, 0);
    DAMAGE(signal_inv, pending->deliver_prev, TOWN_IDLE);
    DAMAGE(signal_inv, pending->deliver_next, TOWN_PENDING);
    DAMAGE(signal_inv, pending->state, CONTEXT_DELIVERED_PENDING);
    DAMAGE(signal_inv, pending->killer, town.mate);
    DAMAGE(signal_inv, killed->killer, THREADS);
    DAMAGE(signal_inv, killed->killer, town.mate);
    DAMAGE(signal_inv, contexts[CONTEXTS - 1].state, CONTEXT_IDLE);
}
END_TEST

START_TEST(damage_of_a_thread_that_waits_for_a_signal_is_noticed)
{
    struct thread *watcher;
    struct thread *killer;
    struct thread *server;

    watcher = &threads[town.watcher];
    killer = &threads[town.killer];
    server = &threads[town.server];
    DAMAGE(signal_inv, watcher->handles, RECEIVERS);
    DAMAGE(signal_inv, watcher->handles, 0);
    DAMAGE(signal_inv, watcher->waits.handler, 0);
    DAMAGE(signal_inv, watcher->life.thread, THREAD_ACTIVE);
    DAMAGE(signal_inv, killer->kills, CONTEXTS);
    DAMAGE(signal_inv, killer->kills, TOWN_IDLE);
    DAMAGE(signal_inv, killer->waits.killer, 0);
    DAMAGE(signal_inv, killer->life.thread, THREAD_ACTIVE);
    DAMAGE(signal_inv, server->bound, RECEIVERS);
    DAMAGE(signal_inv, threads[town.mate].bound, TOWN_BOUND);
}
END_TEST

START_TEST(damage_of_a_timeout_is_noticed)
{
    struct thread *client;
    struct thread *mate;

    client = &threads[town.client];
    mate = &threads[town.mate];
    DAMAGE(timer_inv, client->waits.timeout, 0);
    DAMAGE(timer_inv, client->deadline_on, 0);
    DAMAGE(timer_inv, client->deadline_on, 2);
    DAMAGE(timer_inv, client->cpu, 1);
    DAMAGE(timer_inv, mate->deadline_on, 1);
    DAMAGE(timer_inv, mate->timeout_context, 1);
    DAMAGE(timer_inv, mate->timeout_serial, 1);
    DAMAGE(timer_inv, mate->waits.timeout, 99);
}
END_TEST

START_TEST(damage_of_a_device_is_noticed)
{
    DAMAGE(line_inv, lines[LINES / 2], 0);
    DAMAGE(line_inv, lines[LINES / 2], IRQS);
    DAMAGE(line_inv, lines[LINES / 2 + 1], 1);
    DAMAGE(line_inv, irqs[1].line, LINES);
    DAMAGE(line_inv, irqs[1].line, LINES / 2 + 1);
    DAMAGE(line_inv, irqs[1].state, IRQ_STATES);
    DAMAGE(line_inv, irqs[1].state, IRQ_FREE);
    DAMAGE(line_inv, irqs[1].cpu, CPUS);
    DAMAGE(line_inv, irqs[1].context, CONTEXTS);
    DAMAGE(line_inv, irqs[2].state, IRQ_MASKED);
    DAMAGE(log_inv, log_ring.first, LOG_BYTES);
    DAMAGE(log_inv, log_ring.count, LOG_BYTES + 1);
    DAMAGE(trace_inv, traces[0].next, TRACE_PART + 1);
    DAMAGE(trace_inv, traces[0].events, 1);
}
END_TEST

START_TEST(damage_of_a_guest_is_noticed)
{
    struct call_frame f = { .number = CALL_VM_RUN };
    struct thread *client;

    f.cap = town.words[8].word;
    town_alone(town.client);
    host_call(0, &f);
    client = &threads[town.client];
    ck_assert_uint_eq(vms[1].state, VM_RUNNING);
    DAMAGE(guest_inv, vms[1].state, VM_STATES);
    DAMAGE(guest_inv, vms[1].state, VM_IDLE);
    DAMAGE(guest_inv, vms[1].serial, 0);
    DAMAGE(guest_inv, vms[1].thread, 0);
    DAMAGE(guest_inv, vms[1].thread, THREADS);
    DAMAGE(guest_inv, vms[1].thread, town.mate);
    DAMAGE(guest_inv, client->life.thread, THREAD_STOPPED);
    DAMAGE(guest_inv, client->vm, 0);
    DAMAGE(guest_inv, threads[town.mate].vm, 1);
    DAMAGE(guest_inv, threads[town.mate].vm, VMS);
}
END_TEST

int main(void)
{
    Suite *const s = suite_create("damage_sources");
    TCase *const t = tcase_create("damage");
    SRunner *const runner = srunner_create(s);
    int failed;

    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, damage_begin, 0);
    tcase_add_test(t, damage_of_a_receiver_is_noticed);
    tcase_add_test(t, damage_of_a_context_is_noticed);
    tcase_add_test(t, damage_of_a_thread_that_waits_for_a_signal_is_noticed);
    tcase_add_test(t, damage_of_a_timeout_is_noticed);
    tcase_add_test(t, damage_of_a_device_is_noticed);
    tcase_add_test(t, damage_of_a_guest_is_noticed);
    suite_add_tcase(s, t);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
