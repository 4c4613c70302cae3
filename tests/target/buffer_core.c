/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * buffer_core: a core that sends long messages while a child on another CPU
 * writes to the buffer that they are read from. What arrives is anything; but
 * the kernel must do nothing else than answer, and work as before afterwards.
 */
#include "calls_arm.h"
#include "child.h"
#include "echo.h"
#include "end.h"
#include "print.h"
#include "ram.h"
#include "start_info.h"

void core_main(void);

enum { ROUNDS = 2000, WORDS = 100, CAPS = 4 };
enum { PD_SERVER = CHILD_FIRST, PD_WRITER = CHILD_FIRST + 1 };
enum { CPU_SERVER = 1, CPU_WRITER = 2, TABLE_ENTRIES = 256 };

extern const char writer_begin[], writer_end[];

/* It writes r2, which grows, to all words but the first two, for ever; word 3
   counts how often. */
__asm__(".section .rodata.writer, \"a\"\n\t"
        ".balign 4\n"
        "writer_begin: mov r0, #0x40000\n\t"
        "mov r2, #0\n"
        "1: mov r1, #8\n"
        "2: str r2, [r0, r1]\n\t"
        "add r2, r2, #0x100000\n\t"
        "add r2, r2, #1\n\t"
        "add r1, r1, #4\n\t"
        "cmp r1, #0x400\n\t"
        "blo 2b\n\t"
        "b 1b\n"
        "writer_end:\n\t"
        ".text");

_Static_assert(CHILD_SHARED == 0x40000, "where the writer writes");

/** The frame of core's own message buffer. */
static word_t own_frame(void)
{
    const word_t at = (word_t)&own_utcb;
    const word_t *const top = ram_at(start_info.table);
    const word_t *const table = ram_at(top[at >> 20] & ~(word_t)0x3ff);

    return table[at / PAGE_BYTES % TABLE_ENTRIES] & ~(word_t)(PAGE_BYTES - 1);
}

/** Sends what the buffer holds, and perhaps capabilities. What names nothing is
 * not sent; for what does, the server has no room. */
static void send(word_t caps)
{
    struct message m = { .tag = tag_make(WORDS, caps, 0) };
    const status_t status = sys_msg_call(PD_SERVER, &m);

    if (caps == 0 || status != STATUS_NO_ROOM)
        expect_ok("msg_call", status);
}

/** The server answers as if nothing had been. */
static void ask(word_t value)
{
    struct message m = { .tag = tag_make(1, 0, 0), .word = { value } };

    expect_ok("msg_call", sys_msg_call(PD_SERVER, &m));
    if (m.word[0] != value + 1)
        end("core: the server answers something else");
}

/** Lets the writer begin, and waits until it writes. */
static void begin(void)
{
    own_utcb.word[0] = 0;
    child_start(PD_WRITER);
    while (*(volatile word_t *)&own_utcb.word[0] == 0)
        (void)sys_thread_yield();
}

void core_main(void)
{
    struct child child = {
        .pd = PD_SERVER, .begin = echo_begin, .end = echo_end, .cpu = CPU_SERVER
    };

    expect_ok("cpu_start", sys_cpu_start(CPU_SERVER));
    expect_ok("cpu_start", sys_cpu_start(CPU_WRITER));
    child_make(&child);
    child_start(PD_SERVER);
    child = (struct child){ .pd = PD_WRITER,
                            .begin = writer_begin,
                            .end = writer_end,
                            .cpu = CPU_WRITER,
                            .shared = own_frame() };
    child_make(&child);
    begin();
    for (word_t round = 0; round < ROUNDS; round++) {
        send(0);
        send(CAPS);
    }
    expect_ok("thread_pause", sys_thread_pause(child_thread(PD_WRITER)));
    ask(ROUNDS);
    print("core: ");
    print_number(ROUNDS);
    print(" messages were changed while they were sent\n");
    end_well();
}
