/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * stage: what a scenario is played on: all that differs between the host and
 * boards.
 *
 * Threads are named by their slots. The conductor is core's first thread; it
 * wakes and sleeps here, and makes calls while it is awake. On the host its
 * waking is a matter of the kernel's state; on a board it is who executes this
 * program.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "cpu.h"
#include "fault.h"
#include "init.h"
#include "slots.h"
#include "status.h"

/** Who conducts, and where. */
enum { CONDUCTOR = THREAD_CORE, STAND = 0 };

/** What rings: identities of receiver and context, the irq, and its line. */
struct bell {
    word_t receiver;
    word_t context;
    word_t irq;
    unsigned line;
};

/** An empty stage: nothing of an earlier scenario is remembered. */
void stage_clear(void);

/** The address of the n-th frame that nobody uses. */
word_t stage_frame(unsigned n);

/** The time in microseconds, as the call `time` tells it. */
uint64_t stage_now(void);

/** Whatever can be checked after each operation. */
void stage_check(void);

/** What thread `t` does, and on which CPU; a free slot has the state FREE. */
struct life stage_life(thread_id_t t);
cpu_id_t stage_cpu(thread_id_t t);

/** What is seen of a thread: states, and the status of its last call. */
struct stage_view {
    word_t life;
    word_t waits;
    word_t status;
};

/** What else thread `t` may wait for; the rest is zero. */
struct stage_view stage_waits(thread_id_t t);

/** The host tells what was seen of a thread; boards never do. */
void stage_tell(const struct stage_view *seen);

/** Whether thread `t` runs a guest. */
bool stage_runs_guest(thread_id_t t);

/** The state of a machine, by its name, of an object. */
unsigned stage_state(const char *machine, unsigned object);

/** Register `r` of thread `t`; 0 is `cap`, 7 `number`. */
word_t stage_register(thread_id_t t, unsigned r);

/** Word `i` of the message buffer of thread `t`. */
word_t stage_stored(thread_id_t t, unsigned i);
void stage_store(thread_id_t t, unsigned i, word_t value);

/** The thread that CPU `k` runs while the conductor sleeps. */
thread_id_t stage_runs(cpu_id_t k);

/** Whether no interrupt reaches CPU `k`. */
bool stage_held(cpu_id_t k);

/** The bell is there. */
void stage_bell(const struct bell *bell);

/** The conductor wakes, and waits for its bell. */
void stage_wake(void);
void stage_sleep(void);

/** Whether it is awake by itself, and not to do its work. */
bool stage_awake(void);

/** The conductor, which is awake, makes a call that does not wait. */
status_t stage_conduct(struct call_frame *f);

/** Thread `t`, which its CPU runs, makes a call. */
void stage_call(thread_id_t t, const struct call_frame *f);

/** It touches memory and faults; `ip` is where, if the stage can choose. */
void stage_fault(thread_id_t t, const struct fault_report *fault, word_t ip);

/** It uses a floating-point register. */
void stage_fpu(thread_id_t t);

/** The guest that it runs leaves. */
void stage_guest(thread_id_t t, const struct guest_exit *leaves);

/** Interrupts between CPUs have arrived. */
void stage_settle(void);

/** Raises `line`; it falls when it is taken. */
void stage_raise(unsigned line);

/** Time passes until `end`, or until something may have changed before. */
void stage_advance(uint64_t end);

/** So much later than now, as stage_clock() and stage_advance() count. */
uint64_t stage_clock(void);
uint64_t stage_after(uint64_t us);

/** Time passes until CPU 0 begins a round; nobody but the conductor runs. */
void stage_round(void);

/** The scenario failed in this line of the flat form, as a line tells. */
_Noreturn void stage_fail(unsigned line, const char *kind, uint64_t a,
                          uint64_t b);
_Noreturn void stage_fail_words(unsigned line, const char *kind,
                                const char *text);
