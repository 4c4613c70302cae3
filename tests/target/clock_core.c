/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * clock_core: a core that compares the clock with the instructions that it
 * executes. In an emulator where an instruction takes a nanosecond, both must
 * agree; and sleeping must last as long as it should, not much longer.
 */
#include "calls_arm.h"
#include "end.h"
#include "print.h"
#include "sleep.h"

void core_main(void);

/** Instructions in a millisecond, and in a round of the loop. */
enum { INSTRUCTIONS_MS = 1000000, INSTRUCTIONS_ROUND = 2 };

enum { BUSY_MS = 20, SLEEP_US = 50000, MS = 1000, LATE_US = 200 };

/** Executes so many milliseconds of instructions. */
static void work(word_t ms)
{
    word_t rounds = ms * (INSTRUCTIONS_MS / INSTRUCTIONS_ROUND);

    __asm__ volatile("1: subs %0, %0, #1\n\t"
                     "bne 1b"
                     : "+r"(rounds)
                     :
                     : "cc");
}

/** From `begin` on it has lasted `us`, or little more. */
static void expect(uint64_t begin, word_t us, const char *what)
{
    uint64_t now;

    expect_ok("time", sys_time(&now));
    if (now - begin >= us && now - begin <= us + LATE_US)
        return;
    print("core: ");
    print(what);
    print(" took microseconds: ");
    print_number((word_t)(now - begin));
    end("");
}

void core_main(void)
{
    uint64_t begin;

    sleep_make();
    expect_ok("time", sys_time(&begin));
    work(BUSY_MS);
    expect(begin, BUSY_MS * MS, "work");
    expect_ok("time", sys_time(&begin));
    sleep_us(SLEEP_US);
    expect(begin, SLEEP_US, "sleep");
    print("core: the clock is right\n");
    end_well();
}
