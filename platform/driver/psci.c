/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * psci: calls of firmware; numbers as in the specification of the interface
 * (ARM DEN 0022), chapter 5, and registers as in the SMC calling convention
 * (ARM DEN 0028).
 */
#include "psci.h"

enum psci_call {
    CPU_ON = (int)0x84000003,
    SYSTEM_OFF = (int)0x84000008,
    SYSTEM_RESET = (int)0x84000009
};

enum { SUCCESS = 0 };

static uint32_t call(bool secure, enum psci_call number, uint32_t cpu,
                     uint32_t entry)
{
    register uint32_t r0 __asm__("r0") = (uint32_t)number;
    register uint32_t r1 __asm__("r1") = cpu;
    register uint32_t r2 __asm__("r2") = entry;
    register uint32_t r3 __asm__("r3") = 0;

    if (secure)
        __asm__ volatile(".arch_extension sec\n\t"
                         "smc #0"
                         : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3)
                         :
                         : "memory");
    else
        __asm__ volatile(".arch_extension virt\n\t"
                         "hvc #0"
                         : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3)
                         :
                         : "memory");
    return r0;
}

bool psci_cpu_on(bool secure, uint32_t cpu, uint32_t entry)
{
    return call(secure, CPU_ON, cpu, entry) == SUCCESS;
}

void psci_system_off(bool secure)
{
    (void)call(secure, SYSTEM_OFF, 0, 0);
}

void psci_system_reset(bool secure)
{
    (void)call(secure, SYSTEM_RESET, 0, 0);
}
