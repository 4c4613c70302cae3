/* SPDX-License-Identifier: BSD-2-Clause */
/* timer_inv: the executable twin of inv_timer, for tests. */

#include "timer.h"

/** Tells whether the timeout of `t` is as its state says. */
/*@ requires thread_present(t);
    assigns \nothing;
    ensures \result == true <==>
        (threads[t].waits.timeout == TIMEOUT_ARMED ?
         threads[t].deadline_on == threads[t].cpu + 1 :
         threads[t].waits.timeout == TIMEOUT_IDLE &&
         threads[t].deadline_on == 0 && threads[t].timeout_context == 0 &&
         threads[t].timeout_serial == 0);
*/
static bool timeout_good(thread_id_t t)
{
    if (threads[t].waits.timeout == TIMEOUT_ARMED)
        return threads[t].deadline_on == threads[t].cpu + 1;
    return threads[t].waits.timeout == TIMEOUT_IDLE &&
           threads[t].deadline_on == 0 && threads[t].timeout_context == 0 &&
           threads[t].timeout_serial == 0;
}

bool timer_inv(void)
{
    /*@ loop invariant 1 <= t <= THREADS;
        loop invariant \forall integer i; 0 < i < t ==>
            (threads[i].waits.timeout == TIMEOUT_ARMED ?
             threads[i].deadline_on == threads[i].cpu + 1 :
             threads[i].waits.timeout == TIMEOUT_IDLE &&
             threads[i].deadline_on == 0 && threads[i].timeout_context == 0 &&
             threads[i].timeout_serial == 0);
        loop assigns t;
        loop variant THREADS - t;
    */
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (!timeout_good(t))
            return false;
    }
    return true;
}
