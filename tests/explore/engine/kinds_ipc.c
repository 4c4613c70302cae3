/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * kinds_ipc: what threads do with requests, and by themselves.
 */

#include "kinds.h"

#include "ipc.h"
#include "ipc_in.h"
#include "life.h"
#include "thread.h"

/** Tells whether slot `t` holds a thread that is not doomed. */
static bool lives(thread_id_t t)
{
    return threads[t].life.thread != THREAD_FREE &&
           threads[t].life.thread != THREAD_DOOMED;
}

static bool may_peer(const struct operation *o)
{
    return lives(o->b);
}

static bool may_leave(const struct operation *o)
{
    return threads[threads[o->a].callers_first].life.ipc_out ==
               IPC_OUT_FAULTING &&
           ipc_served(threads[o->a].callers_first, o->a);
}

static status_t act_call(const struct operation *o)
{
    return ipc_call(o->a, o->b);
}

static status_t act_await(const struct operation *o)
{
    return ipc_await(o->a);
}

static status_t act_reply(const struct operation *o)
{
    return ipc_reply(o->a, false);
}

static status_t act_reply_leave(const struct operation *o)
{
    return ipc_reply(o->a, true);
}

static status_t act_reply_await(const struct operation *o)
{
    return ipc_reply_await(o->a, false);
}

static status_t act_leave_await(const struct operation *o)
{
    return ipc_reply_await(o->a, true);
}

static status_t act_fault(const struct operation *o)
{
    return ipc_fault(o->a, o->b);
}

static status_t act_crash(const struct operation *o)
{
    return ipc_fault(o->a, 0);
}

static status_t act_stop(const struct operation *o)
{
    return life_stop(o->a);
}

/* clang-format off: a kind a line. */
const struct kind kinds_ipc[] = {
    { "call", "$a calls $b", ACTOR_THREAD, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_peer, act_call },
    { "await", "$a awaits", ACTOR_THREAD, ARGUMENT_NONE, ARGUMENT_NONE, NULL,
      act_await },
    { "reply", "$a replies", ACTOR_THREAD, ARGUMENT_NONE, ARGUMENT_NONE, NULL,
      act_reply },
    { "reply_leave", "$a replies and leaves its client at the fault",
      ACTOR_THREAD, ARGUMENT_NONE, ARGUMENT_NONE, may_leave, act_reply_leave },
    { "reply_await", "$a replies and awaits", ACTOR_THREAD, ARGUMENT_NONE,
      ARGUMENT_NONE, NULL, act_reply_await },
    { "leave_await", "$a replies, leaves its client at the fault, and awaits",
      ACTOR_THREAD, ARGUMENT_NONE, ARGUMENT_NONE, may_leave, act_leave_await },
    { "fault", "$a faults, and $b is its pager", ACTOR_THREAD, ARGUMENT_THREAD,
      ARGUMENT_NONE, may_peer, act_fault },
    { "crash", "$a faults and has no pager", ACTOR_THREAD, ARGUMENT_NONE,
      ARGUMENT_NONE, NULL, act_crash },
    { "stop", "$a stops", ACTOR_THREAD, ARGUMENT_NONE, ARGUMENT_NONE, NULL,
      act_stop },
    { .name = NULL },
};
/* clang-format on */
