/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cap: the capabilities of protection domains.
 */

#pragma once

#include <stdbool.h>

#include "slots.h"
#include "status.h"

/** What a capability slot stores besides its state. */
struct holding {
    pd_id_t pd;             /**< Whose page the slot lies in. */
    identity_id_t identity; /**< What the capability refers to. */
    bool live;              /**< Its serial is that of the identity. */
    uint8_t unacked;        /**< Messages that were not acknowledged yet. */
    cap_id_t next_free;     /**< The next free slot of the domain. */
};

/** What a protection domain stores about its capabilities. */
struct domain {
    cap_id_t first_free;
    cap_id_t map[IDENTITIES];
};

enum { MOST_UNACKED = 2 };

extern struct holding holdings[CAPS];
extern struct domain domains[PDS];

/** Gives each protection domain its share of the slots. */
void cap_clear(void);

/** A message delivers identity `i` to domain `p`. */
status_t cap_deliver(pd_id_t p, identity_id_t i);

/** The domain acknowledges a message that delivered `c`. */
status_t cap_ack(cap_id_t c);

/** The domain deletes `c`. */
status_t cap_delete(cap_id_t c);

/** Core makes identity `i`. */
status_t cap_identity_new(identity_id_t i);

/** Core destroys identity `i`: all capabilities for it are stale. */
status_t cap_identity_destroy(identity_id_t i);
