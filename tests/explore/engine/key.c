/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * key: a number for each state, the same for states that differ only in the
 * numbers of threads.
 *
 * The kernel treats threads alike, core's first one excepted. Of a state and
 * its renamings one has the smallest key. A mark of each thread, which does
 * not depend on numbers, sorts the threads first; only those with equal marks
 * are tried in every order. Identity i and buffer i go with thread i.
 */

#include "key.h"

#include <string.h>

#include "cpus.h"
#include "deadline.h"
#include "host.h"
#include "init.h"
#include "marks.h"
#include "message.h"
#include "ring.h"
#include "slots_normal.h"
#include "state.h"
#include "thread.h"
#include "windows.h"

/** The first thread that is renamed. */
enum { FIRST = THREAD_CORE + 1 };

/** The last thread that is renamed; 0 if none is. */
static thread_id_t last;

void key_use_symmetry(thread_id_t to)
{
    last = to;
}

/** `h` goes on with `word`. */
static inline uint64_t hash_on(uint64_t h, uint64_t word)
{
    const uint64_t product = (h ^ word) * 0x94d049bb133111ebu;

    return product ^ product >> 32;
}

/* Four hashes, each of every fourth word, are computed at once. */
static struct key hash(const struct image *image)
{
    const unsigned words = state_words();
    const uint64_t *const w = image->word;
    struct key key = { 0x9e3779b97f4a7c15u, 0xbf58476d1ce4e5b9u };
    uint64_t p = 1;
    uint64_t q = 2;
    uint64_t r = 3;
    uint64_t s = 4;

    for (unsigned i = 0; i < words; i += 4) {
        p = hash_on(p, w[i]);
        q = hash_on(q, w[i + 1]);
        r = hash_on(r, w[i + 2]);
        s = hash_on(s, w[i + 3]);
    }
    key.a = hash_on(hash_on(hash_on(hash_on(key.a, p), q), r), s);
    key.b = hash_on(hash_on(hash_on(hash_on(key.b, s), r), q), p);
    return key;
}

static bool less(struct key x, struct key y)
{
    return x.a != y.a ? x.a < y.a : x.b < y.b;
}

/** The node `n` with other numbers of threads. */
static node_id_t rename_node(node_id_t n, const struct renaming *names)
{
    if (n < THREADS)
        return names->to[n];
    if (n < 2 * THREADS)
        return (node_id_t)(THREADS + names->to[n - THREADS]);
    return n;
}

static void rename_nodes(struct image *image, const struct renaming *names)
{
    struct node *const to = state_in(image, nodes);

    for (node_id_t n = 0; n < NODES; n++) {
        struct node *const s = &to[rename_node(n, names)];

        s->next = rename_node(nodes[n].next, names);
        s->prev = rename_node(nodes[n].prev, names);
    }
}

/* The tree of deadlines follows from the deadlines. */
static void rename_cpus(struct image *image, const struct renaming *names)
{
    struct cpu *const to = state_in(image, cpus);
    struct host *const machine = state_machine(image);

    for (cpu_id_t k = 0; k < CPUS; k++) {
        to[k].current = names->to[cpus[k].current];
        to[k].head = names->to[cpus[k].head];
        to[k].loaded = names->to[cpus[k].loaded];
        machine->thread[k] = names->to[host.thread[k]];
    }
    memset(state_in(image, deadline_tree), 0, sizeof deadline_tree);
}

/** Buffers, and the pages of them, have other numbers. */
static void rename_letters(struct image *image, const struct renaming *names)
{
    struct page *const to = state_in(image, pages);

    for (utcb_id_t u = 1; u < THREADS; u++) {
        const page_id_t page = (page_id_t)(UTCB_FIRST_PAGE + names->to[u]);

        to[page].state = pages[UTCB_FIRST_PAGE + u].state;
        to[page].used = pages[UTCB_FIRST_PAGE + u].used;
        for (unsigned i = 0; i < MESSAGE_CAPS; i++) {
            const word_t word = utcbs[u].cap[i];

            state_letter(image, names->to[u])[i] =
                word < THREADS ? names->to[word] : word;
        }
    }
}

/** The key of the state `image` with other numbers. */
static struct key renamed_key(const struct image *image,
                              const struct renaming *names)
{
    static struct image renamed;

    memcpy(&renamed, image, state_words() * sizeof renamed.word[0]);
    slots_rename(&renamed, names);
    rename_nodes(&renamed, names);
    rename_cpus(&renamed, names);
    rename_letters(&renamed, names);
    return hash(&renamed);
}

