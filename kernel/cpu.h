/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cpu: what the kernel asks of the processor and of the board.
 *
 * Promises only; platform/ keeps them. `k` is the CPU that executes the pass
 * unless a function says otherwise. cpu_ticks() stands in clock.h.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "hooks.h"
#include "slots.h"

/** What the pass must know of the interrupt that was taken. */
enum { LINE_NONE = LINES, LINE_TIMER, LINE_IPI };

/* ------------------------------------------------------ time and interrupts */

/** The timer of CPU `k` interrupts it at `at`, in ticks, at once if past. */
/*@ assigns \nothing; */
void cpu_timer_set(cpu_id_t k, uint64_t at);

/** Interrupts CPU `k`, which may be the executing one. */
/*@ assigns \nothing; */
void cpu_interrupt(cpu_id_t k);

/**
 * The line that interrupts CPU `k`, which is now being handled; LINE_TIMER,
 * LINE_IPI, or LINE_NONE if there is none (any more).
 */
/*@ assigns \nothing;
    ensures \result <= LINE_IPI;
*/
unsigned cpu_line_take(cpu_id_t k);

/** The controller may interrupt with lines again: `line` was handled. */
/*@ assigns \nothing; */
void cpu_line_done(cpu_id_t k, unsigned line);

/** Sets up `line`, masked: which CPU it interrupts, edge or level. */
/*@ assigns \nothing; */
void cpu_line_claim(unsigned line, cpu_id_t cpu, bool edge);

/** No interrupt comes by `line`. */
/*@ assigns \nothing; */
void cpu_line_mask(unsigned line);

/** Interrupts may come by `line`. */
/*@ assigns \nothing; */
void cpu_line_unmask(unsigned line);

/** Tells whether the kernel keeps `line` for itself. */
/*@ assigns \nothing; */
bool board_line_kept(unsigned line);

/** Lets CPU `k`, which is held, enter the kernel; false if there is none. */
/*@ assigns \nothing; */
bool board_cpu_start(cpu_id_t k);

/** Begins anew; returns if the board cannot. */
/*@ assigns \nothing; */
void board_reset(void);

/** Turns the machine off; returns if the board cannot. */
/*@ assigns \nothing; */
void board_power_off(void);

/** The number, from 1, of the frame at `address` if it is RAM that can be
 * donated; otherwise 0. Below FRAMES + 1. */
/*@ assigns \nothing;
    ensures \result <= FRAMES;
*/
unsigned board_frame(word_t address);

/** Sends `c` to the console if it takes one now; false if it does not. */
/*@ assigns \nothing; */
bool board_console_put(uint8_t c);

/** Stops the machine: the kernel is wrong, and has reported it. */
/*@ assigns \nothing;
    ensures \false;
*/
_Noreturn void board_panic(panic_t why);

/* ------------------------------------------------------------------- memory */

/** Puts the frame at `address`, zeroed, behind page `p` of the windows. */
/*@ assigns \nothing; */
void cpu_page_map(page_id_t p, word_t address);

/** Puts the zero page behind page `p`, on all CPUs. */
/*@ assigns \nothing; */
void cpu_page_unmap(page_id_t p);

/** The space of the table at physical `table`; the upper half is `asid`. */
/*@ assigns \nothing; */
uint64_t cpu_space(word_t table, uint8_t asid);

/** CPU `k` has `space` as its user half. All that was written before is seen
 * by other CPUs before what is written after. */
/*@ assigns \nothing; */
void cpu_space_load(cpu_id_t k, uint64_t space);

/** An address space in which nothing of users is mapped, under ASID 0. */
/*@ assigns \nothing; */
uint64_t cpu_space_empty(void);

/** Forgets, on all CPUs, the translations of `asid`. */
/*@ assigns \nothing; */
void cpu_space_forget(uint8_t asid);

/** Forgets, on all CPUs, the translation of the page at `address`. */
/*@ assigns \nothing; */
void cpu_space_forget_page(uint8_t asid, word_t address);

/**
 * Lets the walker see `bytes` of translation entries that core wrote at
 * `address` of its own space; false if core cannot read there.
 */
/*@ assigns \nothing; */
bool cpu_entries_clean(word_t address, word_t bytes);

/** Cleans the page at user `address` from the data cache; false if the running
 * thread cannot read it. */
/*@ assigns \nothing; */
bool cpu_page_clean(word_t address);

/** Makes instructions written to the page at user `address` visible; false if
 * the running thread cannot read it. */
/*@ assigns \nothing; */
bool cpu_page_sync(word_t address);

/* ---------------------------------------------------------------- registers */

/** The frame of a thread that begins: nothing is set. */
/*@ requires \valid(frame);
    assigns *frame;
*/
void cpu_frame_init(struct frame *frame);

/** The frame of core's first thread: where it begins, its stack and buffer. */
/*@ requires \valid(frame);
    assigns *frame;
*/
void cpu_frame_start(struct frame *frame, word_t ip, word_t sp, word_t utcb);

/** Where the thread of `frame` goes on. */
/*@ requires \valid_read(frame);
    assigns \nothing;
*/
word_t cpu_frame_ip(const struct frame *frame);

/** Copies the registers of thread `t` to `words`, STATE_WORDS of them. */
/*@ requires 0 < t < THREADS;
    assigns words[0 .. 31];
*/
void cpu_state_get(thread_id_t t, word_t *words);

/** Sets the registers of thread `t`; bits that users may not set are masked. */
/*@ requires thread_present(t);
    assigns threads[t].frame;
*/
void cpu_state_set(thread_id_t t, const word_t *words);

/** Loads what belongs to thread `t` beside its frame: UTCB and TLS. */
/*@ assigns \nothing; */
void cpu_thread_load(cpu_id_t k, thread_id_t t);

/** Stores what thread `from` has beside its frame, and loads that of `to`. */
/*@ requires thread_present(from);
    assigns threads[from].frame;
*/
void cpu_thread_switch(cpu_id_t k, thread_id_t from, thread_id_t to);

/** Stores the floating-point registers of CPU `k`, and traps their use. */
/*@ requires fpu_present(f);
    assigns fpus[f].registers[0 .. 65];
*/
void cpu_fpu_save(cpu_id_t k, fpu_id_t f);

/** Loads the floating-point registers of CPU `k` and allows their use. */
/*@ assigns \nothing; */
void cpu_fpu_load(cpu_id_t k, fpu_id_t f);

/** Tells whether the processor can take single steps of users. */
/*@ assigns \nothing; */
bool cpu_steps_supported(void);

/** Tells whether the processor runs guests. */
/*@ assigns \nothing; */
bool cpu_guests_supported(void);

/** Why a guest stopped, and where. */
struct guest_exit {
    word_t reason; /**< enum vm_exit */
    word_t detail;
    word_t address;
};

/** Stores the registers of the guest of `v` that CPU `k` runs. */
/*@ assigns \nothing; */
void cpu_guest_save(cpu_id_t k, vm_id_t v);
