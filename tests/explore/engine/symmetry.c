/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * symmetry: states that differ only in the numbers of threads are one.
 *
 * The kernel treats all threads alike, so of a state and its renamings only
 * one has to be explored: the one with the smallest key.  A mark of each
 * thread, which does not depend on numbers, sorts the threads first; only
 * those with equal marks are tried in every order.
 */

#include "symmetry.h"

#include <string.h>

#include "thread.h"

/** The most renamings of the threads of a scene: of four. */
enum { ORBIT = 25 };

static bool used;

void symmetry_use(bool on)
{
    used = on;
}

bool symmetry_used(void)
{
    return used;
}

/** A number that depends on both, and on which is which. */
static uint32_t mix(uint32_t a, uint32_t b)
{
    const uint32_t sum = (a ^ (b * 0x9e3779b1u)) * 0x85ebca6bu;

    return (sum ^ sum >> 15) * 0xc2b2ae35u;
}

/** What is seen of `t` without looking at other threads. */
static uint32_t own_mark(thread_id_t t, const struct facts *f)
{
    uint32_t life;
    uint32_t waits;
    uint32_t mark;

    memcpy(&life, &threads[t].life, sizeof life);
    memcpy(&waits, &threads[t].waits, sizeof waits);
    mark = mix(life, waits);
    mark = mix(mark, threads[t].share | (uint32_t)peers[t].cpu << 8 |
                         (uint32_t)peers[t].link_serial << 16);
    mark = mix(mark, f->order[t] | (uint32_t)f->call_order[t] << 8 |
                         (uint32_t)f->mail_order[t] << 16);
    mark = mix(mark, peers[t].handles | (uint32_t)peers[t].kills << 8 |
                         (uint32_t)peers[t].bound << 16);
    for (cpu_id_t k = 0; k < CPUS; k++)
        mark = mix(mark, (cpus[k].current == t) + 2u * (cpus[k].head == t));
    return mix(mark, f->place[t] >= PLACE_UNPARK ? f->place[t] : 0);
}

/** Renews the marks: each thread sees the old ones of its neighbours. */
static void look_around(uint32_t *marks, const struct facts *f)
{
    uint32_t old[THREADS];

    memcpy(old, marks, sizeof old);
    for (thread_id_t t = 1; t < THREADS; t++) {
        const unsigned place = f->place[t];

        marks[t] = mix(marks[t], old[peers[t].out]);
        marks[t] = mix(marks[t], old[mails[t].target]);
        marks[t] =
            mix(marks[t], place < THREADS ? old[place] + (place == t) : 0);
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        marks[peers[t].out] += mix(old[t], 1);
        marks[mails[t].target] += mix(old[t], 2);
        marks[0] = 0;
    }
}

/** Tells whether no two threads have the same mark, but for free slots. */
static bool distinct(const uint32_t *marks)
{
    for (unsigned a = 1; a < THREADS; a++) {
        for (unsigned b = a + 1; b < THREADS; b++) {
            if (marks[a] == marks[b] && threads[a].life.thread != THREAD_FREE)
                return false;
        }
    }
    return true;
}

/** Sorts the marks: a renaming gives number i to a thread with mark i. */
static void sort(uint32_t *marks)
{
    for (unsigned i = 2; i < THREADS; i++) {
        for (unsigned at = i; at > 1 && marks[at - 1] > marks[at]; at--) {
            const uint32_t held = marks[at];

            marks[at] = marks[at - 1];
            marks[at - 1] = held;
        }
    }
}

/** A search through renamings. */
struct search {
    const struct facts *facts;
    uint32_t marks[THREADS];
    uint32_t sorted[THREADS];
    struct renaming names; /**< 0 for threads without a new number yet. */
    struct key *best;
    struct renaming *best_names;
    unsigned found;
};

/** Keeps the key of a complete renaming if it is the smallest so far. */
static void try_names(struct search *s)
{
    struct key key;

    key_write(&key, s->facts, &s->names);
    if (s->found == 0 || memcmp(&key, s->best, sizeof key) < 0) {
        *s->best = key;
        *s->best_names = s->names;
    }
    s->found++;
}

/** Gives the new numbers from `number` on in every way; free slots are all
 * the same, so one way is enough for them. */
static void try_from(struct search *s, unsigned number)
{
    if (number == THREADS) {
        try_names(s);
        return;
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (s->names.to[t] != 0 || s->marks[t] != s->sorted[number])
            continue;
        s->names.to[t] = (uint8_t)number;
        try_from(s, number + 1);
        s->names.to[t] = 0;
        if (threads[t].life.thread == THREAD_FREE)
            return;
    }
}

void symmetry_key(struct key *key, struct renaming *names,
                  const struct facts *f)
{
    struct search s = { .facts = f, .best = key, .best_names = names };

    for (thread_id_t t = 0; used && t < THREADS; t++)
        s.marks[t] = t == 0 ? 0 : own_mark(t, f);
    for (thread_id_t t = 0; !used && t < THREADS; t++)
        s.marks[t] = t;
    for (unsigned rounds = 0; rounds < 2 && !distinct(s.marks); rounds++)
        look_around(s.marks, f);
    memcpy(s.sorted, s.marks, sizeof s.sorted);
    sort(s.sorted);
    try_from(&s, 1);
}

/** The new numbers are those of `order`, in turn; counts different keys. */
struct orbit {
    const struct facts *facts;
    struct key keys[ORBIT];
    unsigned count;
};

static void note_key(struct orbit *o, const struct renaming *names)
{
    struct key *key = &o->keys[o->count];

    key_write(key, o->facts, names);
    for (unsigned i = 0; i < o->count; i++) {
        if (memcmp(&o->keys[i], key, sizeof *key) == 0)
            return;
    }
    o->count++;
}

static void rename_from(struct orbit *o, struct renaming *names,
                        unsigned number)
{
    if (number == THREADS) {
        note_key(o, names);
        return;
    }
    for (thread_id_t t = 1; t < THREADS; t++) {
        if (names->to[t] != 0)
            continue;
        names->to[t] = (uint8_t)number;
        rename_from(o, names, number + 1);
        names->to[t] = 0;
    }
}

unsigned symmetry_orbit(const struct facts *f)
{
    static struct orbit o;
    struct renaming names = { .to = { 0 } };

    if (!used)
        return 1;
    o.facts = f;
    o.count = 0;
    rename_from(&o, &names, 1);
    return o.count;
}
