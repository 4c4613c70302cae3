/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * key: a state of the kernel in few bytes, in one form only.
 *
 * A list is written as the order of each element in it, so that two states
 * with the same lists have the same key.  What has no meaning in a state, for
 * example what a free slot was, is not written.
 */

#include "key.h"

#include <string.h>

#include "share.h"
#include "thread.h"

static void normalise_thread(thread_id_t t)
{
    const thread_id_t callee = peers[t].out;

    if (callee != 0) {
        peers[t].link_serial =
            peers[t].link_serial == peers[callee].lend_serial;
        return;
    }
    threads[thread_slot(t)].callers_next = 0;
    threads[thread_slot(t)].callers_prev = 0;
    if (threads[t].life.thread == THREAD_FREE) {
        peers[t] = (struct peers){ .lend_serial = 0 };
        threads[thread_slot(t)].life.paused = 0;
    }
}

void key_normalise(void)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        normalise_thread(t);
        mails[t].target_serial =
            mails[t].kind != MAIL_NONE &&
            mails[t].target_serial == thread_serials[mails[t].target];
        if (mails[t].target_serial == 0)
            mails[t].target = 0;
    }
    for (thread_id_t t = 0; t < THREADS; t++)
        thread_serials[t] = 1;
    for (context_id_t c = 1; c < CONTEXTS; c++) {
        if (contexts[c].state != CONTEXT_PENDING) {
            contexts[context_slot(c)].deliver_next = 0;
            contexts[context_slot(c)].deliver_prev = 0;
        }
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].life.thread != THREAD_FREE)
            peers[t].lend_serial = 1;
    }
}

/** The place of a share, with threads renamed. */
static unsigned renamed_place(unsigned place, const struct renaming *names)
{
    return place < THREADS ? names->to[place] : place;
}

static void write_thread(uint8_t *out, thread_id_t t, const struct facts *f,
                         const struct renaming *names)
{
    const struct thread *s = &threads[t];
    const struct peers *p = &peers[t];
    const struct mail *m = &mails[t];

    out[0] =
        (uint8_t)(s->life.thread | s->life.ipc_in << 4 | s->life.ipc_out << 6);
    out[1] = (uint8_t)(s->life.paused | s->share << 1 | s->waits.handler << 3 |
                       s->waits.killer << 4 | s->waits.remote << 5 |
                       p->cpu << 6 | p->link_serial << 7);
    out[2] = (uint8_t)(names->to[p->out] | f->call_order[t] << 4);
    out[3] = (uint8_t)(renamed_place(f->place[t], names) | f->order[t] << 4);
    out[4] =
        (uint8_t)(names->to[m->target] | m->kind << 4 | m->target_serial << 6);
    out[5] = (uint8_t)(m->cpu | f->mail_order[t] << 4);
}

static uint8_t *write_signals(uint8_t *out, const struct facts *f,
                              const struct renaming *names)
{
    for (receiver_id_t r = 1; r < RECEIVERS; r++)
        *out++ = (uint8_t)(receivers[r].state |
                           names->to[receivers[r].handler] << 2 |
                           names->to[receivers[r].bound] << 5);
    for (context_id_t c = 1; c < CONTEXTS; c++) {
        *out++ = (uint8_t)(contexts[c].state | contexts[c].receiver << 3 |
                           names->to[contexts[c].killer] << 5);
        *out++ = f->signal_order[c];
    }
    return out;
}

static void write_caps(uint8_t *out, const struct facts *f)
{
    for (cap_id_t c = 1; c < CAPS; c++) {
        *out++ = (uint8_t)(caps[c].state | holdings[c].identity << 3 |
                           holdings[c].live << 7);
        *out++ = (uint8_t)(holdings[c].unacked | f->free_order[c] << 4);
    }
    for (identity_id_t i = 1; i < IDENTITIES; i++)
        *out++ = identities[i].state;
}

void key_write(struct key *key, const struct facts *f,
               const struct renaming *names)
{
    uint8_t *out = key->bytes;

    memset(key, 0, sizeof *key);
    for (thread_id_t t = 1; t < THREADS; t++)
        write_thread(out + (names->to[t] - 1) * KEY_THREAD, t, f, names);
    out += (THREADS - 1) * KEY_THREAD;
    for (cpu_id_t k = 0; k < CPUS; k++) {
        *out++ = (uint8_t)(names->to[cpus[k].current] | names->to[cpus[k].head]
                                                            << 4);
        *out++ = (uint8_t)(cpus[k].hops | cpus[k].need << 4);
    }
    write_caps(write_signals(out, f, names), f);
}
