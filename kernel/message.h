/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * message: what a request or an answer carries from one thread to another.
 *
 * The tag, four words and the status travel from frame to frame, further words
 * from buffer to buffer, capabilities through the maps of both domains. Sizes
 * are read once, from the frame, and are bounded.
 */

#pragma once

#include <stdbool.h>

#include "abi/abi.h"
#include "slots.h"

/** The counts of a tag are what it leaves when it is divided by this. */
enum { TAG_COUNTS = 8192 };

/** The buffers of threads. User land writes them: nothing there is believed. */
extern struct utcb utcbs[UTCBS];

/**
 * Delivers the request of `from` to `to`: with the home of the identity that
 * it invokes; for a fault, the fault.
 */
/*@ requires thread_present(from) && thread_present(to) && from != to;
    assigns threads[to].frame, threads[to].room;
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
*/
void message_request(thread_id_t from, thread_id_t to, word_t home);

/** Tells whether a message with this tag can be. */
/*@ assigns \nothing; */
__attribute__((always_inline)) static inline bool message_fits(word_t tag)
{
    return tag % TAG_COUNTS <= MESSAGE_REGISTERS ||
           (tag_words(tag) <= MESSAGE_WORDS && tag_caps(tag) <= MESSAGE_CAPS);
}

/** Delivers what the tag of `from` counts beyond the registers to `to`. */
/*@ requires thread_present(from) && thread_present(to) && from != to;
    assigns threads[to].room;
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
*/
void message_rest(thread_id_t from, thread_id_t to);

/** Delivers what `from` sends, whose tag fits, to `to`, which goes on. */
/*@ requires thread_present(from) && thread_present(to) && from != to;
    assigns threads[to].frame, threads[to].room;
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
*/
__attribute__((always_inline)) static inline void message_move(thread_id_t from,
                                                               thread_id_t to)
{
    const struct call_frame *const f = &threads[from].frame.call;
    struct call_frame *const g = &threads[thread_slot(to)].frame.call;

    g->cap = STATUS_OK;
    g->tag = f->tag;
    g->word[0] = f->word[0];
    g->word[1] = f->word[1];
    g->word[2] = f->word[2];
    g->word[3] = f->word[3];
    if (f->tag % TAG_COUNTS > MESSAGE_REGISTERS)
        message_rest(from, to);
}

/** Delivers the fault of `from` to `to`, which goes on. */
/*@ requires thread_present(from) && thread_present(to) && from != to;
    assigns threads[to].frame;
*/
void message_fault(thread_id_t from, thread_id_t to);

/** Delivers the answer of `from` to `to`, which sent a request. */
/*@ requires thread_present(from) && thread_present(to) && from != to;
    assigns threads[to].frame, threads[to].room;
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
*/
void message_answer(thread_id_t from, thread_id_t to);

/** Delivers the first message of `to`, which `core` starts with these. */
/*@ requires thread_present(core) && thread_present(to) && core != to;
    requires \valid_read(words + (0 .. 3));
    assigns threads[to].frame, threads[to].room;
    assigns utcbs[0 .. UTCBS - 1], caps[0 .. CAPS - 1], maps[0 .. MAPS - 1];
    assigns pds[0 .. PDS - 1], identities[0 .. IDENTITIES - 1].home;
    assigns pages[0 .. PAGES - 1];
*/
void message_first(thread_id_t core, thread_id_t to, word_t tag,
                   const word_t words[4]);

/** Thread `t`, which waited, goes on with `status`. */
/*@ requires thread_present(t);
    assigns threads[t].frame.call.cap;
    ensures threads[t].frame.call.cap == status;
*/
void message_status(thread_id_t t, status_t status);

/** Thread `t` goes on with `status` and two words. */
/*@ requires thread_present(t);
    assigns threads[t].frame.call.cap;
    assigns threads[t].frame.call.word[0 .. 1];
    ensures threads[t].frame.call.cap == status;
    ensures threads[t].frame.call.word[0] == a;
    ensures threads[t].frame.call.word[1] == b;
*/
void message_words(thread_id_t t, status_t status, word_t a, word_t b);
