"""What became of the rows of a call that carries many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Generic, TypeVar, cast

from msgspec import UNSET

from .operation import Batch, Operation
from .walk import attribute

T = TypeVar("T")
F = TypeVar("F")


class BatchResult(Generic[T, F]):
    """`ok` are the rows that were done, `failed` those that were refused, `skipped` those that were not tried, each in
    the order of the answer. `answer` is the whole of it."""

    __slots__ = ("answer", "failed", "ok", "skipped")

    def __init__(self, rule: Batch, answer: Any) -> None:
        self.answer = answer
        self.ok: list[T] = attribute(answer, rule.results) or [] if rule.results else []
        self.failed: list[F] = attribute(answer, rule.failures) or [] if rule.failures else []
        self.skipped: list[F] = attribute(answer, rule.skipped) or [] if rule.skipped else []

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self.ok)} ok, {len(self.failed)} failed, {len(self.skipped)} skipped)"


class KeyedBatchResult(BatchResult[T, F]):
    """As `BatchResult`, of a service whose answer names each row by a key that the caller gave it."""

    __slots__ = ("_keys", "_named")

    def __init__(self, rule: Batch, answer: Any, rows: Sequence[Any]) -> None:
        super().__init__(rule, answer)
        keys = [_key(row, rule.sent) for row in rows]
        counts = Counter(keys)
        self._keys = [key if counts[key] == 1 else "" for key in keys]
        self._named: dict[str, Any] = {}
        for items, path in ((self.ok, rule.made), (self.failed, rule.echoed), (self.skipped, rule.echoed)):
            self._named.update((key, item) for item in items if path and (key := _key(item, path)))

    def for_input(self, index: int) -> T | F | None:
        """What the answer says of the row at that position; None where it does not say, and where the row has no key
        or shares it with another one. Raises IndexError."""
        return self._named.get(self._keys[index])


def _key(record: Any, path: str) -> str:
    value = attribute(record, path)
    return "" if value is None or value is UNSET else str(value).strip()


def result_of(op: Operation[Any], rule: Batch, answer: Any, values: Sequence[Any]) -> BatchResult[Any, Any]:
    """`values` are the arguments of the call; the rows are one of them, or stand in the payload."""
    if not rule.sent:
        return BatchResult(rule, answer)
    given = next(v for p, v in zip(op.params, values, strict=True) if p.at == "payload" or p.name == rule.rows)
    rows: Any = cast(Any, given) if isinstance(given, Sequence) else attribute(given, rule.within)
    return KeyedBatchResult(rule, answer, rows or ())
