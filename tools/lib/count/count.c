/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * count: a QEMU plugin that counts what a guest executes between addresses.
 *
 * Arguments (arguments.c) name intervals of execution by the addresses
 * at which they begin and end. Each time an interval ends, one line goes to
 * the output file:
 *
 *     NAME CPU INSTRUCTIONS ACCESSES LINES BARRIERS [PC ...]
 *
 * ACCESSES are data accesses as the emulator performs them (one a register
 * of a load or store multiple), LINES the distinct lines of 32 bytes among
 * their virtual addresses, BARRIERS the barriers and CP15 operations among
 * the instructions (ARM state only).
 *
 * Numbers are reproducible under `-icount shift=0,sleep=off`, where the CPUs
 * take turns in one host thread; without it the plugin must not be used with
 * more than one CPU, since it takes no locks.
 */
#include "arguments.h"
#include "qemu_plugin.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CPUS = 8, LINE_BITS = 5 };

_Static_assert(INTERVALS <= 64, "a mask of intervals is a 64-bit word");

/** A growing list of numbers. */
struct list {
    uint64_t *items;
    size_t count;
    size_t room;
};

/** What was counted on one CPU since an interval began. */
struct tally {
    uint64_t instructions;
    uint64_t accesses;
    uint64_t barriers;
    struct list lines;
    struct list pcs;
};

/** What executing one instruction means, found when it is translated. */
struct site {
    uint64_t pc;
    uint64_t opens;        /**< intervals that begin before it */
    uint64_t opens_after;  /**< intervals that begin behind it */
    uint64_t closes;       /**< intervals that end before it */
    uint64_t closes_after; /**< intervals that end behind it */
    bool counted;
    bool barrier;
};

/** The intervals under way on a CPU, as bit masks over intervals[]. */
struct cpu {
    uint64_t open;
    uint64_t opening; /**< begin with the next instruction */
    uint64_t closing; /**< end with the next instruction */
    struct tally tallies[INTERVALS];
};

int qemu_plugin_version = 1;

static FILE *out;
static struct arguments arguments;
static struct cpu cpus[CPUS];

static void list_add(struct list *list, uint64_t item)
{
    if (list->count == list->room) {
        list->room = list->room == 0 ? 256 : 2 * list->room;
        list->items = realloc(list->items, list->room * sizeof(uint64_t));
        if (list->items == NULL)
            abort();
    }
    list->items[list->count++] = item;
}

static void list_add_once(struct list *list, uint64_t item)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return;
    list_add(list, item);
}

static void begin(struct cpu *cpu, uint64_t mask)
{
    cpu->open |= mask;
    for (unsigned i = 0; i < arguments.interval_count; i++) {
        struct tally *t = &cpu->tallies[i];
        if ((mask >> i & 1) == 0)
            continue;
        t->instructions = t->accesses = t->barriers = 0;
        t->lines.count = t->pcs.count = 0;
    }
}

static void print(const struct cpu *cpu, const struct tally *t,
                  const char *name)
{
    fprintf(out, "%s %d %" PRIu64 " %" PRIu64 " %zu %" PRIu64, name,
            (int)(cpu - cpus), t->instructions, t->accesses, t->lines.count,
            t->barriers);
    for (size_t i = 0; i < t->pcs.count; i++)
        fprintf(out, " %" PRIx64, t->pcs.items[i]);
    fprintf(out, "\n");
}

static void end(struct cpu *cpu, uint64_t mask)
{
    mask &= cpu->open;
    cpu->open &= ~mask;
    for (unsigned i = 0; mask != 0; i++, mask >>= 1)
        if ((mask & 1) != 0)
            print(cpu, &cpu->tallies[i], arguments.intervals[i].name);
}

static void tally_instruction(struct cpu *cpu, const struct site *site)
{
    for (unsigned i = 0; i < arguments.interval_count; i++) {
        if ((cpu->open >> i & 1) == 0)
            continue;
        cpu->tallies[i].instructions++;
        cpu->tallies[i].barriers += site->barrier;
        if (arguments.list_pcs)
            list_add(&cpu->tallies[i].pcs, site->pc);
    }
}

