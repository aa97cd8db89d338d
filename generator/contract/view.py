"""The contract as it holds in one version.

Rules and alternatives outside their window ``since <= version < until`` are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import Any, TypeVar, cast

from generator.contract.rule import Rule
from generator.contract.values import Reading
from generator.contract.vocabulary import Contract
from generator.diagnostics import BadInput
from generator.model import Marks

_Gone = object()
T = TypeVar("T")


def contract_at(contract: Contract, version: str = "") -> Contract:
    """The contract of `version` ("" = its default). Raises BadInput if it is not one of `versions.known`."""
    known = contract.versions.known
    wanted = version or contract.versions.default
    if wanted not in known:
        raise BadInput(f"{contract.vendor} has no version {wanted!r}", remedy=f"known versions: {', '.join(known)}")
    return cast("Contract", _View(known, wanted).rule(contract))


class _View:
    def __init__(self, known: tuple[str, ...], version: str) -> None:
        self.order = {name: index for index, name in enumerate(known)}
        self.now = self.order[version]

    def holds(self, marks: Marks) -> bool:
        """A word that is no known version bounds nothing; lint reports it."""
        since, until = self.order.get(marks.since, -1), self.order.get(marks.until, len(self.order))
        return since <= self.now < until

    def rule(self, rule: Rule) -> object:
        if not self.holds(rule.marks):
            return _Gone
        changed: dict[str, Any] = {}
        for item in fields(rule):
            before = getattr(rule, item.name)
            after = self.value(before)
            if after is _Gone:
                after = _default(item)
                if after is _Gone:
                    return _Gone
            if after is not before:
                changed[item.name] = after
        return replace(rule, **changed) if changed else rule

    def value(self, value: object) -> object:
        if isinstance(value, Rule):
            return self.rule(value)
        if isinstance(value, Reading):
            return self.reading(cast("Reading[object]", value))
        if isinstance(value, tuple):
            items = cast("tuple[object, ...]", value)
            kept = tuple(new for new in map(self.value, items) if new is not _Gone)
            return items if len(kept) == len(items) and all(a is b for a, b in zip(kept, items, strict=True)) else kept
        if isinstance(value, Mapping):
            pairs = {k: self.value(v) for k, v in cast("Mapping[str, object]", value).items()}
            return {k: v for k, v in pairs.items() if v is not _Gone}
        return value

    def reading(self, reading: Reading[object]) -> object:
        """Where the best reading does not hold in this version, the first alternative that holds takes its place."""
        rows = [(reading.value, reading.marks), *zip(reading.others, reading.others_marks, strict=True)]
        kept = [(value, marks) for value, marks in rows if self.holds(marks)]
        if len(kept) == len(rows):
            return reading
        if not kept:
            return _Gone
        (first, marks), *others = kept
        return Reading(first, tuple(v for v, _ in others), marks, tuple(m for _, m in others))


def _default(item: Field[Any]) -> object:
    if item.default is not MISSING:
        return item.default
    return item.default_factory() if item.default_factory is not MISSING else _Gone
