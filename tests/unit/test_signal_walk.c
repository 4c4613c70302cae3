/* SPDX-License-Identifier: BSD-2-Clause */
/* Signals, timeouts, lines and guests in any order: all invariants hold. */
#include <stdlib.h>

#include "lending.h"
#include "sources_world.h"

enum { STEPS = 2000, LAST = 6, EACH = 3 };

/** What the threads and core may do; core does not wait. */
static const uint8_t of_threads[] = {
    CALL_SIGNAL_SUBMIT, CALL_SIGNAL_AWAIT, CALL_SIGNAL_PENDING,
    CALL_SIGNAL_ACK,    CALL_SIGNAL_ACK,   CALL_SIGNAL_CONTEXT_KILL,
    CALL_MSG_AWAIT,     CALL_TIMEOUT_SET,  CALL_VM_RUN,
    CALL_VM_PAUSE,      CALL_THREAD_STOP,
};
static const uint8_t of_core[] = {
    CALL_SIGNAL_RECEIVER_DEL,
    CALL_SIGNAL_RECEIVER_BIND,
    CALL_SIGNAL_CONTEXT_DEL,
    CALL_IRQ_NEW,
    CALL_IRQ_DEL,
    CALL_IRQ_ACK,
    CALL_VM_DEL,
    CALL_OBJ_DEL,
    CALL_THREAD_DEL,
    CALL_THREAD_PAUSE,
    CALL_THREAD_RESUME,
    CALL_TIMEOUT_SET,
};

static word_t any(word_t below)
{
    return (word_t)rand() % below;
}

/** An identity of what the call is about. */
static word_t any_identity(word_t number)
{
    switch (number) {
    case CALL_SIGNAL_AWAIT:
    case CALL_SIGNAL_PENDING:
        return 11 + any(EACH);
    case CALL_VM_RUN:
    case CALL_VM_PAUSE:
        return 31 + any(EACH);
    default:
        return 21 + any(EACH);
    }
}

/** Core makes what is not there, and names it. */
static void fill(void)
{
    for (word_t i = 1; i <= EACH; i++) {
        const struct {
            word_t make, kind;
            struct world_args args;
        } all[] = {
            { CALL_SIGNAL_RECEIVER_NEW, OBJECT_RECEIVER, { .w0 = PD_CORE } },
            { CALL_SIGNAL_CONTEXT_NEW,
              OBJECT_CONTEXT,
              { .w0 = PD_CORE, .w1 = 1 + any(EACH) } },
            { CALL_VM_NEW,
              OBJECT_VM,
              { .w0 = PD_CORE, .w2 = HOST_RAM + (FRAMES - 1) * PAGE_BYTES } },
        };

        for (word_t kind = 0; kind < 3; kind++) {
            const word_t name = 10 * (kind + 1) + i;
            struct world_args args = all[kind].args;

            args.cap = i;
            if (world_call(THREAD_CORE, all[kind].make, args) == STATUS_OK)
                (void)world_call(THREAD_CORE, CALL_OBJ_DEL,
                                 (struct world_args){ .cap = name });
            (void)world_call(THREAD_CORE, CALL_OBJ_NEW,
                             (struct world_args){ .cap = name,
                                                  .w0 = PD_CORE,
                                                  .w1 = all[kind].kind,
                                                  .w2 = i });
        }
    }
}

/** Core ends or changes anything. */
static void step_core(void)
{
    const word_t number = of_core[any(sizeof(of_core))];
    struct world_args args = { .cap = 1 + any(EACH), .w0 = PD_CORE };

    switch (number) {
    case CALL_OBJ_DEL:
        args.cap = 10 * (1 + any(3)) + 1 + any(EACH);
        break;
    case CALL_SIGNAL_RECEIVER_BIND:
        args.w0 = any(LAST + 1);
        break;
    case CALL_IRQ_NEW:
        args.w1 = any(EACH);
        args.w3 = any(2);
        args.tag = 1 + any(EACH);
        break;
    case CALL_TIMEOUT_SET:
        args.cap = any_identity(number);
        args.w0 = any(100000);
        break;
    case CALL_THREAD_DEL:
    case CALL_THREAD_PAUSE:
    case CALL_THREAD_RESUME:
        args.cap = 2 + any(LAST - 1);
        break;
    default:
        break;
    }
    (void)world_call(THREAD_CORE, number, args);
}

/** A thread that can does anything; one that is gone is made again. */
static void step_thread(thread_id_t t)
{
    const word_t number = of_threads[any(sizeof(of_threads))];
    struct world_args args = { .cap = any_identity(number), .w0 = 1 + any(3) };

    if (threads[t].life.thread == THREAD_FREE) {
        world_do(
            CALL_THREAD_NEW,
            (struct world_args){ .cap = t, .w0 = PD_CORE, .w1 = t, .tag = 10 });
        world_do(CALL_THREAD_START, (struct world_args){ .cap = t });
    }
    if (number == CALL_TIMEOUT_SET)
        args.w0 = any(100000);
    if (thread_runnable(t) && threads[t].vm == 0)
        (void)world_call(t, number, args);
}

/** Somebody does something, or a device does. */
static void step(void)
{
    const thread_id_t t = (thread_id_t)(2 + any(LAST - 1));

    switch (any(16)) {
    case 0:
        host_advance(any(20000));
        break;
    case 1:
        host_raise_line(any(EACH));
        host_settle();
        host_lower_line(any(EACH));
        break;
    case 2:
        step_core();
        break;
    case 3:
        (void)world_call(THREAD_CORE, CALL_THREAD_CANCEL,
                         (struct world_args){ .cap = t });
        break;
    case 4:
        (void)world_call(THREAD_CORE, CALL_THREAD_RESUME,
                         (struct world_args){ .cap = t });
        break;
    default:
        step_thread(t);
        break;
    }
}

START_TEST(whatever_happens_all_invariants_hold)
{
    srand((unsigned)_i);
    begin(LAST);
    for (unsigned i = 0; i < STEPS; i++) {
        if (i % 50 == 0)
            fill();
        step();
        world_check("a step");
    }
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("walks");

    tcase_set_timeout(cases, 60);
    tcase_add_loop_test(cases, whatever_happens_all_invariants_hold, 1, 4);
    return run_cases(cases, "signal walk");
}
