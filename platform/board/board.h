/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: what the kernel and the boot program must know of a board with
 * Cortex-A9 MPCore processors. All addresses are physical.
 */
#pragma once

#include <stdint.h>

enum { RESET_WRITES = 2 };

/** A word that is written to a register. */
struct board_write {
    uint32_t address;
    uint32_t value;
};

struct board {
    const char *name;
    uint32_t midr;      /**< main identification of the processors ... */
    uint32_t midr_mask; /**< ... in these bits */
    uint32_t ram_base;
    uint32_t ram_least;    /**< bytes, without which nothing can run */
    uint32_t ram_most;     /**< bytes, of which the kernel uses no more */
    uint32_t private_base; /**< registers that belong to the processors */
    uint32_t system_base;  /**< of the section with the registers of `reset` */
    uint32_t console_base; /**< the UART that the kernel prints to */
    uint32_t console_line;
    uint32_t timer_hz; /**< ticks in a second of the processors' timers */
    struct board_write reset[RESET_WRITES]; /**< what resets the board */
};

/** The board that the image is for. */
extern const struct board board;
