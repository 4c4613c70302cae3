/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * object_inv: identities, for tests.
 */

#include "cap.h"
#include "identity.h"
#include "object.h"
#include "table.h"

/** Tells whether `home` of `i`, which lives, is what its server calls it. */
static bool home_good(identity_id_t i)
{
    const pd_id_t pd = threads[identities[i].thread].pd;
    const word_t home = identities[i].home;

    if (home == 0 || identity_thread(i) == 0)
        return true;
    if (pd == PD_CORE)
        return home == i;
    return cap_identity_of(pd, home) == i;
}

bool object_inv(void)
{
    for (identity_id_t i = 1; i < IDENTITIES; i++) {
        const bool live = identities[i].state == IDENTITY_LIVE;

        if (live != (identities[i].serial != 0))
            return false;
        if (live && (identities[i].object_serial == 0 || !home_good(i)))
            return false;
        if (live && (identities[i].kind == OBJECT_THREAD) !=
                        (identities[i].thread != 0))
            return false;
    }
    return true;
}
