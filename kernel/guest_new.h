/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * guest_new: how a virtual machine is made.
 */

#pragma once

#include "call_device.h"
#include "guest.h"

/** Makes a virtual machine. */
/*@ requires \valid_read(args) && vm_new_args_ok(args);
    requires vms[args->vm].state == VM_FREE && inv_guest;
    assigns vms[args->vm];
    ensures inv_guest && vms[args->vm].state == VM_IDLE;
*/
void guest_new(const struct vm_new_args *args);
