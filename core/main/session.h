/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * session: a client's way to a server: an identity of the server's thread that
 * is made for the client alone, and paid by it.
 */
#pragma once

#include "abi.h"

/** Answers the request of component `c` to open the service named in `m`. */
void session_answer(unsigned c, struct message *m);

/** Component `c` has ended, and its sessions with it. */
void session_forget(unsigned c);
