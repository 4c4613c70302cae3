/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * values: good and bad values for each register of each call, in the town.
 */

#include "values.h"

#include "message.h"
#include "table.h"
#include "town.h"
#include "windows.h"

/** A list that is being written. */
struct list {
    word_t *at;
    unsigned length;
};

static void add(struct list *l, word_t value)
{
    for (unsigned i = 0; i < l->length; i++) {
        if (l->at[i] == value)
            return;
    }
    if (l->length < VALUES)
        l->at[l->length++] = value;
}

/** The ends of a range, and what lies beyond. */
static void add_ends(struct list *l, word_t top)
{
    add(l, 0);
    add(l, 1);
    if (top != 0) {
        add(l, top - 1);
        add(l, top);
    }
    add(l, ~(word_t)0);
}

/** Capabilities for an object of `table` first, then all others. */
static void add_words(struct list *l, word_t table, bool core)
{
    for (unsigned good = 1; good < 3; good++) {
        for (unsigned i = 0; i < TOWN_WORDS; i++) {
            const struct town_word *const w = &town.words[i];

            if ((w->kind == table) == (good == 1))
                add(l, core ? w->identity : w->word);
        }
    }
    add(l, core ? IDENTITIES - 1 : town.foreign);
    add(l, core ? IDENTITIES : town.words[0].word ^ 1u << 20);
}

static void add_threads(struct list *l)
{
    add(l, town.mate);
    add(l, town.client);
    add(l, town.server);
    add(l, town.sender);
    add(l, town.watcher);
    add(l, town.killer);
    add(l, town.faulted);
    add(l, town.fresh);
    add(l, town.far);
    add(l, town.doomed);
}

/** Objects of `table` in their states, and slots that are free. */
static void add_objects(struct list *l, word_t table)
{
    if (table == TABLE_THREAD)
        add_threads(l);
    for (word_t i = 1; table == TABLE_PD && i <= TOWN_DOOMED_PD + 1; i++)
        add(l, i);
    if (table == TABLE_IDENTITY) {
        add(l, town.words[0].identity);
        add(l, town.words[TOWN_WORDS - 1].identity);
    }
    for (word_t i = TOWN_IDLE; table == TABLE_CONTEXT && i >= 1; i--)
        add(l, i);
    if (table == TABLE_RECEIVER)
        add(l, TOWN_PENDING);
    for (word_t i = 1; table == TABLE_RECEIVER && i <= TOWN_DOOMED; i++)
        add(l, i);
    for (word_t i = 1; i <= 2; i++)
        add(l, i);
}

/** Free slots: of core, of another domain, of a page that is not there. */
static void add_slots(struct list *l, word_t table)
{
    const word_t slots = table_slots(table);

    if (table == TABLE_UTCB) {
        add(l, 2);
        add(l, town.server);
        add(l, UTCBS - 2);
    } else {
        add(l, slots - 1);
        add(l, 2 * slots - 1);
        add(l, 3 * slots - 1);
    }
}

static void add_addresses(struct list *l)
{
    add(l, HOST_RAM + (FRAMES - 1) * PAGE_BYTES);
    add(l, pages[1].frame);
    add(l, HOST_RAM);
    add(l, HOST_RAM + FRAMES * PAGE_BYTES);
    add(l, PAGE_BYTES);
    add(l, PAGE_BYTES / 2);
    add(l, ~(word_t)0 - PAGE_BYTES + 1);
}

static void add_tags(struct list *l)
{
    add(l, tag_make(MESSAGE_WORDS, MESSAGE_CAPS, 1));
    add(l, MESSAGE_WORDS);
    add(l, MESSAGE_WORDS + 1);
    add(l, tag_make(0, MESSAGE_CAPS + 1, 0));
}

static void add_pages(struct list *l, enum fact kind)
{
    const word_t first = kind == FACT_TABLE ? TABLE_IDENTITY : 2;

    add(l, first);
    for (word_t i = 0; kind == FACT_TABLE && i <= TABLE_PAGE + 1; i++)
        add(l, i);
    for (word_t i = 0; kind == FACT_PAGE && i <= 4; i++)
        add(l, i);
    add(l, IDENTITY_PAGES);
    add(l, UTCBS - 1);
}

static void add_kinds(struct list *l)
{
    add(l, OBJECT_THREAD);
    add(l, OBJECT_CONTEXT);
    add(l, OBJECT_RECEIVER);
    add(l, OBJECT_VM);
    add(l, TABLE_PD);
}

unsigned values_of(const struct call_fact *fact, bool core, word_t *values)
{
    struct list l = { .at = values };

    if (fact->kind == FACT_CAP)
        add_words(&l, fact->table == 0 ? OBJECT_THREAD : fact->table, core);
    if (fact->kind == FACT_INDEX)
        add_objects(&l, fact->table);
    if (fact->kind == FACT_OBJECT)
        add_threads(&l);
    if (fact->kind == FACT_SLOT)
        add_slots(&l, fact->table);
    if (fact->kind == FACT_TABLE || fact->kind == FACT_PAGE)
        add_pages(&l, fact->kind);
    if (fact->kind == FACT_KIND)
        add_kinds(&l);
    if (fact->kind == FACT_ADDRESS)
        add_addresses(&l);
    if (fact->kind == FACT_TAG)
        add_tags(&l);
    if (fact->kind == FACT_NUMBER)
        add(&l, fact->top > LINES / 4 ? LINES / 4 : 1);
    add_ends(&l, fact->top);
    return l.length;
}

bool values_ends(word_t number)
{
    return number == CALL_SYSTEM_RESET || number == CALL_SYSTEM_POWER_OFF;
}
