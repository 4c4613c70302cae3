/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * step: lets one thing happen, as one pass of the kernel.
 */

#include "step.h"

#include <string.h>

#include "cap.h"
#include "choice.h"
#include "host.h"
#include "host_state.h"
#include "message.h"
#include "normal.h"
#include "pass.h"
#include "report.h"
#include "watch.h"

/** The word by which a thread of user land names slot `c`. */
static word_t word_of(word_t c)
{
    return c != 0 && c < CAPS ? cap_word(c) : capability_make(c, 1);
}

/** Thread `t` makes the call `o` on CPU `k`. */
static void take_call(const struct operation *o, cpu_id_t k)
{
    const thread_id_t t = cpus[k].current;
    struct call_frame *const f = &threads[t].frame.call;

    *f = o->call;
    for (unsigned i = 0; i < tag_caps(o->call.tag) && i < MESSAGE_CAPS; i++)
        utcbs[threads[t].utcb].cap[i] =
            o->slots ? word_of(o->caps[i]) : o->caps[i];
    if (o->slots)
        f->cap = word_of(f->cap);
    pass_call(k);
}

static void take_line(unsigned line, cpu_id_t k)
{
    host_raise_line(line);
    pass_interrupt(k);
    host.line[line].level = false;
    host.line[line].pending = false;
}

static void take(const struct operation *o, cpu_id_t k)
{
    static const struct fault_report fault = { .kind = FAULT_UNMAPPED,
                                               .access = ACCESS_READ };
    static const struct guest_exit exit = { .reason = VM_EXIT_TRAP };
    switch (o->what) {
    case HAPPENS_CALL:
        take_call(o, k);
        break;
    case HAPPENS_FAULT:
        pass_fault(k, &fault);
        break;
    case HAPPENS_FPU:
        pass_fpu(k);
        break;
    case HAPPENS_EXIT:
        pass_guest(k, &exit);
        break;
    case HAPPENS_SLICE:
        host.ipi[k] = false;
        host.timer[k] = host.now;
        pass_interrupt(k);
        break;
    case HAPPENS_TICK:
        host.now++;
        break;
    case HAPPENS_TIMER:
    case HAPPENS_INTERRUPT:
        host.ipi[k] = o->what == HAPPENS_INTERRUPT;
        pass_interrupt(k);
        break;
    case HAPPENS_LINE:
        host.ipi[k] = false;
        take_line(o->line, k);
        break;
    case HAPPENS_ENTER:
        pass_enter(k);
        break;
    }
}

/** Tells whether no timer waits to interrupt. */
static bool timers_served(void)
{
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (cpus[k].started != 0 && host.timer[k] <= host.now)
            return false;
    }
    return true;
}

/** Tells whether the device of `line` can interrupt CPU `k`. */
static bool line_open(unsigned line, cpu_id_t k)
{
    const struct host_line *const l = &host.line[line];

    return l->claimed && !l->masked && l->cpu == k;
}

/** Tells whether CPU `k` runs a thread that does `o`. */
static bool has_actor(const struct operation *o, cpu_id_t k, bool guest)
{
    const thread_id_t t = cpus[k].current;

    return t != 0 && (o->threads >> t & 1u) != 0 &&
           (threads[t].vm != 0) == guest;
}

bool step_possible(const struct operation *o, cpu_id_t k)
{
    if (cpus[k].started == 0)
        return o->what == HAPPENS_ENTER && !host.held[k];
    switch (o->what) {
    case HAPPENS_CALL:
    case HAPPENS_FAULT:
        return has_actor(o, k, false);
    case HAPPENS_FPU:
        return has_actor(o, k, false) && host.fpu[k] == 0;
    case HAPPENS_EXIT:
        return has_actor(o, k, true);
    case HAPPENS_SLICE:
        return cpus[k].current != 0;
    case HAPPENS_TICK:
        return k == 0 && timers_served();
    case HAPPENS_TIMER:
        return host.timer[k] <= host.now;
    case HAPPENS_INTERRUPT:
        return true;
    case HAPPENS_LINE:
        return line_open(o->line, k);
    case HAPPENS_ENTER:
        return false;
    }
    return false;
}

/** Tells whether each CPU that has to choose again is interrupted. */
static bool interrupted(void)
{
    for (cpu_id_t k = 0; k < CPUS; k++) {
        if (cpus[k].need != 0 && !host.ipi[k] && cpus[k].started != 0)
            return wrong("CPU %u is to choose again, and nobody interrupts it",
                         k);
    }
    return true;
}

bool step_pass(const struct operation *o, cpu_id_t k)
{
    bool good;

    watch = (struct watch){ .wrong = false };
    check_begin(k);
    take(o, k);
    check_end(k);
    good = !watch.wrong && interrupted();
    if (good && host_problem()[0] != '\0')
        good = wrong("%s", host_problem());
    return good;
}

bool step_take(const struct operation *o, cpu_id_t k)
{
    const bool good = step_pass(o, k);

    normalise();
    return good;
}

void step_first(void)
{
    choice_begin();
    host_boot_with(&scene.boot);
    for (unsigned i = 0; i < scene.start_count; i++) {
        const struct operation *const o = &scene.start[i];
        const cpu_id_t k = o->what == HAPPENS_ENTER ? 1 : 0;

        choice_begin();
        if (!step_possible(o, k) || !step_take(o, k) || watch.refused)
            give_up(o->text);
    }
    normalise();
}
