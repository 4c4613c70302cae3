/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * reuse_core: a core that uses the same addresses for one thing after the
 * other: nothing of what was there before may be left in a TLB or a cache.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"
#include "ram.h"
#include "space.h"

void core_main(void);

enum { PD_CORE = 1, PAGE_SPARE = 9 };
enum { ROUNDS = 20, PD_ONE = CHILD_FIRST, PD_TWO = CHILD_FIRST + 1 };

/** Pages of core's own space that nobody else uses. */
enum { DATA = 0x30000000, CODE = 0x30001000 };

extern const char one_begin[], one_end[], two_begin[], two_end[];

/* Two servers, which differ in what they answer. */
__asm__(".section .rodata.servers, \"a\"\n\t"
        ".balign 4\n"
        "one_begin: mov r6, #0\n\t"
        "mov r7, #14\n\t"
        "svc #0\n"
        "1: mov r2, #1\n\t"
        "mov r6, #0\n\t"
        "mov r7, #13\n\t"
        "svc #0\n\t"
        "b 1b\n"
        "one_end:\n"
        "two_begin: mov r6, #0\n\t"
        "mov r7, #14\n\t"
        "svc #0\n"
        "1: mov r2, #2\n\t"
        "mov r6, #0\n\t"
        "mov r7, #13\n\t"
        "svc #0\n\t"
        "b 1b\n"
        "two_end:\n\t"
        ".text");

/** The page at DATA is another one in each round. */
static void other_pages(void)
{
    for (word_t round = 0; round < ROUNDS; round++) {
        const word_t frame = ram_take(PAGE_BYTES);

        *(volatile word_t *)ram_at(frame) = round;
        space_map_own(DATA, frame, PAGE_READ);
        if (*(volatile word_t *)DATA != round)
            end("core: a page has stayed that was replaced");
    }
}

/** The code at CODE is written anew in each round: `mov r0, #round; bx lr`. */
static void other_code(void)
{
    const word_t frame = ram_take(PAGE_BYTES);
    volatile word_t *const to = ram_at(frame);
    word_t (*const code)(void) = (word_t(*)(void))CODE;

    space_map_own(CODE, frame, PAGE_EXECUTE);
    for (word_t round = 0; round < ROUNDS; round++) {
        to[0] = 0xe3a00000 | round;
        to[1] = 0xe12fff1e;
        expect_ok("region_update_instr", sys_region_update_instr((word_t)to));
        if (code() != round)
            end("core: code was executed that was replaced");
    }
    if (sys_region_update_instr(DATA + (1 << 20)) != STATUS_BAD_ADDRESS)
        end("core: what is not mapped was updated");
}

/** A page of the kernel's is another one in each round; what it was before is
 * core's again, and left alone. */
static void other_frames(void)
{
    for (word_t round = 0; round < ROUNDS; round++) {
        const word_t frame = child_donate(PD_CORE, TABLE_THREAD, PAGE_SPARE);
        volatile word_t *const words = ram_at(frame);
        word_t back;

        expect_ok("table_reclaim",
                  sys_table_reclaim(TABLE_THREAD, PAGE_SPARE, &back));
        *words = round + 1;
        (void)child_donate(PD_CORE, TABLE_THREAD, PAGE_SPARE);
        if (*words != round + 1)
            end("core: the kernel has written to a page of core");
        expect_ok("table_reclaim",
                  sys_table_reclaim(TABLE_THREAD, PAGE_SPARE, &back));
    }
}

/** Makes a server. */
static void make(word_t pd, const char *begin, const char *end_of)
{
    const struct child child = { .pd = pd, .begin = begin, .end = end_of };

    child_make(&child);
    child_start(pd);
}

/** What the server in `pd` answers. */
static word_t ask(word_t pd)
{
    struct message m = { .tag = tag_make(1, 0, 0) };

    expect_ok("msg_call", sys_msg_call(pd, &m));
    return m.word[0];
}

/** Two domains have different code at the same address. */
static void other_domains(void)
{
    make(PD_ONE, one_begin, one_end);
    make(PD_TWO, two_begin, two_end);
    for (word_t round = 0; round < ROUNDS; round++) {
        if (ask(PD_ONE) != 1 || ask(PD_TWO) != 2)
            end("core: a domain has executed another's code");
    }
}

void core_main(void)
{
    other_pages();
    other_code();
    other_frames();
    other_domains();
    print("core: nothing was left of ");
    print_number(ROUNDS);
    print(" pages, programs and domains\n");
    end_well();
}
