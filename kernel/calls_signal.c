/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_signal: the calls by which threads submit signals and wait for them.
 */

#include "call_signal.h"
#include "signal.h"

status_t call_signal_submit(thread_id_t caller,
                            const struct signal_submit_args *args)
{
    (void)caller;
    return signal_submit(args->context, args->count);
}

status_t call_signal_await(thread_id_t caller,
                           const struct signal_await_args *args)
{
    return signal_await(caller, args->receiver);
}

status_t call_signal_pending(thread_id_t caller,
                             const struct signal_pending_args *args,
                             struct signal_pending_result *result)
{
    return signal_poll(caller, args->receiver, &result->imprint,
                       &result->count);
}

status_t call_signal_ack(thread_id_t caller, const struct signal_ack_args *args)
{
    (void)caller;
    signal_ack(args->context);
    return STATUS_OK;
}

status_t call_signal_context_kill(thread_id_t caller,
                                  const struct signal_context_kill_args *args)
{
    return signal_kill(caller, args->context);
}
