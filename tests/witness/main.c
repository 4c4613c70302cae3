/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: compares our table of a machine with the C that Ragel makes of the
 * same text, over all states and all values of the input byte, and shows that
 * a change of any single cell of the table would be noticed.
 *
 * Owns what Ragel's C answers and a copy of our table.  The states of the two
 * are matched by the names that Ragel's C exports, so nothing here depends on
 * Ragel's XML, which the table was made from.
 */
#include "witness.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { INPUTS = 256, STATES = 256, SHOWN = 10 };

/** What a machine does with an input. */
struct answer {
    bool legal;
    unsigned next;
    char actions[128];
};

static struct answer answers[STATES][INPUTS];
static struct witness_edge table[STATES][INPUTS];
static int ragel_number[STATES];
static char noted[sizeof(answers[0][0].actions)];
static unsigned errors;

static void complain(const char *what, const char *name)
{
    fprintf(stderr,
            "gen/%s.c:1:1: error: %s '%s'; run tools/gen, and look at the "
            "generator if that does not help\n",
            witness.machine, what, name);
    errors++;
}

void witness_note(const char *action)
{
    if (strlen(noted) + strlen(action) + 2 > sizeof(noted)) {
        complain("too many actions on one edge:", action);
        return;
    }
    if (noted[0] != 0)
        strcat(noted, " ");
    strcat(noted, action);
}

/* Ragel prefixes the name of the first state with its label `start`. */
static const char *state_name(const struct witness_number *state)
{
    const char *prefix = "start_";

    if (state->number == witness.ragel_start &&
        strncmp(state->name, prefix, strlen(prefix)) == 0)
        return state->name + strlen(prefix);
    return state->name;
}

static bool match_state(const struct witness_number *state)
{
    for (unsigned s = 0; s < witness.states; s++)
        if (strcmp(witness.state_names[s], state_name(state)) == 0) {
            ragel_number[s] = state->number;
            return true;
        }
    return false;
}

static bool match_event(const struct witness_number *event)
{
    return event->number >= 0 && (unsigned)event->number < witness.events &&
           strcmp(witness.event_names[event->number], event->name) == 0;
}

/** Finds the states and the events of the one among those of the other. */
static void match_names(void)
{
    for (unsigned s = 0; s < witness.states; s++)
        ragel_number[s] = witness.ragel_error;
    for (unsigned i = 0; i < witness.ragel_states_count; i++)
        if (!match_state(&witness.ragel_states[i]))
            complain("the table lacks the state", witness.ragel_states[i].name);
    for (unsigned i = 0; i < witness.ragel_events_count; i++)
        if (!match_event(&witness.ragel_events[i]))
            complain("the table numbers otherwise the event",
                     witness.ragel_events[i].name);
    if (witness.ragel_events_count != witness.events)
        complain("Ragel has other events than the table of", witness.machine);
    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned other = 0; other <= s; other++)
            if (ragel_number[s] == witness.ragel_error ||
                (other < s && ragel_number[s] == ragel_number[other]))
                complain("Ragel lacks the state", witness.state_names[s]);
    if (witness.states == 0 || ragel_number[0] != witness.ragel_start)
        complain("Ragel starts elsewhere than the table of", witness.machine);
}

static unsigned our_number(int ragel)
{
    unsigned s = 0;

    while (s < witness.states && ragel_number[s] != ragel)
        s++;
    return s;
}

/** Asks Ragel's C about every state and every input. */
static void ask_ragel(void)
{
    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned i = 0; i < INPUTS; i++) {
            struct answer *answer = &answers[s][i];
            int next;

            noted[0] = 0;
            next = witness.ragel_step(ragel_number[s], (uint8_t)i);
            answer->legal = next != witness.ragel_error;
            answer->next = our_number(next);
            memcpy(answer->actions, noted, sizeof(noted));
        }
}

static bool same(unsigned state, unsigned input)
{
    const struct answer *answer = &answers[state][input];
    struct witness_edge edge;

    if (input >= witness.events)
        return !answer->legal && answer->actions[0] == 0;
    edge = table[state][input];
    if (edge.chain == witness.illegal)
        return !answer->legal && answer->actions[0] == 0 && edge.next == 0;
    return answer->legal && edge.next == answer->next &&
           strcmp(witness.chain_names[edge.chain], answer->actions) == 0;
}

static bool table_equals_ragel(void)
{
    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned i = 0; i < INPUTS; i++)
            if (!same(s, i))
                return false;
    return true;
}

static void show(unsigned state, unsigned input)
{
    const struct answer *answer = &answers[state][input];
    const char *event = "(no event)";
    const char *next = "(none)";

    if (input < witness.events)
        event = witness.event_names[input];
    if (answer->next < witness.states)
        next = witness.state_names[answer->next];
    fprintf(stderr,
            "gen/%s.c:1:1: error: in state '%s', input %u %s: Ragel says "
            "%s, next %s, actions '%s', and the table does not; run "
            "tools/gen, and look at the generator if that does not help\n",
            witness.machine, witness.state_names[state], input, event,
            answer->legal ? "legal" : "illegal", next, answer->actions);
}

/** Shows where the table differs, and counts how often it does. */
static void compare(void)
{
    unsigned differences = 0;

    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned i = 0; i < INPUTS; i++)
            if (!same(s, i) && differences++ < SHOWN)
                show(s, i);
    errors += differences;
}

/** Puts every other edge into one cell; returns how many were noticed. */
static unsigned mutate_cell(struct witness_edge *cell)
{
    const struct witness_edge right = *cell;
    unsigned caught = 0;

    for (unsigned next = 0; next < witness.states; next++)
        for (unsigned chain = 0; chain < witness.chains; chain++) {
            if (next == right.next && chain == right.chain)
                continue;
            *cell = (struct witness_edge){ (uint8_t)next, (uint8_t)chain };
            if (!table_equals_ragel())
                caught++;
        }
    *cell = right;
    return caught;
}

/** Tries all tables that differ in one cell, and shows how many are noticed. */
static void mutate(void)
{
    const unsigned cells = witness.states * witness.events;
    const unsigned mutants = cells * (witness.states * witness.chains - 1);
    unsigned caught = 0;

    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned e = 0; e < witness.events; e++)
            caught += mutate_cell(&table[s][e]);
    printf("%s: %u states x %u inputs equal; mutants caught %u / %u\n",
           witness.machine, witness.states, (unsigned)INPUTS, caught, mutants);
    if (caught != mutants)
        complain("not every change would be noticed of", witness.machine);
}

int main(void)
{
    for (unsigned s = 0; s < witness.states; s++)
        for (unsigned e = 0; e < witness.events; e++)
            table[s][e] = witness.edge(s, e);
    match_names();
    if (errors == 0) {
        ask_ragel();
        compare();
    }
    if (errors == 0)
        mutate();
    return errors == 0 ? 0 : 1;
}
