/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * key_read: makes the state of the kernel of a key.
 *
 * Elements are put at the end of their lists in the order that the key has.
 */

#include "key.h"

#include <string.h>

#include "queue_callers.h"
#include "reference.h"
#include "remote.h"
#include "sched.h"
#include "share.h"
#include "thread.h"

static void read_thread(const uint8_t *in, thread_id_t t)
{
    struct thread *s = &threads[thread_slot(t)];

    s->life.thread = in[0] & 0xf;
    s->life.ipc_in = in[0] >> 4 & 3;
    s->life.ipc_out = in[0] >> 6;
    s->life.paused = in[1] & 1;
    s->share = in[1] >> 1 & 3;
    s->waits.handler = in[1] >> 3 & 1;
    s->waits.killer = in[1] >> 4 & 1;
    s->waits.remote = in[1] >> 5 & 1;
    peers[t].cpu = in[1] >> 6 & 1;
    peers[t].link_serial = in[1] >> 7;
    peers[t].lend_serial = s->life.thread != THREAD_FREE;
    peers[t].out = in[2] & 0xf;
    mails[t].target = in[4] & 0xf;
    mails[t].kind = in[4] >> 4 & 3;
    mails[t].target_serial = in[4] >> 6 & 1;
    mails[t].cpu = in[5] & 0xf;
}

/** Puts the share of `t` at the end of the list that it is in. */
static void append_share(thread_id_t t, unsigned place)
{
    if (threads[t].share == SHARE_QUEUED)
        sched_ready(t);
    else if (place >= PLACE_UNPARK)
        ring_push_last(node_unpark((cpu_id_t)(place - PLACE_UNPARK)),
                       node_share(t));
    else if (place != PLACE_NONE)
        ring_push_last(node_parked((thread_id_t)place), node_share(t));
}

/** Puts whatever is in place `order` of a list there. */
static void append_all(const uint8_t *in, unsigned order)
{
    for (thread_id_t t = 1; t < THREADS; t++, in += KEY_THREAD) {
        if (in[2] >> 4 == order + 1)
            callers_push(peers[t].out, t);
        if (in[3] >> 4 == order)
            append_share(t, in[3] & 0xf);
        if (in[5] >> 4 == order + 1)
            remote_link(t);
    }
}

static const uint8_t *read_signals(const uint8_t *in)
{
    for (receiver_id_t r = 1; r < RECEIVERS; r++, in++) {
        receivers[receiver_slot(r)].state = *in & 3;
        receivers[receiver_slot(r)].handler = *in >> 2 & 7;
        receivers[receiver_slot(r)].bound = *in >> 5;
        if (receivers[r].handler != 0)
            peers[receivers[r].handler].handles = r;
        if (receivers[r].bound != 0)
            peers[receivers[r].bound].bound = r;
    }
    for (unsigned order = 1; order < CONTEXTS; order++) {
        for (context_id_t c = 1; c < CONTEXTS; c++) {
            const uint8_t *bytes = in + (c - 1) * 2;

            contexts[context_slot(c)].state = bytes[0] & 7;
            contexts[context_slot(c)].receiver = bytes[0] >> 3 & 3;
            contexts[context_slot(c)].killer = bytes[0] >> 5;
            if (contexts[c].killer != 0)
                peers[contexts[c].killer].kills = c;
            if (bytes[1] == order)
                context_enqueue(c);
        }
    }
    return in + (CONTEXTS - 1) * 2;
}

static void read_caps(const uint8_t *in)
{
    for (pd_id_t p = 1; p < PDS; p++)
        domains[p].first_free = 0;
    for (unsigned order = CAPS - 1; order > 0; order--) {
        for (cap_id_t c = 1; c < CAPS; c++) {
            if (in[(c - 1) * 2 + 1] >> 4 == order)
                reference_give_back(c);
        }
    }
    for (cap_id_t c = 1; c < CAPS; c++, in += 2) {
        caps[cap_slot(c)].state = in[0] & 7;
        if (caps[c].state == REFERENCE_FREE)
            continue;
        holdings[c].next_free = 0;
        holdings[c].identity = in[0] >> 3 & 0xf;
        holdings[c].live = in[0] >> 7;
        holdings[c].unacked = in[1] & 0xf;
        if (caps[c].state == REFERENCE_HELD ||
            caps[c].state == REFERENCE_UNACKED)
            reference_map(c);
    }
    for (identity_id_t i = 1; i < IDENTITIES; i++)
        identities[identity_slot(i)].state = *in++;
}

void key_read(const struct key *key)
{
    const uint8_t *in = key->bytes;

    world_clear();
    for (thread_id_t t = 1; t < THREADS; t++, in += KEY_THREAD)
        read_thread(in, t);
    for (unsigned order = 0; order < THREADS; order++)
        append_all(key->bytes, order);
    for (cpu_id_t k = 0; k < CPUS; k++, in += 2) {
        cpus[k].current = in[0] & 0xf;
        cpus[k].head = in[0] >> 4;
        cpus[k].hops = in[1] & 0xf;
        cpus[k].need = in[1] >> 4;
    }
    read_caps(read_signals(in));
    for (thread_id_t t = 0; t < THREADS; t++)
        thread_serials[t] = 1;
}
