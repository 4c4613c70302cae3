/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_thread: the calls by which core makes, starts, holds back and ends
 * threads.
 */

#include "call_thread.h"
#include "life.h"
#include "mailbox.h"
#include "message.h"
#include "room.h"
#include "thread.h"
#include "thread_new.h"

status_t call_thread_new(thread_id_t caller, const struct thread_new_args *args)
{
    (void)caller;
    thread_new(args);
    return STATUS_OK;
}

status_t call_thread_del(thread_id_t caller, const struct thread_del_args *args)
{
    return mailbox_request(caller, MAIL_DESTROY, args->thread);
}

/** Starts a thread that was made, with a first message. */
static status_t start(thread_id_t caller, const struct thread_start_args *args)
{
    if (!room_fits(args->thread, args->room))
        return STATUS_NO_ROOM;
    room_set(args->thread, args->room);
    message_first(caller, args->thread, args->tag, args->words);
    return thread_step(args->thread, THREAD_ON_START);
}

status_t call_thread_start(thread_id_t caller,
                           const struct thread_start_args *args)
{
    const unsigned state = threads[args->thread].life.thread;

    if (state == THREAD_CREATED)
        return start(caller, args);
    if (state == THREAD_FAULTED && args->tag != 0)
        return STATUS_BAD_ARGUMENT;
    return thread_step(args->thread, THREAD_ON_START);
}

status_t call_thread_pause(thread_id_t caller,
                           const struct thread_pause_args *args)
{
    return mailbox_request(caller, MAIL_PAUSE, args->thread);
}

status_t call_thread_resume(thread_id_t caller,
                            const struct thread_resume_args *args)
{
    (void)caller;
    life_resume(args->thread);
    return STATUS_OK;
}

status_t call_thread_cancel(thread_id_t caller,
                            const struct thread_cancel_args *args)
{
    return mailbox_request(caller, MAIL_CANCEL, args->thread);
}

status_t call_thread_migrate(thread_id_t caller,
                             const struct thread_migrate_args *args)
{
    (void)caller;
    return life_migrate(args->thread, args->cpu);
}
