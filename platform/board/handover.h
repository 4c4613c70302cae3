/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * handover: what the boot program leaves to the kernel.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "init.h"
#include "visible.h"

struct handover {
    struct boot_info boot;
    uint32_t free_base; /**< physical: from here on RAM can be donated, */
    uint32_t free_end;  /**< up to here */
    bool hypervisor;    /**< the CPUs began in hypervisor mode */
};

VISIBLE extern struct handover handover;
