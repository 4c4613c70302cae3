/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * queue_mails: push and remove, in constant time.
 *
 * Generated from spec/queues.toml by tools/gen; do not edit.
 */

#include "queue_mails.h"

void mails_push(mailbox_id_t h, thread_id_t i)
{
    const thread_id_t last = mailboxes[h].mails_last;

    if (last == 0)
        mailboxes[mailbox_slot(h)].mails_first = i;
    else
        threads[thread_slot(last)].mails_next = i;
    threads[thread_slot(i)].mails_next = 0;
    threads[thread_slot(i)].mails_prev = last;
    mailboxes[mailbox_slot(h)].mails_last = i;
    /*@ ghost mails_on[i] = h; */
    /*@ ghost mails_pos[i] = mails_count[h]; */
    /*@ ghost mails_count[h]++; */
}

/*@ ghost
  /@ requires thread_present(i) && mails_on[i] != 0;
     assigns mails_pos[1 .. THREADS - 1];
     ensures \forall integer j; thread_present(j) ==>
         mails_pos[j] == (mails_on[j] == mails_on[i] &&
             \old(mails_pos[j]) > \old(mails_pos[i]) ?
             \old(mails_pos[j]) - 1 : \old(mails_pos[j]));
  @/
  void mails_close_gap(thread_id_t i)
  {
      int at = mails_pos[i];
      /@ loop invariant 1 <= j <= THREADS;
         loop invariant \forall integer k; 0 < k < j ==>
             mails_pos[k] == (mails_on[k] == mails_on[i] &&
                 \at(mails_pos[k], Pre) > at ?
                 \at(mails_pos[k], Pre) - 1 : \at(mails_pos[k], Pre));
         loop invariant \forall integer k; j <= k < THREADS ==>
             mails_pos[k] == \at(mails_pos[k], Pre);
         loop assigns j, mails_pos[1 .. THREADS - 1];
         loop variant THREADS - j;
      @/
      for (unsigned j = 1; j < THREADS; j++)
          if (mails_on[j] == mails_on[i] && mails_pos[j] > at)
              mails_pos[j]--;
  }
*/

void mails_remove(mailbox_id_t h, thread_id_t i)
{
    const thread_id_t next = threads[i].mails_next;
    const thread_id_t prev = threads[i].mails_prev;

    /*@ assert prev == 0 ==> mails_pos[i] == 0; */
    /*@ assert prev != 0 ==> mailboxes[h].mails_first != i && mails_pos[i] > 0; */
    /*@ assert next == 0 ==> mails_pos[i] == mails_count[h] - 1; */
    /*@ assert next != 0 ==> mailboxes[h].mails_last != i &&
            mails_pos[i] < mails_count[h] - 1; */
    /*@ assert \forall integer j; thread_present(j) && mails_on[j] == h &&
            threads[j].mails_next == i ==> j == prev; */
    /*@ assert \forall integer j; thread_present(j) && mails_on[j] == h &&
            threads[j].mails_prev == i ==> j == next; */
    /*@ ghost mails_close_gap(i); */
    /*@ assert prev != 0 ==> mails_on[prev] == h &&
            mails_pos[prev] == mails_pos[i] - 1; */
    /*@ assert next != 0 ==> mails_on[next] == h &&
            mails_pos[next] == mails_pos[i]; */
    /*@ assert \forall integer j; mails_in(j) && mails_on[j] == h && j != i &&
            j != prev ==>
            (threads[j].mails_next == 0 ==> mails_pos[j] == mails_count[h] - 2) &&
            (threads[j].mails_next != 0 ==> threads[j].mails_next != i &&
                mails_pos[threads[j].mails_next] == mails_pos[j] + 1); */
    /*@ assert \forall integer j; mails_in(j) && mails_on[j] == h && j != i &&
            j != next ==>
            (threads[j].mails_prev == 0 ==> mails_pos[j] == 0) &&
            (threads[j].mails_prev != 0 ==> threads[j].mails_prev != i &&
                mails_pos[threads[j].mails_prev] == mails_pos[j] - 1); */
    if (prev == 0)
        mailboxes[mailbox_slot(h)].mails_first = next;
    else
        threads[thread_slot(prev)].mails_next = next;
    if (next == 0)
        mailboxes[mailbox_slot(h)].mails_last = prev;
    else
        threads[thread_slot(next)].mails_prev = prev;
    /*@ ghost mails_on[i] = 0; */
    /*@ ghost mails_count[h]--; */
}
