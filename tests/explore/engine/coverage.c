/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * coverage: which edges of the machines were taken.
 *
 * Every step of a machine reports here what it is about to do, while the
 * state is still the old one.
 */

#include "coverage.h"

#include <string.h>

#include "context.h"
#include "handler.h"
#include "hooks.h"
#include "identity.h"
#include "ipc_in.h"
#include "ipc_out.h"
#include "irq.h"
#include "killer.h"
#include "page.h"
#include "pd.h"
#include "receiver.h"
#include "reference.h"
#include "remote.h"
#include "share.h"
#include "thread.h"
#include "timeout.h"
#include "vm.h"

enum { MOST_STATES = 16, MOST_EVENTS = 32 };

/** A machine as data; an edge is two bytes, the second 0 if it is illegal. */
struct machine_data {
    const char *name;
    const char *const *states;
    const char *const *events;
    const unsigned char *edges;
    unsigned state_count;
    unsigned event_count;
};

/* clang-format off: a machine a line. */
static const struct machine_data machines[MACHINES] = {
    [MACHINE_REMOTE] = { "remote", remote_state_names, remote_event_names,
                         &remote_edges[0][0].next, REMOTE_STATES,
                         REMOTE_EVENTS },
    [MACHINE_IDENTITY] = { "identity", identity_state_names,
                           identity_event_names, &identity_edges[0][0].next,
                           IDENTITY_STATES, IDENTITY_EVENTS },
    [MACHINE_REFERENCE] = { "reference", reference_state_names,
                            reference_event_names, &reference_edges[0][0].next,
                            REFERENCE_STATES, REFERENCE_EVENTS },
    [MACHINE_CONTEXT] = { "context", context_state_names, context_event_names,
                          &context_edges[0][0].next, CONTEXT_STATES,
                          CONTEXT_EVENTS },
    [MACHINE_RECEIVER] = { "receiver", receiver_state_names,
                           receiver_event_names, &receiver_edges[0][0].next,
                           RECEIVER_STATES, RECEIVER_EVENTS },
    [MACHINE_KILLER] = { "killer", killer_state_names, killer_event_names,
                         &killer_edges[0][0].next, KILLER_STATES,
                         KILLER_EVENTS },
    [MACHINE_HANDLER] = { "handler", handler_state_names, handler_event_names,
                          &handler_edges[0][0].next, HANDLER_STATES,
                          HANDLER_EVENTS },
    [MACHINE_IPC_IN] = { "ipc_in", ipc_in_state_names, ipc_in_event_names,
                         &ipc_in_edges[0][0].next, IPC_IN_STATES,
                         IPC_IN_EVENTS },
    [MACHINE_IPC_OUT] = { "ipc_out", ipc_out_state_names, ipc_out_event_names,
                          &ipc_out_edges[0][0].next, IPC_OUT_STATES,
                          IPC_OUT_EVENTS },
    [MACHINE_THREAD] = { "thread", thread_state_names, thread_event_names,
                         &thread_edges[0][0].next, THREAD_STATES,
                         THREAD_EVENTS },
    [MACHINE_PAGE] = { "page", page_state_names, page_event_names,
                       &page_edges[0][0].next, PAGE_STATES, PAGE_EVENTS },
    [MACHINE_VM] = { "vm", vm_state_names, vm_event_names, &vm_edges[0][0].next,
                     VM_STATES, VM_EVENTS },
    [MACHINE_IRQ] = { "irq", irq_state_names, irq_event_names,
                      &irq_edges[0][0].next, IRQ_STATES, IRQ_EVENTS },
    [MACHINE_TIMEOUT] = { "timeout", timeout_state_names, timeout_event_names,
                          &timeout_edges[0][0].next, TIMEOUT_STATES,
                          TIMEOUT_EVENTS },
    [MACHINE_PD] = { "pd", pd_state_names, pd_event_names, &pd_edges[0][0].next,
                     PD_STATES, PD_EVENTS },
    [MACHINE_SHARE] = { "share", share_state_names, share_event_names,
                        &share_edges[0][0].next, SHARE_STATES, SHARE_EVENTS },
};
/* clang-format on */

