/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * writes_code: writes to its own first instruction.
 */
int main(void)
{
    volatile int *const code = (volatile int *)0x00100000;

    *code = 1;
    return 0;
}
