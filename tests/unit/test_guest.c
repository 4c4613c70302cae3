/* SPDX-License-Identifier: BSD-2-Clause */
/* Virtual machines: who runs a guest, and what ends the run. */
#include "cpus.h"
#include "guest.h"
#include "pass.h"
#include "sources_world.h"

/** What names virtual machine 1. */
static identity_id_t vm_name;

static status_t make(word_t page)
{
    const struct world_args args = {
        .cap = 1, .w0 = PD_CORE, .w1 = 0x8000, .w2 = page
    };

    return world_call(THREAD_CORE, CALL_VM_NEW, args);
}

/** Threads 1 to 3, and virtual machine 1. */
static void scene(void)
{
    begin(3);
    ck_assert_int_eq(make(HOST_RAM + (FRAMES - 1) * PAGE_BYTES), STATUS_OK);
    vm_name = world_identity(OBJECT_VM, 1);
}

static status_t run(thread_id_t t)
{
    return ask(t, CALL_VM_RUN, vm_name, 0);
}

static status_t pause(thread_id_t t)
{
    return ask(t, CALL_VM_PAUSE, vm_name, 0);
}

/** The guest that `t` runs needs its monitor. */
static void leave(thread_id_t t, const struct guest_exit *exit)
{
    for (unsigned i = 0; cpus[0].current != t; i++) {
        ck_assert_uint_lt(i, 100);
        host_advance(FILL_US);
    }
    pass_guest(0, exit);
    world_check("the exit of a guest");
}

/** Asserts that the run of `t` ended with `reason`. */
static void ended(thread_id_t t, word_t reason)
{
    woke(t, STATUS_OK);
    ck_assert_uint_eq(threads[t].vm, 0);
    ck_assert_uint_eq(threads[t].frame.call.word[0], reason);
}

START_TEST(a_guest_runs_until_it_needs_its_monitor)
{
    const struct guest_exit exit = { .reason = VM_EXIT_TRAP,
                                     .detail = 7,
                                     .address = 8 };

    scene();
    (void)run(2);
    ck_assert_uint_eq(threads[2].vm, 1);
    ck_assert_uint_eq(threads[2].life.thread, THREAD_ACTIVE);
    leave(2, &exit);
    ended(2, VM_EXIT_TRAP);
    ck_assert_uint_eq(threads[2].frame.call.word[1], 7);
    ck_assert_uint_eq(threads[2].frame.call.word[2], 8);
    (void)run(3);
    ck_assert_uint_eq(threads[3].vm, 1);
}
END_TEST

START_TEST(a_guest_is_run_by_one_thread)
{
    scene();
    (void)run(2);
    ck_assert_int_eq(run(3), STATUS_BUSY);
    ck_assert_uint_eq(vms[1].thread, 2);
}
END_TEST

START_TEST(a_pause_ends_the_run)
{
    scene();
    (void)run(2);
    ck_assert_int_eq(pause(3), STATUS_OK);
    ended(2, VM_EXIT_PAUSED);
    ck_assert_uint_eq(vms[1].state, VM_IDLE);
}
END_TEST

START_TEST(a_pause_that_comes_early_ends_the_next_run)
{
    scene();
    ck_assert_int_eq(pause(3), STATUS_OK);
    ck_assert_int_eq(pause(3), STATUS_OK);
    ck_assert_int_eq(run(2), STATUS_OK);
    ended(2, VM_EXIT_PAUSED);
    (void)run(2);
    ck_assert_uint_eq(threads[2].vm, 1);
}
END_TEST

START_TEST(the_run_of_a_guest_that_is_destroyed_ends)
{
    scene();
    (void)run(2);
    ck_assert_int_eq(core(CALL_VM_DEL, 1, 0), STATUS_OK);
    woke(2, STATUS_GONE);
    ck_assert_uint_eq(threads[2].vm, 0);
    ck_assert_int_eq(run(3), STATUS_BAD_CAP);
}
END_TEST

START_TEST(the_guest_of_a_thread_that_is_destroyed_can_run_again)
{
    scene();
    (void)run(2);
    ck_assert_int_eq(core(CALL_THREAD_DEL, 2, 0), STATUS_OK);
    ck_assert_uint_eq(vms[1].state, VM_IDLE);
    (void)run(3);
    ck_assert_uint_eq(threads[3].vm, 1);
}
END_TEST

START_TEST(a_guest_on_another_cpu_is_paused_by_mail)
{
    thread_id_t far;

    scene();
    ck_assert_int_eq(core(CALL_CPU_START, 0, 1), STATUS_OK);
    host_settle();
    ck_assert_int_eq(core(CALL_CPU_START, 0, 1), STATUS_BAD_STATE);
    far = world_thread(PD_CORE, 1);
    host_settle();
    (void)run(far);
    ck_assert_uint_eq(cpus[1].current, far);
    (void)pause(2);
    host_settle();
    world_check("the mail");
    ended(far, VM_EXIT_PAUSED);
    woke(2, STATUS_OK);
    (void)run(far);
    (void)core(CALL_VM_DEL, 1, 0);
    host_settle();
    world_check("the second mail");
    woke(far, STATUS_GONE);
    woke(THREAD_CORE, STATUS_OK);
}
END_TEST

START_TEST(the_page_of_a_virtual_machine_is_ram)
{
    begin(1);
    ck_assert_int_eq(make(0x1000), STATUS_BAD_ADDRESS);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("guests");

    tcase_add_test(cases, a_guest_runs_until_it_needs_its_monitor);
    tcase_add_test(cases, a_guest_is_run_by_one_thread);
    tcase_add_test(cases, a_pause_ends_the_run);
    tcase_add_test(cases, a_pause_that_comes_early_ends_the_next_run);
    tcase_add_test(cases, the_run_of_a_guest_that_is_destroyed_ends);
    tcase_add_test(cases,
                   the_guest_of_a_thread_that_is_destroyed_can_run_again);
    tcase_add_test(cases, a_guest_on_another_cpu_is_paused_by_mail);
    tcase_add_test(cases, the_page_of_a_virtual_machine_is_ram);
    return run_cases(cases, "guest");
}
