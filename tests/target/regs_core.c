/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * regs_core: a core whose children compete for the CPU, each with a value of
 * its own in every register that a user has. A child executes one instruction
 * that jumps to itself, so whatever else changes a register is a defect; core
 * looks at the registers of the frame, and the child itself at the others.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"
#include "sleep.h"
#include "state_arm.h"

void core_main(void);

enum { CHILDREN = 3, SLEEP_US = 100000, TRIES = 50, R_COUNT = 13 };

_Static_assert(STATE_WORDS == R_COUNT + 6,
               "compare() knows every word of the generated state");

/** Interrupts are on, fast ones off, user mode. */
enum { PSR_USER = 0x50, PSR_FLAGS_SHIFT = 27, PSR_GE_SHIFT = 16 };

/** A user may set flags and endianness, in ARM state. */
static const word_t psr_any = 0xffffffdf;
static const word_t psr_left = 0xf80f0250;

extern const char regs_begin[], regs_spins[], regs_check[], regs_good[],
    regs_bad[], regs_end[];

/* r0 is the child's value: register n becomes r0 + n, floating-point register
   n becomes r0 + n and r0. */
__asm__(".section .rodata.regs, \"a\"\n\t"
        ".fpu neon\n\t"
        ".balign 4\n"
        "regs_begin: mrc p15, 0, r0, c13, c0, 2\n\t"
        ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, "
        "18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31\n\t"
        "add r1, r0, #\\n\n\t"
        "vmov d\\n, r1, r0\n\t"
        ".endr\n\t"
        "and r1, r0, #3\n\t"
        "lsl r1, r1, #22\n\t"
        "orr r1, r1, #0xa0000000\n\t"
        "vmsr fpscr, r1\n\t"
        "lsl r1, r0, #27\n\t"
        "and r2, r0, #0xf\n\t"
        "orr r1, r1, r2, lsl #16\n\t"
        "msr APSR_nzcvqg, r1\n\t"
        ".irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14\n\t"
        "add r\\n, r0, #\\n\n\t"
        ".endr\n"
        "regs_spins: b regs_spins\n"
        "regs_check:\n\t"
        ".irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, "
        "18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31\n\t"
        "add r1, r0, #\\n\n\t"
        "vmov r2, r3, d\\n\n\t"
        "cmp r2, r1\n\t"
        "cmpeq r3, r0\n\t"
        "bne 1f\n\t"
        ".endr\n\t"
        "and r1, r0, #3\n\t"
        "lsl r1, r1, #22\n\t"
        "orr r1, r1, #0xa0000000\n\t"
        "vmrs r2, fpscr\n\t"
        "cmp r1, r2\n\t"
        "bne 1f\n"
        "regs_good: b regs_good\n"
        "1:\n"
        "regs_bad: b regs_bad\n"
        "regs_end:\n\t"
        ".text");

/** Where `code` lies in a child. */
static word_t place(const char *code)
{
    return CHILD_TEXT + (word_t)(code - regs_begin);
}

/** What child `pd` has in its registers. */
static word_t own_value(word_t pd)
{
    return 0x01010100 * pd + pd;
}

static void expect(bool right, const char *name)
{
    if (right)
        return;
    print("core: a child has lost ");
    end(name);
}

/** The registers of child `pd`, which pauses from now on, are in own_utcb. */
static void look(word_t pd)
{
    struct sys_thread_state_get_result state;

    expect_ok("thread_pause", sys_thread_pause(child_thread(pd)));
    expect_ok("thread_state_get",
              sys_thread_state_get(child_thread(pd), &state));
    if (state.fault != 0)
        end("core: a child has met a fault");
}

/** Child `pd` comes to `code`, where it pauses; or else it has lost `name`. */
static void look_at(word_t pd, const char *code, const char *name)
{
    unsigned tries = TRIES;

    look(pd);
    while (own_utcb.word[STATE_IP] != place(code)) {
        expect(tries-- > 0 && own_utcb.word[STATE_IP] != place(regs_bad), name);
        expect_ok("thread_resume", sys_thread_resume(child_thread(pd)));
        sleep_us(SLEEP_US);
        look(pd);
    }
}

/** Compares what the frame holds. */
static void compare(word_t pd)
{
    const word_t own = own_value(pd);
    const volatile word_t *const state = own_utcb.word;

    look_at(pd, regs_spins, "its way");
    for (word_t i = 0; i < R_COUNT; i++)
        expect(state[STATE_R + i] == own + i, "a general register");
    expect(state[STATE_SP] == own + 13, "sp");
    expect(state[STATE_LR] == own + 14, "lr");
    expect(
        state[STATE_PSR] ==
            ((own << PSR_FLAGS_SHIFT | (own & 0xf) << PSR_GE_SHIFT) | PSR_USER),
        "its flags");
    expect(state[STATE_UTCB] == CHILD_UTCB, "its buffer");
    expect(state[STATE_TLS] == own, "its own word");
}

/** Child `pd` goes on at `code`, with status register `psr`. */
static void go(word_t pd, const char *code, word_t psr)
{
    look(pd);
    own_utcb.word[STATE_IP] = place(code);
    own_utcb.word[STATE_PSR] = psr;
    expect_ok("thread_state_set", sys_thread_state_set(child_thread(pd)));
    expect_ok("thread_resume", sys_thread_resume(child_thread(pd)));
}

/** All children go on at `code` for a while. */
static void all_go(const char *code, word_t psr)
{
    for (word_t i = 0; i < CHILDREN; i++)
        go(CHILD_FIRST + i, code, psr);
    sleep_us(SLEEP_US);
}

void core_main(void)
{
    struct child child = { .begin = regs_begin, .end = regs_end, .fpu = true };

    sleep_make();
    for (word_t i = 0; i < CHILDREN; i++) {
        child.pd = CHILD_FIRST + i;
        child.tls = own_value(child.pd);
        child_make(&child);
        child_start(child.pd);
    }
    sleep_us(SLEEP_US);
    for (word_t i = 0; i < CHILDREN; i++)
        compare(CHILD_FIRST + i);
    all_go(regs_check, 0);
    for (word_t i = 0; i < CHILDREN; i++)
        look_at(CHILD_FIRST + i, regs_good, "a floating-point register");
    all_go(regs_spins, psr_any);
    for (word_t i = 0; i < CHILDREN; i++) {
        look(CHILD_FIRST + i);
        expect(own_utcb.word[STATE_PSR] == psr_left, "its mode");
    }
    print("core: ");
    print_number(CHILDREN);
    print(" children have kept all registers\n");
    end_well();
}
