/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * state: all that the kernel and the machine are, as one image.
 */

#include <string.h>

#include "cap.h"
#include "clock.h"
#include "cpus.h"
#include "deadline.h"
#include "hooks.h"
#include "host.h"
#include "host_state.h"
#include "line.h"
#include "log.h"
#include "message.h"
#include "ring.h"
#include "serial.h"
#include "space.h"
#include "table.h"
#include "trace.h"

extern char __start_windows[];
extern char __stop_windows[];

/** A variable of the kernel. */
struct part {
    void *at;
    unsigned bytes;
};

#define PART(x)                                                                \
    {                                                                          \
        &(x), sizeof(x)                                                        \
    }

/* What lies outside the windows. */
static const struct part parts[] = {
    PART(pages),         PART(frames),     PART(scheds),      PART(lanes),
    PART(mailboxes),     PART(nodes),      PART(cpus),        PART(executing),
    PART(asid_pds),      PART(asid_last),  PART(serial_last), PART(lines),
    PART(lines_stray),   PART(log_ring),   PART(traces),      PART(trace_on),
    PART(deadline_tree), PART(clock_rate), PART(host),
};

enum { PARTS = sizeof parts / sizeof parts[0] };

/** So many bytes have the windows. */
static unsigned window_bytes(void)
{
    return (unsigned)(__stop_windows - __start_windows);
}

void state_clear(void)
{
    for (unsigned i = 0; i < PARTS; i++)
        memset(parts[i].at, 0, parts[i].bytes);
}

unsigned host_state_bytes(void)
{
    unsigned bytes = window_bytes();

    for (unsigned i = 0; i < PARTS; i++)
        bytes += parts[i].bytes;
    return bytes;
}

void host_save(void *image)
{
    char *at = image;

    memcpy(at, __start_windows, window_bytes());
    at += window_bytes();
    for (unsigned i = 0; i < PARTS; i++) {
        memcpy(at, parts[i].at, parts[i].bytes);
        at += parts[i].bytes;
    }
}

/* Pages may be donated in one state and not in the other: protection is off
 * while a state is loaded, and follows pages[] afterwards. */
void host_load(const void *image)
{
    const char *at = image;

    windows_open();
    memcpy(__start_windows, at, window_bytes());
    at += window_bytes();
    for (unsigned i = 0; i < PARTS; i++) {
        memcpy(parts[i].at, at, parts[i].bytes);
        at += parts[i].bytes;
    }
    windows_close();
}
