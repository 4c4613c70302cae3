/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * power: how the board is reset and turned off; each power_NAME.c keeps these
 * promises.
 */
#pragma once

/** Resets the board; returns if it cannot. */
void power_reset(void);

/** Turns the board off; returns if it cannot. */
void power_off(void);
