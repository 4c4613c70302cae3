/* SPDX-License-Identifier: BSD-2-Clause */
/* clock_inv: the executable twin of inv_clock, for tests. */
#include "clock.h"

bool clock_inv(void)
{
    const uint64_t hz = clock_rate.hz;
    uint64_t whole;
    uint64_t rest;

    if (hz < CLOCK_HZ_MIN || clock_rate.hz_reciprocal != UINT64_MAX / hz)
        return false;
    /* Seconds and parts of a second, since the product has 84 bits. */
    whole = UINT64_MAX / hz;
    rest = UINT64_MAX % hz * CLOCK_US;
    /*@ assert UINT64_MAX * CLOCK_US == whole * hz * CLOCK_US + rest; */
    /*@ assert clock_floor(rest / hz, rest, 1, hz); */
    /*@ assert clock_floor(whole * CLOCK_US + rest / hz, UINT64_MAX, CLOCK_US,
                           hz); */
    return clock_rate.us_most == whole * CLOCK_US + rest / hz;
}
