/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * uart: the PrimeCell PL011 of ARM's boards; registers as in its reference
 * manual (ARM DDI 0183), chapter 3.
 */
#include "uart.h"

/** Offsets of registers. */
enum pl011_register {
    DR = 0x00,    /**< data */
    FR = 0x18,    /**< flags */
    LCR_H = 0x2c, /**< line control */
    CR = 0x30,    /**< control */
    IMSC = 0x38,  /**< interrupts that are let through */
    ICR = 0x44,   /**< interrupts to clear */
};

enum {
    FR_RX_EMPTY = 1 << 4,
    FR_TX_FULL = 1 << 5,
    FR_TX_EMPTY = 1 << 7,
    LCR_H_8_BITS = 3 << 5,
    LCR_H_FIFO = 1 << 4,
    CR_ENABLE = 1 << 0,
    CR_TX = 1 << 8,
    CR_RX = 1 << 9,
    INTERRUPT_RX = 1 << 4,
    INTERRUPT_RX_TIMEOUT = 1 << 6,
    INTERRUPTS = 0x7ff,
};

static uint32_t read(uintptr_t base, enum pl011_register r)
{
    return *(volatile uint32_t *)(base + r);
}

static void write(uintptr_t base, enum pl011_register r, uint32_t value)
{
    *(volatile uint32_t *)(base + r) = value;
}

void uart_start(uintptr_t base)
{
    write(base, IMSC, 0);
    write(base, ICR, INTERRUPTS);
    write(base, LCR_H, LCR_H_8_BITS | LCR_H_FIFO);
    write(base, CR, CR_ENABLE | CR_TX | CR_RX);
}

bool uart_put(uintptr_t base, char c)
{
    if ((read(base, FR) & FR_TX_FULL) != 0)
        return false;
    write(base, DR, (uint8_t)c);
    return true;
}

bool uart_get(uintptr_t base, char *c)
{
    if ((read(base, FR) & FR_RX_EMPTY) != 0)
        return false;
    *c = (char)(read(base, DR) & 0xff);
    return true;
}

bool uart_drained(uintptr_t base)
{
    return (read(base, FR) & FR_TX_EMPTY) != 0;
}

void uart_listen(uintptr_t base, bool on)
{
    write(base, IMSC, on ? INTERRUPT_RX | INTERRUPT_RX_TIMEOUT : 0);
}

void uart_clear(uintptr_t base)
{
    write(base, ICR, INTERRUPT_RX | INTERRUPT_RX_TIMEOUT);
}
