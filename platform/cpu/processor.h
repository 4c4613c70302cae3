/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * processor: in what the processors of one architecture differ; each folder
 * NAME/ beside this file keeps these promises.
 */
#pragma once

/** The first CPU prepares what all processors share. */
void processor_start(void);

/** So many CPUs there are. */
unsigned processor_cpus(void);
