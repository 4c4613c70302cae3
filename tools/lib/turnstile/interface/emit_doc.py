# SPDX-License-Identifier: BSD-2-Clause
"""Manual pages of calls and statuses: gen/doc/calls.md, statuses.md."""

from __future__ import annotations

from .argument_types import limits_of
from .model import Argument, Call, Group, Interface

NOTE = ("<!-- SPDX-License-Identifier: BSD-2-Clause -->\n"
        "<!-- Generated from {} by tools/gen; do not edit. -->\n\n")

_CLASSES = {
    "done": ("Done", "The call has done what it is for."),
    "refused": ("Refused", "Nothing has changed: the caller may mend what was "
                "wrong and try again, or do without."),
    "progress": ("Progress", "At least one unit of the work is done. The "
                 "caller repeats the call until it is answered otherwise."),
    "ended": ("Ended", "The caller has waited, and its wait is over without "
              "what it waited for.")}


def table(head: list[str], rows: list[list[str]]) -> str:
    """A table in Markdown."""
    lines = ["| " + " | ".join(head) + " |",
             "|" + "|".join(" --- " for _ in head) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def status_link(name: str) -> str:
    """A link to what a status means."""
    return f"[`{name}`](statuses.md#{name.lower()})"


def call_link(call: Call) -> str:
    """A link to a call, from any page."""
    return f"[`{call.name}`](calls.md#{call.name})"


def _registers(names: tuple[str, ...]) -> str:
    """Registers as the manual writes them."""
    if len(names) > 2:
        return f"`{names[0]}` to `{names[-1]}`"
    return ", ".join(f"`{n}`" for n in names)


def _range(argument: Argument) -> str:
    """The range of an argument in words."""
    limits = limits_of(argument)
    if limits is None:
        return ""
    low, high, below = limits
    if argument.type.base == "bool":
        return " 0 or 1."
    if below:
        return f" {low} to `{below}` - 1."
    end = f"`{high}`" if isinstance(high, str) else str(high)
    return f" {low} to {end}."


def _what(argument: Argument) -> str:
    """The type of an argument in words."""
    text = argument.text
    return f"{text}, or 0" if argument.optional else text


def _facts(call: Call) -> str:
    """The line below the heading of a call."""
    facts = [f"number {call.number}",
             "for everyone" if call.who == "everyone" else "for core only"]
    if call.blocks:
        facts.append("may wait")
    if call.before_lock:
        facts.append("takes no lock")
    units = "one unit" if call.units == 1 else f"up to {call.units} units"
    facts.append(f"{units} of work: {call.unit}")
    return "*" + " · ".join(facts) + "*\n"


def _call(call: Call) -> str:
    """The section of a call."""
    parts = [f"### {call.name}\n", _facts(call), call.sentence + "\n"]
    if call.arguments:
        parts.append(table(
            ["Argument", "In", "Type", "Meaning"],
            [[f"`{a.name}`", _registers(a.registers), _what(a),
              a.sentence + _range(a)] for a in call.arguments]))
    if call.results:
        parts.append(table(
            ["Result", "In", "Meaning"],
            [[f"`{r.name}`", _registers(r.registers), r.sentence]
             for r in call.results]))
    parts.append("Answers " + ", ".join(status_link(s) for s in call.statuses)
                 + ".\n")
    return "\n".join(parts)


def _group(group: Group, calls: list[Call]) -> str:
    """The chapter of a group."""
    return "\n".join([f"## {group.title}\n", group.sentence + "\n",
                      *(_call(c) for c in calls)])


_CALLS = """# Kernel calls

A thread makes a call by putting its number and arguments into registers and
raising a system call exception. The kernel does one thing, completely or not
at all, and answers with a [status](statuses.md). Which processor register
stands for `cap`, `tag`, `w0` to `w3` and `room` is told in
[the binary interface](abi.md).

* The **status** comes back in `cap`. Results come back in the registers that
  the call names, and only if the status is of class done. Every other register
  keeps its value.
* A **capability** is a word that names something for one protection domain;
  core names objects by their indices instead.
* A call of several **units** does at most so many and answers `AGAIN` while
  there is more to do. No call is longer than that, whatever the caller has
  set up before.
* A call that **may wait** is ended by [`thread_cancel`](#thread_cancel) with
  `CANCELLED`.
* A number that no call has is answered `BAD_CALL`; a call for core only from
  elsewhere is answered `FORBIDDEN`.

"""


def calls_page(interface: Interface) -> str:
    """gen/doc/calls.md"""
    rows = [[str(c.number), f"[`{c.name}`](#{c.name})",
             "core" if c.who == "core" else "", "yes" if c.blocks else "",
             c.sentence] for c in interface.calls]
    parts = [NOTE.format("spec/calls.toml") + _CALLS
             + table(["No.", "Call", "Only", "Waits", "What it does"], rows)]
    for group in interface.groups:
        parts.append(_group(group, [c for c in interface.calls
                                    if c.group == group.name]))
    return "\n".join(parts)


def _status(interface: Interface, name: str) -> str:
    """The section of a status."""
    status = interface.status(name)
    calls = [c for c in interface.calls if name in c.statuses]
    text = f"### {name}\n\n*number {status.number}*\n\n{status.sentence}\n"
    if len(calls) == len(interface.calls):
        return text + "\nAny call can answer it.\n"
    if not calls:
        return text + "\nIt answers a number that no call has.\n"
    if len(calls) > 12:
        return text + f"\n{len(calls)} calls can answer it.\n"
    return text + "\nAnswered by " + ", ".join(call_link(c) for c in calls) \
        + ".\n"


def statuses_page(interface: Interface) -> str:
    """gen/doc/statuses.md"""
    parts = [NOTE.format("spec/statuses.toml") + """# Statuses

Every call answers with one status. A caller first asks for its class: after
*refused* nothing has changed, so there is nothing to undo.
"""]
    for kind, (title, sentence) in _CLASSES.items():
        parts.append(f"## {title}\n\n{sentence}\n")
        parts += [_status(interface, s.name) for s in interface.statuses
                  if s.kind == kind]
    return "\n".join(parts)


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {"gen/doc/calls.md": calls_page(interface),
            "gen/doc/statuses.md": statuses_page(interface)}
