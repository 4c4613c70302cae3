/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * account: who may use how much of what.
 *
 * Every protection domain has an account of each resource: RAM in bytes,
 * capability slots, and CPU time in 1/32768 of a super period.  Accounts form
 * a tree: quota moves only between an account and its parent, so what is lent
 * at one level is exactly what the level below has.  Nothing is ever created
 * but by account_found(), and nothing is lost.
 *
 * Owns accounts[] and account_parent[].  Invariant: inv_account.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "account_limits.h"

/** What is accounted. */
typedef enum resource {
    RESOURCE_RAM,  /**< bytes */
    RESOURCE_CAPS, /**< capability slots */
    RESOURCE_CPU,  /**< 1/32768 of a super period of one CPU */
    RESOURCES
} resource_t;

/** Index into accounts[][]; 0 names no account. */
typedef uint16_t account_id_t;

/** The state of one resource of one account. */
struct account {
    uint32_t quota; /**< what the account was given */
    uint32_t used;  /**< what it uses itself */
    uint32_t lent;  /**< what it gave to its children */
};

/** By resource, then account. */
extern struct account accounts[RESOURCES][ACCOUNTS];

/** The account's parent; its own number for a root; 0 for a free account. */
extern account_id_t account_parent[ACCOUNTS];

/*@
  predicate account_id(integer a) = 0 < a < ACCOUNTS;
  predicate resource(integer r) = 0 <= r < RESOURCES;

  // The sum of the quotas of the children of p among the first n accounts.
  logic integer given{L}(integer r, integer p, integer n) =
      n <= 0 ? 0 :
      given{L}(r, p, n - 1) +
      (account_parent[n - 1] == p && n - 1 != p ? accounts[r][n - 1].quota : 0);

  // What the first n accounts hold beyond what they lent: the total supply.
  logic integer supply{L}(integer r, integer n) =
      n <= 0 ? 0 :
      supply{L}(r, n - 1) + accounts[r][n - 1].quota - accounts[r][n - 1].lent;

  predicate account_free{L}(integer a) =
      account_parent[a] == 0 &&
      (\forall integer r; resource(r) ==> accounts[r][a].quota == 0 &&
           accounts[r][a].used == 0 && accounts[r][a].lent == 0);

  predicate account_childless{L}(integer a) =
      \forall integer c; account_id(c) && c != a ==> account_parent[c] != a;

  predicate inv_account_fits{L} = \forall integer r, a;
      resource(r) && account_id(a) ==>
      accounts[r][a].used + accounts[r][a].lent <= accounts[r][a].quota;
  predicate inv_account_tree{L} = account_parent[0] == 0 &&
      (\forall integer a; account_id(a) ==> account_parent[a] < ACCOUNTS);
  predicate inv_account_lent{L} = \forall integer r, a;
      resource(r) && account_id(a) ==>
      accounts[r][a].lent == given(r, a, ACCOUNTS);
  predicate inv_account_free{L} = \forall integer a;
      account_id(a) && account_parent[a] == 0 ==> account_free(a);

  lemma given_frame{L1, L2}: \forall integer r, p, n; 0 <= n ==>
      (\forall integer i; 0 <= i < n ==>
          \at(accounts[r][i].quota, L1) == \at(accounts[r][i].quota, L2) &&
          \at(account_parent[i], L1) == \at(account_parent[i], L2)) ==>
      given{L1}(r, p, n) == given{L2}(r, p, n);
  lemma given_update{L1, L2}: \forall integer r, p, n, c; 0 <= c < n ==>
      (\forall integer i; 0 <= i < n && i != c ==>
          \at(accounts[r][i].quota, L1) == \at(accounts[r][i].quota, L2) &&
          \at(account_parent[i], L1) == \at(account_parent[i], L2)) ==>
      given{L2}(r, p, n) == given{L1}(r, p, n)
          - (\at(account_parent[c], L1) == p && c != p ?
             \at(accounts[r][c].quota, L1) : 0)
          + (\at(account_parent[c], L2) == p && c != p ?
             \at(accounts[r][c].quota, L2) : 0);
  lemma given_positive{L}: \forall integer r, p, n; 0 <= n ==>
      (\forall integer i; 0 <= i < n ==> 0 <= accounts[r][i].quota) ==>
      0 <= given(r, p, n);
  lemma given_member{L}: \forall integer r, p, n, c; 0 <= c < n ==>
      (\forall integer i; 0 <= i < n ==> 0 <= accounts[r][i].quota) ==>
      account_parent[c] == p && c != p ==>
      accounts[r][c].quota <= given(r, p, n);
  lemma given_none{L}: \forall integer r, p, n; 0 <= n ==>
      (\forall integer i; 0 <= i < n && i != p ==> account_parent[i] != p) ==>
      given(r, p, n) == 0;
  lemma supply_frame{L1, L2}: \forall integer r, n; 0 <= n ==>
      (\forall integer i; 0 <= i < n ==>
          \at(accounts[r][i].quota, L1) == \at(accounts[r][i].quota, L2) &&
          \at(accounts[r][i].lent, L1) == \at(accounts[r][i].lent, L2)) ==>
      supply{L1}(r, n) == supply{L2}(r, n);
  lemma supply_update{L1, L2}: \forall integer r, n, c; 0 <= c < n ==>
      (\forall integer i; 0 <= i < n && i != c ==>
          \at(accounts[r][i].quota, L1) == \at(accounts[r][i].quota, L2) &&
          \at(accounts[r][i].lent, L1) == \at(accounts[r][i].lent, L2)) ==>
      supply{L2}(r, n) == supply{L1}(r, n)
          - \at(accounts[r][c].quota - accounts[r][c].lent, L1)
          + \at(accounts[r][c].quota - accounts[r][c].lent, L2);

  predicate inv_account{L} = inv_account_fits && inv_account_tree &&
      inv_account_lent && inv_account_free;
  predicate conserved{L1, L2} = \forall integer r; resource(r) ==>
      supply{L2}(r, ACCOUNTS) == supply{L1}(r, ACCOUNTS);
*/

