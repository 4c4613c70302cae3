/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * request: what components ask of core.
 */
#pragma once

#include "abi.h"

/**
 * Does what component `c` asks in `m`, and puts the answer there. The component
 * may have ended when this returns.
 */
void request_answer(unsigned c, struct message *m);
