/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Threads that do whatever comes to their mind: the invariants hold after each
 * pass, and where the fast path is taken, the general path leads to the same.
 */
#include "threads_world.h"

/** All that a pass of these threads can change. */
struct state {
    struct thread threads[THREADS];
    struct cpu cpus[CPUS];
    struct node nodes[NODES];
    struct sched scheds[SCHEDS];
    struct lane lanes[LANES];
    struct mailbox mailboxes[MAILBOXES];
};

static uint64_t seed;
static thread_id_t count;
static cpu_id_t width;
static unsigned fast_passes;
static unsigned fast_faults;

static unsigned any(unsigned n)
{
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return (unsigned)(seed >> 33) % n;
}

static void save(struct state *s)
{
    memcpy(s->threads, threads, sizeof(threads));
    memcpy(s->cpus, cpus, sizeof(cpus));
    memcpy(s->nodes, nodes, sizeof(nodes));
    memcpy(s->scheds, scheds, sizeof(scheds));
    memcpy(s->lanes, lanes, sizeof(lanes));
    memcpy(s->mailboxes, mailboxes, sizeof(mailboxes));
}

static void load(const struct state *s)
{
    memcpy(threads, s->threads, sizeof(threads));
    memcpy(cpus, s->cpus, sizeof(cpus));
    memcpy(nodes, s->nodes, sizeof(nodes));
    memcpy(scheds, s->scheds, sizeof(scheds));
    memcpy(lanes, s->lanes, sizeof(lanes));
    memcpy(mailboxes, s->mailboxes, sizeof(mailboxes));
}

/** What the outside does to `t`, which may be in any state. */
static void mend(thread_id_t t)
{
    switch ((enum thread_state)threads[t].life.thread) {
    case THREAD_FREE:
        make(t, (cpu_id_t)any(width), (uint8_t)any(3));
        break;
    case THREAD_CREATED:
    case THREAD_FAULTED:
        (void)thread_step(t, THREAD_ON_START);
        break;
    case THREAD_STOPPED:
        (void)thread_step(t, THREAD_ON_RESTART);
        break;
    case THREAD_DOOMED:
        (void)life_destroy(t);
        break;
    case THREAD_ACTIVE:
    case THREAD_SENDING:
    case THREAD_WAITING:
    case THREAD_AWAITS_SIGNAL:
    case THREAD_AWAITS_KILL:
    case THREAD_REMOTE_WAIT:
    case THREAD_STATES:
        if (threads[t].life.paused != 0)
            life_resume(t);
        else if (any(3) == 0 && mailbox_holder(t) == CPUS)
            (void)life_cancel(t);
        break;
    }
}

/** An interrupt of CPU `k`. */
static void interrupt(cpu_id_t k)
{
    executing = k;
    now += any(20);
    if (any(3) == 0)
        cpu_ask(k);
    if (any(5) == 0)
        mend((thread_id_t)(1 + any(count)));
    finish(k);
    sound("an interrupt");
}

/** A thread of CPU `k` that waits for a request, or any other. */
static thread_id_t idler(cpu_id_t k)
{
    for (thread_id_t t = 1; t <= count; t++) {
        if (threads[t].life.thread == THREAD_WAITING && threads[t].cpu == k)
            return t;
    }
    return (thread_id_t)(1 + any(count));
}

/** Thread `a`, which CPU `k` runs, faults, as fast as it can. */
static void fault(cpu_id_t k, thread_id_t a)
{
    static struct state before;
    static struct state fast;
    static struct state slow;
    const struct fault_report report = { FAULT_UNMAPPED, ACCESS_WRITE, 64 };
    bool quick;

    executing = k;
    if (any(2) == 0) {
        threads[a].pager = idler(k);
        threads[a].pager_serial = identities[threads[a].pager].serial;
    }
    fault_note(a, &report);
    save(&before);
    quick = fast_fault(k) != 0;
    save(&fast);
    load(&before);
    if (!quick)
        ck_assert_mem_eq(&before, &fast, sizeof(fast));
    fault_raise(a, &report);
    finish(k);
    sound("a fault");
    save(&slow);
    if (quick)
        ck_assert_mem_eq(&slow, &fast, sizeof(fast));
    fast_faults += quick ? 1 : 0;
}

