/* SPDX-License-Identifier: BSD-2-Clause */
/* clock_inv: the executable twin of inv_clock, for tests. */
#include "clock.h"

bool clock_inv(void)
{
    const uint64_t hz = clock_rate.hz;

    if (hz < CLOCK_HZ_MIN || clock_rate.hz_reciprocal != UINT64_MAX / hz)
        return false;
    /* Seconds and parts of a second, since the product has 84 bits. */
    return clock_rate.us_most ==
           UINT64_MAX / hz * CLOCK_US + UINT64_MAX % hz * CLOCK_US / hz;
}
