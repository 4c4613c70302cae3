/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * state: all that the kernel is, as one image.
 *
 * The variables of the kernel lie in one section, so nothing can be left out:
 * the tables are defined here, and the section of everything else is renamed
 * when the explorer is linked. To it come what the machine of the host must
 * not forget and the capabilities in message buffers.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "host.h"
#include "slots.h"

/** An image has so many words of 64 bits, at most MOST_STATE_WORDS. */
enum { MOST_STATE_WORDS = 8192 };
unsigned state_words(void);

/** All that the kernel is; slots lie in it as they lie in the kernel. */
struct image {
    uint64_t word[MOST_STATE_WORDS];
} __attribute__((aligned(4096)));

/** Copies the state to or from an image. */
void state_save(struct image *image);
void state_load(const struct image *image);

/** Tells whether the state is that of an image. */
bool state_is(const struct image *image);

/** Names, for people, what of the state is not that of an image. */
const char *state_difference(const struct image *image);

/** Where a variable of the kernel lies in an image. */
void *state_in(struct image *image, const void *variable);

/** The host's machine in an image, but for the end of it. */
struct host *state_machine(struct image *image);

/** The four capabilities in buffer `u`, in an image. */
word_t *state_letter(struct image *image, utcb_id_t u);
