/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * session: a client's way to a server.
 *
 * A client has one session to a service at most. If the server began anew
 * since, the old session names nothing and is replaced.
 */
#include "session.h"

#include <stdbool.h>

#include "account.h"
#include "calls_arm.h"
#include "component.h"
#include "object.h"
#include "start_info.h"

/** The session is open, to the server as it was after so many restarts. */
struct session {
    bool open;
    word_t restarts;
};

static struct session sessions[COMPONENTS][PLAN_SERVICES];

static bool same(const char *a, const char *b)
{
    for (unsigned i = 0; i < CORE_NAME_BYTES; i++) {
        if (a[i] != b[i])
            return false;
        if (a[i] == '\0')
            return true;
    }
    return false;
}

/** The number of the service that `m` names; that of none is too great. */
static unsigned named(const struct message *m)
{
    unsigned s = 0;

    while (s < system_plan.services &&
           !same(system_plan.service[s].name, (const char *)m->word))
        s++;
    return s;
}

void session_forget(unsigned c)
{
    for (unsigned s = 0; s < PLAN_SERVICES; s++)
        sessions[c][s].open = false;
}

/** Opens service `s` for component `c`. */
static enum core_answer open(unsigned c, unsigned s)
{
    const unsigned server = system_plan.service[s].provider + 1;
    struct session *const it = &sessions[c][s];
    const bool stale = it->open && it->restarts != components[server].restarts;

    if (!components[server].lives)
        return CORE_NOBODY;
    if (it->open && !stale)
        return CORE_DONE;
    if (!it->open && !account_charge(RESOURCE_CAPS, component_account(c), 1))
        return CORE_NO_QUOTA;
    if (stale)
        (void)sys_obj_del(component_identity(c, IDENTITY_SESSION + s));
    object_session(c, IDENTITY_SESSION + s, server);
    *it = (struct session){ true, components[server].restarts };
    return CORE_DONE;
}

void session_answer(unsigned c, struct message *m)
{
    const unsigned s = named(m);
    enum core_answer done = CORE_NOT_ALLOWED;

    if (s < system_plan.services && (components[c].plan->uses >> s & 1) != 0)
        done = open(c, s);
    own_utcb.cap[0] = component_identity(c, IDENTITY_SESSION + s);
    *m = (struct message){ .tag = tag_make(0, done == CORE_DONE, done) };
}