/* The accesses of an instruction are seen after it; so what begins or ends
   behind an instruction does so when the CPU comes to its next one. */
static void on_instruction(unsigned index, void *data)
{
    const struct site *site = data;
    struct cpu *cpu = &cpus[index];

    end(cpu, cpu->closing | site->closes);
    begin(cpu, cpu->opening | site->opens);
    if (site->counted && cpu->open != 0)
        tally_instruction(cpu, site);
    cpu->closing = site->closes_after;
    cpu->opening = site->opens_after;
}

static void on_access(unsigned index, qemu_plugin_meminfo_t info,
                      uint64_t address, void *data)
{
    struct cpu *cpu = &cpus[index];

    (void)info;
    (void)data;
    if (cpu->open == 0)
        return;
    for (unsigned i = 0; i < arguments.interval_count; i++) {
        if ((cpu->open >> i & 1) == 0)
            continue;
        cpu->tallies[i].accesses++;
        list_add_once(&cpu->tallies[i].lines, address >> LINE_BITS);
    }
}

static bool is_counted(uint64_t pc)
{
    for (unsigned i = 0; i < arguments.code_low.count; i++)
        if (arguments.code_low.at[i] <= pc && pc < arguments.code_high.at[i])
            return true;
    return arguments.code_low.count == 0;
}

/* DSB, DMB, ISB; MCR, MRC and MCRR, MRRC of coprocessor 15. */
static bool is_barrier(const struct qemu_plugin_insn *insn)
{
    uint32_t word;

    if (qemu_plugin_insn_size(insn) != sizeof word)
        return false;
    memcpy(&word, qemu_plugin_insn_data(insn), sizeof word);
    if (word >> 28 == 0xf)
        return (word & 0xffffffc0) == 0xf57ff040 && (word & 0x30) != 0x30;
    return (word & 0x0f000f10) == 0x0e000f10 ||
           (word & 0x0fe00f00) == 0x0c400f00;
}

static struct site *site_new(const struct qemu_plugin_insn *insn)
{
    struct site *site = calloc(1, sizeof *site);

    if (site == NULL)
        abort();
    site->pc = qemu_plugin_insn_vaddr(insn);
    site->counted = is_counted(site->pc);
    site->barrier = is_barrier(insn);
    for (unsigned i = 0; i < arguments.interval_count; i++) {
        const struct interval *interval = &arguments.intervals[i];
        const uint64_t from = (uint64_t)places_has(&interval->from, site->pc)
                              << i;
        const uint64_t to = (uint64_t)places_has(&interval->to, site->pc) << i;
        *(interval->inclusive ? &site->opens : &site->opens_after) |= from;
        *(interval->inclusive ? &site->closes_after : &site->closes) |= to;
    }
    return site;
}

static void on_translation(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
        struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
        struct site *site = site_new(insn);
        qemu_plugin_register_vcpu_insn_exec_cb(insn, on_instruction,
                                               QEMU_PLUGIN_CB_NO_REGS, site);
        if (site->counted)
            qemu_plugin_register_vcpu_mem_cb(insn, on_access,
                                             QEMU_PLUGIN_CB_NO_REGS,
                                             QEMU_PLUGIN_MEM_RW, NULL);
    }
}

static void on_exit(qemu_plugin_id_t id, void *data)
{
    (void)id;
    (void)data;
    for (unsigned i = 0; i < CPUS; i++)
        end(&cpus[i], cpus[i].closing);
    fclose(out);
}

int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info,
                        int argc, char **argv);

int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info,
                        int argc, char **argv)
{
    (void)info;
    if (!arguments_read(&arguments, argc, argv))
        return 1;
    out = fopen(arguments.out, "w");
    if (out == NULL) {
        fprintf(stderr, "count: cannot write '%s'\n", arguments.out);
        return 1;
    }
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    qemu_plugin_register_atexit_cb(id, on_exit, NULL);
    return 0;
}
