# SPDX-License-Identifier: BSD-2-Clause
"""What the conductor does before the first step: it makes what is declared.

All of it are ordinary kernel calls, so that a board needs nothing else.
"""

from __future__ import annotations

from collections import defaultdict

from .program import BLOCKED, Program
from .slots import CONDUCTOR, CORE
from .syntax import Refused
from .things import Thing
from .world import World

_BATCH = 4


class Setup:
    """Emits the operations that come first."""

    def __init__(self, world: World, program: Program, board: bool) -> None:
        self.world, self.program, self.board = world, program, board
        self.words = world.words
        self.bell: list[int] = []
        self.made: dict[str, set[int]] = defaultdict(set)

    def call(self, thread: int, name: str, status: int = 0,
             **registers: int | str) -> None:
        """A call with registers by name, and what it must answer."""
        self.program.add("call", thread, self.words.calls[name].number, *(
            registers.get(r, 0) for r in self.words.registers[:7]))
        self.program.add("status", thread, status)

    def emit(self, threads: list[Thing], identities: list[Thing]) -> None:
        """Everything, in the order in which one needs the other."""
        self._bell_slots()
        self.world.donate_records()
        self.call(CONDUCTOR, "thread_quota", cap=CONDUCTOR,
                  w0=self.words.quota_whole)
        self.program.add("round")
        self._donate(CORE)
        for domain in self.world.things.all("pd"):
            if domain.adjective != "free":
                self.call(CONDUCTOR, "pd_new", cap=domain.index, w0=CORE,
                          w1=f"@{self.world.slots.frame()}")
                self._donate(domain.index)
        for cpu in range(1, self.world.cpus):
            self.call(CONDUCTOR, "cpu_start", w0=cpu)
        self._ring()
        for kind in ("receiver", "context", "irq", "vm"):
            for thing in self.world.things.all(kind):
                if thing.adjective != "free":
                    self._object(thing)
        self._threads(threads)
        for identity in identities:
            self._identity(identity)
        for receiver in self.world.things.all("receiver"):
            if receiver.about is not None:
                self.call(CONDUCTOR, "signal_receiver_bind",
                          cap=receiver.index, w0=receiver.about.index)
        self._grants()
        self.program.add("round")

    def _donate(self, domain: int) -> None:
        """The pages that a domain pays for; core's come first."""
        for table, page, payer in self.world.slots.donated:
            if payer == domain:
                self.call(CONDUCTOR, "table_donate",
                          w0=self.words.tables[table].number, w1=page,
                          w2=domain, w3=f"@{self.world.slots.frame()}")

    def _identity(self, identity: Thing) -> None:
        """An identity of an object."""
        thing = identity.about
        assert thing is not None
        self.call(CONDUCTOR, "obj_new", cap=identity.index, w0=identity.pays,
                  w1=self.words.tables[thing.kind].number, w2=thing.index)

    # ------------------------------------------------------------- the bell

    def _bell_slots(self) -> None:
        """Receiver, context and irq by which the conductor is woken."""
        core = self.world.core.place
        tables = ("receiver", "context", "irq", "identity", "identity")
        self.bell = [self.world.slots.take(table, CORE, core)
                     for table in tables]
        for table, index in zip(tables, self.bell):
            self.made[table].add(index)

    def _ring(self) -> None:
        """Makes these; the line is the last one. On a board the conductor's
        timeout rings, and there is no line."""
        receiver, context, irq, first, second = self.bell
        line = self.words.limits["LINES"] - 1
        self.call(CONDUCTOR, "signal_receiver_new", cap=receiver, w0=CORE)
        self.call(CONDUCTOR, "signal_context_new", cap=context, w0=CORE,
                  w1=receiver)
        if not self.board:
            self.call(CONDUCTOR, "irq_new", cap=irq, w0=CORE, w1=line, w3=1,
                      tag=context)
            self.call(CONDUCTOR, "irq_ack", cap=irq)
        for index, kind, slot in ((first, "receiver", receiver),
                                  (second, "context", context)):
            self.call(CONDUCTOR, "obj_new", cap=index, w0=CORE,
                      w1=self.words.tables[kind].number, w2=slot)
        self.program.add("bell", first, second, irq, line)

    # -------------------------------------------------------------- objects

    def _object(self, thing: Thing) -> None:
        """A receiver, context, interrupt or virtual machine."""
        self.program.line = thing.place.line
        about = thing.about.index if thing.about else 0
        numbers = thing.numbers
        if thing.kind == "receiver":
            self.call(CONDUCTOR, "signal_receiver_new", cap=thing.index,
                      w0=thing.pays)
        elif thing.kind == "context":
            self.call(CONDUCTOR, "signal_context_new", cap=thing.index,
                      w0=thing.pays, w1=about, w2=numbers["imprint"])
        elif thing.kind == "irq":
            self.call(CONDUCTOR, "irq_new", cap=thing.index, w0=thing.pays,
                      w1=self.words.first_line + numbers["line"], w2=numbers["cpu"],
                      w3=numbers["edge"], tag=about)
        else:
            frames = [f"@{self.world.slots.frame()}" for _ in range(2)]
            self.call(CONDUCTOR, "vm_new", cap=thing.index, w0=thing.pays,
                      w1=frames[0], w2=frames[1])
        self.program.line = 0

    def _threads(self, threads: list[Thing]) -> None:
        """Threads are made, and started if nothing else is said."""
        for thread in threads:
            self.program.line = thread.place.line
            self.program.add("agent", thread.index)
            if thread.adjective != "free":
                n = thread.numbers
                self.call(CONDUCTOR, "thread_new", cap=thread.index,
                          w0=thread.pays, w1=thread.utcb, w3=n["cpu"],
                          tag=n["priority"], room=n["quota"])
            if not thread.adjective:
                self.call(CONDUCTOR, "thread_start", cap=thread.index)
            if thread.name == "core":
                self.program.add("core", thread.index)
        self.program.line = 0

    # --------------------------------------------------------- capabilities

    def _grants(self) -> None:
        """Messages of core's agent bring what domains hold."""
        core = self.world.things.things["core"]
        domains: dict[int, list[tuple[Thing, Thing]]] = {}
        for domain, thing in self.world.grants:
            domains.setdefault(domain.index, []).append((domain, thing))
        for grants in domains.values():
            domain = grants[0][0]
            agent = next((t for t in self.world.things.all("thread")
                          if t.domain is domain and not t.adjective), None)
            if agent is None:
                raise Refused(domain.place, f"'{domain.name}' holds something "
                              "and has no thread", "declare a thread in it")
            self.program.line = agent.place.line
            self._bring(core, agent, [thing for _, thing in grants])
            self.program.line = 0

    def _bring(self, core: Thing, agent: Thing, held: list[Thing]) -> None:
        """Brings capabilities, four a message; the last has room for none."""
        named = self.world.identity(agent).index
        rooms = [len(held[i:i + _BATCH])
                 for i in range(0, len(held), _BATCH)] + [0]
        first = self.words.utcb["cap"]
        self.call(agent.index, "msg_await", BLOCKED, room=rooms[0])
        for number, room in enumerate(rooms):
            batch = held[number * _BATCH:number * _BATCH + room]
            for i, thing in enumerate(batch):
                self.program.add("buffer", core.index, first + i,
                                 self.world.identity(thing).index)
            self.call(core.index, "msg_call", BLOCKED, cap=named,
                      tag=room << self.words.tag["caps"][0])
            self.program.add("status", agent.index, 0)
            for i, thing in enumerate(batch):
                variable = self.world.things.held[agent.pays, thing.name]
                self.program.add("take_stored", variable, agent.index,
                                 first + i)
                self.call(agent.index, "cap_ack", cap=f"${variable}")
            if number + 1 < len(rooms):
                self.call(agent.index, "msg_reply_and_await", BLOCKED,
                          room=rooms[number + 1])
            else:
                self.call(agent.index, "msg_reply")
            self.program.add("status", core.index, 0)
