/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * trace: the records of what the kernel does.
 *
 * Each CPU has a part of records[] and fills it in a circle, as far as its
 * pages are donated from the first on. The first record of a part is never
 * written: slot 0 names nothing, and all parts are alike.
 *
 * Owns records[], traces[] and trace_on. Invariant: inv_trace.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "clock.h"
#include "cpus.h"
#include "hooks.h"
#include "slots.h"
#include "status.h"

/** So many records are the part of each CPU. */
enum { TRACE_PART = RECORDS / CPUS };

/** What a CPU records, and where next. */
struct trace {
    uint32_t events; /**< A bit for each event, by its number. */
    uint32_t next;   /**< The next record, counted from the first of the CPU. */
    uint32_t high; /**< The high half of the clock in the last CLOCK record. */
};

extern struct trace traces[CPUS];

/*@ predicate inv_trace{L} =
        (\forall integer k; 0 <= k < CPUS ==>
            traces[k].next <= TRACE_PART) &&
        (trace_on == 0 <==>
            \forall integer k; 0 <= k < CPUS ==> traces[k].events == 0);
*/

/** Tells whether inv_trace holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_trace;
*/
bool trace_inv(void);

/** Selects the events that CPU `k` records: BAD_STATE if it has no page. */
/*@ requires k < CPUS && inv_trace;
    assigns traces[k].events, trace_on, cpus[0 .. CPUS - 1].traces;
    ensures inv_trace;
    ensures \result == STATUS_OK || \result == STATUS_BAD_STATE;
    ensures \result == STATUS_OK ==> traces[k].events == events;
*/
status_t trace_select(cpu_id_t k, uint32_t events);

/** Records an event of the executing CPU, if it is selected. */
/*@ requires inv_trace && event < 32;
    requires executing < CPUS && inv_clock_hz;
    assigns traces[0 .. CPUS - 1];
    assigns records[1 .. RECORDS - 1];
    ensures inv_trace;
    ensures \forall integer k; 0 <= k < CPUS ==>
        traces[k].events == \old(traces[k].events);
*/
void trace_event(uint8_t event, uint16_t pq, uint32_t a, uint32_t b);
