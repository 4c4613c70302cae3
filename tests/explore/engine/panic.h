/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * panic: a machine met an event that its specification does not list.
 */

#pragma once

/** From now on, a panic of the kernel is a violation. */
void panic_watch(void);
