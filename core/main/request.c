/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * request: what components ask of core. Who asks is known by the identity that
 * was invoked; a refused request changes nothing.
 */
#include "request.h"

#include "account.h"
#include "component.h"
#include "life.h"
#include "print.h"
#include "session.h"
#include "space.h"

extern struct utcb own_utcb;

/** Prints a line of component `c`; what is no letter cannot look like one. */
static enum core_answer log_line(unsigned c, word_t length)
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

/** What tables the heap of component `c` needs to grow up to `end` costs. */
static word_t tables_for(unsigned c, word_t end)
{
    const word_t before = components[c].heap_end;

    return ((end + SPACE_SPAN - 1) / SPACE_SPAN -
            (before + SPACE_SPAN - 1) / SPACE_SPAN) *
           PAGE_BYTES;
}

/** Pays `bytes` more heap; its pages come with the first fault. */
static enum core_answer grow_heap(unsigned c, word_t bytes)
{
    struct component *const it = &components[c];

    if (bytes % PAGE_BYTES != 0 || bytes > COMPONENT_HEAP_END - it->heap_end)
        return CORE_BAD_REQUEST;
    if (!account_charge(RESOURCE_RAM, component_account(c),
                        bytes + tables_for(c, it->heap_end + bytes)))
        return CORE_NO_QUOTA;
    it->heap_end += bytes;
    return CORE_DONE;
}

/** Answers with `label`, and word 0. */
static void answer(struct message *m, enum core_answer label, word_t word)
{
    *m = (struct message){ .tag = tag_make(1, 0, label), .word = { word } };
}

void request_answer(unsigned c, struct message *m)
{
    switch (tag_label(m->tag)) {
    case CORE_LOG:
        answer(m, log_line(c, m->word[0]), 0);
        break;
    case CORE_HEAP: {
        const enum core_answer done = grow_heap(c, m->word[0]);

        answer(m, done, components[c].heap_end);
        break;
    }
    case CORE_OPEN:
        session_answer(c, m);
        break;
    case CORE_EXIT:
        life_exit(c, m->word[0]);
        answer(m, CORE_DONE, 0);
        break;
    default:
        answer(m, CORE_BAD_REQUEST, 0);
    }
}
