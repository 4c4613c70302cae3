/* SPDX-License-Identifier: BSD-2-Clause */
/* deadline_inv: the executable twin of inv_deadline, for tests. */
#include "deadline.h"

/** Tells whether every node of `cpu` names who wins. */
/*@ requires deadline_cpu(cpu);
    assigns \nothing;
    ensures \result == true <==> \forall integer n; 1 <= n < THREADS ==>
        deadline_node(cpu, n);
*/
static bool deadline_tree_good(cpu_id_t cpu)
{
    /*@ loop invariant 0 <= n < THREADS;
        loop invariant \forall integer x; n < x < THREADS ==>
            deadline_node(cpu, x);
        loop assigns n;
        loop variant n;
    */
    for (unsigned n = THREADS - 1; n > 0; n--) {
        const thread_id_t left = deadline_winner(cpu, 2 * n);
        const thread_id_t right = deadline_winner(cpu, 2 * n + 1);

        if (deadline_tree[cpu][n] != deadline_first(left, right))
            return false;
    }
    return true;
}

bool deadline_inv(void)
{
    /*@ loop invariant 0 <= cpu <= CPUS;
        loop invariant \forall integer c, n; 0 <= c < cpu &&
            1 <= n < THREADS ==> deadline_node(c, n);
        loop assigns cpu;
        loop variant CPUS - cpu;
    */
    for (cpu_id_t cpu = 0; cpu < CPUS; cpu++)
        if (!deadline_tree_good(cpu))
            return false;
    return true;
}
