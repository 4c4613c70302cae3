/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * store: the states found so far, each once, and how each was reached.
 *
 * Keys lie one behind the other in the order in which they were found; a hash
 * table of their numbers finds them again.  All of it grows by doubling.
 */

#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "report.h"

static struct key *keys;
static struct origin *origins;
static uint32_t *slots;
static uint32_t count;
static uint32_t room;
static uint32_t slot_count;

static void *grow(void *old, size_t elements, size_t size)
{
    void *grown = realloc(old, elements * size);

    if (grown == NULL)
        give_up("memory is full");
    return grown;
}

static uint64_t hash(const struct key *key)
{
    uint64_t h = 0x9e3779b97f4a7c15u;

    for (unsigned i = 0; i < sizeof key->words / sizeof key->words[0]; i++) {
        h = (h ^ key->words[i]) * 0xbf58476d1ce4e5b9u;
        h ^= h >> 31;
    }
    return h * 0x94d049bb133111ebu;
}

/** The slot of `key`, or the empty one where it belongs; slots hold number
 * + 1. */
static uint32_t find(const struct key *key)
{
    uint32_t at = (uint32_t)(hash(key) >> 32) & (slot_count - 1);

    while (slots[at] != 0 &&
           memcmp(&keys[slots[at] - 1], key, sizeof *key) != 0)
        at = (at + 1) & (slot_count - 1);
    return at;
}

static void make_room(void)
{
    if (count < room)
        return;
    room = room == 0 ? 1u << 12 : room * 2;
    slot_count = room * 4;
    keys = grow(keys, room, sizeof *keys);
    origins = grow(origins, room, sizeof *origins);
    slots = grow(slots, slot_count, sizeof *slots);
    memset(slots, 0, slot_count * sizeof *slots);
    for (uint32_t i = 0; i < count; i++)
        slots[find(&keys[i])] = i + 1;
}

uint32_t store_add(const struct key *key, const struct origin *origin,
                   bool *fresh)
{
    uint32_t at;

    make_room();
    at = find(key);
    *fresh = slots[at] == 0;
    if (*fresh) {
        keys[count] = *key;
        origins[count] = *origin;
        slots[at] = ++count;
    }
    return slots[at] - 1;
}

uint32_t store_count(void)
{
    return count;
}

const struct key *store_key(uint32_t state)
{
    return &keys[state];
}

const struct origin *store_origin(uint32_t state)
{
    return &origins[state];
}
