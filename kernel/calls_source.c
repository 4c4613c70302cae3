/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_source: the calls by which core makes and ends what signals go through.
 */

#include "call_source.h"
#include "signal_core.h"

status_t call_signal_receiver_new(thread_id_t caller,
                                  const struct signal_receiver_new_args *args)
{
    (void)caller;
    signal_receiver_new(args->receiver);
    return STATUS_OK;
}

status_t call_signal_receiver_del(thread_id_t caller,
                                  const struct signal_receiver_del_args *args)
{
    (void)caller;
    return signal_receiver_destroy(args->receiver);
}

status_t call_signal_receiver_bind(thread_id_t caller,
                                   const struct signal_receiver_bind_args *args)
{
    (void)caller;
    return signal_bind(args->receiver, args->thread);
}

status_t call_signal_context_new(thread_id_t caller,
                                 const struct signal_context_new_args *args)
{
    (void)caller;
    signal_context_new(args);
    return STATUS_OK;
}

status_t call_signal_context_del(thread_id_t caller,
                                 const struct signal_context_del_args *args)
{
    (void)caller;
    signal_context_destroy(args->context);
    return STATUS_OK;
}
