/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_mails: the requests to a CPU, in the order of their arrival.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#pragma once

#include "slots.h"

/*@ ghost
  int mails_on[THREADS];
  int mails_pos[THREADS];
  int mails_count[MAILBOXES];
*/

/*@
  predicate mails_in{L}(integer i) =
      thread_present(i) && mails_on[i] != 0;
  predicate inv_mails_range{L} =
      (\forall integer h; mailbox_present(h) ==>
          0 <= mails_count[h] && mailboxes[h].mails_first < THREADS &&
          mailboxes[h].mails_last < THREADS) &&
      (\forall integer i; thread_present(i) ==>
          0 <= mails_on[i] < MAILBOXES &&
          threads[i].mails_next < THREADS && threads[i].mails_prev < THREADS);
  predicate inv_mails_first{L} = \forall integer h; mailbox_present(h) ==>
      (mails_count[h] == 0 <==> mailboxes[h].mails_first == 0) &&
      (mailboxes[h].mails_first != 0 ==>
          mails_on[mailboxes[h].mails_first] == h &&
          mails_pos[mailboxes[h].mails_first] == 0);
  predicate inv_mails_last{L} = \forall integer h; mailbox_present(h) ==>
      (mails_count[h] == 0 <==> mailboxes[h].mails_last == 0) &&
      (mailboxes[h].mails_last != 0 ==>
          mails_on[mailboxes[h].mails_last] == h &&
          mails_pos[mailboxes[h].mails_last] == mails_count[h] - 1);
  predicate inv_mails_pos{L} = \forall integer i; mails_in(i) ==>
      0 <= mails_pos[i] < mails_count[mails_on[i]];
  predicate inv_mails_once{L} = \forall integer i, j;
      mails_in(i) && mails_in(j) && mails_on[i] == mails_on[j] &&
      mails_pos[i] == mails_pos[j] ==> i == j;
  predicate inv_mails_next{L} = \forall integer i; mails_in(i) ==>
      (threads[i].mails_next == 0 ==>
          mails_pos[i] == mails_count[mails_on[i]] - 1) &&
      (threads[i].mails_next != 0 ==>
          mails_on[threads[i].mails_next] == mails_on[i] &&
          mails_pos[threads[i].mails_next] == mails_pos[i] + 1);
  predicate inv_mails_prev{L} = \forall integer i; mails_in(i) ==>
      (threads[i].mails_prev == 0 ==> mails_pos[i] == 0) &&
      (threads[i].mails_prev != 0 ==>
          mails_on[threads[i].mails_prev] == mails_on[i] &&
          mails_pos[threads[i].mails_prev] == mails_pos[i] - 1);
  predicate inv_mails{L} = inv_mails_range && inv_mails_first &&
      inv_mails_last && inv_mails_pos && inv_mails_once && inv_mails_next &&
      inv_mails_prev;
*/

/** Puts `i` at the end of the queue of `h`. */
/*@ requires mailbox_present(h) && thread_present(i);
    requires mails_on[i] == 0 && mails_count[h] < THREADS;
    requires inv_mails;
    assigns mailboxes[h].mails_first, mailboxes[h].mails_last;
    assigns threads[i].mails_next, threads[i].mails_prev;
    assigns threads[mailboxes[h].mails_last].mails_next;
    assigns mails_on[i], mails_pos[i], mails_count[h];
    ensures inv_mails_range;
    ensures inv_mails_first;
    ensures inv_mails_last;
    ensures inv_mails_pos;
    ensures inv_mails_once;
    ensures inv_mails_next;
    ensures inv_mails_prev;
    ensures mails_on[i] == h && mails_pos[i] == \old(mails_count[h]);
    ensures mails_count[h] == \old(mails_count[h]) + 1;
*/
void mails_push(mailbox_id_t h, thread_id_t i);

/** Takes `i` out of the queue of `h`, wherever it stands. */
/*@ requires mailbox_present(h) && thread_present(i);
    requires mails_on[i] == h;
    requires inv_mails;
    assigns mailboxes[h].mails_first, mailboxes[h].mails_last;
    assigns threads[threads[i].mails_prev].mails_next;
    assigns threads[threads[i].mails_next].mails_prev;
    assigns mails_on[i], mails_count[h], mails_pos[1 .. THREADS - 1];
    ensures inv_mails_range;
    ensures inv_mails_first;
    ensures inv_mails_last;
    ensures inv_mails_pos;
    ensures inv_mails_once;
    ensures inv_mails_next;
    ensures inv_mails_prev;
    ensures mails_on[i] == 0;
    ensures mails_count[h] == \old(mails_count[h]) - 1;
    ensures order: \forall integer j; thread_present(j) && j != i ==>
        mails_pos[j] == (mails_on[j] == h &&
            \old(mails_pos[j]) > \old(mails_pos[i]) ?
            \old(mails_pos[j]) - 1 : \old(mails_pos[j]));
*/
void mails_remove(mailbox_id_t h, thread_id_t i);
