/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sched_fair: groups that share a CPU fairly, by virtual time.
 *
 * Linked instead of kernel/sched.c.  A share belongs to one of four groups, by
 * its priority.  While it runs, its virtual time grows by the time that it
 * uses, and that of its group by as much divided by the group's weight.  Who
 * is behind runs next.  A share that has just become ready is put before
 * others by the warp of its group, until it has run for the group's limit.
 *
 * Each group of a CPU orders its ready shares, all but the one that runs, by a
 * tournament over the slots of threads[], like that of kernel/deadline.h: node
 * 1 names the share that is first, and a change rewrites one path.  What
 * decides, fair_first(), does not change while a share stands there.
 *
 * Shares that become ready are taken in by the next update, the last first,
 * and there are at most READIED of them.
 *
 * What sched.h says of lanes and fills is not so here: the invariant is
 * inv_fair, and sched_inv() is its twin.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "sched.h"

/** The groups; each has as many priorities as any other. */
enum fair_group {
    FAIR_DRIVER,     /**< priorities 24 to 31 */
    FAIR_MULTIMEDIA, /**< 16 to 23 */
    FAIR_APP,        /**< 8 to 15 */
    FAIR_BACKGROUND, /**< 0 to 7 */
    FAIR_GROUPS,
};

_Static_assert(PRIORITIES % FAIR_GROUPS == 0, "all groups are equally wide");
_Static_assert(THREADS > 1 && (THREADS & (THREADS - 1)) == 0,
               "every leaf is equally far from the root");

/** A share that is displaced has run for so many microseconds at least. */
enum { FAIR_MIN_US = 5000 };

/** Where a share is. */
enum fair_place {
    FAIR_AWAY,    /**< not ready */
    FAIR_PENDING, /**< ready, and not yet taken in */
    FAIR_LISTED,  /**< in the tournament of its group */
    FAIR_RUNS,    /**< what its CPU runs on */
};

/** A share, beside what threads[] says of it. */
struct fair_share {
    uint64_t vtime; /**< its virtual time */
    uint64_t since; /**< its sched_time when it was taken in */
    uint64_t order; /**< who was listed later has more */
    uint8_t place;  /**< enum fair_place */
};

/** A group of a CPU. */
struct fair_group_state {
    uint64_t vtime;   /**< its virtual time */
    uint64_t least;   /**< what the virtual time of a new share is at least */
    uint64_t changed; /**< when it became ready, or ceased to be */
    uint8_t ready;    /**< whether it had a ready share at the last update */
};

/** A CPU, beside what scheds[] says of it; times are in its ticks. */
struct fair_cpu {
    uint64_t now;                 /**< the time since sched_init() */
    uint64_t least;               /**< the least virtual time of a group */
    uint64_t listed;              /**< so often was a share listed */
    uint64_t minimum;             /**< FAIR_MIN_US */
    uint64_t warp[FAIR_GROUPS];   /**< how far ahead woken shares are */
    uint64_t limit[FAIR_GROUPS];  /**< how long they are */
    uint8_t outdated;             /**< the head is to be chosen again */
    uint8_t count;                /**< so many shares are pending */
    thread_id_t pending[READIED]; /**< those, in the order of their coming */
};

/** What a share is compared by. */
struct fair_rank {
    uint64_t vtime;       /**< that of the share, less the warp */
    uint64_t warp;        /**< by so much is it put before others */
    uint64_t group_vtime; /**< that of its group */
    uint8_t group;        /**< its group; FAIR_GROUPS for nobody */
};

extern struct fair_share fair_shares[THREADS];
extern struct fair_group_state fair_groups[CPUS][FAIR_GROUPS];
extern struct fair_cpu fair_cpus[CPUS];

/** By CPU, group, then node; node 0 is not used. */
extern thread_id_t fair_tree[CPUS][FAIR_GROUPS][THREADS];

