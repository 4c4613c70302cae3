/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: looks whether this is the machine that the image is for, makes all
 * tables.
 */
#include <stdbool.h>

#include "board.h"
#include "boot.h"
#include "console.h"
#include "handover.h"
#include "image.h"
#include "translation.h"

/**
 * The first CPU, on its stack, which began in hypervisor mode or not; start.S
 * enters the kernel afterwards.
 */
void boot_main(bool hypervisor);

/** The processor met an exception here. */
_Noreturn void boot_exception(void);

/** Where RAM that is not taken ends. */
static uint32_t free_end;

static void print(const char *text)
{
    for (; *text != '\0'; text++)
        console_early(*text);
}

_Noreturn void boot_fail(const char *why)
{
    print("boot: this image is for ");
    print(board.name);
    print(": ");
    print(why);
    print("\nturnstile: exit 3\n");
    for (;;)
        __asm__ volatile("wfi");
}

void *boot_take(uint32_t bytes)
{
    uint32_t *taken;

    free_end = (free_end - bytes) & ~(bytes - 1);
    if (free_end < (uint32_t)boot_end)
        boot_fail("there is too little memory");
    taken = (uint32_t *)free_end;
    for (uint32_t i = 0; i < bytes / sizeof *taken; i++)
        taken[i] = 0;
    return taken;
}

uint32_t boot_free_end(void)
{
    return free_end;
}

/**
 * Looks whether the processors are those of the board. A processor that is
 * alone need not say where its registers are: the i.MX6 with one says 0.
 */
static void check_processor(void)
{
    uint32_t midr;
    uint32_t cbar;

    __asm__ volatile("mrc p15, 0, %0, c0, c0, 0" : "=r"(midr));
    if ((midr & board.midr_mask) != board.midr)
        boot_fail("this machine has other processors");
    __asm__ volatile("mrc p15, 4, %0, c15, c0, 0" : "=r"(cbar));
    if (cbar != board.private_base && cbar != 0)
        boot_fail("this is another machine");
}

_Noreturn void boot_exception(void)
{
    boot_fail("this is another machine");
}

/** The last word of megabyte `n` of RAM, counted from 1. */
static uint32_t last_word(uint32_t n)
{
    return board.ram_base + n * SECTION_BYTES - 4;
}

/*
 * Where there is no RAM a word does not stay, and where the same RAM appears
 * again it is overwritten from below.
 */
static uint32_t ram_bytes(void)
{
    const uint32_t most = board.ram_most / SECTION_BYTES;
    uint32_t n = ((uint32_t)boot_end - board.ram_base) / SECTION_BYTES + 1;

    for (uint32_t i = most; i > n; i--)
        boot_write(last_word(i), ~i);
    while (n < most && boot_read(last_word(n + 1), 0) == ~(n + 1))
        n++;
    return n * SECTION_BYTES;
}

/** Zeroes from `begin` to `end`. */
static void clear(void *begin, const void *end)
{
    for (uint32_t *at = begin; at < (const uint32_t *)end; at++)
        *at = 0;
}

/** Sets a page aside for page `page` of the window of `table`. */
static uint32_t donate(struct boot_info *boot, uint16_t table, uint16_t page)
{
    const uint32_t frame = (uint32_t)boot_take(PAGE_BYTES);

    boot->page[boot->pages++] =
        (struct boot_page){ .table = table, .page = page, .frame = frame };
    return frame;
}

/** What core cannot begin without; gives the frame of its message buffer. */
static uint32_t donate_all(struct boot_info *boot)
{
    donate(boot, TABLE_PD, 0);
    donate(boot, TABLE_THREAD, 0);
    donate(boot, TABLE_IDENTITY, 0);
    donate(boot, TABLE_RECEIVER, 0);
    donate(boot, TABLE_CONTEXT, 0);
    donate(boot, TABLE_IRQ, 0);
    return donate(boot, TABLE_UTCB, UTCB_CORE);
}

void boot_main(bool hypervisor)
{
    struct handover *const out = physical(&handover);
    struct boot_info *const boot = &out->boot;
    uint32_t utcb;

    console_start_early();
    check_processor();
    free_end = board.ram_base + ram_bytes();
    if (free_end - board.ram_base < board.ram_least)
        boot_fail("there is too little memory");
    clear(physical(kernel_bss_begin), physical(kernel_bss_end));
    clear(core_bss_load, core_bss_load + (core_bss_end - core_bss_begin));
    out->free_base = (uint32_t)boot_begin;
    out->free_end = free_end;
    out->hypervisor = hypervisor;
    utcb = donate_all(boot);
    boot->hz = board.timer_hz;
    boot->core_table = map_core(utcb, boot_free_end());
    boot->core_ip = (word_t)core_text_begin;
    boot->core_sp = CORE_STACK_TOP;
    boot->core_utcb = CORE_UTCB;
    map_kernel();
}
