/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * twice: reads from address 0 each time that it runs.
 */
#include <stddef.h>

int main(void)
{
    const volatile int *volatile nowhere = NULL;

    return *nowhere;
}
