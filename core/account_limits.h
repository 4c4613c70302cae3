/* SPDX-License-Identifier: BSD-2-Clause */
/* account_limits: how many accounts there are. */
#pragma once

/** As many as protection domains, and 0 for none. */
enum { ACCOUNTS = 256 };
