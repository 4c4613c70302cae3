/* SPDX-License-Identifier: BSD-2-Clause */
/* clock: both conversions, without a division. */
#include "clock.h"

/** A division by it is a multiplication by this. */
static const uint64_t us_reciprocal = UINT64_MAX / CLOCK_US;

struct clock_rate clock_rate;

/** What a division leaves. */
struct quotient {
    uint64_t whole;
    uint64_t rest;
};

/** The upper half of the product of `a` and `b`. */
/*@ assigns \nothing;
    ensures clock_floor(\result, a, b, UINT64_MAX + 1);
*/
static uint64_t product_high(uint64_t a, uint64_t b)
{
    const uint64_t half = 0x100000000;
    const uint64_t low = (a % half) * (b % half);
    const uint64_t middle = (a / half) * (b % half) + low / half;
    const uint64_t other = (a % half) * (b / half) + middle % half;

    return (a / half) * (b / half) + middle / half + other / half;
}

/** Divides `x` by `n`, whose reciprocal is given. */
/*@ requires n > 0 && clock_reciprocal(reciprocal, n);
    assigns \nothing;
    ensures \result.whole * n + \result.rest == x;
    ensures \result.rest < n;
*/
static struct quotient divide(uint64_t x, uint32_t n, uint64_t reciprocal)
{
    const uint64_t whole = product_high(x, reciprocal);
    const uint64_t rest = x - whole * n;

    if (rest < n)
        return (struct quotient){ .whole = whole, .rest = rest };
    return (struct quotient){ .whole = whole + 1, .rest = rest - n };
}

void clock_init(uint32_t hz)
{
    clock_rate.hz = hz;
    clock_rate.hz_reciprocal = UINT64_MAX / hz;
    clock_rate.us_most = clock_us(UINT64_MAX);
}

uint64_t clock_us(uint64_t ticks)
{
    const struct quotient seconds =
        divide(ticks, clock_rate.hz, clock_rate.hz_reciprocal);
    const struct quotient parts = divide(seconds.rest * CLOCK_US, clock_rate.hz,
                                         clock_rate.hz_reciprocal);

    return seconds.whole * CLOCK_US + parts.whole;
}

uint64_t clock_ticks(uint64_t us)
{
    struct quotient seconds;
    struct quotient parts;

    if (us > clock_rate.us_most)
        return UINT64_MAX;
    seconds = divide(us, CLOCK_US, us_reciprocal);
    parts = divide(seconds.rest * clock_rate.hz + (CLOCK_US - 1), CLOCK_US,
                   us_reciprocal);
    return seconds.whole * clock_rate.hz + parts.whole;
}

uint64_t clock_after(uint64_t now, uint64_t us)
{
    const uint64_t ticks = clock_ticks(us);

    return ticks > UINT64_MAX - now ? UINT64_MAX : now + ticks;
}
