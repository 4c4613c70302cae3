/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * look: what can be seen of the kernel's objects.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"

/** The state of a machine, by its name, of an object. */
unsigned look_state(const char *machine, unsigned object);

/** A field of an object, by table and name, as in `pd.pages`. */
uint64_t look_field(const char *name, unsigned object);

/** Records of CPU `k` are looked for from now on. */
void look_from_here(cpu_id_t k);

/** What a record must carry; -1 stands for anything. */
struct wanted_record {
    int64_t event, p, q, a, b;
};

/** Looks for the next such record of any CPU; what is before it is passed. */
bool look_record(const struct wanted_record *wanted);
