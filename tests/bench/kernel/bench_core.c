/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * bench_core: a core whose children perform the operations that tools/bench
 * measures; see programs.S. Nothing is printed before the end, so no pass has
 * characters to send.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"
#include "programs.h"
#include "ram.h"
#include "space.h"

void core_main(void);

/** Slots and identities. A child has the identity of its domain's number. */
enum { PD_CORE = 1, THREAD_CORE = 1, IRQ = 1, LINE = 36 };
enum { CONTEXT_IRQ = 1, RECEIVER_IRQ = 1, CONTEXT = 2, RECEIVER = 2 };
enum {
    IDENTITY_CORE = 100,
    IDENTITY_CONTEXT_IRQ,
    IDENTITY_RECEIVER_IRQ,
    IDENTITY_CONTEXT,
    IDENTITY_RECEIVER
};

/** The domains of the children. */
enum { CLIENT = CHILD_FIRST, SERVER, WAITER, FAULTER, PAGER, SPINNER };

/** A timer of the board: where it is, where core maps it, its registers. */
enum { DEVICE = 0x10011000, TIMER = 0x30000000 };
enum { LOAD = 0x0, CONTROL = 0x8, CLEAR = 0xc };
enum { CONTROL_ONCE = 0xa3, PERIOD_US = 1000 };

extern const char programs_begin[], programs_end[];
extern const char client[], server[], waiter[], faulter[], pager[], spinner[];

status_t await_measured(word_t receiver);
status_t thread_new_measured(word_t thread, word_t pd, word_t utcb);

/** The identities that a child gets capabilities for. */
struct gifts {
    word_t count;
    word_t identity[MESSAGE_CAPS];
};

static const struct gifts nothing;

/** A child begins at `code`, with capabilities. */
static void start(word_t pd, const char *code, const struct gifts *gifts)
{
    const struct message first = { .tag = tag_make(0, gifts->count, 0),
                                   .room = gifts->count };

    child_set(pd, (word_t)(code - programs_begin));
    for (unsigned i = 0; i < gifts->count; i++)
        own_utcb.cap[i] = gifts->identity[i];
    expect_ok("thread_start", sys_thread_start(child_thread(pd), &first));
}

/** Makes a child whose faults `route` hears of. */
static void make(word_t pd, word_t route)
{
    const struct child child = { .pd = pd,
                                 .begin = programs_begin,
                                 .end = programs_end };

    child_make(&child);
    (void)child_donate(pd, TABLE_CAP, pd);
    (void)child_donate(pd, TABLE_MAP, pd);
    expect_ok("thread_route_event",
              sys_thread_route_event(child_thread(pd), route));
}

/** Makes a receiver, a context at it, and an identity of each. */
static void make_signal(word_t pd, word_t number, word_t identity)
{
    expect_ok("signal_receiver_new", sys_signal_receiver_new(number, pd));
    expect_ok("signal_context_new",
              sys_signal_context_new(number, pd, number, number));
    expect_ok("obj_new",
              sys_obj_new(identity, PD_CORE, OBJECT_CONTEXT, number));
    expect_ok("obj_new",
              sys_obj_new(identity + 1, PD_CORE, OBJECT_RECEIVER, number));
}

/** Waits until a child has done its part. */
static void wait_for_child(void)
{
    struct message m = { .tag = 0 };

    expect_ok("msg_await", sys_msg_await(&m));
    if (m.tag != 0) {
        print("core: a child has failed at ");
        print_number(m.word[2]);
        end("");
    }
    m.tag = 0;
    expect_ok("msg_reply", sys_msg_reply(&m));
}

static void write(word_t r, word_t value)
{
    *(volatile word_t *)(TIMER + r) = value;
}

/** A device interrupts the spinner, and core handles it. */
static void measure_irq(void)
{
    const struct sys_irq_new_args args = {
        .irq = IRQ, .pd = PD_CORE, .line = LINE, .context = CONTEXT_IRQ
    };

    expect_ok("irq_new", sys_irq_new(&args));
    space_map_own(TIMER, DEVICE, PAGE_DEVICE);
    start(SPINNER, spinner, &nothing);
    for (unsigned i = 0; i < ROUNDS; i++) {
        write(LOAD, PERIOD_US);
        write(CONTROL, CONTROL_ONCE);
        expect_ok("irq_ack", sys_irq_ack(IRQ));
        expect_ok("signal_await", await_measured(IDENTITY_RECEIVER_IRQ));
        write(CLEAR, 1);
        expect_ok("signal_ack", sys_signal_ack(IDENTITY_CONTEXT_IRQ));
    }
    expect_ok("thread_pause", sys_thread_pause(child_thread(SPINNER)));
}

/** Makes a second thread of the spinner's domain, and ends it. */
static void measure_thread_create(void)
{
    const word_t thread = child_thread(SPINNER) + 1;
    const word_t utcb = SPINNER + 1;

    (void)child_donate(SPINNER, TABLE_UTCB, utcb);
    for (unsigned i = 0; i < ROUNDS; i++) {
        expect_ok("thread_new", thread_new_measured(thread, SPINNER, utcb));
        expect_ok("thread_del", sys_thread_del(thread));
    }
}

void core_main(void)
{
    const struct gifts of_client = {
        3, { SERVER, IDENTITY_CONTEXT, IDENTITY_CORE }
    };
    const struct gifts of_server = { 1, { IDENTITY_CORE } };
    const struct gifts of_waiter = { 2,
                                     { IDENTITY_RECEIVER, IDENTITY_CONTEXT } };
    const struct gifts of_pager = { 1, { IDENTITY_CORE } };

    expect_ok("obj_new",
              sys_obj_new(IDENTITY_CORE, PD_CORE, OBJECT_THREAD, THREAD_CORE));
    make_signal(PD_CORE, CONTEXT_IRQ, IDENTITY_CONTEXT_IRQ);
    make_signal(PD_CORE, CONTEXT, IDENTITY_CONTEXT);
    make(CLIENT, IDENTITY_CORE);
    make(SERVER, IDENTITY_CORE);
    make(WAITER, IDENTITY_CORE);
    make(PAGER, IDENTITY_CORE);
    make(FAULTER, PAGER);
    make(SPINNER, IDENTITY_CORE);
    start(SERVER, server, &of_server);
    start(WAITER, waiter, &of_waiter);
    start(CLIENT, client, &of_client);
    wait_for_child();
    start(PAGER, pager, &of_pager);
    start(FAULTER, faulter, &nothing);
    wait_for_child();
    measure_irq();
    measure_thread_create();
    print("core: measured all\n");
    end_well();
}
