/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * calls_memory: the calls by which core donates pages and takes them back.
 */

#include "call_memory.h"
#include "table.h"

status_t call_table_donate(thread_id_t caller,
                           const struct table_donate_args *args)
{
    (void)caller;
    return table_donate(args->page, args->pd, args->frame);
}

status_t call_table_reclaim(thread_id_t caller,
                            const struct table_reclaim_args *args,
                            struct table_reclaim_result *result)
{
    (void)caller;
    return table_reclaim(args->page, &result->frame);
}
