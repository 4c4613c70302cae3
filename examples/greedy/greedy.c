/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * greedy: takes memory until core refuses, and says how much it got.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PIECE = 16 * 1024 };

int main(void)
{
    unsigned pieces = 0;
    char *piece;

    while ((piece = malloc(PIECE)) != NULL) {
        memset(piece, 1, PIECE);
        pieces++;
    }
    printf("got %u KiB; more is refused, and all goes on\n",
           pieces * PIECE / 1024);
    return 0;
}
