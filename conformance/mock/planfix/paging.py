"""Pages of lists as the contract has them: sizes, positions, counting without items, what lies past the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.faults import Faults
from conformance.mock.planfix.arguments import Args
from conformance.mock.rules import Rules

_BELOW_ONE = frozenset({"project.getList", "userGroup.getList"})
"""Here any page below 1 asks for the number alone."""
Fetch = Callable[[int, int], Sequence[Any]]
"""(limit, offset) -> rows."""


@dataclass(frozen=True, slots=True)
class Page:
    """`total` match, `count` are said to be here."""

    total: int
    count: int
    rows: Sequence[Any]

    def values(self, item: str) -> dict[str, Any]:
        """The list element whose items are called `item`."""
        return {"totalCount": self.total, "count": self.count, item: self.rows}


class Pages:
    def __init__(self, rules: Rules, faults: Faults) -> None:
        self._rules, self._faults = rules, faults

    def of(self, operation: str, args: Args, total: int, fetch: Fetch) -> Page:
        """Raises Refused."""
        on = self._faults.on
        size, current = self._size(operation, args), self._current(operation, args)
        if total == 0 and on("F-PG-25", operation):
            raise Refused("object.unknown")
        if current < 1 and not on("F-PG-23", operation):
            return Page(total, 0, ())
        offset = max(0, current - 1) * size
        if offset and offset >= total:
            past = self._rules.past_end(operation)
            if past == "repeat" or on("F-PG-24", operation):
                offset = (total - 1) // size * size if total else 0
            elif past != "empty":
                raise Refused(past)
        rows = () if total and self._faults.on("F-PFX-41", operation) else fetch(size, offset)
        shown = len(rows) + 1 if on("F-PG-20", operation) else len(rows)
        return Page(len(rows) if on("F-PG-21", operation) else total, shown, rows)

    def whole(self, operation: str, rows: Sequence[Any]) -> Page:
        """A list that does not go on."""
        if not rows and self._faults.on("F-PG-25", operation):
            raise Refused("object.unknown")
        return Page(len(rows), len(rows) + 1 if self._faults.on("F-PG-20", operation) else len(rows), rows)

    def part(self, operation: str, args: Args, rows: Sequence[Any]) -> Sequence[Any]:
        """A page of a list that says no numbers. Raises Refused."""
        page = self.of(operation, args, len(rows), lambda limit, offset: rows[offset : offset + limit])
        return page.rows

    def listed(self, operation: str, args: Args, rows: Sequence[Any]) -> Page:
        """A page of rows that are at hand. Raises Refused."""
        return self.of(operation, args, len(rows), lambda limit, offset: rows[offset : offset + limit])

    def _size(self, operation: str, args: Args) -> int:
        default, maximum, over, zero = self._rules.page_size(operation, 100, 100)
        size = args.get("pageSize")
        if size is None or (size == 0 and zero == "default"):
            size = default
        if size < 0 or (size == 0 and zero not in ("default", "empty", "clamp")):
            raise Refused("param.value")
        if size >= maximum and self._faults.on("F-PG-22", operation):
            return maximum + 1
        if size > maximum and over != "honour":
            if over != "clamp":
                raise Refused(over)
            size = maximum
        return max(size, 1) if zero == "clamp" else int(size)

    def _current(self, operation: str, args: Args) -> int:
        """The page; below 1 where only the number is asked for."""
        rules = [p.count_only for p in self._rules.pagings(operation) if p.count_only is not None]
        current = args.get("pageCurrent")
        if current is None:
            absent = any(rule.absent for rule in rules) and not self._faults.on("F-PFX-01", operation)
            return 0 if absent else self._rules.start_default(operation, 1)
        counts = any(str(current) == str(rule.value) for rule in rules) or (current < 1 and operation in _BELOW_ONE)
        if not counts and not 1 <= current < 2**31:
            raise Refused("param.value")
        return int(current)
