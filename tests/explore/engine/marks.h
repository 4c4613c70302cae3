/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * marks: numbers by which threads are told apart, compared and sorted.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Tells whether the marks from `first` to `last` differ. */
bool marks_distinct(const uint32_t *marks, unsigned first, unsigned last);

/** Sorts the marks from `first` to `last`. */
void marks_sort(uint32_t *marks, unsigned first, unsigned last);
