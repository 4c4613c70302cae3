/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * stage: the host as the stage of a scenario: its kernel's tables are read, and
 * passes are made in place of user code.
 */

#include "stage.h"

#include <stdio.h>

#include "clock.h"
#include "conductor.h"
#include "cpus.h"
#include "host.h"
#include "host_state.h"
#include "log.h"
#include "look.h"
#include "machine.h"
#include "pass.h"
#include "sched.h"
#include "story.h"
#include "thread.h"
#include "trace.h"

static struct bell bell;
static bool rings;

/* A program plays one scenario. */
void stage_clear(void)
{
    rings = false;
}

struct life stage_life(thread_id_t t)
{
    return threads[t].life;
}

struct stage_view stage_waits(thread_id_t t)
{
    const struct waits w = threads[t].waits;

    return (struct stage_view){ .waits = w.handler | (word_t)w.killer << 8 |
                                         (word_t)w.timeout << 16 |
                                         (word_t)w.remote << 24 };
}

void stage_tell(const struct stage_view *seen)
{
    printf("seen %u %u %u\n", seen->life, seen->waits, seen->status);
}

cpu_id_t stage_cpu(thread_id_t t)
{
    return threads[t].cpu;
}

bool stage_runs_guest(thread_id_t t)
{
    return threads[t].vm != 0;
}

unsigned stage_state(const char *name, unsigned object)
{
    return look_state(name, object);
}

word_t stage_register(thread_id_t t, unsigned r)
{
    const struct call_frame *const f = &threads[t].frame.call;
    const word_t registers[] = {
        f->cap,     f->tag,     f->word[0], f->word[1],
        f->word[2], f->word[3], f->room,    f->number
    };

    return registers[r % 8];
}

word_t stage_stored(thread_id_t t, unsigned i)
{
    const word_t *const words = (const void *)&utcbs[threads[t].utcb];

    return words[i % (PAGE_BYTES / sizeof(word_t))];
}

void stage_store(thread_id_t t, unsigned i, word_t value)
{
    ((word_t *)(void *)&utcbs[threads[t].utcb])[i] = value;
}

thread_id_t stage_runs(cpu_id_t k)
{
    return cpus[k].current;
}

void stage_bell(const struct bell *now)
{
    bell = *now;
    rings = true;
}

bool stage_awake(void)
{
    return cpus[STAND].current == CONDUCTOR;
}

status_t stage_conduct(struct call_frame *f)
{
    const word_t number = f->number;

    threads[thread_slot(CONDUCTOR)].frame.call = *f;
    pass_call(STAND);
    stage_settle();
    if (!stage_awake())
        story_fail("conductor", number, cpus[STAND].current);
    *f = threads[CONDUCTOR].frame.call;
    return (status_t)f->cap;
}

/** The conductor makes a call with one argument, which must succeed. */
static void must(word_t number, word_t cap)
{
    struct call_frame f = { .number = number, .cap = cap };
    const status_t status = stage_conduct(&f);

    if (status != STATUS_OK)
        story_fail("conductor", number, status);
}

void stage_wake(void)
{
    if (stage_awake())
        return;
    if (!rings || stage_held(STAND))
        story_fail("held", STAND, 0);
    stage_raise(bell.line);
    if (!stage_awake())
        story_fail("conductor", CALL_SIGNAL_AWAIT, cpus[STAND].current);
    must(CALL_SIGNAL_ACK, bell.context);
    must(CALL_IRQ_ACK, bell.irq);
}

void stage_sleep(void)
{
    if (!stage_awake())
        return;
    threads[thread_slot(CONDUCTOR)].frame.call =
        (struct call_frame){ .number = CALL_SIGNAL_AWAIT,
                             .cap = bell.receiver };
    pass_call(STAND);
    stage_settle();
}

/* A refused call of an agent must have changed nothing; the trace, the time
 * that was used, what is on its way to the console, and a choice that its CPU
 * owes go on. */
void stage_call(thread_id_t t, const struct call_frame *f)
{
    const cpu_id_t k = threads[t].cpu;
    const bool compares = t != CONDUCTOR && traces[k].events == 0 &&
                          cpus[k].charged == host.now && cpus[k].need == 0 &&
                          log_ring.count == 0;
    struct call_frame frame = *f;

    executing = k; /* as the pass begins with */
    if (compares)
        machine_remember(t);
    host_call(k, &frame);
    if (compares && threads[t].life.thread == THREAD_ACTIVE &&
        status_classes[threads[t].frame.call.cap % STATUSES] == STATUS_REFUSED)
        machine_compare(t);
}

void stage_fault(thread_id_t t, const struct fault_report *fault, word_t ip)
{
    threads[thread_slot(t)].frame.ip = ip;
    host_fault(threads[t].cpu, fault->kind, fault->access, fault->address);
}

void stage_fpu(thread_id_t t)
{
    check_begin(threads[t].cpu);
    pass_fpu(threads[t].cpu);
    check_end(threads[t].cpu);
}

void stage_guest(thread_id_t t, const struct guest_exit *leaves)
{
    check_begin(threads[t].cpu);
    pass_guest(threads[t].cpu, leaves);
    check_end(threads[t].cpu);
}

/* The conductor computes itself: the rounds of an idle CPU stand still. */
void stage_round(void)
{
    const uint64_t round = scheds[STAND + 1].round;

    while (scheds[STAND + 1].round == round)
        stage_advance(stage_after(SUPER_PERIOD_US));
    if (rings)
        stage_sleep();
}
