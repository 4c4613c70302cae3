/* SPDX-License-Identifier: BSD-2-Clause */
/* account_inv: the executable twin of inv_account, for tests. */
#include "account.h"

/** The sum of the quotas of the children of `p`. */
/*@ requires account_id(p) && resource(r);
    assigns \nothing;
    ensures \result == given(r, p, ACCOUNTS);
*/
static uint64_t account_given(resource_t r, account_id_t p)
{
    uint64_t sum = 0;

    /*@ loop invariant 0 <= i <= ACCOUNTS;
        loop invariant sum == given(r, p, i);
        loop invariant sum <= i * UINT32_MAX;
        loop assigns i, sum;
        loop variant ACCOUNTS - i;
    */
    for (unsigned i = 0; i < ACCOUNTS; i++)
        if (account_parent[i] == p && i != p)
            sum += accounts[r][i].quota;
    return sum;
}

/*@ predicate account_good{L}(integer r, integer a) =
        accounts[r][a].used + accounts[r][a].lent <= accounts[r][a].quota &&
        accounts[r][a].lent == given(r, a, ACCOUNTS) &&
        (account_parent[a] == 0 ==> accounts[r][a].quota == 0 &&
             accounts[r][a].used == 0 && accounts[r][a].lent == 0);
*/

/** Tells whether one resource of account `a` is as inv_account says. */
/*@ requires account_id(a) && resource(r);
    assigns \nothing;
    ensures \result == true <==> account_good(r, a);
*/
static bool account_good(resource_t r, account_id_t a)
{
    const struct account *const x = &accounts[r][a];

    if ((uint64_t)x->used + x->lent > x->quota)
        return false;
    if (x->lent != account_given(r, a))
        return false;
    return account_parent[a] != 0 ||
           (x->quota == 0 && x->used == 0 && x->lent == 0);
}

bool account_inv(void)
{
    bool good = account_parent[0] == 0;

    /*@ loop invariant 1 <= a <= ACCOUNTS;
        loop invariant good == true <==> account_parent[0] == 0 &&
            (\forall integer i; 0 < i < a ==> account_parent[i] < ACCOUNTS &&
                account_good(0, i) && account_good(1, i) &&
                account_good(2, i));
        loop assigns a, good;
        loop variant ACCOUNTS - a;
    */
    for (account_id_t a = 1; a < ACCOUNTS; a++)
        good = good && account_parent[a] < ACCOUNTS &&
               account_good(RESOURCE_RAM, a) &&
               account_good(RESOURCE_CAPS, a) && account_good(RESOURCE_CPU, a);
    /*@ assert good == true ==> inv_account_fits && inv_account_tree; */
    /*@ assert good == true ==> inv_account_lent; */
    /*@ assert good == true ==> inv_account_free; */
    /*@ assert inv_account ==> (\forall integer i, r;
            account_id(i) && resource(r) ==> account_good(r, i)); */
    return good;
}
