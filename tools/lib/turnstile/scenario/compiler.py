# SPDX-License-Identifier: BSD-2-Clause
"""From the statements of a scenario to the flat form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from ..diagnostics import InputError, Problem
from . import truths
from .finish import finish
from .program import Program
from .scope import Scope
from .setup import Setup
from .steps import Stepper
from .syntax import (Blocked, Check, Declaration, Hold, Host, Interrupt, Is,
                     Let, Refused, Repeat, Result, Run, Runs, Statement, Step,
                     Trace, Traced)
from .vocabulary import Vocabulary
from .world import World

_MOST = 200000


class Compiler:
    """Compiles one scenario, and collects what it must refuse."""

    def __init__(self, words: Vocabulary, skip_host: bool,
                 board: bool) -> None:
        self.world = World(words)
        self.scope = Scope(self.world, Program(), board=skip_host)
        self.scope.start = self.scope.program.variable()
        self.stepper = Stepper(self.scope)
        self.skip_host, self.on_board = skip_host, board
        self.refused: list[Refused] = []
        self.does: dict[type, Callable[[Any], None]] = {
            Step: self.stepper.step, Result: self.stepper.result,
            Host: self._host, Repeat: self._repeat}
        for kind, does in ((Run, truths.run), (Is, truths.state),
                           (Interrupt, truths.interrupt), (Let, truths.let),
                           (Blocked, truths.blocked), (Check, truths.check),
                           (Runs, truths.runs), (Hold, truths.hold),
                           (Trace, truths.trace), (Traced, truths.traced)):
            self.does[kind] = self._bound(does)

    def _bound(self, does: Callable[[Scope, Any], None]) \
            -> Callable[[Any], None]:
        """A function of truths with the scope in place."""
        return lambda said: does(self.scope, said)

    def _try(self, does: Callable[[Any], None], said: Any) -> None:
        """Does it, or notes the refusal."""
        try:
            does(said)
        except Refused as error:
            self.refused.append(error)

    def _stop_if_refused(self) -> None:
        """Raises what was refused so far."""
        if self.refused:
            raise InputError([Problem(r.place, r.what, r.hint)
                              for r in self.refused])

    def compile(self, statements: tuple[Statement, ...]) -> Program:
        """The program of a scenario."""
        declared = [s for s in statements if isinstance(s, Declaration)]
        for does in (self.world.name, self.world.link, self.world.hold):
            for said in declared:
                self._try(does, said)
            self._stop_if_refused()
        self._try(lambda _: self._lay_out(), None)
        self._stop_if_refused()
        self.body(tuple(s for s in statements
                        if not isinstance(s, Declaration)))
        self.scope.program.line = 0
        self.stepper.rest()
        self._stop_if_refused()
        return self._whole()

    def _lay_out(self) -> None:
        """Slots, and a variable for each capability that is held."""
        self.world.lay_out()
        for domain, thing in self.world.grants:
            self.world.identity(thing)
            self.world.things.held[domain.index, thing.name] = \
                self.scope.program.variable()
        for thing in self.world.things.all("identity"):
            self.world.identity(thing)

    def body(self, statements: tuple[Statement, ...]) -> None:
        """Statements, one by one."""
        for said in statements:
            self.scope.program.line = said.place.line
            self._try(self.does[type(said)], said)
            if self.skip_host and isinstance(said, (Step, Run, Interrupt)):
                self._observe()

    def _observe(self) -> None:
        """Board and host must agree on what all threads do."""
        for thread in self.world.things.all("thread"):
            self.scope.program.add("observe", thread.index)

    def _host(self, said: Host) -> None:
        """What only the host can see."""
        if self.skip_host:
            self.scope.program.skipped += len(said.body)
            return
        before, self.scope.host = self.scope.host, True
        self.body(said.body)
        self.scope.host = before

    def _repeat(self, said: Repeat) -> None:
        """A block, several times; its names are given anew."""
        before, self.scope.again = self.scope.again, True
        for _ in range(said.times):
            self.body(said.body)
            if self.refused or len(self.scope.program.operations) > _MOST:
                break
        self.scope.again = before
        if len(self.scope.program.operations) > _MOST:
            raise Refused(said.place, "the repetition is too long",
                          f"a scenario has at most {_MOST} operations")

    def _whole(self) -> Program:
        """What the conductor does first, then the scenario."""
        body = self.scope.program
        whole = Program(body.variables, [], 0, body.skipped)
        things = self.world.things
        threads = things.all("thread")
        setup = Setup(self.world, whole, self.on_board)
        free = [i for i in things.all("identity") if i.adjective == "free"]
        self._try(lambda _: self._set_up(setup, threads, free), None)
        self._stop_if_refused()
        whole.operations += body.operations
        if self.skip_host:
            finish(self.world, setup, whole)
        whole.variables = max(whole.variables, body.variables)
        return whole

    def _set_up(self, setup: Setup, threads: list[Any],
                free: list[Any]) -> None:
        """Emits the set-up; identities that calls name exist by now."""
        for domain, _ in self.world.grants:
            for thread in threads:
                if thread.domain is domain and not thread.adjective:
                    self.world.identity(thread)
                    break
        made = [i for i in [*self.world.things.identities.values(),
                            *self.world.things.all("identity")]
                if i not in free and i.about is not None
                and i.about.adjective != "free"]
        setup.emit(threads, made)
        setup.program.add("now", self.scope.start, 0)


@dataclass(frozen=True)
class Compiled:
    """The flat form of a scenario, the names of its threads, and how many
    CPUs it has."""

    program: Program
    threads: dict[int, str]
    cpus: int


def compile_scenario(statements: tuple[Statement, ...], words: Vocabulary,
                     skip_host: bool = False,
                     board: bool | None = None) -> Compiled:
    """Compiles a scenario; raises InputError with all refusals. What is behind
    `host:` can be skipped on the host, too: then `board` is false."""
    compiler = Compiler(words, skip_host,
                        skip_host if board is None else board)
    program = compiler.compile(statements)
    return Compiled(program, {t.index: t.name for t in
                              compiler.world.things.all("thread")},
                    compiler.world.cpus)
