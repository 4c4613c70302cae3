/* SPDX-License-Identifier: BSD-2-Clause */
/* Invariants of memory and capabilities notice each kind of damage. */
#include "damage.h"

#include "cap.h"
#include "cap_slot.h"
#include "cpu.h"
#include "identity.h"
#include "map.h"
#include "object.h"
#include "page.h"
#include "reference.h"
#include "room.h"
#include "space.h"
#include "table.h"
#include "windows.h"

enum { SPARE_PD = 20 };

START_TEST(damage_of_a_capability_is_noticed)
{
    struct cap *cap;
    page_id_t page;
    cap_id_t c;

    c = (cap_id_t)capability_slot(town.words[0].word);
    cap = &caps[c];
    page = pds[TOWN_CLIENT_PD].cap_pages_first;
    DAMAGE(cap_inv, cap->serial, 0);
    DAMAGE(cap_inv, cap->pd, TOWN_SERVER_PD);
    DAMAGE(cap_inv, cap->unacked, 1);
    DAMAGE(cap_inv, cap->link, 1);
    DAMAGE(cap_inv, cap->identity, IDENTITIES - 1);
    DAMAGE(cap_inv, cap->state, REFERENCE_FREE);
    DAMAGE(cap_inv, cap->state, REFERENCE_UNACKED);
    DAMAGE(cap_inv, pages[page].free, 1);
    DAMAGE(cap_inv, pages[page].free, table_slots(TABLE_CAP) + 1);
    DAMAGE(cap_inv, pages[page].fresh, 0);
    DAMAGE(cap_inv, pages[page].fresh, CAP_PAGE_SLOTS + 1);
    DAMAGE(cap_inv, pages[page].used, CAP_PAGE_SLOTS + 1);
    DAMAGE(cap_inv, pds[TOWN_CLIENT_PD].caps_free, 0);
    DAMAGE(cap_inv, caps[CAPS - 1].serial, 1);
    DAMAGE(cap_inv, caps[CAPS - 1].unacked, 1);
    DAMAGE(room_inv, pds[TOWN_SERVER_PD].reserved, 0);
    DAMAGE(room_inv, pds[TOWN_SERVER_PD].caps_free, 0);
    DAMAGE(room_inv, pds[PD_CORE].reserved, 1);
    DAMAGE(room_inv, threads[town.client].pd, PDS);
    DAMAGE(room_inv, threads[town.client].room, MESSAGE_CAPS + 1);
}
END_TEST

START_TEST(damage_of_a_queue_of_pages_is_noticed)
{
    struct pd *const pd = &pds[TOWN_CLIENT_PD];

    DAMAGE(cap_inv, pd->cap_pages_first, 0);
    DAMAGE(cap_inv, pd->cap_pages_first, CAP_FIRST_PAGE - 1);
    DAMAGE(cap_inv, pd->cap_pages_first, CAP_FIRST_PAGE + CAP_PAGES);
    DAMAGE(cap_inv, pd->cap_pages_first, pds[TOWN_SERVER_PD].cap_pages_first);
    DAMAGE(cap_inv, pages[pd->cap_pages_first].cap_pages_next, 1);
    DAMAGE(map_inv, pd->map_pages_first, 0);
    DAMAGE(map_inv, pd->map_pages_first, MAP_FIRST_PAGE - 1);
    DAMAGE(map_inv, pd->map_pages_first, MAP_FIRST_PAGE + MAP_PAGES);
    DAMAGE(map_inv, pd->map_pages_first, pds[TOWN_SERVER_PD].map_pages_first);
    DAMAGE(map_inv, pages[pd->map_pages_first].map_pages_next, 1);
    DAMAGE(map_inv, pages[pd->map_pages_first].used, MAPS / MAP_PAGES + 1);
}
END_TEST