/*@
  predicate fair_group_number(integer g) = 0 <= g < FAIR_GROUPS;

  logic integer fair_group_logic{L}(integer t) = FAIR_GROUPS - 1 -
      threads[t].sched_priority / (PRIORITIES / FAIR_GROUPS);

  predicate fair_listed{L}(integer c, integer g, integer t) =
      thread_present(t) && fair_shares[t].place == FAIR_LISTED &&
      threads[t].sched == c + 1 && fair_group_logic(t) == g;

  logic integer fair_warp_logic{L}(integer c, integer t) =
      threads[t].sched_time - fair_shares[t].since <=
          fair_cpus[c].limit[fair_group_logic(t)] ?
      fair_cpus[c].warp[fair_group_logic(t)] : 0;
  logic integer fair_vtime_logic{L}(integer c, integer t) =
      \max(fair_shares[t].vtime - fair_warp_logic(c, t), 0);

  // Share a stands before b; 0 stands for nobody, who is last.
  predicate fair_before{L}(integer c, integer a, integer b) =
      b == 0 || (a != 0 &&
          (fair_vtime_logic(c, a) < fair_vtime_logic(c, b) ||
           (fair_vtime_logic(c, a) == fair_vtime_logic(c, b) &&
            fair_shares[a].order >= fair_shares[b].order)));

  logic integer fair_first_logic{L}(integer c, integer a, integer b) =
      b == 0 ? a : a == 0 ? b :
      fair_vtime_logic(c, a) < fair_vtime_logic(c, b) ? a :
      fair_vtime_logic(c, a) > fair_vtime_logic(c, b) ? b :
      fair_shares[a].order >= fair_shares[b].order ? a : b;
  logic integer fair_winner_logic{L}(integer c, integer g, integer n) =
      n < THREADS ? fair_tree[c][g][n] :
      fair_shares[n - THREADS].place != FAIR_LISTED ? 0 :
      threads[n - THREADS].sched != c + 1 ? 0 :
      fair_group_logic(n - THREADS) != g ? 0 : n - THREADS;

  predicate inv_fair_trees{L} = \forall integer c, g, n;
      cpu_number(c) && fair_group_number(g) && 1 <= n < THREADS ==>
      fair_tree[c][g][n] == fair_first_logic(c,
          fair_winner_logic(c, g, 2 * n), fair_winner_logic(c, g, 2 * n + 1));
  predicate inv_fair_shares{L} = \forall integer t; thread_present(t) ==>
      threads[t].sched < SCHEDS && threads[t].sched_priority < PRIORITIES &&
      fair_shares[t].place <= FAIR_RUNS &&
      (threads[t].sched_ready == 0 <==> fair_shares[t].place == FAIR_AWAY) &&
      (threads[t].sched == 0 ==> threads[t].sched_ready == 0) &&
      fair_shares[t].since <= threads[t].sched_time &&
      (fair_shares[t].place == FAIR_RUNS ==>
          scheds[threads[t].sched].head == t);
  predicate inv_fair_pending{L} = \forall integer c; cpu_number(c) ==>
      fair_cpus[c].count <= READIED &&
      (\forall integer i, j; 0 <= i < j < fair_cpus[c].count ==>
          fair_cpus[c].pending[i] != fair_cpus[c].pending[j]) &&
      (\forall integer t; thread_present(t) ==>
          ((fair_shares[t].place == FAIR_PENDING &&
            threads[t].sched == c + 1) <==>
           (\exists integer i; 0 <= i < fair_cpus[c].count &&
                fair_cpus[c].pending[i] == t)));
  predicate inv_fair_cpus{L} = \forall integer s; sched_present(s) ==>
      scheds[s].head < THREADS &&
      (scheds[s].head != 0 ==> threads[scheds[s].head].sched == s) &&
      0 < scheds[s].slice <= scheds[s].period &&
      0 < scheds[s].residual <= scheds[s].period &&
      0 < fair_cpus[s - 1].minimum;
  predicate inv_fair{L} = inv_fair_trees && inv_fair_shares &&
      inv_fair_pending && inv_fair_cpus;
*/

/** The CPU of the share of `t`. */
/*@ requires share_inserted(t) && inv_fair_shares;
    assigns \nothing;
    ensures \result == threads[t].sched - 1;
*/
cpu_id_t fair_cpu_of(thread_id_t t);

/** The group of the share of `t`. */
/*@ requires thread_present(t) && threads[t].sched_priority < PRIORITIES;
    assigns \nothing;
    ensures \result == fair_group_logic(t) && fair_group_number(\result);
*/
uint8_t fair_group_of(thread_id_t t);

/** The weight of group `g`: so much of the CPU does it get. */
/*@ requires fair_group_number(g);
    assigns \nothing;
    ensures 0 < \result;
*/
uint32_t fair_weight(uint8_t g);

