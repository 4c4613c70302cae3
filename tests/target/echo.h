/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * echo: the program that core puts into its second domain.
 */
#pragma once

/** It runs wherever it lies: so many bytes to copy. */
extern const char echo_begin[];
extern const char echo_end[];
