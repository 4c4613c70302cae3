/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_deliver: the contexts that have something to deliver at a receiver.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int deliver_on[CONTEXTS];
  int deliver_pos[CONTEXTS];
  int deliver_count[RECEIVERS];
*/

/*@
  predicate deliver_in{L}(integer i) =
      context_present(i) && deliver_on[i] != 0;
  predicate inv_deliver_range{L} =
      (\forall integer h; receiver_present(h) ==>
          0 <= deliver_count[h] && receivers[h].deliver_first < CONTEXTS &&
          receivers[h].deliver_last < CONTEXTS) &&
      (\forall integer i; context_present(i) ==>
          0 <= deliver_on[i] < RECEIVERS &&
          contexts[i].deliver_next < CONTEXTS && contexts[i].deliver_prev < CONTEXTS);
  predicate inv_deliver_first{L} = \forall integer h; receiver_present(h) ==>
      (deliver_count[h] == 0 <==> receivers[h].deliver_first == 0) &&
      (receivers[h].deliver_first != 0 ==>
          deliver_on[receivers[h].deliver_first] == h &&
          deliver_pos[receivers[h].deliver_first] == 0);
  predicate inv_deliver_last{L} = \forall integer h; receiver_present(h) ==>
      (deliver_count[h] == 0 <==> receivers[h].deliver_last == 0) &&
      (receivers[h].deliver_last != 0 ==>
          deliver_on[receivers[h].deliver_last] == h &&
          deliver_pos[receivers[h].deliver_last] == deliver_count[h] - 1);
  predicate inv_deliver_pos{L} = \forall integer i; deliver_in(i) ==>
      0 <= deliver_pos[i] < deliver_count[deliver_on[i]];
  predicate inv_deliver_once{L} = \forall integer i, j;
      deliver_in(i) && deliver_in(j) && deliver_on[i] == deliver_on[j] &&
      deliver_pos[i] == deliver_pos[j] ==> i == j;
  predicate inv_deliver_next{L} = \forall integer i; deliver_in(i) ==>
      (contexts[i].deliver_next == 0 ==>
          deliver_pos[i] == deliver_count[deliver_on[i]] - 1) &&
      (contexts[i].deliver_next != 0 ==>
          deliver_on[contexts[i].deliver_next] == deliver_on[i] &&
          deliver_pos[contexts[i].deliver_next] == deliver_pos[i] + 1);
  predicate inv_deliver_prev{L} = \forall integer i; deliver_in(i) ==>
      (contexts[i].deliver_prev == 0 ==> deliver_pos[i] == 0) &&
      (contexts[i].deliver_prev != 0 ==>
          deliver_on[contexts[i].deliver_prev] == deliver_on[i] &&
          deliver_pos[contexts[i].deliver_prev] == deliver_pos[i] - 1);
  predicate inv_deliver{L} = inv_deliver_range && inv_deliver_first &&
      inv_deliver_last && inv_deliver_pos && inv_deliver_once && inv_deliver_next &&
      inv_deliver_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires receiver_present(h) && context_present(i);
    requires deliver_on[i] == 0 && deliver_count[h] < CONTEXTS;
    requires inv_deliver;
    assigns receivers[h].deliver_first, receivers[h].deliver_last;
    assigns contexts[i].deliver_next, contexts[i].deliver_prev;
    assigns contexts[receivers[h].deliver_last].deliver_next;
    assigns deliver_on[i], deliver_pos[i], deliver_count[h];
    ensures inv_deliver_range;
    ensures inv_deliver_first;
    ensures inv_deliver_last;
    ensures inv_deliver_pos;
    ensures inv_deliver_once;
    ensures inv_deliver_next;
    ensures inv_deliver_prev;
    ensures deliver_on[i] == h && deliver_pos[i] == \old(deliver_count[h]);
    ensures deliver_count[h] == \old(deliver_count[h]) + 1;
*/
void deliver_push(receiver_id_t h, context_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires receiver_present(h) && context_present(i);
    requires deliver_on[i] == h;
    requires inv_deliver;
    assigns receivers[h].deliver_first, receivers[h].deliver_last;
    assigns contexts[contexts[i].deliver_prev].deliver_next;
    assigns contexts[contexts[i].deliver_next].deliver_prev;
    assigns deliver_on[i], deliver_count[h], deliver_pos[1 .. CONTEXTS - 1];
    ensures inv_deliver_range;
    ensures inv_deliver_first;
    ensures inv_deliver_last;
    ensures inv_deliver_pos;
    ensures inv_deliver_once;
    ensures inv_deliver_next;
    ensures inv_deliver_prev;
    ensures deliver_on[i] == 0;
    ensures deliver_count[h] == \old(deliver_count[h]) - 1;
    ensures order: \forall integer j; context_present(j) && j != i ==>
        deliver_pos[j] == (deliver_on[j] == h &&
            \old(deliver_pos[j]) > \old(deliver_pos[i]) ?
            \old(deliver_pos[j]) - 1 : \old(deliver_pos[j]));
*/
void deliver_remove(receiver_id_t h, context_id_t i);
