/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * lending_cut, with an error: a cut link sends back what is parked at the
 * first thread only.
 */

#include "lending.h"

void lending_cut(thread_id_t callee)
{
    thread_id_t t = callee;

    for (unsigned hop = 0; hop < 1 && t != 0; hop++) {
        lending_release_ask(t);
        t = peers[t].out;
    }
}
