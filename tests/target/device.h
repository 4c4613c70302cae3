/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * device: the device of a board by which a test shows that interrupts reach
 * their driver.
 */
#pragma once

#include "abi.h"

/** What is written to the register at an offset. */
struct device_write {
    word_t offset;
    word_t value;
};

enum { DEVICE_WRITES = 4 };

struct test_device {
    word_t base; /**< physical: the page of its registers */
    word_t line;
    word_t kernel_line; /**< one that the kernel keeps */
    word_t least_us;    /**< it interrupts so much later, or more */
    struct device_write begin[DEVICE_WRITES]; /**< it shall interrupt once */
    word_t begins;                            /**< so many of these */
    struct device_write end[DEVICE_WRITES];   /**< it has interrupted */
    word_t ends;
};

/** The board's device. */
extern const struct test_device test_device;
