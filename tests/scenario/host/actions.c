/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * actions: what each operation of the flat form does.
 */

#include "actions.h"

#include <stdint.h>
#include <string.h>

#include "clock.h"
#include "conductor.h"
#include "host.h"
#include "look.h"
#include "message.h"
#include "pass.h"
#include "stage.h"
#include "status.h"
#include "story.h"
#include "trace.h"

static word_t word(unsigned i)
{
    return (word_t)story_value(i);
}

static thread_id_t thread(unsigned i)
{
    const unsigned t = story_index(i);

    if (t == 0 || t >= THREADS)
        story_fail_words("input", "there is no such thread");
    return (thread_id_t)t;
}

static void do_variables(void)
{
    story_variables(story_index(0));
}

static void do_agent(void)
{
    conductor_agent(thread(0), false);
}

static void do_core(void)
{
    conductor_agent(thread(0), true);
}

static void do_bell(void)
{
    const struct bell bell = { .receiver = word(0),
                               .context = word(1),
                               .irq = word(2),
                               .line = story_index(3) };

    conductor_bell(&bell);
}

/* On the host agents have no program, and registers are as they are. */
static void do_begin(void)
{
}

static void do_round(void)
{
    conductor_round();
}

static void do_run(void)
{
    conductor_run(clock_after(host.now, story_value(0)));
}

static void do_set(void)
{
    story_assign(0, story_value(1));
}

static void do_now(void)
{
    story_assign(0, clock_us(host.now) + story_value(1));
}

static void do_add(void)
{
    story_assign(0, story_value(1) + story_value(2));
}

static void do_subtract(void)
{
    story_assign(0, story_value(1) - story_value(2));
}

/** Word `i` of the message buffer of thread `t`. */
static word_t *buffer_word(thread_id_t t, unsigned i)
{
    if (i >= PAGE_BYTES / sizeof(word_t))
        story_fail_words("input", "the buffer has no such word");
    return (word_t *)(void *)&utcbs[threads[t].utcb] + i;
}

static void do_buffer(void)
{
    *buffer_word(thread(0), story_index(1)) = word(2);
}

/** A refused call of an agent must have changed nothing. */
static void call(thread_id_t t, const struct call_frame *f)
{
    const cpu_id_t k = threads[t].cpu;
    const bool compares = t != THREAD_CORE && traces[k].events == 0 &&
                          cpus[k].charged == host.now;

    if (compares)
        stage_remember(t);
    threads[thread_slot(t)].frame.call = *f;
    pass_call(k);
    if (compares && threads[t].life.thread == THREAD_ACTIVE &&
        status_classes[threads[t].frame.call.cap % STATUSES] == STATUS_REFUSED)
        stage_compare(t);
}

static void do_call(void)
{
    const thread_id_t t = thread(0);
    const struct call_frame f = {
        .number = word(1),
        .cap = word(2),
        .tag = word(3),
        .word = { word(4), word(5), word(6), word(7) },
        .room = word(8),
    };

    conductor_bring(t);
    call(t, &f);
    conductor_settle();
}

static void do_names(void)
{
    conductor_name(thread(0));
}

static void do_fault(void)
{
    const thread_id_t t = thread(0);
    const struct fault_report fault = { .kind = (uint8_t)word(1),
                                        .access = (uint8_t)word(2),
                                        .address = word(3) };

    conductor_bring(t);
    threads[thread_slot(t)].frame.ip = word(4);
    pass_fault(threads[t].cpu, &fault);
    conductor_settle();
}

static void do_fpu(void)
{
    const thread_id_t t = thread(0);

    conductor_bring(t);
    pass_fpu(threads[t].cpu);
    conductor_settle();
}

static void do_guest(void)
{
    const thread_id_t t = thread(0);
    const struct guest_exit leaves = { .reason = word(1),
                                       .detail = word(2),
                                       .address = word(3) };

    conductor_bring(t);
    pass_guest(threads[t].cpu, &leaves);
    conductor_settle();
}

static void do_interrupt(void)
{
    stage_raise(story_index(0));
    conductor_settle();
}

static void do_hold(void)
{
    stage_hold((cpu_id_t)(story_index(0) % CPUS), true);
}

static void do_release(void)
{
    stage_hold((cpu_id_t)(story_index(0) % CPUS), false);
    conductor_settle();
}

static void do_trace(void)
{
    const struct call_frame f = { .number = CALL_TRACE_CONTROL,
                                  .word = { word(0), word(1) } };

    conductor_call(&f);
    look_from_here((cpu_id_t)(story_index(0) % CPUS));
}

/** Operations by their names. */
static const struct {
    const char *name;
    void (*does)(void);
} actions[] = {
    { "variables", do_variables },
    { "agent", do_agent },
    { "core", do_core },
    { "bell", do_bell },
    { "begin", do_begin },
    { "round", do_round },
    { "run", do_run },
    { "set", do_set },
    { "now", do_now },
    { "add", do_add },
    { "subtract", do_subtract },
    { "buffer", do_buffer },
    { "call", do_call },
    { "names", do_names },
    { "fault", do_fault },
    { "fpu", do_fpu },
    { "guest", do_guest },
    { "interrupt", do_interrupt },
    { "hold", do_hold },
    { "release", do_release },
    { "trace", do_trace },
};

bool actions_do(const char *name)
{
    for (unsigned i = 0; i < sizeof actions / sizeof actions[0]; i++) {
        if (strcmp(actions[i].name, name) == 0) {
            actions[i].does();
            return true;
        }
    }
    return false;
}
