/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service: requests to other components, and answers to theirs.
 */
#include "service.h"

#include <string.h>

#include "calls_arm.h"
#include "own.h"

enum { LABEL_MOST = 0x7ffff };

/** The message as the kernel wants it. */
static struct message packed(const struct service_message *from)
{
    struct message m = { .tag = tag_make(4, 0, from->label & LABEL_MOST) };

    memcpy(m.word, from->word, sizeof m.word);
    return m;
}

/** The message as components see it. */
static struct service_message unpacked(const struct message *from)
{
    struct service_message m = { .label = tag_label(from->tag) };

    memcpy(m.word, from->word, sizeof m.word);
    return m;
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
    return service;
}

void service_close(service_t service)
{
    (void)sys_cap_delete(service);
}

bool service_call(service_t service, struct service_message *message)
{
    struct message m = packed(message);

    if (sys_msg_call(service, &m) != STATUS_OK)
        return false;
    *message = unpacked(&m);
    return true;
}

_Noreturn void service_serve(void (*answer)(struct service_message *message))
{
    struct message m = { .room = 0 };
    status_t status = sys_msg_await(&m);

    for (;;) {
        struct service_message request = unpacked(&m);

        if (status == STATUS_OK)
            answer(&request);
        m = packed(&request);
        status = sys_msg_reply_and_await(&m);
    }
}
