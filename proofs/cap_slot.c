/* SPDX-License-Identifier: BSD-2-Clause */
/* cap_slot: the lemmas of kernel/cap_slot.h are proved through this file. */
#include "cap_slot.h"
