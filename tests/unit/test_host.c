/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The machine of the host complains of what a kernel must not do.
 */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cpus.h"
#include "table.h"
#include "world.h"

enum { PAGE = 0x5000, ENTRY = 0x9000 };

/** Asserts that the machine complains, with `text` in what it says. */
static void complains(const char *text)
{
    ck_assert_msg(strstr(host_problem(), text) != NULL, "'%s', not '%s'",
                  host_problem(), text);
}

/** A pass in which nothing happens. */
static void pass(void)
{
    struct call_frame f = { .number = CALL_NULL };

    host_call(0, &f);
}

START_TEST(a_frame_behind_two_pages)
{
    world_boot();
    cpu_page_map(PAGES - 1, pages[1].frame);
    complains("maps the frame of page 1");
}
END_TEST

START_TEST(a_frame_that_is_no_ram)
{
    world_boot();
    cpu_page_map(PAGES - 1, HOST_RAM);
    complains("is no RAM");
}
END_TEST

START_TEST(an_asid_of_two_spaces)
{
    world_boot();
    cpu_space_load(1, host.space[0] + PAGE_BYTES);
    complains("is used for two spaces");
}
END_TEST

START_TEST(a_translation_that_should_be_forgotten)
{
    word_t table;

    world_boot();
    table = pds[PD_CORE].table;
    host_write_entry(table, PAGE, ENTRY, 7);
    ck_assert(cpu_entries_clean(ENTRY, 4));
    ck_assert_uint_eq(host_touch(0, PAGE), 7);
    host_write_entry(table, PAGE, ENTRY, 8);
    ck_assert_uint_eq(host_touch(0, PAGE), 7);
    ck_assert_str_eq(host_problem(), "");
    ck_assert(cpu_entries_clean(ENTRY, 4));
    (void)host_touch(0, PAGE);
    complains("was to be forgotten");
}
END_TEST

START_TEST(a_cpu_that_goes_on_in_another_space)
{
    world_boot();
    host.space[0] = cpu_space_empty();
    pass();
    complains("in another address space");
}
END_TEST

START_TEST(a_cpu_that_goes_on_with_registers_of_another_thread)
{
    world_boot();
    host.thread[0] = 0;
    pass();
    complains("with registers of another");
}
END_TEST

START_TEST(floating_point_of_another_thread)
{
    world_boot();
    host.fpu[0] = 1;
    pass();
    complains("with another's floating point");
}
END_TEST

START_TEST(a_write_to_a_slot_that_names_nothing)
{
    world_boot();
    threads[0].room = 1;
    pass();
    complains("threads[0] was written");
}
END_TEST

START_TEST(a_line_that_was_handled_and_not_masked)
{
    enum { LINE = 5 };

    world_boot();
    cpu_line_claim(LINE, 0, false);
    cpu_line_unmask(LINE);
    host_raise_line(LINE);
    ck_assert_uint_eq(cpu_line_take(0), LINE);
    cpu_line_done(0, LINE);
    complains("was handled and not masked");
}
END_TEST

START_TEST(an_idle_cpu_that_makes_a_call)
{
    struct call_frame f = { .number = CALL_NULL };

    world_boot();
    host_call(1, &f);
    complains("is idle");
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("host");
    TCase *const t = tcase_create("complaints");

    tcase_add_test(t, a_frame_behind_two_pages);
    tcase_add_test(t, a_frame_that_is_no_ram);
    tcase_add_test(t, an_asid_of_two_spaces);
    tcase_add_test(t, a_translation_that_should_be_forgotten);
    tcase_add_test(t, a_cpu_that_goes_on_in_another_space);
    tcase_add_test(t, a_cpu_that_goes_on_with_registers_of_another_thread);
    tcase_add_test(t, floating_point_of_another_thread);
    tcase_add_test(t, a_write_to_a_slot_that_names_nothing);
    tcase_add_test(t, a_line_that_was_handled_and_not_masked);
    tcase_add_test(t, an_idle_cpu_that_makes_a_call);
    suite_add_tcase(s, t);
    return s;
}

int main(void)
{
    SRunner *const runner = srunner_create(suite());
    int failed;

    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
