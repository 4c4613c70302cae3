/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap: the capabilities of protection domains.
 */

#include "cap.h"

#include "cap_slot.h"
#include "map.h"
#include "object.h"
#include "reference.h"
#include "room.h"
#include "table.h"

/** More messages than so many cannot be outstanding. */
enum { UNACKED_MOST = 255 };

bool cap_live(cap_id_t c)
{
    const identity_id_t i = caps[c].identity;

    return caps[c].serial != 0 && caps[c].serial == identities[i].serial &&
           identity_names(i);
}

cap_id_t cap_named(pd_id_t pd, word_t word)
{
    const cap_id_t c = capability_slot(word);

    if (c == 0 || c >= CAPS || caps[c].state == REFERENCE_FREE ||
        caps[c].pd != pd || caps[c].serial % 4096 != capability_serial(word))
        return 0;
    return c;
}

identity_id_t cap_identity_of(pd_id_t pd, word_t word)
{
    const identity_id_t i = cap_identified(pd, word);

    return i != 0 && identity_names(i) ? i : 0;
}

/** Tells whether `c` lies in the domain of the thread that it names. */
static bool at_home(cap_id_t c)
{
    const thread_id_t t = identities[caps[c].identity].thread;

    return t != 0 && threads[t].pd == caps[c].pd;
}

void reference_map(cap_id_t c)
{
    const identity_id_t i = caps[c].identity;

    map_insert(caps[c].pd, i, c);
    if (at_home(c))
        identities[identity_slot(i)].home = cap_word(c);
}

/* The number by which core knows an identity may be equal to the word of a
 * capability elsewhere, so the word alone does not tell whose `home` it is. */
void reference_unmap(cap_id_t c)
{
    const identity_id_t i = caps[c].identity;

    map_remove(caps[c].pd, i);
    if (at_home(c) && identities[i].serial == caps[c].serial)
        identities[identity_slot(i)].home = 0;
}

void reference_give_back(cap_id_t c)
{
    caps[cap_slot(c)].serial = 0;
    caps[cap_slot(c)].identity = 0;
    cap_slot_give(c);
}

/** Domain `pd` has `c` for an identity already, and gets it once more. */
static word_t deliver_again(cap_id_t c)
{
    if (caps[c].unacked == UNACKED_MOST)
        return 0;
    caps[cap_slot(c)].unacked++;
    (void)reference_step(c, REFERENCE_ON_DELIVER);
    return cap_word(c);
}

/** Domain `pd` gets a capability for `i`, for which a slot is reserved. */
static word_t deliver_new(pd_id_t pd, identity_id_t i)
{
    const cap_id_t c = cap_slot_take(pd);

    caps[cap_slot(c)].serial = identities[i].serial;
    caps[cap_slot(c)].identity = i;
    caps[cap_slot(c)].pd = pd;
    caps[cap_slot(c)].unacked = 1;
    (void)reference_step(c, REFERENCE_ON_NEW);
    return cap_word(c);
}

/* A stale capability for an earlier identity of the same number leaves the
 * map; the node that it leaves serves the new one. */
word_t cap_deliver(thread_id_t t, identity_id_t i)
{
    const pd_id_t pd = threads[t].pd;
    cap_id_t old;

    if (pd == PD_CORE)
        return i;
    old = map_find(pd, i);
    if (old != 0 && caps[old].serial == identities[i].serial)
        return deliver_again(old);
    if (threads[t].room == 0)
        return 0;
    if (old != 0)
        (void)reference_step(old, REFERENCE_ON_DISPLACE);
    room_use(t);
    return deliver_new(pd, i);
}

status_t cap_ack(cap_id_t c)
{
    const status_t status = reference_step(
        c, caps[c].unacked > 1 ? REFERENCE_ON_ACK : REFERENCE_ON_ACK_LAST);

    if (status == STATUS_OK)
        caps[cap_slot(c)].unacked--;
    return status;
}

status_t cap_delete(cap_id_t c)
{
    return reference_step(c, REFERENCE_ON_DELETE);
}
