# SPDX-License-Identifier: BSD-2-Clause
"""Test points for what is generated: every legal edge, every fused transition.

Each machine's step is measured alone: the steps that it raises, the actions
and the trace are stubs of one instruction, which count as part of it.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from .commands import BUILD, ROOT, relative, run
from .measured import TARGET

_GEN = ROOT / "gen"
_SLOTS = ROOT / "spec" / "slots.toml"
_POINTS = BUILD / "points"
_INCLUDE = ["-I", "gen", "-I", "gen/limits/pbxa9", "-I",
            "platform/cpu/arm_v7", "-I", "tests/bench/functions"]

_HEAD = """\
/* Test points for the generated machines; made by the bench. */
#include "bench.h"
#include "fused.h"
"""

_MACHINE = """
static void points_{name}(void)
{{
    static const uint8_t edges[][3] = {{
{edges}    }};

    for (unsigned i = 0; i < sizeof edges / sizeof edges[0]; i++) {{
        {place} = edges[i][0];
        bench_run("{name}_step", (uintptr_t){name}_step, 1, edges[i][1], 0, 0);
        if ({place} != edges[i][2])
            bench_fail("{name}_step");
    }}
}}

BENCH_POINTS(points_{name});
"""

_FUSED = """
static void points_fused_{name}(void)
{{
{before}    if (bench_run("fused_{name}", (uintptr_t)fused_{name}, {parties}) == 0)
        bench_fail("fused_{name} refused");
    if ({after})
        bench_fail("fused_{name}");
}}

BENCH_POINTS(points_fused_{name});
"""


def _machine_points(machine: dict[str, Any], table: str) -> str:
    """The points of all legal edges of a machine."""
    upper = machine["name"].upper()
    edges = "".join(
        f"        {{ {upper}_{edge['state'].upper()}, "
        f"{upper}_ON_{edge['event']}, {upper}_{edge['target'].upper()} }},\n"
        for edge in machine["edges"])
    return _MACHINE.format(name=machine["name"], edges=edges,
                           place=f"{table}[1].{machine['place']}")


def _state(machine: str, value: str | int) -> str:
    """A state or the value of a flag as C names it."""
    if isinstance(value, int):
        return str(value)
    return f"{machine.upper()}_{value.upper()}"


def _fused_points(fused: dict[str, Any], places: dict[str, str]) -> str:
    """The point of a fused transition: it is taken, and does what it says."""
    slot = {party: i for i, party in enumerate(fused["parties"], 1)}

    def field(party: str, machine: str) -> str:
        place = places.get(machine, f"life.{machine}")
        return f"threads[{slot[party]}].{place}"
    before = "".join(
        f"    {field(party, machine)} = {_state(machine, value)};\n"
        for party, demands in fused["demands"].items()
        for machine, value in demands.items())
    after = " ||\n        ".join(
        f"{field(party, machine)} != {_state(machine, value)}"
        for party, states in fused["becomes"].items()
        for machine, value in states.items())
    indices = [str(i) for i in slot.values()]
    arguments = ", ".join(indices + ["0"] * (4 - len(indices)))
    return _FUSED.format(name=fused["name"], before=before, after=after,
                         parties=arguments)


def _write_points(data: dict[str, Any]) -> Path:
    """Writes the C file of all points, with the tables that they use."""
    slots = tomllib.loads(_SLOTS.read_text(encoding="utf-8"))
    machines = data["machines"]
    places = {m["name"]: m["place"] for m in machines}
    text = _HEAD
    text += "".join(f'#include "{m["name"]}.h"\n' for m in machines)
    text += "\n" + "".join(
        f"struct {name} {slots[name]['table']}[{slots[name]['count']}];\n"
        for name in dict.fromkeys(m["table"] for m in machines))
    for machine in machines:
        text += _machine_points(machine, slots[machine["table"]]["table"])
    for fused in data["fused"]:
        text += _fused_points(fused, places)
    path = _POINTS / "points_machines.c"
    path.write_text(text, encoding="ascii")
    return path


def _compile(source: Path, defines: list[str]) -> Path:
    """Compiles a file of the points; its warnings are the build's affair."""
    target = _POINTS / f"{source.stem}.o"
    run(["arm-none-eabi-gcc", "-std=c11", *TARGET, *_INCLUDE, *defines, "-c",
         relative(source), "-o", relative(target)], 60)
    return target


def _names(objects: list[Path], undefined: bool) -> set[str]:
    """The undefined, or the defined, symbols of object files."""
    option = "--undefined-only" if undefined else "--defined-only"
    text = run(["arm-none-eabi-nm", "-j", option,
                *(relative(o) for o in objects)], 60)
    return {line for line in text.splitlines() if line and line[-1] != ":"}


def build_points() -> list[str]:
    """Builds the points; gives what the linker needs for them.

    Nothing when there are no generated machines.
    """
    if not (_GEN / "machines.json").exists():
        return []
    _POINTS.mkdir(parents=True, exist_ok=True)
    data = json.loads((_GEN / "machines.json").read_text(encoding="utf-8"))
    names = [machine["name"] for machine in data["machines"]]
    objects = [_compile(_write_points(data), [])]
    for name in names:
        others = [f"-D{other}_step=bench_stub_{other}_step"
                  for other in names if other != name]
        objects.append(_compile(_GEN / f"{name}.c", others))
    missing = _names(objects, True) - _names(objects, False)
    stubs = {name: "bench_stub" for name in missing
             if name not in ("bench_run", "bench_fail")}
    if "panic" in stubs:
        stubs["panic"] = "bench_fault"
    if "trace_on" in stubs:
        stubs["trace_on"] = "bench_off"
    return [*(relative(o) for o in objects),
            *(f"-Wl,--defsym={name}={to}" for name, to in stubs.items())]
