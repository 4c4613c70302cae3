/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * deep: uses more stack than there is.
 */
#include <stdio.h>

/** So deep that each call needs its own frame. */
static unsigned dig(unsigned depth)
{
    volatile unsigned hole[256];

    hole[depth % 256] = depth;
    if (depth == 1000)
        return 0;
    return dig(depth + 1) + hole[depth % 256];
}

int main(void)
{
    printf("%u\n", dig(0));
    return 0;
}
