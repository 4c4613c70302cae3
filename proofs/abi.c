/* SPDX-License-Identifier: BSD-2-Clause */
/* abi: proves the functions of tags and words, which are in a header. */

#include "abi.h"
