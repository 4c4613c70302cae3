/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * unlucky: writes where nothing is, the first time that it runs.
 *
 * A component that begins anew remembers nothing; the counter, a server, does.
 */
#include <stdio.h>

#include "service.h"

int main(void)
{
    const service_t runs = service_open("runs");
    struct service_message m = { .word = { 1 } };
    volatile int *volatile nowhere = NULL;

    if (!service_call(runs, &m))
        return 1;
    printf("this is run %u\n", (unsigned)m.word[0]);
    if (m.word[0] == 1)
        *nowhere = 1;
    printf("all is well this time\n");
    return 0;
}
