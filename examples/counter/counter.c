/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * counter: a server that adds up what its clients send.
 */
#include <stdio.h>

#include "service.h"

static uint32_t sum;

static void add(struct service_message *m)
{
    sum += m->word[0];
    m->word[0] = sum;
}

int main(void)
{
    printf("counting from 0\n");
    service_serve(&(struct service){ .answer = add });
}
