"""Lint of places: every locator of a rule exists in the messages of the operations that the rule holds for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.contract.findings import LintFinding
from generator.contract.locate import Places
from generator.contract.locator import Locator
from generator.contract.selectors import selects
from generator.contract.values import Reading, Send, Test
from generator.contract.vocabulary import (
    Batch,
    Contract,
    Detect,
    Entities,
    Envelope,
    Filtering,
    Limit,
    Paging,
    Scheme,
    Statement,
)
from generator.contract.walk import placed
from generator.model import Model, Operation, ShapeId


def locator_findings(contract: Contract, model: Model) -> Iterator[LintFinding]:
    look = _Locators(contract, model)
    for rules in (contract.paging, contract.filtering, contract.limits, contract.batch, contract.entities):
        for rule in rules:
            for op in look.operations(rule):
                yield from look.rule(rule, op)
    for making in contract.operations:
        for op in look.operations(making):
            yield from look.answer(making.line, f"{making.id}: creates", making.creates, op)
    for envelope in (*contract.errors.envelopes, *contract.errors.disguises):
        for op in look.operations(envelope):
            yield from look.failure(envelope, op)
    for scheme in contract.auth.schemes:
        yield from look.scheme(scheme)
    for signature in contract.auth.signatures:
        for op in look.operations(signature):
            yield from look.request(signature.line, f"{signature.id}: at", signature.at, op)
    yield from look.constants()
    yield from look.detections()


class _Locators:
    def __init__(self, contract: Contract, model: Model) -> None:
        self.contract = contract
        self.model = model
        self.places = Places(model)

    def operations(self, rule: Statement) -> list[Operation]:
        return [
            op
            for op in self.model.operations.values()
            if rule.interface in ("", op.interface) and selects(rule.ops, op.name)
        ]

    def missing(self, line: int, at: str, place: Locator, op: Operation, side: str) -> LintFinding:
        message = f"{at} {str(place)!r} does not exist in the {side} of {op.name}"
        remedy = "write the wire name; `a[]` for what repeats" if place.where in ("body", "item", "row") else ""
        return LintFinding(self.contract.file, line, "locator.unknown", message, remedy)

    def request(self, line: int, at: str, place: Locator | None, op: Operation) -> Iterator[LintFinding]:
        if place is not None and not self.places.in_request(op, place):
            yield self.missing(line, at, place, op, "request")

    def answer(self, line: int, at: str, place: Locator | None, op: Operation) -> Iterator[LintFinding]:
        """Where no document gives an answer shape nothing can be said."""
        if place is not None and self.places.answer_roots(op) and not self.places.in_answer(op, place):
            yield self.missing(line, at, place, op, "answer")

    def below(
        self, line: int, at: str, place: Locator | None, roots: list[ShapeId], op: Operation
    ) -> Iterator[LintFinding]:
        """`place` is relative to `roots`, which are already known to exist."""
        if place is not None and roots and not self.places.reach(roots, place.steps, self.places.xml(op)):
            yield self.missing(line, at, place, op, place.where)

    # -- rules with operations

    def rule(self, rule: Statement, op: Operation) -> Iterator[LintFinding]:
        match rule:
            case Paging():
                yield from self._paging(rule, op)
            case Filtering():
                for key in ("filter", "sort", "select", "expand", "search"):
                    part = getattr(rule, key)
                    yield from self.request(rule.line, f"{rule.id}: {key}.at", part.at if part else None, op)
            case Limit():
                yield from self.request(rule.line, f"{rule.id}: at", rule.at, op)
            case Batch():
                yield from self._batch(rule, op)
            case Entities():
                yield from self._entities(rule, op)
            case _:
                pass

    def _paging(self, rule: Paging, op: Operation) -> Iterator[LintFinding]:
        said = f"{rule.id}:"
        sent = {
            "start.at": rule.start.at if rule.start else None,
            "size.at": rule.size.at if rule.size else None,
            "count_only.at": rule.count_only.at if rule.count_only else None,
            "order.by": rule.order.by,
        }
        told = {key: getattr(rule, key) for key in ("items", "total", "returned", "page_size", "previous")}
        if rule.next is not None:
            counted_up = rule.next.from_ == "increment" and rule.start is not None and rule.next.at == rule.start.at
            (sent if counted_up else told)["next.at"] = rule.next.at
            for index, term in enumerate(rule.next.terms):
                told[f"next.terms[{index}]"] = term
        for key, place in sent.items():
            yield from self.request(rule.line, f"{said} {key}", place, op)
        for key, place in told.items():
            yield from self.answer(rule.line, f"{said} {key}", place, op)
        yield from self.below(rule.line, f"{said} key", rule.key, self._items(rule.items, op), op)

    def _batch(self, rule: Batch, op: Operation) -> Iterator[LintFinding]:
        yield from self.request(rule.line, f"{rule.id}: rows", rule.rows, op)
        for key in ("results", "failures", "skipped", "flag", "count"):
            yield from self.answer(rule.line, f"{rule.id}: {key}", getattr(rule, key), op)
        if rule.correlate is not None:
            root = self.places.input_root(op)
            rows = self.places.reach([root], rule.rows.steps, self.places.xml(op)) if root and rule.rows else []
            yield from self.below(rule.line, f"{rule.id}: correlate.sent", rule.correlate.sent, rows, op)
            echoed = [s for at in (rule.failures, rule.results) for s in self._items(at, op)]
            yield from self.below(rule.line, f"{rule.id}: correlate.echoed", rule.correlate.echoed, echoed, op)

    def _entities(self, rule: Entities, op: Operation) -> Iterator[LintFinding]:
        yield from self.request(rule.line, f"{rule.id}: type", rule.type, op)
        carriers = self._carriers(rule.carrier, op) if rule.carrier is not None else None
        if rule.carrier is None or carriers is None:
            return
        if not carriers:
            yield self.missing(rule.line, f"{rule.id}: carrier", rule.carrier, op, "answer")
        named = rule.key.value if rule.key is not None else None
        for key, place in (("key", named), ("value", rule.value), ("text", rule.text)):
            yield from self.below(rule.line, f"{rule.id}: {key}", place, carriers, op)

    def _carriers(self, carrier: Locator, op: Operation) -> list[ShapeId] | None:
        """The shapes of a carried member; None where nothing can be said."""
        if carrier.where == "item":
            items = [
                s
                for paging in self.contract.paging
                if op in self.operations(paging)
                for s in self._items(paging.items, op)
            ]
            return self.places.reach(items, carrier.steps, self.places.xml(op)) if items else None
        roots = self.places.answer_roots(op)
        found = self.places.reach(roots, carrier.steps, self.places.xml(op))
        if found or not roots:
            return found or None
        sent = self.places.input_root(op)
        return self.places.reach([sent], carrier.steps, self.places.xml(op)) if sent else []

    def _items(self, place: Locator | None, op: Operation) -> list[ShapeId]:
        if place is None or place.where != "body":
            return []
        return self.places.reach(self.places.answer_roots(op), place.steps, self.places.xml(op))

    # -- failures, credentials, constants

    def failure(self, rule: Statement, op: Operation) -> Iterator[LintFinding]:
        """Error answers are often undocumented: then nothing can be said."""
        if not any(answer.error and answer.shape for answer in op.answers):
            return
        tests: tuple[Test, ...] = getattr(rule, "when", ())
        named = [(f"{rule.id}: when", test.at) for test in tests if test.present is not False]
        if isinstance(rule, Envelope):
            message = rule.message.value if rule.message is not None else None
            named += [(f"{rule.id}: {key}", place) for key, place in
                      (("code", rule.code), ("message", message), ("request_id", rule.request_id))
                      if isinstance(place, Locator)]  # fmt: skip
        for at, place in named:
            if not self.places.in_answer(op, place, errors=True):
                yield self.missing(rule.line, at, place, op, "answers")

    def scheme(self, scheme: Scheme) -> Iterator[LintFinding]:
        """Credentials in bodies stand in the documents, unless it is only assumed where they go."""
        for op in self.operations(scheme):
            exchanged = scheme.obtain is not None and scheme.obtain.op == op.name
            if not exchanged:
                yield from self._sends(f"{scheme.id}: send", scheme.send, op)
        for op in self.model.operations.values():
            if scheme.obtain is not None and op.name == scheme.obtain.op and scheme.interface in ("", op.interface):
                yield from self._sends(f"{scheme.id}: obtain.send", scheme.obtain.send, op)
                for name, place in scheme.obtain.read.items():
                    yield from self.answer(scheme.obtain.line, f"{scheme.id}: obtain.read.{name}", place, op)

    def _sends(self, at: str, sends: tuple[Send, ...], op: Operation) -> Iterator[LintFinding]:
        for send in sends:
            if send.at.judged and send.at.value.where in ("body", "query", "path", "form"):
                yield from self.request(send.line, at, send.at.value, op)

    def constants(self) -> Iterator[LintFinding]:
        for name, rules in self.contract.interfaces.items():
            for op in self.model.of_interface(name):
                yield from self._sends(f"interfaces.{name}.always", rules.always, op)

    def detections(self) -> Iterator[LintFinding]:
        for found in placed(self.contract):
            rule = found.value
            if isinstance(rule, Reading) or not isinstance(rule, Detect):
                continue
            for op in self.model.operations.values():
                if op.name == rule.op:
                    yield from self.answer(rule.line, f"{found.path}.at", rule.at, op)
