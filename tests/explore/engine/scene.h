/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scene: what is explored; tools/explore makes it of a file in scenes/.
 */

#pragma once

#include <stdbool.h>

struct scene {
    const char *const *operations; /**< Their names; NULL ends them. */
    bool symmetric; /**< States that differ only in thread numbers are one. */
    bool fair;      /**< The policy is fair: nobody may starve. */
    bool live;      /**< Everybody who waits can be freed. */
};

extern const struct scene scene;
