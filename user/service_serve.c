/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service_serve: a server's loop, and its clients.
 *
 * A client shows the capability of its session when it opens the service; the
 * server keeps its own name for it, and is told this name with each request. A
 * session ends with the client, which the server finds out when the next client
 * comes: then it forgets all that are gone.
 */
#include <stdbool.h>

#include "calls_arm.h"
#include "own.h"
#include "service.h"
#include "service_message.h"

/** The server's names for the sessions of its clients; 0 is none. */
static word_t sessions[SERVICE_CLIENTS];

/** The client with session `name`; SERVICE_CLIENTS if there is none. */
static unsigned find(word_t name)
{
    unsigned c = 0;

    while (c < SERVICE_CLIENTS && sessions[c] != name)
        c++;
    return c;
}

/* A session names the server's own thread, which cannot be restarted while it
 * runs: the kernel says so as long as the session lives. */
static bool lives(word_t name)
{
    return sys_thread_restart(name) == STATUS_BAD_STATE;
}

static void forget_gone(void)
{
    for (unsigned c = 0; c < SERVICE_CLIENTS; c++) {
        if (sessions[c] == 0 || lives(sessions[c]))
            continue;
        (void)sys_cap_delete(sessions[c]);
        sessions[c] = 0;
    }
}

/** Makes session `name` that of a new client; false if it cannot be. */
static bool meet(const struct service *service, word_t name)
{
    unsigned c;

    if (!lives(name))
        return false;
    forget_gone();
    c = find(0);
    if (c == SERVICE_CLIENTS)
        return false;
    sessions[c] = name;
    if (service->begin != 0)
        service->begin(c);
    return true;
}

/**
 * Capability `name` came with a request: it is kept if it is the session of a
 * client, or becomes one because a client `shows` it.
 */
static bool receive(const struct service *service, word_t name, bool shows)
{
    if (name == 0)
        return false;
    (void)sys_cap_ack(name);
    if (find(name) < SERVICE_CLIENTS || (shows && meet(service, name)))
        return true;
    (void)sys_cap_delete(name);
    return false;
}

/** Answers a request of client `c`. */
static void answer(const struct service *service, unsigned c, struct message *m)
{
    struct service_message request = service_unpacked(m);

    request.client = c;
    service->answer(&request);
    *m = service_packed(&request);
}

/** Does what `m` asks, and leaves the answer there. */
static void handle(const struct service *service, struct message *m)
{
    const unsigned c = m->home == 0 ? SERVICE_CLIENTS : find(m->home);
    const bool shows = tag_label(m->tag) == LABEL_SHOW;
    const bool known =
        tag_caps(m->tag) != 0 && receive(service, own_buffer()->cap[0], shows);

    if (shows)
        m->tag = tag_make(0, 0, known ? 0 : LABEL_SHOW);
    else if (c < SERVICE_CLIENTS)
        answer(service, c, m);
    else
        m->tag = tag_make(0, 0, LABEL_SHOW);
}

_Noreturn void service_serve(const struct service *service)
{
    struct message m = { .room = 1 };
    status_t status = sys_msg_await(&m);

    for (;;) {
        if (status == STATUS_OK)
            handle(service, &m);
        /* Without room for one more nobody new can come, but all others. */
        m.room = status == STATUS_NO_ROOM ? 0 : 1;
        status = sys_msg_reply_and_await(&m);
    }
}
