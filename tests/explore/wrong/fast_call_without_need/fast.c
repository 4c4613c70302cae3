/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fast, with an error: a fast call does not mind that a dispatch is asked for.
 */

#include "fast.h"

#include "fused.h"
#include "ipc.h"
#include "signal.h"

bool fast_call(cpu_id_t k, thread_id_t a, thread_id_t b)
{
    if (peers[b].cpu != k || cpus[k].hops >= HOPS)
        return false;
    if (!fused_call(a, b))
        return false;
    ipc_link(a, b);
    lending_release(b);
    cpus[k].current = b;
    cpus[k].hops++;
    return true;
}

bool fast_reply_await(cpu_id_t k, thread_id_t a)
{
    const thread_id_t client = threads[a].callers_first;

    if (cpus[k].need || cpus[k].hops == 0 || !ipc_alone(a) ||
        signal_pending_bound(a))
        return false;
    if (!fused_reply_await(a, client))
        return false;
    ipc_out_unlink(client);
    lending_release(client);
    cpus[k].current = client;
    cpus[k].hops--;
    return true;
}
