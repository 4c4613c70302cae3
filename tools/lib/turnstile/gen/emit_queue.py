# SPDX-License-Identifier: BSD-2-Clause
"""Queues: every list of the kernel whose members leave from anywhere.

One template for all of them, in C and in the terms in which it is proved:
ghost arrays say which queue an item is in and at which position, and local
links agree with them.  From that follows what local links alone do not say:
an empty queue has no members, and the first is the oldest.
"""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from ..diagnostics import Place, Problems
from ..located_toml import Located, check_keys, did_you_mean
from .ctext import doc, head
from .emit_queue_alone import ALONE
from .emit_queue_front import PUSH_FRONT, PUSH_FRONT_SOURCE
from .system import Slot, System

_KEYS: dict[str, type | tuple[type, ...]] = {
    "sentence": str, "head": str, "item": str, "front": bool,
    "alone": bool}


@dataclass
class Queue:
    """A queue: the slots in which its ends and its links are stored, and
    whether members may also join at its front, or often stand alone."""

    name: str
    sentence: str
    head: Slot
    item: Slot
    front: bool
    alone: bool
    place: Place


def read_queues(toml: Located, system: System,
                problems: Problems) -> list[Queue]:
    """Reads queues.toml."""
    queues = []
    for name, data in toml.data.items():
        if not check_keys(toml, (name,), _KEYS, set(_KEYS) - {"front", "alone"}, problems):
            continue
        slots = []
        for role, fields in (("head", ("first", "last")),
                             ("item", ("next", "prev"))):
            slot = system.slots.get(data[role])
            if slot is None:
                problems.add(toml.place(name, role),
                             f"unknown slot '{data[role]}'",
                             did_you_mean(data[role], list(system.slots)))
                continue
            for field in fields:
                _check_field(system, slot, data["item"], f"{name}_{field}",
                             toml.place(name, role), problems)
            slots.append(slot)
        if len(slots) == 2:
            queues.append(Queue(name, data["sentence"], slots[0], slots[1],
                                data.get("front", False),
                                data.get("alone", False), toml.place(name)))
    return queues


def _check_field(system: System, slot: Slot, item: str, field: str,
                 place: Place, problems: Problems) -> None:
    """The ends and links of a queue are fields that hold an item."""
    index = system.slots[item].index if item in system.slots else ""
    found = slot.field(field)
    if found is None or found.type != index:
        problems.add(place, f"slot '{slot.name}' has no field '{field}' that "
                     f"holds a {index}", "add it to slots.toml")


_LOGIC = Template("""
/*@ ghost
  int ${q}_on[${items}];
  int ${q}_pos[${items}];
  int ${q}_count[${heads}];
*/

/*@
  predicate ${q}_in{L}(integer i) =
      ${item}_present(i) && ${q}_on[i] != 0;
  predicate inv_${q}_range{L} =
      (\\forall integer h; ${head}_present(h) ==>
          0 <= ${q}_count[h] && ${ht}[h].${q}_first < ${items} &&
          ${ht}[h].${q}_last < ${items}) &&
      (\\forall integer i; ${item}_present(i) ==>
          0 <= ${q}_on[i] < ${heads} &&
          ${it}[i].${q}_next < ${items} && ${it}[i].${q}_prev < ${items});
  predicate inv_${q}_first{L} = \\forall integer h; ${head}_present(h) ==>
      (${q}_count[h] == 0 <==> ${ht}[h].${q}_first == 0) &&
      (${ht}[h].${q}_first != 0 ==>
          ${q}_on[${ht}[h].${q}_first] == h &&
          ${q}_pos[${ht}[h].${q}_first] == 0);
  predicate inv_${q}_last{L} = \\forall integer h; ${head}_present(h) ==>
      (${q}_count[h] == 0 <==> ${ht}[h].${q}_last == 0) &&
      (${ht}[h].${q}_last != 0 ==>
          ${q}_on[${ht}[h].${q}_last] == h &&
          ${q}_pos[${ht}[h].${q}_last] == ${q}_count[h] - 1);
  predicate inv_${q}_pos{L} = \\forall integer i; ${q}_in(i) ==>
      0 <= ${q}_pos[i] < ${q}_count[${q}_on[i]];
  predicate inv_${q}_once{L} = \\forall integer i, j;
      ${q}_in(i) && ${q}_in(j) && ${q}_on[i] == ${q}_on[j] &&
      ${q}_pos[i] == ${q}_pos[j] ==> i == j;
  predicate inv_${q}_next{L} = \\forall integer i; ${q}_in(i) ==>
      (${it}[i].${q}_next == 0 ==>
          ${q}_pos[i] == ${q}_count[${q}_on[i]] - 1) &&
      (${it}[i].${q}_next != 0 ==>
          ${q}_on[${it}[i].${q}_next] == ${q}_on[i] &&
          ${q}_pos[${it}[i].${q}_next] == ${q}_pos[i] + 1);
  predicate inv_${q}_prev{L} = \\forall integer i; ${q}_in(i) ==>
      (${it}[i].${q}_prev == 0 ==> ${q}_pos[i] == 0) &&
      (${it}[i].${q}_prev != 0 ==>
          ${q}_on[${it}[i].${q}_prev] == ${q}_on[i] &&
          ${q}_pos[${it}[i].${q}_prev] == ${q}_pos[i] - 1);
  predicate inv_${q}{L} = inv_${q}_range && inv_${q}_first &&
      inv_${q}_last && inv_${q}_pos && inv_${q}_once && inv_${q}_next &&
      inv_${q}_prev;
*/
""")

