/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * domains_world: domains with a thread each, to which core sends capabilities.
 */
#pragma once

#include "cap.h"
#include "cap_slot.h"
#include "map.h"
#include "map_node.h"
#include "message.h"
#include "reference.h"
#include "room.h"
#include "sources_world.h"
#include "windows.h"

/** The domains that tests make, and the first number that is not core's own
 * for an identity. */
enum { FIRST_PD = 2, LAST_PD = 4, FIRST_NAME = 32 };

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

/** The thread of each domain, and the identity by which core calls it. */
static thread_id_t of_pd[PDS];
static identity_id_t door[PDS];

/** Begins with domains FIRST_PD to `last`; core can name all identities. */
static inline void begin_domains(pd_id_t last)
{
    world_boot();
    for (unsigned n = 2; n < IDENTITY_PAGES; n++)
        world_donate(TABLE_IDENTITY, n, PD_CORE);
    for (pd_id_t pd = FIRST_PD; pd <= last; pd++) {
        world_pd(pd);
        of_pd[pd] = world_thread(pd, 0);
        door[pd] = world_identity(OBJECT_THREAD, of_pd[pd]);
    }
}

/** Core makes identity `i` of thread `t`. */
static inline void name_thread(identity_id_t i, thread_id_t t)
{
    world_do(CALL_OBJ_NEW,
             ARGS(.cap = i, .w0 = PD_CORE, .w1 = OBJECT_THREAD, .w2 = t));
}

/** The thread of `pd` makes a call about `cap`. */
static inline status_t by(pd_id_t pd, word_t number, word_t cap)
{
    return world_call(of_pd[pd], number, ARGS(.cap = cap));
}

/** The thread of `pd`, and no other, has room for `room`, if it can be. */
static inline status_t set_room(pd_id_t pd, word_t room)
{
    const thread_id_t t = of_pd[pd];

    (void)world_call(t, CALL_MSG_AWAIT, ARGS(.room = room));
    if (threads[t].life.thread == THREAD_ACTIVE)
        return (status_t)threads[t].frame.call.cap;
    world_do(CALL_THREAD_CANCEL, ARGS(.cap = t));
    return STATUS_OK;
}

/** Core sends `i` to the thread of `pd`, which has room for `room`: the word
 * that arrives. */
static inline word_t send(pd_id_t pd, word_t room, word_t i)
{
    const thread_id_t t = of_pd[pd];

    (void)world_call(t, CALL_MSG_AWAIT, ARGS(.room = room));
    ck_assert_uint_eq(threads[t].life.thread, THREAD_WAITING);
    utcbs[UTCB_CORE].cap[0] = i;
    (void)world_call(THREAD_CORE, CALL_MSG_CALL,
                     ARGS(.cap = door[pd], .tag = tag_make(0, 1, 0)));
    ck_assert_uint_eq(threads[t].life.thread, THREAD_ACTIVE);
    (void)world_call(t, CALL_MSG_REPLY, ARGS(.cap = 0));
    return utcbs[threads[t].utcb].cap[0];
}

/** The same, and the domain acknowledges it. */
static inline word_t grant(pd_id_t pd, word_t i)
{
    const word_t word = send(pd, 1, i);

    ck_assert_uint_ne(word, 0);
    ck_assert_uint_eq(by(pd, CALL_CAP_ACK, word), STATUS_OK);
    return word;
}

/** Core takes all pages back that were donated on behalf of `pd`. */
static inline void reclaim_all(pd_id_t pd)
{
    for (page_id_t p = 1; p < PAGES; p++) {
        const word_t table = table_of(p);

        if (pages[p].pd == pd)
            world_do(CALL_TABLE_RECLAIM,
                     ARGS(.w0 = table, .w1 = p - table_first_page(table)));
    }
}
