/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * plan: a system as core finds it in its image: a table that the builder makes
 * of the system's file, with the programs behind it.
 */
#pragma once

#include "abi.h"
#include "core_protocol.h"

/** A system has at most so many components and services. */
enum { PLAN_COMPONENTS = 62, PLAN_SERVICES = 32 };

/** A component. */
struct component_plan {
    char name[CORE_NAME_BYTES];
    word_t program;       /**< how far its file lies behind the plan */
    word_t program_bytes; /**< how long the file is */
    word_t ram;           /**< bytes */
    word_t caps;
    word_t cpu; /**< of QUOTA_WHOLE */
    word_t priority;
    word_t restart;  /**< so often it begins anew after a fault */
    word_t provides; /**< a bit for each service, by its number */
    word_t uses;
    word_t arguments; /**< how far they lie behind the plan */
    word_t argument_bytes;
    word_t argument_count;
};

/** A service, and the number of the component that provides it, from 0. */
struct service_plan {
    char name[CORE_NAME_BYTES];
    word_t provider;
};

struct system_plan {
    word_t components;
    word_t services;
    struct service_plan service[PLAN_SERVICES];
    struct component_plan component[PLAN_COMPONENTS];
};

extern const struct system_plan system_plan;
