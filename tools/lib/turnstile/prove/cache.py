# SPDX-License-Identifier: BSD-2-Clause
"""Leaves out what was green and has not changed.

The key of a file hashes all that its verdict rests on: the file with every
header that it includes, the options and the machine description, the scripts,
the versions of the tools and these tools themselves, and the machine that it
ran on.  What was proved is compared with the ledger each time.  The keys lie in
build/ and are never committed.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
from pathlib import Path

from .file import Result, result_of
from .frama import Setting, preprocessor
from .table import Target


def headers(setting: Setting, target: Target) -> list[Path]:
    """The file and everything that it includes, system headers too."""
    options = preprocessor(setting.table).partition("=")[2].split()
    done = subprocess.run(["gcc", "-M", *options, target.file],
                          cwd=setting.root, capture_output=True, text=True,
                          check=False)
    names = re.sub(r"\\\n", " ", done.stdout).partition(":")[2].split()
    return [setting.root / name for name in names]


def _machine() -> str:
    """What tells this machine from another."""
    path = Path("/etc/machine-id")
    number = path.read_text(encoding="ascii") if path.exists() else ""
    return " ".join([platform.node(), platform.machine(), number.strip()])


def key(setting: Setting, target: Target, tools: dict[str, str]) -> str:
    """The hash of all that the verdict on a file rests on; empty if the file
    cannot be preprocessed, so that it is proved and says why."""
    files = headers(setting, target)
    if not files:
        return ""
    table = setting.table
    ours = [*sorted(Path(__file__).parent.glob("*.py")),
            setting.root / "proofs/arm.ml", *files]
    parts = [json.dumps(tools, sort_keys=True), _machine(), repr(target),
             repr((table.include, table.provers, table.steps, table.seconds,
                   table.inductions,
                   [a for a in table.allowed if a.file == target.file]))]
    whole = hashlib.sha256("\n".join(parts).encode())
    for path in ours:
        whole.update(b"\0" + str(path).encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _path(setting: Setting, target: Target) -> Path:
    """Where the last green run of a target is kept."""
    return setting.build / "green" / f"{target.stem}.json"


def load(setting: Setting, target: Target, mark: str) -> Result | None:
    """The last green run, if nothing that it rests on has changed."""
    path = _path(setting, target)
    if not mark or not path.exists():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    return result_of(data["result"]) if data.get("key") == mark else None


def seconds(setting: Setting, target: Target) -> float:
    """How long the last green run took; very long if there was none."""
    path = _path(setting, target)
    if not path.exists():
        return 1e9
    data = json.loads(path.read_text(encoding="utf-8"))
    return float(data["result"]["seconds"])


def store(setting: Setting, target: Target, mark: str, result: Result) -> None:
    """Keeps a green run."""
    path = _path(setting, target)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"key": mark, "result": result.kept()}, indent=1),
                    encoding="utf-8")


def forget(setting: Setting, target: Target) -> None:
    """Forgets the last green run of a file that is not green any more."""
    _path(setting, target).unlink(missing_ok=True)
