/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * message: what a request or an answer carries from one thread to another.
 *
 * The registers travel whole, whatever the tag counts. What a thread sends was
 * checked at its call, but core may have set its registers since: the counts
 * are bounded here again.
 */

#include "message.h"

#include "cap.h"
#include "cpu.h"
#include "ipc_out.h"

/** What travels in registers, its counts bounded. */
struct parcel {
    word_t tag;
    word_t words[MESSAGE_REGISTERS];
};

/** `tag`, or the nearest one that a message can have. */
static word_t bounded(word_t tag)
{
    const word_t words = tag_words(tag);
    const word_t count = tag_caps(tag);

    return tag_make(words < MESSAGE_WORDS ? words : MESSAGE_WORDS,
                    count < MESSAGE_CAPS ? count : MESSAGE_CAPS,
                    tag_label(tag));
}

/** What `from` sends. */
static struct parcel parcel_of(thread_id_t from)
{
    const struct call_frame *const f = &threads[from].frame.call;

    return (struct parcel){ .tag = bounded(f->tag),
                            .words = { f->word[0], f->word[1], f->word[2],
                                       f->word[3] } };
}

/** Puts `p` into the registers of `to`, which goes on with OK. */
static void put(thread_id_t to, const struct parcel *p)
{
    struct call_frame *const f = &threads[thread_slot(to)].frame.call;

    f->cap = STATUS_OK;
    f->tag = p->tag;
    f->word[0] = p->words[0];
    f->word[1] = p->words[1];
    f->word[2] = p->words[2];
    f->word[3] = p->words[3];
}

/** So many words are copied at once. */
struct block {
    word_t word[8];
};

enum { BLOCK = sizeof(struct block) / sizeof(word_t) };

/** Copies the words that `tag` counts beyond the registers. */
static void copy_words(utcb_id_t from, utcb_id_t to, word_t tag)
{
    const unsigned words = tag_words(tag);
    const word_t *const source = utcbs[from].word;
    word_t *const target = utcbs[to].word;
    unsigned i = MESSAGE_REGISTERS;

    /*@ loop invariant MESSAGE_REGISTERS <= i <= MESSAGE_WORDS;
        loop assigns i, utcbs[to].word[0 .. MESSAGE_WORDS - 1];
        loop variant MESSAGE_WORDS - i;
    */
    for (; i + BLOCK <= words; i += BLOCK)
        *(struct block *)&target[i] = *(const struct block *)&source[i];
    /*@ loop invariant MESSAGE_REGISTERS <= i <= MESSAGE_WORDS;
        loop assigns i, utcbs[to].word[0 .. MESSAGE_WORDS - 1];
        loop variant MESSAGE_WORDS - i;
    */
    for (; i < words; i++)
        target[i] = source[i];
}

/** Delivers the capabilities that `tag` counts; what cannot be is word 0. */
static void copy_caps(thread_id_t from, thread_id_t to, word_t tag)
{
    const unsigned count = tag_caps(tag);

    /*@ loop invariant 0 <= i <= MESSAGE_CAPS;
        loop variant MESSAGE_CAPS - i;
    */
    for (unsigned i = 0; i < count; i++) {
        const identity_id_t identity =
            cap_identity_of(threads[from].pd, utcbs[threads[from].utcb].cap[i]);

        utcbs[threads[to].utcb].cap[i] =
            identity == 0 ? 0 : cap_deliver(to, identity);
    }
}

/** Delivers `p` and what its tag counts in the buffer of `from` to `to`. */
static void deliver(thread_id_t from, thread_id_t to, const struct parcel *p)
{
    put(to, p);
    copy_words(threads[from].utcb, threads[to].utcb, p->tag);
    copy_caps(from, to, p->tag);
}

void message_rest(thread_id_t from, thread_id_t to)
{
    const word_t tag = threads[from].frame.call.tag;

    copy_words(threads[from].utcb, threads[to].utcb, tag);
    copy_caps(from, to, tag);
}

void message_fault(thread_id_t from, thread_id_t to)
{
    const struct parcel p = { .tag = tag_make(MESSAGE_REGISTERS, 0, 0),
                              .words = { threads[from].fault_kind,
                                         threads[from].fault_address,
                                         cpu_frame_ip(&threads[from].frame),
                                         threads[from].fault_access } };

    put(to, &p);
}

void message_request(thread_id_t from, thread_id_t to, word_t home)
{
    if (threads[from].life.ipc_out == IPC_OUT_FAULTING) {
        message_fault(from, to);
    } else {
        const struct parcel p = parcel_of(from);

        deliver(from, to, &p);
    }
    threads[thread_slot(to)].frame.call.room = home;
}

/* The answer to a fault changes nothing of the thread that goes on. */
void message_answer(thread_id_t from, thread_id_t to)
{
    const struct parcel p = parcel_of(from);

    if (threads[to].life.ipc_out == IPC_OUT_SENDING)
        deliver(from, to, &p);
}

void message_first(thread_id_t core, thread_id_t to, word_t tag,
                   const word_t words[4])
{
    const struct parcel p = {
        .tag = bounded(tag), .words = { words[0], words[1], words[2], words[3] }
    };

    deliver(core, to, &p);
}

void message_status(thread_id_t t, status_t status)
{
    threads[thread_slot(t)].frame.call.cap = status;
}

void message_words(thread_id_t t, status_t status, word_t a, word_t b)
{
    message_status(t, status);
    threads[thread_slot(t)].frame.call.word[0] = a;
    threads[thread_slot(t)].frame.call.word[1] = b;
}
