/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * request: what components ask of core. Who asks is known by the identity that
 * was invoked; a refused request changes nothing.
 */
#include "request.h"

#include "component.h"
#include "heap.h"
#include "life.h"
#include "log.h"
#include "session.h"

/** Answers with `label`, and word 0. */
static void answer(struct message *m, enum core_answer label, word_t word)
{
    *m = (struct message){ .tag = tag_make(1, 0, label), .word = { word } };
}

void request_answer(unsigned c, struct message *m)
{
    enum core_answer done;

    switch (tag_label(m->tag)) {
    case CORE_LOG:
        answer(m, log_line(c, m->word[0]), 0);
        break;
    case CORE_HEAP:
        done = heap_grow(c, m->word[0]);
        answer(m, done, components[c].heap_end);
        break;
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