START_TEST(damage_of_a_map_is_noticed)
{
    map_id_t root;
    map_id_t branch;
    map_id_t leaf;
    unsigned at;

    root = pds[TOWN_CLIENT_PD].root;
    branch = (map_id_t)maps[root].entry[0];
    leaf = (map_id_t)maps[branch].entry[0];
    for (at = 0; at < MAP_ENTRIES - 1 && maps[leaf].entry[at] == 0;)
        at++;
    DAMAGE(map_inv, maps[leaf].entry[at], CAPS);
    DAMAGE(map_inv, maps[leaf].entry[at], 1);
    DAMAGE(map_inv, caps[maps[leaf].entry[at]].state, REFERENCE_DISPLACED);
    DAMAGE(map_inv, maps[branch].entry[0], 0);
    DAMAGE(map_inv, maps[branch].entry[0], MAPS);
    DAMAGE(map_inv, maps[root].entry[0], 0);
    DAMAGE(map_inv, maps[root].entry[1], branch);
    DAMAGE(map_inv, pds[TOWN_CLIENT_PD].root, 0);
    DAMAGE(map_inv, pds[TOWN_CLIENT_PD].root, MAPS - 1);
    DAMAGE(map_inv, pds[TOWN_CLIENT_PD].maps_free, 0);
    DAMAGE(map_inv, maps[0].entry[0], 1);
}
END_TEST

START_TEST(damage_of_an_identity_is_noticed)
{
    struct identity *door;
    struct identity *signal;

    door = &identities[town.words[0].identity];
    signal = &identities[town.words[3].identity];
    DAMAGE(object_inv, door->serial, 0);
    DAMAGE(object_inv, door->state, IDENTITY_FREE);
    DAMAGE(object_inv, door->object_serial, 0);
    DAMAGE(object_inv, door->thread, 0);
    DAMAGE(object_inv, signal->thread, town.mate);
    DAMAGE(object_inv, door->home, town.words[3].word);
}
END_TEST

START_TEST(damage_of_a_page_is_noticed)
{
    page_id_t p;
    page_id_t absent;

    p = pds[TOWN_CLIENT_PD].cap_pages_first;
    absent = CAP_FIRST_PAGE;
    DAMAGE(table_inv, pages[p].frame, 0);
    DAMAGE(table_inv, pages[p].pd, 0);
    DAMAGE(table_inv, pages[p].used, 0);
    DAMAGE(table_inv, pages[p].state, PAGE_EMPTY);
    DAMAGE(table_inv, pages[p].state, PAGE_ABSENT);
    DAMAGE(table_inv, frames[0], 0);
    DAMAGE(table_inv, pages[absent].frame, pages[p].frame);
    DAMAGE(table_inv, pages[absent].pd, PD_CORE);
    DAMAGE(table_inv, pages[absent].used, 1);
    DAMAGE(table_inv, pds[TOWN_CLIENT_PD].pages, 0);
    DAMAGE(table_inv, pds[TOWN_CLIENT_PD].objects, 0);
    DAMAGE(table_inv, frames[FRAMES / 32], 1u << FRAMES % 32);
}
END_TEST

START_TEST(damage_of_an_address_space_is_noticed)
{
    pd_id_t pd;
    uint8_t asid;

    town_alone(town.client);
    pd = threads[town.client].pd;
    asid = pds[pd].asid;
    DAMAGE(space_inv, pds[pd].asid, 0);
    DAMAGE(space_inv, pds[SPARE_PD].asid, asid);
    DAMAGE(space_inv, asid_pds[asid], 0);
    DAMAGE(space_inv, asid_pds[0], pd);
    DAMAGE(space_inv, asid_pds[asid], PDS);
    DAMAGE(space_inv, cpus[0].asid, ASIDS);
    DAMAGE(space_inv, cpus[0].current, town.server);
    DAMAGE(space_inv, cpus[0].current, THREADS);
    DAMAGE(space_inv, pds[pd].asid, ASIDS);
}
END_TEST

int main(void)
{
    Suite *const s = suite_create("damage_memory");
    TCase *const t = tcase_create("damage");
    SRunner *const runner = srunner_create(s);
    int failed;

    tcase_set_timeout(t, 60);
    tcase_add_unchecked_fixture(t, damage_begin, 0);
    tcase_add_test(t, damage_of_a_capability_is_noticed);
    tcase_add_test(t, damage_of_a_queue_of_pages_is_noticed);
    tcase_add_test(t, damage_of_a_map_is_noticed);
    tcase_add_test(t, damage_of_an_identity_is_noticed);
    tcase_add_test(t, damage_of_a_page_is_noticed);
    tcase_add_test(t, damage_of_an_address_space_is_noticed);
    suite_add_tcase(s, t);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
