/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_facts: what each call takes, register by register, and what it may
 * answer.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stddef.h>

#include "abi/abi.h"
#include "limits.h"

/** What a register carries. */
enum fact {
    /** A capability of an object; for core an identity. */
    FACT_CAP,
    /** The index of an object. */
    FACT_INDEX,
    /** A slot in which an object is to be made. */
    FACT_SLOT,
    /** A table, beside the page that follows. */
    FACT_TABLE,
    /** A page of the table before. */
    FACT_PAGE,
    /** A kind, beside the object that follows. */
    FACT_KIND,
    /** An object of the kind before. */
    FACT_OBJECT,
    /** An address. */
    FACT_ADDRESS,
    /** A tag. */
    FACT_TAG,
    /** A number in a range. */
    FACT_NUMBER,
    /** Any word. */
    FACT_WORD,
};

/** A register of a call. */
struct call_fact {
    word_t number;
    /** Where the register stands in the call frame. */
    size_t offset;
    enum fact kind;
    /** Of which table the object is; 0 if that is all the same. */
    word_t table;
    /** One more than the greatest value; 0 if there is none. */
    word_t top;
};

/* clang-format off: a register, and a call, a line. */
static const struct call_fact call_facts[] = {
    { CALL_THREAD_RESTART, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_THREAD, 0 },
    { CALL_TIMEOUT_SET, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_CONTEXT, 0 },
    { CALL_TIMEOUT_SET, offsetof(struct call_frame, word[0]), FACT_WORD, 0, 0 },
    { CALL_TIMEOUT_SET, offsetof(struct call_frame, word[1]), FACT_WORD, 0, 0 },
    { CALL_REGION_UPDATE_DATA, offsetof(struct call_frame, word[0]),
      FACT_ADDRESS, 0, 0 },
    { CALL_REGION_UPDATE_INSTR, offsetof(struct call_frame, word[0]),
      FACT_ADDRESS, 0, 0 },
    { CALL_LOG_PRINT, offsetof(struct call_frame, word[0]), FACT_WORD, 0, 0 },
    { CALL_LOG_PRINT, offsetof(struct call_frame, word[1]), FACT_WORD, 0, 0 },
    { CALL_LOG_PRINT, offsetof(struct call_frame, word[2]), FACT_WORD, 0, 0 },
    { CALL_LOG_PRINT, offsetof(struct call_frame, word[3]), FACT_WORD, 0, 0 },
    { CALL_LOG_PRINT, offsetof(struct call_frame, tag), FACT_NUMBER, 0,
      16 + 1 },
    { CALL_CAP_ACK, offsetof(struct call_frame, cap), FACT_CAP, 0, 0 },
    { CALL_CAP_DELETE, offsetof(struct call_frame, cap), FACT_CAP, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, cap), FACT_CAP, TABLE_THREAD,
      0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, tag), FACT_TAG, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, word[0]), FACT_WORD, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, word[1]), FACT_WORD, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, word[2]), FACT_WORD, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, word[3]), FACT_WORD, 0, 0 },
    { CALL_MSG_CALL, offsetof(struct call_frame, room), FACT_NUMBER, 0,
      MESSAGE_CAPS + 1 },
    { CALL_MSG_REPLY, offsetof(struct call_frame, tag), FACT_TAG, 0, 0 },
    { CALL_MSG_REPLY, offsetof(struct call_frame, word[0]), FACT_WORD, 0, 0 },
    { CALL_MSG_REPLY, offsetof(struct call_frame, word[1]), FACT_WORD, 0, 0 },
    { CALL_MSG_REPLY, offsetof(struct call_frame, word[2]), FACT_WORD, 0, 0 },
    { CALL_MSG_REPLY, offsetof(struct call_frame, word[3]), FACT_WORD, 0, 0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, tag), FACT_TAG, 0,
      0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, word[0]), FACT_WORD,
      0, 0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, word[1]), FACT_WORD,
      0, 0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, word[2]), FACT_WORD,
      0, 0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, word[3]), FACT_WORD,
      0, 0 },
    { CALL_MSG_REPLY_AND_AWAIT, offsetof(struct call_frame, room), FACT_NUMBER,
      0, MESSAGE_CAPS + 1 },
    { CALL_MSG_AWAIT, offsetof(struct call_frame, room), FACT_NUMBER, 0,
      MESSAGE_CAPS + 1 },
    { CALL_SIGNAL_SUBMIT, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_CONTEXT, 0 },
    { CALL_SIGNAL_SUBMIT, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      65535 + 1 },
    { CALL_SIGNAL_AWAIT, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_RECEIVER, 0 },
    { CALL_SIGNAL_PENDING, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_RECEIVER, 0 },
    { CALL_SIGNAL_ACK, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_CONTEXT, 0 },
    { CALL_SIGNAL_CONTEXT_KILL, offsetof(struct call_frame, cap), FACT_CAP,
      TABLE_CONTEXT, 0 },
    { CALL_VM_RUN, offsetof(struct call_frame, cap), FACT_CAP, TABLE_VM, 0 },
    { CALL_VM_PAUSE, offsetof(struct call_frame, cap), FACT_CAP, TABLE_VM, 0 },
    { CALL_THREAD_NEW, offsetof(struct call_frame, cap), FACT_SLOT,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX,
      TABLE_PD, PDS },
    { CALL_THREAD_NEW, offsetof(struct call_frame, word[1]), FACT_SLOT,
      TABLE_UTCB, UTCBS },
    { CALL_THREAD_NEW, offsetof(struct call_frame, word[2]), FACT_SLOT,
      TABLE_FPU, FPUS },
    { CALL_THREAD_NEW, offsetof(struct call_frame, word[3]), FACT_NUMBER, 0,
      CPUS },
    { CALL_THREAD_NEW, offsetof(struct call_frame, tag), FACT_NUMBER, 0,
      PRIORITIES },
    { CALL_THREAD_NEW, offsetof(struct call_frame, room), FACT_NUMBER, 0,
      QUOTA_WHOLE + 1 },
    { CALL_THREAD_DEL, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_START, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_START, offsetof(struct call_frame, tag), FACT_TAG, 0, 0 },
    { CALL_THREAD_START, offsetof(struct call_frame, word[0]), FACT_WORD, 0,
      0 },
    { CALL_THREAD_START, offsetof(struct call_frame, word[1]), FACT_WORD, 0,
      0 },
    { CALL_THREAD_START, offsetof(struct call_frame, word[2]), FACT_WORD, 0,
      0 },
    { CALL_THREAD_START, offsetof(struct call_frame, word[3]), FACT_WORD, 0,
      0 },
    { CALL_THREAD_START, offsetof(struct call_frame, room), FACT_NUMBER, 0,
      MESSAGE_CAPS + 1 },
    { CALL_THREAD_PAUSE, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_RESUME, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_CANCEL, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_MIGRATE, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_MIGRATE, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      CPUS },
    { CALL_THREAD_QUOTA, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_QUOTA, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      QUOTA_WHOLE + 1 },
    { CALL_THREAD_ROUTE_EVENT, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_ROUTE_EVENT, offsetof(struct call_frame, word[0]), FACT_INDEX,
      TABLE_THREAD, IDENTITIES },
    { CALL_THREAD_STATE_GET, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_STATE_SET, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_SINGLE_STEP, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_THREAD_SINGLE_STEP, offsetof(struct call_frame, word[0]),
      FACT_NUMBER, 0, 1 + 1 },
    { CALL_THREAD_TIME_USED, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_THREAD, THREADS },
    { CALL_PD_NEW, offsetof(struct call_frame, cap), FACT_SLOT, TABLE_PD, PDS },
    { CALL_PD_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_PD_NEW, offsetof(struct call_frame, word[1]), FACT_ADDRESS, 0, 0 },
    { CALL_PD_DEL, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_PD_UPDATE, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_PD_UPDATE, offsetof(struct call_frame, word[0]), FACT_ADDRESS, 0,
      0 },
    { CALL_PD_UPDATE, offsetof(struct call_frame, word[1]), FACT_NUMBER, 0,
      4096 + 1 },
    { CALL_PD_UPDATE, offsetof(struct call_frame, word[2]), FACT_ADDRESS, 0,
      0 },
    { CALL_PD_UPDATE, offsetof(struct call_frame, word[3]), FACT_NUMBER, 0,
      1048575 + 1 },
    { CALL_OBJ_NEW, offsetof(struct call_frame, cap), FACT_SLOT, TABLE_THREAD,
      IDENTITIES },
    { CALL_OBJ_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_OBJ_NEW, offsetof(struct call_frame, word[1]), FACT_KIND, 0, 0 },
    { CALL_OBJ_NEW, offsetof(struct call_frame, word[2]), FACT_OBJECT, 0, 0 },
    { CALL_OBJ_DEL, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_THREAD,
      IDENTITIES },
    { CALL_TABLE_DONATE, offsetof(struct call_frame, word[0]), FACT_TABLE, 0,
      0 },
    { CALL_TABLE_DONATE, offsetof(struct call_frame, word[1]), FACT_PAGE, 0,
      0 },
    { CALL_TABLE_DONATE, offsetof(struct call_frame, word[2]), FACT_INDEX,
      TABLE_PD, PDS },
    { CALL_TABLE_DONATE, offsetof(struct call_frame, word[3]), FACT_ADDRESS, 0,
      0 },
    { CALL_TABLE_RECLAIM, offsetof(struct call_frame, word[0]), FACT_TABLE, 0,
      0 },
    { CALL_TABLE_RECLAIM, offsetof(struct call_frame, word[1]), FACT_PAGE, 0,
      0 },
    { CALL_SIGNAL_RECEIVER_NEW, offsetof(struct call_frame, cap), FACT_SLOT,
      TABLE_RECEIVER, RECEIVERS },
    { CALL_SIGNAL_RECEIVER_NEW, offsetof(struct call_frame, word[0]),
      FACT_INDEX, TABLE_PD, PDS },
    { CALL_SIGNAL_RECEIVER_DEL, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_RECEIVER, RECEIVERS },
    { CALL_SIGNAL_RECEIVER_BIND, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_RECEIVER, RECEIVERS },
    { CALL_SIGNAL_RECEIVER_BIND, offsetof(struct call_frame, word[0]),
      FACT_INDEX, TABLE_THREAD, THREADS },
    { CALL_SIGNAL_CONTEXT_NEW, offsetof(struct call_frame, cap), FACT_SLOT,
      TABLE_CONTEXT, CONTEXTS },
    { CALL_SIGNAL_CONTEXT_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX,
      TABLE_PD, PDS },
    { CALL_SIGNAL_CONTEXT_NEW, offsetof(struct call_frame, word[1]), FACT_INDEX,
      TABLE_RECEIVER, RECEIVERS },
    { CALL_SIGNAL_CONTEXT_NEW, offsetof(struct call_frame, word[2]), FACT_WORD,
      0, 0 },
    { CALL_SIGNAL_CONTEXT_DEL, offsetof(struct call_frame, cap), FACT_INDEX,
      TABLE_CONTEXT, CONTEXTS },
    { CALL_IRQ_NEW, offsetof(struct call_frame, cap), FACT_SLOT, TABLE_IRQ,
      IRQS },
    { CALL_IRQ_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_IRQ_NEW, offsetof(struct call_frame, word[1]), FACT_NUMBER, 0,
      LINES },
    { CALL_IRQ_NEW, offsetof(struct call_frame, word[2]), FACT_NUMBER, 0,
      CPUS },
    { CALL_IRQ_NEW, offsetof(struct call_frame, word[3]), FACT_NUMBER, 0,
      1 + 1 },
    { CALL_IRQ_NEW, offsetof(struct call_frame, tag), FACT_INDEX, TABLE_CONTEXT,
      CONTEXTS },
    { CALL_IRQ_DEL, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_IRQ,
      IRQS },
    { CALL_IRQ_ACK, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_IRQ,
      IRQS },
    { CALL_VM_NEW, offsetof(struct call_frame, cap), FACT_SLOT, TABLE_VM, VMS },
    { CALL_VM_NEW, offsetof(struct call_frame, word[0]), FACT_INDEX, TABLE_PD,
      PDS },
    { CALL_VM_NEW, offsetof(struct call_frame, word[1]), FACT_ADDRESS, 0, 0 },
    { CALL_VM_NEW, offsetof(struct call_frame, word[2]), FACT_ADDRESS, 0, 0 },
    { CALL_VM_DEL, offsetof(struct call_frame, cap), FACT_INDEX, TABLE_VM,
      VMS },
    { CALL_CPU_START, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      CPUS },
    { CALL_LOG_READ, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      512 + 1 },
    { CALL_TRACE_CONTROL, offsetof(struct call_frame, word[0]), FACT_NUMBER, 0,
      CPUS },
    { CALL_TRACE_CONTROL, offsetof(struct call_frame, word[1]), FACT_WORD, 0,
      0 },
    { CALL_STATE_HASH, offsetof(struct call_frame, word[0]), FACT_TABLE, 0, 0 },
    { CALL_STATE_HASH, offsetof(struct call_frame, word[1]), FACT_PAGE, 0, 0 },
    { CALL_STATE_HASH, offsetof(struct call_frame, word[2]), FACT_WORD, 0, 0 },
    { CALL_STATE_HASH, offsetof(struct call_frame, word[3]), FACT_WORD, 0, 0 },
};

