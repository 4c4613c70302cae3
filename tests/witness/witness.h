/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * witness: a machine twice, as our generated table and as the C that Ragel
 * itself makes of the same text.
 */
#pragma once

#include <stdint.h>

/** A name in Ragel's C and the number that it stands for. */
struct witness_number {
    const char *name;
    int number;
};

/** An edge, as the table of every machine has it. */
struct witness_edge {
    uint8_t next;
    uint8_t chain;
};

struct witness {
    const char *machine;

    /* Our table. */
    unsigned states;
    unsigned events;
    unsigned chains;
    uint8_t illegal; /**< the chain of a pair that cannot happen */
    const char *const *state_names;
    const char *const *event_names;
    const char *const *chain_names;
    struct witness_edge (*edge)(unsigned state, unsigned event);

    /* Ragel's C. */
    const struct witness_number *ragel_states;
    unsigned ragel_states_count;
    const struct witness_number *ragel_events;
    unsigned ragel_events_count;
    int ragel_start;
    int ragel_error;
    int (*ragel_step)(int state, uint8_t input);
};

/** The machine that this program looks at. */
extern const struct witness witness;

/** Called by Ragel's C in place of an action. */
void witness_note(const char *action);
