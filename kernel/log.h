/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log: what threads print, in a ring.
 *
 * What does not fit is dropped and counted. While the kernel owns the console
 * a pass feeds it what it takes at once, and never waits for it. Owns log_ring.
 * Invariant: inv_log.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "limits.h"

/** A pass sends at most so many characters to the console. */
enum { LOG_FED = 16 };

/** The ring: `count` characters, the oldest at `first`. */
struct log_ring {
    uint8_t text[LOG_BYTES];
    uint32_t first;
    uint32_t count;
    uint32_t dropped; /**< So many did not fit since the last question. */
};

extern struct log_ring log_ring;

/*@ predicate inv_log{L} =
        log_ring.first < LOG_BYTES && log_ring.count <= LOG_BYTES;
    logic integer log_place{L}(integer n) = log_ring.first + n < LOG_BYTES ?
        log_ring.first + n : log_ring.first + n - LOG_BYTES;
    logic integer log_text{L}(integer n) = log_ring.text[log_place(n)];
*/

/** Tells whether inv_log holds; for tests and for panics. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_log;
*/
bool log_inv(void);

/** Appends a character. */
/*@ requires inv_log;
    assigns log_ring;
    ensures inv_log;
    ensures kept: \old(log_ring.count) < LOG_BYTES ==>
        log_ring.count == \old(log_ring.count) + 1 &&
        log_text(log_ring.count - 1) == c &&
        log_ring.dropped == \old(log_ring.dropped);
    ensures full: \old(log_ring.count) == LOG_BYTES ==>
        log_ring.count == LOG_BYTES &&
        (\old(log_ring.dropped) < UINT32_MAX ==>
         log_ring.dropped == \old(log_ring.dropped) + 1);
    ensures order: log_ring.first == \old(log_ring.first) &&
        \forall integer n; 0 <= n < \old(log_ring.count) ==>
            log_text(n) == \old(log_text(n));
*/
void log_put(uint8_t c);

/** Takes the oldest character; false if there is none. */
/*@ requires \separated(c, &log_ring);
    requires inv_log && \valid(c);
    assigns log_ring.first, log_ring.count, *c;
    ensures inv_log;
    ensures none: \result == false <==> \old(log_ring.count) == 0;
    ensures oldest: \result == true ==> *c == \old(log_text(0)) &&
        log_ring.count == \old(log_ring.count) - 1;
    ensures order: \result == true ==> \forall integer n;
        0 <= n < log_ring.count ==> log_text(n) == \old(log_text(n + 1));
*/
bool log_take(uint8_t *c);

/** So many characters were dropped since the last call. */
/*@ assigns log_ring.dropped;
    ensures \result == \old(log_ring.dropped) && log_ring.dropped == 0;
*/
uint32_t log_dropped(void);

/** Sends at most LOG_FED characters to the console, while it takes them. */
/*@ requires inv_log;
    assigns log_ring.first, log_ring.count;
    ensures inv_log && log_ring.count <= \old(log_ring.count);
*/
void log_feed(void);
