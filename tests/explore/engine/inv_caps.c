/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inv_caps: capabilities, their maps and free slots.
 */

#include "invariants.h"

#include "identity.h"
#include "reference.h"
#include "report.h"

/** Tells whether a capability stands in its domain's map. */
static bool mapped(cap_id_t c)
{
    return caps[c].state == REFERENCE_HELD ||
           caps[c].state == REFERENCE_UNACKED;
}

/* A slot is in the list of free slots, in the map, or displaced. */
static bool inv_slot(cap_id_t c, const struct facts *f)
{
    const struct holding *h = &holdings[c];

    if ((caps[c].state == REFERENCE_FREE) != (f->free_order[c] != 0))
        return wrong("capability %u is free and in no list, or other way", c);
    if (mapped(c) != (h->identity != 0 && domains[h->pd].map[h->identity] == c))
        return wrong("capability %u is in no map, or should not be", c);
    if ((caps[c].state == REFERENCE_UNACKED ||
         caps[c].state == REFERENCE_DISPLACED_UNACKED) != (h->unacked != 0))
        return wrong("capability %u has deliveries that it does not know", c);
    return !h->live ||
           (mapped(c) && identities[h->identity].state == IDENTITY_LIVE) ||
           wrong("capability %u names what is not there", c);
}

/* No domain has two live names of one identity. */
static bool inv_one_name(cap_id_t a, cap_id_t b)
{
    return a == b || !holdings[a].live || !holdings[b].live ||
           holdings[a].pd != holdings[b].pd ||
           holdings[a].identity != holdings[b].identity ||
           wrong("capabilities %u and %u name the same", a, b);
}

bool inv_caps(const struct facts *f)
{
    for (cap_id_t a = 1; a < CAPS; a++) {
        if (!inv_slot(a, f))
            return false;
        for (cap_id_t b = 1; b < CAPS; b++) {
            if (!inv_one_name(a, b))
                return false;
        }
    }
    return true;
}
