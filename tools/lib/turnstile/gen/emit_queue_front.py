# SPDX-License-Identifier: BSD-2-Clause
"""Queues whose members may also join at the front.

The same terms as in emit_queue: joining at the front moves every ghost
position of the queue up by one, as leaving moves those behind down.
"""

from __future__ import annotations

from string import Template

PUSH_FRONT = Template("""
/** Puts `i` at the front of the queue of `h`. */
/*@ requires ${head}_present(h) && ${item}_present(i);
    requires ${q}_on[i] == 0 && ${q}_count[h] < ${items};
    requires inv_${q};
    assigns ${ht}[h].${q}_first, ${ht}[h].${q}_last;
    assigns ${it}[i].${q}_next, ${it}[i].${q}_prev;
    assigns ${it}[${ht}[h].${q}_first].${q}_prev;
    assigns ${q}_on[i], ${q}_count[h], ${q}_pos[1 .. ${items} - 1];
    ensures inv_${q}_range;
    ensures inv_${q}_first;
    ensures inv_${q}_last;
    ensures inv_${q}_pos;
    ensures inv_${q}_once;
    ensures inv_${q}_next;
    ensures inv_${q}_prev;
    ensures ${q}_on[i] == h && ${q}_pos[i] == 0;
    ensures ${q}_count[h] == \\old(${q}_count[h]) + 1;
    ensures order: \\forall integer j; ${item}_present(j) && j != i ==>
        ${q}_pos[j] == (${q}_on[j] == h ? \\old(${q}_pos[j]) + 1 :
            \\old(${q}_pos[j]));
*/
void ${q}_push_front(${hi} h, ${ii} i);
""")

PUSH_FRONT_SOURCE = Template("""
/*@ ghost
  /@ requires ${head}_present(h);
     requires \\forall integer j; ${item}_present(j) && ${q}_on[j] == h ==>
         ${q}_pos[j] < ${items};
     assigns ${q}_pos[1 .. ${items} - 1];
     ensures \\forall integer j; ${item}_present(j) ==>
         ${q}_pos[j] == (${q}_on[j] == h ? \\old(${q}_pos[j]) + 1 :
             \\old(${q}_pos[j]));
  @/
  void ${q}_open_gap(${hi} h)
  {
      /@ loop invariant 1 <= j <= ${items};
         loop invariant \\forall integer k; 0 < k < j ==>
             ${q}_pos[k] == (${q}_on[k] == h ? \\at(${q}_pos[k], Pre) + 1 :
                 \\at(${q}_pos[k], Pre));
         loop invariant \\forall integer k; j <= k < ${items} ==>
             ${q}_pos[k] == \\at(${q}_pos[k], Pre);
         loop assigns j, ${q}_pos[1 .. ${items} - 1];
         loop variant ${items} - j;
      @/
      for (unsigned j = 1; j < ${items}; j++)
          if (${q}_on[j] == h)
              ${q}_pos[j]++;
  }
*/

void ${q}_push_front(${hi} h, ${ii} i)
{
    const ${ii} first = ${ht}[h].${q}_first;

    /*@ ghost ${q}_open_gap(h); */
    if (first == 0)
        ${ht}[${head}_slot(h)].${q}_last = i;
    else
        ${it}[${item}_slot(first)].${q}_prev = i;
    ${it}[${item}_slot(i)].${q}_prev = 0;
    ${it}[${item}_slot(i)].${q}_next = first;
    ${ht}[${head}_slot(h)].${q}_first = i;
    /*@ ghost ${q}_on[i] = h; */
    /*@ ghost ${q}_pos[i] = 0; */
    /*@ ghost ${q}_count[h]++; */
}
""")
