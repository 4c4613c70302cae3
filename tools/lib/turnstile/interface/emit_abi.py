# SPDX-License-Identifier: BSD-2-Clause
"""What user land and kernel have in common: gen/abi/, gen/status.[ch]."""

from __future__ import annotations

from ..gen.ctext import acsl, doc, enum, head
from .model import CORE_FIRST, Interface
from .model_abi import Abi, Architecture, BitField, Words

_INCLUDES = "#pragma once\n\n#include <stdint.h>\n"


def enumerator(name: str, value: int | str, sentence: str) -> str:
    """A constant: an enumerator of its own, with its sentence."""
    return f"{doc(sentence)}enum {{ {name} = {value} }};\n"


def _accessor(prefix: str, f: BitField, what: str) -> str:
    """Reads one field of a word."""
    shifted = "value" if f.low == 0 else f"(value >> {f.low})"
    logic = f"(value >> {f.low}) & {f.mask}" if f.low else f"value & {f.mask}"
    return (doc(f"The {f.name} of a {what}: {f.sentence[0].lower()}"
                f"{f.sentence[1:]}")
            + acsl(["assigns \\nothing;", f"ensures \\result == ({logic});",
                    f"ensures \\result <= {f.mask};"])
            + f"static inline word_t {prefix}_{f.name}(word_t value)\n{{\n"
            f"return {shifted} & {f.mask:#x}U;\n}}\n")


def _maker(prefix: str, fields: list[BitField], what: str) -> str:
    """Composes a word of its fields; sums and products, which the prover
    understands better than shifts."""
    names = {f: f"{f.name}_field" for f in fields}
    parameters = ", ".join(f"word_t {n}" for n in names.values())
    terms = [f"{n} * {1 << f.low}U" if f.low else n for f, n in names.items()]
    requires = " && ".join(f"{n} <= {f.mask}" for f, n in names.items())
    value = " + ".join(terms)
    return (doc(f"A {what} of its fields.")
            + acsl([f"requires {requires};", "assigns \\nothing;",
                    f"ensures \\result == {value.replace('U', '')};"])
            + f"static inline word_t {prefix}_make({parameters})\n{{\n"
            f"return {value};\n}}\n")


def _words(prefix: str, fields: list[BitField], what: str) -> list[str]:
    """Everything about one composed word."""
    return [*(_accessor(prefix, f, what) for f in fields),
            _maker(prefix, fields, what)]


def _buffer(abi: Abi) -> str:
    """The message buffer of a thread."""
    text = doc("The message buffer of a thread: word `i` of a message is "
               "word[i]; the first four travel in registers.")
    text += "struct utcb {\n"
    for u in abi.utcb:
        array = f"[{u.words}]" if u.words > 1 else ""
        text += doc(u.sentence, "    ") + f"    word_t {u.name}{array};\n"
    text += doc("The words of the message.", "    ")
    return text + "    word_t word[MESSAGE_WORDS];\n};\n"


def _frame(abi: Abi) -> str:
    """The eight registers, as the kernel sees them."""
    rows = {"w0": "word[4]"}
    text = doc("The eight abstract registers of a call, in the order in which "
               "ARM and RISC-V number those that carry them.")
    text += "struct call_frame {\n"
    for r in abi.registers:
        if r.name in ("w1", "w2", "w3"):
            continue
        says = f"In: {r.goes_in}. Out: {r.comes_out}." if r.name != "w0" \
            else "In and out: the words of a message, arguments, results."
        text += doc(says, "    ") + f"    word_t {rows.get(r.name, r.name)};\n"
    return text + "};\n"


def _message() -> str:
    """What the stubs send and receive."""
    return (doc("The part of a message that travels in registers.")
            + "struct message {\n"
            + doc("Counts and label: in what is sent, out what arrived.",
                  "    ") + "    word_t tag;\n"
            + doc("The first four words.", "    ") + "    word_t word[4];\n"
            + doc("In: how many capabilities may arrive.", "    ")
            + "    word_t room;\n"
            + doc("Out: the home of the identity that was invoked.", "    ")
            + "    word_t home;\n};\n")


def _constants(abi: Abi) -> list[str]:
    """The numbers of the interface."""
    return [
        enumerator("PAGE_BYTES", abi.page_bytes, "A page has so many bytes."),
        enumerator("MESSAGE_WORDS", abi.message_words(abi.word_bits),
                   "A message has at most so many words."),
        enumerator("MESSAGE_CAPS", abi.tag_field("caps").most,
                   "A message has at most so many capabilities."),
        *(enumerator(c.name, c.value, c.sentence) for c in abi.constants)]


