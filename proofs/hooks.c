/* SPDX-License-Identifier: BSD-2-Clause */
/* hooks: proves what every step calls beside actions; it is in a header. */

#include "hooks.h"
