/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * component: accounts of components, and what of a component costs what.
 *
 * First everything is paid, at once; what was paid for is then there. So a
 * component is made, or nothing has changed.
 */
#include "component.h"

#include "elf.h"
#include "end.h"
#include "object.h"
#include "ram.h"
#include "space.h"

enum { PD_CORE = 1, THREADS_A_PAGE = 16 };

/** Core's account; a component has that of the number of its domain. */
enum { ACCOUNT_CORE = PD_CORE };

struct component components[COMPONENTS];

word_t component_pd(unsigned c)
{
    return PD_CORE + c;
}

word_t component_thread(unsigned c)
{
    return c * THREADS_A_PAGE;
}

word_t component_identity(unsigned c, unsigned k)
{
    return c * IDENTITIES_A_PAGE + k;
}

account_id_t component_account(unsigned c)
{
    return (account_id_t)(ACCOUNT_CORE + c);
}

const unsigned char *component_program(unsigned c)
{
    return (const unsigned char *)&system_plan + components[c].plan->program;
}

bool component_serves(unsigned c)
{
    return components[c].plan->provides != 0;
}

/** Lends component `c` a part of what core has. */
static void lend(unsigned c, resource_t resource, word_t n)
{
    if (!account_lend(resource, component_account(c), n))
        end("core: the system's file promises more than there is");
}

void component_open(unsigned c, const struct component_plan *plan)
{
    components[c] = (struct component){ .plan = plan };
    account_open(component_account(c), ACCOUNT_CORE);
    lend(c, RESOURCE_RAM, plan->ram);
    lend(c, RESOURCE_CAPS, plan->caps);
    lend(c, RESOURCE_CPU, plan->cpu);
}

void component_close(unsigned c)
{
    if (!account_close(component_account(c)))
        end("core: a component has not given everything back");
}

/** What component `c` costs, before it asks for anything. */
static word_t price(unsigned c)
{
    return SPACE_TOP_BYTES + PAGE_BYTES + OBJECT_BYTES +
           elf_memory(component_program(c)) + COMPONENT_STACK_BYTES;
}

/** Takes back what component `c` uses of a resource. */
static void refund(unsigned c, resource_t resource)
{
    const account_id_t a = component_account(c);

    account_refund(resource, a, accounts[resource][a].used);
}

/** Pays for component `c`; gives what is missing, and has paid nothing then. */
static const char *pay(unsigned c)
{
    const account_id_t a = component_account(c);
    const char *missing = 0;

    if (!account_charge(RESOURCE_RAM, a, price(c)))
        missing = "its ram is too little";
    else if (!account_charge(RESOURCE_CAPS, a, CORE_FIRST_CAPS))
        missing = "its caps are too few";
    else if (!account_charge(RESOURCE_CPU, a, components[c].plan->cpu))
        missing = "its cpu is too little";
    if (missing != 0)
        for (resource_t r = RESOURCE_RAM; r < RESOURCES; r++)
            refund(c, r);
    return missing;
}

/** Puts a segment of a program into pages of its own. */
static void load(unsigned c, const struct elf_segment *s)
{
    const enum page_kind kind = s->execute ? PAGE_EXECUTE
                                : s->write ? PAGE_WRITE
                                           : PAGE_READ;

    for (word_t at = 0; at < s->bytes; at += PAGE_BYTES) {
        const word_t frame = ram_take(PAGE_BYTES);
        unsigned char *const to = ram_at(frame);

        for (word_t i = 0; i < PAGE_BYTES && at + i < s->file_bytes; i++)
            to[i] = s->data[at + i];
        if (s->execute)
            object_code(to);
        space_map(components[c].space, s->address + at, frame, kind);
    }
}

const char *component_make(unsigned c)
{
    static const struct elf_range range = { COMPONENT_LOW, COMPONENT_HIGH };
    struct component *const it = &components[c];
    const unsigned char *const program = component_program(c);
    const char *problem;
    word_t space;

    if (!elf_good(program, it->plan->program_bytes, range))
        return "its program is damaged";
    problem = pay(c);
    if (problem != 0)
        return problem;
    space = ram_take(SPACE_TOP_BYTES);
    it->space = space;
    it->entry = elf_entry(program);
    it->heap_end = COMPONENT_HEAP;
    it->lives = true;
    space_span(space, COMPONENT_LOW, ram_take(PAGE_BYTES));
    for (unsigned i = 0; i < elf_segments(program); i++) {
        const struct elf_segment segment = elf_segment(program, i);

        load(c, &segment);
    }
    object_make(c);
    return 0;
}

void component_start(unsigned c)
{
    object_start(c);
}

void component_end(unsigned c)
{
    struct component *const it = &components[c];

    it->lives = false;
    object_end(c);
    space_unmap(it->space, COMPONENT_BUFFER);
    space_end(it->space);
    for (resource_t r = RESOURCE_RAM; r < RESOURCES; r++)
        refund(c, r);
}
