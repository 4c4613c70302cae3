/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * types: the indices by which the kernel names its objects. 0 names nothing.
 *
 * Generated from spec/objects.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

#include "limits.h"

/**
 * Index into threads[]. A thread, with its registers, its share of a CPU and
 * its place in queues.
 */
typedef uint16_t thread_id_t;

/**
 * Index into pds[]. A protection domain: an address space, a set of
 * capabilities, and the owner of donated pages.
 */
typedef uint16_t pd_id_t;

/**
 * Index into identities[]. An identity: what a capability distinguishes; an
 * object can have many.
 */
typedef uint16_t identity_id_t;

/**
 * Index into caps[]. A capability: the reference of one protection domain to
 * one identity.
 */
typedef uint32_t cap_id_t;

/**
 * Index into maps[]. A node of the map in which a protection domain finds its
 * capability for an identity.
 */
typedef uint16_t map_id_t;

/**
 * Index into receivers[]. A signal receiver: where a thread waits for the
 * signals of many contexts.
 */
typedef uint16_t receiver_id_t;

/**
 * Index into contexts[]. A signal context: a counter of submits, with an
 * imprint that tells its receiver which one it is.
 */
typedef uint16_t context_id_t;

/**
 * Index into irqs[]. An interrupt line that core owns, and the signal context
 * that hears of it.
 */
typedef uint16_t irq_id_t;

/**
 * Index into vms[]. A virtual machine: a guest's memory and the registers that
 * its exits leave behind.
 */
typedef uint16_t vm_id_t;

/**
 * Index into utcbs[]. The message buffer of a thread: one page that thread and
 * kernel share.
 */
typedef uint16_t utcb_id_t;

/**
 * Index into fpus[]. The floating-point registers of a thread that does not
 * run.
 */
typedef uint16_t fpu_id_t;

/**
 * Index into records[]. A record of the kernel trace; each CPU fills its part
 * of the table in a circle.
 */
typedef uint32_t record_id_t;

/**
 * Index into pages[]. A page of a table: whether it is donated, on whose
 * behalf, and how many of its slots serve.
 */
typedef uint16_t page_id_t;

/** Number of a CPU, from 0. */
typedef uint8_t cpu_id_t;

_Static_assert(THREADS <= 32768, "thread_id_t is too narrow");
_Static_assert(PDS <= 32768, "pd_id_t is too narrow");
_Static_assert(IDENTITIES <= 32768, "identity_id_t is too narrow");
_Static_assert(CAPS <= 1048576, "cap_id_t is too narrow");
_Static_assert(MAPS <= 65536, "map_id_t is too narrow");
_Static_assert(RECEIVERS <= 32768, "receiver_id_t is too narrow");
_Static_assert(CONTEXTS <= 32768, "context_id_t is too narrow");
_Static_assert(IRQS <= 4096, "irq_id_t is too narrow");
_Static_assert(VMS <= 4096, "vm_id_t is too narrow");
_Static_assert(UTCBS <= 32768, "utcb_id_t is too narrow");
_Static_assert(FPUS <= 32768, "fpu_id_t is too narrow");
_Static_assert(RECORDS <= 1048576, "record_id_t is too narrow");
_Static_assert(PAGES <= 16385, "page_id_t is too narrow");
