# SPDX-License-Identifier: BSD-2-Clause
"""Queues whose members often stand alone.

Who joins an empty queue, or leaves it empty, touches the ends and its own
links only.  The fast path knows when that is so; then these are a few stores.
"""

from __future__ import annotations

from string import Template

ALONE = Template("""
/** Puts `i` into the queue of `h`, which is empty. */
/*@ requires ${head}_present(h) && ${item}_present(i);
    requires ${q}_on[i] == 0 && ${q}_count[h] == 0;
    requires inv_${q};
    assigns ${ht}[h].${q}_first, ${ht}[h].${q}_last;
    assigns ${it}[i].${q}_next, ${it}[i].${q}_prev;
    assigns ${q}_on[i], ${q}_pos[i], ${q}_count[h];
    ensures inv_${q};
    ensures ${q}_on[i] == h && ${q}_pos[i] == 0 && ${q}_count[h] == 1;
*/
static inline void ${q}_push_alone(${hi} h, ${ii} i)
{
    ${ht}[${head}_slot(h)].${q}_first = i;
    ${it}[${item}_slot(i)].${q}_next = 0;
    ${it}[${item}_slot(i)].${q}_prev = 0;
    ${ht}[${head}_slot(h)].${q}_last = i;
    /*@ ghost ${q}_on[i] = h; */
    /*@ ghost ${q}_pos[i] = 0; */
    /*@ ghost ${q}_count[h] = 1; */
}

/** Takes `i` out of the queue of `h`, which has no other member. */
/*@ requires ${head}_present(h) && ${item}_present(i);
    requires ${q}_on[i] == h && ${q}_count[h] == 1;
    requires inv_${q};
    assigns ${ht}[h].${q}_first, ${ht}[h].${q}_last;
    assigns ${q}_on[i], ${q}_count[h];
    ensures inv_${q};
    ensures ${q}_on[i] == 0 && ${q}_count[h] == 0;
*/
static inline void ${q}_remove_alone(${hi} h, ${ii} i)
{
    (void)i;
    ${ht}[${head}_slot(h)].${q}_first = 0;
    ${ht}[${head}_slot(h)].${q}_last = 0;
    /*@ ghost ${q}_on[i] = 0; */
    /*@ ghost ${q}_count[h] = 0; */
}
""")
