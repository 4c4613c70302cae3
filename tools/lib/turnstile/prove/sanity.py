# SPDX-License-Identifier: BSD-2-Clause
"""What has to hold before a verdict means anything.

The sources state nothing that is believed without proof; no table is left out;
Frama-C and the compiler of the boards agree on the machine; each prover alone
proves a goal that holds and leaves one open that does not.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import Place, Problem
from . import frama, tables
from . import log as logs
from .frama import Setting, execute, preprocessor

_COMPILER = ["arm-none-eabi-gcc", "-std=c11", "-Wall", "-Wextra", "-Werror",
             "-mcpu=cortex-a9", "-c", "-o", "/dev/null"]
_FOREIGN = ("-machdep", "gcc_x86_32")
_FOLDERS = ("gen", "kernel", "core", "platform", "proofs")
_BELIEVED = re.compile(r"\b(axiom|axiomatic|admit)\b")
_ONLY_FOR_PROOF = re.compile(r"\b__FRAMAC__\b|\b__FC_\w+")
_ANNOTATION = re.compile(r"/\*@.*?\*/|//@[^\n]*", re.S)


def _place(file: str, text: str, offset: int) -> Place:
    """The place of an offset."""
    before = text[:offset]
    return Place(file, before.count("\n") + 1,
                 offset - (before.rfind("\n") + 1) + 1)


def _look_at(file: str, text: str) -> Iterator[Problem]:
    """What a source may not say."""
    for annotation in _ANNOTATION.finditer(text):
        for word in _BELIEVED.finditer(annotation[0]):
            yield Problem(_place(file, text, annotation.start() + word.start()),
                          f"'{word[0]}' is believed without proof",
                          "state a lemma and prove it, or a precondition")
    for word in _ONLY_FOR_PROOF.finditer(text):
        yield Problem(_place(file, text, word.start()),
                      f"'{word[0]}' makes the proved text another one than the "
                      "compiled text", "write one text for both")


def sources(root: Path) -> list[Problem]:
    """Searches all sources for what proofs may not rest on."""
    return [problem for folder in _FOLDERS
            for path in sorted((root / folder).rglob("*.[ch]"))
            for problem in _look_at(str(path.relative_to(root)),
                                    path.read_text(encoding="utf-8"))]


def machine(setting: Setting) -> list[Problem]:
    """The machine description is that of the compiler, and not one that just
    accepts everything: that of another machine is refused."""
    file = "proofs/machine.c"
    problems = []
    done = subprocess.run([*_COMPILER, file], cwd=setting.root, check=False,
                          capture_output=True, text=True)
    if done.returncode:
        problems.append(Problem(Place(file), "the compiler of the boards does "
                                f"not agree: {done.stderr.strip()}",
                                "mend the machine description"))
    folder = setting.build / "run" / "machine"
    log = folder / "machine.log"
    language = ["-c11", preprocessor(setting.table), file]
    ours = execute([*frama.machine(setting.root, folder), *language],
                   setting.root, log)
    if ours.code:
        problems.append(Problem(Place(file), "Frama-C does not agree: "
                                + " ".join(ours.log.split()),
                                "mend proofs/arm.ml"))
    if execute([*_FOREIGN, *language], setting.root, log).code == 0:
        problems.append(Problem(Place(file), "another machine passes as well",
                                "its assertions say nothing; mend them"))
    return problems


def prover(setting: Setting, name: str) -> list[Problem]:
    """One prover alone proves what holds and leaves the other goal open."""
    file = "proofs/sanity.c"
    folder = setting.build / "run" / f"sanity-{name}"
    outcome = execute([*frama.machine(setting.root, folder), "-c11",
                       preprocessor(setting.table), file, "-wp",
                       "-wp-prover", name, "-wp-steps", "1000000",
                       "-wp-timeout", "60", "-wp-cache", "none"],
                      setting.root, folder / "sanity.log")
    by_name = {goal.name: goal for goal in logs.goals(outcome.log)}
    holds = by_name.get("lemma_sanity_holds")
    opens = by_name.get("sanity_sum_ensures_open")
    hint = f"see {outcome.log.strip().splitlines()[-1:] or 'the log'}; " \
        "is the prover installed, and in ~/.why3.conf? try why3 config detect"
    problems = []
    if outcome.code or holds is None or not holds.valid or holds.by == "Qed":
        problems.append(Problem(Place(file), f"{name} does not prove a goal "
                                "that holds", hint))
    if opens is None or opens.valid:
        problems.append(Problem(Place(file), f"{name} does not leave a goal "
                                "open that does not hold", hint))
    return problems


def all_of_it(setting: Setting) -> tuple[int, list[Problem]]:
    """How many of these checks passed, and what is wrong."""
    checks = [sources(setting.root), tables.differences(setting.root),
              machine(setting),
              *(prover(setting, name) for name in setting.table.provers)]
    return (sum(not problems for problems in checks),
            [problem for problems in checks for problem in problems])
