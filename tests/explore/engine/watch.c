/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * watch: looks at a pass from within.
 */

#include "watch.h"

#include "dispatch.h"
#include "fast.h"
#include "report.h"
#include "scene.h"
#include "state.h"
#include "status.h"

struct watch watch;
bool watch_fast_on;

status_t watch_dispatch(thread_id_t caller, struct call_frame *f);
bool watch_fast(cpu_id_t k);
thread_id_t watch_fast_fault(cpu_id_t k);

static struct image before;

/** Tells whether the set `statuses` has `status`. */
static bool has(uint32_t statuses, status_t status)
{
    return (statuses >> status & 1u) != 0;
}

status_t watch_dispatch(thread_id_t caller, struct call_frame *f)
{
    const word_t number = f->number;
    status_t status;

    state_save(&before);
    status = call_dispatch(caller, f);
    watch.refused = status_classes[status] == STATUS_REFUSED;
    if (watch.refused && !state_is(&before))
        watch.wrong = !wrong("the call was refused and changed %s",
                             state_difference(&before));
    if (number < CALL_NUMBERS && !has(call_statuses[number], status))
        watch.wrong = !wrong("the call answers %u, which is not among its "
                             "statuses",
                             status);
    return status;
}

/** Notes whether the fast path was taken; if not, it has changed nothing. */
static void note_fast(bool taken)
{
    watch.fast = taken;
    if (!taken && !state_is(&before))
        watch.wrong = !wrong("the fast path was refused and changed %s",
                             state_difference(&before));
}

thread_id_t watch_fast_fault(cpu_id_t k)
{
    thread_id_t to;

    if (!watch_fast_on)
        return 0;
    state_save(&before);
    to = fast_fault(k);
    note_fast(to != 0);
    return to;
}

bool watch_fast(cpu_id_t k)
{
    bool taken;

    if (!watch_fast_on)
        return false;
    state_save(&before);
    taken = fast_message(k);
    note_fast(taken);
    return taken;
}
