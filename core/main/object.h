/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * object: what the kernel has of a component: its domain, its thread, its
 * message buffer, its identities and capabilities, its timer.
 */
#pragma once

#include "abi.h"

/** The pages that are donated for a component take so much RAM. */
enum { OBJECT_PAGES = 5, OBJECT_BYTES = OBJECT_PAGES * PAGE_BYTES };

/** Makes all objects of component `c`; its RAM is paid. */
void object_make(unsigned c);

/** Lets the thread of component `c` begin. */
void object_start(unsigned c);

/** Makes identity `k` of component `c`, of the thread of component `server`. */
void object_session(unsigned c, unsigned k, unsigned server);

/** Ends all objects of component `c`, and takes the donated pages back. */
void object_end(unsigned c);

/** What was written to the page at `page` is code. */
void object_code(const void *page);
