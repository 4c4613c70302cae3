/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * kinds_life: what core does to threads, and what happens to CPUs.
 */

#include "kinds.h"

#include "life.h"
#include "mailbox.h"
#include "sched.h"
#include "symmetry.h"
#include "thread.h"

/** Tells whether slot `t` holds a thread that is not doomed. */
static bool lives(thread_id_t t)
{
    return threads[t].life.thread != THREAD_FREE &&
           threads[t].life.thread != THREAD_DOOMED;
}

/** Tells whether core may change `t` on CPU `k` at once. */
static bool here(thread_id_t t, cpu_id_t k)
{
    return mailbox_holder(t, k) == CPUS;
}

static bool may_other(const struct operation *o)
{
    return lives(o->b) && o->b != o->a;
}

static bool may_change(const struct operation *o)
{
    return threads[o->b].life.thread != THREAD_FREE && here(o->b, o->cpu);
}

/* Free slots are all the same where thread numbers do not count. */
static bool may_create(const struct operation *o)
{
    for (thread_id_t t = 1; symmetry_used() && t < o->b; t++) {
        if (threads[t].life.thread == THREAD_FREE)
            return false;
    }
    return threads[o->b].life.thread == THREAD_FREE;
}

static bool may_pause(const struct operation *o)
{
    return lives(o->b) && threads[o->b].life.paused == 0 && here(o->b, o->cpu);
}

static bool may_resume(const struct operation *o)
{
    return lives(o->b) && threads[o->b].life.paused != 0;
}

static bool may_migrate(const struct operation *o)
{
    return lives(o->b) && peers[o->b].cpu != o->c && here(o->b, o->cpu);
}

static bool may_slice(const struct operation *o)
{
    return cpus[o->cpu].head != 0;
}

static bool may_interrupt(const struct operation *o)
{
    return cpus[o->cpu].need;
}

static bool may_mail(const struct operation *o)
{
    return cpus[o->cpu].mail != 0;
}

static status_t act_create(const struct operation *o)
{
    return life_create(o->b, (cpu_id_t)o->c);
}

static status_t act_start(const struct operation *o)
{
    return life_start(o->b);
}

static status_t act_restart(const struct operation *o)
{
    return life_restart(o->b);
}

static status_t act_pause(const struct operation *o)
{
    return life_pause(o->b);
}

static status_t act_resume(const struct operation *o)
{
    return life_resume(o->b);
}

static status_t act_cancel(const struct operation *o)
{
    return life_cancel(o->b);
}

static status_t act_destroy(const struct operation *o)
{
    return life_destroy(o->b);
}

static status_t act_migrate(const struct operation *o)
{
    return life_migrate(o->b, (cpu_id_t)o->c);
}

static status_t act_slice_end(const struct operation *o)
{
    cpus[o->cpu].need = true;
    sched_slice_end((cpu_id_t)o->cpu, cpus[o->cpu].head);
    return STATUS_OK;
}

static status_t act_interrupt(const struct operation *o)
{
    (void)o;
    return STATUS_OK;
}

static status_t act_mail(const struct operation *o)
{
    return mailbox_handle((cpu_id_t)o->cpu);
}

static status_t act_ask_pause(const struct operation *o)
{
    return mailbox_request(o->a, MAIL_PAUSE, o->b);
}

static status_t act_ask_cancel(const struct operation *o)
{
    return mailbox_request(o->a, MAIL_CANCEL, o->b);
}

static status_t act_ask_destroy(const struct operation *o)
{
    return mailbox_request(o->a, MAIL_DESTROY, o->b);
}

/* clang-format off: a kind a line. */
const struct kind kinds_life[] = {
    { "create", "core makes $b on CPU $c", ACTOR_CORE, ARGUMENT_THREAD,
      ARGUMENT_CPU, may_create, act_create },
    { "start", "core starts $b", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_change, act_start },
    { "restart", "$b is restarted", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_change, act_restart },
    { "pause", "core pauses $b", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_pause, act_pause },
    { "resume", "core resumes $b", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_resume, act_resume },
    { "cancel", "core cancels $b", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_change, act_cancel },
    { "destroy", "core destroys $b", ACTOR_CORE, ARGUMENT_THREAD, ARGUMENT_NONE,
      may_change, act_destroy },
    { "migrate", "core moves $b to CPU $c", ACTOR_CORE, ARGUMENT_THREAD,
      ARGUMENT_CPU, may_migrate, act_migrate },
    { "slice_end", "the slice of CPU $k ends", ACTOR_CPU, ARGUMENT_NONE,
      ARGUMENT_NONE, may_slice, act_slice_end },
    { "interrupt", "CPU $k chooses again", ACTOR_CPU, ARGUMENT_NONE,
      ARGUMENT_NONE, may_interrupt, act_interrupt },
    { "mail", "CPU $k reads its mail", ACTOR_CPU, ARGUMENT_NONE, ARGUMENT_NONE,
      may_mail, act_mail },
    { "ask_pause", "$a wants $b paused", ACTOR_THREAD, ARGUMENT_THREAD,
      ARGUMENT_NONE, may_other, act_ask_pause },
    { "ask_cancel", "$a wants $b cancelled", ACTOR_THREAD, ARGUMENT_THREAD,
      ARGUMENT_NONE, may_other, act_ask_cancel },
    { "ask_destroy", "$a wants $b destroyed", ACTOR_THREAD, ARGUMENT_THREAD,
      ARGUMENT_NONE, may_other, act_ask_destroy },
    { .name = NULL },
};
/* clang-format on */
