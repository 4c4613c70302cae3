/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * stage: a board as the stage of a scenario: this program is core, and all that
 * it knows it is told by kernel calls.
 *
 * The conductor is awake whenever this executes. It sleeps for a short time, by
 * its timeout, and agents go on meanwhile.
 */
#include "stage.h"

#include "agents.h"
#include "calls_arm.h"
#include "conduct.h"
#include "end.h"
#include "lines.h"
#include "print.h"
#include "story.h"

enum { TICK_US = 20, LEG_US = 1000, SETTLES = 4 };

static struct bell bell;
static bool rings;

void stage_clear(void)
{
    if (agents_clear() != 0)
        story_fail_words("input", "the scenario before has left pages behind");
    rings = false;
    conduct_clear();
}

word_t stage_frame(unsigned n)
{
    return agents_frame(n);
}

uint64_t stage_now(void)
{
    uint64_t now;

    expect_ok("time", sys_time(&now));
    return now;
}

uint64_t stage_clock(void)
{
    return stage_now();
}

uint64_t stage_after(uint64_t us)
{
    return stage_now() + us;
}

void stage_check(void)
{
}

bool stage_held(cpu_id_t k)
{
    (void)k;
    return false;
}

void stage_bell(const struct bell *now)
{
    bell = *now;
    rings = true;
}

void stage_wake(void)
{
}

bool stage_awake(void)
{
    return false;
}

/** Sleeps until the time is `end`. */
static void sleep_until(uint64_t end)
{
    struct sys_signal_await_result signal;

    expect_ok("timeout_set", sys_timeout_set(bell.context, end));
    expect_ok("signal_await", sys_signal_await(bell.receiver, &signal));
    expect_ok("signal_ack", sys_signal_ack(bell.context));
}

void stage_sleep(void)
{
    if (rings)
        sleep_until(stage_now() + TICK_US);
}

/* Another CPU comes round once in a while only. */
void stage_settle(void)
{
    for (unsigned i = 0; conduct_many() && i < SETTLES; i++)
        stage_sleep();
}

void stage_raise(unsigned line)
{
    lines_raise(line);
}

void stage_advance(uint64_t end)
{
    const uint64_t leg = stage_now() + LEG_US;

    sleep_until(leg < end ? leg : end);
}

/* Before there is a bell, nobody competes. */
void stage_round(void)
{
    if (rings)
        sleep_until(stage_now() + SUPER_PERIOD_US);
}

/** Agents may have printed before, without ending their line. */
static void fail_at(unsigned line, const char *kind)
{
    print("\n");
    print_number(line);
    print(" ");
    print(kind);
    print(" ");
}

void stage_fail(unsigned line, const char *kind, uint64_t a, uint64_t b)
{
    fail_at(line, kind);
    print_number((word_t)a);
    print(" ");
    print_number((word_t)b);
    end("");
}

void stage_fail_words(unsigned line, const char *kind, const char *text)
{
    fail_at(line, kind);
    end(text);
}
