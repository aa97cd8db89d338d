"""JSON text to typed records and back. Decoders are built when first needed, then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Never, cast

import msgspec
from msgspec import UNSET, Raw, Struct

from .binder import Binder
from .json_model import Model, Rows, Source, known_members
from .locate import is_list


class _HasSource(Exception):
    """A record with kept members stands inside what is to be encoded."""


def _foreign(value: object) -> Never:
    if isinstance(value, Rows):
        raise _HasSource
    raise TypeError(f"a {type(value).__name__} cannot be sent as JSON")


_encoder = msgspec.json.Encoder(enc_hook=_foreign)


class JsonCodec:
    """Codec of one generated package."""

    def __init__(self, package: str) -> None:
        self._binder = Binder(package)
        self._decoders: dict[str, Callable[[bytes], Any]] = {}
        self._lenient: dict[str, msgspec.json.Decoder[Any]] = {}
        self._steps: dict[tuple[type, str], tuple[str, ...]] = {}

    def decode(self, reference: str, body: bytes, items: str = "") -> Any:
        """A record of the type named by `reference`; `items` is the attribute path of its list of records.

        Raises msgspec.ValidationError, msgspec.DecodeError, RecursionError.
        """
        decode = self._decoders.get(reference)
        if decode is None:
            decode = self._decoders[reference] = self._decoder(reference, strict=True).decode
        try:
            record = decode(body)
        except msgspec.ValidationError:
            lenient = self._lenient.get(reference)
            if lenient is None:
                lenient = self._lenient[reference] = self._decoder(reference, strict=False)
            record = lenient.decode(body)  # numbers and booleans that were sent as text
        if isinstance(record, Model):
            record.source_ = Source(Rows(body, None))
            if items:
                self._link(record, body, items)
        elif is_list(record):
            _link_rows(record, Rows(body, ()))
        return record

    def _decoder(self, reference: str, strict: bool) -> msgspec.json.Decoder[Any]:
        kind = self._binder.find(reference)
        return self._binder.build(lambda: msgspec.json.Decoder(kind, strict=strict))

    def _link(self, page: Model, body: bytes, items: str) -> None:
        node: Any = page
        steps = self._steps.get((type(page), items))
        known: list[str] = []
        for name in items.split("."):
            if steps is None and isinstance(node, Struct):
                known.append(next(f.encode_name for f in msgspec.structs.fields(node) if f.name == name))
            node = getattr(node, name, None)
        if not is_list(node):
            return
        if steps is None:
            steps = self._steps[(type(page), items)] = tuple(known)
        _link_rows(node, Rows(body, steps))


def _link_rows(records: list[Any], rows: Rows) -> None:
    for index, record in enumerate(records):
        if isinstance(record, Model):
            record.source_ = Source(rows, index)


def encode(value: object) -> bytes:
    """JSON text of records, mappings, lists and scalars. A record that was read is sent with its unknown members.

    Raises TypeError for what JSON cannot hold.
    """
    try:
        return _encoder.encode(value)
    except _HasSource:
        return _encoder.encode(_whole(value))


def _whole(value: Any) -> Any:
    """The value with every record that has kept members replaced by its JSON text."""
    if isinstance(value, Model) and value.source_ is not None:
        return Raw(msgspec.json.encode(_spliced(value, value.source_.members())))
    if isinstance(value, Struct):
        return {
            f.encode_name: _whole(v)
            for f in msgspec.structs.fields(value)
            if (v := getattr(value, f.name)) is not UNSET and v is not f.default and f.name != "source_"
        }
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in cast(dict[str, Any], value).items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in cast(list[Any], value)]
    return value


def _spliced(record: Struct, received: dict[str, Raw]) -> dict[str, Any]:
    """Members of the record, and those received that its type does not know; likewise in objects below it."""
    out: dict[str, Any] = {}
    for f in msgspec.structs.fields(record):
        value = getattr(record, f.name)
        if f.name == "source_" or value is UNSET or (value is f.default and f.encode_name not in received):
            continue
        below = received.get(f.encode_name, Raw(b""))
        nested = isinstance(value, Struct) and bytes(below)[:1] == b"{"
        out[f.encode_name] = _spliced(value, msgspec.json.decode(below, type=dict[str, Raw])) if nested else value
    known = known_members(type(record))
    return out | {name: raw for name, raw in received.items() if name not in known}
