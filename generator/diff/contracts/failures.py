"""Error codes of two contracts: which there are, what they mean, which status they come with."""

from __future__ import annotations

from collections.abc import Iterator

from generator.contract.failures import Code, Envelope
from generator.contract.vocabulary import Contract
from generator.diff.contracts.pairing import Pairing, by_id, moved
from generator.diff.findings import Finding
from generator.model import Evidence

Key = tuple[str, str]
"""(interface, code): how clients tell one refusal from the others."""


def compare_failures(pairing: Pairing) -> Iterator[Finding]:
    before, after = _codes(pairing.old), _codes(pairing.new)
    for key, rows in before.items():
        if key not in after:
            yield pairing.tell("doc:error-code-removed", key[1], rows[0], None, rows[0].meaning)
    for key, rows in after.items():
        if key not in before:
            if _known(pairing, rows):
                yield pairing.tell("doc:error-code-added", key[1], None, rows[0], rows[0].meaning)
            continue
        yield from _meaning(pairing, key[1], before[key], rows)
        yield from _status(pairing, key[1], before[key], rows)
    for old, new in by_id(pairing.old.errors.envelopes, pairing.new.errors.envelopes):
        yield from _envelope(pairing, old, new)


def _codes(contract: Contract) -> dict[Key, list[Code]]:
    """Rows by what stands in the answer; refusals without a published code have no name to compare by."""
    found: dict[Key, list[Code]] = {}
    for row in contract.errors.codes:
        if name := row.code or row.prefix:
            found.setdefault((row.interface, name), []).append(row)
    return found


def _known(pairing: Pairing, rows: list[Code]) -> bool:
    """Whether an operation that was there before can give the code."""
    models = [side.model for side in pairing.sides]
    if models[0] is None or models[1] is None:
        return True
    names = {op.name for op in models[0].operations.values()}
    return any(not row.ops or any("*" in glob or glob in names for glob in row.ops) for row in rows)


def _judged(rows: list[Code]) -> list[Code]:
    return [row for row in rows if row.marks.evidence not in (Evidence.ASSUMED, Evidence.CONFLICT)]


def _meaning(pairing: Pairing, name: str, old: list[Code], new: list[Code]) -> Iterator[Finding]:
    """By conditions, since the words are ours."""
    old, new = _judged(old), _judged(new)
    before = {condition.name for row in old for condition in row.condition}
    after = {condition.name for row in new for condition in row.condition}
    if before and after and not before & after:
        said = f"{', '.join(sorted(before))} -> {', '.join(sorted(after))}"
        yield pairing.tell("doc:error-code-meaning", name, old[0], new[0], said)


def _status(pairing: Pairing, name: str, old: list[Code], new: list[Code]) -> Iterator[Finding]:
    if len(old) != len(new):
        return
    for before, after in zip(old, new, strict=True):
        change = moved(before.status, after.status)
        if change is not None:
            yield pairing.tell("doc:error-status-changed", name, before, after, f"{change[0]} -> {change[1]}")


def _envelope(pairing: Pairing, old: Envelope, new: Envelope) -> Iterator[Finding]:
    change = moved(old.status, new.status)
    if change is not None:
        operations = pairing.operations(new)
        said = f"{change[0]} -> {change[1]}"
        yield pairing.tell("doc:error-status-changed", new.id, old, new, said, operations)
    if old.code is not None and new.code is not None and old.code.steps[-1:] != new.code.steps[-1:]:
        yield pairing.tell("doc:error-code-meaning", new.id, old, new, f"{old.code} -> {new.code}")
