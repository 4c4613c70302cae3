/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap, with an error: a stale capability that is displaced stays in the map.
 */

#include "cap.h"

#include "identity.h"
#include "reference.h"

struct holding holdings[CAPS];
struct domain domains[PDS];

void cap_clear(void)
{
    for (cap_id_t c = CAPS - 1; c > 0; c--) {
        const pd_id_t p = (pd_id_t)(1 + c % (PDS - 1));

        holdings[c].pd = p;
        reference_give_back(c);
    }
}

void reference_map(cap_id_t c)
{
    domains[holdings[c].pd].map[holdings[c].identity] = c;
}

void reference_unmap(cap_id_t c)
{
    (void)c;
}

void reference_give_back(cap_id_t c)
{
    const pd_id_t p = holdings[c].pd;

    holdings[c] =
        (struct holding){ .pd = p, .next_free = domains[p].first_free };
    domains[p].first_free = c;
}

void identity_retire(identity_id_t i)
{
    for (cap_id_t c = 1; c < CAPS; c++) {
        if (holdings[c].identity == i)
            holdings[c].live = false;
    }
}

/** Another message delivers `c`, which is live. */
static status_t deliver_again(cap_id_t c)
{
    if (holdings[c].unacked == MOST_UNACKED)
        return STATUS_OVERFLOW;
    holdings[c].unacked++;
    return reference_step(c, REFERENCE_ON_DELIVER);
}

status_t cap_deliver(pd_id_t p, identity_id_t i)
{
    const cap_id_t old = domains[p].map[i];
    const cap_id_t slot = domains[p].first_free;

    if (old != 0 && holdings[old].live)
        return deliver_again(old);
    if (slot == 0)
        return STATUS_NO_ROOM;
    if (old != 0)
        (void)reference_step(old, REFERENCE_ON_DISPLACE);
    domains[p].first_free = holdings[slot].next_free;
    holdings[slot] =
        (struct holding){ .pd = p, .identity = i, .live = true, .unacked = 1 };
    return reference_step(slot, REFERENCE_ON_NEW);
}

status_t cap_ack(cap_id_t c)
{
    const status_t status = reference_step(
        c, holdings[c].unacked > 1 ? REFERENCE_ON_ACK : REFERENCE_ON_ACK_LAST);

    if (status == STATUS_OK)
        holdings[c].unacked--;
    return status;
}

status_t cap_delete(cap_id_t c)
{
    return reference_step(c, REFERENCE_ON_DELETE);
}

status_t cap_identity_new(identity_id_t i)
{
    identity_step(i, IDENTITY_ON_NEW);
    return STATUS_OK;
}

status_t cap_identity_destroy(identity_id_t i)
{
    identity_step(i, IDENTITY_ON_DESTROY);
    return STATUS_OK;
}
