"""How much is allowed by two contracts: limits, quotas, largest pages and batches; and how the server tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.contract.content import Batch
from generator.contract.failures import Limit
from generator.contract.lists import Paging
from generator.contract.rule import Statement
from generator.contract.values import Reading
from generator.diff.contracts.pairing import Pairing, by_id, moved
from generator.diff.findings import Finding
from generator.model import Evidence


def compare_amounts(pairing: Pairing) -> Iterator[Finding]:
    old, new = pairing.old, pairing.new
    yield from _limits(pairing)
    for page, paging in by_id(old.paging, new.paging):
        yield from _most(pairing, page, paging, _page(page), _page(paging))
    for rows, batch in by_id(old.batch, new.batch):
        yield from _most(pairing, rows, batch, rows.max, batch.max)
        yield from _together(pairing, rows, batch)


def _page(paging: Paging) -> Reading[int] | None:
    return paging.size.max if paging.size is not None else None


def _most(
    pairing: Pairing, old: Statement, new: Statement, before: Reading[int] | None, after: Reading[int] | None
) -> Iterator[Finding]:
    change = moved(before, after)
    if change is not None:
        rule = "doc:quota-lowered" if change[1] < change[0] else "doc:quota-raised"
        yield pairing.tell(rule, new.id, old, new, f"{change[0]} -> {change[1]}", pairing.operations(new))


def _limits(pairing: Pairing) -> Iterator[Finding]:
    """By id; one that is new or gone is a change too, where the operations were there before."""
    before = {limit.id: limit for limit in pairing.old.limits}
    after = {limit.id: limit for limit in pairing.new.limits}
    for id, limit in before.items():
        if id not in after and _counts(pairing, limit):
            yield pairing.tell("doc:quota-raised", id, limit, None, "no limit any more", pairing.operations(limit))
    for id, limit in after.items():
        if id not in before:
            if _counts(pairing, limit):
                yield pairing.tell("doc:quota-lowered", id, None, limit, _shown(limit), pairing.operations(limit))
            continue
        yield from _limit(pairing, before[id], limit)


def _counts(pairing: Pairing, limit: Limit) -> bool:
    judged = limit.marks.evidence not in (Evidence.ASSUMED, Evidence.CONFLICT)
    return limit.kind != "none" and judged and pairing.concerns(limit)


def _limit(pairing: Pairing, old: Limit, new: Limit) -> Iterator[Finding]:
    operations = pairing.operations(new)
    most = (old.max, new.max)
    if most[0] is not None and most[1] is not None and most[0].judged and most[1].judged:
        # The same number in a longer time is less.
        before, after = (m.value / (limit.per_s or 1) for m, limit in zip(most, (old, new), strict=True) if m)
        if before != after and (old.per_s != new.per_s or moved(*most) is not None):
            rule = "doc:quota-lowered" if after < before else "doc:quota-raised"
            yield pairing.tell(rule, new.id, old, new, f"{_shown(old)} -> {_shown(new)}", operations)
    if old.wait is not None and new.wait is not None:
        units = moved(old.wait.unit, new.wait.unit)
        if units is not None or old.wait.at != new.wait.at:
            forms = [f"{w.at}{f' in {w.unit.value}' if w.unit else ''}" for w in (old.wait, new.wait)]
            yield pairing.tell("doc:retry-form-changed", new.id, old.wait, new.wait, " -> ".join(forms), operations)
    if old.remaining is not None and (new.remaining is None or new.remaining.at != old.remaining.at):
        said = f"{old.remaining.at} -> {new.remaining.at if new.remaining is not None else 'none'}"
        yield pairing.tell("doc:limit-header-renamed", new.id, old.remaining, new.remaining or new, said, operations)


def _shown(limit: Limit) -> str:
    most = f"{limit.max.value} {limit.kind}" if limit.max is not None else limit.kind
    return f"{most} in {limit.per_s} s" if limit.per_s else most


def _together(pairing: Pairing, old: Batch, new: Batch) -> Iterator[Finding]:
    change = moved(old.atomic, new.atomic)
    if change is not None and "unknown" not in change:
        said = f"{change[0]} -> {change[1]}"
        yield pairing.tell("doc:batch-semantics-changed", new.id, old, new, said, pairing.operations(new))
