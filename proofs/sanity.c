/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * sanity: goals whose verdict is known.
 *
 * Before anything else each prover alone has to prove the first and to leave
 * the second open. A prover that is missing or broken looks otherwise like
 * goals that are hard, and one that agrees to everything like a proof.
 */

#include <stdint.h>

/*@ lemma sanity_holds: \forall integer x, y, z;
        3 * x + 5 * y == z && x > 2 && y > 4 ==> z > 33;
*/

/*@ requires a <= 1000 && b <= 1000;
    assigns \nothing;
    ensures open: \result < 2000;
*/
uint32_t sanity_sum(uint32_t a, uint32_t b);

uint32_t sanity_sum(uint32_t a, uint32_t b)
{
    return a + b;
}
