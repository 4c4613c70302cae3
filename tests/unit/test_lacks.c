/* SPDX-License-Identifier: BSD-2-Clause */
/* What the board or the processor cannot do is answered and changes nothing. */
#include <check.h>

#include "status.h"
#include "table.h"
#include "town.h"

#define ARGS(...) ((struct world_args){ __VA_ARGS__ })

enum { VM_WORD = 8, LAST_CPU = CPUS - 1 };

START_TEST(a_processor_without_guests_says_so)
{
    const word_t frame = HOST_RAM + (FRAMES - 1) * PAGE_BYTES;
    const word_t vm = town.words[VM_WORD].word;

    host.plain = true;
    ck_assert_int_eq(world_call(THREAD_CORE, CALL_VM_NEW,
                                ARGS(.cap = 2, .w0 = PD_CORE, .w2 = frame)),
                     STATUS_UNSUPPORTED);
    ck_assert_int_eq(world_call(town.client, CALL_VM_RUN, ARGS(.cap = vm)),
                     STATUS_UNSUPPORTED);
}
END_TEST

START_TEST(a_processor_without_single_steps_says_so)
{
    host.plain = true;
    ck_assert_int_eq(world_call(THREAD_CORE, CALL_THREAD_SINGLE_STEP,
                                ARGS(.cap = town.mate, .w0 = 1)),
                     STATUS_UNSUPPORTED);
}
END_TEST

START_TEST(a_page_that_its_thread_cannot_read_is_refused)
{
    host.unreadable = true;
    ck_assert_int_eq(
        world_call(town.client, CALL_REGION_UPDATE_DATA, ARGS(.w0 = 0)),
        STATUS_BAD_ADDRESS);
    ck_assert_int_eq(
        world_call(town.client, CALL_REGION_UPDATE_INSTR, ARGS(.w0 = 0)),
        STATUS_BAD_ADDRESS);
}
END_TEST

START_TEST(a_cpu_that_is_not_there_does_not_start)
{
    host.held[LAST_CPU] = false;
    ck_assert_int_eq(
        world_call(THREAD_CORE, CALL_CPU_START, ARGS(.w0 = LAST_CPU)),
        STATUS_UNSUPPORTED);
}
END_TEST

int main(void)
{
    Suite *const s = suite_create("lacks");
    TCase *const t = tcase_create("lacks");
    SRunner *const runner = srunner_create(s);
    int failed;

    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, town_make, 0);
    tcase_add_test(t, a_processor_without_guests_says_so);
    tcase_add_test(t, a_processor_without_single_steps_says_so);
    tcase_add_test(t, a_page_that_its_thread_cannot_read_is_refused);
    tcase_add_test(t, a_cpu_that_is_not_there_does_not_start);
    suite_add_tcase(s, t);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
