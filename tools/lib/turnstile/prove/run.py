# SPDX-License-Identifier: BSD-2-Clause
"""Proves many files, a few at a time, and prints what came of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

from ..diagnostics import Problem
from . import cache
from .file import SLOWEST, Result, prove_file
from .frama import Setting, end_all
from .ledger import Ledger, compare_file
from .table import Target

PAR = 2
SHOWN = 12

Item = TypeVar("Item")
Done = TypeVar("Done")


def show_problems(problems: list[Problem]) -> None:
    """Prints what is wrong, on stderr; of very much only the beginning."""
    sys.stdout.flush()
    for problem in problems[:SHOWN]:
        print(problem, file=sys.stderr)
    if len(problems) > SHOWN:
        print(f"{problems[0].place.file}:1:1: error: {len(problems) - SHOWN} "
              "more; mend these first", file=sys.stderr)
    sys.stderr.flush()


def _plural(count: int, word: str) -> str:
    """A count with its word."""
    return f"{count} {word}" + ("" if count == 1 else "s")


def show(result: Result) -> None:
    """Prints what came of a file: a line, and what is wrong."""
    line = (f"{result.file}: {_plural(len(result.functions), 'function')}, "
            f"{_plural(len(result.lemmas), 'lemma')}, "
            f"{result.valid} of {_plural(result.goals, 'goal')}, "
            f"{result.seconds:.1f} s")
    if result.slowest and not result.unchanged:
        name, by, seconds, steps = result.slowest[0]
        line += f"; slowest {name} {seconds:.2f} s ({by}, {steps} steps)"
    print(line + (" (unchanged)" if result.unchanged else ""), flush=True)
    show_problems(result.problems)


def show_slowest(results: list[Result]) -> None:
    """Prints the goals that took a prover the longest."""
    rows = sorted(((s[2], s[0], s[1], s[3], r.file) for r in results
                   for s in r.slowest), reverse=True)[:SLOWEST]
    print(f"the {len(rows)} slowest goals:")
    for seconds, name, by, steps, file in rows:
        print(f"  {seconds:7.2f} s {steps:9d} steps  {by:11} {file}: {name}")


def at_once(items: list[Item], jobs: int, work: Callable[[Item], Done],
            shown: Callable[[Done], None]) -> list[Done]:
    """Does the work for all items, a few at a time, and shows each outcome as
    it comes; an interruption ends every run."""
    outcomes = []
    with ThreadPoolExecutor(jobs) as pool:
        futures = [pool.submit(work, item) for item in items]
        try:
            for future in as_completed(futures):
                outcomes.append(future.result())
                shown(outcomes[-1])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            end_all()
            raise
    return outcomes


def each(setting: Setting, targets: list[Target], jobs: int,
         work: Callable[[Target], Result]) -> list[Result]:
    """Does the work for all targets, those that lasted longest first."""
    order = sorted(targets, key=lambda t: -cache.seconds(setting, t))
    return sorted(at_once(order, jobs, work, show), key=lambda r: r.file)


def proved(setting: Setting, target: Target, tools: dict[str, str],
           use_cache: bool) -> Result:
    """What is proved of a target, by the last green run if nothing that it
    rests on has changed; a green run is kept."""
    mark = cache.key(setting, target, tools)
    kept = cache.load(setting, target, mark) if use_cache else None
    if kept is not None:
        return kept
    result = prove_file(setting, target, PAR)
    if result.good and mark:
        cache.store(setting, target, mark, result)
    else:
        cache.forget(setting, target)
    return result


def against_ledger(setting: Setting, targets: list[Target], jobs: int,
                   tools: dict[str, str], ledger: Ledger,
                   use_cache: bool) -> list[Result]:
    """Proves targets and compares each with the ledger; what was green and
    has not changed is not proved again."""
    def work(target: Target) -> Result:
        result = proved(setting, target, tools, use_cache)
        result.problems += compare_file(ledger, result)
        return result

    return each(setting, targets, jobs, work)
