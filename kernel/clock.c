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

/** The product of `a` and `b`, in full. */
/*@ assigns \nothing;
    ensures \result == a * b;
    ensures \result <= UINT32_MAX * UINT32_MAX;
*/
static uint64_t product(uint32_t a, uint32_t b)
{
    return (uint64_t)a * b;
}

/** The upper half of the product of `a` and `b`. */
/*@ assigns \nothing;
    ensures clock_floor(\result, a, b, UINT64_MAX + 1);
*/
static uint64_t product_high(uint64_t a, uint64_t b)
{
    const uint64_t half = 0x100000000;
    const uint32_t a1 = (uint32_t)(a / half);
    const uint32_t a0 = (uint32_t)(a % half);
    const uint32_t b1 = (uint32_t)(b / half);
    const uint32_t b0 = (uint32_t)(b % half);
    const uint64_t low = product(a0, b0);
    const uint64_t middle = product(a1, b0) + low / half;
    const uint64_t other = product(a0, b1) + middle % half;

    /*@ assert a == a1 * half + a0; */
    /*@ assert b == b1 * half + b0; */
    /*@ assert a1 * b == a1 * b1 * half + a1 * b0; */
    /*@ assert a0 * b == a0 * b1 * half + a0 * b0; */
    /*@ assert a * b == a1 * b * half + a0 * b; */
    /*@ assert middle / half < UINT32_MAX; */
    /*@ assert other / half <= UINT32_MAX; */
    return product(a1, b1) + middle / half + other / half;
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
    /*@ assert clock_floor(whole, x, reciprocal, UINT64_MAX + 1); */
    /*@ assert whole * n <= x < whole * n + 2 * n; */
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
    /*@ assert us * clock_rate.hz <= clock_rate.us_most * clock_rate.hz; */
    /*@ assert us * clock_rate.hz == seconds.whole * clock_rate.hz * CLOCK_US +
            seconds.rest * clock_rate.hz; */
    /*@ assert (seconds.whole * clock_rate.hz + parts.whole) * CLOCK_US <=
            UINT64_MAX * CLOCK_US + CLOCK_US - 1; */
    /*@ assert seconds.whole * clock_rate.hz + parts.whole <= UINT64_MAX; */
    return seconds.whole * clock_rate.hz + parts.whole;
}

uint64_t clock_after(uint64_t now, uint64_t us)
{
    const uint64_t ticks = clock_ticks(us);

    return ticks > UINT64_MAX - now ? UINT64_MAX : now + ticks;
}
