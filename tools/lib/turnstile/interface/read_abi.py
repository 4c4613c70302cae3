# SPDX-License-Identifier: BSD-2-Clause
"""Reads spec/statuses.toml and spec/registers.toml."""

from __future__ import annotations

from typing import Any

from ..located_toml import did_you_mean
from .model_abi import (Abi, Architecture, BitField, CLASSES, Constant,
                        Enumeration, REGISTERS, Register, Status, Words)
from .reader import Keys, Reader

_STATUS: Keys = {"number": int, "class": str, "sentence": str}
_TOP: Keys = {"word_bits": int, "page_bytes": int, "register": list,
              "tag": list, "capability": list, "utcb": list, "constant": dict,
              "enumeration": dict, "architecture": dict}
_REGISTER: Keys = {"name": str, "goes_in": str, "comes_out": str,
                   "sentence": str}
_FIELD: Keys = {"name": str, "low": int, "bits": int, "max": int,
                "sentence": str}
_WORDS: Keys = {"name": str, "words": int, "sentence": str}
_CONSTANT: Keys = {"value": int, "sentence": str}
_VALUE: Keys = {"name": str, "number": int, "sentence": str}
_ENUMERATION: Keys = {"sentence": str, "values": list}
_ARCHITECTURE: Keys = {"generated": bool, "word_bits": int, "sentence": str,
                       "instruction": str, "clobbers": list, "registers": dict,
                       "state": list}


def read_statuses(r: Reader) -> list[Status]:
    """Reads all statuses, sorted by number."""
    result: list[Status] = []
    numbers: dict[int, str] = {}
    for name, row in r.tables():
        place = r.place(name)
        r.name(place, name, upper=True)
        text = r.sentence(place, row.get("sentence"), f"status {name}")
        if not r.keys((name,), _STATUS, {"number", "class"}):
            continue
        if row["class"] not in CLASSES:
            r.problems.add(r.place(name, "class"), f"status {name} has the "
                           f"unknown class '{row['class']}'",
                           did_you_mean(row["class"], list(CLASSES)))
        r.number(r.place(name, "number"), row["number"], 0, 255, "the number")
        r.unique(numbers, row["number"], name, r.place(name, "number"),
                 "number")
        result.append(Status(name, row["number"], row["class"], text, place))
    if "OK" not in (s.name for s in result if s.number == 0):
        r.problems.add(r.place(), "no status OK with number 0",
                       "add [OK] with number = 0 and class = \"done\"")
    return sorted(result, key=lambda s: s.number)


def _fields(r: Reader, list_name: str, word_bits: int) -> list[BitField]:
    """Reads the bit fields of a word; they must not overlap."""
    result: list[BitField] = []
    for i, row in r.rows(list_name):
        place = r.place(list_name, i)
        text = r.sentence(place, row.get("sentence"),
                          f"field '{row.get('name')}' of the {list_name}")
        if not r.keys((list_name, i), _FIELD, set(_FIELD) - {"sentence"}):
            continue
        f = BitField(row["name"], row["low"], row["bits"], row["max"], text,
                     place)
        r.name(place, f.name)
        if f.low < 0 or f.bits < 1 or f.low + f.bits > word_bits:
            r.problems.add(place, f"field '{f.name}' of the {list_name} does "
                           f"not fit in a word of {word_bits} bits",
                           "move it or make it narrower")
            continue
        if not 0 < f.most <= f.mask:
            r.problems.add(r.place(list_name, i, "max"), f"field '{f.name}' of "
                           f"{f.bits} bits cannot hold {f.most}",
                           "widen the field or lower 'max'")
        for other in result:
            if f.name == other.name:
                r.problems.add(place, f"two fields of the {list_name} are "
                               f"called '{f.name}'", "rename one")
            elif f.low < other.low + other.bits and \
                    other.low < f.low + f.bits:
                r.problems.add(place, f"fields '{f.name}' and '{other.name}' "
                               f"of the {list_name} overlap",
                               "give them separate bits")
        result.append(f)
    return result


def _words(r: Reader, path: tuple[str | int, ...], row: dict[str, Any],
           what: str, upper: bool) -> Words | None:
    """Reads a named run of words."""
    place = r.place(*path)
    text = r.sentence(place, row.get("sentence"), what)
    if not r.row_keys(path, row, _WORDS, {"name", "words"}):
        return None
    r.name(place, row["name"], upper)
    r.number(place, row["words"], 1, 64, f"the length of {what}")
    return Words(row["name"], row["words"], text)


def _registers(r: Reader) -> list[Register]:
    """Reads the abstract registers; their order is the call frame's."""
    result = []
    for i, row in r.rows("register"):
        place = r.place("register", i)
        text = r.sentence(place, row.get("sentence"),
                          f"register '{row.get('name')}'")
        if not r.keys(("register", i), _REGISTER,
                      set(_REGISTER) - {"sentence"}):
            continue
        for key in ("goes_in", "comes_out"):
            r.phrase(r.place("register", i, key), row[key])
        result.append(Register(row["name"], row["goes_in"], row["comes_out"],
                               text))
    if tuple(x.name for x in result) != REGISTERS:
        r.problems.add(r.place("register", 0), "the registers are not "
                       + ", ".join(REGISTERS),
                       "list these eight in this order")
    return result


