# SPDX-License-Identifier: BSD-2-Clause
"""The kernel's interface: from spec/*.toml to C, tests and manual.

spec/ says as data which calls, statuses, registers, tables, limits and trace
events there are; `emit` turns that into everything else of the interface.
"""

from __future__ import annotations

from pathlib import Path

from . import (emit_abi, emit_calls, emit_decode, emit_dispatch, emit_doc,
               emit_doc_data, emit_json, emit_stubs, emit_tests,
               emit_tests_c, emit_tests_calls, emit_trace, emit_types,
               emit_windows)
from .model import Interface
from .read import read_interface

_EMITTERS = (emit_abi, emit_types, emit_decode, emit_windows, emit_calls,
             emit_dispatch, emit_stubs, emit_trace, emit_tests,
             emit_tests_c, emit_tests_calls, emit_json, emit_doc,
             emit_doc_data)


def emit_files(interface: Interface) -> dict[str, str]:
    """Every file that the interface gives, as path → text."""
    files: dict[str, str] = {}
    for emitter in _EMITTERS:
        files.update(emitter.files(interface))
    return files


def emit(spec_dir: Path) -> dict[str, str]:
    """Reads the interface under `spec_dir` and gives all files as path →
    text; nothing is written.  Raises InputError with all that is wrong."""
    return emit_files(read_interface(spec_dir))
