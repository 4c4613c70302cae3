# SPDX-License-Identifier: BSD-2-Clause
"""The interface of the real specification: complete, the same everywhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path
from typing import Any

from interface_support import ROOT, SETS, SPEC, generated, specified

from turnstile.diagnostics import Place, Problems
from turnstile.gen.ctext import format_c
from turnstile.interface.check import check_words

# Nobody drops a call by accident.
EVERYONE = """null time thread_yield thread_stop thread_restart timeout_set
    region_update_data region_update_instr log_print cap_ack cap_delete
    msg_call msg_reply msg_reply_and_await msg_await signal_submit
    signal_await signal_pending signal_ack signal_context_kill vm_run
    vm_pause""".split()
CORE = """thread_new thread_del thread_start thread_pause thread_resume
    thread_cancel thread_migrate thread_quota thread_route_event
    thread_state_get thread_state_set thread_single_step thread_time_used
    pd_new pd_del pd_update obj_new obj_del table_donate table_reclaim
    signal_receiver_new signal_receiver_del signal_receiver_bind
    signal_context_new signal_context_del irq_new irq_del irq_ack vm_new
    vm_del cpu_start log_read trace_control state_hash system_reset
    system_power_off""".split()


class Data(unittest.TestCase):
    """What the specification says."""

    def test_all_calls_are_there(self) -> None:
        """The names, by who may call."""
        for who, names in (("everyone", EVERYONE), ("core", CORE)):
            given = [c.name for c in specified().calls if c.who == who]
            self.assertEqual(sorted(given), sorted(names))

    def test_status_ok_is_zero_and_classes_are_used(self) -> None:
        """Zeroed registers mean success; no class is without a status."""
        statuses = specified().statuses
        self.assertEqual((statuses[0].name, statuses[0].number), ("OK", 0))
        self.assertEqual({s.kind for s in statuses},
                         {"done", "refused", "progress", "ended"})

    def test_early_calls(self) -> None:
        """Only these touch nothing but registers."""
        early = [c.name for c in specified().calls if c.before_lock]
        self.assertEqual(early, ["null", "time"])

    def test_the_fast_path_needs_one_test_of_the_tag(self) -> None:
        """A short message without capabilities: the counts are at most 4."""
        tag = {f.name: f for f in specified().abi.tag}
        self.assertEqual((tag["words"].low, tag["caps"].low),
                         (0, tag["words"].bits))

    def test_windows_lie_one_behind_the_other(self) -> None:
        """Page 0 is no table's; the end is PAGES; all fit in 64 MiB."""
        for name in SETS:
            text = generated()[f"gen/limits/{name}/limits.h"]
            values = {k: int(v) for k, v in
                      re.findall(r"enum \{ (\w+) = (\d+) \};", text)}
            at = 1
            for t in specified().windows():
                up = t.name.upper()
                self.assertEqual(values[f"{up}_FIRST_PAGE"], at)
                slots = values[f"{up}_PAGES"] * (4096 // t.slot_bytes)
                self.assertGreaterEqual(slots, values[t.count])
                self.assertLess(slots - values[t.count], 4096 // t.slot_bytes)
                at += values[f"{up}_PAGES"]
            self.assertEqual(values["PAGES"], at)
            self.assertLessEqual(at * 4096, 64 << 20)

    def test_no_sentence_uses_a_word_that_the_glossary_replaces(self) -> None:
        """The machines' data as well."""
        said: list[tuple[Place, str]] = []

        def collect(value: Any, name: str) -> None:
            """Notes every text below `value`."""
            if isinstance(value, str):
                said.append((Place(name), value))
            elif isinstance(value, dict):
                for key, inner in value.items():
                    if key != "instruction":
                        collect(inner, name)
            elif isinstance(value, list):
                for inner in value:
                    collect(inner, name)

        for file in sorted(SPEC.glob("*.toml")):
            if file.name != "glossary.toml":
                collect(tomllib.loads(file.read_text(encoding="utf-8")),
                        file.name)
        problems = Problems()
        check_words(specified().terms, said, problems)
        self.assertEqual([str(p) for p in problems.found], [])
        self.assertGreater(len(said), 300)


class Text(unittest.TestCase):
    """What the generated files look like."""

    def test_the_same_everywhere(self) -> None:
        """Other order of hashes, folder, locale and time zone."""
        program = ("import sys; sys.path.insert(0, sys.argv[1])\n"
                   "from pathlib import Path\n"
                   "from turnstile.interface import emit\n"
                   "print(repr(sorted(emit(Path(sys.argv[2])).items())))")
        texts = set()
        for seed, zone in (("0", "UTC"), ("4711", "Asia/Tokyo")):
            with tempfile.TemporaryDirectory() as name:
                done = subprocess.run(
                    [sys.executable, "-c", program,
                     str(ROOT / "tools" / "lib"), str(SPEC)], cwd=name,
                    env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone,
                                      "LC_ALL": "C"},
                    capture_output=True, text=True, check=True)
                texts.add(done.stdout)
        self.assertEqual(len(texts), 1)

    def test_c_is_plain(self) -> None:
        """Laid out, narrow, unconditional, with its licence and no place."""
        again = format_c(generated(), ROOT / ".clang-format")
        for path, text in generated().items():
            with self.subTest(path):
                self.assertNotIn(str(ROOT), text)
                if not path.endswith((".c", ".h")):
                    continue
                self.assertEqual(again[path], text)
                self.assertTrue(text.startswith(
                    "/* SPDX-License-Identifier: BSD-2-Clause */\n"))
                self.assertNotRegex(text, r"(?m)^\s*#\s*if")
                if "/test/" not in path:
                    wide = [x for x in text.splitlines() if len(x) > 80]
                    self.assertEqual(wide, [])

    def test_links_of_the_manual_lead_somewhere(self) -> None:
        """Page and heading exist."""
        pages = {Path(p).name: t for p, t in generated().items()
                 if p.startswith("gen/doc/")}
        anchors = {name: {h.strip().lower().replace(" ", "-") for h in
                          re.findall(r"(?m)^#+ (.*)$", text)}
                   for name, text in pages.items()}
        count = 0
        for name, text in pages.items():
            for page, anchor in re.findall(r"\]\(([\w.]*)#?([\w-]*)\)", text):
                count += 1
                self.assertIn(page or name, pages)
                if anchor:
                    self.assertIn(anchor, anchors[page or name])
        self.assertGreater(count, 300)

    def test_json_says_the_same(self) -> None:
        """Tools see every call, with its registers."""
        data = json.loads(generated()["gen/interface.json"])
        self.assertEqual([c["number"] for c in data["calls"]],
                         [c.number for c in specified().calls])
        self.assertEqual(data["limits"]["pbxa9"]["THREADS"], 2048)


if __name__ == "__main__":
    unittest.main()
