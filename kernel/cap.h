/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap: the capabilities of protection domains.
 *
 * A domain has at most one live reference to an identity. Where a message
 * delivers an identity, the domain's map says whether it has one already; if
 * not, a free slot of the domain is taken. A reference is live while its
 * serial is that of its identity, and the object of that has the serial that
 * the identity remembers.
 *
 * Free slots: cap_slot.h. Map: map.h. Reserved room: room.h.
 * Owns caps[] and `home` of identities[]. Machine: spec/reference.rl.
 * Invariant: inv_cap.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"
#include "object.h"
#include "slots.h"
#include "status.h"
#include "table.h"

/*@ predicate inv_cap_range{L} = \forall integer c; 0 <= c < CAPS ==>
        caps[c].identity < IDENTITIES;
*/

/** Tells whether inv_cap holds; for tests and for panics. */
/*@ assigns \nothing; */
bool cap_inv(void);

/** Tells whether `c` refers to an identity that lives, of a live object. */
/*@ requires 0 <= c < CAPS && inv_object && inv_cap_range;
    assigns \nothing;
    ensures \result == true <==> caps[c].serial != 0 &&
        caps[c].serial == identities[caps[c].identity].serial &&
        identity_alive(caps[c].identity);
*/
bool cap_live(cap_id_t c);

/** The word by which user land names `c`. */
/*@ requires 0 <= c < CAPS;
    assigns \nothing;
*/
static inline word_t cap_word(cap_id_t c)
{
    return capability_make(c, (word_t)(caps[c].serial % 4096));
}

/** The capability of `pd` that `word` names, be it stale; 0 if none. */
/*@ assigns \nothing;
    ensures \result < CAPS;
    ensures \result != 0 ==> caps[\result].pd == pd;
*/
cap_id_t cap_named(pd_id_t pd, word_t word);

_Static_assert((CAPS & (CAPS - 1)) == 0,
               "the slot of a word is what it leaves by CAPS");

/**
 * The identity that `word` names for domain `pd`, whose object may be gone; 0
 * if none: for core the word is the number of the identity. A free slot has
 * identity 0, which names nothing.
 */
/*@ requires pd < PDS && inv_cap_range;
    assigns \nothing;
    ensures \result < IDENTITIES;
*/
static inline identity_id_t cap_identified(pd_id_t pd, word_t word)
{
    const cap_id_t c = word % CAPS;
    const identity_id_t i = caps[c].identity;

    if (pd == PD_CORE)
        return word < IDENTITIES && identities[word].serial != 0
                   ? (identity_id_t)word
                   : 0;
    return caps[c].pd == pd && cap_word(c) == word &&
                   caps[c].serial == identities[i].serial
               ? i
               : 0;
}

/**
 * The live identity that `word` names for domain `pd`, 0 if none: for core the
 * word is the number of the identity.
 */
/*@ requires pd < PDS && inv_object && inv_cap_range;
    assigns \nothing;
    ensures \result < IDENTITIES;
*/
identity_id_t cap_identity_of(pd_id_t pd, word_t word);

/**
 * A message delivers identity `i`, which lives, to thread `t`, whose room pays
 * for a new slot: the word by which its domain names it, 0 if it has no room,
 * or too many messages that delivered it are not acknowledged.
 */
word_t cap_deliver(thread_id_t t, identity_id_t i);

/** The domain acknowledges a message that delivered `c`. */
status_t cap_ack(cap_id_t c);

/** The domain deletes `c`. */
status_t cap_delete(cap_id_t c);
