/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * runs_data: jumps to what it has put on its stack.
 */
#include <stdint.h>

int main(void)
{
    unsigned on_the_stack[4] = { 0xe12fff1e };
    void (*volatile go)(void) = (void (*)(void))(uintptr_t)on_the_stack;

    go();
    return 0;
}
