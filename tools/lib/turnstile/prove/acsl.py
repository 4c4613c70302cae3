# SPDX-License-Identifier: BSD-2-Clause
"""Reads C as Frama-C prints it: contracts, logic, and bodies.

Frama-C's own print is laid out in one way only and has no comments but
annotations, so a contract is the same text as long as it says the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r"""/\*.*?\*/ | //[^\n]* | "(?:\\.|[^"\\])*"
                        | '(?:\\.|[^'\\])*' | [{};] | [^\s"'/{};]+ | /""",
                    re.X | re.S)
_LOGIC = re.compile(r"(predicate|inductive|lemma|axiomatic|axiom|type"
                    r"|logic\s[^({=]*?[\s*])\s*([A-Za-z_]\w*)\s*[<({=:;]")
_ATTRIBUTE = re.compile(r"__attribute__\s*\(\(.*?\)\)", re.S)
_FUNCTION = re.compile(r"\b([A-Za-z_]\w*)\s*\(")
_WORD = re.compile(r"[A-Za-z_]\w*")
_DIGITS = 16


@dataclass
class Printed:
    """What a print holds: contracts and bodies by function, the definitions
    of logic by name, and which of these are lemmas."""

    contracts: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    logic: dict[str, str] = field(default_factory=dict)
    lemmas: set[str] = field(default_factory=set)

    def meaning(self, text: str) -> str:
        """A hash of `text` and of all logic that it rests on."""
        needed: dict[str, str] = {}
        waiting = [text]
        while waiting:
            for word in set(_WORD.findall(waiting.pop())):
                if word in self.logic and word not in needed:
                    needed[word] = self.logic[word]
                    waiting.append(self.logic[word])
        whole = "\n".join([text, *(needed[name] for name in sorted(needed))])
        return hashlib.sha256(whole.encode()).hexdigest()[:_DIGITS]

    def contract(self, function: str) -> str:
        """The hash of a function's contract; without a contract, of none."""
        return self.meaning(self.contracts.get(function, ""))

    def calls(self, functions: set[str]) -> set[str]:
        """The functions that the bodies of `functions` call; the print names
        them in annotations of ghost code as well."""
        called: set[str] = set()
        for name in functions:
            called |= set(_FUNCTION.findall(self.bodies.get(name, "")))
        return called & set(self.contracts)


def _flat(text: str) -> str:
    """Text with every run of blanks as one."""
    return " ".join(text.split())


def _items(text: str) -> Iterator[str]:
    """The annotations and declarations of a file, one after the other."""
    start, depth = -1, 0
    for token in _TOKEN.finditer(text):
        word = token[0]
        if start < 0 and word.startswith("/*"):
            yield word
            continue
        if start < 0:
            start = token.start()
        depth += (word == "{") - (word == "}")
        item = text[start:token.end()]
        if depth == 0 and (word == ";" or word == "}" and _has_body(item)):
            yield item
            start = -1


def _has_body(item: str) -> bool:
    """Tells a function from a type or a table, which a semicolon ends."""
    head = item.partition("{")[0]
    return ")" in head and "=" not in head


def _note_logic(text: str, into: Printed) -> bool:
    """Notes an annotation that defines logic; tells whether it is one."""
    inner = text.removeprefix("/*@").removesuffix("*/").strip()
    head = _LOGIC.match(inner)
    if not head:
        return False
    names = [head[2]]
    if head[1] == "axiomatic":
        names = [found[2] for found in _LOGIC.finditer(inner)]
    into.logic |= {name: _flat(inner) for name in names}
    if head[1] == "lemma":
        into.lemmas.add(head[2])
    return True


def _function(item: str) -> str | None:
    """The function that an item declares or defines."""
    head = re.split(r"[{;=]", _ATTRIBUTE.sub("", item), maxsplit=1)[0]
    if head.startswith(("typedef", "struct {", "enum ")) and "(" not in head:
        return None
    found = _FUNCTION.search(head)
    return found[1] if found and not head.startswith("typedef") else None


def _note_code(item: str, contract: str, into: Printed) -> None:
    """Notes a declaration, with the contract before it."""
    name = _function(item)
    if name is None:
        return
    if contract or name not in into.contracts:
        into.contracts[name] = _flat(contract)
    if "{" in item:
        into.bodies[name] = item.partition("{")[2]


def _note_ghost(text: str, into: Printed) -> None:
    """Notes the ghost functions of an annotation."""
    inner = text.removeprefix("/*@").removesuffix("*/").strip()
    inner = inner.removeprefix("ghost").replace("/@", "/*@").replace("@/", "*/")
    _note_all(inner, into)


def _note_all(text: str, into: Printed) -> None:
    """Notes all items of a text."""
    contract = ""
    for item in _items(text):
        if not item.startswith("/*"):
            _note_code(item, contract, into)
            contract = ""
        elif re.match(r"/\*@\s*ghost\b", item):
            _note_ghost(item, into)
        elif item.startswith("/*@") and not _note_logic(item, into):
            contract = item.removeprefix("/*@").removesuffix("*/")


def read_print(text: str) -> Printed:
    """What a print of Frama-C holds; it names C's own headers by #include."""
    printed = Printed()
    _note_all(re.sub(r"^#.*$", "", text, flags=re.M), printed)
    return printed
