"""Pages as Planview Admin cuts them: counted from 1, with the page's size and never a total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conformance.mock.answers import Refused
from conformance.mock.planview_admin.directory import Directory, Listing
from conformance.mock.vendor import World

DEFAULT, MOST = 50, 200


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a page lies: `start` as it is said, `offset` from 0, `size` as it is kept, `asked` as it was sent."""

    start: int
    offset: int
    size: int
    asked: int


class Pages:
    def __init__(self, world: World, directory: Directory) -> None:
        self._rules, self._faults = world.rules, world.faults
        self._directory = directory

    def page(self, listing: Listing, query: Mapping[str, str], operation: str) -> dict[str, Any]:
        """The answer to a list. Raises Refused for what is no number, and for what the contract refuses."""
        faults = self._faults
        cut = self._cut(query, operation)
        rows = self._directory.slice(listing, cut.offset, cut.size)
        if not rows and cut.offset:
            past = self._rules.past_end(operation)
            if faults.on("F-PG-17", operation):
                raise Refused("object.unknown", say="page")
            if past != "empty":
                raise Refused(past, say="startIndex")
        if len(rows) == cut.size > 1 and faults.on("F-PG-16", operation):
            del rows[len(rows) // 2]
        said = cut.size
        if rows and len(rows) < cut.size and faults.on("F-PG-15", operation):
            said = len(rows)
        if cut.asked > cut.size and faults.on("F-PVA-01", operation):
            said = cut.asked
        page: dict[str, Any] = {
            "startIndex": 1 if faults.on("F-PG-14", operation) else cut.start,
            "itemsPerPage": said,
            "Resources": rows,
        }
        if not rows and faults.on("F-PG-18", operation):
            page["Resources"] = None
        if faults.on("F-PVA-02", operation):
            page["resources"] = page.pop("Resources")
        return page

    def _cut(self, query: Mapping[str, str], operation: str) -> Cut:
        base = self._rules.start_base(operation)
        start = _number(query, "startIndex", self._rules.start_default(operation, base))
        default, most, over, zero = self._rules.page_size(operation, DEFAULT, MOST)
        asked = max(0, _number(query, "count", default))
        size = asked
        if asked == 0 and zero != "empty":
            if zero != "default":
                raise Refused(zero, say="count")
            size = default
        if asked > most and not self._faults.on("F-PG-19", operation):
            if over not in ("clamp", "honour"):
                raise Refused(over, say="count")
            size = most if over == "clamp" else asked
        start = max(start, base)
        offset = start - base
        if "startIndex" in query and self._faults.on("F-PG-12", operation):
            offset = start
        elif self._faults.on("F-PG-13", operation):
            offset = (start - base) * size
        return Cut(start, offset, size, asked)


def _number(query: Mapping[str, str], name: str, default: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 16):
        raise Refused("param.value", say=name)
    return int(text)