/** Thread `a`, which CPU `k` runs, faults or stops. */
static void trip(cpu_id_t k, thread_id_t a)
{
    if (any(2) == 0) {
        fault(k, a);
        return;
    }
    (void)thread_step(a, THREAD_ON_STOP);
    finish(k);
    sound("a stop");
}

/** The calls, the more often the more useful. */
static const uint8_t calls[] = {
    CALL_MSG_CALL,     CALL_MSG_CALL,      CALL_MSG_CALL,
    CALL_MSG_CALL,     CALL_MSG_CALL,      CALL_MSG_CALL,
    CALL_MSG_CALL,     CALL_MSG_CALL,      CALL_MSG_REPLY_AND_AWAIT,
    CALL_MSG_REPLY,    CALL_MSG_AWAIT,     CALL_MSG_REPLY_AND_AWAIT,
    CALL_MSG_AWAIT,    CALL_MSG_CALL,      CALL_MSG_REPLY_AND_AWAIT,
    CALL_THREAD_PAUSE, CALL_THREAD_RESUME, CALL_THREAD_CANCEL,
    CALL_THREAD_DEL,   CALL_THREAD_START,  CALL_THREAD_MIGRATE,
    CALL_THREAD_QUOTA,
};

/** Fills the registers `f` of a thread with arguments that may fit a call. */
static void fill(struct call_frame *f, uint8_t room)
{
    f->cap = 1 + any(count);
    f->tag = any(2) == 0 ? 0 : tag_make(any(8), any(2), any(2));
    f->room = any(3) != 0 ? room : any(4);
    f->word[0] = any(width);
    for (unsigned i = 1; i < 4; i++)
        f->word[i] = any(100);
}

/** Thread `a`, which CPU `k` runs, makes a call, as fast as it can be made. */
static void call(cpu_id_t k, thread_id_t a)
{
    static struct state before;
    static struct state fast;
    static struct state slow;
    const word_t number = calls[any(sizeof(calls))];

    executing = k;
    now += any(20);
    fill(&threads[a].frame.call, threads[a].room);
    threads[a].frame.call.number = number;
    save(&before);
    if (!fast_message(k)) {
        save(&fast);
        ck_assert_mem_eq(&before, &fast, sizeof(fast));
        (void)pass(k, a, number);
        return;
    }
    sound("a fast call");
    save(&fast);
    load(&before);
    (void)pass(k, a, number);
    save(&slow);
    ck_assert_mem_eq(&slow, &fast, sizeof(fast));
    fast_passes++;
}

static void walk(unsigned steps)
{
    for (unsigned i = 0; i < steps; i++) {
        const cpu_id_t k = (cpu_id_t)any(width);
        const thread_id_t a = cpus[k].current;

        if (a == 0 || any(8) == 0)
            interrupt(k);
        else if (any(5) == 0)
            trip(k, a);
        else
            call(k, a);
    }
}

START_TEST(the_invariants_hold_and_the_fast_path_is_the_general_path)
{
    static const thread_id_t counts[] = { 3, 5, 8, 16, 30 };

    count = counts[_i % 5];
    width = (cpu_id_t)(1 + _i % CPUS);
    seed = (uint64_t)_i;
    fast_passes = 0;
    fast_faults = 0;
    start(count, width);
    walk(4000);
    ck_assert_uint_gt(fast_passes, 0);
    ck_assert_uint_gt(fast_faults, 0);
}
END_TEST

int main(void)
{
    Suite *const suite = suite_create("thread_walk");
    TCase *const tests = tcase_create("thread_walk");
    SRunner *const runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(
        tests, the_invariants_hold_and_the_fast_path_is_the_general_path, 0,
        20);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
