/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * crash: the record of a thread that stays at its fault.
 *
 * One line of the kernel log tells what fault_* of the thread say, and where
 * it was. Machine: spec/thread.rl.
 */

#include "cpu.h"
#include "log_text.h"
#include "thread.h"

void thread_report_crash(thread_id_t t)
{
    log_word("kernel: thread 0x", t);
    log_word(" stays at its fault: kind 0x", threads[t].fault_kind);
    log_word(" access 0x", threads[t].fault_access);
    log_word(" address 0x", threads[t].fault_address);
    log_word(" ip 0x", cpu_frame_ip(&threads[t].frame));
    log_put('\n');
}
