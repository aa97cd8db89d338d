"""What must be given and how things are written by two contracts: members, dates, attributes, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final, cast

from generator.contract.locator import Locator
from generator.contract.rule import Rule, Statement
from generator.contract.selectors import selects
from generator.contract.values import Reading
from generator.contract.walk import statements
from generator.diff.contracts.pairing import Pairing
from generator.diff.findings import Finding
from generator.diff.sides import Side
from generator.model import Evidence

RANK: Final = {"documented": 0, "standard": 0, "observed": 1, "inferred": 2, "assumed": 3, "conflict": 4}
"""Strongest first; a standard binds whoever claims it, as the vendor's own word does."""


def compare_forms(pairing: Pairing) -> Iterator[Finding]:
    yield from _needed(pairing)
    yield from _dates(pairing)
    before = dict(_by_id(pairing.sides[0]))
    for id, new in _by_id(pairing.sides[1]):
        old = before.get(id)
        if old is not None:
            yield from _places(pairing, old, new)
            yield from confidence(pairing, id, old, new)


def _by_id(side: Side) -> Iterator[tuple[str, Statement]]:
    assert side.contract is not None
    return ((statement.id, statement) for _, statement in statements(side.contract))


# --- what must be given ---

Needed = dict[tuple[str, str], Rule]
"""By operation and member: the statement that demands it."""


def _needed(pairing: Pairing) -> Iterator[Finding]:
    before, after = (_demands(side) for side in pairing.sides)
    for key in before.keys() - after.keys():
        if _there(pairing.sides[1], key[0]):
            yield pairing.tell("doc:param-voluntary", " ".join(key), before[key], None, operations=key[:1])
    for key in after.keys() - before.keys():
        if _there(pairing.sides[0], key[0]):
            yield pairing.tell("doc:param-mandatory", " ".join(key), None, after[key], operations=key[:1])


def _there(side: Side, operation: str) -> bool:
    """Whether the version has the operation; without documents nobody can tell."""
    return side.model is None or any(op.name == operation for op in side.model.operations.values())


def _demands(side: Side) -> Needed:
    """For each operation that the documents have; without documents for each selector as it is written."""
    assert side.contract is not None
    found: Needed = {}
    for rule in side.contract.operations:
        if not rule.required or rule.marks.evidence in (Evidence.ASSUMED, Evidence.CONFLICT):
            continue
        names = list(rule.ops)
        if side.model is not None:
            known = side.model.operations.values()
            names = [op.name for op in known if rule.interface in ("", op.interface) and selects(rule.ops, op.name)]
        for member in rule.required:
            found.update({(name, member): rule for name in names})
    return found


# --- how things are written ---


def _dates(pairing: Pairing) -> Iterator[Finding]:
    for name, new in pairing.new.formats.items():
        old = pairing.old.formats.get(name)
        if old is None or not (old.pattern and new.pattern):
            continue
        if any(one.marks.evidence in (Evidence.ASSUMED, Evidence.CONFLICT) for one in (old, new)):
            continue
        if (old.pattern, old.zone) != (new.pattern, new.zone):
            forms = [f"{one.pattern}{f' in zone {one.zone}' if one.zone else ''}" for one in (old, new)]
            yield pairing.tell("doc:date-format-changed", f"formats.{name}", old, new, " -> ".join(forms))


def _places(pairing: Pairing, old: Statement, new: Statement) -> Iterator[Finding]:
    """Something that keeps its name and changes between attribute and element."""
    before = dict(_locators(old))
    for path, now in _locators(new):
        was = before.get(path)
        if was is None or not was.steps or not now.steps or was.where != now.where:
            continue
        kinds = {was.steps[-1].kind, now.steps[-1].kind}
        if kinds == {"attribute", "child"} and was.steps[-1].name == now.steps[-1].name:
            subject, said = f"{new.id} {path}", f"{was} -> {now}"
            yield pairing.tell("doc:attr-to-element", subject, old, new, said, pairing.operations(new))


def _locators(rule: Rule) -> Iterator[tuple[str, Locator]]:
    """Places that the statement names, by the keys that lead to them."""
    todo: list[tuple[str, Any]] = [("", rule)]
    while todo:
        path, value = todo.pop()
        if isinstance(value, Reading):
            reading = cast("Reading[object]", value)
            todo.append((path, reading.value if reading.judged else None))
        elif isinstance(value, Locator):
            yield path, value
        elif isinstance(value, tuple):
            todo += [(f"{path}[{n}]", item) for n, item in enumerate(cast("tuple[object, ...]", value))]
        elif is_dataclass(value) and isinstance(value, Rule):
            todo += [(f"{path}.{f.name}".strip("."), getattr(value, f.name)) for f in fields(value)]


# --- how well it is known ---


def confidence(pairing: Pairing, id: str, old: Rule, new: Rule) -> Iterator[Finding]:
    before, after = old.marks.evidence, new.marks.evidence
    ranks = RANK[before], RANK[after]
    if ranks[0] != ranks[1]:
        rule = "doc:confidence-lowered" if ranks[1] > ranks[0] else "doc:confidence-raised"
        yield pairing.tell(rule, id, old, new, f"{before} -> {after}")
