/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * world: the whole state of the kernel as one value.
 *
 * A table that is added to the kernel is added to struct world and, as one
 * line, to parts[] here.
 */

#include "world.h"

#include <stddef.h>
#include <string.h>

struct thread threads[THREADS];
struct receiver receivers[RECEIVERS];
struct context contexts[CONTEXTS];
struct cap caps[CAPS];
struct identity identities[IDENTITIES];

/** A table of the kernel, and its place in struct world. */
struct part {
    void *table;
    size_t size;
    size_t place;
};

/* clang-format off: a table a line. */
static const struct part parts[] = {
    { threads, sizeof threads, offsetof(struct world, threads) },
    { peers, sizeof peers, offsetof(struct world, peers) },
    { nodes, sizeof nodes, offsetof(struct world, nodes) },
    { turns, sizeof turns, offsetof(struct world, turns) },
    { turn_first, sizeof turn_first, offsetof(struct world, turn_first) },
    { cpus, sizeof cpus, offsetof(struct world, cpus) },
    { mails, sizeof mails, offsetof(struct world, mails) },
    { thread_serials, sizeof thread_serials,
      offsetof(struct world, thread_serials) },
    { receivers, sizeof receivers, offsetof(struct world, receivers) },
    { contexts, sizeof contexts, offsetof(struct world, contexts) },
    { caps, sizeof caps, offsetof(struct world, caps) },
    { holdings, sizeof holdings, offsetof(struct world, holdings) },
    { identities, sizeof identities, offsetof(struct world, identities) },
    { domains, sizeof domains, offsetof(struct world, domains) },
};
/* clang-format on */

enum { PARTS = sizeof parts / sizeof parts[0] };

void world_clear(void)
{
    for (unsigned i = 0; i < PARTS; i++)
        memset(parts[i].table, 0, parts[i].size);
    for (unsigned n = 0; n < NODES; n++)
        ring_clear((node_id_t)n);
    cap_clear();
}

void world_save(struct world *w)
{
    for (unsigned i = 0; i < PARTS; i++)
        memcpy((char *)w + parts[i].place, parts[i].table, parts[i].size);
}

void world_load(const struct world *w)
{
    for (unsigned i = 0; i < PARTS; i++)
        memcpy(parts[i].table, (const char *)w + parts[i].place, parts[i].size);
}

bool world_is(const struct world *w)
{
    for (unsigned i = 0; i < PARTS; i++) {
        if (memcmp(parts[i].table, (const char *)w + parts[i].place,
                   parts[i].size) != 0)
            return false;
    }
    return true;
}
