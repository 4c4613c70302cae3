/* SPDX-License-Identifier: BSD-2-Clause */
/* Maps against an array of what they should hold. */
#include <stdlib.h>

#include "domains_world.h"

static cap_id_t expected[IDENTITIES];

/** The nodes that a map of what is expected takes. */
static unsigned nodes_expected(void)
{
    unsigned nodes = 0;

    for (unsigned width = MAP_ENTRIES; width <= 1u << 15;
         width *= MAP_ENTRIES) {
        for (unsigned base = 0; base < IDENTITIES; base += width) {
            unsigned held = 0;

            for (unsigned i = base; i < base + width && i < IDENTITIES; i++)
                held += expected[i] != 0;
            nodes += held != 0;
        }
    }
    return nodes;
}

/** Compares the whole map of domain 2 with what is expected. */
static void compare(unsigned free_at_first)
{
    for (unsigned i = 0; i < IDENTITIES; i++)
        ck_assert_uint_eq(map_find(2, (identity_id_t)i), expected[i]);
    ck_assert_uint_eq(free_at_first - pds[2].maps_free, nodes_expected());
    ck_assert_uint_eq(pds[2].root != 0, nodes_expected() != 0);
}

/** Enters `i` if it is not there, otherwise takes it out. */
static void change(identity_id_t i)
{
    if (expected[i] != 0) {
        map_remove(2, i);
        expected[i] = 0;
    } else {
        expected[i] = 1 + (cap_id_t)rand() % (CAPS - 1);
        map_insert(2, i, expected[i]);
    }
}

START_TEST(a_map_holds_what_was_entered_and_not_removed)
{
    unsigned free_at_first;

    srand((unsigned)_i);
    begin_domains(2);
    free_at_first = pds[2].maps_free;
    for (unsigned n = 0; n < 2000; n++) {
        change((identity_id_t)(rand() % IDENTITIES));
        if (n % 20 == 0)
            compare(free_at_first);
    }
    for (unsigned i = 0; i < IDENTITIES; i++) {
        if (expected[i] != 0)
            change((identity_id_t)i);
    }
    compare(free_at_first);
    world_check("the map is empty");
}
END_TEST

START_TEST(a_domain_finds_nothing_of_another)
{
    begin_domains(3);
    name_thread(FIRST_NAME, THREAD_CORE);
    (void)grant(2, FIRST_NAME);
    ck_assert_uint_ne(map_find(2, FIRST_NAME), 0);
    ck_assert_uint_eq(map_find(3, FIRST_NAME), 0);
    ck_assert_uint_eq(map_find(4, FIRST_NAME), 0);
}
END_TEST

START_TEST(nodes_are_empty_when_they_are_taken)
{
    map_id_t n;

    begin_domains(2);
    n = map_node_take(2);
    ck_assert(map_node_empty(n));
    map_node_give(n);
    ck_assert_uint_eq(map_node_take(2), n);
    ck_assert(map_node_empty(n));
    maps[n].entry[MAP_ENTRIES - 1] = 1;
    ck_assert(!map_node_empty(n));
}
END_TEST

START_TEST(a_page_without_free_nodes_is_found_again_when_one_is_free)
{
    map_id_t last = 0;
    unsigned count;

    begin_domains(2);
    for (count = pds[2].maps_free; count > 0; count--)
        last = map_node_take(2);
    ck_assert_uint_eq(pds[2].maps_free, 0);
    ck_assert_uint_eq(pds[2].map_pages_first, 0);
    map_node_give(last);
    ck_assert_uint_eq(pds[2].maps_free, 1);
    ck_assert_uint_eq(map_node_take(2), last);
    map_page_remove(table_page(TABLE_MAP, last));
    ck_assert_uint_eq(pds[2].map_pages_first, 0);
    ck_assert_uint_eq(pds[2].maps_free, 0);
}
END_TEST

int main(void)
{
    TCase *const cases = tcase_create("map");

    tcase_add_loop_test(cases, a_map_holds_what_was_entered_and_not_removed, 1,
                        4);
    tcase_add_test(cases, a_domain_finds_nothing_of_another);
    tcase_add_test(cases, nodes_are_empty_when_they_are_taken);
    tcase_add_test(cases,
                   a_page_without_free_nodes_is_found_again_when_one_is_free);
    return run_cases(cases, "map");
}
