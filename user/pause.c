/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pause: time, and waiting for it: the kernel submits to the context of the
 * component's timer, and the component waits at its receiver.
 */
#include "pause.h"

#include "calls_arm.h"
#include "own.h"

uint64_t now_us(void)
{
    uint64_t now = 0;

    (void)sys_time(&now);
    return now;
}

void pause_us(uint64_t microseconds)
{
    struct sys_signal_await_result signal;
    const word_t timer = own.cap[CORE_FIRST_TIMER];

    (void)sys_timeout_set(timer, now_us() + microseconds);
    (void)sys_signal_await(own.cap[CORE_FIRST_RECEIVER], &signal);
    (void)sys_signal_ack(timer);
}
