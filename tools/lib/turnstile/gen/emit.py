# SPDX-License-Identifier: BSD-2-Clause
"""Everything that is generated from the machines, as path → text."""

from __future__ import annotations

from . import emit_doc, emit_hash, emit_machine, emit_queue, emit_shared
from . import emit_test, emit_test_fused
from .load import Specification


def emit(spec: Specification) -> dict[str, str]:
    """The files of gen/ that come from the machines."""
    system = spec.system
    files = {"slots.h": emit_shared.slots_header(system),
             "hooks.h": emit_shared.hooks_header(system),
             "hash_slots.h": emit_hash.header(system),
             "hash_slots.c": emit_hash.source(system),
             "fused.h": emit_shared.fused_header(system, spec.fused),
             "machines.json": emit_doc.as_json(spec),
             "doc/machines/index.md": emit_doc.index(system, spec.fused),
             "test/test_fused.c": emit_test_fused.fused_test(system, spec.fused)}
    for name, machine in system.machines.items():
        files[f"{name}.h"] = emit_machine.header(system, machine)
        files[f"{name}.c"] = emit_machine.source(system, machine)
        files[f"{name}_names.c"] = emit_machine.names_source(machine)
        files[f"test/test_{name}.c"] = emit_test.machine_test(system, machine)
        files[f"doc/machines/{name}.md"] = emit_doc.page(system, machine)
        files[f"doc/machines/{name}.dot"] = emit_doc.dot(machine)
    for queue in spec.queues:
        files[f"queue_{queue.name}.h"] = emit_queue.header(queue)
        files[f"queue_{queue.name}.c"] = emit_queue.source(queue)
    pictures = emit_doc.pictures(list(system.machines.values()))
    for name, svg in pictures.items():
        files[f"doc/machines/{name}.svg"] = svg
    return files
