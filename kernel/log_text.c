/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log_text: what the kernel itself prints.
 */

#include "log_text.h"

void log_text(const char *text)
{
    for (unsigned i = 0; text[i] != 0; i++)
        log_put((uint8_t)text[i]);
}

void log_word(const char *name, word_t value)
{
    static const char digits[16] = { '0', '1', '2', '3', '4', '5', '6', '7',
                                     '8', '9', 'a', 'b', 'c', 'd', 'e', 'f' };

    log_text(name);
    for (unsigned i = 0; i < 8; i++)
        log_put((uint8_t)digits[value >> (28 - 4 * i) & 15]);
}
