/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log: what threads print, in a ring.
 */

#include "log.h"

#include "cpu.h"

struct log_ring log_ring;

/** The place of the character `n` after the oldest. */
/*@ requires inv_log && n < LOG_BYTES;
    assigns \nothing;
    ensures \result == log_place(n) && \result < LOG_BYTES;
*/
static uint32_t place(uint32_t n)
{
    const uint32_t left = LOG_BYTES - log_ring.first;

    return n < left ? log_ring.first + n : n - left;
}

/** Forgets the oldest character. */
/*@ requires inv_log && log_ring.count != 0;
    assigns log_ring.first, log_ring.count;
    ensures inv_log && log_ring.count == \old(log_ring.count) - 1;
    ensures \forall integer n; 0 <= n < log_ring.count ==>
        log_text(n) == \old(log_text(n + 1));
*/
static void forget(void)
{
    log_ring.first = log_ring.first + 1 < LOG_BYTES ? log_ring.first + 1 : 0;
    log_ring.count--;
}

bool log_inv(void)
{
    return log_ring.first < LOG_BYTES && log_ring.count <= LOG_BYTES;
}

void log_put(uint8_t c)
{
    if (log_ring.count == LOG_BYTES) {
        if (log_ring.dropped < UINT32_MAX)
            log_ring.dropped++;
        return;
    }
    log_ring.text[place(log_ring.count)] = c;
    log_ring.count++;
}

bool log_take(uint8_t *c)
{
    if (log_ring.count == 0)
        return false;
    *c = log_ring.text[log_ring.first];
    forget();
    return true;
}

uint32_t log_dropped(void)
{
    const uint32_t dropped = log_ring.dropped;

    log_ring.dropped = 0;
    return dropped;
}

void log_feed(void)
{
    /*@ loop invariant 0 <= i <= LOG_FED && inv_log;
        loop invariant log_ring.count <= \at(log_ring.count, Pre);
        loop assigns i, log_ring.first, log_ring.count;
        loop variant LOG_FED - i;
    */
    for (unsigned i = 0; i < LOG_FED && log_ring.count != 0; i++) {
        if (!board_console_put(log_ring.text[log_ring.first]))
            return;
        forget();
    }
}