def _enumeration(r: Reader, name: str, row: dict[str, Any]
                 ) -> Enumeration | None:
    """Reads a list of named numbers."""
    path = ("enumeration", name)
    text = r.sentence(r.place(*path), row.get("sentence"),
                      f"enumeration {name}")
    if not r.keys(path, _ENUMERATION, {"values"}):
        return None
    values = []
    numbers: dict[int, str] = {}
    for i, value in r.rows(*path, "values"):
        at = (*path, "values", i)
        if not r.row_keys(at, value, _VALUE, {"name", "number"}):
            continue
        r.name(r.place(*at), value["name"], upper=True)
        r.unique(numbers, value["number"], value["name"], r.place(*at),
                 "number")
        said = r.sentence(r.place(*at), value.get("sentence"),
                          f"value {value['name']}")
        values.append(Constant(value["name"], value["number"], said))
    return Enumeration(name, text, tuple(values))


def _architecture(r: Reader, name: str, row: dict[str, Any]
                  ) -> Architecture | None:
    """Reads how a processor names the registers."""
    path = ("architecture", name)
    place = r.place(*path)
    text = r.sentence(place, row.get("sentence"), f"architecture {name}")
    if not r.keys(path, _ARCHITECTURE, set(_ARCHITECTURE) - {"sentence"}):
        return None
    names = row["registers"]
    at = r.place(*path, "registers")
    if row["word_bits"] not in (32, 64):
        r.problems.add(r.place(*path, "word_bits"), f"words of "
                       f"{row['word_bits']} bits", "choose 32 or 64")
    if not all(isinstance(x, str) for x in (*row["clobbers"],
                                            *names.values())):
        r.problems.add(place, f"architecture {name} has registers without "
                       "names", "write the names in quotes")
        return None
    for key in names:
        if key not in REGISTERS:
            r.problems.add(at, f"no abstract register is called '{key}'",
                           did_you_mean(key, list(REGISTERS)))
    for key in REGISTERS:
        if key not in names:
            r.problems.add(at, f"architecture {name} has no register for "
                           f"'{key}'", f"add {key} = \"...\"")
    seen: dict[str, str] = {}
    for key, real in names.items():
        r.unique(seen, real, key, at, "register")
        if real in row["clobbers"]:
            r.problems.add(at, f"register {real} carries '{key}' and is "
                           "overwritten by the instruction", "choose another")
    state = [_words(r, (*path, "state", i), s, f"state of {name}", True)
             for i, s in r.rows(*path, "state")]
    return Architecture(name, row["generated"], row["word_bits"], text,
                        row["instruction"], tuple(row["clobbers"]), names,
                        tuple(s for s in state if s))


def _check_message(r: Reader, abi: Abi) -> None:
    """The tag must be able to count what a message buffer holds."""
    counts = {f.name: f for f in abi.tag}
    for kind, names in (("tag", ("words", "caps", "label")),
                        ("capability", ("slot", "serial"))):
        given = [row.get("name") for _, row in r.rows(kind)]
        for name in names:
            if name not in given:
                r.problems.add(r.place(kind, 0), f"the {kind} has no field "
                               f"'{name}'", f"add [[{kind}]] with name = "
                               f"\"{name}\"")
    words = abi.message_words(abi.word_bits)
    if "words" in counts and counts["words"].most != words:
        r.problems.add(counts["words"].place, "the tag counts up to "
                       f"{counts['words'].most} words, the message buffer "
                       f"holds {words}", f"write max = {words}")
    caps = {u.name: u.words for u in abi.utcb}.get("cap", 0)
    if "caps" in counts and counts["caps"].most != caps:
        r.problems.add(counts["caps"].place, "the tag counts up to "
                       f"{counts['caps'].most} capabilities, the message "
                       f"buffer holds {caps}", f"write max = {caps}")


def read_abi(r: Reader) -> Abi:
    """Reads spec/registers.toml."""
    abi = Abi()
    if not r.keys((), _TOP, set(_TOP)):
        return abi
    abi.word_bits, abi.page_bytes = r.data["word_bits"], r.data["page_bytes"]
    if abi.word_bits not in (32, 64):
        r.problems.add(r.place("word_bits"), f"words of {abi.word_bits} bits",
                       "choose 32 or 64")
        return abi
    if abi.page_bytes not in (1 << n for n in range(10, 17)):
        r.problems.add(r.place("page_bytes"), f"a page of {abi.page_bytes} "
                       "bytes", "choose a power of two from 1024 to 65536")
        return abi
    abi.registers = _registers(r)
    abi.tag = _fields(r, "tag", abi.word_bits)
    abi.capability = _fields(r, "capability", abi.word_bits)
    for i, row in r.rows("utcb"):
        words = _words(r, ("utcb", i), row, f"buffer field {i}", False)
        abi.utcb += [words] if words else []
    for name, row in r.tables("constant"):
        r.name(r.place("constant", name), name, upper=True)
        text = r.sentence(r.place("constant", name), row.get("sentence"),
                          f"constant {name}")
        if r.keys(("constant", name), _CONSTANT, {"value"}):
            abi.constants.append(Constant(name, row["value"], text))
    for name, row in r.tables("enumeration"):
        enumeration = _enumeration(r, name, row)
        abi.enumerations += [enumeration] if enumeration else []
    for name, row in r.tables("architecture"):
        architecture = _architecture(r, name, row)
        abi.architectures += [architecture] if architecture else []
    _check_message(r, abi)
    return abi
