/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * look_trace: what the kernel has traced.
 */

#include "look.h"
#include "trace.h"

static uint32_t from[CPUS];

/** Record `n` of a circle, whose first record is never used. */
static uint32_t round_to(uint32_t n)
{
    return 0 < n && n < TRACE_PART ? n : 1;
}

void look_from_here(cpu_id_t k)
{
    from[k] = round_to(traces[k].next);
}

static bool fits(int64_t wanted, uint32_t got)
{
    return wanted < 0 || wanted == (int64_t)got;
}

static bool record_fits(const struct wanted_record *wanted, uint32_t n)
{
    const struct record *const r = &records[n];

    return fits(wanted->event, r->event) && fits(wanted->p, r->p) &&
           fits(wanted->q, r->q) && fits(wanted->a, r->a) &&
           fits(wanted->b, r->b);
}

bool look_record(const struct wanted_record *wanted)
{
    for (uint32_t k = 0; k < CPUS; k++) {
        const uint32_t end = round_to(traces[k].next);

        for (uint32_t n = round_to(from[k]); n != end; n = round_to(n + 1)) {
            if (record_fits(wanted, k * TRACE_PART + n)) {
                from[k] = round_to(n + 1);
                return true;
            }
        }
    }
    return false;
}
