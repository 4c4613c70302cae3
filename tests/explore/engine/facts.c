/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * facts: where everything is, as plain numbers, found by walking the lists.
 *
 * A walk ends after as many steps as there are elements, whatever the links.
 */

#include "facts.h"

#include <string.h>

#include "report.h"
#include "share.h"

/** Notes where the shares in the ring of `sentinel` are. */
static bool gather_ring(struct facts *f, node_id_t sentinel, unsigned place)
{
    node_id_t n = nodes[sentinel].next;
    node_id_t before = sentinel;

    for (unsigned i = 0; n != sentinel; i++) {
        if (n == 0 || n >= THREADS || i == THREADS)
            return wrong("ring %u holds what is no share", place);
        if (nodes[n].prev != before)
            return wrong("the ring with share $%u is linked one way only", n);
        if (f->place[n] != PLACE_NONE)
            return wrong("the share of $%u is in two rings", n);
        f->place[n] = (uint8_t)place;
        f->order[n] = (uint8_t)i;
        before = n;
        n = nodes[n].next;
    }
    return nodes[sentinel].prev == before ||
           wrong("ring %u does not end where it begins", place);
}

static bool gather_rings(struct facts *f)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!gather_ring(f, node_parked(t), t))
            return false;
    }
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (!gather_ring(f, node_unpark(k), PLACE_UNPARK + k))
            return false;
    }
    return true;
}

static bool gather_turns(struct facts *f, cpu_id_t k)
{
    thread_id_t t = turn_first[k];

    for (unsigned i = 0; t != 0; i++) {
        if (i == THREADS || f->place[t] != PLACE_NONE ||
            turns[turns[t].next].prev != t)
            return wrong("the queue of CPU %u is broken at $%u", k, t);
        f->order[t] = (uint8_t)i;
        t = turns[t].next == turn_first[k] ? 0 : turns[t].next;
    }
    return true;
}

static bool gather_calls(struct facts *f, thread_id_t b)
{
    thread_id_t t = threads[b].callers_first;
    thread_id_t before = 0;

    for (unsigned i = 0; t != 0; i++) {
        if (i == THREADS || peers[t].out != b || f->call_order[t] != 0 ||
            threads[t].callers_prev != before)
            return wrong("P7: the queue of requests to $%u is broken at $%u", b,
                         t);
        f->call_order[t] = (uint8_t)(i + 1);
        before = t;
        t = threads[t].callers_next;
    }
    return threads[b].callers_last == before ||
           wrong("P7: the queue of requests to $%u does not end", b);
}

static bool gather_mail(struct facts *f, cpu_id_t k)
{
    thread_id_t t = cpus[k].mail;

    for (unsigned i = 0; t != 0; i++) {
        if (i == THREADS || mails[t].cpu != k || f->mail_order[t] != 0 ||
            mails[mails[t].next].prev != t)
            return wrong("the mailbox of CPU %u is broken at $%u", k, t);
        f->mail_order[t] = (uint8_t)(i + 1);
        t = mails[t].next == cpus[k].mail ? 0 : mails[t].next;
    }
    return true;
}

static bool gather_signals(struct facts *f, receiver_id_t r)
{
    context_id_t c = receivers[r].deliver_first;
    context_id_t before = 0;

    for (unsigned i = 0; c != 0; i++) {
        if (i == CONTEXTS || contexts[c].receiver != r ||
            f->signal_order[c] != 0 || contexts[c].deliver_prev != before)
            return wrong("the queue of receiver %u is broken at %u", r, c);
        f->signal_order[c] = (uint8_t)(i + 1);
        before = c;
        c = contexts[c].deliver_next;
    }
    return receivers[r].deliver_last == before ||
           wrong("the queue of receiver %u does not end", r);
}

static bool gather_free(struct facts *f, pd_id_t p)
{
    cap_id_t c = domains[p].first_free;

    for (unsigned i = 0; c != 0; i++) {
        if (i == CAPS || holdings[c].pd != p || f->free_order[c] != 0)
            return wrong("the free slots of domain %u are broken at %u", p, c);
        f->free_order[c] = (uint8_t)(i + 1);
        c = holdings[c].next_free;
    }
    return true;
}

bool facts_gather(struct facts *f)
{
    bool good;

    memset(f, 0, sizeof *f);
    good = gather_rings(f);
    for (cpu_id_t k = 0; good && k < CPUS; k++)
        good = gather_turns(f, k) && gather_mail(f, k);
    for (thread_id_t t = 1; good && t < THREADS; t++)
        good = gather_calls(f, t);
    for (receiver_id_t r = 1; good && r < RECEIVERS; r++)
        good = gather_signals(f, r);
    for (pd_id_t p = 1; good && p < PDS; p++)
        good = gather_free(f, p);
    return good;
}
