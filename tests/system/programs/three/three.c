/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * three: ends with 3; its last line has no end.
 */
#include <stdio.h>

int main(void)
{
    printf("half a line");
    return 3;
}
