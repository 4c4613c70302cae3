/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Every argument of every call at and beyond the ends of its range, with a
 * kernel that agrees to everything.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "call_device.h"
#include "call_domain.h"
#include "call_guest.h"
#include "call_memory.h"
#include "call_message.h"
#include "call_self.h"
#include "call_signal.h"
#include "call_source.h"
#include "call_system.h"
#include "call_thread.h"
#include "call_tune.h"
#include "decode.h"
#include "dispatch.h"
#include "status.h"
#include "test/bad_arguments.h"

enum { CALLS = 58 };

static const word_t calls[CALLS] = {
    CALL_NULL,
    CALL_TIME,
    CALL_THREAD_YIELD,
    CALL_THREAD_STOP,
    CALL_THREAD_RESTART,
    CALL_TIMEOUT_SET,
    CALL_REGION_UPDATE_DATA,
    CALL_REGION_UPDATE_INSTR,
    CALL_LOG_PRINT,
    CALL_CAP_ACK,
    CALL_CAP_DELETE,
    CALL_MSG_CALL,
    CALL_MSG_REPLY,
    CALL_MSG_REPLY_AND_AWAIT,
    CALL_MSG_AWAIT,
    CALL_SIGNAL_SUBMIT,
    CALL_SIGNAL_AWAIT,
    CALL_SIGNAL_PENDING,
    CALL_SIGNAL_ACK,
    CALL_SIGNAL_CONTEXT_KILL,
    CALL_VM_RUN,
    CALL_VM_PAUSE,
    CALL_THREAD_NEW,
    CALL_THREAD_DEL,
    CALL_THREAD_START,
    CALL_THREAD_PAUSE,
    CALL_THREAD_RESUME,
    CALL_THREAD_CANCEL,
    CALL_THREAD_MIGRATE,
    CALL_THREAD_QUOTA,
    CALL_THREAD_ROUTE_EVENT,
    CALL_THREAD_STATE_GET,
    CALL_THREAD_STATE_SET,
    CALL_THREAD_SINGLE_STEP,
    CALL_THREAD_TIME_USED,
    CALL_PD_NEW,
    CALL_PD_DEL,
    CALL_PD_UPDATE,
    CALL_OBJ_NEW,
    CALL_OBJ_DEL,
    CALL_TABLE_DONATE,
    CALL_TABLE_RECLAIM,
    CALL_SIGNAL_RECEIVER_NEW,
    CALL_SIGNAL_RECEIVER_DEL,
    CALL_SIGNAL_RECEIVER_BIND,
    CALL_SIGNAL_CONTEXT_NEW,
    CALL_SIGNAL_CONTEXT_DEL,
    CALL_IRQ_NEW,
    CALL_IRQ_DEL,
    CALL_IRQ_ACK,
    CALL_VM_NEW,
    CALL_VM_DEL,
    CALL_CPU_START,
    CALL_LOG_READ,
    CALL_TRACE_CONTROL,
    CALL_STATE_HASH,
    CALL_SYSTEM_RESET,
    CALL_SYSTEM_POWER_OFF,
};

static const status_t answers[CALLS] = {
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_OK,          STATUS_OK,          STATUS_OK, STATUS_OK,
    STATUS_OK, STATUS_UNSUPPORTED, STATUS_UNSUPPORTED,
};

/* The call that is being tried, whether core makes it, how many handlers were
   reached, and which was the last. */
static struct call_frame frame;
static bool by_core;
static unsigned handled;
static word_t reached;

bool thread_of_core(thread_id_t caller)
{
    (void)caller;
    return by_core;
}

