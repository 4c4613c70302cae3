# SPDX-License-Identifier: BSD-2-Clause
"""The functions by which user land makes calls: gen/abi/calls_<arch>.h.

A stub has at most four parameters.  The registers of a message travel in
`struct message`; what else is too much travels in a struct of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..gen.ctext import doc, head
from .model import Argument, Call, Interface, Result
from .model_abi import Architecture

PARAMETERS = 4


@dataclass
class Stub:
    """How the parameters of a stub relate to the registers."""

    call: Call
    parameters: list[str] = field(default_factory=list)
    inputs: dict[str, str] = field(default_factory=dict)
    """Abstract register → expression that it is loaded with."""
    outputs: dict[str, str] = field(default_factory=dict)
    """Abstract register → lvalue that it is stored to."""
    after: list[str] = field(default_factory=list)
    """Statements after the call."""
    structs: list[str] = field(default_factory=list)
    """Structs that the stub needs."""


def _uses_message(call: Call) -> bool:
    """Whether the call's message has a tag, so that struct message fits."""
    kinds = {a.type.base for a in call.arguments} \
        | {r.type for r in call.results}
    return {"tag", "message"} <= kinds


_IN_MESSAGE = ("tag", "message", "room", "home")


def _pieces(argument: Argument) -> list[tuple[str, str, str]]:
    """The values of an argument: C type, name, register."""
    base, name = argument.type.base, argument.name
    regs = argument.registers
    if base == "object":
        return [("word_t", f"{name}_kind", regs[0]),
                ("word_t", f"{name}_index", regs[1])]
    if base == "page":
        return [("word_t", f"{name}_table", regs[0]),
                ("word_t", f"{name}_number", regs[1])]
    if base == "message":
        return [("word_t", f"{name}[4]", "")]
    if base == "u64":
        return [("uint64_t", name, "")]
    return [("bool" if base == "bool" else "word_t", name, regs[0])]


def _load(stub: Stub, argument: Argument, prefix: str) -> None:
    """Notes which registers an argument is loaded into."""
    base, name = argument.type.base, argument.name
    if base == "u64":
        low, high = argument.registers
        stub.inputs[low] = f"low_word({prefix}{name})"
        stub.inputs[high] = f"high_word({prefix}{name})"
    elif base == "message":
        for i, register in enumerate(argument.registers):
            stub.inputs[register] = f"{prefix}{name}[{i}]"
    else:
        for _, piece, register in _pieces(argument):
            stub.inputs[register] = f"{prefix}{piece}"


def _struct(name: str, says: str, rows: list[tuple[str, str]]) -> str:
    """A struct of parameters or results."""
    body = "".join(f"{doc(sentence, '    ')}    {declaration};\n"
                   for declaration, sentence in rows)
    return f"{doc(says)}struct {name} {{\n{body}}};\n"


def _arguments(stub: Stub, others: int) -> None:
    """Takes arguments as parameters, or in a struct if there are too many."""
    call = stub.call
    plain = [a for a in call.arguments
             if not (_uses_message(call) and a.type.base in _IN_MESSAGE)]
    pieces = [(t, n, a) for a in plain for t, n, _ in _pieces(a)]
    arrays = any(n.endswith("]") for _, n, _ in pieces)
    if len(pieces) + others <= PARAMETERS and not arrays:
        stub.parameters += [f"{t} {n}" for t, n, _ in pieces]
        prefix = ""
    else:
        name = f"sys_{call.name}_args"
        stub.structs.append(_struct(
            name, f"What {call.name} is told.",
            [(f"{t} {n}", a.sentence) for t, n, a in pieces]))
        stub.parameters.append(f"const struct {name} *in")
        prefix = "in->"
    for argument in plain:
        _load(stub, argument, prefix)


def _message(stub: Stub) -> None:
    """Sends and receives the registers of a message."""
    call = stub.call
    received = {r.type for r in call.results}
    for a in call.arguments:
        if a.type.base in ("tag", "room"):
            stub.inputs[a.registers[0]] = f"message->{a.type.base}"
        elif a.type.base == "message":
            for i, register in enumerate(a.registers):
                stub.inputs[register] = f"message->word[{i}]"
    for r in call.results:
        if r.type == "message":
            for i, register in enumerate(r.registers):
                stub.outputs[register] = f"message->word[{i}]"
        else:
            stub.outputs[r.registers[0]] = f"message->{r.type}"
    const = "" if received else "const "
    stub.parameters.append(f"{const}struct message *message")


