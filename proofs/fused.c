/* SPDX-License-Identifier: BSD-2-Clause */
/* fused: proves the transitions of the fast path, which are in a header. */

#include "fused.h"
