"""Field tables of XML records: what the codecs are compiled from, read off a type's annotations once."""

from __future__ import annotations

import types
from base64 import b64decode
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Annotated, Any, Literal, NamedTuple, TypeGuard, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import msgspec
from msgspec import NODEFAULT, UnsetType

from .operation import Format
from .xml_model import HIDDEN, XmlAny, XmlModel

TRUE: tuple[str, ...] = ("true", "1", "True", "TRUE")
FALSE: tuple[str, ...] = ("false", "0", "False", "FALSE")
_BOOLEANS: dict[str, bool] = {**dict.fromkeys(TRUE, True), **dict.fromkeys(FALSE, False)}


class Member(NamedTuple):
    """One row of a type's field table."""

    field: str
    name: str
    namespace: str
    place: Literal["element", "attribute", "text"]
    kind: Any
    """A scalar type, a record type or XmlAny."""
    repeated: bool
    nillable: bool
    format: Format | None
    default: Any
    factory: Any

    @property
    def required(self) -> bool:
        return self.default is NODEFAULT and self.factory is NODEFAULT and not self.repeated

    @property
    def never_none(self) -> bool:
        return self.required and not self.nillable

    @property
    def tag(self) -> str:
        return f"{{{self.namespace}}}{self.name}" if self.namespace else self.name


def table(kind: type[XmlModel]) -> list[Member]:
    """The field table of a record type. Raises TypeError for a member whose type has no XML form."""
    hints = get_type_hints(kind, include_extras=True)
    xml = kind.spelling_()
    rows: list[Member] = []
    for f in msgspec.structs.fields(kind):
        if f.name in HIDDEN:
            continue
        base, repeated, form = _shape(hints[f.name])
        if base is None:
            raise TypeError(f"{kind.__name__}.{f.name} has a type without an XML form")
        place = "attribute" if f.name in xml.attributes else "text" if f.name == xml.text else "element"
        outer, _, name = f.encode_name.rpartition("}") if place == "attribute" else ("", "", f.encode_name)
        space = outer[1:] if place == "attribute" else xml.namespaces.get(f.name, xml.namespace)
        nillable = f.name in xml.nillable
        rows.append(
            Member(f.name, name, space, place, base, repeated, nillable, form, f.default, f.default_factory)  # type: ignore[arg-type]  # place is one of the three words
        )
    return rows


def _shape(hint: Any) -> tuple[Any, bool, Format | None]:
    """(type, repeated, format) of an annotation, without its None and UNSET."""
    origin = get_origin(hint)
    if origin is Annotated:
        base, *notes = get_args(hint)
        kind, repeated, form = _shape(base)
        return kind, repeated, next((note for note in notes if isinstance(note, Format)), form)
    if origin is list:
        kind, _, form = _shape(get_args(hint)[0])
        return kind, True, form
    if origin in (Union, types.UnionType):
        arms = [_shape(arm) for arm in get_args(hint) if arm not in (type(None), UnsetType)]
        kinds = {arm[0] for arm in arms}
        if kinds == {date, datetime}:
            return object, arms[0][1], next((arm[2] for arm in arms if arm[2]), None)
        return (arms[0] if len(kinds) == 1 else (str, False, None)) if arms else (None, False, None)
    if origin is Literal:
        word: object = get_args(hint)[0]
        return (int if isinstance(word, int) else str), False, None
    known = isinstance(hint, type) and (hint in SCALARS or issubclass(hint, XmlModel | XmlAny))
    return (hint if known else None), False, None


def _moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text.strip())


SCALARS: dict[Any, Callable[[str], Any]] = {
    str: str,
    int: int,
    float: float,
    bool: _BOOLEANS.__getitem__,
    Decimal: Decimal,
    datetime: datetime.fromisoformat,
    date: lambda text: date.fromisoformat(text.strip()[:10]),
    time: time.fromisoformat,
    bytes: partial(b64decode, validate=False),
    UUID: UUID,
    object: _moment,
}


def is_record(kind: Any) -> TypeGuard[type[XmlModel]]:
    return isinstance(kind, type) and issubclass(kind, XmlModel)
