# SPDX-License-Identifier: BSD-2-Clause
"""Runs one part: its command, its log, its closing line."""

from __future__ import annotations

import fcntl
import os
import re
import shlex
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from .parts import Part

_LAST_LINES = 15


@dataclass(frozen=True)
class Result:
    """What a part found; `why` says what is wrong beside failed checks."""

    part: Part
    passed: int
    failed: int
    seconds: float
    why: str
    log: Path

    @property
    def good(self) -> bool:
        """Whether the part ran, checked something, and all of it passed."""
        return self.failed == 0 and self.passed > 0 and not self.why


def closing_line(name: str, log: str) -> tuple[int, int] | None:
    """Passed and failed of the last line `NAME: N passed, M failed`."""
    form = rf"^{re.escape(name)}: (\d+) passed, (\d+) failed$"
    found = re.findall(form, log, re.MULTILINE)
    return (int(found[-1][0]), int(found[-1][1])) if found else None


def judge(part: Part, code: int, log: str) -> tuple[int, int, str]:
    """Passed, failed and what else is wrong; whatever is not plainly good
    counts as one failure at least."""
    counts = closing_line(part.name, log)
    if counts is None:
        return 0, 1, f"it ended with code {code} and without a closing line"
    passed, failed = counts
    if passed + failed == 0:
        return 0, 1, "it checked nothing"
    if code != 0 and failed == 0:
        return passed, 1, f"it ended with code {code}"
    if code == 0 and failed != 0:
        return passed, failed, "it ended with code 0 although checks failed"
    return passed, failed, ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a part with everything that it has started."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
            process.wait(timeout=5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def _environment(root: Path) -> dict[str, str]:
    """The environment of a part: the tools' modules can be imported, and PWD
    is the root, since Frama-C looks for files there."""
    return os.environ | {"PYTHONPATH": str(root / "tools" / "lib"),
                         "PWD": str(root), "PYTHONSAFEPATH": "1"}


def _execute(words: list[str], root: Path, log: TextIO,
             minutes: float) -> tuple[int, str]:
    """Exit code of the command, and what is wrong if it did not end."""
    process = subprocess.Popen(words, cwd=root, stdin=subprocess.DEVNULL,
                               stdout=log, stderr=subprocess.STDOUT,
                               env=_environment(root), start_new_session=True)
    try:
        return process.wait(timeout=minutes * 60), ""
    except subprocess.TimeoutExpired:
        return 124, f"it was ended after {minutes:g} minutes"
    finally:
        if process.returncode is None:
            _end(process)


def run_part(part: Part, options: list[str], root: Path) -> Result:
    """Runs a part; two runs of the same part in one tree wait for each other,
    since both would write the same files of build/."""
    folder = root / "build" / "check"
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / f"{part.name}.log"
    words = shlex.split(part.command) + options
    if "/" in words[0] and not (root / words[0]).exists():
        log.write_text(f"{words[0]} does not exist\n", encoding="utf-8")
        return Result(part, 0, 1, 0.0, f"{words[0]} does not exist", log)
    with (folder / f"{part.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        start = time.monotonic()
        with log.open("w", encoding="utf-8") as out:
            code, why = _execute(words, root, out, part.minutes)
        seconds = time.monotonic() - start
        text = log.read_text(encoding="utf-8", errors="replace")
    passed, failed, other = judge(part, code, text)
    if why:
        failed = max(failed, 1)
    return Result(part, passed, failed, seconds, why or other, log)


def last_lines(log: Path) -> list[str]:
    """The end of a log, for the reader of a failure."""
    text = log.read_text(encoding="utf-8", errors="replace")
    return text.splitlines()[-_LAST_LINES:]