def _lists(interface: Interface) -> list[str]:
    """Calls, statuses, tables, kinds and the other enumerations."""
    calls = [(f"{c.enumerator} = {c.number}", c.sentence)
             for c in interface.calls]
    statuses = [(f"{s.enumerator} = {s.number}", s.sentence)
                for s in interface.statuses]
    tables = [(f"TABLE_{t.name.upper()} = {t.number}", t.sentence)
              for t in interface.tables]
    kinds = [(f"OBJECT_{t.name.upper()} = {t.number}", t.sentence)
             for t in interface.kinds()]
    parts = [
        doc("The numbers of the kernel's calls.")
        + enum("call_number", calls, None),
        enumerator("CALL_CORE_FIRST", CORE_FIRST,
                   "From this number on, calls are for core only."),
        enumerator("CALL_NUMBERS", interface.calls[-1].number + 1,
                   "All calls have smaller numbers."),
        doc("What a kernel call answers.") + "typedef "
        + enum("status", statuses, None).replace("};\n", "} status_t;\n"),
        enumerator("STATUSES", interface.statuses[-1].number + 1,
                   "All statuses are smaller."),
        doc("The tables of the kernel.") + enum("table_number", tables, None),
        doc("What an identity can stand for.")
        + enum("object_kind", kinds, None)]
    for e in interface.abi.enumerations:
        rows = [(f"{e.name.upper()}_{v.name} = {v.value}", v.sentence)
                for v in e.values]
        parts.append(doc(e.sentence) + enum(e.name, rows, None))
    return parts


def abi_header(interface: Interface) -> str:
    """gen/abi/abi.h"""
    abi = interface.abi
    word = doc("What a general register holds.") \
        + f"typedef uint{abi.word_bits}_t word_t;\n"
    return "\n".join([
        head("abi: what user land and kernel agree on.",
             "the interface in spec/"),
        _INCLUDES, word, *_constants(abi), *_lists(interface),
        *_words("tag", abi.tag, "tag"),
        *_words("capability", abi.capability, "capability word"),
        *_two_words(), _buffer(abi), _message(), _frame(abi),
        '_Static_assert(sizeof(struct utcb) == PAGE_BYTES, '
        '"the buffer is one page");\n'
        '_Static_assert(sizeof(struct call_frame) == 8 * sizeof(word_t), '
        '"eight registers");\n'])


def _two_words() -> list[str]:
    """64-bit values in two words of 32 bits each."""
    mask = "0xffffffffU"
    return [
        doc("A 64-bit value of its halves.")
        + acsl(["assigns \\nothing;"])
        + "static inline uint64_t two_words(word_t low, word_t high)\n{\n"
        f"return (uint64_t)high * 0x100000000U + (uint64_t)low % 0x100000000U;\n}}\n",
        doc("The low half of a 64-bit value.") + acsl(["assigns \\nothing;"])
        + "static inline word_t low_word(uint64_t value)\n{\n"
        f"return (word_t)(value & {mask});\n}}\n",
        doc("The high half of a 64-bit value.") + acsl(["assigns \\nothing;"])
        + "static inline word_t high_word(uint64_t value)\n{\n"
        "return (word_t)(value / 0x100000000U);\n}\n"]


def _state_rows(state: tuple[Words, ...]) -> list[tuple[str, str]]:
    """The index of each part of a thread's state."""
    rows = []
    at = 0
    for part in state:
        rows.append((f"STATE_{part.name} = {at}", part.sentence))
        at += part.words
    rows.append((f"STATE_WORDS = {at}", "The state has so many words."))
    return rows


def state_header(a: Architecture) -> str:
    """gen/abi/state_<architecture>.h"""
    return "\n".join([
        head(f"state_{a.name}: the words by which thread_state_get and "
             "thread_state_set move the registers of a thread.",
             "spec/registers.toml"),
        "#pragma once\n",
        doc(f"Where each register stands among the words. {a.sentence}")
        + enum("state_word", _state_rows(a.state), None)])


def status_header() -> str:
    """gen/status.h"""
    return "\n".join([
        head("status: names and classes of what calls answer.",
             "spec/statuses.toml"),
        '#pragma once\n\n#include "abi/abi.h"\n',
        doc("What a status means for the state of the system.")
        + "typedef " + enum("status_class", [
            ("STATUS_DONE", "The call has done what it is for."),
            ("STATUS_REFUSED", "Nothing has changed."),
            ("STATUS_PROGRESS", "At least one unit is done; repeat."),
            ("STATUS_ENDED", "The caller waited, in vain.")], None)
        .replace("};\n", "} status_class_t;\n"),
        doc("The class of each status and its name, without the prefix.")
        + "extern const uint8_t status_classes[STATUSES];\n"
        "extern const char *const status_names[STATUSES];\n"])


def status_source(interface: Interface) -> str:
    """gen/status.c"""
    numbers = {s.number: s for s in interface.statuses}
    classes = "".join(f"    [{s.enumerator}] = STATUS_{s.kind.upper()},\n"
                      for s in numbers.values())
    names = "".join(f'    [{s.enumerator}] = "{s.name}",\n'
                    for s in numbers.values())
    return "\n".join([
        head("status: names and classes of what calls answer.",
             "spec/statuses.toml"),
        '#include "status.h"\n',
        f"const uint8_t status_classes[STATUSES] = {{\n{classes}}};\n",
        f"const char *const status_names[STATUSES] = {{\n{names}}};\n"])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    result = {"gen/abi/abi.h": abi_header(interface),
              "gen/status.h": status_header(),
              "gen/status.c": status_source(interface)}
    for a in interface.abi.architectures:
        if a.generated:
            result[f"gen/abi/state_{a.name}.h"] = state_header(a)
    return result
