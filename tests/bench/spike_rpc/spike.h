/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * spike: what the files of the spike call of each other.
 */
#pragma once

#include "tables.h"

/** Where everything goes that the fast path does not cover. */
void general(void);

/** Ends the emulator with this code. */
_Noreturn void spike_end(uint32_t code);

/* Called by entry.S; a call's r0 and r1 are as the user left them. None of
   these returns. */
void call_null(uint32_t r0, uint32_t r1, struct cpu *cpu);
void call_send_request(cap_word_t word, uint32_t tag, struct cpu *cpu);
void call_reply_and_await(uint32_t r0, uint32_t tag, struct cpu *cpu);
void call_spike_end(uint32_t r0, uint32_t r1, struct cpu *cpu);
void call_other(uint32_t r0, uint32_t r1, struct cpu *cpu);
void kernel_exception(uint32_t cause, struct cpu *cpu);
void kernel_fault(uint32_t cause, const struct frame *frame);

_Noreturn void spike_main(void);
