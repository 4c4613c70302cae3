/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * account: who may use how much of what.
 *
 * Every operation checks, then commits.  A sum over the accounts changes by
 * one write at a time, so that the prover can follow it.
 */
#include "account.h"

struct account accounts[RESOURCES][ACCOUNTS];
account_id_t account_parent[ACCOUNTS];

uint32_t account_available(resource_t r, account_id_t a)
{
    return accounts[r][a].quota - accounts[r][a].lent - accounts[r][a].used;
}

void account_open_root(account_id_t a)
{
    account_parent[a] = a;
}

bool account_found(resource_t r, account_id_t a, uint32_t n)
{
    if (UINT32_MAX - accounts[r][a].quota < n)
        return false;
    accounts[r][a].quota += n;
    /*@ assert \forall integer q, p; resource(q) && account_id(p) ==>
            given(q, p, ACCOUNTS) == \at(given(q, p, ACCOUNTS), Pre); */
    return true;
}

void account_open(account_id_t a, account_id_t parent)
{
    account_parent[a] = parent;
}

bool account_charge(resource_t r, account_id_t a, uint32_t n)
{
    if (account_available(r, a) < n)
        return false;
    accounts[r][a].used += n;
    return true;
}

void account_refund(resource_t r, account_id_t a, uint32_t n)
{
    accounts[r][a].used -= n;
}

bool account_lend(resource_t r, account_id_t a, uint32_t n)
{
    const account_id_t p = account_parent[a];

    if (account_available(r, p) < n)
        return false;
    accounts[r][p].lent += n;
    /*@ assert supply(r, ACCOUNTS) == \at(supply(r, ACCOUNTS), Pre) - n; */
    accounts[r][a].quota += n;
    return true;
}

bool account_return(resource_t r, account_id_t a, uint32_t n)
{
    const account_id_t p = account_parent[a];

    if (account_available(r, a) < n)
        return false;
    accounts[r][a].quota -= n;
    /*@ assert supply(r, ACCOUNTS) == \at(supply(r, ACCOUNTS), Pre) - n; */
    accounts[r][p].lent -= n;
    return true;
}

/** Tells whether account `a` neither uses nor lends anything. */
/*@ requires account_id(a);
    assigns \nothing;
    ensures \result == true <==> \forall integer r; resource(r) ==>
        accounts[r][a].used == 0 && accounts[r][a].lent == 0;
*/
static bool account_unused(account_id_t a)
{
    return accounts[RESOURCE_RAM][a].used == 0 &&
           accounts[RESOURCE_RAM][a].lent == 0 &&
           accounts[RESOURCE_CAPS][a].used == 0 &&
           accounts[RESOURCE_CAPS][a].lent == 0 &&
           accounts[RESOURCE_CPU][a].used == 0 &&
           accounts[RESOURCE_CPU][a].lent == 0;
}

/** Takes the empty account `a` out of the tree. */
/*@ requires account_id(a) && account_childless(a) && inv_account;
    requires \forall integer r; resource(r) ==> accounts[r][a].quota == 0 &&
        accounts[r][a].used == 0 && accounts[r][a].lent == 0;
    assigns account_parent[a];
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures account_free(a);
*/
static void account_detach(account_id_t a)
{
    account_parent[a] = 0;
}

bool account_close(account_id_t a)
{
    if (account_parent[a] == a || !account_unused(a))
        return false;
    account_return(RESOURCE_RAM, a, accounts[RESOURCE_RAM][a].quota);
    account_return(RESOURCE_CAPS, a, accounts[RESOURCE_CAPS][a].quota);
    account_return(RESOURCE_CPU, a, accounts[RESOURCE_CPU][a].quota);
    account_detach(a);
    return true;
}
