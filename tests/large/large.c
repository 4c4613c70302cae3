/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * large: systems as large as boards have them.
 */

#include "large.h"

#include <check.h>

#include "cpus.h"
#include "message.h"
#include "status.h"
#include "table.h"
#include "thread.h"
#include "windows.h"

#define ARGS(...) ((struct large_args){ __VA_ARGS__ })

/** Where the frame lies that was donated last: from the end of RAM on. */
static word_t frame;

void large_check(void)
{
    const char *const broken = kernel_broken();
    const char *const problem = host_problem();

    ck_assert_msg(broken == 0, "%s does not hold", broken);
    ck_assert_msg(problem == 0 || problem[0] == '\0', "%s", problem);
}

status_t large_call(cpu_id_t k, word_t number, struct large_args args,
                    uint64_t *blocks)
{
    struct call_frame f = { .number = number,
                            .cap = args.cap,
                            .tag = args.tag,
                            .word = { args.w0, args.w1, args.w2, args.w3 },
                            .room = args.room };
    const uint64_t before = large_blocks;

    ck_assert_uint_ne(cpus[k].current, 0);
    host_call(k, &f);
    if (blocks != 0)
        *blocks = large_blocks - before;
    return (status_t)f.cap;
}

static void done(cpu_id_t k, word_t number, struct large_args args)
{
    const status_t status = large_call(k, number, args, 0);

    ck_assert_msg(status == STATUS_OK, "call %u: %s", number,
                  status_names[status]);
}

void large_do(word_t number, struct large_args args)
{
    ck_assert_uint_eq(cpus[1].current, LARGE_CORE);
    done(1, number, args);
}

uint64_t large_settle(void)
{
    uint64_t most = 0;
    bool pending = true;

    while (pending) {
        pending = false;
        for (cpu_id_t k = 0; k < CPUS; k++) {
            const uint64_t before = large_blocks;

            if (!host_pending(k))
                continue;
            pending = true;
            host_interrupt(k);
            if (large_blocks - before > most)
                most = large_blocks - before;
        }
    }
    return most;
}

static word_t next_frame(void)
{
    frame -= PAGE_BYTES;
    return frame;
}

/* Core has a second thread on CPU 1, and its first one waits for ever. */
void large_make(void)
{
    frame = HOST_RAM + FRAMES * PAGE_BYTES;
    host_boot();
    done(0, CALL_CPU_START, ARGS(.w0 = 1));
    large_settle();
    done(0, CALL_THREAD_NEW,
         ARGS(.cap = LARGE_CORE, .w0 = PD_CORE, .w1 = 2, .w3 = 1));
    done(0, CALL_THREAD_START, ARGS(.cap = LARGE_CORE));
    (void)large_call(0, CALL_MSG_AWAIT, ARGS(.room = 0), 0);
    large_settle();
    large_do(CALL_PD_NEW,
             ARGS(.cap = LARGE_PD, .w0 = PD_CORE, .w1 = next_frame()));
    large_donate(TABLE_CAP, 1, LARGE_PD);
    large_donate(TABLE_MAP, 1, LARGE_PD);
}

void large_donate(word_t table, word_t n, pd_id_t pd)
{
    if (pages[table_first_page(table) + n].frame == 0)
        large_do(CALL_TABLE_DONATE,
                 ARGS(.w0 = table, .w1 = n, .w2 = pd, .w3 = next_frame()));
}

void large_thread(thread_id_t t)
{
    const word_t door = t + LARGE_DOORS;

    large_donate(TABLE_THREAD, t / table_slots(TABLE_THREAD), LARGE_PD);
    large_donate(TABLE_UTCB, t, LARGE_PD);
    large_donate(TABLE_IDENTITY, door / table_slots(TABLE_IDENTITY), PD_CORE);
    large_do(CALL_THREAD_NEW, ARGS(.cap = t, .w0 = LARGE_PD, .w1 = t));
    large_do(CALL_OBJ_NEW,
             ARGS(.cap = door, .w0 = PD_CORE, .w1 = OBJECT_THREAD, .w2 = t));
}

void large_start_with(thread_id_t t, const identity_id_t *identity,
                      unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        utcbs[threads[LARGE_CORE].utcb].cap[i] = identity[i];
    large_do(CALL_THREAD_START,
             ARGS(.cap = t, .tag = tag_make(0, count, 0), .room = count));
    (void)large_settle();
}

word_t large_start(thread_id_t t, thread_id_t to)
{
    const identity_id_t door = (identity_id_t)(to + LARGE_DOORS);

    large_start_with(t, &door, to == 0 ? 0 : 1);
    return utcbs[threads[t].utcb].cap[0];
}
