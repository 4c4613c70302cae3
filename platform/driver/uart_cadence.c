/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * uart: the Cadence UART of Zynq; registers as in the technical reference
 * manual of the Zynq-7000 (Xilinx UG585), appendix B, section "UART
 * Controller".
 */
#include "uart.h"

/** Offsets of registers. */
enum cadence_register {
    CR = 0x00,   /**< control */
    IER = 0x08,  /**< interrupts to let through */
    IDR = 0x0c,  /**< interrupts to hold back */
    ISR = 0x14,  /**< interrupts; 1 clears */
    RXWM = 0x20, /**< so many characters received raise an interrupt */
    SR = 0x2c,   /**< status */
    FIFO = 0x30  /**< data */
};

enum {
    CR_RX_ENABLE = 1 << 2,
    CR_TX_ENABLE = 1 << 4,
    INTERRUPT_RX = 1 << 0,
    INTERRUPTS = 0x1fff,
    SR_RX_EMPTY = 1 << 1,
    SR_TX_EMPTY = 1 << 3,
    SR_TX_FULL = 1 << 4,
    SR_TX_ACTIVE = 1 << 11
};

static uint32_t read(uintptr_t base, enum cadence_register r)
{
    return *(volatile uint32_t *)(base + r);
}

static void write(uintptr_t base, enum cadence_register r, uint32_t value)
{
    *(volatile uint32_t *)(base + r) = value;
}

void uart_start(uintptr_t base)
{
    write(base, IDR, INTERRUPTS);
    write(base, ISR, INTERRUPTS);
    write(base, RXWM, 1);
    write(base, CR, CR_RX_ENABLE | CR_TX_ENABLE);
}

bool uart_put(uintptr_t base, char c)
{
    if ((read(base, SR) & SR_TX_FULL) != 0)
        return false;
    write(base, FIFO, (uint8_t)c);
    return true;
}

bool uart_get(uintptr_t base, char *c)
{
    if ((read(base, SR) & SR_RX_EMPTY) != 0)
        return false;
    *c = (char)(read(base, FIFO) & 0xff);
    return true;
}

bool uart_drained(uintptr_t base)
{
    return (read(base, SR) & (SR_TX_EMPTY | SR_TX_ACTIVE)) == SR_TX_EMPTY;
}

void uart_listen(uintptr_t base, bool on)
{
    write(base, on ? IER : IDR, INTERRUPT_RX);
}

void uart_clear(uintptr_t base)
{
    write(base, ISR, INTERRUPT_RX);
}
