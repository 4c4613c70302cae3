/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * trace: the records of what the kernel does.
 */

#include "trace.h"

#include "table.h"
#include "trace_record.h"

struct trace traces[CPUS];
uint8_t trace_on;

_Static_assert(sizeof(struct record) == sizeof(struct trace_record),
               "the slots are what leaves the system");

/** Tells whether CPU `k` can write its record `n`. */
/*@ requires k < CPUS;
    assigns \nothing;
    ensures \result == true ==> n < TRACE_PART;
*/
static bool donated(cpu_id_t k, uint32_t n)
{
    return n < TRACE_PART && table_owner(TABLE_RECORD, k * TRACE_PART + n) != 0;
}

bool trace_inv(void)
{
    bool on = false;

    /*@ loop invariant 0 <= k <= CPUS;
        loop invariant \forall integer j; 0 <= j < k ==>
            traces[j].next <= TRACE_PART;
        loop invariant on == true <==>
            \exists integer j; 0 <= j < k && traces[j].events != 0;
        loop assigns k, on;
        loop variant CPUS - k;
    */
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (traces[k].next > TRACE_PART)
            return false;
        on = on || traces[k].events != 0;
    }
    return on == (trace_on != 0);
}

/* The fast path does not note which CPU executes, and its events would go to
 * another one. So no CPU takes it while any records. */
status_t trace_select(cpu_id_t k, uint32_t events)
{
    uint8_t on = 0;

    if (events != 0 && !donated(k, 1))
        return STATUS_BAD_STATE;
    traces[k].events = events;
    /*@ loop invariant 0 <= i <= CPUS;
        loop invariant on == 0 <==>
            \forall integer j; 0 <= j < i ==> traces[j].events == 0;
        loop assigns i, on;
        loop variant CPUS - i;
    */
    for (cpu_id_t i = 0; i < CPUS; i++) {
        if (traces[i].events != 0)
            on = 1;
    }
    trace_on = on;
    /*@ loop invariant 0 <= i <= CPUS;
        loop assigns i, cpus[0 .. CPUS - 1].traces;
        loop variant CPUS - i;
    */
    for (cpu_id_t i = 0; i < CPUS; i++)
        cpus[i].traces = on;
    return STATUS_OK;
}

/**
 * Writes `record` as the next of CPU `k`, if that has a page. A page can be
 * taken back while the CPU records: then the circle is shorter.
 */
/*@ requires k < CPUS && traces[k].next <= TRACE_PART;
    assigns traces[k].next, records[1 .. RECORDS - 1];
    ensures traces[k].next <= TRACE_PART;
*/
static void append(cpu_id_t k, struct record record)
{
    if (traces[k].next == 0 || !donated(k, traces[k].next))
        traces[k].next = 1;
    if (!donated(k, traces[k].next))
        return;
    records[record_slot(k * TRACE_PART + traces[k].next)] = record;
    traces[k].next++;
}

/** Writes that the high half of the clock has changed, if it has. */
/*@ requires k < CPUS && traces[k].next <= TRACE_PART;
    assigns traces[k].next, traces[k].high, records[1 .. RECORDS - 1];
    ensures traces[k].next <= TRACE_PART;
*/
static void append_clock(cpu_id_t k, uint64_t now)
{
    const uint32_t high = high_word(now);
    const struct record record = {
        .time = low_word(now), .event = TRACE_CLOCK, .cpu = k, .a = high
    };

    if (traces[k].high == high)
        return;
    traces[k].high = high;
    append(k, record);
}

void trace_event(uint8_t event, uint16_t pq, uint32_t a, uint32_t b)
{
    const cpu_id_t k = executing;
    struct record record = { .event = event,
                             .cpu = k,
                             .p = (uint8_t)(pq % 256U),
                             .q = (uint8_t)(pq / 256U),
                             .a = a,
                             .b = b };
    uint64_t now;

    if ((traces[k].events >> event & 1U) == 0)
        return;
    now = clock_us(cpu_ticks());
    record.time = low_word(now);
    append_clock(k, now);
    append(k, record);
}

void trace_record(enum machine machine, uint32_t object, uint32_t event,
                  uint32_t next)
{
    trace_event(TRACE_STEP, (uint16_t)(machine + event * 256U), object, next);
}
