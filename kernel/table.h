/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * table: the pages behind the tables, and who pays for them.
 *
 * A page of a table is donated by core, frame by frame, on behalf of a
 * protection domain; the slots in it serve that domain only. So a domain's
 * objects can never take what another one paid for, and the kernel can never
 * run out of memory: who names a slot has it, or is refused.
 *
 * Owns pages[] (but for the free slots of capabilities and map nodes), the
 * counts of pages and objects of pds[], and frames[]. Machine: spec/page.rl.
 * Invariant: inv_table.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "page.h"
#include "slots.h"
#include "status.h"
#include "windows.h"

/*@
  // So many slots lie in each page of a table.
  logic integer table_width(integer table) =
      table == TABLE_THREAD ? THREADS / THREAD_PAGES :
      table == TABLE_PD ? PDS / PD_PAGES :
      table == TABLE_IDENTITY ? IDENTITIES / IDENTITY_PAGES :
      table == TABLE_CAP ? CAPS / CAP_PAGES :
      table == TABLE_MAP ? MAPS / MAP_PAGES :
      table == TABLE_RECEIVER ? RECEIVERS / RECEIVER_PAGES :
      table == TABLE_CONTEXT ? CONTEXTS / CONTEXT_PAGES :
      table == TABLE_IRQ ? IRQS / IRQ_PAGES :
      table == TABLE_VM ? VMS / VM_PAGES :
      table == TABLE_UTCB ? UTCBS / UTCB_PAGES :
      table == TABLE_FPU ? FPUS / FPU_PAGES :
      table == TABLE_RECORD ? RECORDS / RECORD_PAGES : 1;
  logic integer table_begin(integer table) =
      table == TABLE_THREAD ? THREAD_FIRST_PAGE :
      table == TABLE_PD ? PD_FIRST_PAGE :
      table == TABLE_IDENTITY ? IDENTITY_FIRST_PAGE :
      table == TABLE_CAP ? CAP_FIRST_PAGE :
      table == TABLE_MAP ? MAP_FIRST_PAGE :
      table == TABLE_RECEIVER ? RECEIVER_FIRST_PAGE :
      table == TABLE_CONTEXT ? CONTEXT_FIRST_PAGE :
      table == TABLE_IRQ ? IRQ_FIRST_PAGE :
      table == TABLE_VM ? VM_FIRST_PAGE :
      table == TABLE_UTCB ? UTCB_FIRST_PAGE :
      table == TABLE_FPU ? FPU_FIRST_PAGE :
      table == TABLE_RECORD ? RECORD_FIRST_PAGE : 0;
  logic integer table_extent(integer table) =
      table == TABLE_THREAD ? THREAD_PAGES :
      table == TABLE_PD ? PD_PAGES :
      table == TABLE_IDENTITY ? IDENTITY_PAGES :
      table == TABLE_CAP ? CAP_PAGES :
      table == TABLE_MAP ? MAP_PAGES :
      table == TABLE_RECEIVER ? RECEIVER_PAGES :
      table == TABLE_CONTEXT ? CONTEXT_PAGES :
      table == TABLE_IRQ ? IRQ_PAGES :
      table == TABLE_VM ? VM_PAGES :
      table == TABLE_UTCB ? UTCB_PAGES :
      table == TABLE_FPU ? FPU_PAGES :
      table == TABLE_RECORD ? RECORD_PAGES : 0;

  // The page that a slot lies in.
  logic integer table_place(integer table, integer slot) =
      table_begin(table) + slot / table_width(table);

  predicate table_slot(integer table, integer slot) =
      TABLE_THREAD <= table <= TABLE_RECORD && 0 <= slot &&
      slot / table_width(table) < table_extent(table);

  // So much does a slot count among the objects of its domain.
  logic integer table_weight(integer table) =
      table == TABLE_CAP || table == TABLE_MAP ? 0 : 1;
*/

/** Core's protection domain. */
enum { PD_CORE = 1 };

/** A bit for each frame of RAM: it is donated. */
extern uint32_t frames[FRAMES / 32 + 1];

/** Tells whether inv_table holds; for tests and for panics. */
/*@ assigns \nothing; */
bool table_inv(void);

/** The table that page `p` belongs to: enum table_number; 0 if none. */
/*@ assigns \nothing;
    ensures \result == 0 || TABLE_THREAD <= \result <= TABLE_RECORD;
    ensures \result != 0 ==> table_begin(\result) <= p <
        table_begin(\result) + table_extent(\result);
    ensures 0 < p < PAGES ==> \result != 0;
*/
word_t table_of(page_id_t p);

/**
 * So many slots lie in each page of `table`: all but one table fill their
 * pages.
 */
/*@ assigns \nothing;
    ensures \result == table_width(table);
*/
static inline uint32_t table_slots(word_t table)
{
    switch (table) {
    case TABLE_THREAD:
        return THREADS / THREAD_PAGES;
    case TABLE_PD:
        return PDS / PD_PAGES;
    case TABLE_IDENTITY:
        return IDENTITIES / IDENTITY_PAGES;
    case TABLE_CAP:
        return CAPS / CAP_PAGES;
    case TABLE_MAP:
        return MAPS / MAP_PAGES;
    case TABLE_RECEIVER:
        return RECEIVERS / RECEIVER_PAGES;
    case TABLE_CONTEXT:
        return CONTEXTS / CONTEXT_PAGES;
    case TABLE_IRQ:
        return IRQS / IRQ_PAGES;
    case TABLE_VM:
        return VMS / VM_PAGES;
    case TABLE_FPU:
        return FPUS / FPU_PAGES;
    case TABLE_RECORD:
        return RECORDS / RECORD_PAGES;
    default:
        return 1;
    }
}

