/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * state: all that the kernel is, as one image.
 *
 * Takes the place of windows.c and state.c of platform/host, since pages of
 * explored kernels are smaller than those of processors.
 */

#include "state.h"

#include <stddef.h>
#include <string.h>

#include "cpus.h"
#include "host.h"
#include "host_state.h"
#include "message.h"
#include "report.h"
#include "ring.h"
#include "sched.h"
#include "table.h"

#define KERNEL __attribute__((section("kernel_state")))

struct thread threads[THREADS] KERNEL;
struct pd pds[PDS] KERNEL;
struct identity identities[IDENTITIES] KERNEL;
struct cap caps[CAPS] KERNEL;
struct map maps[MAPS] KERNEL;
struct receiver receivers[RECEIVERS] KERNEL;
struct context contexts[CONTEXTS] KERNEL;
struct irq irqs[IRQS] KERNEL;
struct vm vms[VMS] KERNEL;
struct fpu fpus[FPUS] KERNEL;
struct record records[RECORDS] KERNEL;

struct utcb utcbs[UTCBS];

extern char __start_kernel_state[];
extern char __stop_kernel_state[];

/* Translations and the console are not explored. */
enum { MACHINE_BYTES = offsetof(struct host, entry) };

/* An image begins with the kernel; the machine and the letters follow. */
enum { LETTER = MESSAGE_CAPS * sizeof(word_t) };

static size_t kernel_bytes(void)
{
    return (size_t)(__stop_kernel_state - __start_kernel_state);
}

/** Where the machine lies in an image. */
static size_t machine_at(void)
{
    return (kernel_bytes() + 7) / 8 * 8;
}

/** Where the letters lie in an image. */
static size_t letters_at(void)
{
    return machine_at() + (MACHINE_BYTES + 7) / 8 * 8;
}

unsigned state_words(void)
{
    const size_t words = (letters_at() + UTCBS * LETTER) / 8;

    if (words > MOST_STATE_WORDS)
        give_up("the tables are too large");
    return (unsigned)words;
}

struct host *state_machine(struct image *image)
{
    return (struct host *)(void *)((char *)image + machine_at());
}

word_t *state_letter(struct image *image, utcb_id_t u)
{
    return (word_t *)(void *)((char *)image + letters_at() + u * LETTER);
}

void *state_in(struct image *image, const void *variable)
{
    return (char *)image + ((const char *)variable - __start_kernel_state);
}

void state_save(struct image *image)
{
    memcpy(image, __start_kernel_state, kernel_bytes());
    memcpy(state_machine(image), &host, MACHINE_BYTES);
    for (utcb_id_t u = 0; u < UTCBS; u++)
        memcpy(state_letter(image, u), utcbs[u].cap, LETTER);
}

void state_load(const struct image *image)
{
    const char *const at = (const char *)image;

    memcpy(__start_kernel_state, at, kernel_bytes());
    memcpy(&host, at + machine_at(), MACHINE_BYTES);
    for (utcb_id_t u = 0; u < UTCBS; u++)
        memcpy(utcbs[u].cap, at + letters_at() + u * LETTER, LETTER);
}

bool state_is(const struct image *image)
{
    const char *const at = (const char *)image;

    for (utcb_id_t u = 0; u < UTCBS; u++) {
        if (memcmp(utcbs[u].cap, at + letters_at() + u * LETTER, LETTER) != 0)
            return false;
    }
    return memcmp(&host, at + machine_at(), MACHINE_BYTES) == 0 &&
           memcmp(__start_kernel_state, at, kernel_bytes()) == 0;
}

/** The first byte of the state that differs from `image`. */
static size_t first_difference(const struct image *image)
{
    static struct image now;
    const char *const a = (const char *)&now;
    const char *const b = (const char *)image;
    size_t at = 0;

    state_save(&now);
    while (at < state_words() * sizeof(uint64_t) && a[at] == b[at])
        at++;
    return at;
}

const char *state_difference(const struct image *image)
{
    /* clang-format off: a variable a line. */
    static const struct {
        const char *name;
        const void *variable;
        size_t bytes;
    } variables[] = {
        { "threads[]", threads, sizeof threads },
        { "pds[]", pds, sizeof pds },
        { "identities[]", identities, sizeof identities },
        { "caps[]", caps, sizeof caps },
        { "maps[]", maps, sizeof maps },
        { "receivers[]", receivers, sizeof receivers },
        { "contexts[]", contexts, sizeof contexts },
        { "irqs[]", irqs, sizeof irqs },
        { "vms[]", vms, sizeof vms },
        { "fpus[]", fpus, sizeof fpus },
        { "records[]", records, sizeof records },
        { "cpus[]", cpus, sizeof cpus },
        { "nodes[]", nodes, sizeof nodes },
        { "pages[]", pages, sizeof pages },
        { "scheds[]", scheds, sizeof scheds },
    };
    /* clang-format on */
    const size_t at = first_difference(image);

    if (at >= letters_at())
        return "a message buffer";
    if (at >= machine_at())
        return "the machine";
    for (unsigned i = 0; i < sizeof variables / sizeof variables[0]; i++) {
        const char *const variable = variables[i].variable;
        const size_t from = (size_t)(variable - __start_kernel_state);

        if (at >= from && at < from + variables[i].bytes)
            return variables[i].name;
    }
    return "another variable";
}

void state_clear(void)
{
    memset(&host, 0, sizeof host);
    memset(utcbs, 0, sizeof utcbs);
    memset(__start_kernel_state, 0, kernel_bytes());
}

void windows_clear(void)
{
}

/** Clears the slots of page `p`. */
static void clear_page(page_id_t p)
{
    static const struct {
        void *slots;
        size_t bytes;
    } tables[] = {
        [TABLE_THREAD] = { threads, sizeof threads[0] },
        [TABLE_PD] = { pds, sizeof pds[0] },
        [TABLE_IDENTITY] = { identities, sizeof identities[0] },
        [TABLE_CAP] = { caps, sizeof caps[0] },
        [TABLE_MAP] = { maps, sizeof maps[0] },
        [TABLE_RECEIVER] = { receivers, sizeof receivers[0] },
        [TABLE_CONTEXT] = { contexts, sizeof contexts[0] },
        [TABLE_IRQ] = { irqs, sizeof irqs[0] },
        [TABLE_VM] = { vms, sizeof vms[0] },
        [TABLE_UTCB] = { utcbs, sizeof utcbs[0] },
        [TABLE_FPU] = { fpus, sizeof fpus[0] },
        [TABLE_RECORD] = { records, sizeof records[0] },
    };
    const word_t table = table_of(p);
    const size_t bytes = tables[table].bytes;

    memset((char *)tables[table].slots + table_first_slot(p) * bytes, 0,
           table_slots(table) * bytes);
}

void cpu_page_map(page_id_t p, word_t address)
{
    (void)address;
    clear_page(p);
}

void cpu_page_unmap(page_id_t p)
{
    clear_page(p);
}
