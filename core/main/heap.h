/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * heap: how components get more memory.
 */
#pragma once

#include "abi.h"
#include "core_protocol.h"

/**
 * Pays `bytes` more heap for component `c`; its pages come with the first
 * fault.
 */
enum core_answer heap_grow(unsigned c, word_t bytes);