/** Tells whether inv_account holds; for tests. */
/*@ assigns \nothing;
    ensures \result == true <==> inv_account;
*/
bool account_inv(void);

/** What account `a` can still use or lend of a resource. */
/*@ requires account_id(a) && resource(r) && inv_account;
    assigns \nothing;
    ensures \result == accounts[r][a].quota - accounts[r][a].used -
                       accounts[r][a].lent;
*/
uint32_t account_available(resource_t r, account_id_t a);

/** Makes the free account `a` a root: an account that nobody lends to. */
/*@ requires account_id(a) && account_free(a) && account_childless(a);
    requires inv_account;
    assigns account_parent[a];
    ensures inv_account;
    ensures account_parent[a] == a;
    ensures conserved{Pre, Post};
*/
void account_open_root(account_id_t a);

/**
 * Gives a root `n` more of a resource: the only way in which anything comes
 * into the accounts.  False, and nothing has changed, if the sum does not fit.
 */
/*@ requires account_id(a) && resource(r) && account_parent[a] == a;
    requires inv_account;
    assigns accounts[r][a].quota;
    ensures inv_account;
    ensures \result == true <==> \old(accounts[r][a].quota) + n <= UINT32_MAX;
    ensures \result == true ==>
        accounts[r][a].quota == \old(accounts[r][a].quota) + n;
    ensures \result == false ==>
        accounts[r][a].quota == \old(accounts[r][a].quota);
*/
bool account_found(resource_t r, account_id_t a, uint32_t n);

/** Opens the free account `a` as a child of `parent`, with nothing in it. */
/*@ requires account_id(a) && account_id(parent) && a != parent;
    requires account_parent[parent] != 0;
    requires account_free(a) && account_childless(a);
    requires inv_account;
    assigns account_parent[a];
    ensures inv_account;
    ensures account_parent[a] == parent;
    ensures conserved{Pre, Post};
*/
void account_open(account_id_t a, account_id_t parent);

