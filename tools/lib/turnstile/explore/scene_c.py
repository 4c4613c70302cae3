# SPDX-License-Identifier: BSD-2-Clause
"""What a scene is in C: its limits, and its operations as data."""

from __future__ import annotations

import re

from .happenings import read_interface
from .scenes import TABLES, Folders, Scene, frame, owner

_SCENE = """\
#include "scene.h"

static const struct operation start[] = {{
{start}
    {{ .text = "" }},
}};

static const struct operation operations[] = {{
{operations}
}};

const struct scene scene = {{
    .start = start,
    .start_count = sizeof start / sizeof start[0] - 1,
    .operations = operations,
    .operation_count = sizeof operations / sizeof operations[0],
    .boot = {{ .hz = 1000000, .core_table = 0x40000000, .pages = {pages},
              .page = {{ {page} }} }},
    .renamed = {renamed},
    .unacked = {unacked},
    .live = {live},
    .fair = {fair},
}};

const uint32_t call_statuses[CALL_NUMBERS] = {{
{statuses}
}};
"""


def limits_text(scene: Scene, text: str) -> str:
    """The limits of the scene: the smallest set, with its own numbers."""
    for name, value in scene.limits.items():
        text = re.sub(rf"^enum {{ {name} = \d+ }};$",
                      f"enum {{ {name} = {value} }};", text, flags=re.M)
    return text


def _core_pages(scene: Scene) -> list[str]:
    """The pages that core gets at boot: those that nobody else has; that of
    domains first, since pages are counted there."""
    pages = []
    for number, table in sorted(enumerate(TABLES, 1),
                                key=lambda item: item[1] != "PD"):
        for page in range(scene.limits[f"{table}_PAGES"]):
            if owner(scene.pages, table, page) == 1:
                first = scene.limits[f"{table}_FIRST_PAGE"]
                pages.append(f"{{ {number}, {page}, {frame(first + page)} }}")
    return pages


def scene_text(scene: Scene, folders: Folders) -> str:
    """The scene as the explorer sees it."""
    def c(value: bool) -> str:
        return "true" if value else "false"
    interface = read_interface(folders.gen)

    def bit(status: str) -> int:
        return 1 << interface.statuses[status]["number"]
    pages = _core_pages(scene)
    return _SCENE.format(
        start="\n".join(o.c() for o in scene.start),
        operations="\n".join(o.c() for o in scene.operations),
        pages=len(pages), page=", ".join(pages), renamed=scene.renamed,
        unacked=scene.unacked, live=c(scene.live), fair=c(scene.fair),
        statuses="\n".join(
            f"    [{call['number']}] = {sum(map(bit, call['statuses'])):#x}u,"
            for call in interface.calls.values()))