_PUSH = Template("""/*@ requires ${head}_present(h) && ${item}_present(i);
    requires ${q}_on[i] == 0 && ${q}_count[h] < ${items};
    requires inv_${q};
    assigns ${ht}[h].${q}_first, ${ht}[h].${q}_last;
    assigns ${it}[i].${q}_next, ${it}[i].${q}_prev;
    assigns ${it}[${ht}[h].${q}_last].${q}_next;
    assigns ${q}_on[i], ${q}_pos[i], ${q}_count[h];
    ensures inv_${q}_range;
    ensures inv_${q}_first;
    ensures inv_${q}_last;
    ensures inv_${q}_pos;
    ensures inv_${q}_once;
    ensures inv_${q}_next;
    ensures inv_${q}_prev;
    ensures ${q}_on[i] == h && ${q}_pos[i] == \\old(${q}_count[h]);
    ensures ${q}_count[h] == \\old(${q}_count[h]) + 1;
*/
void ${q}_push(${hi} h, ${ii} i);
""")

_REMOVE = Template("""/*@ requires ${head}_present(h) && ${item}_present(i);
    requires ${q}_on[i] == h;
    requires inv_${q};
    assigns ${ht}[h].${q}_first, ${ht}[h].${q}_last;
    assigns ${it}[${it}[i].${q}_prev].${q}_next;
    assigns ${it}[${it}[i].${q}_next].${q}_prev;
    assigns ${q}_on[i], ${q}_count[h], ${q}_pos[1 .. ${items} - 1];
    ensures inv_${q}_range;
    ensures inv_${q}_first;
    ensures inv_${q}_last;
    ensures inv_${q}_pos;
    ensures inv_${q}_once;
    ensures inv_${q}_next;
    ensures inv_${q}_prev;
    ensures ${q}_on[i] == 0;
    ensures ${q}_count[h] == \\old(${q}_count[h]) - 1;
    ensures order: \\forall integer j; ${item}_present(j) && j != i ==>
        ${q}_pos[j] == (${q}_on[j] == h &&
            \\old(${q}_pos[j]) > \\old(${q}_pos[i]) ?
            \\old(${q}_pos[j]) - 1 : \\old(${q}_pos[j]));
*/
void ${q}_remove(${hi} h, ${ii} i);
""")

