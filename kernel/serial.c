/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * serial: numbers that are used once.
 */

#include "serial.h"

uint64_t serial_last;

uint64_t serial_new(void)
{
    serial_last++;
    return serial_last;
}
