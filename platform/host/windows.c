/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * windows: the tables of the kernel on the host.
 *
 * Each table begins a page in a section of its own. A page that is not donated
 * holds zeros and cannot be written: a write that was not checked ends the
 * test.
 */

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "host.h"
#include "host_state.h"
#include "message.h"
#include "table.h"
#include "windows.h"

#define WINDOW __attribute__((section("windows"), aligned(4096)))

struct thread threads[THREADS] WINDOW;
struct pd pds[PDS] WINDOW;
struct identity identities[IDENTITIES] WINDOW;
struct cap caps[CAPS] WINDOW;
struct map maps[MAPS] WINDOW;
struct receiver receivers[RECEIVERS] WINDOW;
struct context contexts[CONTEXTS] WINDOW;
struct irq irqs[IRQS] WINDOW;
struct vm vms[VMS] WINDOW;
struct utcb utcbs[UTCBS] WINDOW;
struct fpu fpus[FPUS] WINDOW;
struct record records[RECORDS] WINDOW;
char windows_end[PAGE_BYTES] WINDOW;

extern char __start_windows[];
extern char __stop_windows[];

static bool protect = true;

/** Where page `p` lies. */
static char *page_address(page_id_t p)
{
    char *const base[] = {
        [TABLE_THREAD] = (char *)threads,
        [TABLE_PD] = (char *)pds,
        [TABLE_IDENTITY] = (char *)identities,
        [TABLE_CAP] = (char *)caps,
        [TABLE_MAP] = (char *)maps,
        [TABLE_RECEIVER] = (char *)receivers,
        [TABLE_CONTEXT] = (char *)contexts,
        [TABLE_IRQ] = (char *)irqs,
        [TABLE_VM] = (char *)vms,
        [TABLE_UTCB] = (char *)utcbs,
        [TABLE_FPU] = (char *)fpus,
        [TABLE_RECORD] = (char *)records,
    };
    const word_t table = table_of(p);

    return base[table] + (p - table_first_page(table)) * (size_t)PAGE_BYTES;
}

/** Lets `bytes` from `address` on be written, or not. */
static void allow(char *address, size_t bytes, bool writing)
{
    if (mprotect(address, bytes,
                 writing ? PROT_READ | PROT_WRITE : PROT_READ) != 0)
        abort();
}

void windows_open(void)
{
    if (protect)
        allow(__start_windows, (size_t)(__stop_windows - __start_windows),
              true);
}

void windows_close(void)
{
    for (page_id_t p = 1; protect && p < PAGES; p++)
        allow(page_address(p), PAGE_BYTES, pages[p].frame != 0);
}

void host_protect(bool on)
{
    protect = true;
    windows_open();
    protect = on;
    windows_close();
}

void windows_clear(void)
{
    windows_open();
    memset(__start_windows, 0, (size_t)(__stop_windows - __start_windows));
    if (protect)
        allow(__start_windows, (size_t)(__stop_windows - __start_windows),
              false);
}

void cpu_page_map(page_id_t p, word_t address)
{
    if (board_frame(address) == 0)
        host_complain("page %u maps frame %u, which is no RAM", p, address);
    for (page_id_t other = 1; other < PAGES; other++) {
        if (other != p && pages[other].frame == address)
            host_complain("page %u maps the frame of page %u", p, other);
    }
    if (protect)
        allow(page_address(p), PAGE_BYTES, true);
    memset(page_address(p), 0, PAGE_BYTES);
}

void cpu_page_unmap(page_id_t p)
{
    memset(page_address(p), 0, PAGE_BYTES);
    if (protect)
        allow(page_address(p), PAGE_BYTES, false);
}
