/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * elf: what a program's file says about its memory: 32-bit ELF, little-endian,
 * linked to fixed addresses.
 */
#pragma once

#include <stdbool.h>

#include "abi.h"

/** A part of a program that is to be loaded; its pages are its own. */
struct elf_segment {
    word_t address;
    word_t bytes;      /**< in memory; 0 if it is not to be loaded */
    word_t file_bytes; /**< so many come from the file, the rest is 0 */
    const unsigned char *data;
    bool write;
    bool execute;
};

/** Where a program may lie: from `low` up to, and without, `high`. */
struct elf_range {
    word_t low;
    word_t high;
};

/**
 * Tells whether a file of `bytes` bytes is a program that can be loaded: all
 * parts lie in the file and in the range, in the order of their addresses, and
 * none is both written and executed. The other functions need such a file.
 */
bool elf_good(const unsigned char *file, word_t bytes, struct elf_range range);

/** So many segments the file names. */
unsigned elf_segments(const unsigned char *file);

/** The segment of number `i`. */
struct elf_segment elf_segment(const unsigned char *file, unsigned i);

/** Where the program begins. */
word_t elf_entry(const unsigned char *file);

/** So many bytes of RAM it needs, in whole pages. */
word_t elf_memory(const unsigned char *file);
