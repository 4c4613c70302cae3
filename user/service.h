/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service: requests to other components, and answers to theirs.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

/** A service that was opened; 0 is none. */
typedef uint32_t service_t;

/** A server has at most so many clients at a time. */
enum { SERVICE_CLIENTS = 64 };

/** A request, or its answer: what it is about, and four numbers. */
struct service_message {
    uint32_t label; /**< client and server agree on it; below 2^18 */
    uint32_t word[4];
    unsigned client; /**< who asks, from 0 on; only servers see it */
};

/**
 * Opens a service that the system's file lists in `uses`, and waits until its
 * server knows that. Gives 0 if the file does not list it, if nobody provides
 * it now, if the server has too many clients, or if the component may have no
 * more capabilities.
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

/** What a server does. */
struct service {
    /** Finds a request in the message, and leaves the answer there. */
    void (*answer)(struct service_message *message);
    /**
     * A client is new and has number `client`; one that had the number before
     * is gone. May be missing.
     */
    void (*begin)(unsigned client);
};

/** Answers requests for ever. */
_Noreturn void service_serve(const struct service *service);
