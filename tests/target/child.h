/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * child: protection domains and threads that a test of a board makes.
 *
 * Each domain has one thread, whose slots follow from the domain's number; it
 * executes code that the test gives.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"

/** What a child finds where in its own space. */
enum { CHILD_TEXT = 0x10000, CHILD_UTCB = 0x20000, CHILD_SHARED = 0x40000 };

/** Domains from this one on are free. */
enum { CHILD_FIRST = 2 };

/** What a child is made of. */
struct child {
    word_t pd;
    const char *begin; /**< its code, which runs wherever it lies */
    const char *end;
    word_t cpu;
    word_t priority;
    word_t tls;
    word_t shared; /**< a frame that it can write at CHILD_SHARED, or 0 */
    bool fpu;      /**< whether it may use floating-point registers */
};

extern struct utcb own_utcb;

/** The thread of domain `pd`; core calls it by the identity of that number. */
word_t child_thread(word_t pd);

/** Donates a frame for page `page` of a table; gives the frame. */
word_t child_donate(word_t pd, enum table_number table, word_t page);

/** Makes a domain and a thread in it, which does not run yet. */
void child_make(const struct child *child);

/** The thread of `pd`, which does not run, goes on at `offset` of its code. */
void child_set(word_t pd, word_t offset);

/** Lets the thread of `pd` go, or go on after a fault, at `offset` of its
 * code. */
void child_go(word_t pd, word_t offset);

/** Lets it go for the first time. */
void child_start(word_t pd);
