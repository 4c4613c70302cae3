/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: where the kernel finds the registers of devices.
 */
#pragma once

#include <stdint.h>

#include "layout.h"
#include "translation.h"

/** Where the registers at `physical` are, which lie in section `n`. */
static inline uintptr_t device(unsigned n, uint32_t physical)
{
    return DEVICES + n * SECTION_BYTES + physical % SECTION_BYTES;
}
