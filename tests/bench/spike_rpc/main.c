/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: sets up two threads in two protection domains and lets the client
 * run; the server already waits.
 */
#include "cpu_arm.h"
#include "layout.h"
#include "lock.h"
#include "slots.h"
#include "spike.h"

#define WINDOW(name) __attribute__((section(".window." name)))

enum { CLIENT = 1, SERVER = 2, CLIENT_PD = 1, SERVER_PD = 2 };
enum { HOME = 0x12345678, IDENTITY = 77, SLOT_USED = 4242, PSR_USER = 0x10 };
enum { PREFETCH_ABORT = 3, EXCEPTION = 200, FAULT = 210, GENERAL = 100 };
enum { SERIAL = 0x1abc, SECTION = 20, SPACE_ENTRIES = 2048 };

struct thread threads[THREADS] WINDOW("threads");
struct pd pds[PDS] WINDOW("pds");
struct identity identities[IDENTITIES] WINDOW("identities");
struct cap caps[CAPS] WINDOW("caps");
struct lock kernel_lock WINDOW("lock");
struct cpu cpus[CPUS] __attribute__((aligned(64)));

/* The first is the empty one. */
static uint32_t spaces[3][SPACE_ENTRIES] __attribute__((aligned(8192)));

extern char kernel_stack_top[];
void client_start(void);
void server_start(void);

/* SYS_EXIT_EXTENDED of the emulator. */
_Noreturn void spike_end(uint32_t code)
{
    const uint32_t block[2] = { 0x20026, code };
    register uint32_t r0 __asm__("r0") = 0x20;
    register const uint32_t *r1 __asm__("r1") = block;

    for (;;)
        __asm__ volatile("svc #0x123456" : : "r"(r0), "r"(r1) : "memory");
}

void general(void)
{
    spike_end(GENERAL);
}

/* A domain without ASID runs in the empty space, and gets one when it makes
   its first fetch: so a switch has no case for it. Here there are enough. */
void kernel_exception(uint32_t cause, struct cpu *cpu)
{
    struct thread *const t = thread_slot(cpu->current);
    struct pd *const pd = pd_slot(t->pd);

    if (cause != PREFETCH_ABORT || pd->space >> 32 != 0)
        spike_end(EXCEPTION + cause);
    pd->space = (space_t)t->pd << 32 | pd->table;
    cpu_switch_space(pd->space);
    cpu_resume(&t->frame);
}

void kernel_fault(uint32_t cause, const struct frame *frame)
{
    (void)frame;
    spike_end(FAULT + cause);
}

static void make_pd(pd_id_t pd, uint32_t base)
{
    spaces[pd][base >> SECTION] = base | SECTION_USER;
    pds[pd].table = (uint32_t)(uintptr_t)spaces[pd] - UPPER;
    pds[pd].space = (uint32_t)(uintptr_t)spaces[0] - UPPER;
}

static void make_thread(thread_id_t t, pd_id_t pd, void (*start)(void))
{
    threads[t].serial = SERIAL + t;
    threads[t].lend_serial = SERIAL + 16u + t;
    threads[t].pd = pd;
    threads[t].utcb = t * 0x1000u;
    threads[t].frame.pc = (uint32_t)(uintptr_t)start;
    threads[t].frame.psr = PSR_USER;
}

static cap_word_t make_cap(void)
{
    identities[IDENTITY] = (struct identity){
        .serial = SERIAL,
        .thread = SERVER,
        .object_serial = threads[SERVER].serial,
        .home = HOME,
    };
    caps[SLOT_USED] = (struct cap){
        .serial = SERIAL,
        .identity = IDENTITY,
        .pd = CLIENT_PD,
    };
    return (cap_word_t)SERIAL << CAP_SLOT_BITS | SLOT_USED;
}

_Noreturn void spike_main(void)
{
    struct cpu *const cpu = &cpus[0];

    cpu->stack = (uint32_t)(uintptr_t)kernel_stack_top;
    cpu->current = CLIENT;
    cpu_set_own(cpu);
    make_pd(CLIENT_PD, CLIENT_BASE);
    make_pd(SERVER_PD, SERVER_BASE);
    make_thread(CLIENT, CLIENT_PD, client_start);
    make_thread(SERVER, SERVER_PD, server_start);
    threads[CLIENT].life.thread = THREAD_ACTIVE;
    threads[SERVER].life.thread = THREAD_WAITING;
    threads[SERVER].life.ipc_in = IPC_IN_WAITING;
    threads[CLIENT].frame.r[0] = make_cap();
    cpu_show_utcb(threads[CLIENT].utcb);
    cpu_switch_space(pds[CLIENT_PD].space);
    cpu_resume(&threads[CLIENT].frame);
}
