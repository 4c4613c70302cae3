/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * kinds_cap: what protection domains do with capabilities.
 */

#include "kinds.h"

#include "cap.h"
#include "identity.h"
#include "reference.h"

static bool may_deliver(const struct operation *o)
{
    return identities[o->c].state == IDENTITY_LIVE;
}

static bool may_hold(const struct operation *o)
{
    return caps[o->b].state != REFERENCE_FREE;
}

static bool may_make(const struct operation *o)
{
    return identities[o->b].state == IDENTITY_FREE;
}

static bool may_destroy(const struct operation *o)
{
    return identities[o->b].state == IDENTITY_LIVE;
}

static status_t act_deliver(const struct operation *o)
{
    return cap_deliver(o->b, o->c);
}

static status_t act_ack(const struct operation *o)
{
    return cap_ack(o->b);
}

static status_t act_delete(const struct operation *o)
{
    return cap_delete(o->b);
}

static status_t act_new(const struct operation *o)
{
    return cap_identity_new(o->b);
}

static status_t act_destroy(const struct operation *o)
{
    return cap_identity_destroy(o->b);
}

/* clang-format off: a kind a line. */
const struct kind kinds_cap[] = {
    { "cap_deliver", "a message delivers identity $c to domain $b", ACTOR_CORE,
      ARGUMENT_PD, ARGUMENT_IDENTITY, may_deliver, act_deliver },
    { "cap_ack", "capability $b is acknowledged", ACTOR_CORE, ARGUMENT_CAP,
      ARGUMENT_NONE, may_hold, act_ack },
    { "cap_delete", "capability $b is deleted", ACTOR_CORE, ARGUMENT_CAP,
      ARGUMENT_NONE, may_hold, act_delete },
    { "identity_new", "core makes identity $b", ACTOR_CORE, ARGUMENT_IDENTITY,
      ARGUMENT_NONE, may_make, act_new },
    { "identity_destroy", "core destroys identity $b", ACTOR_CORE,
      ARGUMENT_IDENTITY, ARGUMENT_NONE, may_destroy, act_destroy },
    { .name = NULL },
};
/* clang-format on */