/** The page that slot `slot` of `table` lies in. */
/*@ requires table_slot(table, slot);
    assigns \nothing;
    ensures \result == table_place(table, slot);
    ensures page_present(\result);
*/
static inline page_id_t table_page(word_t table, uint32_t slot)
{
    return (page_id_t)(table_first_page(table) + slot / table_slots(table));
}

/** The number of the first slot in page `p`. */
/*@ requires page_present(p);
    assigns \nothing;
    ensures \forall integer table; TABLE_THREAD <= table <= TABLE_RECORD &&
        table_begin(table) <= p < table_begin(table) + table_extent(table) ==>
        \result == (p - table_begin(table)) * table_width(table);
*/
uint32_t table_first_slot(page_id_t p);

/** On whose behalf the page of the slot was donated; 0 if it was not. */
/*@ requires table_slot(table, slot);
    assigns \nothing;
    ensures \result == pages[table_place(table, slot)].pd;
*/
pd_id_t table_owner(word_t table, uint32_t slot);

/** A slot in page `p` of `table` begins to serve: table_take(). */
/*@ requires page_present(p) && pages[p].used < UINT16_MAX;
    requires pages[p].state == PAGE_EMPTY || pages[p].state == PAGE_USED;
    requires pd_present(pages[p].pd);
    requires table_weight(table) == 0 || pds[pages[p].pd].objects < UINT32_MAX;
    assigns pages[p].state, pages[p].used, pds[pages[p].pd].objects;
    ensures pages[p].state == PAGE_USED;
    ensures pages[p].used == \old(pages[p].used) + 1;
    ensures pds[pages[p].pd].objects ==
        \old(pds[pages[p].pd].objects) + table_weight(table);
*/
void table_take_in(page_id_t p, word_t table);

/** A slot in page `p` of `table` serves no more: table_give(). */
/*@ requires page_present(p) && pages[p].used > 0;
    requires pages[p].state == PAGE_USED && pd_present(pages[p].pd);
    requires table_weight(table) == 0 || pds[pages[p].pd].objects > 0;
    assigns pages[p].state, pages[p].used, pds[pages[p].pd].objects;
    ensures pages[p].state ==
        (\old(pages[p].used) == 1 ? PAGE_EMPTY : PAGE_USED);
    ensures pages[p].used == \old(pages[p].used) - 1;
    ensures pds[pages[p].pd].objects ==
        \old(pds[pages[p].pd].objects) - table_weight(table);
*/
void table_give_in(page_id_t p, word_t table);

/** The slot begins to serve: its page is donated, and it is free. */
/*@ requires table_slot(table, slot);
    requires pages[table_place(table, slot)].state == PAGE_EMPTY ||
        pages[table_place(table, slot)].state == PAGE_USED;
    requires pages[table_place(table, slot)].used < table_width(table);
    requires pd_present(pages[table_place(table, slot)].pd);
    requires table_weight(table) == 0 ||
        pds[pages[table_place(table, slot)].pd].objects < UINT32_MAX;
    assigns pages[table_place(table, slot)].state;
    assigns pages[table_place(table, slot)].used;
    assigns pds[pages[table_place(table, slot)].pd].objects;
    ensures pages[table_place(table, slot)].state == PAGE_USED;
    ensures pages[table_place(table, slot)].used ==
        \old(pages[table_place(table, slot)].used) + 1;
    ensures pds[pages[table_place(table, slot)].pd].objects ==
        \old(pds[pages[table_place(table, slot)].pd].objects) +
        table_weight(table);
*/
static inline void table_take(word_t table, uint32_t slot)
{
    table_take_in(table_page(table, slot), table);
}

/** The slot serves no more. */
/*@ requires table_slot(table, slot);
    requires pages[table_place(table, slot)].state == PAGE_USED;
    requires pages[table_place(table, slot)].used > 0;
    requires pd_present(pages[table_place(table, slot)].pd);
    requires table_weight(table) == 0 ||
        pds[pages[table_place(table, slot)].pd].objects > 0;
    assigns pages[table_place(table, slot)].state;
    assigns pages[table_place(table, slot)].used;
    assigns pds[pages[table_place(table, slot)].pd].objects;
    ensures pages[table_place(table, slot)].state ==
        (\old(pages[table_place(table, slot)].used) == 1 ? PAGE_EMPTY :
         PAGE_USED);
    ensures pages[table_place(table, slot)].used ==
        \old(pages[table_place(table, slot)].used) - 1;
    ensures pds[pages[table_place(table, slot)].pd].objects ==
        \old(pds[pages[table_place(table, slot)].pd].objects) -
        table_weight(table);
*/
static inline void table_give(word_t table, uint32_t slot)
{
    table_give_in(table_page(table, slot), table);
}

/**
 * Donates the frame at `address` for page `p` on behalf of `pd`: IN_USE if the
 * page or the frame is donated already, BAD_ADDRESS if it is no RAM that can
 * be donated.
 */
/*@ requires page_present(p) && pd_present(pd);
    assigns pages[1 .. PAGES - 1], pds[1 .. PDS - 1], frames[0 .. FRAMES / 32];
*/
status_t table_donate(page_id_t p, pd_id_t pd, word_t address);

/**
 * Takes the frame of page `p` back; BUSY while objects live in it, unless it
 * holds capabilities or map nodes of a doomed domain.
 */
/*@ requires page_present(p) && \valid(address);
    requires \separated(address, (struct pd *)pds + (..),
        (struct page *)pages + (..));
    assigns pages[1 .. PAGES - 1], pds[1 .. PDS - 1], frames[0 .. FRAMES / 32];
    assigns *address;
*/
status_t table_reclaim(page_id_t p, word_t *address);
