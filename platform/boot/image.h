/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * image: where the parts of the image begin and end, as image.ld places them.
 * Those of core are loaded elsewhere than they are linked.
 */
#pragma once

extern char kernel_text_begin[];
extern char kernel_constants_begin[];
extern char kernel_data_begin[];
extern char kernel_bss_begin[];
extern char kernel_bss_end[];

extern char core_text_begin[];
extern char core_text_load[];
extern char core_constants_begin[];
extern char core_constants_load[];
extern char core_data_begin[];
extern char core_data_end[];
extern char core_data_load[];
extern char core_bss_begin[];
extern char core_bss_end[];
extern char core_bss_load[];

/** Physical: from here on there is only what nobody needs after the boot. */
extern char boot_begin[];
extern char boot_end[];
