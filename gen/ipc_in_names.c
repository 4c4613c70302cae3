/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * ipc_in: the names of its states, events and chains of actions.
 *
 * Generated from spec/ipc_in.rl by tools/gen; do not edit.
 */

#include "ipc_in.h"

const char *const ipc_in_state_names[IPC_IN_STATES] = {
    [IPC_IN_READY] = "ready",
    [IPC_IN_WAITING] = "waiting",
    [IPC_IN_REPLYING] = "replying",
    [IPC_IN_UNANSWERED] = "unanswered",
};

const char *const ipc_in_event_names[IPC_IN_EVENTS] = {
    [IPC_IN_ON_AWAIT] = "AWAIT",
    [IPC_IN_ON_AWAIT_QUEUED] = "AWAIT_QUEUED",
    [IPC_IN_ON_REPLY] = "REPLY",
    [IPC_IN_ON_REPLY_HANDOVER] = "REPLY_HANDOVER",
    [IPC_IN_ON_REPLY_LEAVE] = "REPLY_LEAVE",
    [IPC_IN_ON_REQUEST] = "REQUEST",
    [IPC_IN_ON_REQUEST_HANDOVER] = "REQUEST_HANDOVER",
    [IPC_IN_ON_SIGNAL] = "SIGNAL",
    [IPC_IN_ON_CLIENT_GONE] = "CLIENT_GONE",
    [IPC_IN_ON_CANCEL] = "CANCEL",
    [IPC_IN_ON_DESTROY] = "DESTROY",
};

const char *const ipc_in_chain_names[IPC_IN_CHAINS] = {
    [IPC_IN_ILLEGAL] = "illegal",
    [IPC_IN_DO_NOTHING] = "",
    [IPC_IN_DO_BLOCK] = "block",
    [IPC_IN_DO_WAKE] = "wake",
    [IPC_IN_DO_WAKE_HANDOVER] = "wake_handover",
    [IPC_IN_DO_WAKE_SIGNALLED] = "wake_signalled",
    [IPC_IN_DO_REFUSE] = "refuse",
    [IPC_IN_DO_ANSWER] = "answer",
    [IPC_IN_DO_ANSWER_HANDOVER] = "answer_handover",
    [IPC_IN_DO_ANSWER_LEAVE] = "answer_leave",
};
