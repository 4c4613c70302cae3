/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * tally: a server that counts for each client by itself.
 */
#include <stdint.h>

#include "service.h"

static uint32_t counts[SERVICE_CLIENTS];

static void begin(unsigned client)
{
    counts[client] = 0;
}

static void answer(struct service_message *m)
{
    counts[m->client]++;
    m->word[0] = counts[m->client];
    m->word[1] = m->client;
}

int main(void)
{
    service_serve(&(struct service){ .answer = answer, .begin = begin });
}
