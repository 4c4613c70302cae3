/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fault: what happens to a thread that cannot go on.
 */

#include "fault.h"

#include "cpu.h"
#include "cpus.h"
#include "hooks.h"
#include "ipc.h"
#include "trace.h"
#include "trace_record.h"

void fault_note(thread_id_t t, const struct fault_report *fault)
{
    threads[thread_slot(t)].fault_kind = fault->kind;
    threads[thread_slot(t)].fault_access = fault->access;
    threads[thread_slot(t)].fault_address = fault->address;
    if (trace_on != 0)
        trace_event(TRACE_FAULT, (uint16_t)(fault->kind + fault->access * 256u),
                    t, fault->address);
}

void fault_raise(thread_id_t t, const struct fault_report *fault)
{
    fault_note(t, fault);
    ipc_fault(t);
}

/** What another thread left in slot `f` is gone. */
static void fpu_clear(fpu_id_t f)
{
    enum { WORDS = sizeof fpus[0].registers / sizeof fpus[0].registers[0] };

    /*@ loop invariant 0 <= i <= WORDS;
        loop assigns i, fpus[f].registers[0 .. WORDS - 1];
        loop variant WORDS - i;
    */
    for (unsigned i = 0; i < WORDS; i++)
        fpus[fpu_slot(f)].registers[i] = 0;
}

/* From its first use on the thread takes its registers along: pass.c. */
void fault_fpu(cpu_id_t k, thread_id_t t)
{
    const struct fault_report fault = {
        .kind = FAULT_INSTRUCTION,
        .access = ACCESS_EXECUTE,
        .address = cpu_frame_ip(&threads[t].frame),
    };
    const fpu_id_t f = threads[t].fpu;

    if (f == 0) {
        fault_raise(t, &fault);
        return;
    }
    if (threads[t].fpu_on == 0)
        fpu_clear(f);
    threads[thread_slot(t)].fpu_on = 1;
    cpu_fpu_load(k, f);
    cpus[k].fpu = f;
}
