/* SPDX-License-Identifier: BSD-2-Clause */
/* deadline: set and clear in constant time. */
#include "deadline.h"

thread_id_t deadline_tree[CPUS][THREADS];

thread_id_t deadline_first(thread_id_t a, thread_id_t b)
{
    if (b == 0)
        return a;
    if (a == 0)
        return b;
    if (threads[a].deadline != threads[b].deadline)
        return threads[a].deadline < threads[b].deadline ? a : b;
    return a <= b ? a : b;
}

thread_id_t deadline_winner(cpu_id_t cpu, unsigned n)
{
    if (n < THREADS)
        return deadline_tree[cpu][n];
    if (threads[n - THREADS].deadline_on != cpu + 1)
        return 0;
    return (thread_id_t)(n - THREADS);
}

/*@ ghost
  /@ requires inv_deadline;
     assigns \nothing;
     ensures \forall integer c, n; deadline_cpu(c) && 1 <= n < 2 * THREADS ==>
         deadline_below(c, n);
  @/
  static void deadline_all_below(void)
  {
      unsigned m = 2 * THREADS;

      /@ loop invariant 1 <= m <= 2 * THREADS;
         loop invariant \forall integer c, n;
             deadline_cpu(c) && m <= n < 2 * THREADS ==> deadline_below(c, n);
         loop assigns m;
         loop variant m;
      @/
      while (m > 1) {
          m--;
          /@ assert m < THREADS ==> \forall integer c; deadline_cpu(c) ==>
                 deadline_below(c, 2 * m) && deadline_below(c, 2 * m + 1); @/
          /@ assert m < THREADS ==> \forall integer c; deadline_cpu(c) ==>
                 deadline_child_wins(c, m); @/
          /@ assert leaf: m >= THREADS ==> \forall integer c;
                 deadline_cpu(c) ==> deadline_below(c, m); @/
          /@ assert inner: m < THREADS ==> \forall integer c;
                 deadline_cpu(c) ==> deadline_below(c, m); @/
      }
  }

  /@ requires deadline_cpu(cpu) && inv_deadline;
     assigns \nothing;
     ensures \forall integer n; 1 <= n < 2 * THREADS ==>
         deadline_beats(deadline_winner(cpu, 1), deadline_winner(cpu, n));
  @/
  static void deadline_root_beats(unsigned cpu)
  {
      unsigned m = 1;

      /@ loop invariant 1 <= m <= THREADS;
         loop invariant \forall integer n; 1 <= n < 2 * m ==>
             deadline_beats(deadline_winner(cpu, 1), deadline_winner(cpu, n));
         loop assigns m;
         loop variant THREADS - m;
      @/
      while (m < THREADS) {
          /@ assert deadline_beats(deadline_winner(cpu, 1),
                                   deadline_winner(cpu, m)); @/
          /@ assert deadline_node(cpu, m); @/
          /@ assert deadline_beats(deadline_winner(cpu, m),
                                   deadline_winner(cpu, 2 * m)); @/
          /@ assert deadline_beats(deadline_winner(cpu, m),
                                   deadline_winner(cpu, 2 * m + 1)); @/
          m++;
      }
  }
*/

/** Lets the parent of `n`, where `winner` wins, name who wins there: that. */
/*@ requires deadline_cpu(cpu) && 2 <= n < 2 * THREADS;
    requires winner == deadline_winner(cpu, n);
    requires deadline_below(cpu, n);
    requires deadline_below(cpu, n % 2 == 0 ? n + 1 : n - 1);
    assigns deadline_tree[cpu][n / 2];
    ensures \result == deadline_winner(cpu, n / 2);
    ensures deadline_node(cpu, n / 2) && deadline_child_wins(cpu, n / 2);
    ensures deadline_below(cpu, n / 2);
    ensures kept: \forall integer c, x; deadline_cpu(c) &&
        1 <= x < 2 * THREADS && !(c == cpu && x == n / 2) ==>
        deadline_winner(c, x) == \old(deadline_winner(c, x));
    ensures others: \forall integer c, x; deadline_cpu(c) &&
        1 <= x < THREADS && !(c == cpu && (x == n / 2 || 2 * x == n / 2 ||
            2 * x + 1 == n / 2)) && \old(deadline_node(c, x)) ==>
        deadline_node(c, x);
*/
static thread_id_t deadline_rise(cpu_id_t cpu, unsigned n, thread_id_t winner)
{
    const unsigned rival = n % 2 == 0 ? n + 1 : n - 1;
    const unsigned up = n / 2;
    const thread_id_t best =
        deadline_first(winner, deadline_winner(cpu, rival));

    /*@ assert n == 2 * up || n == 2 * up + 1; */
    /*@ assert best == deadline_first(deadline_winner(cpu, 2 * up),
                                     deadline_winner(cpu, 2 * up + 1)); */
    /*@ assert deadline_below(cpu, 2 * up) &&
            deadline_below(cpu, 2 * up + 1); */
    deadline_tree[cpu][up] = best;
    /*@ assert \forall integer c, x; deadline_cpu(c) &&
            1 <= x < 2 * THREADS && !(c == cpu && x == up) ==>
            deadline_winner(c, x) == \at(deadline_winner(c, x), Pre); */
    /*@ assert deadline_node(cpu, up) && deadline_child_wins(cpu, up); */
    return best;
}

