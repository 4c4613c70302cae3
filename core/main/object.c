/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * object: what the kernel has of a component.
 *
 * Page c of the tables of threads, identities, capabilities and maps belongs
 * to component c, and so does message buffer c + 1. The slots of its domain,
 * receiver and timer lie in core's own first pages.
 */
#include "object.h"

#include "calls_arm.h"
#include "component.h"
#include "end.h"
#include "ram.h"
#include "space.h"
#include "start_info.h"
#include "state_arm.h"

enum { PD_CORE = 1, THREAD_CORE = 1, PSR_USER = 0x10 };

/** Which page of which table is donated for component `c`. */
static const struct {
    enum table_number table;
    unsigned behind;
} donated[OBJECT_PAGES] = {
    { TABLE_THREAD, 0 }, { TABLE_IDENTITY, 0 }, { TABLE_UTCB, 1 },
    { TABLE_CAP, 0 },    { TABLE_MAP, 0 },
};

/** What is taken back before the domain is destroyed; the others after. */
enum { OBJECT_PAGES_FIRST = 3 };

/** Donates all pages; maps the message buffer. */
static void donate(unsigned c)
{
    for (unsigned i = 0; i < OBJECT_PAGES; i++) {
        const word_t frame = ram_take(PAGE_BYTES);

        expect_ok("table_donate",
                  sys_table_donate(donated[i].table, c + donated[i].behind,
                                   component_pd(c), frame));
        if (donated[i].table == TABLE_UTCB)
            space_map(components[c].space, COMPONENT_BUFFER, frame, PAGE_WRITE);
    }
}

/** Takes the donated pages from `begin` to `end` back. */
static void reclaim(unsigned c, unsigned begin, unsigned end)
{
    for (unsigned i = begin; i < end; i++) {
        word_t frame = 0;

        expect_ok(
            "table_reclaim",
            sys_table_reclaim(donated[i].table, c + donated[i].behind, &frame));
        ram_give(frame);
    }
}

/** Makes the thread, which begins where the program does. */
static void make_thread(unsigned c)
{
    const struct component_plan *const plan = components[c].plan;
    const struct sys_thread_new_args args = {
        .thread = component_thread(c),
        .pd = component_pd(c),
        .utcb = c + 1,
        .priority = plan->priority,
        .quota = plan->cpu,
    };

    expect_ok("thread_new", sys_thread_new(&args));
    for (unsigned i = 0; i < STATE_WORDS; i++)
        own_utcb.word[i] = 0;
    own_utcb.word[STATE_IP] = components[c].entry;
    own_utcb.word[STATE_SP] = COMPONENT_STACK_TOP;
    own_utcb.word[STATE_PSR] = PSR_USER;
    own_utcb.word[STATE_UTCB] = COMPONENT_BUFFER;
    expect_ok("thread_state_set", sys_thread_state_set(args.thread));
}

/** Makes an identity in the page of component `c`. */
static void make_identity(unsigned c, unsigned k, enum object_kind kind,
                          word_t object)
{
    expect_ok("obj_new", sys_obj_new(component_identity(c, k), component_pd(c),
                                     kind, object));
}

void object_session(unsigned c, unsigned k, unsigned server)
{
    make_identity(c, k, OBJECT_THREAD, component_thread(server));
}

/** Makes the receiver and the context of the timer. */
static void make_timer(unsigned c)
{
    expect_ok("signal_receiver_new", sys_signal_receiver_new(c, PD_CORE));
    expect_ok("signal_context_new", sys_signal_context_new(c, PD_CORE, c, 0));
    make_identity(c, IDENTITY_RECEIVER, OBJECT_RECEIVER, c);
    make_identity(c, IDENTITY_TIMER, OBJECT_CONTEXT, c);
}

void object_make(unsigned c)
{
    expect_ok("pd_new",
              sys_pd_new(component_pd(c), PD_CORE, components[c].space));
    donate(c);
    make_thread(c);
    make_identity(c, IDENTITY_REQUEST, OBJECT_THREAD, THREAD_CORE);
    make_identity(c, IDENTITY_FAULT, OBJECT_THREAD, THREAD_CORE);
    make_timer(c);
    expect_ok("thread_route_event",
              sys_thread_route_event(component_thread(c),
                                     component_identity(c, IDENTITY_FAULT)));
}

/** Puts the arguments into the message buffer; gives how many words. */
static word_t put_arguments(const struct component_plan *plan)
{
    const char *const from = (const char *)&system_plan + plan->arguments;
    char *const to = (char *)&own_utcb.word[MESSAGE_REGISTERS];

    for (word_t i = 0; i < plan->argument_bytes; i++)
        to[i] = from[i];
    return (plan->argument_bytes + sizeof(word_t) - 1) / sizeof(word_t);
}

void object_start(unsigned c)
{
    const struct component_plan *const plan = components[c].plan;
    const struct message first = {
        .tag = tag_make(MESSAGE_REGISTERS + put_arguments(plan),
                        CORE_FIRST_CAPS, 0),
        .word = { COMPONENT_HEAP, plan->argument_count },
        .room = CORE_FIRST_CAPS,
    };

    own_utcb.cap[CORE_FIRST_CORE] = component_identity(c, IDENTITY_REQUEST);
    own_utcb.cap[CORE_FIRST_RECEIVER] =
        component_identity(c, IDENTITY_RECEIVER);
    own_utcb.cap[CORE_FIRST_TIMER] = component_identity(c, IDENTITY_TIMER);
    expect_ok("thread_start", sys_thread_start(component_thread(c), &first));
}

/** Repeats a call that does its work in parts. */
static void expect_ok_at_last(const char *name, status_t (*call)(word_t),
                              word_t object)
{
    status_t status;

    do
        status = call(object);
    while (status == STATUS_AGAIN);
    expect_ok(name, status);
}

/* Sessions that were not opened are no identities: the answer tells nothing. */
static void end_identities(unsigned c)
{
    for (unsigned k = 0; k < IDENTITY_SESSION + PLAN_SERVICES; k++)
        (void)sys_obj_del(component_identity(c, k));
}

void object_end(unsigned c)
{
    expect_ok_at_last("thread_del", sys_thread_del, component_thread(c));
    end_identities(c);
    expect_ok("signal_context_del", sys_signal_context_del(c));
    expect_ok_at_last("signal_receiver_del", sys_signal_receiver_del, c);
    reclaim(c, 0, OBJECT_PAGES_FIRST);
    if (sys_pd_del(component_pd(c)) == STATUS_AGAIN) {
        reclaim(c, OBJECT_PAGES_FIRST, OBJECT_PAGES);
        expect_ok("pd_del", sys_pd_del(component_pd(c)));
    }
}

void object_code(const void *page)
{
    expect_ok("region_update_instr", sys_region_update_instr((word_t)page));
}
