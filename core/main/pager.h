/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pager: what core does about a fault of a component.
 */
#pragma once

#include "abi.h"

/** Handles the fault of component `c` that `m` tells, and answers there. */
void pager_answer(unsigned c, struct message *m);
