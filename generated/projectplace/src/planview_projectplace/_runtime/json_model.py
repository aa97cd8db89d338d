"""Base of the records of JSON interfaces: unknown members are kept with the record and sent back with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import msgspec
from msgspec import Raw, Struct, field

from .errors import UsageError

_any = msgspec.json.Decoder()
_row = msgspec.json.Decoder(dict[str, Raw])
_rows = msgspec.json.Decoder(list[dict[str, Raw]])
_known: dict[type[Struct], frozenset[str]] = {}


class Rows:
    """The bytes of one answer and where its records are; cut into members when unknown ones are asked for."""

    __slots__ = ("_body", "_members", "_steps")

    def __init__(self, body: bytes, steps: tuple[str, ...] | None) -> None:
        self._body = body
        self._steps = steps
        self._members: list[dict[str, Raw]] | None = None

    def row(self, index: int) -> dict[str, Raw]:
        if self._members is None:
            if self._steps is None:
                self._members = [_row.decode(self._body)]
            else:
                node: bytes | Raw = self._body
                for step in self._steps:
                    node = _row.decode(node)[step]
                self._members = _rows.decode(node)
        return self._members[index]


class Source(Struct, gc=False, eq=False):
    """Link from a record to its bytes. Takes no part in comparison, and cannot be encoded or decoded by accident.

    It must not refer to a record: records are not tracked by the garbage collector.
    """

    rows: Rows
    index: int = 0

    def members(self) -> dict[str, Raw]:
        """The record's members as they were received."""
        return self.rows.row(self.index)

    def __eq__(self, other: object) -> bool:
        return other is None or type(other) is Source

    __hash__ = None  # type: ignore[assignment]  # the documented way to say "not hashable"


class Model(Struct, kw_only=True, gc=False, omit_defaults=True):
    """A JSON record. Records that stand at the root of an answer, or are the items of a list, have `extra`."""

    source_: Source | None = field(default=None, name="\ue000source")

    @property
    def extra(self) -> dict[str, Any]:
        """Members that the service sent beyond those declared, decoded; sent back when this record is sent."""
        if self.source_ is None:
            return {}
        known, decode = known_members(type(self)), _any.decode
        return {k: decode(v) for k, v in self.source_.members().items() if k not in known}

    def with_extra(self, members: Mapping[str, Any]) -> Self:
        """A copy with these members beside the declared ones, by wire name: attributes that only this instance has.

        Raises UsageError for a name that is declared, or a value that is no JSON.
        """
        known = known_members(type(self))
        if declared := sorted(known & members.keys()):
            raise UsageError(f"{type(self).__name__} has a member of its own for {declared[0]!r}")
        had = {} if self.source_ is None else self.source_.members()
        try:
            body = msgspec.json.encode({**had, **members})
        except (TypeError, ValueError, RecursionError) as exc:
            raise UsageError(f"a member cannot be sent as JSON: {exc}") from None
        return msgspec.structs.replace(self, source_=Source(Rows(body, None)))

    def was_sent(self, name: str) -> bool:
        """Whether the service sent the member of that attribute name, were it null. AttributeError if there is none."""
        wire = next((f.encode_name for f in msgspec.structs.fields(self) if f.name == name), None)
        if wire is None:
            raise AttributeError(f"{type(self).__name__} has no member {name!r}")
        return self.source_ is not None and wire in self.source_.members()

    def __repr__(self) -> str:
        shown = ((n, getattr(self, n)) for n in self.__struct_fields__ if n != "source_")
        return f"{type(self).__name__}({', '.join(f'{n}={v!r}' for n, v in shown if v is not None)})"


def known_members(kind: type[Struct]) -> frozenset[str]:
    """Wire names of a record type."""
    found = _known.get(kind)
    if found is None:
        found = _known[kind] = frozenset(kind.__struct_encode_fields__)
    return found
