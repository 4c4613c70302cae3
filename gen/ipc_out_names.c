/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_out: the names of its states, events and chains of actions.
 *
 * Generated from spec/ipc_out.rl by tools/gen; do not edit.
 */

#include "ipc_out.h"

const char *const ipc_out_state_names[IPC_OUT_STATES] = {
    [IPC_OUT_READY] = "ready",
    [IPC_OUT_SENDING] = "sending",
    [IPC_OUT_FAULTING] = "faulting",
};

const char *const ipc_out_event_names[IPC_OUT_EVENTS] = {
    [IPC_OUT_ON_SEND] = "SEND",
    [IPC_OUT_ON_FAULT] = "FAULT",
    [IPC_OUT_ON_ANSWER] = "ANSWER",
    [IPC_OUT_ON_ANSWER_HANDOVER] = "ANSWER_HANDOVER",
    [IPC_OUT_ON_LEAVE] = "LEAVE",
    [IPC_OUT_ON_GONE] = "GONE",
    [IPC_OUT_ON_CANCEL] = "CANCEL",
    [IPC_OUT_ON_DESTROY] = "DESTROY",
};

const char *const ipc_out_chain_names[IPC_OUT_CHAINS] = {
    [IPC_OUT_ILLEGAL] = "illegal",
    [IPC_OUT_DO_NOTHING] = "",
    [IPC_OUT_DO_BLOCK] = "block",
    [IPC_OUT_DO_UNLINK_RESUME] = "unlink resume",
    [IPC_OUT_DO_UNLINK_RESUME_HANDOVER] = "unlink resume_handover",
    [IPC_OUT_DO_UNLINK_FAIL] = "unlink fail",
    [IPC_OUT_DO_UNLINK] = "unlink",
    [IPC_OUT_DO_UNLINK_LEAVE_FAULTED] = "unlink leave_faulted",
};
