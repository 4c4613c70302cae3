/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * state_arm: the words by which thread_state_get and thread_state_set move
 * the registers of a thread.
 *
 * Generated from spec/registers.toml by tools/gen; do not edit.
 */

#pragma once

/** Where each register stands among the words. ARM processors in ARM state. */
enum state_word {
    /** The general registers r0 to r12. */
    STATE_R = 0,
    /** The stack pointer. */
    STATE_SP = 13,
    /** The link register. */
    STATE_LR = 14,
    /** The address of the next instruction. */
    STATE_IP = 15,
    /**
     * The status register; only flags, the IT bits, endianness and Thumb state
     * can be set.
     */
    STATE_PSR = 16,
    /**
     * The address of the message buffer, in the thread register that the
     * thread cannot write.
     */
    STATE_UTCB = 17,
    /** The thread register that the thread can write. */
    STATE_TLS = 18,
    /** The state has so many words. */
    STATE_WORDS = 19,
};
