/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * story: the flat form of a scenario, a line at a time.
 *
 * doc/scenarios.md lists the operations. What goes wrong is one line,
 * `LINE KIND NUMBER...`, where LINE counts lines of the flat form;
 * tools/scenario makes a sentence of it.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

/** How the runner ends. */
enum { STORY_GOOD = 0, STORY_FAILED = 1 };

/** The text begins here, and ends with a zero; reading it changes it. */
void story_begin(char *text);

/** Reads the next operation; 0 at the end, otherwise its name. */
const char *story_next(void);

/** Whether two words are the same. */
bool story_same(const char *word, const char *other);

/** So many operands has the operation. */
unsigned story_count(void);

/** Operand `i`, from 0, as a word; empty if there is none. */
const char *story_word(unsigned i);

/** Operand `i` as a number: itself, a variable, or the address of a frame. */
uint64_t story_value(unsigned i);

/** Operand `i` as a number that fits an index of the kernel. */
unsigned story_index(unsigned i);

/** Variable `story_index(i)` gets a value. */
void story_assign(unsigned i, uint64_t value);

/** Another scenario begins: it has `count` variables, and lines from here. */
void story_variables(unsigned count);

/** The scenario failed: ends the program with a line. */
_Noreturn void story_fail(const char *kind, uint64_t a, uint64_t b);

/** The same, with words. */
_Noreturn void story_fail_words(const char *kind, const char *text);

/** The value must be the wanted one. */
void story_expect(uint64_t wanted, uint64_t got);
