/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service: requests to other components, and answers to theirs.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** A service that was opened; 0 is none. */
typedef uint32_t service_t;

/** A request, or its answer: what it is about, and four numbers. */
struct service_message {
    uint32_t label; /**< client and server agree on it; below 2^19 */
    uint32_t word[4];
};

/**
 * Opens a service that the system's file lists in `uses`. Gives 0 if it does
 * not, if nobody provides the service now, or if the component may have no more
 * capabilities.
 */
service_t service_open(const char *name);

/** Gives the capability of a service back; the service is open no more. */
void service_close(service_t service);

/**
 * Sends a request and waits for its answer, which comes in the same message.
 * False, and the message is as it was, if the server is gone: close the
 * service, and open it again.
 */
bool service_call(service_t service, struct service_message *message);

/**
 * Answers requests for ever: `answer` finds the request in the message and
 * leaves the answer there.
 */
_Noreturn void service_serve(void (*answer)(struct service_message *message));
