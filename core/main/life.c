/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * life: how components begin, begin anew and end, and with them the system.
 *
 * All are made before the first is started, so that nobody looks for a server
 * that is still to come.
 */
#include "life.h"

#include "account.h"
#include "component.h"
#include "end.h"
#include "print.h"
#include "ram.h"
#include "session.h"

enum { ACCOUNT_CORE = 1, SLOTS_A_PAGE = 256 };

/** What core has before it makes the first component. */
static word_t supply[RESOURCES];

/** Prints which component the rest of the line is about. */
static void print_name(unsigned c)
{
    print("core: ");
    print(components[c].plan->name);
}

/** Makes component `c`; if that cannot be, says why. */
static void make(unsigned c)
{
    const char *const problem = component_make(c);

    if (problem == 0)
        return;
    components[c].failed = true;
    print_name(c);
    print(" cannot begin: ");
    print(problem);
    print("\n");
}

static void found(void)
{
    supply[RESOURCE_RAM] = ram_left();
    supply[RESOURCE_CAPS] = system_plan.components * SLOTS_A_PAGE;
    supply[RESOURCE_CPU] = QUOTA_WHOLE;
    account_open_root(ACCOUNT_CORE);
    for (resource_t r = RESOURCE_RAM; r < RESOURCES; r++)
        (void)account_found(r, ACCOUNT_CORE, supply[r]);
}

void life_begin(void)
{
    found();
    for (unsigned c = 1; c <= system_plan.components; c++) {
        component_open(c, &system_plan.component[c - 1]);
        make(c);
    }
    for (unsigned c = 1; c <= system_plan.components; c++)
        if (components[c].lives)
            component_start(c);
}

bool life_goes_on(void)
{
    bool clients = false;
    bool lives = false;

    for (unsigned c = 1; c <= system_plan.components; c++) {
        if (components[c].lives && !component_serves(c))
            return true;
        clients = clients || !component_serves(c);
        lives = lives || components[c].lives;
    }
    return !clients && lives;
}

/** Ends component `c`, which was made. */
static void finish(unsigned c)
{
    component_end(c);
    session_forget(c);
}

void life_exit(unsigned c, word_t code)
{
    finish(c);
    components[c].failed = code != 0;
    print_name(c);
    print(" has ended with ");
    print_number(code);
    print("\n");
}

void life_fault(unsigned c)
{
    const word_t most = components[c].plan->restart;

    finish(c);
    print_name(c);
    if (components[c].restarts == most) {
        components[c].failed = true;
        print(" has ended by its fault\n");
        return;
    }
    components[c].restarts++;
    print(" begins anew, ");
    print_number(components[c].restarts);
    print(" of ");
    print_number(most);
    print(" times\n");
    make(c);
    if (components[c].lives)
        component_start(c);
}

/** Tells what is left of a resource, and ends if it is not what there was. */
static void balance(resource_t r, word_t left, const char *unit)
{
    print(", ");
    print_number(left);
    print(" of ");
    print_number(supply[r]);
    print(unit);
    if (left != supply[r])
        end("\ncore: something was not given back");
}

_Noreturn void life_end(void)
{
    bool failed = false;

    for (unsigned c = 1; c <= system_plan.components; c++) {
        if (components[c].lives)
            finish(c);
        failed = failed || components[c].failed;
        component_close(c);
    }
    print("core: all is given back");
    balance(RESOURCE_RAM, ram_left(), " bytes");
    balance(RESOURCE_RAM, account_available(RESOURCE_RAM, ACCOUNT_CORE),
            " in the account");
    balance(RESOURCE_CAPS, account_available(RESOURCE_CAPS, ACCOUNT_CORE),
            " capabilities");
    balance(RESOURCE_CPU, account_available(RESOURCE_CPU, ACCOUNT_CORE),
            " parts of a CPU");
    print("\n");
    if (failed)
        end("core: a component has failed");
    end_well();
}
