/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * visible: what assembler, the linker script or the boot program names of the
 * kernel. The compiler sees the whole kernel at once, and drops or changes
 * what nobody in it uses.
 */
#pragma once

#define VISIBLE __attribute__((externally_visible))
