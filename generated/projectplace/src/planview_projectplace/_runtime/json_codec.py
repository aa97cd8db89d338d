"""JSON text to typed records and back. Decoders are built when first needed, then kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time
from typing import Annotated, Any, Never, cast, get_origin

import msgspec
from msgspec import UNSET, Raw, Struct

from .binder import Binder
from .formats import Lexical, format_of, lexical, read_hook, readable
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
        self._binder = Binder(package, self._prepared)
        self._formed = False
        self._decoders: dict[str, Callable[[bytes], Any]] = {}
        self._lenient: dict[str, msgspec.json.Decoder[Any]] = {}
        self._steps: dict[tuple[type, str], tuple[str, ...]] = {}
        self._forms: dict[type, dict[str, Lexical]] = {}

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
        return self._binder.build(lambda: msgspec.json.Decoder(kind, strict=strict, dec_hook=read_hook))

    def _prepared(self, value: Any) -> Any:
        """Notes whether any record of the package has members in a form of the vendor."""
        self._formed = self._formed or (get_origin(value) is Annotated and format_of(value) is not None)
        return readable(value)

    def encode(self, value: object) -> bytes:
        """JSON text of records, mappings, lists and scalars. A record that was read is sent with its unknown members.

        Raises TypeError for what JSON cannot hold.
        """
        for item in _outermost(value):
            self._forms_of(type(item))
        try:
            return _encoder.encode(self._whole(value) if self._formed else value)
        except _HasSource:
            return _encoder.encode(self._whole(value))

    def _forms_of(self, kind: type) -> dict[str, Lexical]:
        found = self._forms.get(kind)
        if found is None:
            hints = self._binder.hints(kind)
            forms = ((name, format_of(hint)) for name, hint in hints.items())
            found = self._forms[kind] = {name: lexical(form) for name, form in forms if form is not None}
        return found

    def _whole(self, value: Any, received: dict[str, Raw] | None = None) -> Any:
        """The value with records as mappings: their moments in the vendor's form, members that were kept put back."""
        if isinstance(value, Struct):
            if received is None and isinstance(value, Model) and value.source_ is not None:
                received = value.source_.members()
            return self._members(value, received or {})
        if isinstance(value, dict):
            return {key: self._whole(item) for key, item in cast(dict[str, Any], value).items()}
        if isinstance(value, list | tuple):
            return [self._whole(item) for item in cast(list[Any], value)]
        return value

    def _members(self, record: Struct, received: dict[str, Raw]) -> dict[str, Any]:
        """Members of the record, and those received that its type does not know; likewise in objects below it."""
        forms = self._forms_of(type(record))
        out: dict[str, Any] = {}
        for f in msgspec.structs.fields(record):
            value = getattr(record, f.name)
            default = value is f.default or (f.default_factory is list and value == [])
            if f.name == "source_" or value is UNSET or (default and f.encode_name not in received):
                continue
            below = received.get(f.encode_name, Raw(b""))
            if f.name in forms:
                out[f.encode_name] = _written(forms[f.name], value)
            elif isinstance(value, Struct) and bytes(below)[:1] == b"{":
                out[f.encode_name] = self._whole(value, msgspec.json.decode(below, type=dict[str, Raw]))
            else:
                out[f.encode_name] = self._whole(value)
        known = known_members(type(record))
        return out | {name: raw for name, raw in received.items() if name not in known}

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


def _outermost(value: Any) -> Iterator[Struct]:
    """The records in a value that stand inside no other record."""
    if isinstance(value, Struct):
        yield value
    elif isinstance(value, list | tuple | dict):
        items = cast(dict[str, Any], value).values() if isinstance(value, dict) else cast(list[Any], value)
        for item in items:
            yield from _outermost(item)


def _written(form: Lexical, value: Any) -> Any:
    if isinstance(value, date | time):
        return form.write(value)
    return [_written(form, item) for item in value] if is_list(value) else value
