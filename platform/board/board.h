/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * board: what the kernel and the boot program must know of a board. All
 * addresses are physical. Which drivers know the rest is said in
 * NAME/parts.cmake.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { BOARD_WRITES = 2 };

/** What is written to a register; nothing if it has no address. */
struct board_write {
    uint32_t address;
    uint32_t value;
    bool half; /**< the register has 16 bits, not 32 */
};

struct board {
    const char *name;
    uint32_t midr;      /**< main identification of the processors ... */
    uint32_t midr_mask; /**< ... in these bits */
    uint32_t ram_base;
    uint32_t ram_least;       /**< bytes, without which nothing can run */
    uint32_t ram_most;        /**< bytes, of which the kernel uses no more */
    uint32_t private_base;    /**< registers that belong to the processors */
    uint32_t gic_distributor; /**< within the section of `private_base` */
    uint32_t gic_cpu;         /**< the same */
    uint32_t timer_line;      /**< by which the timer of a CPU interrupts it */
    uint32_t timer_hz;        /**< ticks of clock and timers in a second */
    uint32_t console_base;    /**< the UART that the kernel prints to */
    uint32_t console_line;
    uint32_t system_base; /**< of the section with all that follows */
    uint32_t release;     /**< what release_NAME.c lets CPUs go by */
    struct board_write reset[BOARD_WRITES];     /**< resets the board */
    struct board_write power_off[BOARD_WRITES]; /**< turns it off */
};

/** The board that the image is for. */
extern const struct board board;
