/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * kinds_signal: what threads do with signals, and core with what carries them.
 */

#include "kinds.h"

#include "signal.h"

static bool may_receive(const struct operation *o)
{
    return receivers[o->b].state != RECEIVER_FREE;
}

static bool may_signal(const struct operation *o)
{
    return contexts[o->b].state != CONTEXT_FREE;
}

static bool may_make_receiver(const struct operation *o)
{
    return receivers[o->b].state == RECEIVER_FREE;
}

static bool may_make_context(const struct operation *o)
{
    return contexts[o->b].state == CONTEXT_FREE &&
           receivers[o->c].state != RECEIVER_FREE;
}

static bool may_bind(const struct operation *o)
{
    return receivers[o->b].state != RECEIVER_FREE &&
           threads[o->c].life.thread != THREAD_FREE &&
           threads[o->c].life.thread != THREAD_DOOMED;
}

static bool may_unbind(const struct operation *o)
{
    return receivers[o->b].bound != 0;
}

static status_t act_submit(const struct operation *o)
{
    return signal_submit(o->b);
}

static status_t act_ack(const struct operation *o)
{
    return signal_ack(o->b);
}

static status_t act_kill(const struct operation *o)
{
    return signal_kill(o->a, o->b);
}

static status_t act_await_signal(const struct operation *o)
{
    return signal_await(o->a, o->b);
}

static status_t act_poll(const struct operation *o)
{
    return signal_poll(o->b);
}

static status_t act_context_new(const struct operation *o)
{
    return signal_context_new(o->b, o->c);
}

static status_t act_context_destroy(const struct operation *o)
{
    return signal_context_destroy(o->b);
}

static status_t act_receiver_new(const struct operation *o)
{
    return signal_receiver_new(o->b);
}

static status_t act_receiver_destroy(const struct operation *o)
{
    return signal_receiver_destroy(o->b);
}

static status_t act_bind(const struct operation *o)
{
    return signal_bind(o->b, o->c);
}

static status_t act_unbind(const struct operation *o)
{
    return signal_bind(o->b, 0);
}

/* clang-format off: a kind a line. */
const struct kind kinds_signal[] = {
    { "submit", "$a submits to context $b", ACTOR_THREAD, ARGUMENT_CONTEXT,
      ARGUMENT_NONE, may_signal, act_submit },
    { "interrupt_submit", "an interrupt submits to context $b", ACTOR_CPU,
      ARGUMENT_CONTEXT, ARGUMENT_NONE, may_signal, act_submit },
    { "ack", "$a acknowledges context $b", ACTOR_THREAD, ARGUMENT_CONTEXT,
      ARGUMENT_NONE, may_signal, act_ack },
    { "kill", "$a kills context $b", ACTOR_THREAD, ARGUMENT_CONTEXT,
      ARGUMENT_NONE, may_signal, act_kill },
    { "await_signal", "$a awaits a signal at receiver $b", ACTOR_THREAD,
      ARGUMENT_RECEIVER, ARGUMENT_NONE, may_receive, act_await_signal },
    { "poll", "$a takes a signal at receiver $b", ACTOR_THREAD,
      ARGUMENT_RECEIVER, ARGUMENT_NONE, may_receive, act_poll },
    { "context_new", "core makes context $b at receiver $c", ACTOR_CORE,
      ARGUMENT_CONTEXT, ARGUMENT_RECEIVER, may_make_context, act_context_new },
    { "context_destroy", "core destroys context $b", ACTOR_CORE,
      ARGUMENT_CONTEXT, ARGUMENT_NONE, may_signal, act_context_destroy },
    { "receiver_new", "core makes receiver $b", ACTOR_CORE, ARGUMENT_RECEIVER,
      ARGUMENT_NONE, may_make_receiver, act_receiver_new },
    { "receiver_destroy", "core destroys receiver $b", ACTOR_CORE,
      ARGUMENT_RECEIVER, ARGUMENT_NONE, may_receive, act_receiver_destroy },
    { "bind", "core binds receiver $b to $c", ACTOR_CORE, ARGUMENT_RECEIVER,
      ARGUMENT_THREAD, may_bind, act_bind },
    { "unbind", "core binds receiver $b to none", ACTOR_CORE, ARGUMENT_RECEIVER,
      ARGUMENT_NONE, may_unbind, act_unbind },
    { .name = NULL },
};
/* clang-format on */
