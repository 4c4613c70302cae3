/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_any: a policy that chooses any ready share.
 *
 * The explorer lets each choice happen, so what holds with this policy holds
 * with every one. Time does not count. A choice is made when somebody asks for
 * it, so that one that nobody sees is not made.
 */

#include "sched.h"

#include "choice.h"
#include "cpus.h"
#include "policy.h"

struct sched scheds[SCHEDS] __attribute__((section("kernel_state")));
struct lane lanes[LANES] __attribute__((section("kernel_state")));

void sched_init(cpu_id_t c, uint32_t period, uint32_t length)
{
    scheds[c + 1].period = period;
    scheds[c + 1].length = length;
}

void sched_insert(cpu_id_t c, thread_id_t t, uint8_t priority, uint32_t quota)
{
    threads[t].sched = (sched_id_t)(c + 1);
    threads[t].sched_priority = priority;
    threads[t].sched_quota = quota;
}

/** The CPU of `t` chooses again if it chose `t`. */
static void forget(thread_id_t t)
{
    if (scheds[threads[t].sched].head == t)
        scheds[threads[t].sched].head = 0;
}

void sched_remove(thread_id_t t)
{
    forget(t);
    threads[t].sched = 0;
    threads[t].sched_ready = 0;
    threads[t].sched_quota = 0;
    threads[t].sched_priority = 0;
}

void sched_ready(thread_id_t t)
{
    threads[t].sched_ready = 1;
}

void sched_unready(thread_id_t t)
{
    forget(t);
    threads[t].sched_ready = 0;
}

void sched_yield_head(cpu_id_t c)
{
    (void)c;
}

void sched_quota(thread_id_t t, uint32_t quota)
{
    threads[t].sched_quota = quota;
}

void sched_update(cpu_id_t c, uint64_t consumed)
{
    (void)consumed;
    scheds[c + 1].head = 0;
}

void sched_choose(cpu_id_t c)
{
    scheds[c + 1].head = 0;
}

thread_id_t sched_head(cpu_id_t c)
{
    thread_id_t ready[THREADS];
    unsigned count = 0;

    if (scheds[c + 1].head != 0)
        return scheds[c + 1].head;
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].sched == c + 1 && threads[t].sched_ready != 0)
            ready[count++] = t;
    }
    if (count != 0)
        scheds[c + 1].head = ready[choose(count)];
    return scheds[c + 1].head;
}

/* Slices end when the explorer says so. */
uint32_t sched_slice(cpu_id_t c)
{
    (void)c;
    return UINT32_MAX;
}

uint32_t policy_lag(cpu_id_t k)
{
    (void)k;
    return 0;
}

uint32_t sched_claim(thread_id_t t)
{
    (void)t;
    return 0;
}

bool sched_outdates(thread_id_t t)
{
    (void)t;
    return false;
}

bool sched_inv(void)
{
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (threads[t].sched_ready != 0 && threads[t].sched == 0)
            return false;
    }
    return true;
}
