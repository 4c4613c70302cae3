/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Domains, names, rooms and pages in any order: all invariants hold, and at
 * the end everything that was donated can be taken back.
 */
#include <stdlib.h>

#include "domains_world.h"
#include "pd.h"

enum { STEPS = 800, NAMES = 40, SPREAD = 11 };

static word_t any(word_t below)
{
    return (word_t)rand() % below;
}

/** One of few identities that lie far apart. */
static identity_id_t any_name(void)
{
    return (identity_id_t)(FIRST_NAME + SPREAD * any(NAMES));
}

static pd_id_t any_pd(void)
{
    return (pd_id_t)(FIRST_PD + any(LAST_PD - FIRST_PD + 1));
}

/** A word for a capability of `pd`, often one that it has. */
static word_t any_word(pd_id_t pd)
{
    const cap_id_t c = (cap_id_t)(1 + any(CAPS - 1));
    cap_id_t found = map_find(pd, any_name());

    for (unsigned n = 0; n < 4 && found == 0; n++)
        found = map_find(pd, any_name());
    if (any(8) == 0)
        return capability_make(c, any(4096));
    return cap_word(found != 0 && any(8) != 0 ? found : c);
}

/** Core makes or ends an identity; of a thread of any domain. */
static void step_name(void)
{
    const identity_id_t i = any_name();
    const pd_id_t pd = any_pd();

    if (any(2) == 0)
        (void)core(CALL_OBJ_DEL, i, 0);
    else
        (void)world_call(THREAD_CORE, CALL_OBJ_NEW,
                         ARGS(.cap = i, .w0 = PD_CORE, .w1 = OBJECT_THREAD,
                              .w2 = any(4) == 0 ? THREAD_CORE : of_pd[pd]));
}

/** The thread of a domain gets something, or is told that there is no room. */
static void step_send(void)
{
    const pd_id_t pd = any_pd();
    const word_t room = any(MESSAGE_CAPS + 1);
    const identity_id_t i = any_name();
    const bool lives = cap_identity_of(PD_CORE, i) != 0;
    const cap_id_t had = map_find(pd, i);
    const bool counts = had != 0 && cap_live(had);
    word_t word;

    if (set_room(pd, room) == STATUS_NO_ROOM)
        return;
    word = send(pd, room, i);
    ck_assert(word == 0 || lives);
    if (lives && (counts ? caps[had].unacked < 255 : room > 0))
        ck_assert_uint_ne(word, 0);
    if (word != 0)
        ck_assert_uint_eq(cap_identity_of(pd, word), i);
}

/** A page more for a domain, or less. */
static void step_page(void)
{
    const pd_id_t pd = any_pd();
    const word_t table = any(2) == 0 ? TABLE_CAP : TABLE_MAP;
    const word_t n = any(table_pages(table));
    const page_id_t p = (page_id_t)(table_first_page(table) + n);

    if (pages[p].state == PAGE_ABSENT)
        (void)world_call(THREAD_CORE, CALL_TABLE_DONATE,
                         ARGS(.w0 = table, .w1 = n, .w2 = pd,
                              .w3 = HOST_RAM + (FRAMES / 2u + p) * PAGE_BYTES));
    else
        (void)world_call(THREAD_CORE, CALL_TABLE_RECLAIM,
                         ARGS(.w0 = table, .w1 = n));
}

/** The thread of a domain ends, and begins anew. */
static void step_thread(void)
{
    const pd_id_t pd = any_pd();
    const thread_id_t t = of_pd[pd];

    world_do(CALL_THREAD_DEL, ARGS(.cap = t));
    world_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = pd, .w1 = t, .tag = 10));
    world_do(CALL_THREAD_START, ARGS(.cap = t));
    world_do(CALL_OBJ_DEL, ARGS(.cap = door[pd]));
    name_thread(door[pd], t);
}

static void step(void)
{
    const pd_id_t pd = any_pd();

    switch (any(12)) {
    case 0:
        step_thread();
        break;
    case 1:
    case 2:
        step_name();
        break;
    case 3:
        step_page();
        break;
    case 4:
    case 5:
        (void)by(pd, CALL_CAP_DELETE, any_word(pd));
        break;
    case 6:
    case 7:
    case 8:
        (void)by(pd, CALL_CAP_ACK, any_word(pd));
        break;
    default:
        step_send();
        break;
    }
}

/** So many pages are donated on behalf of others than core. */
static unsigned donated(void)
{
    unsigned count = 0;

    for (page_id_t p = 1; p < PAGES; p++)
        count += pages[p].state != PAGE_ABSENT && pages[p].pd != PD_CORE;
    return count;
}

START_TEST(whatever_happens_nothing_is_lost)
{
    srand((unsigned)_i);
    begin_domains(LAST_PD);
    for (unsigned n = 0; n < STEPS; n++) {
        step();
        world_check("a step");
    }
    for (pd_id_t pd = FIRST_PD; pd <= LAST_PD; pd++) {
        world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[pd]));
        ck_assert_int_eq(core(CALL_PD_DEL, pd, 0), STATUS_AGAIN);
        reclaim_all(pd);
        ck_assert_int_eq(core(CALL_PD_DEL, pd, 0), STATUS_OK);
    }
    ck_assert_uint_eq(donated(), 0);
    for (unsigned n = 0; n < NAMES; n++)
        (void)core(CALL_OBJ_DEL, FIRST_NAME + SPREAD * n, 0);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("walks");

    tcase_set_timeout(cases, 120);
    tcase_add_loop_test(cases, whatever_happens_nothing_is_lost, 1, 5);
    return run_cases(cases, "domain walk");
}
