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

    if (!agree("capability ", c, caps[c].state == REFERENCE_FREE, "is free",
               f->free_order[c] != 0, "is in the list of free slots") ||
        !agree("capability ", c, mapped(c), "is held",
               h->identity != 0 && domains[h->pd].map[h->identity] == c,
               "is in the map") ||
        !agree("capability ", c,
               caps[c].state == REFERENCE_UNACKED ||
                   caps[c].state == REFERENCE_DISPLACED_UNACKED,
               "is to be acknowledged", h->unacked != 0, "has deliveries"))
        return false;
    return !h->live ||
           (mapped(c) && identities[h->identity].state == IDENTITY_LIVE) ||
           wrong("capability %u names what is not there", c);
}

/* What a domain's map names is held there. */
static bool inv_map(pd_id_t p, identity_id_t i)
{
    const cap_id_t c = domains[p].map[i];

    return c == 0 ||
           (mapped(c) && holdings[c].pd == p && holdings[c].identity == i) ||
           wrong("the map of domain %u names capability %u, which is not held",
                 p, c);
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
    for (pd_id_t p = 1; p < PDS; p++) {
        for (identity_id_t i = 1; i < IDENTITIES; i++) {
            if (!inv_map(p, i))
                return false;
        }
    }
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
