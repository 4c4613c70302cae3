# SPDX-License-Identifier: BSD-2-Clause
"""What is generated of the interface compiles, and refuses what it should."""

from __future__ import annotations

import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from interface_support import (ARM, SETS, compiled, generated, specified,
                               write_all)


class Compiled(unittest.TestCase):
    """What compilers make of it."""

    def test_each_header_stands_alone(self) -> None:
        """On both compilers, for every set of limits."""
        with tempfile.TemporaryDirectory() as name:
            folder = write_all(Path(name))
            headers = [p.removeprefix("gen/") for p in generated()
                       if p.endswith(".h") and "/limits/" not in p]
            sources = [p.removeprefix("gen/") for p in generated()
                       if p.endswith(".c") and "/test/" not in p]
            for header in headers:
                (folder / "alone.c").write_text(
                    f'#include "{header}"\n#include "{header}"\n'
                    "extern int alone;\nint alone;\n", encoding="utf-8")
                arm_only = "_arm" in header
                unused = ["-Wno-unused-const-variable", "-fsyntax-only"]
                for compiler in ([ARM] if arm_only else [["gcc"], ARM]):
                    done = compiled(compiler, folder, "tiny",
                                    [*unused, "-ffreestanding", "alone.c"])
                    self.assertEqual(done.stderr, "", header)
            for limits in SETS:
                for compiler in (["gcc"], ARM):
                    done = compiled(compiler, folder, limits,
                                    ["-ffreestanding", "-fsyntax-only",
                                     *sources])
                    self.assertEqual(done.stderr, "")

    def test_every_stub_raises_one_exception(self) -> None:
        """A function around each stub, compiled and disassembled."""
        stubs = re.findall(r"static inline status_t\s+(sys_\w+)\(([^)]*)\)",
                           generated()["gen/abi/calls_arm.h"])
        self.assertEqual(len(stubs), len(specified().calls))
        text = '#include "abi/calls_arm.h"\n'
        for name, parameters in stubs:
            names = [p.split()[-1].lstrip("*") for p in parameters.split(",")
                     if p != "void"]
            text += (f"status_t a_{name}({parameters});\n"
                     f"status_t a_{name}({parameters})\n{{\nreturn {name}("
                     f"{', '.join(names)});\n}}\n")
        with tempfile.TemporaryDirectory() as name:
            folder = write_all(Path(name))
            (folder / "stubs.c").write_text(text, encoding="utf-8")
            done = compiled(ARM, folder, "tiny", ["-ffreestanding", "-c",
                                                  "stubs.c"])
            self.assertEqual(done.stderr, "")
            shown = subprocess.run(
                ["arm-none-eabi-objdump", "-d", "stubs.o"], cwd=folder,
                capture_output=True, text=True, check=True).stdout
        for call in specified().calls:
            body = shown.split(f"<a_sys_{call.name}>:")[1].split("\n\n")[0]
            self.assertEqual(body.count("svc"), 1)
            if call.number:
                self.assertRegex(body, rf"mov\s+r7, #{call.number}\b")

    def _run_arguments(self, folder: Path, limits: str
                       ) -> subprocess.CompletedProcess[str]:
        """Compiles and runs the generated test of all arguments."""
        sources = ["test/test_arguments.c", "dispatch.c", "status.c",
                   *(f"call_{g.name}.c" for g in specified().groups)]
        done = compiled(["gcc"], folder, limits, [
            "-fsanitize=address,undefined", *sources, "-o", "arguments",
            "-lcheck", "-lsubunit", "-lm", "-lrt", "-lpthread"])
        self.assertEqual(done.stderr, "")
        return subprocess.run(["./arguments"], cwd=folder, timeout=60,
                              capture_output=True, text=True)

    def test_arguments_are_checked(self) -> None:
        """With every set of limits."""
        for limits in SETS:
            with tempfile.TemporaryDirectory() as name:
                done = self._run_arguments(write_all(Path(name)), limits)
                self.assertEqual(done.returncode, 0, done.stdout)
                self.assertRegex(done.stdout, r"arguments: \d{3} values in "
                                 f"{len(specified().calls)} calls")

    def test_the_test_of_arguments_finds_mistakes(self) -> None:
        """Seeded defects of decoding and dispatch, one at a time."""
        seeds = [("call_thread.c", "f->tag >= PRIORITIES",
                  "f->tag > PRIORITIES"),
                 ("call_message.c", "tag_caps(f->tag) > MESSAGE_CAPS",
                  "tag_caps(f->tag) > 5"),
                 ("call_tune.c", "if (f->word[0] > QUOTA_WHOLE)", "if (false)"),
                 ("call_memory.c", "f->word[3] % PAGE_BYTES != 0",
                  "f->word[3] % 512 != 0"),
                 ("dispatch.c", "if (f->number >= CALL_CORE_FIRST &&",
                  "if (f->number > CALL_CORE_FIRST &&"),
                 ("dispatch.c", "[CALL_VM_RUN] = GROUP_GUEST,",
                  "[CALL_VM_RUN] = GROUP_NONE,"),
                 ("call_signal.c", "return take_signal_ack(caller, f);",
                  "return take_signal_context_kill(caller, f);")]
        for file, good, bad in seeds:
            with self.subTest(bad), tempfile.TemporaryDirectory() as name:
                folder = write_all(Path(name))
                text = (folder / file).read_text(encoding="utf-8")
                self.assertIn(good, text)
                text = text.replace(good, bad)
                (folder / file).write_text(
                    "/* unused functions are no mistake here */\n"
                    "#pragma GCC diagnostic ignored \"-Wunused-function\"\n"
                    + text, encoding="utf-8")
                done = self._run_arguments(folder, "host")
                self.assertEqual(done.returncode, 1, done.stdout)


if __name__ == "__main__":
    unittest.main()
