# SPDX-License-Identifier: BSD-2-Clause
"""Runs Frama-C: the command lines, the folders of a run, what it leaves."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import InputError, Place, Problem
from .table import Induction, Table, Target

_MACHINE = "proofs/arm.ml"
_LANGUAGE = ("-c11", "-warn-unsigned-overflow", "-warn-unsigned-downcast",
             "-kernel-warn-key", "annot:missing-spec=error",
             "-wp-warn-key", "pedantic-assigns=error")
_GOALS = ("-wp", "-wp-rte", "-wp-split", "-wp-no-filter-init",
          "-wp-definitions-terminate", "-wp-declarations-terminate",
          "-wp-cache", "none")
_FILE_SECONDS = 1800

_running: set[subprocess.Popen[bytes]] = set()


@dataclass(frozen=True)
class Setting:
    """Where proofs run: the tree, its table, and what they write."""

    root: Path
    table: Table
    build: Path

    def folder(self, target: Target) -> Path:
        """The folder of a target's runs."""
        return self.build / "run" / target.stem


@dataclass(frozen=True)
class Outcome:
    """What a run of Frama-C left."""

    code: int
    log: str
    seconds: float


def machine(root: Path, folder: Path) -> list[str]:
    """The options that describe the machine.  Frama-C compiles the
    description beside its text, so each folder of runs has its own copy."""
    folder.mkdir(parents=True, exist_ok=True)
    own = folder / Path(_MACHINE).name
    shutil.copyfile(root / _MACHINE, own)
    return ["-load-script", str(own), "-machdep", "arm_32",
            "-enums", "gcc-short-enums"]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lets nobody else use a folder of runs meanwhile."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def preprocessor(table: Table) -> str:
    """The options of the preprocessor, as one word."""
    folders = " ".join(f"-iquote {folder}" for folder in table.include)
    return f"-cpp-extra-args=-D__FC_MACHDEP_X86_32 {folders}"


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends Frama-C with its provers."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(timeout=5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def end_all() -> None:
    """Ends every run, after an interruption."""
    for process in list(_running):
        _end(process)


def execute(words: list[str], root: Path, log: Path,
            seconds: int = _FILE_SECONDS) -> Outcome:
    """Runs Frama-C in `root`.  It looks for files where PWD points to, not
    where it runs, and proves nothing, without failing, if these differ."""
    log.parent.mkdir(parents=True, exist_ok=True)
    start = time.monotonic()
    environment = os.environ | {"PWD": str(root), "LC_ALL": "C.UTF-8"}
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["frama-c", *words], cwd=root, env=environment, stdout=out,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            start_new_session=True)
        _running.add(process)
        try:
            code = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            code = 124
        finally:
            if process.returncode is None:
                _end(process)
            _running.discard(process)
    text = log.read_text(encoding="utf-8", errors="replace")
    return Outcome(code, text, time.monotonic() - start)


def print_source(setting: Setting, target: Target) -> tuple[Outcome, str]:
    """Has Frama-C print a file as it understands it."""
    folder = setting.folder(target)
    shown = folder / "print.c"
    shown.unlink(missing_ok=True)
    outcome = execute([*machine(setting.root, folder), *_LANGUAGE,
                       preprocessor(setting.table), target.file, "-print", "-ocode", str(shown)],
                      setting.root, folder / "print.log")
    good = outcome.code == 0 and shown.exists()
    return outcome, shown.read_text(encoding="utf-8") if good else ""


def _script(induction: Induction) -> list[dict[str, object]]:
    """What tells WP to prove a lemma by induction from 0."""
    variable = induction.variable
    return [{"header": "Induction", "tactic": "Wp.induction",
             "params": {"base": {"select": "kint", "val": "0"}},
             "select": {"select": "inside-goal", "occur": 0,
                        "target": f"{variable}_0", "pattern": f"${variable}"},
             "children": {}}]


def write_session(setting: Setting, folder: Path) -> None:
    """Makes the session of a run anew: it holds the scripts of proofs by
    induction and no script that an earlier run has left."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "script").mkdir(parents=True)
    for induction in setting.table.inductions:
        path = folder / "script" / f"lemma_{induction.lemma}.json"
        path.write_text(json.dumps(_script(induction)), encoding="utf-8")


def limits(table: Table, par: int) -> list[str]:
    """The provers and what stops them."""
    return ["-wp-prover", ",".join(["tip", *table.provers]),
            "-wp-steps", str(table.steps), "-wp-timeout", str(table.seconds),
            "-wp-par", str(par)]


def prove(setting: Setting, target: Target, name: str, choice: list[str],
          par: int) -> Outcome:
    """Runs WP on a choice of a file's goals; the run's log, goals and
    statuses lie in files called `name`."""
    folder = setting.folder(target)
    session = folder / "session"
    write_session(setting, session)
    goals, status = folder / f"{name}.json", folder / f"{name}.csv"
    goals.unlink(missing_ok=True)
    status.unlink(missing_ok=True)
    return execute(
        [*machine(setting.root, folder), *_LANGUAGE,
         preprocessor(setting.table), target.file, *_GOALS, *limits(setting.table, par), "-wp-session", str(session),
         "-wp-report-json", str(goals), *choice,
         "-then", "-report", "-report-csv", str(status)],
        setting.root, folder / f"{name}.log")


def versions() -> dict[str, str]:
    """The versions of all that a verdict rests on."""
    found = {}
    for name, words in (("frama-c", ["frama-c", "-version"]),
                        ("why3", ["why3", "--version"]),
                        ("z3", ["z3", "--version"]),
                        ("cvc4", ["cvc4", "--version"])):
        if shutil.which(words[0]) is None:
            raise InputError([Problem(Place("tools/prove"), f"{name} is missing",
                                      "run tools/setup")])
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        found[name] = done.stdout.strip().split("\n")[0]
    return found
