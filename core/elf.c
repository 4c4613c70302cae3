/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * elf: what a program's file says about its memory.
 *
 * Offsets are those of the System V ABI, chapters 4 and 5. Words are read byte
 * by byte: the file need not be aligned.
 */
#include "elf.h"

enum {
    HEADER_BYTES = 52,
    MACHINE = 18,
    ENTRY = 24,
    PROGRAM_OFFSET = 28,
    PROGRAM_SIZE = 42,
    PROGRAM_COUNT = 44
};

/** Within an entry of the program header. */
enum {
    ENTRY_BYTES = 32,
    TYPE = 0,
    DATA_OFFSET = 4,
    ADDRESS = 8,
    FILE_BYTES = 16,
    MEMORY_BYTES = 20,
    FLAGS = 24
};

enum { TYPE_LOAD = 1, FLAG_EXECUTE = 1, FLAG_WRITE = 2, MACHINE_ARM = 40 };

static word_t half_at(const unsigned char *at)
{
    return (word_t)(at[0] | at[1] << 8);
}

static word_t word_at(const unsigned char *at)
{
    return half_at(at) | half_at(at + 2) << 16;
}

/** Entry `i` of the program header. */
static const unsigned char *entry_at(const unsigned char *file, unsigned i)
{
    return file + word_at(file + PROGRAM_OFFSET) + i * ENTRY_BYTES;
}

unsigned elf_segments(const unsigned char *file)
{
    return half_at(file + PROGRAM_COUNT);
}

struct elf_segment elf_segment(const unsigned char *file, unsigned i)
{
    const unsigned char *const entry = entry_at(file, i);
    const bool load = word_at(entry + TYPE) == TYPE_LOAD;
    const word_t flags = word_at(entry + FLAGS);

    return (struct elf_segment){
        .address = word_at(entry + ADDRESS),
        .bytes = load ? word_at(entry + MEMORY_BYTES) : 0,
        .file_bytes = word_at(entry + FILE_BYTES),
        .data = file + word_at(entry + DATA_OFFSET),
        .write = (flags & FLAG_WRITE) != 0,
        .execute = (flags & FLAG_EXECUTE) != 0,
    };
}

word_t elf_entry(const unsigned char *file)
{
    return word_at(file + ENTRY);
}

/** Tells whether it is a file of the right kind, with its tables inside. */
static bool header_good(const unsigned char *file, word_t bytes)
{
    static const unsigned char ident[] = { 0x7f, 'E', 'L', 'F', 1, 1, 1 };

    if (bytes < HEADER_BYTES)
        return false;
    for (unsigned i = 0; i < sizeof ident; i++)
        if (file[i] != ident[i])
            return false;
    return half_at(file + MACHINE) == MACHINE_ARM &&
           half_at(file + PROGRAM_SIZE) == ENTRY_BYTES &&
           word_at(file + PROGRAM_OFFSET) <= bytes &&
           elf_segments(file) <=
               (bytes - word_at(file + PROGRAM_OFFSET)) / ENTRY_BYTES;
}

/** Tells whether the data of segment `i` lie in a file of `bytes` bytes. */
static bool data_good(const unsigned char *file, word_t bytes, unsigned i)
{
    const word_t offset = word_at(entry_at(file, i) + DATA_OFFSET);
    const struct elf_segment s = elf_segment(file, i);

    return s.file_bytes <= s.bytes && offset <= bytes &&
           s.file_bytes <= bytes - offset;
}

bool elf_good(const unsigned char *file, word_t bytes, struct elf_range range)
{
    word_t low = range.low;
    bool loads = false;

    if (!header_good(file, bytes))
        return false;
    for (unsigned i = 0; i < elf_segments(file); i++) {
        const struct elf_segment s = elf_segment(file, i);

        if (s.bytes == 0)
            continue;
        if (!data_good(file, bytes, i) || (s.write && s.execute) ||
            s.address % PAGE_BYTES != 0 || s.address < low ||
            s.address >= range.high || s.bytes > range.high - s.address)
            return false;
        low = s.address + s.bytes;
        loads = true;
    }
    return loads;
}

word_t elf_memory(const unsigned char *file)
{
    word_t pages = 0;

    for (unsigned i = 0; i < elf_segments(file); i++)
        pages += (elf_segment(file, i).bytes + PAGE_BYTES - 1) / PAGE_BYTES;
    return pages * PAGE_BYTES;
}
