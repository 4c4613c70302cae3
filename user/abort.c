/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * abort: a component that cannot go on, as assert() finds, ends by a fault; so
 * it begins anew if the system's file says so.
 */
#include <stdlib.h>

#include "own.h"

_Noreturn void abort(void)
{
    own_print_rest();
    __builtin_trap();
}
