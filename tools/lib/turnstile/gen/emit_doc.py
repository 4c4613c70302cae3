# SPDX-License-Identifier: BSD-2-Clause
"""The manual page, the picture and the JSON of the machines."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import tempfile
from pathlib import Path

from .fused import Fused
from .load import Specification
from .model import REFUSE, Machine
from .system import System


def _label(machine: Machine, state: str, target: str) -> list[str]:
    """What leads from a state to another one: a line an event."""
    lines = []
    for event in machine.events:
        edge = machine.edge(state, event.name)
        if edge is None or edge.target != target or edge.actions == (REFUSE,):
            continue
        text = event.name
        if edge.actions:
            text += " / " + ", ".join(edge.actions)
        lines.append(text)
    return lines


def dot(machine: Machine) -> str:
    """The picture of a machine as Graphviz text; refusals are left out."""
    text = (f"digraph {machine.name} {{\n"
            "    rankdir = TB;\n"
            '    node [shape = box, style = "rounded", fontname = "Helvetica",'
            " fontsize = 12];\n"
            '    edge [fontname = "Helvetica", fontsize = 9];\n')
    for state in machine.states:
        shape = ' [style = "rounded,dashed"]' if state.name in machine.empty \
            else ""
        text += f"    {state.name}{shape};\n"
    for state in machine.states:
        for target in machine.states:
            lines = _label(machine, state.name, target.name)
            if lines:
                label = "\\l".join(lines) + "\\l"
                text += (f"    {state.name} -> {target.name} "
                         f'[label = "{label}"];\n')
    return text + "}\n"


def _plugins(folder: Path) -> None:
    """Lays out Graphviz's plugins without Pango: then the width of a text
    does not depend on the fonts of the machine, and pictures are the same
    everywhere."""
    for name in ("core", "dot_layout"):
        found = sorted(Path("/usr/lib").glob(
            f"*/graphviz/libgvplugin_{name}.so.6"))
        os.symlink(found[0], folder / found[0].name)
    subprocess.run(["dot", "-c"], env=_environment(folder), check=True)


def _environment(folder: Path) -> dict[str, str]:
    """The environment in which Graphviz finds only these plugins."""
    return {"PATH": os.environ["PATH"], "GVBINDIR": str(folder), "LC_ALL": "C"}


def pictures(machines: list[Machine]) -> dict[str, str]:
    """The picture of every machine as SVG."""
    result = {}
    with tempfile.TemporaryDirectory() as name:
        _plugins(Path(name))
        for machine in machines:
            done = subprocess.run(["dot", "-Tsvg"], input=dot(machine),
                                  env=_environment(Path(name)), text=True,
                                  capture_output=True, check=True)
            result[machine.name] = done.stdout
    return result


def _cell(machine: Machine, state: str, event: str) -> str:
    """A cell of the table of states and events."""
    edge = machine.edge(state, event)
    if edge is None:
        return ""
    if edge.actions == (REFUSE,):
        return "*refused*"
    target = "·" if edge.target == state else f"→ {edge.target}"
    return target + ("<br>" + ", ".join(edge.actions) if edge.actions else "")


def _raised(machine: Machine) -> str:
    """The table of actions."""
    text = "| Action | What it does | Raises |\n|---|---|---|\n"
    for action in machine.actions:
        raises = ""
        if action.raises is not None:
            r = action.raises
            at = f" at its `{r.at}`" if r.at else ""
            unless = f", unless `{r.unless}`" if r.unless else ""
            raises = f"[{r.event}]({r.machine}.md) of {r.machine}{at}{unless}"
        text += f"| `{action.name}` | {action.does} | {raises} |\n"
    return text


def _from_top(system: System, machine: str) -> int:
    """The layer of a machine, 1 at the top."""
    return len(system.layers) - system.layer(machine)


def page(system: System, machine: Machine) -> str:
    """The manual page of a machine."""
    prose = machine.prose.split("\n\n", 1)
    body = prose[1] if len(prose) > 1 else prose[0]
    live = [s for s in machine.states]
    text = f"# {machine.name}: {machine.title[0].lower()}{machine.title[1:]}\n\n"
    text += body + f"\n\n![The states of {machine.name}]({machine.name}.svg)\n\n"
    text += ("Stored in each slot of the table of "
             f"[{machine.table}](../objects.md) as "
             f"`{system.path(machine.name)}`; layer "
             f"{_from_top(system, machine.name)} of {len(system.layers)}, "
             "counted from the top. Dashed: the slot holds no object. Requests "
             "that are refused are left out of the picture.\n\n## States\n\n"
             "| State | Meaning |\n|---|---|\n")
    text += "".join(f"| `{s.name}` | {s.sentence} |\n" for s in live)
    text += "\n## Events\n\n| Event | Meaning | |\n|---|---|---|\n"
    for event in machine.events:
        kind = "request" if event.name in machine.requests else ""
        text += f"| `{event.name}` | {event.sentence} | {kind} |\n"
    text += f"\n## Actions\n\n{_raised(machine)}" if machine.actions else ""
    text += ("\n## What happens when\n\nAn empty cell cannot happen. A dot "
             "stays in the state.\n\n| |")
    text += "".join(f" {s.name} |" for s in live) + "\n|---|"
    text += "---|" * len(live) + "\n"
    for event in machine.events:
        text += f"| **{event.name}** |"
        text += "".join(f" {_cell(machine, s.name, event.name)} |"
                        for s in live) + "\n"
    return text


def index(system: System, fused: list[Fused]) -> str:
    """The page that lists all machines, and the fused transitions."""
    text = ("# Machines\n\nEvery lifecycle of the kernel is a machine. An "
            "action raises events only in machines of lower layers.\n\n"
            "| Layer | Machine | |\n|---|---|---|\n")
    for names in system.layers:
        for name in names:
            machine = system.machines[name]
            text += (f"| {_from_top(system, name)} | [{name}]({name}.md) | "
                     f"{machine.title}. |\n")
    text += ("\n## Fused transitions\n\nThe fast path takes these sequences "
             "of steps at once, by one comparison and one assignment of the "
             "states that lie side by side.\n\n| Name | What | Demands | "
             "Steps | Owed by the caller |\n|---|---|---|---|---|\n")
    for f in fused:
        demands = "; ".join(
            f"{p}: " + ", ".join(f"{k} {v}" for k, v in d.items())
            for p, d in f.demands.items())
        demands += "".join(f"; {link.replace('.', ': ', 1)} = {party}"
                           for link, party in f.links.items())
        steps = ", ".join(f"{s.party} {s.machine}.{s.edge.event}"
                          for s in f.taken)
        text += (f"| `{f.name}` | {f.sentence} | {demands} | {steps} | "
                 f"{', '.join(f.owed)} |\n")
    return text


def as_json(spec: Specification) -> str:
    """All machines as data for tools."""
    machines = []
    for machine in spec.system.machines.values():
        machines.append({
            "name": machine.name, "title": machine.title,
            "table": machine.table, "layer": spec.system.layer(machine.name),
            "place": spec.system.path(machine.name),
            "states": {s.name: s.sentence for s in machine.states},
            "events": {e.name: e.sentence for e in machine.events},
            "requests": machine.requests, "empty": machine.empty,
            "actions": {a.name: {
                "does": a.does, "raises": f"{a.raises.machine}."
                f"{a.raises.event}" if a.raises else None,
                "at": a.raises.at if a.raises else None,
                "unless": a.raises.unless if a.raises else None}
                for a in machine.actions},
            "edges": [{"state": e.state, "event": e.event,
                       "target": e.target, "actions": list(e.actions)}
                      for e in machine.edges.values()]})
    fused = [{"name": f.name, "parties": f.parties, "demands": f.demands,
              "becomes": f.becomes, "owed": f.owed} for f in spec.fused]
    return json.dumps({"hash": _hash(spec.system), "machines": machines,
                       "fused": fused}, indent=1) + "\n"


def _hash(system: System) -> str:
    """A hash of what the machines do: traces made with another one cannot be
    read.  Sentences do not count."""
    digest = hashlib.sha256()
    for machine in system.machines.values():
        row = [machine.name, [s.name for s in machine.states],
               [e.name for e in machine.events],
               [[e.state, e.event, e.target, list(e.actions)]
                for e in machine.edges.values()]]
        digest.update(json.dumps(row).encode())
    return digest.hexdigest()
