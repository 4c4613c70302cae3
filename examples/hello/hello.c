/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hello: a client that asks the counter, sleeps, and ends.
 */
#include <stdio.h>

#include "pause.h"
#include "service.h"

int main(int argc, char **argv)
{
    const service_t counter = service_open("counter");

    printf("hello, %s\n", argc > 1 ? argv[1] : "nobody");
    for (int i = 0; i < 3; i++) {
        struct service_message m = { .word = { 1 } };

        if (!service_call(counter, &m)) {
            printf("nobody counts\n");
            return 1;
        }
        printf("the counter says %u\n", (unsigned)m.word[0]);
        pause_us(20000);
    }
    return 0;
}
