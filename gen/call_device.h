/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * call_device: interrupts and virtual machines. Core makes what stands for
 * the hardware.
 *
 * Generated from spec/calls.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "abi/abi.h"
#include "decode.h"
#include "types.h"

/** The arguments of irq_new, checked. */
struct irq_new_args {
    /** The slot of the interrupt. */
    irq_id_t irq;
    /** The protection domain that pays. */
    pd_id_t pd;
    /** The number of the line; lines of the kernel are refused as in use. */
    word_t line;
    /** The CPU that the line interrupts. */
    cpu_id_t cpu;
    /** Whether the line is triggered by an edge; otherwise by its level. */
    bool edge;
    /** Where each interrupt is submitted. */
    context_id_t context;
};

/*@ predicate irq_new_args_ok{L}(
      struct irq_new_args *a) =
      0 < a->irq < IRQS &&
      0 < a->pd < PDS &&
      0 <= a->line < LINES &&
      0 <= a->cpu < CPUS &&
      0 <= a->edge <= 1 &&
      0 < a->context < CONTEXTS; */

/**
 * Takes an interrupt line, masked, and says which signal context hears of it.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires irq_new_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_IN_USE;
*/
status_t call_irq_new(thread_id_t caller, const struct irq_new_args *args);

/** The arguments of irq_del, checked. */
struct irq_del_args {
    /** The interrupt. */
    irq_id_t irq;
};

/*@ predicate irq_del_args_ok{L}(
      struct irq_del_args *a) =
      0 < a->irq < IRQS; */

/** Masks an interrupt line and gives it back. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires irq_del_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_irq_del(thread_id_t caller, const struct irq_del_args *args);

/** The arguments of irq_ack, checked. */
struct irq_ack_args {
    /** The interrupt. */
    irq_id_t irq;
};

/*@ predicate irq_ack_args_ok{L}(
      struct irq_ack_args *a) =
      0 < a->irq < IRQS; */

/**
 * Unmasks an interrupt line: the last interrupt is handled, or the first may
 * come.
 */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires irq_ack_args_ok(args);
    ensures \result == STATUS_OK;
*/
status_t call_irq_ack(thread_id_t caller, const struct irq_ack_args *args);

/** The arguments of vm_new, checked. */
struct vm_new_args {
    /** The slot of the virtual machine. */
    vm_id_t vm;
    /** The protection domain that pays. */
    pd_id_t pd;
    /**
     * The physical address of the guest's top translation table; not used
     * where the guest is the normal world.
     */
    word_t table;
    /**
     * The physical address of the page in which monitor and kernel exchange
     * the guest's registers.
     */
    word_t state;
};

/*@ predicate vm_new_args_ok{L}(
      struct vm_new_args *a) =
      0 < a->vm < VMS &&
      0 < a->pd < PDS &&
      a->table % PAGE_BYTES == 0 &&
      a->state % PAGE_BYTES == 0; */

/** Makes a virtual machine in a free slot. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires vm_new_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_BAD_ADDRESS ||
        \result == STATUS_UNSUPPORTED;
*/
status_t call_vm_new(thread_id_t caller, const struct vm_new_args *args);

/** The arguments of vm_del, checked. */
struct vm_del_args {
    /** The virtual machine. */
    vm_id_t vm;
};

/*@ predicate vm_del_args_ok{L}(
      struct vm_del_args *a) =
      0 < a->vm < VMS; */

/** Destroys a virtual machine; a run of its guest ends. */
/*@ requires 0 < caller < THREADS;
    requires \valid_read(args);
    requires vm_del_args_ok(args);
    ensures \result == STATUS_OK ||
        \result == STATUS_CANCELLED;
*/
status_t call_vm_del(thread_id_t caller, const struct vm_del_args *args);
