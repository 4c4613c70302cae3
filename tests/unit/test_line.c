/* SPDX-License-Identifier: BSD-2-Clause */
/* Interrupt lines: who has them, and when they are let through. */
#include "cpus.h"
#include "irq.h"
#include "line.h"
#include "sources_world.h"

/** The line of the tests. */
enum { LINE = 5 };

static void scene(void)
{
    begin(2);
    make_receiver(1);
    make_context(1, 1);
}

/** Core makes object `i` of `line`, which context 1 hears of. */
static status_t make(irq_id_t i, word_t line, bool edge)
{
    const struct world_args args = {
        .cap = i, .w0 = PD_CORE, .w1 = line, .w3 = edge, .tag = 1
    };

    return world_call(THREAD_CORE, CALL_IRQ_NEW, args);
}

/** The device wants something; everybody sees it who can. */
static void device_raises(unsigned line)
{
    host_raise_line(line);
    host_settle();
    world_check("a line was raised");
}

static void acknowledge(irq_id_t i)
{
    ck_assert_int_eq(core(CALL_IRQ_ACK, i, 0), STATUS_OK);
    host_settle();
}

START_TEST(a_new_line_is_masked_until_it_is_acknowledged)
{
    scene();
    ck_assert_int_eq(make(1, LINE, false), STATUS_OK);
    device_raises(LINE);
    ck_assert_uint_eq(contexts[1].submits, 0);
    acknowledge(1);
    ck_assert_uint_eq(contexts[1].submits, 1);
}
END_TEST

START_TEST(a_level_interrupts_once_until_it_is_acknowledged)
{
    scene();
    (void)make(1, LINE, false);
    acknowledge(1);
    device_raises(LINE);
    ck_assert_uint_eq(contexts[1].submits, 1);
    device_raises(LINE);
    ck_assert_uint_eq(contexts[1].submits, 1);
    acknowledge(1);
    ck_assert_uint_eq(contexts[1].submits, 2);
    host_lower_line(LINE);
    acknowledge(1);
    ck_assert_uint_eq(contexts[1].submits, 2);
    ck_assert_uint_eq(irqs[1].state, IRQ_ARMED);
}
END_TEST

START_TEST(an_edge_while_the_line_is_masked_is_not_lost)
{
    scene();
    (void)make(1, LINE, true);
    acknowledge(1);
    device_raises(LINE);
    device_raises(LINE);
    ck_assert_uint_eq(contexts[1].submits, 1);
    acknowledge(1);
    ck_assert_uint_eq(contexts[1].submits, 2);
    acknowledge(1);
    ck_assert_uint_eq(contexts[1].submits, 2);
}
END_TEST

START_TEST(a_line_has_one_owner)
{
    scene();
    ck_assert_int_eq(make(1, 0, false), STATUS_IN_USE);
    ck_assert_int_eq(make(1, LINE, false), STATUS_OK);
    ck_assert_int_eq(make(2, LINE, false), STATUS_IN_USE);
    ck_assert_int_eq(core(CALL_IRQ_DEL, 1, 0), STATUS_OK);
    ck_assert_int_eq(make(2, LINE, false), STATUS_OK);
}
END_TEST

START_TEST(a_line_that_is_given_back_does_not_interrupt)
{
    scene();
    (void)make(1, LINE, false);
    acknowledge(1);
    ck_assert_int_eq(core(CALL_IRQ_DEL, 1, 0), STATUS_OK);
    device_raises(LINE);
    ck_assert_uint_eq(contexts[1].submits, 0);
    ck_assert_uint_eq(lines_stray, 0);
}
END_TEST

START_TEST(a_line_whose_context_is_gone_is_masked_all_the_same)
{
    scene();
    (void)make(1, LINE, false);
    acknowledge(1);
    ck_assert_int_eq(core(CALL_SIGNAL_CONTEXT_DEL, 1, 0), STATUS_OK);
    make_context(1, 1);
    device_raises(LINE);
    ck_assert_uint_eq(irqs[1].state, IRQ_MASKED);
    ck_assert_uint_eq(contexts[1].submits, 0);
}
END_TEST

START_TEST(an_interrupt_that_nobody_has_is_masked_and_counted)
{
    scene();
    executing = 0;
    host.line[LINE].masked = false;
    line_occur(LINE);
    ck_assert(host.line[LINE].masked);
    line_occur(LINE);
    ck_assert_uint_eq(lines_stray, 2);
    lines_stray = UINT32_MAX;
    line_occur(LINE);
    ck_assert_uint_eq(lines_stray, UINT32_MAX);
    lines_stray = 0;
    world_check("stray interrupts");
}
END_TEST

/* M-irq-07: what controllers may do, and the one of the host does not. */
START_TEST(an_interrupt_that_was_on_its_way_is_masked_again)
{
    scene();
    (void)make(1, LINE, false);
    executing = 0;
    host.line[LINE].masked = false;
    line_occur(LINE);
    ck_assert(host.line[LINE].masked);
    ck_assert_uint_eq(irqs[1].state, IRQ_MASKED);
    ck_assert_uint_eq(contexts[1].submits, 1);
    world_check("late interrupt");
}
END_TEST

/* M-irq-11. */
START_TEST(a_spurious_number_is_ignored)
{
    scene();
    (void)make(1, LINE, false);
    acknowledge(1);
    ck_assert_uint_eq(cpu_line_take(0), LINE_NONE);
    host_interrupt(0);
    ck_assert_uint_eq(irqs[1].state, IRQ_ARMED);
    ck_assert(!host.line[LINE].masked);
    ck_assert_uint_eq(lines_stray, 0);
    ck_assert_uint_eq(contexts[1].submits, 0);
    world_check("spurious interrupt");
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("lines");

    tcase_add_test(cases, a_new_line_is_masked_until_it_is_acknowledged);
    tcase_add_test(cases, a_level_interrupts_once_until_it_is_acknowledged);
    tcase_add_test(cases, an_edge_while_the_line_is_masked_is_not_lost);
    tcase_add_test(cases, a_line_has_one_owner);
    tcase_add_test(cases, a_line_that_is_given_back_does_not_interrupt);
    tcase_add_test(cases, a_line_whose_context_is_gone_is_masked_all_the_same);
    tcase_add_test(cases, an_interrupt_that_nobody_has_is_masked_and_counted);
    tcase_add_test(cases, an_interrupt_that_was_on_its_way_is_masked_again);
    tcase_add_test(cases, a_spurious_number_is_ignored);
    return run_cases(cases, "line");
}
