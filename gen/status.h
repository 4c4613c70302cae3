/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * status: names and classes of what calls answer.
 *
 * Generated from spec/statuses.toml by tools/gen; do not edit.
 */

#pragma once

#include "abi/abi.h"

/** What a status means for the state of the system. */
typedef enum status_class {
    /** The call has done what it is for. */
    STATUS_DONE,
    /** Nothing has changed. */
    STATUS_REFUSED,
    /** At least one unit is done; repeat. */
    STATUS_PROGRESS,
    /** The caller waited, in vain. */
    STATUS_ENDED,
} status_class_t;

/** The class of each status and its name, without the prefix. */
extern const uint8_t status_classes[STATUSES];
extern const char *const status_names[STATUSES];
