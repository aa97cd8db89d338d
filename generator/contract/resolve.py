"""A contract met by a model: what holds for each operation.

Rules of a section merge key by key, the narrower over the wider; one key set twice at equal specificity is an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from typing import Any, TypeVar

from generator.contract.findings import LintFinding
from generator.contract.locator import Locator
from generator.contract.references import reference_findings
from generator.contract.rule import Statement
from generator.contract.selectors import Reason, reason, selects
from generator.contract.surface import Effect
from generator.contract.values import Condition, Send
from generator.contract.vocabulary import (
    Batch,
    Code,
    Contract,
    Disguise,
    Entities,
    Envelope,
    Filtering,
    InterfaceRules,
    Limit,
    OperationRule,
    Paging,
    Right,
    Scheme,
    Signature,
)
from generator.diagnostics import BadInputs
from generator.model import Model, Operation, ShapeId

S = TypeVar("S", bound=Statement)
R = TypeVar("R", bound=Statement | Code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What the contract says of one operation. `effect` None: no rule gives one, which lint reports."""

    effect: Effect | None
    idempotent: bool | None
    creates: Locator | None = None
    """Where the answer gives the id of what was made."""
    undo: str = ""
    required: tuple[str, ...] = ()
    public_path: bool = True
    paging: Paging | None = None
    filtering: Filtering | None = None
    batch: Batch | None = None
    schemes: tuple[Scheme, ...] = ()
    """Whose `send` the operation may carry, preferred first; a scheme never covers the operation that obtains it."""
    obtains: tuple[Scheme, ...] = ()
    """Schemes whose session the operation gives; their `obtain.send` is what it carries."""
    signatures: tuple[Signature, ...] = ()
    rights: tuple[Right, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    codes: tuple[Code, ...] = ()
    """Narrower ones first; a code that a narrower row gives is not repeated."""
    disguises: tuple[Disguise, ...] = ()
    limits: tuple[Limit, ...] = ()
    entities: tuple[Entities, ...] = ()
    always: tuple[Send, ...] = ()
    quiet: tuple[Send, ...] = ()
    interface: InterfaceRules

    def code_for(self, condition: Condition | str) -> Code | None:
        """The first code that a refusal for this reason has; None where none is published."""
        wanted = str(condition)
        return next((code for code in self.codes if any(c.name == wanted for c in code.condition)), None)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Immutable; `behaviours` by operation id."""

    contract: Contract
    model: Model
    behaviours: Mapping[ShapeId, Behaviour] = field(default_factory=dict[ShapeId, Behaviour])

    def behaviour(self, op: Operation) -> Behaviour:
        """Raises KeyError for an operation of another model."""
        return self.behaviours[op.id]

    def named(self, name: str, interface: str = "") -> Behaviour:
        """By operation name. Raises KeyError if there is none, or if several interfaces have it and none is given."""
        return self.behaviours[self.model.operation(name, interface).id]

    def operations(self) -> Iterable[tuple[Operation, Behaviour]]:
        return ((op, self.behaviours[op.id]) for op in self.model.operations.values())


def resolve(contract: Contract, model: Model, *, partial: bool = False) -> Resolved:
    """Meet `contract` and `model`.

    `partial`: the model is the view of one version, so rules may name operations that it lacks.
    Raises BadInputs with all unmatched selectors, references to nothing and keys set twice at equal specificity.
    """
    merger = _Merger(contract)
    found = list(reference_findings(contract, model, partial=partial))
    behaviours: dict[ShapeId, Behaviour] = {}
    for op in model.operations.values():
        if op.interface in contract.interfaces:
            behaviours[op.id] = merger.behaviour(op)
    found += merger.clashes.values()
    if found:
        raise BadInputs([finding.fault() for finding in sorted(found)])
    return Resolved(contract, model, behaviours)


def merge_findings(contract: Contract, model: Model) -> list[LintFinding]:
    """Keys that two rules of equal specificity set for one operation."""
    merger = _Merger(contract)
    for op in model.operations.values():
        if op.interface in contract.interfaces:
            merger.behaviour(op)
    return list(merger.clashes.values())


class _Merger:
    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.clashes: dict[tuple[str, str, str], LintFinding] = {}

    def behaviour(self, op: Operation) -> Behaviour:
        contract, auth, errors = self.contract, self.contract.auth, self.contract.errors
        rules = self.contract.interfaces[op.interface]
        operation = self._merged(contract.operations, op, OperationRule(id="?")) or OperationRule(id="?")
        schemes = sorted(
            (s for s in auth.schemes if _holds(s, op) and (selects(s.ops, op.name) or _obtains(s, op))),
            key=lambda scheme: scheme.rank,
        )
        return Behaviour(
            effect=operation.effect,
            idempotent=operation.idempotent,
            creates=operation.creates,
            undo=operation.undo,
            required=operation.required,
            public_path=operation.public_path is not False,
            paging=self._merged(contract.paging, op, Paging(id="?")),
            filtering=self._merged(contract.filtering, op, Filtering(id="?")),
            batch=self._merged(contract.batch, op, Batch(id="?")),
            schemes=tuple(s for s in schemes if not _obtains(s, op)),
            obtains=tuple(s for s in schemes if _obtains(s, op)),
            signatures=self._all(auth.signatures, op),
            rights=self._all(auth.rights, op),
            envelopes=self._all(errors.envelopes, op),
            codes=_distinct(self._all(errors.codes, op)),
            disguises=self._all(errors.disguises, op),
            limits=tuple(limit for limit in self._all(contract.limits, op) if not _exempt(limit, op)),
            entities=self._all(contract.entities, op),
            always=rules.always,
            quiet=rules.quiet,
            interface=rules,
        )

    def _all(self, rows: Sequence[R], op: Operation) -> tuple[R, ...]:
        """The rows that hold for the operation, narrower ones first, else in their order."""
        return tuple(row for _, row in _ranked(_held(rows, op)))

    def _merged(self, rows: Sequence[S], op: Operation, blank: S) -> S | None:
        """One rule with the keys of all that hold; its id, marks and line are those of the narrowest."""
        held = _ranked(_held(rows, op))
        if not held:
            return None
        result = held[0][1]
        values: dict[str, Any] = {}
        for item in _mergeable(result):
            setting = [(why, row) for why, row in held if getattr(row, item.name) != getattr(blank, item.name)]
            if not setting:
                continue
            why, winner = setting[0]
            for other_why, other in setting[1:]:
                if not why.narrower(other_why):
                    self._clash(item, winner, other, op)
            values[item.name] = getattr(winner, item.name)
        return replace(result, **values)

    def _clash(self, item: Field[Any], one: Statement, other: Statement, op: Operation) -> None:
        key = str(item.metadata.get("key", item.name))
        first, second = sorted((one, other), key=lambda rule: rule.line)
        self.clashes.setdefault(
            (first.id, second.id, key),
            LintFinding(
                self.contract.file,
                second.line,
                "merge.clash",
                f"{second.id} sets {key!r} for {op.name}, as {first.id} on line {first.line} does, equally specific",
                "narrow the `ops` of one of them",
            ),
        )


def _held(rows: Sequence[R], op: Operation) -> list[tuple[Reason, R]]:
    held: list[tuple[Reason, R]] = []
    for row in rows:
        if not _holds(row, op):
            continue
        why = reason(row.ops, op.name, interface=bool(row.interface))
        if why is not None:
            held.append((why, row))
    return held


def _ranked(held: list[tuple[Reason, R]]) -> list[tuple[Reason, R]]:
    """Narrower before wider. Sorted by how many are narrower: stable, and sound for a partial order."""
    depth = [sum(other.narrower(why) for other, _ in held) for why, _ in held]
    return [held[index] for index in sorted(range(len(held)), key=lambda i: (depth[i], i))]


def _mergeable(rule: Statement) -> list[Field[Any]]:
    skipped = {"id", "interface", "ops"}
    return [
        f
        for f in fields(rule)
        if f.name not in skipped
        and not f.metadata.get("loader")
        and (f.default, f.default_factory) != (MISSING, MISSING)
    ]


def _distinct(codes: tuple[Code, ...]) -> tuple[Code, ...]:
    kept: list[Code] = []
    seen: set[tuple[str, str]] = set()
    for code in codes:
        name = (code.code, code.prefix)
        if name == ("", "") or name not in seen:
            kept.append(code)
        seen.add(name)
    return tuple(kept)


def _holds(row: Statement | Code, op: Operation) -> bool:
    return row.interface in ("", op.interface)


def _obtains(scheme: Scheme, op: Operation) -> bool:
    return scheme.obtain is not None and scheme.obtain.op == op.name


def _exempt(limit: Limit, op: Operation) -> bool:
    return bool(limit.exempt) and selects(limit.exempt, op.name)
