/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * processor: Cortex-A15 MPCore; registers as in its technical reference manual
 * (ARM DDI 0438), section 4.3.
 */
#include "processor.h"

#include <stdint.h>

enum { L2CTLR_CPUS_SHIFT = 24, L2CTLR_CPUS = 3 };

/* Its snoop control unit is always on. */
void processor_start(void)
{
}

unsigned processor_cpus(void)
{
    uint32_t l2ctlr;

    __asm__ volatile("mrc p15, 1, %0, c9, c0, 2" : "=r"(l2ctlr));
    return (l2ctlr >> L2CTLR_CPUS_SHIFT & L2CTLR_CPUS) + 1;
}
