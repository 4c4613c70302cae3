/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * agents: the threads and domains of a scenario as core knows them: whatever
 * call makes one, its address space and registers are made here.
 */
#pragma once

#include <stdbool.h>

#include "agent.h"
#include "slots.h"

/** Where each thread finds its program. */
enum { AGENT_TEXT = 0x10000 };

/** Takes the memory that all scenarios use, one after the other. */
void agents_prepare(void);

/** Forgets all threads and domains; so many pages are donated and not taken
 * back. */
unsigned agents_clear(void);

/** Physical address of the n-th frame of a scenario. */
word_t agents_frame(unsigned n);

/** Call `in` was answered by OK. */
void agents_note(const struct call_frame *in);

/** So many threads were made; the i-th of them, whether it lives or not. */
unsigned agents_made(void);
thread_id_t agents_thread(unsigned i);

/** The CPU of a thread. */
cpu_id_t agents_cpu(thread_id_t t);

/** Where core finds the message buffer of a thread. */
struct utcb *agents_buffer(thread_id_t t);

/** Where core finds the box of a thread. */
struct box *agents_box(thread_id_t t);

/** Whether the instruction at `ip` is one that follows a deed, or awaits. */
bool agents_done_at(word_t ip);
