/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service: requests to other components.
 */
#include "service.h"

#include <string.h>

#include "calls_arm.h"
#include "own.h"
#include "service_message.h"

/*
 * The server is given the capability that names itself: from then on it is told
 * its own name for it with each request, and so who asks.
 */
static bool show(service_t service)
{
    struct message m = { .tag = tag_make(0, 1, LABEL_SHOW) };

    own_buffer()->cap[0] = service;
    return sys_msg_call(service, &m) == STATUS_OK && tag_label(m.tag) == 0;
}

service_t service_open(const char *name)
{
    struct message m = { .tag = tag_make(4, 0, 0), .room = 1 };
    service_t service;

    if (strlen(name) >= CORE_NAME_BYTES)
        return 0;
    memcpy(m.word, name, strlen(name));
    if (own_request(CORE_OPEN, &m) != CORE_DONE)
        return 0;
    service = own_buffer()->cap[0];
    (void)sys_cap_ack(service);
    return show(service) ? service : 0;
}

void service_close(service_t service)
{
    (void)sys_cap_delete(service);
}

bool service_call(service_t service, struct service_message *message)
{
    struct message m = service_packed(message);

    if (sys_msg_call(service, &m) != STATUS_OK ||
        tag_label(m.tag) == LABEL_SHOW)
        return false;
    *message = service_unpacked(&m);
    return true;
}
