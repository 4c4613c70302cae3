/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The first state of the kernel, and whole states that are saved and loaded.
 */

#include <check.h>
#include <setjmp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cpus.h"
#include "sched.h"
#include "table.h"
#include "thread.h"
#include "windows.h"
#include "world.h"

START_TEST(core_begins_with_the_best_priority_and_no_quota)
{
    const struct boot_info boot = host_boot_info();

    world_boot();
    ck_assert_uint_eq(cpus[0].current, THREAD_CORE);
    ck_assert_uint_eq(cpus[0].head, THREAD_CORE);
    ck_assert_uint_eq(threads[THREAD_CORE].life.thread, THREAD_ACTIVE);
    ck_assert_uint_eq(threads[THREAD_CORE].pd, PD_CORE);
    ck_assert_uint_eq(threads[THREAD_CORE].sched_priority, PRIORITIES - 1);
    ck_assert_uint_eq(threads[THREAD_CORE].sched_quota, 0);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.ip, boot.core_ip);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.sp, boot.core_sp);
    ck_assert_uint_eq(threads[THREAD_CORE].frame.utcb, boot.core_utcb);
}
END_TEST

START_TEST(what_is_donated_at_boot_is_cores)
{
    const struct boot_info boot = host_boot_info();
    unsigned donated = 0;

    world_boot();
    for (page_id_t p = 1; p < PAGES; p++) {
        if (pages[p].frame == 0)
            continue;
        ck_assert_uint_eq(pages[p].pd, PD_CORE);
        donated++;
    }
    ck_assert_uint_eq(donated, boot.pages);
    ck_assert_uint_eq(pds[PD_CORE].pages, boot.pages);
    ck_assert_uint_eq(table_owner(TABLE_THREAD, THREAD_CORE), PD_CORE);
}
END_TEST

START_TEST(other_cpus_are_held_until_core_starts_them)
{
    world_boot();
    for (cpu_id_t k = 1; k < CPUS; k++) {
        ck_assert(!host_pending(k));
        ck_assert_uint_eq(cpus[k].started, 0);
        world_do(CALL_CPU_START, (struct world_args){ .w0 = k });
        ck_assert_uint_eq(cpus[k].started, 1);
        ck_assert_uint_eq(cpus[k].current, 0);
    }
}
END_TEST

START_TEST(every_start_is_the_same)
{
    void *const first = malloc(host_state_bytes());
    void *const second = malloc(host_state_bytes());

    host_boot();
    host_save(first);
    world_pd(2);
    (void)world_thread(2, 0);
    host_boot();
    host_save(second);
    ck_assert_mem_eq(first, second, host_state_bytes());
    free(first);
    free(second);
}
END_TEST

START_TEST(a_state_that_is_loaded_goes_on_as_before)
{
    void *const start = malloc(host_state_bytes());
    void *const first = malloc(host_state_bytes());
    void *const second = malloc(host_state_bytes());

    world_boot();
    host_save(start);
    world_pd(2);
    host_advance(3 * FILL_US);
    host_save(first);
    host_load(start);
    world_check("a load");
    world_pd(2);
    host_advance(3 * FILL_US);
    host_save(second);
    ck_assert_mem_eq(first, second, host_state_bytes());
    free(start);
    free(first);
    free(second);
}
END_TEST

static sigjmp_buf caught;

static void on_fault(int number)
{
    (void)number;
    siglongjmp(caught, 1);
}

/** Tells whether a thread's slot can be written. */
static bool writable(thread_id_t t)
{
    void (*const before)(int) = signal(SIGSEGV, on_fault);
    bool written = false;

    if (sigsetjmp(caught, 1) == 0) {
        ((volatile struct thread *)threads)[t].room = 0;
        written = true;
    }
    (void)signal(SIGSEGV, before);
    return written;
}

START_TEST(a_page_that_is_not_donated_cannot_be_written)
{
    world_boot();
    ck_assert(writable(THREAD_CORE));
    ck_assert(!writable(THREADS - 1));
    host_protect(false);
    ck_assert(writable(THREADS - 1));
    host_protect(true);
    ck_assert(!writable(THREADS - 1));
}
END_TEST

static jmp_buf after_panic;

static void on_panic(panic_t why)
{
    ck_assert_int_eq(why, PANIC_THREAD_EVENT);
    longjmp(after_panic, 1);
}

START_TEST(a_panic_tells_why_before_it_stops)
{
    world_boot();
    host_on_panic = on_panic;
    if (setjmp(after_panic) == 0) {
        (void)thread_step(THREAD_CORE, THREAD_ON_NEW);
        ck_abort_msg("an event that cannot happen happened");
    }
    ck_assert_ptr_nonnull(strstr(host.console, "kernel: panic 0x"));
    ck_assert_ptr_nonnull(strstr(host.console, "runs thread 0x00000001\n"));
}
END_TEST

START_TEST(a_console_that_is_stuck_does_not_hide_a_panic)
{
    world_boot();
    host_on_panic = on_panic;
    host.console_busy = true;
    if (setjmp(after_panic) == 0)
        (void)thread_step(THREAD_CORE, THREAD_ON_NEW);
    ck_assert_str_eq(host.console, "");
}
END_TEST

static Suite *suite(void)
{
    Suite *const s = suite_create("init");
    TCase *const t = tcase_create("init");

    tcase_add_test(t, core_begins_with_the_best_priority_and_no_quota);
    tcase_add_test(t, what_is_donated_at_boot_is_cores);
    tcase_add_test(t, other_cpus_are_held_until_core_starts_them);
    tcase_add_test(t, every_start_is_the_same);
    tcase_add_test(t, a_state_that_is_loaded_goes_on_as_before);
    tcase_add_test(t, a_page_that_is_not_donated_cannot_be_written);
    tcase_add_test(t, a_panic_tells_why_before_it_stops);
    tcase_add_test(t, a_console_that_is_stuck_does_not_hide_a_panic);
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
