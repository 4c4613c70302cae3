/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * registers: those of threads that do not run, as core sees them.
 */
#include "abi/state_arm.h"
#include "cp15.h"
#include "cpu.h"

/** Bits of the status register. */
static const word_t psr_flags = 0xf80f0000; /* N Z C V Q, GE */
static const word_t psr_it = 0x0600fc00;
static const word_t psr_big_endian = 1 << 9;
static const word_t psr_no_fiq = 1 << 6;
static const word_t psr_thumb = 1 << 5;
static const word_t psr_mode_user = 0x10;

/** The status register that a user gets who wants `psr`. */
static word_t user_psr(word_t psr)
{
    const word_t may = psr_flags | psr_it | psr_big_endian | psr_thumb;
    /* In ARM state nothing may be left of an IT block. */
    const word_t not = (psr & psr_thumb) != 0 ? 0 : psr_it;

    return (psr & may & ~not ) | psr_no_fiq | psr_mode_user;
}

void cpu_frame_init(struct frame *frame)
{
    *frame = (struct frame){ .psr = user_psr(0) };
}

void cpu_frame_start(struct frame *frame, word_t ip, word_t sp, word_t utcb)
{
    frame->ip = ip;
    frame->sp = sp;
    frame->utcb = utcb;
}

word_t cpu_frame_ip(const struct frame *frame)
{
    return frame->ip;
}

_Static_assert(STATE_R == 0 && STATE_SP == 13 && STATE_TLS == 18 &&
                   STATE_WORDS == sizeof(struct frame) / sizeof(word_t),
               "the state is the frame, word for word");

void cpu_state_get(thread_id_t t, word_t *words)
{
    const word_t *const frame = (const word_t *)&threads[t].frame;

    for (unsigned i = 0; i < STATE_WORDS; i++)
        words[i] = frame[i];
}

/* The words are a user's: each is read once. */
void cpu_state_set(thread_id_t t, const word_t *words)
{
    word_t *const frame = (word_t *)&threads[thread_slot(t)].frame;

    for (unsigned i = 0; i < STATE_WORDS; i++)
        frame[i] = ((const volatile word_t *)words)[i];
    frame[STATE_PSR] = user_psr(frame[STATE_PSR]);
}

void cpu_thread_load(cpu_id_t k, thread_id_t t)
{
    (void)k;
    cp15_tpidruro_set(threads[t].frame.utcb);
    cp15_tpidrurw_set(threads[t].frame.tls);
}

void cpu_thread_switch(cpu_id_t k, thread_id_t from, thread_id_t to)
{
    threads[thread_slot(from)].frame.tls = cp15_tpidrurw();
    cpu_thread_load(k, to);
}

/* Neither hardware single step nor guests: ARMv7 without its extensions. */
bool cpu_steps_supported(void)
{
    return false;
}

bool cpu_guests_supported(void)
{
    return false;
}

void cpu_guest_save(cpu_id_t k, vm_id_t v)
{
    (void)k;
    (void)v;
}
