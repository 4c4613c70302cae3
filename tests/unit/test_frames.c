/* SPDX-License-Identifier: BSD-2-Clause */
/* Frames of RAM: pieces are aligned, never given twice, and come back. */
#include <check.h>
#include <stdbool.h>
#include <stdlib.h>

#include "frames.h"

enum { FRAMES = 100, BASE = 0x00123000, END = BASE + FRAMES * PAGE_BYTES };

START_TEST(all_frames_are_given_once)
{
    static bool seen[FRAMES];

    frames_init(BASE, END);
    for (unsigned i = 0; i < FRAMES; i++) {
        const word_t at = frames_take(1);

        ck_assert_uint_ge(at, BASE);
        ck_assert_uint_lt(at, END);
        ck_assert_uint_eq(at % PAGE_BYTES, 0);
        ck_assert(!seen[(at - BASE) / PAGE_BYTES]);
        seen[(at - BASE) / PAGE_BYTES] = true;
        ck_assert_uint_eq(frames_free(), FRAMES - 1 - i);
    }
    ck_assert_uint_eq(frames_take(1), 0);
}
END_TEST

START_TEST(a_piece_is_aligned_to_its_size)
{
    frames_init(BASE, END);
    for (unsigned i = 0; i < FRAMES / 2 - 1; i++) {
        const word_t at = frames_take(2);

        ck_assert_uint_ne(at, 0);
        ck_assert_uint_eq(at % (2 * PAGE_BYTES), 0);
    }
    /* The first frame and the last one have no neighbour that fits. */
    ck_assert_uint_eq(frames_free(), 2);
    ck_assert_uint_eq(frames_take(2), 0);
    ck_assert_uint_ne(frames_take(1), 0);
}
END_TEST

START_TEST(what_is_given_back_is_found_again)
{
    frames_init(BASE, END);
    while (frames_take(1) != 0)
        ;
    /* Neighbours, but no piece that is aligned to its size. */
    frames_give(BASE + 8 * PAGE_BYTES);
    frames_give(BASE + 9 * PAGE_BYTES);
    ck_assert_uint_eq(frames_free(), 2);
    ck_assert_uint_eq(frames_take(2), 0);
    frames_give(BASE + 10 * PAGE_BYTES);
    ck_assert_uint_eq(frames_take(2), BASE + 9 * PAGE_BYTES);
    ck_assert_uint_eq(frames_take(1), BASE + 8 * PAGE_BYTES);
    ck_assert_uint_eq(frames_take(1), 0);
}
END_TEST

/** Tells whether `at` is among the first `n` that are held. */
static bool is_held(const word_t *held, unsigned n, word_t at)
{
    for (unsigned i = 0; i < n; i++)
        if (held[i] == at)
            return true;
    return false;
}

START_TEST(a_long_walk_loses_nothing)
{
    word_t held[FRAMES];
    unsigned n = 0;

    frames_init(BASE, END);
    srand(1);
    for (unsigned step = 0; step < 20000; step++) {
        if (rand() % 2 == 0) {
            const word_t at = frames_take(1);

            ck_assert((at == 0) == (n == FRAMES));
            ck_assert(!is_held(held, n, at));
            if (at != 0)
                held[n++] = at;
        } else if (n > 0) {
            const unsigned i = (unsigned)rand() % n;

            frames_give(held[i]);
            held[i] = held[--n];
        }
        ck_assert_uint_eq(frames_free(), FRAMES - n);
    }
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("frames");
    TCase *const test = tcase_create("frames");
    SRunner *runner;
    int failed;

    tcase_add_test(test, all_frames_are_given_once);
    tcase_add_test(test, a_piece_is_aligned_to_its_size);
    tcase_add_test(test, what_is_given_back_is_found_again);
    tcase_add_test(test, a_long_walk_loses_nothing);
    suite_add_tcase(suite, test);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
