/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * world: a system for tests, made by kernel calls only.
 */

#include "world.h"

#include <check.h>
#include <string.h>

#include "hash.h"
#include "identity.h"
#include "lending.h"
#include "life.h"
#include "message.h"
#include "status.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

/** Slots of each domain: domain p has those from (p - 1) * EACH + 1 on. */
enum { EACH = PAGE_BYTES / THREAD_SLOT_BYTES };

static thread_id_t threads_made[PDS];
static identity_id_t identity_next;

void world_check(const char *after)
{
    const char *const broken = kernel_broken();

    ck_assert_msg(broken == 0, "%s: %s does not hold", after, broken);
    ck_assert_msg(host_problem()[0] == '\0', "%s: %s", after, host_problem());
}

void world_boot(void)
{
    host_boot();
    memset(threads_made, 0, sizeof threads_made);
    threads_made[PD_CORE] = 1;
    identity_next = 1;
    world_check("boot");
}

/** The hash of all tables; the registers of `caller` do not count. */
static uint64_t state(thread_id_t caller)
{
    uint64_t hash = 0;

    for (page_id_t p = 1; p < PAGES; p++) {
        if (pages[p].frame != 0)
            hash = hash_page(p, caller, hash);
    }
    return hash;
}

/** CPU `k`, on which `t` runs, makes the call; checks what follows. */
static status_t call(cpu_id_t k, thread_id_t t, struct call_frame *f)
{
    const uint64_t before = state(t);
    const word_t number = f->number;
    status_t status;

    host_call(k, f);
    status =
        threads[t].life.thread == THREAD_ACTIVE ? (status_t)f->cap : STATUS_OK;
    world_check("a call");
    if (status_classes[status] == STATUS_REFUSED)
        ck_assert_msg(state(t) == before,
                      "call %u was refused with %u and "
                      "changed something",
                      number, status);
    return status;
}

/** Lets `t` be the thread that CPU `k` runs; notes whom that held back. */
static void only(cpu_id_t k, thread_id_t t, bool *held)
{
    for (thread_id_t u = 1; u < THREADS; u++) {
        held[u] = u != t && threads[u].cpu == k && thread_runnable(u);
        if (held[u])
            life_pause(u);
    }
    executing = k;
    cpu_ask(k);
    cpu_interrupt(k);
    host_settle();
    ck_assert_msg(cpus[k].current == t, "thread %u cannot run on CPU %u", t, k);
}

/** Ends what only() did. */
static void all(cpu_id_t k, const bool *held)
{
    for (thread_id_t u = 1; u < THREADS; u++) {
        executing = k;
        if (held[u] && threads[u].life.thread != THREAD_FREE)
            life_resume(u);
    }
    cpu_interrupt(k);
    host_settle();
    world_check("others go on");
}

status_t world_as(thread_id_t t, struct call_frame *f)
{
    const cpu_id_t k = threads[t].cpu;
    bool held[THREADS] = { false };
    status_t status;

    only(k, t, held);
    status = call(k, t, f);
    all(k, held);
    return status;
}

status_t world_core(struct call_frame *f)
{
    return world_as(THREAD_CORE, f);
}

status_t world_call(thread_id_t t, word_t number, struct world_args args)
{
    struct call_frame f = { .number = number,
                            .cap = args.cap,
                            .tag = args.tag,
                            .word = { args.w0, args.w1, args.w2, args.w3 },
                            .room = args.room };

    return world_as(t, &f);
}

void world_do(word_t number, struct world_args args)
{
    const status_t status = world_call(THREAD_CORE, number, args);

    ck_assert_msg(status == STATUS_OK, "call %u of core: %s", number,
                  status_names[status]);
}

void world_donate(word_t table, unsigned n, pd_id_t pd)
{
    world_do(CALL_TABLE_DONATE,
             (struct world_args){
                 .w0 = table, .w1 = n, .w2 = pd, .w3 = host_frame() });
}

void world_pd(pd_id_t pd)
{
    const word_t table = host_frame();

    world_do(CALL_PD_NEW,
             (struct world_args){ .cap = pd, .w0 = PD_CORE, .w1 = table });
    world_donate(TABLE_THREAD, pd - 1u, pd);
    world_donate(TABLE_CAP, pd - 1u, pd);
    world_donate(TABLE_MAP, pd - 1u, pd);
}

thread_id_t world_thread(pd_id_t pd, cpu_id_t k)
{
    const thread_id_t t =
        (thread_id_t)((pd - 1) * EACH + threads_made[pd] + (pd == 1));

    threads_made[pd]++;
    if (table_owner(TABLE_UTCB, t) != pd)
        world_donate(TABLE_UTCB, t, pd);
    world_do(
        CALL_THREAD_NEW,
        (struct world_args){ .cap = t, .w0 = pd, .w1 = t, .w3 = k, .tag = 10 });
    world_do(CALL_THREAD_START, (struct world_args){ .cap = t });
    return t;
}

identity_id_t world_identity(word_t kind, word_t index)
{
    const identity_id_t i = identity_next++;

    world_do(CALL_OBJ_NEW,
             (struct world_args){
                 .cap = i, .w0 = PD_CORE, .w1 = kind, .w2 = index });
    return i;
}

/* Core sends it in a request, as it does in every system. */
word_t world_grant(thread_id_t t, identity_id_t i)
{
    const identity_id_t door = world_identity(OBJECT_THREAD, t);
    const word_t tag = tag_make(0, 1, 0);
    word_t cap;

    (void)world_call(t, CALL_MSG_AWAIT, (struct world_args){ .room = 4 });
    utcbs[UTCB_CORE].cap[0] = i;
    (void)world_call(THREAD_CORE, CALL_MSG_CALL,
                     (struct world_args){ .cap = door, .tag = tag });
    cap = utcbs[threads[t].utcb].cap[0];
    ck_assert_msg(cap != 0, "thread %u got no capability", t);
    (void)world_call(t, CALL_MSG_REPLY, (struct world_args){ .cap = 0 });
    ck_assert_uint_eq(
        world_call(t, CALL_CAP_ACK, (struct world_args){ .cap = cap }),
        STATUS_OK);
    world_do(CALL_OBJ_DEL, (struct world_args){ .cap = door });
    identity_next--;
    return cap;
}

void world_run(thread_id_t t)
{
    const cpu_id_t k = threads[t].cpu;

    for (unsigned i = 0; i < THREADS && cpus[k].current != t; i++)
        host_advance(FILL_US);
    ck_assert_msg(cpus[k].current == t, "thread %u never runs", t);
    world_check("time passes");
}
