/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * nosy: tries what a component must not, and looks at how it is refused.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls_arm.h"
#include "core_protocol.h"
#include "own.h"
#include "pause.h"
#include "service.h"

static unsigned wrong;

/** Looks whether something is as it must be. */
static void expect(const char *what, unsigned is, unsigned must)
{
    if (is == must)
        return;
    printf("%s: %u, and not %u\n", what, is, must);
    wrong++;
}

/** Asks core something with one word; gives the label of the answer. */
static unsigned ask(unsigned label, word_t word)
{
    struct message m = { .tag = tag_make(1, 0, 0), .word = { word } };

    return own_request((enum core_request)label, &m);
}

static void ask_core(void)
{
    expect("request 0", ask(0, 0), CORE_BAD_REQUEST);
    expect("request 5", ask(5, 0), CORE_BAD_REQUEST);
    expect("line too long", ask(CORE_LOG, CORE_LOG_BYTES + 1),
           CORE_BAD_REQUEST);
    expect("half a page", ask(CORE_HEAP, 100), CORE_BAD_REQUEST);
    expect("a gigabyte", ask(CORE_HEAP, 1u << 30), CORE_BAD_REQUEST);
    expect("a wrap", ask(CORE_HEAP, 0xfffff000), CORE_BAD_REQUEST);
    expect("too much", ask(CORE_HEAP, 0x10000000), CORE_NO_QUOTA);
    expect("nothing", ask(CORE_HEAP, 0), CORE_DONE);
    expect("no name", ask(CORE_OPEN, 0), CORE_NOT_ALLOWED);
    expect("a service not in uses", service_open("frail"), 0);
    expect("a service of nobody", service_open("nothing"), 0);
    expect("a long name", service_open("a name that is too long"), 0);
}

static void ask_kernel(void)
{
    struct message m = { .tag = 0 };
    uint64_t time;

    expect("no capability", sys_msg_call(0, &m), STATUS_BAD_CAP);
    expect("capability 1", sys_msg_call(1, &m), STATUS_BAD_CAP);
    expect("a receiver", sys_msg_call(own.cap[1], &m), STATUS_BAD_CAP);
    expect("thread_del", sys_thread_del(1), STATUS_FORBIDDEN);
    expect("pd_new", sys_pd_new(9, 1, 0), STATUS_FORBIDDEN);
    expect("system_reset", sys_system_reset(), STATUS_FORBIDDEN);
    expect("time_used", sys_thread_time_used(1, &time), STATUS_FORBIDDEN);
}

/** Uses memory in pieces until there is no more; gives how many. */
static unsigned use_memory(void)
{
    unsigned pieces = 0;
    char *piece;

    while ((piece = malloc(1000)) != NULL) {
        memset(piece, (int)pieces, 1000);
        pieces++;
    }
    return pieces;
}

int main(void)
{
    const uint64_t before = now_us();

    ask_core();
    ask_kernel();
    printf("\033[2J\ttabs and bells\a\r\n");
    printf("turnstile: exit 0\n");
    for (unsigned i = 0; i < 300; i++)
        printf("%c", 'a' + (int)(i % 26));
    printf("\n");
    pause_us(5000);
    expect("the pause", now_us() - before >= 5000, 1);
    expect("memory", use_memory() > 100, 1);
    printf("%u wrong\n", wrong);
    return (int)wrong;
}
