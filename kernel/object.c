/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * object: what identities stand for.
 */

#include "object.h"

#include "identity.h"

uint64_t object_serial(struct object_name object)
{
    switch (object.kind) {
    case OBJECT_THREAD:
        return threads[object.index].serial;
    case OBJECT_RECEIVER:
        return receivers[object.index].serial;
    case OBJECT_CONTEXT:
        return contexts[object.index].serial;
    case OBJECT_VM:
        return vms[object.index].serial;
    default:
        return 0;
    }
}

bool identity_names(identity_id_t i)
{
    const struct object_name object = { .kind = identities[i].kind,
                                        .index = identities[i].object };

    return identities[i].serial != 0 &&
           identities[i].object_serial == object_serial(object);
}

thread_id_t identity_thread(identity_id_t i)
{
    const thread_id_t t = identities[i].thread;

    if (identities[i].serial == 0 ||
        identities[i].object_serial != threads[t].serial)
        return 0;
    return t;
}

void identity_retire(identity_id_t i)
{
    identities[identity_slot(i)].serial = 0;
}
