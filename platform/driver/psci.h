/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * psci: the power state coordination interface, by which firmware starts CPUs
 * and ends the machine.
 *
 * Firmware is called by HVC, or by SMC where `secure` says so: if the kernel's
 * CPU began in hypervisor mode, HVC would reach nobody.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** Lets CPU `cpu` begin at physical address `entry`; false if it cannot. */
bool psci_cpu_on(bool secure, uint32_t cpu, uint32_t entry);

/** Turns the machine off; returns if the firmware cannot. */
void psci_system_off(bool secure);

/** Resets the machine; returns if the firmware cannot. */
void psci_system_reset(bool secure);
