/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * conduct: the calls that the conductor makes, which is who executes this.
 */
#include "conduct.h"

#include "agents.h"
#include "stage.h"

/** A call of this thread, with its registers, whichever it is. */
static void trap(struct call_frame *f)
{
    register word_t r0 __asm__("r0") = f->cap;
    register word_t r1 __asm__("r1") = f->tag;
    register word_t r2 __asm__("r2") = f->word[0];
    register word_t r3 __asm__("r3") = f->word[1];
    register word_t r4 __asm__("r4") = f->word[2];
    register word_t r5 __asm__("r5") = f->word[3];
    register word_t r6 __asm__("r6") = f->room;
    register word_t r7 __asm__("r7") = f->number;

    __asm__ volatile("svc #0"
                     : "+r"(r0), "+r"(r1), "+r"(r2), "+r"(r3), "+r"(r4),
                       "+r"(r5), "+r"(r6), "+r"(r7)
                     :
                     : "memory");
    *f = (struct call_frame){ .cap = r0,
                              .tag = r1,
                              .word = { r2, r3, r4, r5 },
                              .room = r6,
                              .number = r7 };
}

static struct call_frame own; /* the registers of the conductor's last call */
static bool started[CPUS];
static bool many; /* other CPUs take part in this scenario */

void conduct_clear(void)
{
    many = false;
}

bool conduct_many(void)
{
    return many;
}

/* A CPU that an earlier scenario has started goes on. */
status_t stage_conduct(struct call_frame *f)
{
    const struct call_frame in = *f;
    const word_t k = in.word[0] % CPUS;

    if (in.number == CALL_CPU_START) {
        many = true;
        if (started[k])
            return STATUS_OK;
        started[k] = true;
    }
    trap(f);
    if (f->cap == STATUS_OK)
        agents_note(&in);
    return (status_t)f->cap;
}

void conduct(const struct call_frame *f)
{
    own = *f;
    own.cap = stage_conduct(&own);
}

word_t conduct_register(unsigned r)
{
    const word_t *const words = &own.cap;

    return words[r % 8];
}
