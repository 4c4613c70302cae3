/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * frame: the registers of a thread that does not run, on the host.
 */

#pragma once

#include "abi/abi.h"

/** The model of a processor has the abstract registers and four more. */
struct frame {
    struct call_frame call;
    word_t ip;   /**< where the thread goes on */
    word_t sp;   /**< its stack, of which the model makes no use */
    word_t utcb; /**< where the thread finds its message buffer */
    word_t tls;  /**< a register that the thread alone writes */
};
