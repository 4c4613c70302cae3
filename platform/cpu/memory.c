/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * memory: the two functions that the compiler calls when it moves structures.
 * The kernel, core and the boot program link one copy each.
 */
#include <stddef.h>
#include <stdint.h>

void *memset(void *to, int value, size_t bytes);
void *memcpy(void *restrict to, const void *restrict from, size_t bytes);

void *memset(void *to, int value, size_t bytes)
{
    const uint32_t word = (uint8_t)value * UINT32_C(0x01010101);
    volatile uint8_t *const at = to;
    size_t i = 0;

    if ((uintptr_t)to % sizeof word == 0) {
        for (; i + sizeof word <= bytes; i += sizeof word)
            *(volatile uint32_t *)&at[i] = word;
    }
    for (; i < bytes; i++)
        at[i] = (uint8_t)value;
    return to;
}

void *memcpy(void *restrict to, const void *restrict from, size_t bytes)
{
    volatile uint8_t *const at = to;
    const uint8_t *const source = from;

    for (size_t i = 0; i < bytes; i++)
        at[i] = source[i];
    return to;
}
