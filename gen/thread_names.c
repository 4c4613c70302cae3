/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * thread: the names of its states, events and chains of actions.
 *
 * Generated from spec/thread.rl by tools/gen; do not edit.
 */

#include "thread.h"

const char *const thread_state_names[THREAD_STATES] = {
    [THREAD_FREE] = "free",
    [THREAD_CREATED] = "created",
    [THREAD_ACTIVE] = "active",
    [THREAD_SENDING] = "sending",
    [THREAD_WAITING] = "waiting",
    [THREAD_AWAITS_SIGNAL] = "awaits_signal",
    [THREAD_AWAITS_KILL] = "awaits_kill",
    [THREAD_STOPPED] = "stopped",
    [THREAD_FAULTED] = "faulted",
    [THREAD_REMOTE_WAIT] = "remote_wait",
    [THREAD_DOOMED] = "doomed",
};

const char *const thread_event_names[THREAD_EVENTS] = {
    [THREAD_ON_NEW] = "NEW",
    [THREAD_ON_START] = "START",
    [THREAD_ON_RESTART] = "RESTART",
    [THREAD_ON_CANCEL] = "CANCEL",
    [THREAD_ON_DESTROY] = "DESTROY",
    [THREAD_ON_FREE] = "FREE",
    [THREAD_ON_STOP] = "STOP",
    [THREAD_ON_SEND] = "SEND",
    [THREAD_ON_WAIT] = "WAIT",
    [THREAD_ON_AWAIT_SIGNAL] = "AWAIT_SIGNAL",
    [THREAD_ON_AWAIT_KILL] = "AWAIT_KILL",
    [THREAD_ON_FAULT] = "FAULT",
    [THREAD_ON_REMOTE] = "REMOTE",
    [THREAD_ON_ANSWERED] = "ANSWERED",
    [THREAD_ON_ANSWERED_HANDOVER] = "ANSWERED_HANDOVER",
    [THREAD_ON_REQUESTED] = "REQUESTED",
    [THREAD_ON_REQUESTED_HANDOVER] = "REQUESTED_HANDOVER",
    [THREAD_ON_SIGNALLED] = "SIGNALLED",
    [THREAD_ON_KILLED] = "KILLED",
    [THREAD_ON_REMOTE_DONE] = "REMOTE_DONE",
    [THREAD_ON_FAILED] = "FAILED",
};

const char *const thread_chain_names[THREAD_CHAINS] = {
    [THREAD_ILLEGAL] = "illegal",
    [THREAD_DO_NOTHING] = "",
    [THREAD_DO_INSERT_SHARE_RELEASE_LENDERS] = "insert_share release_lenders",
    [THREAD_DO_REFUSE] = "refuse",
    [THREAD_DO_REMOVE_SHARE] = "remove_share",
    [THREAD_DO_REPORT_CRASH] = "report_crash",
    [THREAD_DO_WAKE_RELEASE_LENDERS] = "wake release_lenders",
    [THREAD_DO_RELEASE_LENDERS] = "release_lenders",
};
