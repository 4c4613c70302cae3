/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * print: text for the kernel log, sixteen characters a call.
 */
#include "print.h"

#include "calls_arm.h"

enum { MOST = 16 };

void print(const char *text)
{
    while (*text != '\0') {
        struct sys_log_print_args args = { .count = 0 };

        for (; *text != '\0' && args.count < MOST; text++) {
            args.text[args.count / 4] |= (word_t)(unsigned char)*text
                                         << args.count % 4 * 8;
            args.count++;
        }
        (void)sys_log_print(&args);
    }
}

void print_number(word_t number)
{
    char text[11];
    unsigned at = sizeof text - 1;

    text[at] = '\0';
    do {
        text[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    print(&text[at]);
}

void print_hex(word_t number)
{
    static const char digits[] = "0123456789abcdef";
    char text[11] = "0x";

    for (unsigned i = 0; i < 8; i++)
        text[2 + i] = digits[number >> (28 - 4 * i) & 15];
    text[10] = '\0';
    print(text);
}
