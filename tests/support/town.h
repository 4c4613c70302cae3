/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * town: a system in which objects of every kind exist, in many of their states.
 *
 * Everything is made by kernel calls and faults. CPU 1 takes part and runs
 * `far`; all other threads are of CPU 0.
 */

#pragma once

#include "world.h"

enum {
    TOWN_CLIENT_PD = 2,
    TOWN_SERVER_PD = 3,
    TOWN_CROWD_PD = 4,
    TOWN_DOOMED_PD = 5,
    TOWN_WORDS = 10, /**< capabilities of the client's domain */
};

/** Receivers and contexts: core pays for all. */
enum {
    TOWN_BOUND = 1,     /**< bound to the server */
    TOWN_AWAITED = 2,   /**< the watcher waits here */
    TOWN_PENDING = 3,   /**< a signal is pending */
    TOWN_DOOMED = 4,    /**< a receiver that is doomed */
    TOWN_DELIVERED = 4, /**< a context that waits for an acknowledgement */
    TOWN_KILLED = 5,    /**< a context that somebody waits for the end of */
    TOWN_IDLE = 6,      /**< a context without submits */
};

/** A capability, as the client's domain and as core names it. */
struct town_word {
    word_t kind; /**< of its object; 0 if it names none any more */
    word_t word;
    identity_id_t identity;
};

struct town {
    thread_id_t client;  /**< runs; the sender's request waits for it */
    thread_id_t mate;    /**< of the client's domain; stopped */
    thread_id_t faulted; /**< of the client's domain */
    thread_id_t killer;  /**< of the client's domain; waits for an end */
    thread_id_t server;  /**< waits for a request or a signal */
    thread_id_t sender;  /**< waits for the client */
    thread_id_t watcher; /**< waits for a signal */
    thread_id_t far;     /**< runs on CPU 1 */
    thread_id_t fresh;   /**< was not started */
    thread_id_t doomed;  /**< somebody still waits for it */
    struct town_word words[TOWN_WORDS];
    word_t foreign; /**< a capability of the server's domain */
};

extern struct town town;

/** Makes it. */
void town_make(void);

/** Lets thread `t` be the only one of its CPU that is not paused. */
void town_alone(thread_id_t t);
