"""One fuzz: which operations, in which order, how many requests. What it makes stands in the journal of the run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.governor import BudgetSpent
from conformance.exchanges.sender import Call
from conformance.fuzz.adapter import sending
from conformance.fuzz.case import Case
from conformance.fuzz.cases import cases
from conformance.fuzz.known import Known
from conformance.probes.context import CannotProbe, Context, Trail
from generator.contract.resolve import Behaviour
from generator.model import HttpBinding, Operation
from generator.vendors import Vendor

MOST = 400
"""Requests of a fuzz, if no budget says less."""
LONGEST_S = 300.0
"""Seconds of a fuzz, if no budget says less."""
EACH = 5
"""Cases of an operation."""
_RESERVE = 2
"""Requests left in the run's budget: sessions are to be ended."""
_PATIENCE = 5
"""Requests in a row without any answer after which nothing more is sent."""


@dataclass(frozen=True)
class Fuzzer:
    """`deadline`: of the run, on the monotonic clock. One `seed` sends the same to a server that answers the same."""

    vendor: Vendor
    allow: frozenset[str]
    seed: int = 0
    deadline: float = float("inf")
    clock: Callable[[], float] = time.monotonic

    def __call__(self, context: Context, trail: Trail) -> None:
        """Leaves label ``answer`` and the notes ``statuses`` (by operation) and ``interrupted``. Raises CannotProbe."""
        operations = {o.name: o for o in self._operations(context)}
        if not operations:
            raise CannotProbe("no operation of an OpenAPI document may be fuzzed")
        trail.notes["statuses"] = {name: [a.status for a in o.answers] for name, o in operations.items()}
        ends = min(self.deadline, self.clock() + LONGEST_S)
        try:
            self._send(context, trail, operations, ends)
        except KeyboardInterrupt:
            trail.notes["interrupted"] = True

    def _send(self, context: Context, trail: Trail, operations: Mapping[str, Operation], ends: float) -> None:
        sender, known, draw = context.sender, Known(context.sender.contract), Random(self.seed)  # noqa: S311
        for exchange in sender.store:
            known.learn(exchange)
        context.told(f"fuzz: drawing requests for {len(operations)} operations")
        silent = 0
        for number, case in enumerate(self._cases(operations)):
            spent = sender.limit and len(sender.store) >= sender.limit - _RESERVE
            if number >= MOST or spent or silent >= _PATIENCE or self.clock() >= ends:
                return
            operation = operations[case.operation]
            request = sending(case, operation, context.behaviour(case.operation), known, draw)
            if request is None:
                continue
            context.told(f"fuzz: {number + 1}, {case.operation}")
            try:
                exchange = sender.send(Call(request))
            except (BudgetSpent, CannotLogIn):
                return
            except ValueError:  # a text that no encoding of the request holds
                continue
            trail.add("answer", exchange)
            known.learn(exchange)
            silent = silent + 1 if exchange.response is None else 0

    def _cases(self, operations: Mapping[str, Operation]) -> Iterator[Case]:
        """One case of each operation, then the next of each: whatever ends the fuzz early, all had their turn."""
        interface = next(iter(operations.values())).interface
        drawn = cases(self._document(interface), frozenset(operations), self.seed, EACH)
        for turn in range(EACH):
            for name in sorted(drawn):
                if turn < len(drawn[name]):
                    yield drawn[name][turn]

    def _operations(self, context: Context) -> Iterator[Operation]:
        interface = context.sender.model.operation(context.base.op).interface
        for operation in self.vendor.model.of_interface(interface):
            if not isinstance(operation.binding, HttpBinding):
                continue
            if self._may(operation, context.behaviour(operation.name), context):
                yield operation

    def _may(self, operation: Operation, behaviour: Behaviour, context: Context) -> bool:
        """Whether made-up requests may go to an operation: never where they could shut the suite out, and to a real
        server only such writes as make an object that can be taken away again."""
        if behaviour.obtains or any(s.ends is not None and s.ends.op == operation.name for s in behaviour.schemes):
            return False
        if not behaviour.public_path and not context.target.mocked and operation.name not in context.target.paths:
            return False
        if behaviour.effect == "read":
            return True
        if behaviour.effect in (None, "credential") or behaviour.effect not in self.allow:
            return False
        return context.target.mocked or (behaviour.creates is not None and bool(behaviour.undo))

    def _document(self, interface: str) -> Path:
        documents = self.vendor.contract.interfaces[interface].documents
        return Path(self.vendor.folder) / next(d for d in documents if d.endswith((".yaml", ".yml", ".json")))
