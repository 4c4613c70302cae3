/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * service_message: how the messages of services travel; for user/ only.
 */
#pragma once

#include <string.h>

#include "abi.h"
#include "service.h"

/** The label by which a client shows its capability; others are smaller. */
enum { LABEL_SHOW = 0x40000, LABEL_MOST = LABEL_SHOW - 1 };

/** The message as the kernel wants it. */
static inline struct message service_packed(const struct service_message *from)
{
    struct message m = { .tag = tag_make(4, 0, from->label & LABEL_MOST) };

    memcpy(m.word, from->word, sizeof m.word);
    return m;
}

/** The message as components see it. */
static inline struct service_message
service_unpacked(const struct message *from)
{
    struct service_message m = { .label = tag_label(from->tag) };

    memcpy(m.word, from->word, sizeof m.word);
    return m;
}
