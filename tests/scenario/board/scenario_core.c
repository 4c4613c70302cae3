/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * scenario_core: a core that plays scenarios, one after the other. Their flat
 * forms lie in RAM, where the emulator or a boot loader has put them.
 *
 * Between two scenarios nothing is left of the first: all objects are
 * destroyed, and all pages taken back. For each, a line is printed; with the
 * first that fails, the system ends.
 */
#include "agents.h"
#include "calls_arm.h"
#include "end.h"
#include "lines.h"
#include "play.h"
#include "print.h"
#include "ram.h"
#include "stage.h"
#include "start_info.h"
#include "story.h"

void core_main(void);

/** So far behind the beginning of the RAM the scenarios lie: in parts, each
 * with a zero behind its text, since the boot program writes to the last word
 * of each megabyte when it looks how much RAM there is. */
enum { SCENARIOS = 0x4000000, PART_BYTES = 0x100000 };

/** Core gives back what the boot program has donated for it. */
static void give_back(enum table_number table)
{
    word_t frame;

    expect_ok("table_reclaim", sys_table_reclaim(table, 0, &frame));
}

/** Does an operation that only boards have. */
static bool board_does(const char *name)
{
    if (story_same(name, "distributor")) {
        lines_at((word_t)story_value(0));
    } else if (story_same(name, "end")) {
        stage_clear();
        print("\nok ");
        print_number((word_t)story_value(0));
        print("\n");
    } else {
        return false;
    }
    return true;
}

/** Plays all scenarios of a part. */
static void play(char *part)
{
    const char *name;

    story_begin(part);
    for (name = story_next(); name != 0; name = story_next()) {
        if (!truths_do(name) && !actions_do(name) && !board_does(name))
            story_fail_words("operation", name);
    }
}

void core_main(void)
{
    char *part = ram_at(start_info.ram_base + SCENARIOS);

    give_back(TABLE_IDENTITY);
    give_back(TABLE_RECEIVER);
    give_back(TABLE_CONTEXT);
    give_back(TABLE_IRQ);
    agents_prepare();
    for (; *part != '\0'; part += PART_BYTES)
        play(part);
    end_well();
}
