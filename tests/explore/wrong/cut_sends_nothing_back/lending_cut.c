/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_cut, with an error: a cut link sends no shares back.
 */

#include "lending.h"

void lending_cut(thread_id_t callee)
{
    thread_id_t t = callee;

    for (unsigned hop = 0; hop < HOPS && t != 0; hop++) {
        t = peers[t].out;
    }
}