def _store(stub: Stub, result: Result, place: str) -> None:
    """Notes where the registers of a result are stored."""
    if result.type == "u64":
        low, high = result.registers
        stub.outputs[low] = ""
        stub.outputs[high] = ""
        stub.after.append(f"{place} = two_words(@{low}@, @{high}@);")
    else:
        stub.outputs[result.registers[0]] = place


def _results(stub: Stub) -> None:
    """Gives a single result through a pointer, several in a struct."""
    call = stub.call
    if len(call.results) == 1:
        result = call.results[0]
        kind = "uint64_t" if result.type == "u64" else "word_t"
        stub.parameters.append(f"{kind} *{result.name}")
        _store(stub, result, f"*{result.name}")
        return
    name = f"sys_{call.name}_result"
    stub.structs.append(_struct(
        name, f"What {call.name} tells.",
        [(f"word_t {r.name}", r.sentence) for r in call.results]))
    stub.parameters.append(f"struct {name} *out")
    for result in call.results:
        _store(stub, result, f"out->{result.name}")


def plan(call: Call) -> Stub:
    """Decides the parameters of a stub and what its registers carry."""
    stub = Stub(call)
    message = _uses_message(call)
    _arguments(stub, int(message or bool(call.results)))
    if message:
        _message(stub)
    elif call.results:
        _results(stub)
    return stub


def _registers(stub: Stub, a: Architecture) -> tuple[str, str, str]:
    """Declarations of the registers, outputs and inputs of the assembler."""
    declared = outs = ins = ""
    for abstract, real in a.registers.items():
        read = abstract in stub.outputs or abstract == "cap"
        value = stub.inputs.get(abstract)
        if abstract == "number":
            value = stub.call.enumerator
        if value is None and not read:
            continue
        start = f" = {value}" if value is not None else ""
        declared += f'register word_t {real} __asm__("{real}"){start};\n'
        if read:
            sign = "+" if value is not None else "="
            outs += f', "{sign}r"({real})'
        else:
            ins += f', "r"({real})'
    return declared, outs[2:], ins[2:]


def stub_text(call: Call, a: Architecture) -> str:
    """A stub with the structs that it needs."""
    stub = plan(call)
    declared, outs, ins = _registers(stub, a)
    clobbers = ", ".join(f'"{c}"' for c in ("memory", *a.clobbers))
    stores = "".join(f"{place} = {a.registers[name]};\n"
                     for name, place in stub.outputs.items() if place)
    for statement in stub.after:
        for name, real in a.registers.items():
            statement = statement.replace(f"@{name}@", real)
        stores += statement + "\n"
    says = call.sentence
    if stub.outputs:
        says += " What it gives counts only if the status is of class done."
    parameters = ", ".join(stub.parameters) or "void"
    return "\n".join(stub.structs + [
        doc(says) + f"static inline status_t sys_{call.name}({parameters})\n"
        f'{{\n{declared}\n__asm__ volatile("{a.instruction}" : {outs} : {ins} '
        f": {clobbers});\n{stores}"
        f"return (status_t){a.registers['cap']};\n}}\n"])


def stubs_header(interface: Interface, a: Architecture) -> str:
    """gen/abi/calls_<architecture>.h"""
    return "\n".join([
        head(f"calls_{a.name}: the kernel's calls as functions. {a.sentence} "
             "Every register that a call does not name keeps its value.",
             "spec/calls.toml"),
        '#pragma once\n\n#include <stdbool.h>\n#include <stdint.h>\n\n'
        '#include "abi.h"\n',
        *(stub_text(c, a) for c in interface.calls)])


def files(interface: Interface) -> dict[str, str]:
    """The files of this module."""
    return {f"gen/abi/calls_{a.name}.h": stubs_header(interface, a)
            for a in interface.abi.architectures if a.generated}
