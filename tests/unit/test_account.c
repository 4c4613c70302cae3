/* SPDX-License-Identifier: BSD-2-Clause */
/* The tree of accounts: what each operation does, and a long random walk. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "account.h"

enum { ROOT = 1, CHILD = 2, GRANDCHILD = 3 };

static void found_tree(void)
{
    memset(accounts, 0, sizeof(accounts));
    memset(account_parent, 0, sizeof(account_parent));
    account_open_root(ROOT);
    ck_assert(account_found(RESOURCE_RAM, ROOT, 1000));
    account_open(CHILD, ROOT);
    account_open(GRANDCHILD, CHILD);
    ck_assert(account_inv());
}

START_TEST(lending_moves_quota_from_parent_to_child)
{
    found_tree();
    ck_assert(account_lend(RESOURCE_RAM, CHILD, 600));
    ck_assert_uint_eq(account_available(RESOURCE_RAM, ROOT), 400);
    ck_assert_uint_eq(account_available(RESOURCE_RAM, CHILD), 600);
    ck_assert(account_inv());
}
END_TEST

START_TEST(a_parent_cannot_lend_what_it_lent_or_uses)
{
    found_tree();
    ck_assert(account_lend(RESOURCE_RAM, CHILD, 600));
    ck_assert(account_charge(RESOURCE_RAM, ROOT, 300));
    ck_assert(!account_lend(RESOURCE_RAM, CHILD, 101));
    ck_assert(account_lend(RESOURCE_RAM, CHILD, 100));
    ck_assert(!account_charge(RESOURCE_RAM, ROOT, 1));
    ck_assert(account_inv());
}
END_TEST

START_TEST(resources_do_not_mix)
{
    found_tree();
    ck_assert(!account_charge(RESOURCE_CAPS, ROOT, 1));
    ck_assert(!account_lend(RESOURCE_CPU, CHILD, 1));
    ck_assert(account_charge(RESOURCE_RAM, ROOT, 1000));
    ck_assert(account_inv());
}
END_TEST

START_TEST(a_supply_that_overflows_is_refused_whole)
{
    found_tree();
    ck_assert(!account_found(RESOURCE_RAM, ROOT, UINT32_MAX - 999));
    ck_assert_uint_eq(accounts[RESOURCE_RAM][ROOT].quota, 1000);
    ck_assert(account_found(RESOURCE_RAM, ROOT, UINT32_MAX - 1000));
}
END_TEST

START_TEST(closing_returns_everything_to_the_parent)
{
    found_tree();
    ck_assert(account_lend(RESOURCE_RAM, CHILD, 700));
    ck_assert(account_lend(RESOURCE_RAM, GRANDCHILD, 500));
    ck_assert(account_charge(RESOURCE_RAM, GRANDCHILD, 5));
    ck_assert(!account_close(GRANDCHILD));
    account_refund(RESOURCE_RAM, GRANDCHILD, 5);
    ck_assert(account_close(GRANDCHILD));
    ck_assert_uint_eq(account_available(RESOURCE_RAM, CHILD), 700);
    ck_assert(account_close(CHILD));
    ck_assert_uint_eq(account_available(RESOURCE_RAM, ROOT), 1000);
    ck_assert(!account_close(ROOT));
    ck_assert(account_inv());
}
END_TEST

START_TEST(the_invariant_notices_each_kind_of_damage)
{
    found_tree();
    ck_assert(account_lend(RESOURCE_RAM, CHILD, 600));
    accounts[RESOURCE_RAM][ROOT].lent--;
    ck_assert(!account_inv());
    accounts[RESOURCE_RAM][ROOT].lent++;
    accounts[RESOURCE_RAM][CHILD].used = 601;
    ck_assert(!account_inv());
    accounts[RESOURCE_RAM][CHILD].used = 0;
    account_parent[CHILD] = 0;
    ck_assert(!account_inv());
    account_parent[CHILD] = ROOT;
    account_parent[GRANDCHILD] = ACCOUNTS;
    ck_assert(!account_inv());
    account_parent[GRANDCHILD] = CHILD;
    account_parent[0] = ROOT;
    ck_assert(!account_inv());
    account_parent[0] = 0;
    ck_assert(account_inv());
}
END_TEST

static void random_step(unsigned kind, account_id_t a, uint32_t n)
{
    const resource_t r = (resource_t)(n % RESOURCES);

    switch (kind) {
    case 0:
        account_charge(r, a, n);
        break;
    case 1:
        account_refund(r, a, n % (accounts[r][a].used + 1));
        break;
    case 2:
        if (a != ROOT)
            account_lend(r, a, n);
        break;
    default:
        if (a != ROOT)
            account_return(r, a, n);
        break;
    }
}

START_TEST(a_random_walk_conserves_the_supply)
{
    uint64_t supply = 0;

    found_tree();
    ck_assert(account_found(RESOURCE_CPU, ROOT, 32768));
    ck_assert(account_found(RESOURCE_CAPS, ROOT, 500));
    srand(1);
    for (unsigned i = 0; i < 300; i++) {
        random_step((unsigned)rand() % 4, (account_id_t)(1 + rand() % 3),
                    (uint32_t)rand() % 400);
        ck_assert(account_inv());
    }
    for (account_id_t a = ROOT; a <= GRANDCHILD; a++)
        supply +=
            accounts[RESOURCE_RAM][a].quota - accounts[RESOURCE_RAM][a].lent;
    ck_assert_uint_eq(supply, 1000);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("account");
    TCase *cases = tcase_create("account");
    SRunner *runner = srunner_create(suite);
    int failed;

    suite_add_tcase(suite, cases);
    tcase_add_test(cases, lending_moves_quota_from_parent_to_child);
    tcase_add_test(cases, a_parent_cannot_lend_what_it_lent_or_uses);
    tcase_add_test(cases, resources_do_not_mix);
    tcase_add_test(cases, a_supply_that_overflows_is_refused_whole);
    tcase_add_test(cases, closing_returns_everything_to_the_parent);
    tcase_add_test(cases, the_invariant_notices_each_kind_of_damage);
    tcase_add_test(cases, a_random_walk_conserves_the_supply);
    srunner_run_all(runner, CK_NORMAL);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
