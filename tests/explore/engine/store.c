/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * store: the states found so far, each once, and how each was reached.
 *
 * Of a state, its key stays; its image is kept, as what differs from the first
 * one, until it was expanded. A hash table of numbers finds keys again. All of
 * it grows by doubling.
 */

#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "report.h"
#include "state.h"

static struct key *keys;
static struct origin *origins;
static uint64_t **images;
static uint32_t *slots;
static uint32_t count;
static uint32_t room;
static uint32_t slot_count;

static struct image first;

static void *grow(void *old, size_t elements, size_t size)
{
    void *grown = realloc(old, elements * size);

    if (grown == NULL)
        give_up("memory is full");
    return grown;
}

/** The slot of `key`, or the empty one where it belongs; slots hold number
 * + 1. */
static uint32_t find(const struct key *key)
{
    uint32_t at = (uint32_t)(key->a >> 32) & (slot_count - 1);

    while (slots[at] != 0 &&
           (keys[slots[at] - 1].a != key->a || keys[slots[at] - 1].b != key->b))
        at = (at + 1) & (slot_count - 1);
    return at;
}

static void make_room(void)
{
    if (count < room)
        return;
    room = room == 0 ? 1u << 12 : room * 2;
    slot_count = room * 2;
    keys = grow(keys, room, sizeof *keys);
    origins = grow(origins, room, sizeof *origins);
    images = grow(images, room, sizeof *images);
    slots = grow(slots, slot_count, sizeof *slots);
    memset(slots, 0, slot_count * sizeof *slots);
    for (uint32_t i = 0; i < count; i++)
        slots[find(&keys[i])] = i + 1;
}

/** The present state, packed: a bit for each word that is not the first
 * state's, then those words. */
static uint64_t *pack(void)
{
    static struct image image;
    static uint64_t packed[MOST_STATE_WORDS + MOST_STATE_WORDS / 64 + 1];
    const unsigned words = state_words();
    unsigned end = words / 64 + 1;
    uint64_t *kept;

    state_save(&image);
    memset(packed, 0, end * sizeof *packed);
    for (unsigned i = 0; i < words; i++) {
        if (image.word[i] == first.word[i])
            continue;
        packed[i / 64] |= (uint64_t)1 << i % 64;
        packed[end++] = image.word[i];
    }
    kept = grow(NULL, end, sizeof *kept);
    memcpy(kept, packed, end * sizeof *kept);
    return kept;
}

void store_take(uint32_t state)
{
    static struct image image;
    const unsigned words = state_words();
    unsigned at = words / 64 + 1;

    memcpy(&image, &first, words * sizeof image.word[0]);
    for (unsigned i = 0; i < words; i++) {
        if ((images[state][i / 64] >> i % 64 & 1) != 0)
            image.word[i] = images[state][at++];
    }
    free(images[state]);
    images[state] = NULL;
    state_load(&image);
}

uint32_t store_add(const struct key *key, const struct origin *origin,
                   bool *fresh)
{
    uint32_t at;

    make_room();
    if (count == 0)
        state_save(&first);
    at = find(key);
    *fresh = slots[at] == 0;
    if (*fresh) {
        keys[count] = *key;
        origins[count] = *origin;
        images[count] = pack();
        slots[at] = ++count;
    }
    return slots[at] - 1;
}

uint32_t store_count(void)
{
    return count;
}

const struct origin *store_origin(uint32_t state)
{
    return &origins[state];
}