/**
 * What each call may answer: a bit for each status; 0 if there is no such
 * call.
 */
static const word_t call_statuses[CALL_NUMBERS] = {
    [CALL_NULL] = 1u << STATUS_OK,
    [CALL_TIME] = 1u << STATUS_OK,
    [CALL_THREAD_YIELD] = 1u << STATUS_OK,
    [CALL_THREAD_STOP] = 1u << STATUS_OK | 1u << STATUS_CANCELLED,
    [CALL_THREAD_RESTART] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                            1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE,
    [CALL_TIMEOUT_SET] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP,
    [CALL_REGION_UPDATE_DATA] = 1u << STATUS_OK | 1u << STATUS_BAD_ADDRESS,
    [CALL_REGION_UPDATE_INSTR] = 1u << STATUS_OK | 1u << STATUS_BAD_ADDRESS,
    [CALL_LOG_PRINT] = 1u << STATUS_OK | 1u << STATUS_BAD_ARGUMENT,
    [CALL_CAP_ACK] =
        1u << STATUS_OK | 1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE,
    [CALL_CAP_DELETE] =
        1u << STATUS_OK | 1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE,
    [CALL_MSG_CALL] = 1u << STATUS_OK | 1u << STATUS_BAD_ARGUMENT |
                      1u << STATUS_BAD_CAP | 1u << STATUS_NO_ROOM |
                      1u << STATUS_DEADLOCK | 1u << STATUS_CANCELLED |
                      1u << STATUS_GONE,
    [CALL_MSG_REPLY] = 1u << STATUS_OK | 1u << STATUS_BAD_ARGUMENT,
    [CALL_MSG_REPLY_AND_AWAIT] = 1u << STATUS_OK | 1u << STATUS_SIGNAL |
                                 1u << STATUS_BAD_ARGUMENT |
                                 1u << STATUS_NO_ROOM | 1u << STATUS_CANCELLED,
    [CALL_MSG_AWAIT] = 1u << STATUS_OK | 1u << STATUS_SIGNAL |
                       1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_STATE |
                       1u << STATUS_NO_ROOM | 1u << STATUS_CANCELLED,
    [CALL_SIGNAL_SUBMIT] = 1u << STATUS_OK | 1u << STATUS_BAD_ARGUMENT |
                           1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE,
    [CALL_SIGNAL_AWAIT] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP |
                          1u << STATUS_BUSY | 1u << STATUS_CANCELLED |
                          1u << STATUS_GONE,
    [CALL_SIGNAL_PENDING] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP |
                            1u << STATUS_BUSY | 1u << STATUS_NO_SIGNAL,
    [CALL_SIGNAL_ACK] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP,
    [CALL_SIGNAL_CONTEXT_KILL] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP |
                                 1u << STATUS_BUSY | 1u << STATUS_CANCELLED |
                                 1u << STATUS_GONE,
    [CALL_VM_RUN] = 1u << STATUS_OK | 1u << STATUS_BAD_CAP | 1u << STATUS_BUSY |
                    1u << STATUS_UNSUPPORTED | 1u << STATUS_GONE,
    [CALL_VM_PAUSE] =
        1u << STATUS_OK | 1u << STATUS_BAD_CAP | 1u << STATUS_CANCELLED,
    [CALL_THREAD_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                        1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                        1u << STATUS_BAD_SLOT | 1u << STATUS_IN_USE,
    [CALL_THREAD_DEL] = 1u << STATUS_OK | 1u << STATUS_AGAIN |
                        1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP |
                        1u << STATUS_CANCELLED,
    [CALL_THREAD_START] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                          1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                          1u << STATUS_BAD_STATE | 1u << STATUS_NO_ROOM,
    [CALL_THREAD_PAUSE] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                          1u << STATUS_BAD_CAP | 1u << STATUS_CANCELLED,
    [CALL_THREAD_RESUME] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_THREAD_CANCEL] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                           1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE |
                           1u << STATUS_CANCELLED,
    [CALL_THREAD_MIGRATE] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                            1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                            1u << STATUS_BAD_STATE,
    [CALL_THREAD_QUOTA] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                          1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP,
    [CALL_THREAD_ROUTE_EVENT] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_THREAD_STATE_GET] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_THREAD_STATE_SET] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                              1u << STATUS_BAD_CAP | 1u << STATUS_BAD_STATE,
    [CALL_THREAD_SINGLE_STEP] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                                1u << STATUS_BAD_ARGUMENT |
                                1u << STATUS_BAD_CAP | 1u << STATUS_UNSUPPORTED,
    [CALL_THREAD_TIME_USED] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_PD_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                    1u << STATUS_BAD_CAP | 1u << STATUS_BAD_SLOT |
                    1u << STATUS_IN_USE | 1u << STATUS_BAD_ADDRESS,
    [CALL_PD_DEL] = 1u << STATUS_OK | 1u << STATUS_AGAIN |
                    1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP |
                    1u << STATUS_BUSY,
    [CALL_PD_UPDATE] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                       1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                       1u << STATUS_BAD_ADDRESS,
    [CALL_OBJ_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                     1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                     1u << STATUS_BAD_SLOT | 1u << STATUS_IN_USE,
    [CALL_OBJ_DEL] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_TABLE_DONATE] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                          1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                          1u << STATUS_BAD_SLOT | 1u << STATUS_IN_USE |
                          1u << STATUS_BAD_ADDRESS,
    [CALL_TABLE_RECLAIM] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                           1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_SLOT |
                           1u << STATUS_BUSY,
    [CALL_SIGNAL_RECEIVER_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                                 1u << STATUS_BAD_CAP | 1u << STATUS_BAD_SLOT |
                                 1u << STATUS_IN_USE,
    [CALL_SIGNAL_RECEIVER_DEL] = 1u << STATUS_OK | 1u << STATUS_AGAIN |
                                 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_SIGNAL_RECEIVER_BIND] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                                  1u << STATUS_BAD_CAP | 1u << STATUS_BUSY,
    [CALL_SIGNAL_CONTEXT_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                                1u << STATUS_BAD_CAP | 1u << STATUS_BAD_SLOT |
                                1u << STATUS_IN_USE,
    [CALL_SIGNAL_CONTEXT_DEL] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_IRQ_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                     1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_CAP |
                     1u << STATUS_BAD_SLOT | 1u << STATUS_IN_USE,
    [CALL_IRQ_DEL] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_IRQ_ACK] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_CAP,
    [CALL_VM_NEW] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                    1u << STATUS_BAD_CAP | 1u << STATUS_BAD_SLOT |
                    1u << STATUS_IN_USE | 1u << STATUS_BAD_ADDRESS |
                    1u << STATUS_UNSUPPORTED,
    [CALL_VM_DEL] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                    1u << STATUS_BAD_CAP | 1u << STATUS_CANCELLED,
    [CALL_CPU_START] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                       1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_STATE |
                       1u << STATUS_UNSUPPORTED,
    [CALL_LOG_READ] =
        1u << STATUS_OK | 1u << STATUS_FORBIDDEN | 1u << STATUS_BAD_ARGUMENT,
    [CALL_TRACE_CONTROL] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                           1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_STATE,
    [CALL_STATE_HASH] = 1u << STATUS_OK | 1u << STATUS_FORBIDDEN |
                        1u << STATUS_BAD_ARGUMENT | 1u << STATUS_BAD_SLOT,
    [CALL_SYSTEM_RESET] = 1u << STATUS_FORBIDDEN | 1u << STATUS_UNSUPPORTED,
    [CALL_SYSTEM_POWER_OFF] = 1u << STATUS_FORBIDDEN | 1u << STATUS_UNSUPPORTED,
};
/* clang-format on */