/** A number that depends on both, and on which is which. */
static uint32_t mix(uint32_t a, uint32_t b)
{
    const uint32_t sum = (a ^ (b * 0x9e3779b1u)) * 0x85ebca6bu;

    return (sum ^ sum >> 15) * 0xc2b2ae35u;
}

/** What is seen of `t` without looking at other threads. */
static uint32_t own_mark(thread_id_t t)
{
    const struct thread *const s = &threads[t];
    uint32_t life;
    uint32_t waits;
    uint32_t mark;

    memcpy(&life, &s->life, sizeof life);
    memcpy(&waits, &s->waits, sizeof waits);
    mark = mix(life, waits);
    mark = mix(mark, s->share | (uint32_t)s->cpu << 8 |
                         (uint32_t)s->out_serial << 16);
    mark = mix(mark, identities[t].state | (uint32_t)s->mail_kind << 8 |
                         (uint32_t)identities[t].object_serial << 16);
    mark = mix(mark,
               s->handles | (uint32_t)s->kills << 8 | (uint32_t)s->bound << 16);
    for (cpu_id_t k = 0; k < CPUS; k++)
        mark = mix(mark, (cpus[k].current == t) + 2u * (cpus[k].head == t) +
                             4u * (cpus[k].loaded == t));
    return mark;
}

/** The mark of node `n`: a thread's, or of what is no thread. */
static uint32_t node_mark(const uint32_t *old, node_id_t n)
{
    if (n < THREADS)
        return old[n];
    return n < 2 * THREADS ? mix(old[n - THREADS], 5) : n;
}

/** Renews the marks: each thread sees the old ones of its neighbours. */
static void look_around(uint32_t *marks)
{
    uint32_t old[THREADS];

    memcpy(old, marks, sizeof old);
    for (thread_id_t t = FIRST; t <= last; t++) {
        const struct thread *const s = &threads[t];
        uint32_t mark = mix(old[t], old[s->out]);

        mark = mix(mark, old[s->callers_next]);
        mark = mix(mark, old[s->callers_first]);
        mark = mix(mark, old[s->mails_next]);
        mark = mix(mark, old[s->pager < THREADS ? s->pager : 0]);
        mark = mix(mark, node_mark(old, nodes[t].next));
        mark = mix(mark, node_mark(old, nodes[t].prev));
        marks[t] = mix(mark, node_mark(old, nodes[THREADS + t].next));
    }
}

/** A search through renamings. */
struct search {
    const struct image *image;
    uint32_t marks[THREADS];
    uint32_t sorted[THREADS];
    struct renaming names; /**< 0 for threads without a new number yet. */
    struct key best;
    unsigned tried;
    unsigned equal; /**< So many had the best key. */
};

/** Keeps the key of a complete renaming if it is the smallest so far. */
static void try_names(struct search *s)
{
    const struct key key = renamed_key(s->image, &s->names);

    if (s->tried == 0 || less(key, s->best)) {
        s->best = key;
        s->equal = 0;
    }
    s->equal += !less(s->best, key);
    s->tried++;
}

/** Threads that are not renamed keep their numbers. */
static void keep_others(struct renaming *names)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        names->to[t] = t < FIRST || t > last ? (uint8_t)t : 0;
}

/** Gives the new numbers from `number` on in every way that marks allow. */
static void try_from(struct search *s, unsigned number)
{
    if (number > last) {
        try_names(s);
        return;
    }
    for (thread_id_t t = FIRST; t <= last; t++) {
        if (s->names.to[t] != 0 || s->marks[t] != s->sorted[number])
            continue;
        s->names.to[t] = (uint8_t)number;
        try_from(s, number + 1);
        s->names.to[t] = 0;
    }
}

/** Marks of the threads of the present state. */
static void mark(uint32_t *marks)
{
    for (thread_id_t t = 1; t < THREADS; t++)
        marks[t] = t < FIRST || t > last ? t : own_mark(t);
    marks[0] = 0;
    for (unsigned round = 0; round < 2 && !marks_distinct(marks, FIRST, last);
         round++)
        look_around(marks);
}

struct key key_of_state(void)
{
    static struct image image;
    struct search s = { .image = &image };

    state_save(&image);
    if (last == 0)
        return hash(&image);
    mark(s.marks);
    memcpy(s.sorted, s.marks, sizeof s.sorted);
    marks_sort(s.sorted, FIRST, last);
    keep_others(&s.names);
    try_from(&s, FIRST);
    return s.best;
}

/* As many as there are renamings, divided by those that change nothing. */
unsigned key_orbit(void)
{
    static struct image image;
    struct search s = { .image = &image };

    if (last == 0)
        return 1;
    state_save(&image);
    keep_others(&s.names);
    try_from(&s, FIRST);
    return s.tried / s.equal;
}
