/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * step: one operation from a state to the next.
 */

#include "step.h"

#include "choice.h"
#include "report.h"

void step_again(const struct origin *origin, struct key *key,
                struct renaming *names)
{
    struct world before;
    struct facts f;

    choice_begin();
    for (unsigned i = 0; i <= origin->alternative; i++) {
        key_read(store_key(origin->parent));
        world_save(&before);
        choice_again();
        (void)operation_apply(&origin->operation, &before);
        if (i < origin->alternative && !choice_next())
            give_up("a step cannot be repeated");
    }
    if (!step_state(&f, key, names))
        give_up("a step cannot be repeated");
}

bool step_state(struct facts *f, struct key *key, struct renaming *names)
{
    key_normalise();
    if (!facts_gather(f))
        return false;
    symmetry_key(key, names, f);
    return true;
}

bool step_exact(const struct facts *f)
{
    struct renaming same;
    struct world before;
    struct key key;

    for (thread_id_t t = 0; t < THREADS; t++)
        same.to[t] = (uint8_t)t;
    world_save(&before);
    key_write(&key, f, &same);
    key_read(&key);
    return world_is(&before) ||
           wrong("what is stored of the state is not all of it");
}