/**
 * Closes account `a`: what it has goes back to its parent.  False, and nothing
 * has changed, if it is a root, uses something, or has lent something.  Its
 * children are closed before.
 */
/*@ requires account_id(a) && account_parent[a] != 0 && account_childless(a);
    requires inv_account;
    assigns account_parent[a];
    assigns accounts[0][a].quota, accounts[0][account_parent[a]].lent;
    assigns accounts[1][a].quota, accounts[1][account_parent[a]].lent;
    assigns accounts[2][a].quota, accounts[2][account_parent[a]].lent;
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures \result == true ==> account_parent[a] == 0 && account_free(a);
    ensures \result == false ==> account_parent[a] == \old(account_parent[a]);
    ensures \result == false ==> \forall integer r; resource(r) ==>
        accounts[r][a].quota == \old(accounts[r][a].quota);
*/
bool account_close(account_id_t a);

/** Uses `n` of a resource. False, and nothing has changed, if `a` lacks it. */
/*@ requires account_id(a) && resource(r) && inv_account;
    requires account_parent[a] != 0;
    assigns accounts[r][a].used;
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures \result == false <==> \old(accounts[r][a].used) +
        \old(accounts[r][a].lent) + n > \old(accounts[r][a].quota);
    ensures \result == true ==>
        accounts[r][a].used == \old(accounts[r][a].used) + n;
    ensures \result == false ==>
        accounts[r][a].used == \old(accounts[r][a].used);
*/
bool account_charge(resource_t r, account_id_t a, uint32_t n);

/** Gives back `n` of a resource that `a` used. */
/*@ requires account_id(a) && resource(r) && inv_account;
    requires n <= accounts[r][a].used;
    assigns accounts[r][a].used;
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures accounts[r][a].used == \old(accounts[r][a].used) - n;
*/
void account_refund(resource_t r, account_id_t a, uint32_t n);

/**
 * Moves `n` of a resource from the parent of `a` to `a`.  False, and nothing
 * has changed, if the parent lacks it.
 */
/*@ requires account_id(a) && resource(r) && inv_account;
    requires account_parent[a] != 0 && account_parent[a] != a;
    assigns accounts[r][a].quota, accounts[r][account_parent[a]].lent;
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures \result == false <==>
        \old(accounts[r][account_parent[a]].used) +
        \old(accounts[r][account_parent[a]].lent) + n >
        \old(accounts[r][account_parent[a]].quota);
    ensures \result == true ==>
        accounts[r][a].quota == \old(accounts[r][a].quota) + n;
    ensures \result == false ==>
        accounts[r][a].quota == \old(accounts[r][a].quota) &&
        accounts[r][account_parent[a]].lent ==
            \old(accounts[r][account_parent[a]].lent);
*/
bool account_lend(resource_t r, account_id_t a, uint32_t n);

/**
 * Moves `n` of a resource from `a` back to its parent.  False, and nothing has
 * changed, if `a` does not have that much free.
 */
/*@ requires account_id(a) && resource(r) && inv_account;
    requires account_parent[a] != 0 && account_parent[a] != a;
    assigns accounts[r][a].quota, accounts[r][account_parent[a]].lent;
    ensures inv_account;
    ensures conserved{Pre, Post};
    ensures \result == false <==> \old(accounts[r][a].used) +
        \old(accounts[r][a].lent) + n > \old(accounts[r][a].quota);
    ensures \result == true ==>
        accounts[r][a].quota == \old(accounts[r][a].quota) - n;
    ensures \result == false ==>
        accounts[r][a].quota == \old(accounts[r][a].quota) &&
        accounts[r][account_parent[a]].lent ==
            \old(accounts[r][account_parent[a]].lent);
*/
bool account_return(resource_t r, account_id_t a, uint32_t n);
