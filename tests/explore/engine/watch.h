/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * watch: looks at a pass from within.
 *
 * pass.c is compiled so that it calls these functions in place of the kernel's
 * call_dispatch(), fast_message() and fast_fault(), which they call.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"

/** What was seen during a step. */
struct watch {
    bool wrong;   /**< Something was noted with wrong(). */
    bool refused; /**< A call was refused. */
    bool fast;    /**< The fast path was taken. */
};

extern struct watch watch;

/** Whether passes may take the fast path. */
extern bool watch_fast_on;