/** Sets the times of `cpu` for rounds of `period` ticks. */
/*@ requires cpu_number(cpu) && 0 < period;
    assigns fair_cpus[cpu], fair_groups[cpu][0 .. FAIR_GROUPS - 1];
    ensures fair_cpus[cpu].count == 0 && 0 < fair_cpus[cpu].minimum;
*/
void fair_cpu_init(cpu_id_t cpu, uint32_t period);

/** What the share of `t` is compared by; nobody if `t` is 0. */
/*@ requires t == 0 || (share_inserted(t) && inv_fair_shares);
    assigns \nothing;
    ensures t == 0 <==> \result.group == FAIR_GROUPS;
    ensures t != 0 ==> \result.group == fair_group_logic(t) &&
        \result.vtime == fair_vtime_logic(threads[t].sched - 1, t);
*/
struct fair_rank fair_rank(thread_id_t t);

/** Tells whether `a` is served before `b`, or as soon. */
/*@ assigns \nothing;
    ensures a.group == FAIR_GROUPS ==> !\result;
    ensures a.group != FAIR_GROUPS && b.group == FAIR_GROUPS ==> \result;
    ensures a.group == b.group && a.group != FAIR_GROUPS ==>
        (\result <==> a.vtime <= b.vtime);
*/
bool fair_earlier(struct fair_rank a, struct fair_rank b);

/** For how long `head` may run on before `rank` is served, on `cpu`. */
/*@ requires cpu_number(cpu) && fair_group_number(head.group);
    requires fair_group_number(rank.group) && inv_fair_cpus;
    assigns \nothing;
    ensures fair_cpus[cpu].minimum <= \result;
*/
uint64_t fair_distance(cpu_id_t cpu, struct fair_rank rank,
                       struct fair_rank head);

/** Who is first of group `g` of `cpu`; 0 if nobody is listed. */
/*@ requires cpu_number(cpu) && fair_group_number(g) && inv_fair_trees;
    assigns \nothing;
    ensures \result == 0 ==> \forall integer t; !fair_listed(cpu, g, t);
    ensures \result != 0 ==> fair_listed(cpu, g, \result);
    ensures \forall integer t; fair_listed(cpu, g, t) ==>
        fair_before(cpu, \result, t);
*/
thread_id_t fair_first(cpu_id_t cpu, uint8_t g);

/** Who wins at node `n` of group `g` of `cpu`, be it stored or a leaf. */
/*@ requires cpu_number(cpu) && fair_group_number(g);
    requires 1 <= n < 2 * THREADS && inv_fair_shares;
    assigns \nothing;
    ensures \result == fair_winner_logic(cpu, g, n);
*/
thread_id_t fair_winner(cpu_id_t cpu, uint8_t g, unsigned n);

/** Who of `a` and `b` stands before the other; 0 stands for nobody. */
/*@ requires a == 0 || share_inserted(a);
    requires b == 0 || share_inserted(b);
    assigns \nothing;
    ensures b == 0 || a == 0 ==> \result == a + b;
    ensures a != 0 && b != 0 ==>
        \result == fair_first_logic(threads[a].sched - 1, a, b);
*/
thread_id_t fair_better(thread_id_t a, thread_id_t b);

/** Lists the share of `t`, before all that are as early. */
/*@ requires share_is_ready(t) && fair_shares[t].place != FAIR_LISTED;
    requires inv_fair_trees && inv_fair_shares;
    assigns fair_shares[t].place, fair_shares[t].order;
    assigns fair_cpus[threads[t].sched - 1].listed;
    assigns fair_tree[threads[t].sched - 1][fair_group_logic(t)]
        [1 .. THREADS - 1];
    ensures inv_fair_trees && fair_shares[t].place == FAIR_LISTED;
*/
void fair_list(thread_id_t t);

/** Takes the share of `t` out of its group; its place is to be `place`. */
/*@ requires share_inserted(t) && fair_shares[t].place == FAIR_LISTED;
    requires inv_fair_trees && inv_fair_shares && place != FAIR_LISTED;
    assigns fair_shares[t].place;
    assigns fair_tree[threads[t].sched - 1][fair_group_logic(t)]
        [1 .. THREADS - 1];
    ensures inv_fair_trees && fair_shares[t].place == place;
*/
void fair_unlist(thread_id_t t, uint8_t place);
