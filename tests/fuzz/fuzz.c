/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * fuzz: the entry of the fuzzer, and the end of what it tries.
 *
 * An input is a row of bytes that say which steps threads take in the system of
 * town.scn. It begins anew with each input. After each step all invariants are
 * checked, and the machine may have no complaint. The environment has the name
 * of the town's flat form, TURNSTILE_TOWN, and tells by TURNSTILE_SHOW whether
 * steps are shown before they are taken.
 */

#include "fuzz.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conductor.h"
#include "host.h"
#include "inside.h"
#include "machine.h"
#include "play.h"
#include "stage.h"
#include "story.h"

enum { MOST_STEPS = 64, LINE_BYTES = 256, TEXT_BYTES = 1 << 16 };

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static jmp_buf story_over;
static bool begun;
static bool shows;
static char *image;
static const uint8_t *input;
static size_t left;

void finding(const char *kind, const char *what)
{
    fflush(stdout);
    fprintf(stderr, "\nfinding: %s %s\n", kind, what);
    abort();
}

/* What a scenario must not do is no finding: the input ends there. */
void stage_fail_words(unsigned line, const char *kind, const char *what)
{
    (void)line;
    if (!begun || strcmp(kind, "invariant") == 0 ||
        strcmp(kind, "problem") == 0)
        finding(kind, what);
    longjmp(story_over, 1);
}

void stage_fail(unsigned line, const char *kind, uint64_t a, uint64_t b)
{
    char what[LINE_BYTES];

    (void)line;
    snprintf(what, sizeof what, "%lu %lu", (unsigned long)a, (unsigned long)b);
    if (!begun || strcmp(kind, "panic") == 0 || strcmp(kind, "changed") == 0)
        finding(kind, what);
    longjmp(story_over, 1);
}

unsigned input_byte(void)
{
    if (left == 0)
        return 0;
    left--;
    return *input++;
}

unsigned input_below(unsigned n)
{
    return input_byte() % n;
}

bool input_left(void)
{
    return left != 0;
}

void tell(const char *form, ...)
{
    char line[LINE_BYTES];
    const char *name;
    va_list arguments;

    va_start(arguments, form);
    vsnprintf(line, sizeof line, form, arguments);
    va_end(arguments);
    if (shows) {
        printf("%s\n", line);
        fflush(stdout);
    }
    story_begin(line);
    name = story_next();
    if (!actions_do(name) && !inside_do(name))
        finding("operation", name);
    stage_check();
}

void show_status(thread_id_t t, word_t status)
{
    if (shows)
        printf("= %u %u\n", t, status);
}

/** The text of a file, with a zero behind it. */
static char *text_of(const char *name)
{
    FILE *const file = name != 0 ? fopen(name, "r") : 0;
    char *const text = calloc(1, TEXT_BYTES);

    if (file == 0 || text == 0 || fread(text, 1, TEXT_BYTES - 1, file) == 0)
        finding("setup", "TURNSTILE_TOWN names no file");
    fclose(file);
    return text;
}

/** Makes the town, as its flat form says. */
static void make_town(char *flat)
{
    const char *name;

    machine_begin();
    story_begin(flat);
    for (name = story_next(); name != 0; name = story_next()) {
        if (!truths_do(name) && !actions_do(name))
            finding("setup", name);
        stage_check();
    }
}

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    (void)count;
    (void)arguments;
    shows = getenv("TURNSTILE_SHOW") != 0;
    make_town(text_of(getenv("TURNSTILE_TOWN")));
    image = malloc(host_state_bytes());
    host_save(image);
    conductor_remember();
    begun = true;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    input = bytes;
    left = length;
    host_load(image);
    conductor_return();
    oracle_begin();
    for (cpu_id_t k = 0; k < CPUS; k++)
        machine_hold(k, false);
    if (setjmp(story_over) != 0)
        return 0;
    for (unsigned i = 0; i < MOST_STEPS && input_left(); i++)
        step_take();
    step_rest();
    return 0;
}
