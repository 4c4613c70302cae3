/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * count: what the compiler calls in each basic block of the kernel.
 */

#include "large.h"

uint64_t large_blocks;

void __sanitizer_cov_trace_pc(void);

void __sanitizer_cov_trace_pc(void)
{
    large_blocks++;
}
