/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * random: makes thousands of calls with arguments that make little sense: to
 * the kernel, to core, and to a server.
 *
 * Calls that would wait for ever are left out, and what it asks with is not
 * deleted. In the end it faults, in the middle of all that it has set up.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "calls_arm.h"
#include "core_protocol.h"
#include "own.h"
#include "pause.h"
#include "service.h"
#include "service_message.h"

enum { CALLS = 20000, KINDS = 8 };

static uint32_t seed;

/** What it asks. */
static word_t core;
static service_t counter;

/** So often it asked, and was answered. */
static unsigned asked, answered;

/** A number below `n`. */
static word_t below(word_t n)
{
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % n;
}

/** A word that may mean something to somebody. */
static word_t any(void)
{
    switch (below(KINDS)) {
    case 0:
        return own.cap[below(CORE_FIRST_CAPS)];
    case 1:
        return below(8);
    case 2:
        return below(300);
    case 3:
        return (word_t)(uintptr_t)own_buffer() + below(PAGE_BYTES);
    case 4:
        return 1u << below(32);
    case 5:
        return below(1u << 20);
    case 6:
        return capability_make(below(2048), below(64));
    default:
        return ~below(16);
    }
}

/** Tells whether a call could wait for ever, or would be the last one. */
static int is_left_out(word_t number)
{
    return number == CALL_THREAD_STOP || number == CALL_MSG_AWAIT ||
           number == CALL_MSG_REPLY_AND_AWAIT || number == CALL_SIGNAL_AWAIT ||
           number == CALL_LOG_PRINT;
}

/** Calls the kernel with words for the registers r0 to r6. */
static void call(word_t number, const word_t *words)
{
    register word_t r7 __asm__("r7") = number;
    register word_t r0 __asm__("r0") = words[0];
    register word_t r1 __asm__("r1") = words[1];
    register word_t r2 __asm__("r2") = words[2];
    register word_t r3 __asm__("r3") = words[3];
    register word_t r4 __asm__("r4") = words[4];
    register word_t r5 __asm__("r5") = words[5];
    register word_t r6 __asm__("r6") = words[6];

    __asm__ volatile("svc #0"
                     : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4),
                       "+r"(r5), "+r"(r6)
                     : "r"(r7)
                     : "memory");
}

static void call_kernel(word_t number)
{
    word_t words[7];

    for (unsigned i = 0; i < 7; i++)
        words[i] = any();
    if (number != CALL_CAP_DELETE || (words[0] != core && words[0] != counter))
        call(number, words);
}

/** Asks `cap` something, with capabilities. */
static void ask(word_t cap)
{
    const word_t label = below(4) == 0 ? LABEL_SHOW : below(8);
    struct message m = {
        .tag = tag_make(below(1009), below(5), label),
        .word = { any(), any(), any(), any() },
        .room = below(5),
    };

    for (unsigned i = 0; i < MESSAGE_CAPS; i++)
        own_buffer()->cap[i] = any();
    if (tag_label(m.tag) != CORE_EXIT && tag_label(m.tag) != CORE_LOG)
        answered += sys_msg_call(cap, &m) == STATUS_OK;
    asked++;
}

int main(void)
{
    seed = (uint32_t)now_us();
    counter = service_open("counter");
    core = own.cap[CORE_FIRST_CORE];
    for (unsigned i = 0; i < CALLS; i++) {
        const word_t number = below(CALL_NUMBERS + 4);

        if (below(4) == 0)
            ask(below(2) == 0 ? core : counter);
        else if (!is_left_out(number))
            call_kernel(number);
    }
    printf("%u of %u answered\n", answered, asked);
    *(volatile uint32_t *)0x70000000 = 1;
    return 0;
}
