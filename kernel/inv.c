/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * inv: every invariant of the kernel at once.
 */

#include "cap.h"
#include "clock.h"
#include "cpus.h"
#include "deadline.h"
#include "guest.h"
#include "init.h"
#include "ipc.h"
#include "lending.h"
#include "line.h"
#include "log.h"
#include "mailbox.h"
#include "map.h"
#include "object.h"
#include "ring.h"
#include "room.h"
#include "sched.h"
#include "signal.h"
#include "space.h"
#include "table.h"
#include "timer.h"
#include "trace.h"

const char *kernel_broken(void)
{
    const struct {
        const char *name;
        bool good;
    } all[] = {
        { "inv_cpus", cpus_inv() },       { "inv_ring", ring_inv() },
        { "inv_table", table_inv() },     { "inv_space", space_inv() },
        { "inv_object", object_inv() },   { "inv_map", map_inv() },
        { "inv_cap", cap_inv() },         { "inv_room", room_inv() },
        { "inv_ipc", ipc_inv() },         { "inv_lending", lending_inv() },
        { "inv_mailbox", mailbox_inv() }, { "inv_signal", signal_inv() },
        { "inv_line", line_inv() },       { "inv_guest", guest_inv() },
        { "inv_sched", sched_inv() },     { "inv_deadline", deadline_inv() },
        { "inv_timer", timer_inv() },     { "inv_clock", clock_inv() },
        { "inv_log", log_inv() },         { "inv_trace", trace_inv() },
    };

    for (unsigned i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (!all[i].good)
            return all[i].name;
    }
    return 0;
}
