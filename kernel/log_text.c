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
    log_text(name);
    /*@ loop invariant 0 <= i <= 8 && inv_log;
        loop assigns i, log_ring;
        loop variant 8 - i;
    */
    for (unsigned i = 0; i < 8; i++) {
        const word_t digit = value >> (28 - 4 * i) & 15;

        log_put((uint8_t)(digit < 10 ? '0' + digit : 'a' - 10 + digit));
    }
}
