/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * dispatch: from the registers of a call to what it does.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include "dispatch.h"

#include "decode.h"

/* The groups of calls; GROUP_NONE where no call has the number. */
enum call_group {
    GROUP_NONE,
    GROUP_SELF,
    GROUP_MESSAGE,
    GROUP_SIGNAL,
    GROUP_GUEST,
    GROUP_THREAD,
    GROUP_TUNE,
    GROUP_DOMAIN,
    GROUP_MEMORY,
    GROUP_SOURCE,
    GROUP_DEVICE,
    GROUP_SYSTEM,
};

static const uint8_t call_groups[CALL_NUMBERS] = {
    [CALL_NULL] = GROUP_SELF,
    [CALL_TIME] = GROUP_SELF,
    [CALL_THREAD_YIELD] = GROUP_SELF,
    [CALL_THREAD_STOP] = GROUP_SELF,
    [CALL_THREAD_RESTART] = GROUP_SELF,
    [CALL_TIMEOUT_SET] = GROUP_SELF,
    [CALL_REGION_UPDATE_DATA] = GROUP_SELF,
    [CALL_REGION_UPDATE_INSTR] = GROUP_SELF,
    [CALL_LOG_PRINT] = GROUP_SELF,
    [CALL_CAP_ACK] = GROUP_SELF,
    [CALL_CAP_DELETE] = GROUP_SELF,
    [CALL_MSG_CALL] = GROUP_MESSAGE,
    [CALL_MSG_REPLY] = GROUP_MESSAGE,
    [CALL_MSG_REPLY_AND_AWAIT] = GROUP_MESSAGE,
    [CALL_MSG_AWAIT] = GROUP_MESSAGE,
    [CALL_SIGNAL_SUBMIT] = GROUP_SIGNAL,
    [CALL_SIGNAL_AWAIT] = GROUP_SIGNAL,
    [CALL_SIGNAL_PENDING] = GROUP_SIGNAL,
    [CALL_SIGNAL_ACK] = GROUP_SIGNAL,
    [CALL_SIGNAL_CONTEXT_KILL] = GROUP_SIGNAL,
    [CALL_VM_RUN] = GROUP_GUEST,
    [CALL_VM_PAUSE] = GROUP_GUEST,
    [CALL_THREAD_NEW] = GROUP_THREAD,
    [CALL_THREAD_DEL] = GROUP_THREAD,
    [CALL_THREAD_START] = GROUP_THREAD,
    [CALL_THREAD_PAUSE] = GROUP_THREAD,
    [CALL_THREAD_RESUME] = GROUP_THREAD,
    [CALL_THREAD_CANCEL] = GROUP_THREAD,
    [CALL_THREAD_MIGRATE] = GROUP_THREAD,
    [CALL_THREAD_QUOTA] = GROUP_TUNE,
    [CALL_THREAD_ROUTE_EVENT] = GROUP_TUNE,
    [CALL_THREAD_STATE_GET] = GROUP_TUNE,
    [CALL_THREAD_STATE_SET] = GROUP_TUNE,
    [CALL_THREAD_SINGLE_STEP] = GROUP_TUNE,
    [CALL_THREAD_TIME_USED] = GROUP_TUNE,
    [CALL_PD_NEW] = GROUP_DOMAIN,
    [CALL_PD_DEL] = GROUP_DOMAIN,
    [CALL_PD_UPDATE] = GROUP_DOMAIN,
    [CALL_OBJ_NEW] = GROUP_DOMAIN,
    [CALL_OBJ_DEL] = GROUP_DOMAIN,
    [CALL_TABLE_DONATE] = GROUP_MEMORY,
    [CALL_TABLE_RECLAIM] = GROUP_MEMORY,
    [CALL_SIGNAL_RECEIVER_NEW] = GROUP_SOURCE,
    [CALL_SIGNAL_RECEIVER_DEL] = GROUP_SOURCE,
    [CALL_SIGNAL_RECEIVER_BIND] = GROUP_SOURCE,
    [CALL_SIGNAL_CONTEXT_NEW] = GROUP_SOURCE,
    [CALL_SIGNAL_CONTEXT_DEL] = GROUP_SOURCE,
    [CALL_IRQ_NEW] = GROUP_DEVICE,
    [CALL_IRQ_DEL] = GROUP_DEVICE,
    [CALL_IRQ_ACK] = GROUP_DEVICE,
    [CALL_VM_NEW] = GROUP_DEVICE,
    [CALL_VM_DEL] = GROUP_DEVICE,
    [CALL_CPU_START] = GROUP_SYSTEM,
    [CALL_LOG_READ] = GROUP_SYSTEM,
    [CALL_TRACE_CONTROL] = GROUP_SYSTEM,
    [CALL_STATE_HASH] = GROUP_SYSTEM,
    [CALL_SYSTEM_RESET] = GROUP_SYSTEM,
    [CALL_SYSTEM_POWER_OFF] = GROUP_SYSTEM,
};

status_t call_dispatch(thread_id_t caller, struct call_frame *f)
{
    if (f->number >= CALL_NUMBERS)
        return STATUS_BAD_CALL;
    if (f->number >= CALL_CORE_FIRST && !thread_of_core(caller))
        return STATUS_FORBIDDEN;
    switch (call_groups[f->number]) {
    case GROUP_SELF:
        return dispatch_self(caller, f);
    case GROUP_MESSAGE:
        return dispatch_message(caller, f);
    case GROUP_SIGNAL:
        return dispatch_signal(caller, f);
    case GROUP_GUEST:
        return dispatch_guest(caller, f);
    case GROUP_THREAD:
        return dispatch_thread(caller, f);
    case GROUP_TUNE:
        return dispatch_tune(caller, f);
    case GROUP_DOMAIN:
        return dispatch_domain(caller, f);
    case GROUP_MEMORY:
        return dispatch_memory(caller, f);
    case GROUP_SOURCE:
        return dispatch_source(caller, f);
    case GROUP_DEVICE:
        return dispatch_device(caller, f);
    case GROUP_SYSTEM:
        return dispatch_system(caller, f);
    default:
        return STATUS_BAD_CALL;
    }
}

bool call_needs_lock(word_t number)
{
    return number < CALL_NUMBERS && call_groups[number] != GROUP_NONE &&
           number != CALL_NULL && number != CALL_TIME;
}
