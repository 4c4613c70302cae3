/* SPDX-License-Identifier: BSD-2-Clause */
/* Address spaces: nobody meets the translations of another domain. */
#include "domains_world.h"
#include "space.h"

enum { PAGE = 0x5000, ENTRY = 0x9000, FAR_PD = 30 };

/** Domain `pd` maps the page to `frame`; core has not told the kernel yet. */
static void write_entry(pd_id_t pd, word_t frame)
{
    host_write_entry(pds[pd].table, PAGE, ENTRY + 4u * pd, frame);
}

/** Core tells the kernel that `count` pages of `pd` have changed. */
static status_t update(pd_id_t pd, word_t count)
{
    return world_call(THREAD_CORE, CALL_PD_UPDATE,
                      ARGS(.cap = pd, .w0 = ENTRY + 4u * pd, .w1 = 4,
                           .w2 = PAGE, .w3 = count));
}

/** What a CPU in the space of `pd` finds at `page`. */
static word_t touch_page(pd_id_t pd, word_t page)
{
    word_t frame;

    space_switch(0, pd);
    frame = host_touch(0, page);
    space_switch(0, PD_CORE);
    return frame;
}

/** What a CPU in the space of `pd` finds at the page. */
static word_t touch(pd_id_t pd)
{
    return touch_page(pd, PAGE);
}

START_TEST(each_domain_finds_its_own_pages)
{
    begin_domains(LAST_PD);
    for (unsigned round = 0; round < 3; round++) {
        for (pd_id_t pd = FIRST_PD; pd <= LAST_PD; pd++) {
            write_entry(pd, 100u * round + pd);
            ck_assert_int_eq(update(pd, 1), STATUS_OK);
            ck_assert_uint_eq(touch(pd), 100u * round + pd);
        }
    }
    world_check("touches");
}
END_TEST

START_TEST(what_was_remapped_is_found_after_an_update)
{
    const word_t counts[] = { 1, UNITS, UNITS + 1, 1048575 };

    begin_domains(2);
    for (unsigned i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        write_entry(2, 7 + i);
        ck_assert_int_eq(update(2, counts[i]), STATUS_OK);
        ck_assert_uint_eq(touch(2), 7 + i);
    }
}
END_TEST

START_TEST(the_last_of_many_changed_pages_is_found_anew)
{
    const word_t counts[] = { 2, UNITS, UNITS + 1 };

    for (unsigned i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        const word_t last = PAGE + (counts[i] - 1) * PAGE_BYTES;

        begin_domains(2);
        for (word_t frame = 7; frame < 9; frame++) {
            host_write_entry(pds[2].table, last, ENTRY + 8, frame);
            ck_assert_int_eq(update(2, counts[i]), STATUS_OK);
            ck_assert_uint_eq(touch_page(2, last), frame);
        }
        world_check("touches");
    }
}
END_TEST

START_TEST(entries_that_core_cannot_read_are_refused)
{
    begin_domains(2);
    host.unreadable = true;
    ck_assert_int_eq(update(2, 1), STATUS_BAD_ADDRESS);
}
END_TEST

/* Many more domains than there are ASIDs, while other CPUs hold some. */
START_TEST(there_is_an_asid_for_whoever_runs)
{
    begin_domains(2);
    for (pd_id_t pd = 3; pd <= FAR_PD; pd++) {
        world_do(CALL_PD_NEW,
                 ARGS(.cap = pd, .w0 = PD_CORE, .w1 = host_frame()));
        write_entry(pd, pd);
        ck_assert_int_eq(update(pd, 1), STATUS_OK);
    }
    for (unsigned n = 0; n < 500; n++) {
        const pd_id_t pd = (pd_id_t)(FIRST_PD + 1 + n * 7 % (FAR_PD - 2));
        const cpu_id_t k = (cpu_id_t)(n / 3 % CPUS);

        space_switch(k, pd);
        ck_assert_uint_ne(pds[pd].asid, 0);
        ck_assert_uint_eq(asid_pds[pds[pd].asid], pd);
        ck_assert_uint_eq(host_touch(k, PAGE), pd);
        for (cpu_id_t other = 0; other < CPUS; other++) {
            if (cpus[other].asid != 0)
                ck_assert_uint_eq(host.space[other] >> 32, cpus[other].asid);
        }
    }
    ck_assert_str_eq(host_problem(), "");
}
END_TEST

/* All CPUs run under the numbers that come next. */
START_TEST(an_asid_that_a_cpu_uses_is_passed_over)
{
    begin_domains(2);
    space_new(2);
    asid_last = 1;
    for (cpu_id_t k = 0; k < CPUS; k++)
        cpus[k].asid = (uint8_t)(2 + k);
    space_switch(0, 2);
    ck_assert_uint_eq(pds[2].asid, 2 + CPUS);
    ck_assert_uint_eq(asid_pds[2 + CPUS], 2);
}
END_TEST

START_TEST(a_domain_that_ends_leaves_no_translation)
{
    begin_domains(2);
    write_entry(2, 7);
    ck_assert_int_eq(update(2, 1), STATUS_OK);
    ck_assert_uint_eq(touch(2), 7);
    world_do(CALL_THREAD_DEL, ARGS(.cap = of_pd[2]));
    (void)core(CALL_PD_DEL, 2, 0);
    for (unsigned i = 0; i < HOST_TLB; i++)
        ck_assert_uint_ne(host.tlb[i].frame, 7);
    for (unsigned asid = 0; asid < ASIDS; asid++)
        ck_assert_uint_ne(asid_pds[asid], 2);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("space");

    tcase_add_test(cases, an_asid_that_a_cpu_uses_is_passed_over);
    tcase_add_test(cases, each_domain_finds_its_own_pages);
    tcase_add_test(cases, what_was_remapped_is_found_after_an_update);
    tcase_add_test(cases, the_last_of_many_changed_pages_is_found_anew);
    tcase_add_test(cases, entries_that_core_cannot_read_are_refused);
    tcase_add_test(cases, there_is_an_asid_for_whoever_runs);
    tcase_add_test(cases, a_domain_that_ends_leaves_no_translation);
    return run_cases(cases, "space");
}
