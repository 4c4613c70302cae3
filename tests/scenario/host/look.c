/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * look: what can be seen of the kernel's objects.
 */

#include "look.h"

#include <stddef.h>
#include <string.h>

#include "clock.h"
#include "cpus.h"
#include "host.h"
#include "sched.h"
#include "story.h"
#include "table.h"
#include "windows.h"

/** Where the states of a machine lie. */
struct place {
    const char *machine;
    const uint8_t *first; /* of slot 0 */
    size_t slot_bytes;
    unsigned slots;
};

#define PLACE(machine, table, field, slots)                                    \
    {                                                                          \
#machine, &(table)[0].field, sizeof(table)[0], slots                   \
    }

static const struct place places[] = {
    PLACE(thread, threads, life.thread, THREADS),
    PLACE(ipc_in, threads, life.ipc_in, THREADS),
    PLACE(ipc_out, threads, life.ipc_out, THREADS),
    PLACE(handler, threads, waits.handler, THREADS),
    PLACE(killer, threads, waits.killer, THREADS),
    PLACE(timeout, threads, waits.timeout, THREADS),
    PLACE(remote, threads, waits.remote, THREADS),
    PLACE(share, threads, share, THREADS),
    PLACE(pd, pds, state, PDS),
    PLACE(identity, identities, state, IDENTITIES),
    PLACE(reference, caps, state, CAPS),
    PLACE(receiver, receivers, state, RECEIVERS),
    PLACE(context, contexts, state, CONTEXTS),
    PLACE(irq, irqs, state, IRQS),
    PLACE(vm, vms, state, VMS),
    PLACE(page, pages, state, PAGES),
};

/* A capability's word holds its slot in its low bits; a page is named by its
 * table, in the high half, and its number. */
static unsigned slot_of(const char *machine, unsigned object)
{
    if (strcmp(machine, "reference") == 0)
        return capability_slot(object);
    if (strcmp(machine, "page") == 0)
        return table_first_page(object >> 16) + (object & 0xffff);
    return object;
}

unsigned look_state(const char *machine, unsigned object)
{
    const unsigned slot = slot_of(machine, object);

    for (unsigned i = 0; i < sizeof places / sizeof places[0]; i++) {
        const struct place *const place = &places[i];

        if (strcmp(place->machine, machine) == 0 && slot < place->slots)
            return place->first[slot * place->slot_bytes];
    }
    story_fail_words("input", "there is no such machine or object");
}

/** What the share of `t` used and was not charged yet, in ticks. */
static uint64_t uncharged(unsigned t)
{
    const cpu_id_t k = threads[t].cpu;

    return cpus[k].head == t ? host.now - cpus[k].charged : 0;
}

static uint64_t less(uint64_t from, uint64_t used)
{
    return from > used ? from - used : 0;
}

/** A time that the scheduler keeps for the share of thread `t`. */
static uint64_t look_share(const char *name, unsigned t)
{
    const bool claims =
        threads[t].sched != 0 && scheds[threads[t].sched].claims != 0;
    const uint64_t used = uncharged(t);

    if (strcmp(name, "claim") == 0)
        return less(sched_claim((thread_id_t)t), claims ? used : 0);
    if (strcmp(name, "slice") == 0)
        return less(threads[t].sched_fill, claims ? 0 : used);
    if (strcmp(name, "used") == 0)
        return threads[t].sched_time + used;
    if (strcmp(name, "quota") == 0)
        return threads[t].sched_quota;
    story_fail_words("input", "there is no such field");
}

static uint64_t look_thread(const char *name, unsigned t)
{
    if (strcmp(name, "priority") == 0)
        return threads[t].sched_priority;
    if (strcmp(name, "room") == 0)
        return threads[t].room;
    if (strcmp(name, "cpu") == 0)
        return threads[t].cpu;
    return clock_us(look_share(name, t));
}

static uint64_t look_pd(const char *name, unsigned p)
{
    if (strcmp(name, "caps_free") == 0)
        return pds[p].caps_free;
    if (strcmp(name, "maps_free") == 0)
        return pds[p].maps_free;
    if (strcmp(name, "reserved") == 0)
        return pds[p].reserved;
    if (strcmp(name, "objects") == 0)
        return pds[p].objects;
    if (strcmp(name, "pages") == 0)
        return pds[p].pages;
    story_fail_words("input", "there is no such field");
}

uint64_t look_field(const char *name, unsigned object)
{
    if (strncmp(name, "thread.", 7) == 0 && object < THREADS)
        return look_thread(name + 7, object);
    if (strncmp(name, "pd.", 3) == 0 && object < PDS)
        return look_pd(name + 3, object);
    if (strcmp(name, "context.submits") == 0 && object < CONTEXTS)
        return contexts[object].submits;
    if (strcmp(name, "cap.unacked") == 0)
        return caps[capability_slot(object) % CAPS].unacked;
    story_fail_words("input", "there is no such field");
}
