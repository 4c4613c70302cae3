/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpus_core: a core that lets all CPUs in and calls a child on each of them.
 */
#include "calls_arm.h"
#include "child.h"
#include "echo.h"
#include "end.h"
#include "print.h"

void core_main(void);

enum { CPUS_HELD = 3, ROUNDS = 200 };

/** Calls the child on CPU `k`, which adds one to each word. */
static void call(word_t k, word_t round)
{
    struct message m = {
        .tag = tag_make(4, 0, 0),
        .word = { round, k, round * k, 0 },
    };

    expect_ok("msg_call", sys_msg_call(CHILD_FIRST + k, &m));
    if (m.word[0] != round + 1 || m.word[1] != k + 1 ||
        m.word[2] != round * k + 1 || m.word[3] != CHILD_UTCB)
        end("core: a child answers something else");
}

void core_main(void)
{
    struct child child = { .begin = echo_begin, .end = echo_end };

    for (word_t k = 1; k <= CPUS_HELD; k++) {
        expect_ok("cpu_start", sys_cpu_start(k));
        child.pd = CHILD_FIRST + k;
        child.cpu = k;
        child_make(&child);
        child_start(child.pd);
    }
    for (word_t round = 0; round < ROUNDS; round++) {
        for (word_t k = 1; k <= CPUS_HELD; k++)
            call(k, round);
    }
    print("core: children on ");
    print_number(CPUS_HELD);
    print(" other CPUs have answered\n");
    end_well();
}
