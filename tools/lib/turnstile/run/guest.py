# SPDX-License-Identifier: BSD-2-Clause
"""Runs a guest in the emulator until its last line, `turnstile: exit N`."""

from __future__ import annotations

import re
import subprocess
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

TIMED_OUT = 124
INTERRUPTED = 130

_LAST = re.compile(r"turnstile: exit (\d+)")
# So many seconds the emulator has to end after the last line.
_GRACE = 2


@dataclass
class Ended:
    """How a guest ended: `code` is nothing if it did not say so; `said` is
    what the emulator itself said."""

    code: int | None
    lines: list[str] = field(default_factory=list)
    said: str = ""


def _read(process: subprocess.Popen[str], ended: Ended,
          show: Callable[[str], None]) -> None:
    """Takes the guest's lines up to its last one."""
    assert process.stdout is not None
    for line in process.stdout:
        text = line.rstrip("\r\n")
        ended.lines.append(text)
        show(text)
        last = _LAST.fullmatch(text)
        if last:
            ended.code = int(last[1]) & 255
            return


def _stop(process: subprocess.Popen[str], seconds: float) -> None:
    """Gives the emulator some time to end, and then ends it."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run(command: list[str], seconds: float | None,
        show: Callable[[str], None] = lambda line: None) -> Ended:
    """Runs the emulator for at most so many seconds, and hands each line that
    the guest prints to `show`."""
    ended = Ended(None)
    with tempfile.TemporaryFile("w+", errors="replace") as errors, \
            subprocess.Popen(command, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, stderr=errors, text=True,
                             errors="replace") as process:
        late = threading.Event()

        def stop_late() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds or 0, stop_late)
        if seconds is not None:
            timer.start()
        try:
            _read(process, ended, show)
        except KeyboardInterrupt:
            ended.code = INTERRUPTED
        finally:
            timer.cancel()
            _stop(process, _GRACE if ended.code != INTERRUPTED else 0)
        if late.is_set() and ended.code is None:
            ended.code = TIMED_OUT
        errors.seek(0)
        ended.said = errors.read()
    return ended
