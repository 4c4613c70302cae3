/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * work: from the first argument on, in milliseconds, it does the same amount of
 * work, and says how long that took.
 */
#include <stdio.h>
#include <stdlib.h>

#include "pause.h"

enum { AMOUNT = 2000000 };

int main(int argc, char **argv)
{
    uint64_t begin;

    (void)argc;
    pause_us((uint64_t)atoi(argv[1]) * 1000 - now_us());
    begin = now_us();
    for (volatile unsigned i = 0; i < AMOUNT; i++)
        ;
    printf("worked for %u us\n", (unsigned)(now_us() - begin));
    return 0;
}
