/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * serial: numbers that are used once.
 *
 * Whatever can be named takes one when it is made. A link to something that
 * does not own it stores its slot and its serial, and names nothing as soon as
 * the two serials differ. 64 bits do not run out: a thousand million objects a
 * second would take 584 years. 0 is the serial of nothing.
 *
 * Owns serial_last.
 */

#pragma once

#include <stdint.h>

/** The last serial that was given out. */
extern uint64_t serial_last;

/** A serial that nothing had before. */
/*@ requires serial_last < UINT64_MAX;
    assigns serial_last;
    ensures \result == serial_last == \old(serial_last) + 1;
    ensures \result != 0;
*/
uint64_t serial_new(void);
