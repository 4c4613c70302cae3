/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * faults_core: a core whose child makes one mistake after the other; core is
 * told each, as a request.
 */
#include "calls_arm.h"
#include "child.h"
#include "end.h"
#include "print.h"

void core_main(void);

enum { PD = CHILD_FIRST, IDENTITY_PAGER = 100, THREAD_CORE = 1, PD_CORE = 1 };

/** A mistake: what core must be told. */
struct mistake {
    const char *name;
    const char *code;
    word_t kind;
    word_t address; /**< or ANYWHERE */
    word_t access;
};

enum { ANYWHERE = 1 };

extern const char mistakes_begin[], mistakes_end[];
extern const char read_nothing[], write_nothing[], go_nowhere[], write_code[],
    run_data[], read_kernel[], write_window[], read_device[], run_kernel[],
    unaligned[], undefined[], breakpoint[], system_register[], floating[],
    null_page[];

/* Each begins with the child's registers as they are. */
__asm__(".section .rodata.mistakes, \"a\"\n\t"
        ".fpu neon\n\t"
        ".balign 4\n"
        "mistakes_begin:\n"
        "null_page: mov r0, #0\n\t"
        "ldr r0, [r0]\n"
        "read_nothing: ldr r0, =0x30000000\n\t"
        "ldr r0, [r0]\n"
        "write_nothing: ldr r0, =0x30000004\n\t"
        "str r0, [r0]\n"
        "go_nowhere: ldr pc, =0x30000000\n"
        "write_code: ldr r0, =0x10000\n\t"
        "str r0, [r0]\n"
        "run_data: ldr pc, =0x20000\n"
        "read_kernel: ldr r0, =0x80010000\n\t"
        "ldr r0, [r0]\n"
        "write_window: ldr r0, =0xc0000100\n\t"
        "str r0, [r0]\n"
        "read_device: ldr r0, =0xf0100000\n\t"
        "ldr r0, [r0]\n"
        "run_kernel: ldr pc, =0x80010000\n"
        "unaligned: ldr r0, =0x20002\n\t"
        "ldm r0, {r1, r2}\n"
        "undefined: udf #0\n"
        "breakpoint: bkpt #0\n"
        "system_register: mcr p15, 0, r0, c2, c0, 0\n"
        "floating: vmov d0, r0, r1\n\t"
        ".ltorg\n"
        "mistakes_end:\n\t"
        ".text");

static const struct mistake mistakes[] = {
    { "null", null_page, FAULT_UNMAPPED, 0, ACCESS_READ },
    { "read", read_nothing, FAULT_UNMAPPED, 0x30000000, ACCESS_READ },
    { "write", write_nothing, FAULT_UNMAPPED, 0x30000004, ACCESS_WRITE },
    { "jump", go_nowhere, FAULT_UNMAPPED, 0x30000000, ACCESS_EXECUTE },
    { "write code", write_code, FAULT_PERMISSION, 0x10000, ACCESS_WRITE },
    { "run data", run_data, FAULT_PERMISSION, 0x20000, ACCESS_EXECUTE },
    { "read kernel", read_kernel, FAULT_PERMISSION, 0x80010000, ACCESS_READ },
    { "write table", write_window, FAULT_PERMISSION, 0xc0000100, ACCESS_WRITE },
    { "read device", read_device, FAULT_PERMISSION, 0xf0100000, ACCESS_READ },
    { "run kernel", run_kernel, FAULT_PERMISSION, 0x80010000, ACCESS_EXECUTE },
    { "unaligned", unaligned, FAULT_ALIGNMENT, 0x20002, ACCESS_READ },
    { "undefined", undefined, FAULT_INSTRUCTION, ANYWHERE, ACCESS_EXECUTE },
    { "breakpoint", breakpoint, FAULT_BREAKPOINT, ANYWHERE, ACCESS_EXECUTE },
    { "cp15", system_register, FAULT_INSTRUCTION, ANYWHERE, ACCESS_EXECUTE },
    { "float", floating, FAULT_INSTRUCTION, ANYWHERE, ACCESS_EXECUTE },
};

enum { MISTAKES = sizeof mistakes / sizeof mistakes[0] };

/** Core is told of mistake `m` by the message `told`. */
static void compare(const struct mistake *m, const struct message *told)
{
    const bool same = told->word[0] == m->kind && told->word[3] == m->access &&
                      (m->address == ANYWHERE || told->word[1] == m->address);

    if (same && tag_words(told->tag) == 4)
        return;
    print("core: '");
    print(m->name);
    print("' is told as kind ");
    print_number(told->word[0]);
    print(", address ");
    print_number(told->word[1]);
    print(", access ");
    print_number(told->word[3]);
    end("");
}

void core_main(void)
{
    const struct child child = { .pd = PD,
                                 .begin = mistakes_begin,
                                 .end = mistakes_end };
    struct message m = { .tag = 0 };

    child_make(&child);
    expect_ok("obj_new",
              sys_obj_new(IDENTITY_PAGER, PD_CORE, OBJECT_THREAD, THREAD_CORE));
    expect_ok("thread_route_event",
              sys_thread_route_event(child_thread(PD), IDENTITY_PAGER));
    child_start(PD);
    for (unsigned i = 0; i < MISTAKES; i++) {
        const word_t offset = (word_t)(mistakes[i].code - mistakes_begin);

        if (i != 0)
            child_go(PD, offset);
        m.room = 0;
        expect_ok("msg_await", sys_msg_await(&m));
        compare(&mistakes[i], &m);
        m.tag = tag_make(0, 0, 1);
        expect_ok("msg_reply", sys_msg_reply(&m));
    }
    print("core: was told of ");
    print_number(MISTAKES);
    print(" mistakes\n");
    end_well();
}
