/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fuzz: what the files of the fuzzer share.
 */

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "slots.h"
#include "test/call_facts.h"

/** The next byte of the input; 0 when it is used up. */
unsigned input_byte(void);

/** The next byte, brought below `n`. */
unsigned input_below(unsigned n);

/** Tells whether something of the input is left. */
bool input_left(void);

/** Does an operation of the flat form of scenarios, and shows it. */
void tell(const char *form, ...) __attribute__((format(printf, 1, 2)));

/** Shows, if steps are shown, that the call of thread `t` has ended. */
void show_status(thread_id_t t, word_t status);

/** Takes one step, as the input says; none if nobody can take it. */
void step_take(void);

/** Lets everything go on that was held, and time pass. */
void step_rest(void);

/** A value for a register of a call of thread `t`, as the input says. */
word_t value_choose(const struct call_fact *fact, thread_id_t t);

/** A capability of the domain of `t`, mostly for an object of `kind`, unless
 * that is 0, or what looks like one. */
word_t value_cap(thread_id_t t, word_t kind);

/** A new story begins: no thread is in a call. */
void oracle_begin(void);

/** Thread `t` makes call `number`. */
void oracle_call(thread_id_t t, word_t number);

/** The registers of thread `t` are those of its call no more. */
void oracle_forget(thread_id_t t);

/** Every call that has ended must have a status that is listed for it, and no
 * CPU may leave a request lying, unless `held`. */
void oracle_check(bool held);

/** The kernel is wrong: says so, and ends the program. */
_Noreturn void finding(const char *kind, const char *what);
