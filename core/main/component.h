/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * component: a program in a protection domain of its own, and what it may use.
 *
 * A component is named by its number, from 1 on; 0 is none. Its domain, its
 * pages of the kernel's tables and its account follow from the number.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"
#include "account.h"
#include "plan.h"

/** Numbers of components are below this one. */
enum { COMPONENTS = PLAN_COMPONENTS + 1 };

/** The identities in the page of each component; from the last on, sessions. */
enum component_identity {
    IDENTITY_REQUEST, /**< core's thread: what the component asks */
    IDENTITY_FAULT,   /**< core's thread: its faults */
    IDENTITY_RECEIVER,
    IDENTITY_TIMER,
    IDENTITY_SESSION,
    IDENTITIES_A_PAGE = 128
};

/** Where things lie in a component's address space. */
enum {
    COMPONENT_LOW = 0x00100000,  /**< the program from here */
    COMPONENT_HIGH = 0x00380000, /**< up to here */
    COMPONENT_STACK_TOP = 0x003e0000,
    COMPONENT_BUFFER = 0x003ff000,
    COMPONENT_HEAP = 0x00400000,
    COMPONENT_HEAP_END = 0x40000000,
    COMPONENT_STACK_BYTES = 0x4000
};

/** What core knows of a component. */
struct component {
    const struct component_plan *plan;
    word_t space;    /**< its top translation table */
    word_t entry;    /**< where its program begins */
    word_t heap_end; /**< its heap is paid up to here */
    word_t restarts; /**< so often it began anew */
    bool lives;      /**< it was made and has not ended */
    bool failed;     /**< it ended by a fault, or not with 0 */
};

/** By number. */
extern struct component components[COMPONENTS];

/** The slots and the account of component `c`. */
word_t component_pd(unsigned c);
word_t component_thread(unsigned c);
word_t component_identity(unsigned c, unsigned k);
account_id_t component_account(unsigned c);

/** The program of component `c`. */
const unsigned char *component_program(unsigned c);

/** Tells whether component `c` provides a service to others. */
bool component_serves(unsigned c);

/** Opens the account of component `c`, and lends it what `plan` says. */
void component_open(unsigned c, const struct component_plan *plan);

/** Closes the account of component `c`, which does not live. */
void component_close(unsigned c);

/**
 * Makes component `c`, and pays everything that it needs from its account.
 * Gives a reason if it cannot be made; then nothing has changed.
 */
const char *component_make(unsigned c);

/** Lets component `c` begin, with its first message. */
void component_start(unsigned c);

/** Ends component `c`: all that it was made of is given back. */
void component_end(unsigned c);
