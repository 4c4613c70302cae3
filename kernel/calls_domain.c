/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_domain: the calls by which core makes and ends domains and identities.
 *
 * Owns pds[] but for what others count there. Machine: spec/pd.rl.
 */

#include "call_domain.h"
#include "cpu.h"
#include "identity.h"
#include "object.h"
#include "pd.h"
#include "serial.h"
#include "space.h"
#include "table.h"

status_t call_pd_new(thread_id_t caller, const struct pd_new_args *args)
{
    const pd_id_t pd = args->pd;

    (void)caller;
    if (board_frame(args->table) == 0)
        return STATUS_BAD_ADDRESS;
    table_take(TABLE_PD, pd);
    pds[pd_slot(pd)].serial = serial_new();
    pds[pd_slot(pd)].table = args->table;
    space_new(pd);
    return pd_step(pd, PD_ON_NEW);
}

void pd_unload(pd_id_t p)
{
    pds[pd_slot(p)].serial = 0;
    space_end(p);
}

/* A domain that owns nothing has no threads, so nobody uses its capabilities
 * and its address space: they go with the pages. */
status_t call_pd_del(thread_id_t caller, const struct pd_del_args *args)
{
    const pd_id_t pd = args->pd;

    (void)caller;
    if (pds[pd].objects != 0 || pd == PD_CORE)
        return STATUS_BUSY;
    (void)pd_step(pd, PD_ON_DESTROY);
    if (pds[pd].pages != 0)
        return STATUS_AGAIN;
    (void)pd_step(pd, PD_ON_FREE);
    pds[pd_slot(pd)].root = 0;
    table_give(TABLE_PD, pd);
    return STATUS_OK;
}

status_t call_pd_update(thread_id_t caller, const struct pd_update_args *args)
{
    (void)caller;
    if (!cpu_entries_clean(args->entries, args->bytes))
        return STATUS_BAD_ADDRESS;
    space_forget(args->pd, args->base, args->pages);
    return STATUS_OK;
}

/** The name by which core knows identity `i` of thread `t`: its number. */
static word_t first_home(thread_id_t t, identity_id_t i)
{
    return t != 0 && threads[t].pd == PD_CORE ? i : 0;
}

status_t call_obj_new(thread_id_t caller, const struct obj_new_args *args)
{
    const identity_id_t i = args->identity;
    const thread_id_t t = args->object.kind == OBJECT_THREAD
                              ? (thread_id_t)args->object.index
                              : 0;

    (void)caller;
    table_take(TABLE_IDENTITY, i);
    identities[identity_slot(i)].serial = serial_new();
    identities[identity_slot(i)].object_serial = object_serial(args->object);
    identities[identity_slot(i)].kind = args->object.kind;
    identities[identity_slot(i)].object = (uint16_t)args->object.index;
    identities[identity_slot(i)].thread = t;
    identities[identity_slot(i)].home = first_home(t, i);
    identity_step(i, IDENTITY_ON_NEW);
    return STATUS_OK;
}

status_t call_obj_del(thread_id_t caller, const struct obj_del_args *args)
{
    (void)caller;
    identity_step(args->identity, IDENTITY_ON_DESTROY);
    table_give(TABLE_IDENTITY, args->identity);
    return STATUS_OK;
}