/** Lets the nodes above the leaf of `t` name who wins now. */
/*@ requires deadline_cpu(cpu) && thread_present(t);
    requires right: \forall integer c, n; deadline_cpu(c) &&
        1 <= n < THREADS && !(c == cpu && deadline_above(n, t)) ==>
        deadline_node(c, n);
    requires below: \forall integer n; 1 <= n < 2 * THREADS &&
        !deadline_above(n, t) ==> deadline_below(cpu, n);
    assigns deadline_tree[cpu][1 .. THREADS - 1];
    ensures inv_deadline;
    ensures path: \forall integer n; 1 <= n < THREADS &&
        !deadline_above(n, t) ==>
        deadline_tree[cpu][n] == \old(deadline_tree[cpu][n]);
*/
static void deadline_play(cpu_id_t cpu, thread_id_t t)
{
    unsigned n = THREADS + t;
    thread_id_t winner = deadline_winner(cpu, n);

    /*@ loop invariant 0 <= level <= DEADLINE_LEVELS;
        loop invariant deadline_width(DEADLINE_LEVELS - level) <= n;
        loop invariant n < 2 * deadline_width(DEADLINE_LEVELS - level);
        loop invariant winner == deadline_winner(cpu, n);
        loop invariant deadline_above(n, t);
        loop invariant right: \forall integer c, x;
            deadline_cpu(c) && 1 <= x < THREADS &&
            !(c == cpu && x < n && deadline_above(x, t)) ==>
            deadline_node(c, x);
        loop invariant below: \forall integer x; 1 <= x < 2 * THREADS &&
            !(x < n && deadline_above(x, t)) ==> deadline_below(cpu, x);
        loop invariant path: \forall integer x; 1 <= x < THREADS &&
            !deadline_above(x, t) ==>
            deadline_tree[cpu][x] == \at(deadline_tree[cpu][x], Pre);
        loop assigns level, n, winner, deadline_tree[cpu][1 .. THREADS - 1];
        loop variant DEADLINE_LEVELS - level;
    */
    for (unsigned level = 0; level < DEADLINE_LEVELS; level++) {
        winner = deadline_rise(cpu, n, winner);
        n /= 2;
        /*@ assert chain: \forall integer x; 1 <= x &&
                deadline_above(x, t) ==>
                (x <= n <==> x < \at(n, LoopCurrent)); */
        /*@ assert parent: \forall integer x; 2 * x == n || 2 * x + 1 == n ==>
                1 <= x && x < n && deadline_above(x, t) || x == 0; */
    }
}

/** Enters or removes `t`: its CPU is to be `on` - 1, its deadline `at`. */
/*@ requires deadline_cpu(cpu) && thread_present(t);
    requires threads[t].deadline_on == 0 || threads[t].deadline_on == cpu + 1;
    requires on == 0 || on == cpu + 1;
    requires inv_deadline;
    assigns threads[t].deadline, threads[t].deadline_on;
    assigns deadline_tree[cpu][1 .. THREADS - 1];
    ensures inv_deadline;
    ensures threads[t].deadline == at && threads[t].deadline_on == on;
    ensures path: \forall integer n; 1 <= n < THREADS &&
        !deadline_above(n, t) ==>
        deadline_tree[cpu][n] == \old(deadline_tree[cpu][n]);
*/
static void deadline_change(cpu_id_t cpu, thread_id_t t, unsigned on,
                            uint64_t at)
{
    /*@ ghost deadline_all_below(); */
    threads[thread_slot(t)].deadline = at;
    threads[thread_slot(t)].deadline_on = (uint8_t)on;
    /*@ assert winners: \forall integer c, n; deadline_cpu(c) &&
            1 <= n < 2 * THREADS && !(c == cpu && deadline_above(n, t)) ==>
            deadline_winner(c, n) == \at(deadline_winner(c, n), Pre) &&
            deadline_winner(c, n) != t; */
    /*@ assert firsts: \forall integer a, b; a != t && b != t ==>
            deadline_first(a, b) == \at(deadline_first(a, b), Pre); */
    /*@ assert left: \forall integer c, n; deadline_cpu(c) &&
            1 <= n < THREADS && !(c == cpu && deadline_above(n, t)) ==>
            deadline_winner(c, 2 * n) ==
            \at(deadline_winner(c, 2 * n), Pre) &&
            deadline_winner(c, 2 * n) != t; */
    /*@ assert right: \forall integer c, n; deadline_cpu(c) &&
            1 <= n < THREADS && !(c == cpu && deadline_above(n, t)) ==>
            deadline_winner(c, 2 * n + 1) ==
            \at(deadline_winner(c, 2 * n + 1), Pre) &&
            deadline_winner(c, 2 * n + 1) != t; */
    deadline_play(cpu, t);
}

void deadline_set(cpu_id_t cpu, thread_id_t t, uint64_t at)
{
    deadline_change(cpu, t, cpu + 1U, at);
}

void deadline_clear(cpu_id_t cpu, thread_id_t t)
{
    /*@ ghost deadline_all_below(); */
    if (threads[t].deadline_on == 0)
        return;
    deadline_change(cpu, t, 0, 0);
    /*@ ghost deadline_all_below(); */
}

thread_id_t deadline_next(cpu_id_t cpu)
{
    /*@ ghost deadline_all_below(); */
    /*@ ghost deadline_root_beats(cpu); */
    /*@ assert \forall integer t; deadline_armed(cpu, t) ==>
            deadline_beats(deadline_winner(cpu, 1),
                           deadline_winner(cpu, THREADS + t)); */
    return deadline_tree[cpu][1];
}

uint64_t deadline_at(thread_id_t t)
{
    return threads[t].deadline;
}

thread_id_t deadline_due(cpu_id_t cpu, uint64_t now)
{
    const thread_id_t next = deadline_next(cpu);

    return next != 0 && threads[next].deadline <= now ? next : 0;
}
