/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * decode: what the check of arguments asks the kernel, which answers from
 * its tables and changes nothing.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "limits.h"
#include "types.h"
#include "windows.h"

/** Whether the thread belongs to core. */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
*/
bool thread_of_core(thread_id_t caller);

/** The live context that `word` names for the thread `caller`, or 0. */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < CONTEXTS;
*/
context_id_t cap_context(thread_id_t caller, word_t word);

/**
 * The identity of a live thread that `word` names for the thread `caller`, or
 * 0.
 */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < IDENTITIES;
*/
identity_id_t cap_identity(thread_id_t caller, word_t word);

/** The live receiver that `word` names for the thread `caller`, or 0. */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < RECEIVERS;
*/
receiver_id_t cap_receiver(thread_id_t caller, word_t word);

/** The live thread that `word` names for the thread `caller`, or 0. */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < THREADS;
*/
thread_id_t cap_thread(thread_id_t caller, word_t word);

/** The live vm that `word` names for the thread `caller`, or 0. */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < VMS;
*/
vm_id_t cap_vm(thread_id_t caller, word_t word);

/**
 * The capability that `word` names for the thread `caller`, be it stale, or 0.
 */
/*@ requires 0 < caller < THREADS;
    assigns \nothing;
    ensures \result < CAPS;
*/
cap_id_t cap_own(thread_id_t caller, word_t word);

/** Whether the slot holds a thread that is not doomed. */
/*@ requires 0 < slot < THREADS;
    assigns \nothing;
*/
bool thread_live(thread_id_t slot);

/** Whether the slot holds a thread, doomed or not. */
/*@ requires 0 < slot < THREADS;
    assigns \nothing;
*/
bool thread_used(thread_id_t slot);

/**
 * Whether a thread can be made in the slot: OK, BAD_SLOT if `payer` does not
 * own its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < THREADS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t thread_vacant(thread_id_t slot, pd_id_t payer);

/** Whether the slot holds a pd that is not doomed. */
/*@ requires 0 < slot < PDS;
    assigns \nothing;
*/
bool pd_live(pd_id_t slot);

/** Whether the slot holds a pd, doomed or not. */
/*@ requires 0 < slot < PDS;
    assigns \nothing;
*/
bool pd_used(pd_id_t slot);

/**
 * Whether a pd can be made in the slot: OK, BAD_SLOT if `payer` does not own
 * its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < PDS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t pd_vacant(pd_id_t slot, pd_id_t payer);

/** Whether the slot holds a identity that is not doomed. */
/*@ requires 0 < slot < IDENTITIES;
    assigns \nothing;
*/
bool identity_live(identity_id_t slot);

/**
 * Whether a identity can be made in the slot: OK, BAD_SLOT if `payer` does not
 * own its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < IDENTITIES;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t identity_vacant(identity_id_t slot, pd_id_t payer);

/** Whether the slot holds a receiver that is not doomed. */
/*@ requires 0 < slot < RECEIVERS;
    assigns \nothing;
*/
bool receiver_live(receiver_id_t slot);

/** Whether the slot holds a receiver, doomed or not. */
/*@ requires 0 < slot < RECEIVERS;
    assigns \nothing;
*/
bool receiver_used(receiver_id_t slot);

/**
 * Whether a receiver can be made in the slot: OK, BAD_SLOT if `payer` does not
 * own its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < RECEIVERS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t receiver_vacant(receiver_id_t slot, pd_id_t payer);

/** Whether the slot holds a context that is not doomed. */
/*@ requires 0 < slot < CONTEXTS;
    assigns \nothing;
*/
bool context_live(context_id_t slot);

/**
 * Whether a context can be made in the slot: OK, BAD_SLOT if `payer` does not
 * own its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < CONTEXTS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t context_vacant(context_id_t slot, pd_id_t payer);

/** Whether the slot holds a irq that is not doomed. */
/*@ requires 0 < slot < IRQS;
    assigns \nothing;
*/
bool irq_live(irq_id_t slot);

/**
 * Whether a irq can be made in the slot: OK, BAD_SLOT if `payer` does not own
 * its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < IRQS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t irq_vacant(irq_id_t slot, pd_id_t payer);

/** Whether the slot holds a vm that is not doomed. */
/*@ requires 0 < slot < VMS;
    assigns \nothing;
*/
bool vm_live(vm_id_t slot);

/**
 * Whether a vm can be made in the slot: OK, BAD_SLOT if `payer` does not own
 * its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < VMS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t vm_vacant(vm_id_t slot, pd_id_t payer);

/**
 * Whether a utcb can be made in the slot: OK, BAD_SLOT if `payer` does not own
 * its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < UTCBS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t utcb_vacant(utcb_id_t slot, pd_id_t payer);

/**
 * Whether a fpu can be made in the slot: OK, BAD_SLOT if `payer` does not own
 * its page, IN_USE if it is taken.
 */
/*@ requires 0 < slot < FPUS;
    requires 0 < payer < PDS;
    assigns \nothing;
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_SLOT ||
        \result == STATUS_IN_USE;
*/
status_t fpu_vacant(fpu_id_t slot, pd_id_t payer);

/** Whether the page is donated. */
/*@ requires 0 < slot < PAGES;
    assigns \nothing;
*/
bool page_used(page_id_t slot);

/** Whether the object exists and is not doomed. */
/*@ requires object_in_range(object);
    assigns \nothing;
*/
bool object_live(struct object_name object);
