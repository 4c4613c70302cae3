/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * tallied: has itself counted as often as its first argument says, and then
 * faults, if there is a second one.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "pause.h"
#include "service.h"

int main(int argc, char **argv)
{
    const service_t tally = service_open("tally");
    const int times = atoi(argv[1]);
    struct service_message m = { .label = 0 };

    for (int i = 0; i < times; i++) {
        if (!service_call(tally, &m)) {
            printf("nobody counts\n");
            return 1;
        }
        pause_us(1000);
    }
    printf("counted %u\n", (unsigned)m.word[0]);
    assert(argc <= 2);
    return 0;
}