static unsigned long taken[MACHINES][MOST_STATES][MOST_EVENTS];

/** The state of an object in a machine. */
static unsigned state_of(enum machine machine, uint32_t object)
{
    switch (machine) {
    case MACHINE_REMOTE:
        return threads[object].waits.remote;
    case MACHINE_IDENTITY:
        return identities[object].state;
    case MACHINE_REFERENCE:
        return caps[object].state;
    case MACHINE_CONTEXT:
        return contexts[object].state;
    case MACHINE_RECEIVER:
        return receivers[object].state;
    case MACHINE_KILLER:
        return threads[object].waits.killer;
    case MACHINE_HANDLER:
        return threads[object].waits.handler;
    case MACHINE_IPC_IN:
        return threads[object].life.ipc_in;
    case MACHINE_IPC_OUT:
        return threads[object].life.ipc_out;
    case MACHINE_THREAD:
        return threads[object].life.thread;
    case MACHINE_SHARE:
        return threads[object].share;
    case MACHINE_PAGE:
        return pages[object].state;
    case MACHINE_VM:
        return vms[object].state;
    case MACHINE_IRQ:
        return irqs[object].state;
    case MACHINE_TIMEOUT:
        return threads[object].waits.timeout;
    case MACHINE_PD:
        return pds[object].state;
    case MACHINES:
        break;
    }
    return 0;
}

uint8_t coverage_on = 1;
unsigned coverage_steps;

void coverage_record(enum machine machine, uint32_t object, uint32_t event,
                     uint32_t next);

void coverage_record(enum machine machine, uint32_t object, uint32_t event,
                     uint32_t next)
{
    (void)next;
    taken[machine][state_of(machine, object)][event]++;
    coverage_steps++;
}

static const unsigned long *watched;

/** The number of `name` among `count` names, or `count`. */
static unsigned number_of(const char *name, const char *const *names,
                          unsigned count)
{
    unsigned i = 0;

    while (i < count && strcmp(names[i], name) != 0)
        i++;
    return i;
}

bool coverage_watch(const char *machine, const char *state, const char *event)
{
    for (unsigned m = 0; m < MACHINES; m++) {
        const struct machine_data *data = &machines[m];
        unsigned s;
        unsigned e;

        if (data->name == NULL || strcmp(data->name, machine) != 0)
            continue;
        s = number_of(state, data->states, data->state_count);
        e = number_of(event, data->events, data->event_count);
        if (s == data->state_count || e == data->event_count)
            return false;
        watched = &taken[m][s][e];
        return true;
    }
    return false;
}

bool coverage_seen(void)
{
    return watched != NULL && *watched != 0;
}

static void write_machine(FILE *out, enum machine m)
{
    const struct machine_data *data = &machines[m];
    const char *comma = "";

    fprintf(out, "  \"%s\": {", data->name);
    for (unsigned s = 0; s < data->state_count; s++) {
        for (unsigned e = 0; e < data->event_count; e++) {
            if (data->edges[(s * data->event_count + e) * 2 + 1] == 0)
                continue;
            fprintf(out, "%s\n   \"%s %s\": %lu", comma, data->states[s],
                    data->events[e], taken[m][s][e]);
            comma = ",";
        }
    }
    fprintf(out, "}");
}

void coverage_write(FILE *out)
{
    const char *comma = "";

    fprintf(out, " \"edges\": {");
    for (unsigned m = 0; m < MACHINES; m++) {
        if (machines[m].name == NULL)
            continue;
        fprintf(out, "%s\n", comma);
        write_machine(out, (enum machine)m);
        comma = ",";
    }
    fprintf(out, "}");
}