_SOURCE = Template("""
void ${q}_push(${hi} h, ${ii} i)
{
    const ${ii} last = ${ht}[h].${q}_last;

    if (last == 0)
        ${ht}[${head}_slot(h)].${q}_first = i;
    else
        ${it}[${item}_slot(last)].${q}_next = i;
    ${it}[${item}_slot(i)].${q}_next = 0;
    ${it}[${item}_slot(i)].${q}_prev = last;
    ${ht}[${head}_slot(h)].${q}_last = i;
    /*@ ghost ${q}_on[i] = h; */
    /*@ ghost ${q}_pos[i] = ${q}_count[h]; */
    /*@ ghost ${q}_count[h]++; */
}

/*@ ghost
  /@ requires ${item}_present(i) && ${q}_on[i] != 0;
     assigns ${q}_pos[1 .. ${items} - 1];
     ensures \\forall integer j; ${item}_present(j) ==>
         ${q}_pos[j] == (${q}_on[j] == ${q}_on[i] &&
             \\old(${q}_pos[j]) > \\old(${q}_pos[i]) ?
             \\old(${q}_pos[j]) - 1 : \\old(${q}_pos[j]));
  @/
  void ${q}_close_gap(${ii} i)
  {
      int at = ${q}_pos[i];
      /@ loop invariant 1 <= j <= ${items};
         loop invariant \\forall integer k; 0 < k < j ==>
             ${q}_pos[k] == (${q}_on[k] == ${q}_on[i] &&
                 \\at(${q}_pos[k], Pre) > at ?
                 \\at(${q}_pos[k], Pre) - 1 : \\at(${q}_pos[k], Pre));
         loop invariant \\forall integer k; j <= k < ${items} ==>
             ${q}_pos[k] == \\at(${q}_pos[k], Pre);
         loop assigns j, ${q}_pos[1 .. ${items} - 1];
         loop variant ${items} - j;
      @/
      for (unsigned j = 1; j < ${items}; j++)
          if (${q}_on[j] == ${q}_on[i] && ${q}_pos[j] > at)
              ${q}_pos[j]--;
  }
*/

void ${q}_remove(${hi} h, ${ii} i)
{
    const ${ii} next = ${it}[i].${q}_next;
    const ${ii} prev = ${it}[i].${q}_prev;

    /*@ assert prev == 0 ==> ${q}_pos[i] == 0; */
    /*@ assert prev != 0 ==> ${ht}[h].${q}_first != i && ${q}_pos[i] > 0; */
    /*@ assert next == 0 ==> ${q}_pos[i] == ${q}_count[h] - 1; */
    /*@ assert next != 0 ==> ${ht}[h].${q}_last != i &&
            ${q}_pos[i] < ${q}_count[h] - 1; */
    /*@ assert \\forall integer j; ${item}_present(j) && ${q}_on[j] == h &&
            ${it}[j].${q}_next == i ==> j == prev; */
    /*@ assert \\forall integer j; ${item}_present(j) && ${q}_on[j] == h &&
            ${it}[j].${q}_prev == i ==> j == next; */
    /*@ ghost ${q}_close_gap(i); */
    /*@ assert prev != 0 ==> ${q}_on[prev] == h &&
            ${q}_pos[prev] == ${q}_pos[i] - 1; */
    /*@ assert next != 0 ==> ${q}_on[next] == h &&
            ${q}_pos[next] == ${q}_pos[i]; */
    /*@ assert \\forall integer j; ${q}_in(j) && ${q}_on[j] == h && j != i &&
            j != prev ==>
            (${it}[j].${q}_next == 0 ==> ${q}_pos[j] == ${q}_count[h] - 2) &&
            (${it}[j].${q}_next != 0 ==> ${it}[j].${q}_next != i &&
                ${q}_pos[${it}[j].${q}_next] == ${q}_pos[j] + 1); */
    /*@ assert \\forall integer j; ${q}_in(j) && ${q}_on[j] == h && j != i &&
            j != next ==>
            (${it}[j].${q}_prev == 0 ==> ${q}_pos[j] == 0) &&
            (${it}[j].${q}_prev != 0 ==> ${it}[j].${q}_prev != i &&
                ${q}_pos[${it}[j].${q}_prev] == ${q}_pos[j] - 1); */
    if (prev == 0)
        ${ht}[${head}_slot(h)].${q}_first = next;
    else
        ${it}[${item}_slot(prev)].${q}_next = next;
    if (next == 0)
        ${ht}[${head}_slot(h)].${q}_last = prev;
    else
        ${it}[${item}_slot(next)].${q}_prev = prev;
    /*@ ghost ${q}_on[i] = 0; */
    /*@ ghost ${q}_count[h]--; */
}
""")


def _values(queue: Queue) -> dict[str, str]:
    """What the templates are filled with."""
    return {"q": queue.name, "head": queue.head.name, "item": queue.item.name,
            "ht": queue.head.table, "it": queue.item.table,
            "hi": queue.head.index, "ii": queue.item.index,
            "heads": queue.head.count, "items": queue.item.count}


def header(queue: Queue) -> str:
    """gen/queue_<name>.h"""
    values = _values(queue)
    title = (f"queue_{queue.name}: {queue.sentence[0].lower()}"
             f"{queue.sentence[1:]}")
    return "\n".join([
        head(title, "spec/queues.toml"),
        '#pragma once\n\n#include "slots.h"\n', _LOGIC.substitute(values),
        doc(f"Puts `i` at the end of the queue of `h`.")
        + _PUSH.substitute(values),
        doc(f"Takes `i` out of the queue of `h`, wherever it stands.")
        + _REMOVE.substitute(values)
        + (PUSH_FRONT.substitute(values) if queue.front else "")
        + (ALONE.substitute(values) if queue.alone else "")])


def source(queue: Queue) -> str:
    """gen/queue_<name>.c"""
    values = _values(queue)
    return (head(f"queue_{queue.name}: push and remove, in constant time.",
                 "spec/queues.toml")
            + f'\n#include "queue_{queue.name}.h"\n'
            + _SOURCE.substitute(values)
            + (PUSH_FRONT_SOURCE.substitute(values) if queue.front else ""))
