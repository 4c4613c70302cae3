/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * uart: the UART of the i.MX6; registers as in its reference manual (NXP
 * IMX6DQRM), chapter "Universal Asynchronous Receiver/Transmitter".
 */
#include "uart.h"

/** Offsets of registers. */
enum imx_register {
    URXD = 0x00, /**< received data */
    UTXD = 0x40, /**< data to send */
    UCR1 = 0x80, /**< control */
    UCR2 = 0x84, /**< control */
    USR1 = 0x94, /**< status */
    USR2 = 0x98  /**< status */
};

enum {
    UCR1_ENABLE = 1 << 0,
    UCR1_RX_INTERRUPTS = 1 << 9,
    UCR2_RUNNING = 1 << 0, /**< no software reset */
    UCR2_RX_ENABLE = 1 << 1,
    UCR2_TX_ENABLE = 1 << 2,
    UCR2_8_BITS = 1 << 5,
    UCR2_IGNORE_RTS = 1 << 14,
    USR1_TX_READY = 1 << 13,
    USR2_RX_READY = 1 << 0,
    USR2_TX_COMPLETE = 1 << 3
};

static uint32_t read(uintptr_t base, enum imx_register r)
{
    return *(volatile uint32_t *)(base + r);
}

static void write(uintptr_t base, enum imx_register r, uint32_t value)
{
    *(volatile uint32_t *)(base + r) = value;
}

void uart_start(uintptr_t base)
{
    write(base, UCR1, UCR1_ENABLE);
    write(base, UCR2,
          UCR2_IGNORE_RTS | UCR2_8_BITS | UCR2_TX_ENABLE | UCR2_RX_ENABLE |
              UCR2_RUNNING);
}

bool uart_put(uintptr_t base, char c)
{
    if ((read(base, USR1) & USR1_TX_READY) == 0)
        return false;
    write(base, UTXD, (uint8_t)c);
    return true;
}

bool uart_get(uintptr_t base, char *c)
{
    if ((read(base, USR2) & USR2_RX_READY) == 0)
        return false;
    *c = (char)(read(base, URXD) & 0xff);
    return true;
}

bool uart_drained(uintptr_t base)
{
    return (read(base, USR2) & USR2_TX_COMPLETE) != 0;
}

void uart_listen(uintptr_t base, bool on)
{
    write(base, UCR1, on ? UCR1_ENABLE | UCR1_RX_INTERRUPTS : UCR1_ENABLE);
}

/* The interrupt ends when what was received is taken. */
void uart_clear(uintptr_t base)
{
    (void)base;
}
