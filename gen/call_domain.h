/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_domain: protection domains and identities. Core makes the domains
 * that own everything, and the identities that capabilities name.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of pd_new, checked. */
struct pd_new_args {
    /** The slot of the domain. */
    pd_id_t pd;
    /** The protection domain that pays for the slot. */
    pd_id_t payer;
    /** The physical address of the top translation table. */
    word_t table;
};

/*@ predicate pd_new_args_ok{L}(
      struct pd_new_args *a) =
      0 < a->pd < PDS &&
      0 < a->payer < PDS &&
      a->table % PAGE_BYTES == 0; */

/** Makes a protection domain with an address space that core prepared. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires pd_new_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ADDRESS;
*/
status_t call_pd_new(thread_id_t caller, const struct pd_new_args *args);

/** The arguments of pd_del, checked. */
struct pd_del_args {
    /** The domain; it may be doomed already. */
    pd_id_t pd;
};

/*@ predicate pd_del_args_ok{L}(
      struct pd_del_args *a) =
      0 < a->pd < PDS; */

/**
 * Destroys a protection domain; it must own no object, and is doomed until the
 * pages of its capabilities are taken back.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires pd_del_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_AGAIN ||
        \result == STATUS_BUSY;
*/
status_t call_pd_del(thread_id_t caller, const struct pd_del_args *args);

/** The arguments of pd_update, checked. */
struct pd_update_args {
    /** The domain whose address space has changed. */
    pd_id_t pd;
    /** Where the first changed entry lies, in core's address space. */
    word_t entries;
    /** How many bytes of entries changed. */
    word_t bytes;
    /** The first page of the domain whose translation changed. */
    word_t base;
    /**
     * How many pages changed; more than 8 invalidate the whole address space.
     */
    word_t pages;
};

/*@ predicate pd_update_args_ok{L}(
      struct pd_update_args *a) =
      0 < a->pd < PDS &&
      0 <= a->bytes <= 4096 &&
      a->base % PAGE_BYTES == 0 &&
      0 <= a->pages <= 1048575; */

/**
 * Makes changed translation entries take effect on all CPUs. At most 8 units
 * of work: a page invalidated.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires pd_update_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ADDRESS;
*/
status_t call_pd_update(thread_id_t caller, const struct pd_update_args *args);

/** The arguments of obj_new, checked. */
struct obj_new_args {
    /** The slot of the identity. */
    identity_id_t identity;
    /** The protection domain that pays. */
    pd_id_t pd;
    /** The thread, receiver, context or virtual machine that it stands for. */
    struct object_name object;
};

/*@ predicate obj_new_args_ok{L}(
      struct obj_new_args *a) =
      0 < a->identity < IDENTITIES &&
      0 < a->pd < PDS &&
      object_in_range(a->object); */

/** Makes an identity of an object: something that capabilities can name. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires obj_new_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_obj_new(thread_id_t caller, const struct obj_new_args *args);

/** The arguments of obj_del, checked. */
struct obj_del_args {
    /** The identity. */
    identity_id_t identity;
};

/*@ predicate obj_del_args_ok{L}(
      struct obj_del_args *a) =
      0 < a->identity < IDENTITIES; */

/**
 * Destroys an identity; every capability that names it is stale at once,
 * everywhere.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires obj_del_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_obj_del(thread_id_t caller, const struct obj_del_args *args);
