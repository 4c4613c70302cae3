/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * hash_slots: what of each slot counts in the hash of a state. FNV-1a with
 * 64 bits over values, the lowest byte first, and never over padding.
 *
 * Generated from spec/slots.toml by tools/gen; do not edit.
 */

#pragma once

#include <stdint.h>

#include "slots.h"

/** The hash `h` goes on with the lowest `bytes` bytes of `value`. */
/*@ requires bytes <= 8;
    assigns \nothing;
*/
uint64_t hash_value(uint64_t h, uint64_t value, unsigned bytes);

/**
 * What `mail_serial` of slot `t` would be if it were set now; written by hand.
 */
/*@ requires thread_present(t);
    assigns \nothing;
*/
uint64_t thread_mail_serial_now(thread_id_t t);

/** The hash `h` goes on with slot `t` of threads[]. */
/*@ requires thread_present(t);
    assigns \nothing;
*/
uint64_t hash_slot_thread(thread_id_t t, uint64_t h);

/** The hash `h` goes on with slot `p` of pds[]. */
/*@ requires pd_present(p);
    assigns \nothing;
*/
uint64_t hash_slot_pd(pd_id_t p, uint64_t h);

/**
 * What `object_serial` of slot `i` would be if it were set now; written by
 * hand.
 */
/*@ requires identity_present(i);
    assigns \nothing;
*/
uint64_t identity_object_serial_now(identity_id_t i);

/** The hash `h` goes on with slot `i` of identities[]. */
/*@ requires identity_present(i);
    assigns \nothing;
*/
uint64_t hash_slot_identity(identity_id_t i, uint64_t h);

/** The hash `h` goes on with slot `c` of caps[]. */
/*@ requires cap_present(c);
    assigns \nothing;
*/
uint64_t hash_slot_cap(cap_id_t c, uint64_t h);

/** The hash `h` goes on with slot `m` of maps[]. */
/*@ requires map_present(m);
    assigns \nothing;
*/
uint64_t hash_slot_map(map_id_t m, uint64_t h);

/** The hash `h` goes on with slot `r` of receivers[]. */
/*@ requires receiver_present(r);
    assigns \nothing;
*/
uint64_t hash_slot_receiver(receiver_id_t r, uint64_t h);

/** The hash `h` goes on with slot `c` of contexts[]. */
/*@ requires context_present(c);
    assigns \nothing;
*/
uint64_t hash_slot_context(context_id_t c, uint64_t h);

/** The hash `h` goes on with slot `i` of irqs[]. */
/*@ requires irq_present(i);
    assigns \nothing;
*/
uint64_t hash_slot_irq(irq_id_t i, uint64_t h);

/** The hash `h` goes on with slot `v` of vms[]. */
/*@ requires vm_present(v);
    assigns \nothing;
*/
uint64_t hash_slot_vm(vm_id_t v, uint64_t h);

/** The hash `h` goes on with slot `f` of fpus[]. */
/*@ requires fpu_present(f);
    assigns \nothing;
*/
uint64_t hash_slot_fpu(fpu_id_t f, uint64_t h);

/** The hash `h` goes on with slot `p` of pages[]. */
/*@ requires page_present(p);
    assigns \nothing;
*/
uint64_t hash_slot_page(page_id_t p, uint64_t h);
