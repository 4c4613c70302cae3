/* SPDX-License-Identifier: BSD-2-Clause */
/* sched_set: the best priority of a set, by halving five times. */
#include "sched_set.h"

uint8_t sched_set_best(uint32_t bits)
{
    uint32_t rest = bits;
    uint8_t best = 0;

    if (rest >= 0x10000u) {
        rest /= 0x10000u;
        best += 16;
    }
    if (rest >= 0x100u) {
        rest /= 0x100u;
        best += 8;
    }
    if (rest >= 0x10u) {
        rest /= 0x10u;
        best += 4;
    }
    if (rest >= 4u) {
        rest /= 4u;
        best += 2;
    }
    if (rest >= 2u)
        best += 1;
    return best;
}
