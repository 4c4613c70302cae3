/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * cache: maintenance of what users name.
 */
#pragma once

#include <stdbool.h>

#include "frame.h"

/**
 * The kernel aborted at the registers in `frame`: if it was maintaining the
 * cache, whose page has gone, it goes on and tells that; otherwise false.
 */
bool cache_recover(struct frame *frame);
