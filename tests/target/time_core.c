/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * time_core: a core that sleeps while children compete for the CPU, which give
 * it up by no call. Each keeps its own in all registers that the kernel
 * switches beside the frame, and looks all the time whether it still has it.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"
#include "sleep.h"
#include "state_arm.h"

void core_main(void);

enum { CHILDREN = 3 };
enum { SLEEP_US = 100000, TRIES = 50, COUNTER = 4, COUNTED = 100 };

extern const char spin_begin[], spin_end[];

/* r0 is what is its own, r4 counts, and d30 with it. */
__asm__(".section .rodata.spin, \"a\"\n\t"
        ".fpu neon\n\t"
        ".balign 4\n"
        "spin_begin: mrc p15, 0, r0, c13, c0, 2\n\t"
        "mov r4, #0\n\t"
        "mov r1, #0\n\t"
        "vmov d0, r0, r0\n\t"
        "vmov d15, r0, r0\n\t"
        "vmov d16, r0, r0\n\t"
        "vmov d31, r0, r0\n\t"
        "vmov d30, r4, r0\n"
        "1: add r5, r0, r4\n\t"
        "mcr p15, 0, r5, c13, c0, 2\n\t"
        "vmov r2, r3, d0\n\t"
        "cmp r2, r0\n\t"
        "vmoveq r2, r3, d15\n\t"
        "cmpeq r3, r0\n\t"
        "vmoveq r2, r3, d16\n\t"
        "cmpeq r2, r0\n\t"
        "vmoveq r2, r3, d31\n\t"
        "cmpeq r2, r0\n\t"
        "vmoveq r2, r3, d30\n\t"
        "cmpeq r2, r4\n\t"
        "mrceq p15, 0, r6, c13, c0, 2\n\t"
        "cmpeq r6, r5\n\t"
        "mrceq p15, 0, r6, c13, c0, 3\n\t"
        "cmpeq r6, #0x20000\n\t"
        "bne 2f\n\t"
        "add r4, r4, #1\n\t"
        "vmov d30, r4, r0\n\t"
        "b 1b\n"
        "2: udf #0\n"
        "spin_end:\n\t"
        ".text");

/** How far child `pd`, which pauses now, has counted, and missed nothing. */
static word_t counted(word_t pd)
{
    struct sys_thread_state_get_result state;

    expect_ok("thread_pause", sys_thread_pause(child_thread(pd)));
    expect_ok("thread_state_get",
              sys_thread_state_get(child_thread(pd), &state));
    if (state.fault != 0)
        end("core: a child has lost a register");
    return own_utcb.word[STATE_R + COUNTER];
}

/** Child `pd` has had its turns; a slow emulator is given some time. */
static void look_at(word_t pd)
{
    unsigned tries = TRIES;

    while (counted(pd) < COUNTED) {
        if (tries-- == 0)
            end("core: a child had no time");
        expect_ok("thread_resume", sys_thread_resume(child_thread(pd)));
        sleep_us(SLEEP_US);
    }
}

void core_main(void)
{
    struct child child = { .begin = spin_begin, .end = spin_end, .fpu = true };

    sleep_make();
    for (word_t i = 0; i < CHILDREN; i++) {
        child.pd = CHILD_FIRST + i;
        child.tls = 0x1000 * (i + 1);
        child_make(&child);
        child_start(child.pd);
    }
    sleep_us(SLEEP_US);
    for (word_t i = 0; i < CHILDREN; i++)
        look_at(CHILD_FIRST + i);
    sleep_us(SLEEP_US);
    print("core: slept while ");
    print_number(CHILDREN);
    print(" children took turns\n");
    end_well();
}
