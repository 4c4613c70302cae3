/* SPDX-License-Identifier: BSD-2-Clause */
/* slots: proves the accessors of the tables, which are in a header. */

#include "slots.h"
