/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * pager: what core does about a fault of a component.
 *
 * Stack and heap are paid before they are touched, so a fault there gets its
 * page. Every other fault ends the component, and one line says why.
 */
#include "pager.h"

#include <stdbool.h>

#include "component.h"
#include "life.h"
#include "print.h"
#include "ram.h"
#include "space.h"

/** The words of a fault. */
enum { KIND, ADDRESS, IP, ACCESS };

static const char *const access_names[] = {
    [ACCESS_READ] = " reads ",
    [ACCESS_WRITE] = " writes ",
    [ACCESS_EXECUTE] = " executes ",
};

static const char *const kind_names[] = {
    [FAULT_UNMAPPED] = "nothing is there",
    [FAULT_PERMISSION] = "it may not",
    [FAULT_ALIGNMENT] = "the address is not aligned",
    [FAULT_BUS] = "the bus reports an error",
    [FAULT_INSTRUCTION] = "it may not use the instruction",
    [FAULT_BREAKPOINT] = "a breakpoint",
    [FAULT_STEP] = "a step",
};

/** Tells whether the component has paid for the page at `address`. */
static bool is_paid(const struct component *it, word_t address)
{
    return (address >= COMPONENT_HEAP && address < it->heap_end) ||
           (address >= COMPONENT_STACK_TOP - COMPONENT_STACK_BYTES &&
            address < COMPONENT_STACK_TOP);
}

/** Why the access to `address` is a fault. */
static const char *reason(word_t kind, word_t address)
{
    if (address >= COMPONENT_HIGH &&
        address < COMPONENT_STACK_TOP - COMPONENT_STACK_BYTES)
        return "the stack is full";
    return kind_names[kind];
}

/** Puts a page where the component has paid for one. */
static void map(unsigned c, word_t address)
{
    const word_t space = components[c].space;
    const word_t page = address & ~(PAGE_BYTES - 1u);

    space_map(space, page, ram_take(PAGE_BYTES), PAGE_WRITE);
    space_publish(component_pd(c), space, page);
}

/** Says in one line what happened. */
static void tell(unsigned c, const struct message *m)
{
    print("core: ");
    print(components[c].plan->name);
    print(", thread ");
    print_number(component_thread(c));
    print(", at ");
    print_hex(m->word[IP]);
    print(access_names[m->word[ACCESS]]);
    print_hex(m->word[ADDRESS]);
    print(": ");
    print(reason(m->word[KIND], m->word[ADDRESS]));
    print("\n");
}

void pager_answer(unsigned c, struct message *m)
{
    if (m->word[KIND] == FAULT_UNMAPPED &&
        is_paid(&components[c], m->word[ADDRESS])) {
        map(c, m->word[ADDRESS]);
    } else {
        tell(c, m);
        life_fault(c);
    }
    *m = (struct message){ .tag = 0 };
}
