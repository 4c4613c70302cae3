/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * log: what components print: each line begins with the name of its component,
 * so that nobody can speak for another one, or for core.
 */
#include "log.h"

#include "component.h"
#include "print.h"
#include "start_info.h"

enum core_answer log_line(unsigned c, word_t length)
{
    const char *const text = (const char *)&own_utcb.word[MESSAGE_REGISTERS];
    char line[CORE_LOG_BYTES + 1];

    if (length > CORE_LOG_BYTES)
        return CORE_BAD_REQUEST;
    for (word_t i = 0; i < length; i++)
        line[i] = text[i] < ' ' || text[i] > '~' ? '?' : text[i];
    line[length] = '\0';
    print("[");
    print(components[c].plan->name);
    print("] ");
    print(line);
    print("\n");
    return CORE_DONE;
}
