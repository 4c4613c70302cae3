/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * irq_core: a core that drives a device of the board by itself.
 */
#include "calls_arm.h"
#include "child.h"
#include "device.h"
#include "end.h"
#include "print.h"
#include "space.h"

void core_main(void);

enum { PD_CORE = 1, CONTEXT = 1, RECEIVER = 1, IRQ = 1, IMPRINT = 99 };
enum { IDENTITY_RECEIVER = 101, IDENTITY_CONTEXT = 100, ROUNDS = 5 };

/** Where core maps the device. */
enum { DEVICE = 0x30000000 };

static void write_all(const struct device_write *writes, word_t count)
{
    for (word_t i = 0; i < count; i++)
        *(volatile word_t *)(DEVICE + writes[i].offset) = writes[i].value;
}

/** Takes `line`. */
static status_t take(word_t line)
{
    const struct sys_irq_new_args args = {
        .irq = IRQ, .pd = PD_CORE, .line = line, .context = CONTEXT
    };

    return sys_irq_new(&args);
}

static void prepare(void)
{
    expect_ok("signal_receiver_new",
              sys_signal_receiver_new(RECEIVER, PD_CORE));
    expect_ok("signal_context_new",
              sys_signal_context_new(CONTEXT, PD_CORE, RECEIVER, IMPRINT));
    expect_ok("obj_new", sys_obj_new(IDENTITY_RECEIVER, PD_CORE,
                                     OBJECT_RECEIVER, RECEIVER));
    expect_ok("obj_new",
              sys_obj_new(IDENTITY_CONTEXT, PD_CORE, OBJECT_CONTEXT, CONTEXT));
    if (take(test_device.kernel_line) != STATUS_IN_USE)
        end("core: got a line of the kernel");
    expect_ok("irq_new", take(test_device.line));
    space_map_own(DEVICE, test_device.base, PAGE_DEVICE);
}

/** Waits for one interrupt. */
static void round(void)
{
    struct sys_signal_await_result signal;
    uint64_t before;
    uint64_t after;

    expect_ok("time", sys_time(&before));
    write_all(test_device.begin, test_device.begins);
    expect_ok("irq_ack", sys_irq_ack(IRQ));
    expect_ok("signal_await", sys_signal_await(IDENTITY_RECEIVER, &signal));
    expect_ok("time", sys_time(&after));
    write_all(test_device.end, test_device.ends);
    expect_ok("signal_ack", sys_signal_ack(IDENTITY_CONTEXT));
    if (signal.imprint != IMPRINT || signal.count != 1)
        end("core: another signal came");
    if (after - before < test_device.least_us)
        end("core: the device was too early");
}

void core_main(void)
{
    prepare();
    for (unsigned i = 0; i < ROUNDS; i++)
        round();
    expect_ok("irq_del", sys_irq_del(IRQ));
    print("core: ");
    print_number(ROUNDS);
    print(" interrupts of a device\n");
    end_well();
}
