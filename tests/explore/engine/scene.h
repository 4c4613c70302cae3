/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scene: what is explored; tools/explore makes it of a file in scenes/.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"
#include "init.h"
#include "slots.h"

/** What can happen to a CPU, or be done by the thread that it runs. */
enum happening {
    HAPPENS_CALL,      /**< The thread makes a call. */
    HAPPENS_FAULT,     /**< The thread faults. */
    HAPPENS_FPU,       /**< The thread uses a register that is trapped. */
    HAPPENS_EXIT,      /**< The guest of the thread needs its monitor. */
    HAPPENS_SLICE,     /**< The timer interrupts, be it time or not. */
    HAPPENS_TICK,      /**< A tick passes, on all CPUs. */
    HAPPENS_TIMER,     /**< The timer interrupts, since it is time. */
    HAPPENS_INTERRUPT, /**< Another CPU, or the CPU itself, interrupts. */
    HAPPENS_LINE,      /**< A device interrupts. */
    HAPPENS_ENTER,     /**< The CPU, which was held, enters the kernel. */
};

/** One thing that can happen. */
struct operation {
    const char *text;       /**< How traces say it. */
    enum happening what;    /**< What kind of thing it is. */
    uint8_t line;           /**< The line of HAPPENS_LINE. */
    bool ends;              /**< Destroys something. */
    bool slots;             /**< Capabilities are given as slots. */
    uint32_t threads;       /**< A bit for each thread that does it. */
    struct call_frame call; /**< The registers of HAPPENS_CALL. */
    word_t caps[MESSAGE_CAPS];
};

struct scene {
    const struct operation *start; /**< Calls of core before the first state. */
    unsigned start_count;
    const struct operation *operations;
    unsigned operation_count;
    struct boot_info boot; /**< Core's first pages. */
    thread_id_t renamed;   /**< Threads from 2 to this one are alike. */
    uint8_t unacked;       /**< Messages that are not acknowledged, at most. */
    bool live;             /**< Everybody who waits can be freed. */
    bool fair;             /**< The policy is fair: nobody starves. */
};

extern const struct scene scene;

/** By call: a bit for each status that it may answer. */
extern const uint32_t call_statuses[CALL_NUMBERS];
