/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * print: the standard output of a component goes to core's log, a line at a
 * time.
 */
#include <stdio.h>
#include <string.h>

#include "own.h"

static char line[CORE_LOG_BYTES];
static unsigned length;

/** Hands the line to core. */
static void send_line(void)
{
    struct message m = {
        .tag = tag_make(MESSAGE_REGISTERS + (length + 3) / 4, 0, 0),
        .word = { length },
    };

    memcpy(&own_buffer()->word[MESSAGE_REGISTERS], line, length);
    (void)own_request(CORE_LOG, &m);
    length = 0;
}

void own_print_rest(void)
{
    if (length != 0)
        send_line();
}

static int put(char letter, FILE *file)
{
    (void)file;
    if (letter == '\n' || length == sizeof line)
        send_line();
    if (letter != '\n')
        line[length++] = letter;
    return (unsigned char)letter;
}

static FILE log_file = FDEV_SETUP_STREAM(put, NULL, NULL, _FDEV_SETUP_WRITE);

FILE *const stdout = &log_file;
FILE *const stderr = &log_file;
