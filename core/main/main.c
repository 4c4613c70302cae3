/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * main: core makes the system that its image describes, and serves it to its
 * end. Core calls nobody, so it waits for nobody but for requests.
 */
#include "calls_arm.h"
#include "component.h"
#include "end.h"
#include "life.h"
#include "pager.h"
#include "print.h"
#include "ram.h"
#include "request.h"
#include "start_info.h"

void core_main(void);

enum { MEGABYTE = 1 << 20 };

/** Handles a request or a fault: the identity invoked tells whose. */
static void serve(struct message *m)
{
    const unsigned c = m->home / IDENTITIES_A_PAGE;

    if (c == 0 || c > system_plan.components || !components[c].lives)
        *m = (struct message){ .tag = tag_make(0, 0, CORE_BAD_REQUEST) };
    else if (m->home % IDENTITIES_A_PAGE == IDENTITY_FAULT)
        pager_answer(c, m);
    else
        request_answer(c, m);
}

void core_main(void)
{
    struct message m = { .tag = 0 };

    print("core: board ");
    print(start_info.board);
    print(", ");
    print_number(ram_left() / MEGABYTE);
    print(" MiB are free\n");
    life_begin();
    while (life_goes_on()) {
        expect_ok("msg_reply_and_await", sys_msg_reply_and_await(&m));
        serve(&m);
    }
    life_end();
}
