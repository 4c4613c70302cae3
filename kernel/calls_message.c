/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_message: the calls by which threads exchange messages.
 *
 * Who may wait has reserved its room before; then nothing can be lost.
 */

#include "call_message.h"
#include "ipc.h"
#include "ipc_in.h"
#include "room.h"

status_t call_msg_call(thread_id_t caller, const struct msg_call_args *args)
{
    status_t status;

    if (!room_fits(caller, args->room))
        return STATUS_NO_ROOM;
    status = ipc_call(caller, args->callee);
    if (status == STATUS_OK)
        room_set(caller, args->room);
    return status;
}

status_t call_msg_reply(thread_id_t caller, const struct msg_reply_args *args)
{
    (void)args;
    ipc_reply(caller);
    return STATUS_OK;
}

status_t call_msg_reply_and_await(thread_id_t caller,
                                  const struct msg_reply_and_await_args *args)
{
    if (!room_fits(caller, args->room))
        return STATUS_NO_ROOM;
    room_set(caller, args->room);
    return ipc_reply_await(caller);
}

status_t call_msg_await(thread_id_t caller, const struct msg_await_args *args)
{
    if (threads[caller].life.ipc_in != IPC_IN_READY)
        return STATUS_BAD_STATE;
    if (!room_fits(caller, args->room))
        return STATUS_NO_ROOM;
    room_set(caller, args->room);
    return ipc_await(caller);
}
