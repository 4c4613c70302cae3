/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * object: what identities stand for.
 *
 * Owns identities[] but for `home`. Machine: spec/identity.rl. Invariant:
 * inv_object.
 */

#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "slots.h"
#include "windows.h"

/*@
  predicate object_known(integer kind, integer index) =
      (kind == OBJECT_THREAD && 0 < index < THREADS) ||
      (kind == OBJECT_RECEIVER && 0 < index < RECEIVERS) ||
      (kind == OBJECT_CONTEXT && 0 < index < CONTEXTS) ||
      (kind == OBJECT_VM && 0 < index < VMS);

  logic integer object_serial_of{L}(integer kind, integer index) =
      kind == OBJECT_THREAD ? threads[index].serial :
      kind == OBJECT_RECEIVER ? receivers[index].serial :
      kind == OBJECT_CONTEXT ? contexts[index].serial :
      kind == OBJECT_VM ? vms[index].serial : 0;

  // Identity i lives, and its object, too.
  predicate identity_alive{L}(integer i) =
      identities[i].serial != 0 &&
      identities[i].object_serial ==
          object_serial_of(identities[i].kind, identities[i].object);

  predicate inv_object{L} = threads[0].serial == 0 &&
      \forall integer i; 0 <= i < IDENTITIES && identities[i].serial != 0 ==>
      i != 0 && identities[i].object_serial != 0 &&
      object_known(identities[i].kind, identities[i].object) &&
      identities[i].thread == (identities[i].kind == OBJECT_THREAD ?
                               identities[i].object : 0);
*/

/** Tells whether inv_object holds; for tests and for panics. */
/*@ assigns \nothing; */
bool object_inv(void);

/** The serial of an object; 0 if it is gone. */
/*@ requires object_known(object.kind, object.index);
    assigns \nothing;
    ensures \result == object_serial_of(object.kind, object.index);
*/
uint64_t object_serial(struct object_name object);

/** Tells whether identity `i` lives, and its object, too. */
/*@ requires 0 <= i < IDENTITIES && inv_object;
    assigns \nothing;
    ensures \result == true <==> identity_alive(i);
*/
bool identity_names(identity_id_t i);

/** The live thread that `i` is an identity of; 0 if none. */
/*@ requires 0 <= i < IDENTITIES && inv_object;
    assigns \nothing;
    ensures \result < THREADS;
    ensures \result != 0 ==> identity_alive(i) &&
        identities[i].kind == OBJECT_THREAD && identities[i].object == \result;
    ensures \result == 0 ==> !identity_alive(i) ||
        identities[i].kind != OBJECT_THREAD;
*/
thread_id_t identity_thread(identity_id_t i);
