/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * operations: everything that can happen to the kernel from outside.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "cpu.h"
#include "status.h"
#include "world.h"

/** Who does it: the thread that a CPU runs, core, or the CPU itself. */
enum actor { ACTOR_THREAD, ACTOR_CORE, ACTOR_CPU };

/** What the arguments of an operation range over. */
enum argument {
    ARGUMENT_NONE,
    ARGUMENT_THREAD,
    ARGUMENT_RECEIVER,
    ARGUMENT_CONTEXT,
    ARGUMENT_PD,
    ARGUMENT_IDENTITY,
    ARGUMENT_CAP,
    ARGUMENT_CPU
};

/** One thing that happens on CPU `cpu`, done by or to `a`, with `b`. */
struct operation {
    uint8_t kind;
    uint8_t cpu;
    uint8_t a;
    uint8_t b;
    uint8_t c;
};

/** What the explorer knows about a kind of operation. */
struct kind {
    const char *name; /**< How scenes name it. */
    const char *text; /**< How traces say it: $a $b $c $k. */
    enum actor actor;
    enum argument first;
    enum argument second;
    bool (*may)(const struct operation *o);
    status_t (*act)(const struct operation *o);
};

enum { MOST_OPERATIONS = 512, MOST_KINDS = 48 };

/** Notes which kinds the scene has; gives false for a name that is none. */
bool operations_choose(const char *name);

/** The kind of `o`. */
const struct kind *operation_kind(const struct operation *o);

/** Everything that can happen now; gives how many. */
unsigned operations_list(struct operation *list);

/** Lets `o` happen in the state `before`, in which the kernel is, and ends the
 * pass. */
status_t operation_apply(const struct operation *o, const struct world *before);

/** Tells whether a status says that nothing has changed. */
bool status_refused(status_t status);
