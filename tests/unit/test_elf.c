/* SPDX-License-Identifier: BSD-2-Clause */
/* Files of programs: a good one is read as it is, a damaged one refused. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "elf.h"

/** A file with two segments: code, and data with zeros behind. */
enum {
    TABLE = 52,
    ROW = 32,
    CODE = TABLE + 2 * ROW,
    CODE_BYTES = 20,
    DATA = CODE + CODE_BYTES,
    DATA_BYTES = 12,
    FILE_BYTES = DATA + DATA_BYTES,
    CODE_AT = 0x100000,
    DATA_AT = 0x101000,
    DATA_ALL = PAGE_BYTES + 1,
    LOW = 0x100000,
    HIGH = 0x200000
};

static unsigned char file[FILE_BYTES];

static void put(unsigned at, unsigned value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        file[at + i] = (unsigned char)(value >> 8 * i);
}

/** Writes row `i` of the table. */
static void put_row(unsigned i, const unsigned row[5])
{
    const unsigned at = TABLE + i * ROW;

    put(at, 1, 4);
    put(at + 4, row[0], 4);
    put(at + 8, row[1], 4);
    put(at + 16, row[2], 4);
    put(at + 20, row[3], 4);
    put(at + 24, row[4], 4);
}

static void make_file(void)
{
    memset(file, 0, sizeof file);
    memcpy(file, "\177ELF\1\1\1", 7);
    put(18, 40, 2);
    put(24, CODE_AT + 8, 4);
    put(28, TABLE, 4);
    put(42, ROW, 2);
    put(44, 2, 2);
    put_row(0, (const unsigned[]){ CODE, CODE_AT, CODE_BYTES, CODE_BYTES, 5 });
    put_row(1, (const unsigned[]){ DATA, DATA_AT, DATA_BYTES, DATA_ALL, 6 });
}

static bool good(word_t bytes)
{
    return elf_good(file, bytes, (struct elf_range){ LOW, HIGH });
}

START_TEST(a_program_is_read_as_it_is)
{
    struct elf_segment s;

    make_file();
    ck_assert(good(FILE_BYTES));
    ck_assert_uint_eq(elf_entry(file), CODE_AT + 8);
    ck_assert_uint_eq(elf_segments(file), 2);
    ck_assert_uint_eq(elf_memory(file), 3 * PAGE_BYTES);
    s = elf_segment(file, 1);
    ck_assert_uint_eq(s.address, DATA_AT);
    ck_assert_uint_eq(s.bytes, DATA_ALL);
    ck_assert_uint_eq(s.file_bytes, DATA_BYTES);
    ck_assert_ptr_eq(s.data, file + DATA);
    ck_assert(s.write && !s.execute);
    s = elf_segment(file, 0);
    ck_assert(!s.write && s.execute);
}
END_TEST

START_TEST(a_file_that_ends_early_is_refused)
{
    make_file();
    for (word_t bytes = 0; bytes < FILE_BYTES; bytes++)
        ck_assert(!good(bytes));
}
END_TEST

/** Damages: so many bytes at a place get a value. */
static const struct {
    unsigned at;
    unsigned value;
    unsigned bytes;
} damages[] = {
    { 0, 0, 1 },                               /* no ELF */
    { 4, 2, 1 },                               /* 64 bits */
    { 5, 2, 1 },                               /* big-endian */
    { 18, 3, 2 },                              /* another processor */
    { 28, FILE_BYTES + 1, 4 },                 /* the table lies outside */
    { 28, 0xffffffff, 4 },                     /* far outside */
    { 42, 56, 2 },                             /* rows of another size */
    { 44, 0xffff, 2 },                         /* too many rows */
    { 44, 0, 2 },                              /* nothing to load */
    { TABLE + 4, FILE_BYTES, 4 },              /* data lie outside */
    { TABLE + 4, 0xfffffff0, 4 },              /* far outside */
    { TABLE + 16, CODE_BYTES + 1, 4 },         /* more in the file */
    { TABLE + 8, LOW - PAGE_BYTES, 4 },        /* below the range */
    { TABLE + 8, CODE_AT + 4, 4 },             /* within a page */
    { TABLE + 8, DATA_AT, 4 },                 /* on the next segment */
    { TABLE + 24, 7, 4 },                      /* written and executed */
    { TABLE + ROW + 8, HIGH, 4 },              /* above the range */
    { TABLE + ROW + 8, HIGH - PAGE_BYTES, 4 }, /* reaches above it */
    { TABLE + ROW + 20, 0xffffff00, 4 },       /* wraps around */
};

enum { DAMAGES = sizeof damages / sizeof damages[0] };

START_TEST(each_damage_is_refused)
{
    make_file();
    put(damages[_i].at, damages[_i].value, damages[_i].bytes);
    ck_assert(!good(FILE_BYTES));
}
END_TEST

/** If the file is said to be good, what it names lies within it. */
static void look(void)
{
    /* The sanitizer knows where a copy ends. */
    unsigned char *const copy = malloc(FILE_BYTES);

    ck_assert_ptr_nonnull(copy);
    memcpy(copy, file, FILE_BYTES);
    if (elf_good(copy, FILE_BYTES, (struct elf_range){ LOW, HIGH })) {
        for (unsigned i = 0; i < elf_segments(copy); i++) {
            const struct elf_segment s = elf_segment(copy, i);

            ck_assert(s.bytes == 0 ||
                      s.data + s.file_bytes <= copy + FILE_BYTES);
        }
    }
    free(copy);
}

START_TEST(no_byte_makes_it_read_outside)
{
    make_file();
    for (unsigned at = 0; at < CODE; at++) {
        const unsigned char before = file[at];

        for (unsigned value = 0; value < 256; value++) {
            file[at] = (unsigned char)value;
            look();
        }
        file[at] = before;
    }
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("elf");
    TCase *const test = tcase_create("elf");
    SRunner *runner;
    int failed;

    tcase_add_test(test, a_program_is_read_as_it_is);
    tcase_add_test(test, a_file_that_ends_early_is_refused);
    tcase_add_loop_test(test, each_damage_is_refused, 0, DAMAGES);
    tcase_add_test(test, no_byte_makes_it_read_outside);
    suite_add_tcase(suite, test);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
