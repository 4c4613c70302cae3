# SPDX-License-Identifier: BSD-2-Clause
"""Reads and checks the whole interface: spec/*.toml but the machines."""

from __future__ import annotations

from pathlib import Path

from ..diagnostics import InputError, Place, Problems
from .check import check_use, check_words
from .model import Interface
from .read_abi import read_abi, read_statuses
from .read_calls import read_calls
from .read_objects import read_limit_numbers, read_limits, read_tables
from .read_trace import read_terms, read_trace
from .reader import Reader


def _limit_sets(spec: Path) -> list[str]:
    """The names of the sets of limits."""
    return sorted(p.stem for p in (spec / "limits").glob("*.toml"))


def _read_limits(spec: Path, interface: Interface, problems: Problems
                 ) -> list[Reader]:
    """Reads what limits there are, and every set of values."""
    reader = Reader(spec, "limits.toml", problems)
    interface.window_bytes, interface.limit_numbers = \
        read_limit_numbers(reader)
    problems.stop_if_any()
    readers = [reader]
    for name in _limit_sets(spec):
        limits, set_reader = read_limits(
            spec, name, interface.tables, interface.abi,
            interface.window_bytes, interface.limit_numbers, problems)
        readers.append(set_reader)
        if limits is not None:
            interface.limits.append(limits)
    if not interface.limits and not problems.found:
        problems.add(Place("spec/limits"), "there is no set of limits",
                     "add spec/limits/NAME.toml")
    return readers


def read_interface(spec: Path) -> Interface:
    """Reads the interface under folder `spec`; raises InputError."""
    problems = Problems()
    interface = Interface()
    readers: list[Reader] = []

    def opened(name: str) -> Reader:
        """Opens a file, and keeps it for the check of its words."""
        readers.append(Reader(spec, name, problems))
        return readers[-1]

    interface.statuses = read_statuses(opened("statuses.toml"))
    interface.abi = read_abi(opened("registers.toml"))
    problems.stop_if_any()
    interface.tables = read_tables(opened("objects.toml"), interface.abi)
    problems.stop_if_any()
    readers += _read_limits(spec, interface, problems)
    calls = opened("calls.toml")
    read_calls(calls, interface)
    interface.trace = read_trace(opened("trace.toml"))
    interface.terms = read_terms(opened("glossary.toml"))
    if not problems.found:
        check_use(interface, problems, calls.place())
    sentences = [s for r in readers for s in r.sentences]
    check_words(interface.terms, sentences, problems)
    problems.stop_if_any()
    return interface


__all__ = ["InputError", "read_interface"]
