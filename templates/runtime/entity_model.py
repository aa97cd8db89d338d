"""Entities: classes whose members a generic carrier holds by number, and the descriptors of how it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, cast, dataclass_transform, overload

from msgspec import Struct

from .operation import Format, Operation


class Verb(Struct, frozen=True):
    """An operation and the wire names of its arguments; "" = it has none. `pairs` are members with their values,
    `select` the numbers of members wanted, `entity` an object that holds type and members."""

    op: Operation[Any]
    type: str = ""
    instance: str = ""
    pairs: str = ""
    select: str = ""
    entity: str = ""


class Facade(Struct, frozen=True):
    """How entities travel. `pair` is the record of one member, `entity` that of an object; the texts are wire names of
    their members. `forms` are the lexical forms of dates and times."""

    pair: type[Struct]
    key: str
    value: str
    entity: type[Struct]
    type: str
    instance: str
    carried: str
    verbs: dict[str, Verb]
    forms: dict[str, Format]


class Field:
    """A member of an entity: its number, and the form of its values. Read from an entity it is the value."""

    __slots__ = ("form", "id", "name")

    def __init__(self, id: int, form: str) -> None:
        self.id = id
        self.form = form
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, entity: None, owner: type) -> Field: ...
    @overload
    def __get__(self, entity: Base, owner: type) -> Any: ...
    def __get__(self, entity: Base | None, owner: type) -> Any:
        return self if entity is None else entity.values_.get(self.name)

    def __set__(self, entity: Base, value: Any) -> None:
        entity.values_[self.name] = value


def field(id: int, form: str = "text", *, default: None = None) -> Any:
    """A member of a generated class."""
    return Field(id, form)


@dataclass_transform(kw_only_default=True, field_specifiers=(field,))
class Base:
    """What all entities share: their own id, 0 until the service has given one."""

    entity_type_: ClassVar[int] = 0
    entity_id: int = 0

    def __init__(self, **values: Any) -> None:
        known = members(type(self))
        for name in values:
            if name not in known and name != "extra":
                raise TypeError(f"{type(self).__name__} has no member {name!r}")
        self.values_: dict[str, Any] = values

    def was_sent(self, name: str) -> bool:
        """Whether the service sent the member, were it nil. AttributeError if there is none of that name."""
        if name not in members(type(self)):
            raise AttributeError(f"{type(self).__name__} has no member {name!r}")
        return name in self.values_

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None  # type: ignore[assignment]  # the documented way to say "not hashable"

    def __repr__(self) -> str:
        shown = [f"{name}={value!r}" for name, value in self.values_.items()]
        return f"{type(self).__name__}({', '.join([f'entity_id={self.entity_id}', *shown])})"


class _Extra(Field):
    def __get__(self, entity: Base | None, owner: type) -> Any:
        return self if entity is None else entity.values_.get("extra", {})


class Entity(Base):
    """Base of the generated classes. `extra` has what the class does not know, as text by number; a known member whose
    text is not of its form stands there too."""

    extra: Mapping[int, str | None] = cast("Any", _Extra(0, ""))


def members(kind: type[Base]) -> dict[str, Field]:
    """By name, those of base classes first."""
    found: dict[str, Field] = {}
    for cls in reversed(kind.__mro__):
        found |= {name: value for name, value in vars(cls).items() if type(value) is Field}
    return found
