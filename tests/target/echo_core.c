/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * echo_core: the smallest core. It prints, makes a second domain with one
 * thread, calls it, and ends the system.
 */
#include "calls_arm.h"
#include "echo.h"
#include "end.h"
#include "print.h"
#include "ram.h"
#include "space.h"
#include "start_info.h"
#include "state_arm.h"

void core_main(void);

/** Slots of the kernel's tables. */
enum { PD_CORE = 1, PD_ECHO = 2, IDENTITY_ECHO = 1, UTCB_ECHO = 2 };

/** The echo's thread is the first in the page that is donated for it. */
enum { THREAD_PAGE = 1, THREADS_A_PAGE = 16, THREAD_ECHO = 16 };

_Static_assert(THREAD_ECHO == THREAD_PAGE * THREADS_A_PAGE, "the first one");

/** Where things lie in the echo's address space. */
enum { ECHO_TEXT = 0x10000, ECHO_UTCB = 0x20000 };

enum { PRIORITY = 4, PSR_USER = 0x10, ROUNDS = 3, MEGABYTE = 1 << 20 };

extern struct utcb own_utcb;

/** Donates a frame for a page on behalf of the echo's domain. */
static word_t donate(enum table_number table, word_t page)
{
    const word_t frame = ram_take(PAGE_BYTES);

    expect_ok("table_donate", sys_table_donate(table, page, PD_ECHO, frame));
    return frame;
}

/** Puts the echo's program into a frame of its own. */
static word_t load_echo(void)
{
    const word_t frame = ram_take(PAGE_BYTES);
    char *const to = ram_at(frame);
    const unsigned bytes = (unsigned)(echo_end - echo_begin);

    for (unsigned i = 0; i < bytes; i++)
        to[i] = echo_begin[i];
    expect_ok("region_update_instr", sys_region_update_instr((word_t)to));
    return frame;
}

/** Makes the echo's thread, with its registers, but does not start it. */
static void make_thread(void)
{
    const struct sys_thread_new_args args = {
        .thread = THREAD_ECHO,
        .pd = PD_ECHO,
        .utcb = UTCB_ECHO,
        .priority = PRIORITY,
    };

    expect_ok("thread_new", sys_thread_new(&args));
    for (unsigned i = 0; i < STATE_WORDS; i++)
        own_utcb.word[i] = 0;
    own_utcb.word[STATE_IP] = ECHO_TEXT;
    own_utcb.word[STATE_PSR] = PSR_USER;
    own_utcb.word[STATE_UTCB] = ECHO_UTCB;
    expect_ok("thread_state_set", sys_thread_state_set(THREAD_ECHO));
}

static void make_echo(void)
{
    const word_t space = space_new();
    const struct message first = { .tag = 0 };

    expect_ok("pd_new", sys_pd_new(PD_ECHO, PD_CORE, space));
    space_map(space, ECHO_TEXT, load_echo(), PAGE_EXECUTE);
    space_map(space, ECHO_UTCB, donate(TABLE_UTCB, UTCB_ECHO), PAGE_WRITE);
    (void)donate(TABLE_THREAD, THREAD_PAGE);
    make_thread();
    expect_ok("obj_new",
              sys_obj_new(IDENTITY_ECHO, PD_CORE, OBJECT_THREAD, THREAD_ECHO));
    expect_ok("thread_start", sys_thread_start(THREAD_ECHO, &first));
}

/** Calls the echo, and looks whether it answers as it must. */
static void call_echo(word_t round)
{
    struct message m = {
        .tag = tag_make(4, 0, 0),
        .word = { round, round * 2, round * 3, 0 },
    };

    expect_ok("msg_call", sys_msg_call(IDENTITY_ECHO, &m));
    if (m.tag != tag_make(4, 0, 0) || m.word[0] != round + 1 ||
        m.word[1] != round * 2 + 1 || m.word[2] != round * 3 + 1 ||
        m.word[3] != ECHO_UTCB)
        end("core: the echo answers something else");
}

void core_main(void)
{
    print("core: board ");
    print(start_info.board);
    print(", ");
    print_number(ram_left() / MEGABYTE);
    print(" MiB are free\n");
    expect_ok("null", sys_null());
    make_echo();
    for (word_t round = 0; round < ROUNDS; round++)
        call_echo(round);
    print("core: a thread in another domain has answered ");
    print_number(ROUNDS);
    print(" requests\n");
    end_well();
}
