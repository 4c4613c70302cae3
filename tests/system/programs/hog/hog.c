/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hog: from the first argument on, in milliseconds, up to the second one it
 * does nothing but use time.
 */
#include <stdlib.h>

#include "pause.h"

int main(int argc, char **argv)
{
    const uint64_t begin = (uint64_t)atoi(argv[1]) * 1000;
    const uint64_t end = (uint64_t)atoi(argv[2]) * 1000;

    (void)argc;
    pause_us(begin - now_us());
    while (now_us() < end)
        ;
    return 0;
}
