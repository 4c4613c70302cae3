/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * check: what must be so when a pass has ended and CPUs go on.
 */

#include <string.h>

#include "cpus.h"
#include "host.h"
#include "host_state.h"

/** What the CPUs ran when the pass began: states of the chain, registers. */
static struct life lives[CPUS][HOPS + 1];
static struct frame frames_before[CPUS];

void check_begin(cpu_id_t k)
{
    for (cpu_id_t other = 0; other < CPUS; other++) {
        thread_id_t t = cpus[other].head;

        if (other == k || t == 0)
            continue;
        frames_before[other] = threads[cpus[other].current].frame;
        for (unsigned i = 0; i <= cpus[other].hops; i++) {
            lives[other][i] = threads[t].life;
            t = threads[t].out;
        }
    }
}

/** Tells whether a thread runs, or lends, as it did. Its client may go. */
static bool same(const struct life *a, const struct life *b)
{
    return a->thread == b->thread && a->ipc_out == b->ipc_out &&
           a->paused == b->paused;
}

/** What CPU `other` runs, and the chain to it, is left alone by other CPUs. */
static void check_other(cpu_id_t other)
{
    thread_id_t t = cpus[other].head;

    if (t == 0)
        return;
    if (memcmp(&frames_before[other], &threads[cpus[other].current].frame,
               sizeof(struct frame)) != 0)
        host_complain("thread %u was changed while CPU %u ran it",
                      cpus[other].current, other);
    for (unsigned i = 0; i <= cpus[other].hops; i++) {
        if (!same(&lives[other][i], &threads[t].life))
            host_complain("thread %u was changed while CPU %u used it", t,
                          other);
        t = threads[t].out;
    }
}

/** CPU `k` goes on in the address space of thread `t`. */
static void check_space(cpu_id_t k, thread_id_t t)
{
    const pd_id_t pd = threads[t].pd;
    const uint64_t space = pds[pd].table | (uint64_t)pds[pd].asid << 32;

    if (host.space[k] != (t == 0 ? cpu_space_empty() : space))
        host_complain("CPU %u runs thread %u in another address space", k, t);
}

/** CPU `k` goes on with the registers of thread `t`, and of no other one. */
static void check_registers(cpu_id_t k, thread_id_t t)
{
    const fpu_id_t f = threads[t].fpu_on != 0 ? threads[t].fpu : 0;

    if (t != 0 && host.thread[k] != t)
        host_complain("CPU %u runs thread %u with registers of another", k, t);
    if (t != 0 && (threads[t].cpu != k || threads[t].life.paused != 0))
        host_complain("CPU %u runs thread %u, which it must not", k, t);
    if (host.fpu[k] != f)
        host_complain("CPU %u runs thread %u with another's floating point", k,
                      t);
}

/** CPU `k` goes on with the guest that thread `t` runs, if it runs one. */
static void check_guest(cpu_id_t k, thread_id_t t)
{
    const vm_id_t v = threads[t].vm;

    if (host.guest[k] != 0 && host.guest[k] != v)
        host_complain("CPU %u goes on and has guest %u", k, host.guest[k]);
    for (cpu_id_t other = 0; v != 0 && other < CPUS; other++) {
        if (other != k && host.guest[other] == v)
            host_complain("CPU %u goes on with guest %u of another", k, v);
    }
    host.guest[k] = v;
}

/** Slot 0 of a table names nothing, so nothing is written to it. */
static void check_nothing(const char *table, const void *slot, size_t bytes)
{
    static const char zeros[sizeof(struct fpu)];

    if (bytes <= sizeof zeros && memcmp(slot, zeros, bytes) != 0)
        host_complain(table, 0, 0);
}

void check_end(cpu_id_t k)
{
    const thread_id_t t = cpus[k].current;

    for (cpu_id_t other = 0; other < CPUS; other++) {
        if (other != k)
            check_other(other);
    }
    if (host.handles[k])
        host_complain("CPU %u goes on and still handles an interrupt", k, 0);
    check_space(k, t);
    check_registers(k, t);
    check_guest(k, t);
    check_nothing("threads[0] was written", &threads[0], sizeof threads[0]);
    check_nothing("pds[0] was written", &pds[0], sizeof pds[0]);
    check_nothing("identities[0] was written", &identities[0],
                  sizeof identities[0]);
    check_nothing("caps[0] was written", &caps[0], sizeof caps[0]);
    check_nothing("maps[0] was written", &maps[0], sizeof maps[0]);
    check_nothing("receivers[0] was written", &receivers[0],
                  sizeof receivers[0]);
    check_nothing("contexts[0] was written", &contexts[0], sizeof contexts[0]);
    check_nothing("vms[0] was written", &vms[0], sizeof vms[0]);
}
