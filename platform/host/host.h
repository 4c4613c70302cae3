/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * host: a machine as a program, on which the kernel runs in tests.
 *
 * Processors, a clock, timers, an interrupt controller, RAM as numbers of
 * frames, translation tables and what processors remember of them. Pages of
 * tables that are not donated cannot be written. What a kernel must not forget
 * (to invalidate, to clean, to save) is noticed here when it matters, and
 * host_problem() says so.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "cpu.h"
#include "hooks.h"
#include "init.h"

enum {
    HOST_RAM = 0x40000000, /**< the first frame lies here */
    HOST_KEPT = 8,         /**< so many frames cannot be donated */
    HOST_HZ = 1000000,     /**< a tick is a microsecond */
    HOST_CONSOLE = 4096,   /**< characters that the console keeps */
    HOST_ENTRIES = 64,     /**< translation entries of all spaces */
    HOST_TLB = 64,         /**< translations that are remembered */
    HOST_TEXT = 160,
    HOST_STATE_WORDS = 12, /**< words of a thread's registers */
};

/** A line of the interrupt controller. */
struct host_line {
    bool claimed;
    bool masked;
    bool edge;
    bool level;   /**< the device asserts it */
    bool pending; /**< an edge came */
    uint8_t cpu;
};

/** A translation entry, as core wrote it and as the walker sees it. */
struct host_entry {
    word_t table;   /**< top table of the space */
    word_t page;    /**< user address */
    word_t address; /**< where the entry lies in core's space */
    word_t written; /**< the frame, 0 if none */
    word_t seen;    /**< what was cleaned */
};

/** A translation that the processors remember. */
struct host_translation {
    uint8_t asid;
    word_t table;
    word_t page;
    word_t frame;
};

struct host {
    uint64_t now;
    uint64_t timer[CPUS];
    bool ipi[CPUS];
    uint64_t space[CPUS];
    fpu_id_t fpu[CPUS];           /**< loaded; 0: trapped */
    uint32_t fpu_registers[CPUS]; /**< stand for all of them */
    thread_id_t thread[CPUS];     /**< whose registers are loaded */
    vm_id_t guest[CPUS];          /**< whose guest's registers are loaded */
    bool held[CPUS];              /**< the CPU waits to be started */
    bool handles[CPUS];           /**< took an interrupt and did not say done */
    struct host_line line[LINES];
    struct host_entry entry[HOST_ENTRIES];
    struct host_translation tlb[HOST_TLB];
    char console[HOST_CONSOLE];
    unsigned console_end;
    bool console_busy;
    unsigned pages_cleaned;
    unsigned pages_synced;
    unsigned guests_saved;
    bool unreadable;     /**< user pages cannot be read */
    bool plain;          /**< the processor has no guests, no single steps */
    bool off;            /**< power off or reset was asked for */
    unsigned frame_next; /**< what host_frame() gives next */
    char problem[HOST_TEXT];
};

extern struct host host;

/** Begins anew: kernel_init() with pages for core in each table. */
void host_boot(void);

/** As host_boot(), with other information. */
void host_boot_with(const struct boot_info *boot);

/** The information that host_boot() uses. */
struct boot_info host_boot_info(void);

/** Pages that are not donated are protected against writing, or not. */
void host_protect(bool on);

/** A frame that nobody uses, from HOST_KEPT on: its address. */
word_t host_frame(void);

/**
 * The thread that CPU `k` runs makes the call in `f`; what its registers hold
 * after the pass is in `f` then.
 */
void host_call(cpu_id_t k, struct call_frame *f);

/** The thread that CPU `k` runs faults. */
void host_fault(cpu_id_t k, uint8_t kind, uint8_t access, word_t address);

/** Tells whether an interrupt waits for CPU `k`. */
bool host_pending(cpu_id_t k);

/** CPU `k` takes one interrupt, if any waits. */
void host_interrupt(cpu_id_t k);

/** All CPUs take interrupts until none waits. */
void host_settle(void);

/** Time passes; timers interrupt on their way. */
void host_advance(uint64_t ticks);

/** A device asserts `line`, or an edge comes; or it is asserted no more. */
void host_raise_line(unsigned line);
void host_lower_line(unsigned line);

/** Core writes the entry at `address`: `table` maps `page` to `frame`. */
void host_write_entry(word_t table, word_t page, word_t address, word_t frame);

/** The thread of CPU `k` touches `page`: its frame, 0 if it faults. */
word_t host_touch(cpu_id_t k, word_t page);

/** The first thing that the kernel forgot; empty if nothing. */
const char *host_problem(void);

/** Notes that something was forgotten. */
void host_complain(const char *what, unsigned a, unsigned b);

/** So many bytes hold the state of kernel and machine. */
unsigned host_state_bytes(void);

/** Copies the state of kernel and machine to or from `image`. */
void host_save(void *image);
void host_load(const void *image);

/** What panic() does before it aborts; a test may leave by longjmp(). */
extern void (*host_on_panic)(panic_t why);
