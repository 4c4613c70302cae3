/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * marks: numbers by which threads are told apart, compared and sorted.
 */

#include "marks.h"

bool marks_distinct(const uint32_t *marks, unsigned first, unsigned last)
{
    for (unsigned a = first; a <= last; a++) {
        for (unsigned b = a + 1; b <= last; b++) {
            if (marks[a] == marks[b])
                return false;
        }
    }
    return true;
}

void marks_sort(uint32_t *marks, unsigned first, unsigned last)
{
    for (unsigned i = first + 1; i <= last; i++) {
        for (unsigned at = i; at > first && marks[at - 1] > marks[at]; at--) {
            const uint32_t held = marks[at];

            marks[at] = marks[at - 1];
            marks[at - 1] = held;
        }
    }
}
