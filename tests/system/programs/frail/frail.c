/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * frail: a server that faults when it is asked a second time.
 */
#include <stdint.h>

#include "service.h"

static unsigned asked;

static void answer(struct service_message *m)
{
    asked++;
    if (asked == 2)
        *(volatile uint32_t *)0x08000000 = 1;
    m->label = 7;
    m->word[3] = m->word[3] + 1;
}

int main(void)
{
    service_serve(&(struct service){ .answer = answer });
}
