/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * persistent: a client that opens its service again when the server is gone,
 * until it is gone for good.
 */
#include <stdio.h>

#include "service.h"

enum { TRIES = 1000 };

int main(void)
{
    service_t frail = service_open("frail");

    for (unsigned i = 0; i < TRIES && frail != 0; i++) {
        struct service_message m = { .label = 5, .word = { 1, 2, 3, i } };
        const bool same = service_open("frail") == frail;

        if (service_call(frail, &m)) {
            printf("%u: label %u, %u %u %u %u, %s\n", i, (unsigned)m.label,
                   (unsigned)m.word[0], (unsigned)m.word[1],
                   (unsigned)m.word[2], (unsigned)m.word[3],
                   same ? "the same session" : "another session");
        } else {
            printf("%u: the server is gone\n", i);
            service_close(frail);
            frail = service_open("frail");
        }
    }
    printf("nobody is there\n");
    return 0;
}
