/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scan_core: a core that tries all addresses. It asks the kernel about each
 * page, which lets the processor translate it for a user; and its child reads,
 * writes and jumps to every 16 MiB of the kernel's half.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"
#include "state_arm.h"

void core_main(void);

enum { PD = CHILD_FIRST, PD_CORE = 1, THREAD_CORE = 1, IDENTITY_PAGER = 100 };
enum { WINDOW = 1 << 24, WAYS = 3, LINE_PASSES = 8 };

static const word_t upper = 0x80000000;

extern const char scan_begin[], scan_read[], scan_write[], scan_jump[],
    scan_end[];

/* The child begins with a search: it tells the first page that a user can
   read, the last one, and how many there are. Then it touches what r4 says,
   first of all page 0, and makes a mistake. */
__asm__(".section .rodata.scan, \"a\"\n\t"
        ".balign 4\n"
        "scan_begin: mov r6, #0\n\t"
        "mov r7, #14\n\t"
        "svc #0\n\t"
        "mov r8, #0\n\t"
        "mov r9, #0\n\t"
        "mov r10, #0\n\t"
        "mvn r11, #0\n"
        "1: mov r2, r8\n\t"
        "mov r7, #6\n\t"
        "svc #0\n\t"
        "cmp r0, #0\n\t"
        "bne 2f\n\t"
        "add r9, r9, #1\n\t"
        "mov r10, r8\n\t"
        "cmp r11, #0xffffffff\n\t"
        "moveq r11, r8\n"
        "2: adds r8, r8, #4096\n\t"
        "bne 1b\n\t"
        "mov r1, #3\n\t"
        "mov r2, r11\n\t"
        "mov r3, r10\n\t"
        "mov r4, r9\n\t"
        "mov r7, #12\n\t"
        "svc #0\n"
        "scan_read: ldr r5, [r4]\n\t"
        "udf #0\n"
        "scan_write: str r5, [r4]\n\t"
        "udf #0\n"
        "scan_jump: bx r4\n\t"
        "udf #0\n"
        "scan_end:\n\t"
        ".text");

_Static_assert(CALL_REGION_UPDATE_DATA == 6 && CALL_MSG_REPLY == 12 &&
                   CALL_MSG_AWAIT == 14,
               "what the child calls");

/** Nothing of the kernel's half is core's to read. */
static void scan_own(void)
{
    word_t page = upper;

    do {
        if (sys_region_update_data(page) == STATUS_OK)
            end("core: a page of the kernel can be read");
        page += PAGE_BYTES;
    } while (page != 0);
}

/** The child finds its code and its buffer in all the address space. */
static void scan_child(void)
{
    struct message m = { .tag = tag_make(0, 0, 0) };

    expect_ok("msg_call", sys_msg_call(PD, &m));
    if (m.word[0] == CHILD_TEXT && m.word[1] == CHILD_UTCB && m.word[2] == 2)
        return;
    print("core: a child can read pages: ");
    print_number(m.word[2]);
    end("");
}

/** The child, which stays at its last mistake, touches `address` by `code`. */
static void touch(word_t address, const char *code, word_t access)
{
    struct sys_thread_state_get_result result;
    struct message told = { .tag = tag_make(0, 0, 1) };

    expect_ok("msg_reply", sys_msg_reply(&told));
    expect_ok("thread_state_get",
              sys_thread_state_get(child_thread(PD), &result));
    own_utcb.word[STATE_R + 4] = address;
    own_utcb.word[STATE_IP] = CHILD_TEXT + (word_t)(code - scan_begin);
    expect_ok("thread_state_set", sys_thread_state_set(child_thread(PD)));
    child_start(PD);
    /* The kernel's line about the last mistake is sent meanwhile. */
    for (unsigned i = 0; i < LINE_PASSES; i++)
        (void)sys_thread_yield();
    told.room = 0;
    expect_ok("msg_await", sys_msg_await(&told));
    if (told.word[1] != address || told.word[3] != access ||
        (told.word[0] != FAULT_PERMISSION && told.word[0] != FAULT_UNMAPPED))
        end("core: a child can touch the kernel");
}

/** The child touches the kernel's half in each way. */
static void touch_all(void)
{
    static const word_t access[WAYS] = { ACCESS_READ, ACCESS_WRITE,
                                         ACCESS_EXECUTE };
    const char *const code[WAYS] = { scan_read, scan_write, scan_jump };
    struct message told = { .tag = 0 };

    expect_ok("msg_await", sys_msg_await(&told));
    for (word_t at = upper; at != 0; at += WINDOW) {
        for (unsigned way = 0; way < WAYS; way++)
            touch(at, code[way], access[way]);
    }
}

void core_main(void)
{
    const struct child child = { .pd = PD,
                                 .begin = scan_begin,
                                 .end = scan_end };

    scan_own();
    child_make(&child);
    expect_ok("obj_new",
              sys_obj_new(IDENTITY_PAGER, PD_CORE, OBJECT_THREAD, THREAD_CORE));
    expect_ok("thread_route_event",
              sys_thread_route_event(child_thread(PD), IDENTITY_PAGER));
    child_start(PD);
    scan_child();
    touch_all();
    print("core: nobody can touch the kernel\n");
    end_well();
}