cap_id_t cap_own(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

context_id_t cap_context(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

identity_id_t cap_identity(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

receiver_id_t cap_receiver(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

thread_id_t cap_thread(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

vm_id_t cap_vm(thread_id_t caller, word_t word)
{
    (void)caller;
    return word == 1;
}

bool context_live(context_id_t slot)
{
    return slot != 0;
}

status_t context_vacant(context_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

status_t fpu_vacant(fpu_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool identity_live(identity_id_t slot)
{
    return slot != 0;
}

status_t identity_vacant(identity_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool irq_live(irq_id_t slot)
{
    return slot != 0;
}

status_t irq_vacant(irq_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool pd_live(pd_id_t slot)
{
    return slot != 0;
}

status_t pd_vacant(pd_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool pd_used(pd_id_t slot)
{
    return slot != 0;
}

bool receiver_live(receiver_id_t slot)
{
    return slot != 0;
}

status_t receiver_vacant(receiver_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool receiver_used(receiver_id_t slot)
{
    return slot != 0;
}

bool thread_live(thread_id_t slot)
{
    return slot != 0;
}

status_t thread_vacant(thread_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool thread_used(thread_id_t slot)
{
    return slot != 0;
}

status_t utcb_vacant(utcb_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool vm_live(vm_id_t slot)
{
    return slot != 0;
}

status_t vm_vacant(vm_id_t slot, pd_id_t payer)
{
    return slot != 0 && payer != 0 ? STATUS_OK : STATUS_BAD_SLOT;
}

bool page_used(page_id_t slot)
{
    return slot != 0 && frame.number != CALL_TABLE_DONATE;
}

bool object_live(struct object_name object)
{
    return object.index != 0;
}

status_t call_null(thread_id_t caller)
{
    (void)caller;
    handled++;
    reached = CALL_NULL;
    return STATUS_OK;
}

status_t call_time(thread_id_t caller, struct time_result *result)
{
    (void)caller;
    (void)result;
    handled++;
    reached = CALL_TIME;
    return STATUS_OK;
}

status_t call_thread_yield(thread_id_t caller)
{
    (void)caller;
    handled++;
    reached = CALL_THREAD_YIELD;
    return STATUS_OK;
}

status_t call_thread_stop(thread_id_t caller)
{
    (void)caller;
    handled++;
    reached = CALL_THREAD_STOP;
    return STATUS_OK;
}

status_t call_thread_restart(thread_id_t caller,
                             const struct thread_restart_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_RESTART;
    return STATUS_OK;
}

status_t call_timeout_set(thread_id_t caller,
                          const struct timeout_set_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_TIMEOUT_SET;
    return STATUS_OK;
}

status_t call_region_update_data(thread_id_t caller,
                                 const struct region_update_data_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_REGION_UPDATE_DATA;
    return STATUS_OK;
}

status_t call_region_update_instr(thread_id_t caller,
                                  const struct region_update_instr_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_REGION_UPDATE_INSTR;
    return STATUS_OK;
}

status_t call_log_print(thread_id_t caller, const struct log_print_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_LOG_PRINT;
    return STATUS_OK;
}

status_t call_cap_ack(thread_id_t caller, const struct cap_ack_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_CAP_ACK;
    return STATUS_OK;
}

status_t call_cap_delete(thread_id_t caller, const struct cap_delete_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_CAP_DELETE;
    return STATUS_OK;
}

status_t call_msg_call(thread_id_t caller, const struct msg_call_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_MSG_CALL;
    return STATUS_OK;
}

status_t call_msg_reply(thread_id_t caller, const struct msg_reply_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_MSG_REPLY;
    return STATUS_OK;
}

status_t call_msg_reply_and_await(thread_id_t caller,
                                  const struct msg_reply_and_await_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_MSG_REPLY_AND_AWAIT;
    return STATUS_OK;
}

status_t call_msg_await(thread_id_t caller, const struct msg_await_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_MSG_AWAIT;
    return STATUS_OK;
}

status_t call_signal_submit(thread_id_t caller,
                            const struct signal_submit_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_SUBMIT;
    return STATUS_OK;
}

status_t call_signal_await(thread_id_t caller,
                           const struct signal_await_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_AWAIT;
    return STATUS_OK;
}

status_t call_signal_pending(thread_id_t caller,
                             const struct signal_pending_args *args,
                             struct signal_pending_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_SIGNAL_PENDING;
    return STATUS_OK;
}

status_t call_signal_ack(thread_id_t caller, const struct signal_ack_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_ACK;
    return STATUS_OK;
}

status_t call_signal_context_kill(thread_id_t caller,
                                  const struct signal_context_kill_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_CONTEXT_KILL;
    return STATUS_OK;
}

status_t call_vm_run(thread_id_t caller, const struct vm_run_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_VM_RUN;
    return STATUS_OK;
}

status_t call_vm_pause(thread_id_t caller, const struct vm_pause_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_VM_PAUSE;
    return STATUS_OK;
}

status_t call_thread_new(thread_id_t caller, const struct thread_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_NEW;
    return STATUS_OK;
}

status_t call_thread_del(thread_id_t caller, const struct thread_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_DEL;
    return STATUS_OK;
}

status_t call_thread_start(thread_id_t caller,
                           const struct thread_start_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_START;
    return STATUS_OK;
}

status_t call_thread_pause(thread_id_t caller,
                           const struct thread_pause_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_PAUSE;
    return STATUS_OK;
}

status_t call_thread_resume(thread_id_t caller,
                            const struct thread_resume_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_RESUME;
    return STATUS_OK;
}

status_t call_thread_cancel(thread_id_t caller,
                            const struct thread_cancel_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_CANCEL;
    return STATUS_OK;
}

status_t call_thread_migrate(thread_id_t caller,
                             const struct thread_migrate_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_MIGRATE;
    return STATUS_OK;
}

status_t call_thread_quota(thread_id_t caller,
                           const struct thread_quota_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_QUOTA;
    return STATUS_OK;
}

status_t call_thread_route_event(thread_id_t caller,
                                 const struct thread_route_event_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_ROUTE_EVENT;
    return STATUS_OK;
}

status_t call_thread_state_get(thread_id_t caller,
                               const struct thread_state_get_args *args,
                               struct thread_state_get_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_THREAD_STATE_GET;
    return STATUS_OK;
}

status_t call_thread_state_set(thread_id_t caller,
                               const struct thread_state_set_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_STATE_SET;
    return STATUS_OK;
}

status_t call_thread_single_step(thread_id_t caller,
                                 const struct thread_single_step_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_THREAD_SINGLE_STEP;
    return STATUS_OK;
}

status_t call_thread_time_used(thread_id_t caller,
                               const struct thread_time_used_args *args,
                               struct thread_time_used_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_THREAD_TIME_USED;
    return STATUS_OK;
}

status_t call_pd_new(thread_id_t caller, const struct pd_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_PD_NEW;
    return STATUS_OK;
}

status_t call_pd_del(thread_id_t caller, const struct pd_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_PD_DEL;
    return STATUS_OK;
}

status_t call_pd_update(thread_id_t caller, const struct pd_update_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_PD_UPDATE;
    return STATUS_OK;
}

status_t call_obj_new(thread_id_t caller, const struct obj_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_OBJ_NEW;
    return STATUS_OK;
}

status_t call_obj_del(thread_id_t caller, const struct obj_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_OBJ_DEL;
    return STATUS_OK;
}

status_t call_table_donate(thread_id_t caller,
                           const struct table_donate_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_TABLE_DONATE;
    return STATUS_OK;
}

status_t call_table_reclaim(thread_id_t caller,
                            const struct table_reclaim_args *args,
                            struct table_reclaim_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_TABLE_RECLAIM;
    return STATUS_OK;
}

status_t call_signal_receiver_new(thread_id_t caller,
                                  const struct signal_receiver_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_RECEIVER_NEW;
    return STATUS_OK;
}

status_t call_signal_receiver_del(thread_id_t caller,
                                  const struct signal_receiver_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_RECEIVER_DEL;
    return STATUS_OK;
}

status_t call_signal_receiver_bind(thread_id_t caller,
                                   const struct signal_receiver_bind_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_RECEIVER_BIND;
    return STATUS_OK;
}

status_t call_signal_context_new(thread_id_t caller,
                                 const struct signal_context_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_CONTEXT_NEW;
    return STATUS_OK;
}

status_t call_signal_context_del(thread_id_t caller,
                                 const struct signal_context_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_SIGNAL_CONTEXT_DEL;
    return STATUS_OK;
}

status_t call_irq_new(thread_id_t caller, const struct irq_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_IRQ_NEW;
    return STATUS_OK;
}

status_t call_irq_del(thread_id_t caller, const struct irq_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_IRQ_DEL;
    return STATUS_OK;
}

status_t call_irq_ack(thread_id_t caller, const struct irq_ack_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_IRQ_ACK;
    return STATUS_OK;
}

status_t call_vm_new(thread_id_t caller, const struct vm_new_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_VM_NEW;
    return STATUS_OK;
}

status_t call_vm_del(thread_id_t caller, const struct vm_del_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_VM_DEL;
    return STATUS_OK;
}

status_t call_cpu_start(thread_id_t caller, const struct cpu_start_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_CPU_START;
    return STATUS_OK;
}

status_t call_log_read(thread_id_t caller, const struct log_read_args *args,
                       struct log_read_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_LOG_READ;
    return STATUS_OK;
}

status_t call_trace_control(thread_id_t caller,
                            const struct trace_control_args *args)
{
    (void)caller;
    (void)args;
    handled++;
    reached = CALL_TRACE_CONTROL;
    return STATUS_OK;
}

status_t call_state_hash(thread_id_t caller, const struct state_hash_args *args,
                         struct state_hash_result *result)
{
    (void)caller;
    (void)args;
    (void)result;
    handled++;
    reached = CALL_STATE_HASH;
    return STATUS_OK;
}

status_t call_system_reset(thread_id_t caller)
{
    (void)caller;
    handled++;
    reached = CALL_SYSTEM_RESET;
    return STATUS_UNSUPPORTED;
}

status_t call_system_power_off(thread_id_t caller)
{
    (void)caller;
    handled++;
    reached = CALL_SYSTEM_POWER_OFF;
    return STATUS_UNSUPPORTED;
}

static void try(word_t number)
{
    frame = good_arguments[number];
    frame.number = number;
    by_core = true;
    handled = 0;
}

START_TEST(good_arguments_reach_the_handler)
{
    for (size_t i = 0; i < CALLS; i++) {
        try(calls[i]);
        ck_assert_msg(call_dispatch(1, &frame) == answers[i],
                      "call %u: wrong answer", calls[i]);
        ck_assert_uint_eq(handled, 1);
        ck_assert_uint_eq(reached, calls[i]);
    }
}
END_TEST

START_TEST(bad_arguments_are_refused_and_change_nothing)
{
    const size_t rows = sizeof(bad_arguments) / sizeof(bad_arguments[0]);
    struct call_frame before;
    status_t answer;

    for (size_t i = 0; i < rows; i++) {
        const struct bad_argument *row = &bad_arguments[i];

        try(row->number);
        memcpy((char *)&frame + row->offset, &row->value, sizeof(word_t));
        before = frame;
        answer = call_dispatch(1, &frame);
        if (row->status == STATUS_OK) {
            ck_assert_msg(handled == 1, "row %zu is refused", i);
            continue;
        }
        ck_assert_msg(answer == row->status, "row %zu: %s", i,
                      status_names[answer]);
        ck_assert_uint_eq(handled, 0);
        ck_assert_mem_eq(&before, &frame, sizeof(frame));
        ck_assert_uint_eq(status_classes[answer], STATUS_REFUSED);
    }
    printf("arguments: %zu values in %u calls\n", rows, (unsigned)CALLS);
}
END_TEST

START_TEST(only_core_makes_the_calls_of_core)
{
    for (size_t i = 0; i < CALLS; i++) {
        try(calls[i]);
        by_core = false;
        if (calls[i] >= CALL_CORE_FIRST)
            ck_assert_int_eq(call_dispatch(1, &frame), STATUS_FORBIDDEN);
        else
            ck_assert_int_eq(call_dispatch(1, &frame), answers[i]);
        ck_assert_uint_eq(handled, calls[i] < CALL_CORE_FIRST);
    }
}
END_TEST

START_TEST(other_numbers_are_no_calls)
{
    for (unsigned number = 0; number < 256; number++) {
        unsigned known = 0;

        for (size_t i = 0; i < CALLS; i++)
            known += calls[i] == number;
        try(CALL_NULL);
        frame.number = number;
        if (known == 0)
            ck_assert_int_eq(call_dispatch(1, &frame), STATUS_BAD_CALL);
        ck_assert(known == 1 || !call_needs_lock(number));
    }
    try(CALL_NULL);
    frame.number = ~(word_t)0;
    ck_assert_int_eq(call_dispatch(1, &frame), STATUS_BAD_CALL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("arguments");
    TCase *cases = tcase_create("arguments");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, good_arguments_reach_the_handler);
    tcase_add_test(cases, bad_arguments_are_refused_and_change_nothing);
    tcase_add_test(cases, only_core_makes_the_calls_of_core);
    tcase_add_test(cases, other_numbers_are_no_calls);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
