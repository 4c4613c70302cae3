/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * window_places: where the tables are, for the compiler, which comes before
 * every file of the kernel's image.
 *
 * The linker script says the same. To the compiler a symbol costs two
 * instructions and an addition; these addresses cost one instruction each.
 */
#pragma once

#include "abi/abi.h"
#include "layout.h"
#include "message.h"
#include "slots.h"

#define threads ((struct thread *)WINDOW(TABLE_THREAD))
#define pds ((struct pd *)WINDOW(TABLE_PD))
#define identities ((struct identity *)WINDOW(TABLE_IDENTITY))
#define caps ((struct cap *)WINDOW(TABLE_CAP))
#define maps ((struct map *)WINDOW(TABLE_MAP))
#define receivers ((struct receiver *)WINDOW(TABLE_RECEIVER))
#define contexts ((struct context *)WINDOW(TABLE_CONTEXT))
#define utcbs ((struct utcb *)WINDOW(TABLE_UTCB))
