/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * enter: what entry.S and start.S jump to.
 */
#pragma once

#include <stdint.h>

#include "local.h"
#include "visible.h"

/** The running thread made the null call. */
VISIBLE void enter_null(word_t r0, word_t r1, const struct local *local);

/** It made a call that may go the fast way. */
VISIBLE void enter_msg_call(word_t r0, word_t r1, const struct local *local);
VISIBLE void enter_msg_reply_and_await(word_t r0, word_t r1,
                                       const struct local *local);

/** The running thread made another call that needs no lock. */
VISIBLE void enter_own_call(word_t r0, word_t r1, const struct local *local);

/** The running thread made any other call. */
VISIBLE void call_other(word_t r0, word_t r1, const struct local *local);

/** The running thread was interrupted, by enum cause. */
VISIBLE void kernel_exception(uint32_t cause, const struct local *local);

/**
 * The kernel itself was interrupted: returns only if it can go on with
 * `frame`.
 */
VISIBLE void kernel_fault(uint32_t cause, struct frame *frame);

/** CPU `k` runs in the upper half, on its stack. */
VISIBLE void kernel_main(uint32_t k);

/** CPU `k`, which has the lock, goes on with the thread that the pass chose. */
void enter_leave(cpu_id_t k);
