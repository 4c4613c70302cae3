/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * programs: how often the bench measures each operation.
 */
#pragma once

#define ROUNDS 8
