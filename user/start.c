/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * start: how a component begins and ends.
 *
 * The kernel hands the first message over in the registers in which a function
 * of C finds its parameters; core has set the stack.
 */
#include <stdlib.h>
#include <string.h>

#include "calls_arm.h"
#include "own.h"

struct own own;

int main(int argc, char **argv);
_Noreturn void component_start(word_t status, word_t tag, word_t heap,
                               word_t arguments);
_Noreturn void _exit(int code);

/** Thread-local variables of the C library, and where they begin. */
extern const char tls_image[], tls_image_end[];

enum { TLS_OFFSET = 24 };

_Static_assert(offsetof(struct utcb, spare) == TLS_OFFSET,
               "the linker puts them where the buffer has words to spare");

word_t own_request(enum core_request request, struct message *message)
{
    message->tag |= tag_make(0, 0, request);
    if (sys_msg_call(own.cap[CORE_FIRST_CORE], message) != STATUS_OK)
        return CORE_BAD_REQUEST;
    return tag_label(message->tag);
}

/** Takes the arguments out of the message buffer, and calls the program. */
static int begin(const struct utcb *buffer, word_t arguments)
{
    static char text[CORE_ARGUMENT_BYTES];
    static char *argv[CORE_ARGUMENTS + 1];
    char *next = text;

    memcpy(text, &buffer->word[MESSAGE_REGISTERS], sizeof text);
    for (word_t i = 0; i < arguments; i++) {
        argv[i] = next;
        next += strlen(next) + 1;
    }
    return main((int)arguments, argv);
}

_Noreturn void component_start(word_t status, word_t tag, word_t heap,
                               word_t arguments)
{
    struct utcb *const buffer = own_buffer();

    (void)status;
    (void)tag;
    for (unsigned i = 0; i < CORE_FIRST_CAPS; i++) {
        own.cap[i] = buffer->cap[i];
        (void)sys_cap_ack(own.cap[i]);
    }
    own.heap = heap;
    memcpy(buffer->spare, tls_image, (size_t)(tls_image_end - tls_image));
    exit(begin(buffer, arguments));
}

_Noreturn void _exit(int code)
{
    struct message m = { .tag = tag_make(1, 0, 0), .word = { (word_t)code } };

    own_print_rest();
    (void)own_request(CORE_EXIT, &m);
    for (;;)
        (void)sys_thread_stop();
}
