/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * threads_stand_ins: stand-ins for capabilities and signals: identity i stands
 * for thread i, there is room for every capability, and a thread has a signal
 * as long as a receiver is bound to it.
 */
#pragma once

#include "cap.h"
#include "cpu_stand_ins.h"
#include "decode.h"
#include "object.h"
#include "room.h"
#include "signal.h"

void cpu_thread_switch(cpu_id_t k, thread_id_t from, thread_id_t to)
{
    (void)k;
    (void)from;
    (void)to;
}

void cpu_space_load(cpu_id_t k, uint64_t space)
{
    (void)k;
    (void)space;
}

bool room_fits(thread_id_t t, uint8_t n)
{
    return t != 0 && n < 4;
}

void room_set(thread_id_t t, uint8_t n)
{
    threads[t].room = n;
}

bool thread_live(thread_id_t t)
{
    return threads[t].serial != 0;
}

bool thread_used(thread_id_t t)
{
    return threads[t].life.thread != 0;
}

bool thread_of_core(thread_id_t t)
{
    return t != 0;
}

identity_id_t cap_identity(thread_id_t t, word_t w)
{
    return (identity_id_t)(t != 0 && w < THREADS && threads[w].serial ? w : 0);
}

identity_id_t cap_identity_of(pd_id_t p, word_t w)
{
    return cap_identity(p, w);
}

word_t cap_deliver(thread_id_t t, identity_id_t i)
{
    return t * 1000u + i;
}

thread_id_t identity_thread(identity_id_t i)
{
    return thread_live(i) ? i : 0;
}

bool identity_live(identity_id_t i)
{
    return thread_live(i);
}

bool signal_take_bound(thread_id_t t)
{
    return threads[t].bound != 0;
}

void signal_cancel(thread_id_t t)
{
    (void)t;
}

void signal_forget(thread_id_t t)
{
    (void)t;
}

bool pd_live(pd_id_t p)
{
    return p != 0;
}

status_t thread_vacant(thread_id_t t, pd_id_t p)
{
    return p != 0 && thread_used(t) ? STATUS_IN_USE : STATUS_OK;
}

status_t utcb_vacant(utcb_id_t u, pd_id_t p)
{
    return u == 0 || p == 0 ? STATUS_BAD_SLOT : STATUS_OK;
}

status_t fpu_vacant(fpu_id_t f, pd_id_t p)
{
    return f == 0 || p == 0 ? STATUS_BAD_SLOT : STATUS_OK;
}
