/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * damage: the executable invariants notice what must not be.
 *
 * In a town, in which objects of every kind exist, one field at a time is
 * given a value that it must not have. The invariant that speaks of it holds
 * before, and must not hold then.
 */

#pragma once

#include <check.h>
#include <string.h>

#include "cpus.h"
#include "town.h"

/** Gives `bytes` at `at` another value: `holds` must notice it. */
static inline void damage_noticed(bool (*holds)(void), void *at, size_t bytes,
                                  uint64_t value, const char *place)
{
    uint64_t was = 0;

    memcpy(&was, at, bytes);
    ck_assert_msg(holds(), "%s: it was broken before", place);
    ck_assert_msg(memcmp(&was, &value, bytes) != 0, "%s: nothing changes",
                  place);
    memcpy(at, &value, bytes);
    ck_assert_msg(!holds(), "%s may not be %lu", place, (unsigned long)value);
    memcpy(at, &was, bytes);
    ck_assert_msg(holds(), "%s: it is broken afterwards", place);
}

/** The lvalue `place` with `value` is noticed by the invariant `holds`. */
#define DAMAGE(holds, place, value)                                            \
    damage_noticed(holds, &(place), sizeof(place), (value), #place)

/** A town whose tables can be written everywhere; tests begin with copies. */
static inline void damage_begin(void)
{
    town_make();
    host_protect(false);
}
