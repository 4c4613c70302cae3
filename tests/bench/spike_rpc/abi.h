/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * abi: call numbers, statuses and the tag of a message, for C and assembler.
 *
 * Tag: bits 0-9 count of words, bits 10-12 count of capabilities, then the
 * label. A message of at most four words and no capability is short.
 */
#pragma once

#define CALL_NULL 0
#define CALL_SEND_REQUEST 1
#define CALL_REPLY_AND_AWAIT 2
#define CALL_SPIKE_END 3

#define STATUS_OK 0
#define STATUS_BAD_CALL 1
