/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * message: what a request or an answer carries from one thread to another.
 *
 * The tag, four words and the status travel from frame to frame, further words
 * from buffer to buffer, capabilities through the maps of both domains. Sizes
 * are read once, from the frame, and are bounded.
 */

#pragma once

#include "abi/abi.h"
#include "slots.h"

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
void message_request(thread_id_t from, thread_id_t to);

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
