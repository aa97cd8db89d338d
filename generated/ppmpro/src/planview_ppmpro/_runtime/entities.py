"""Types of entities as classes: ``client.entities(Project).find(title="Apollo")``.

A type checker knows the members of `Project` and what each one takes, from the parameters of its constructor.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, ParamSpec, Self, TypeVar, cast

from msgspec import UNSET, Struct
from msgspec.structs import fields as struct_fields

from .client import AsyncGroup, Group
from .entity_model import Entity, Facade, members
from .errors import AnswerUnreadable, UsageError
from .formats import lexical

P = ParamSpec("P")
E = TypeVar("E", bound=Entity)


class _Codec(Generic[E]):
    """Between entities and the records that carry them."""

    def __init__(self, facade: Facade, kind: type[E]) -> None:
        self.facade = facade
        self.kind = kind
        self.members = members(kind)
        self._by_id = {member.id: member for member in self.members.values()}
        self._forms = {word: lexical(form) for word, form in facade.forms.items()}
        self._key, self._value = (_attribute(facade.pair, name) for name in (facade.key, facade.value))
        self._carried, self._instance, self._type = (
            _attribute(facade.entity, name) for name in (facade.carried, facade.instance, facade.type)
        )

    def read(self, record: Any) -> E:
        made = object.__new__(self.kind)
        values: dict[str, Any] = {}
        extra: dict[int, str | None] = {}
        for pair in getattr(record, self._carried, None) or ():
            id, text = getattr(pair, self._key), getattr(pair, self._value)
            member = self._by_id.get(id)
            if member is not None:
                try:
                    values[member.name] = self._read(member.form, text)
                    continue
                except ValueError:  # of another form than promised: kept as it is
                    values[member.name] = None
            if id is not None:
                extra[id] = text
        if extra:
            values["extra"] = extra
        made.values_ = values
        made.entity_id = getattr(record, self._instance, None) or 0
        return made

    def _read(self, form: str, text: str | None) -> Any:
        if text is None or form in ("text", "long"):
            return text
        if not text.strip():
            return None
        if form == "flag":
            return {"true": True, "false": False}[text.lower()] if text.lower() in ("true", "false") else _bad(text)
        if form in ("id", "seconds"):
            return int(text)
        return float(text) if form == "number" else self._forms[form].read(text)

    def pairs(self, values: Mapping[str, Any]) -> list[Any]:
        """Raises UsageError for a value that its member cannot have."""
        made = [
            self._pair(self.members[name].id, self._write(name, v)) for name, v in values.items() if name != "extra"
        ]
        more = cast("Mapping[int, str | None]", values.get("extra") or {})
        return made + [self._pair(id, text) for id, text in more.items()]

    def _pair(self, id: int, text: str | None) -> Any:
        pair: Any = self.facade.pair(**{self._key: id, self._value: text})
        return pair.with_nil(self._value) if text is None else pair

    def _write(self, name: str, value: Any) -> str | None:
        form = self.members[name].form
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        try:
            return self._forms[form].write(value) if form in self._forms else str(value)
        except (TypeError, AttributeError) as problem:
            raise UsageError(f"{self.kind.__name__}.{name}: {problem}") from None

    def numbers(self, names: Sequence[str]) -> list[int]:
        """Raises UsageError for a name that the class does not have."""
        for name in names:
            if name not in self.members:
                raise UsageError(f"{self.kind.__name__} has no member {name!r}")
        return [self.members[name].id for name in names]

    def entity(self, values: Mapping[str, Any]) -> Any:
        return self.facade.entity(**{self._type: self.kind.entity_type_, self._carried: self.pairs(values)})


def _bad(text: str) -> Any:
    raise ValueError(text)


def _attribute(record: type[Struct], wire: str) -> str:
    return next(member.name for member in struct_fields(record) if member.encode_name == wire)


class _Set(Generic[P, E]):
    """What both sets share: the calls that they make, and how answers are read."""

    _codec: _Codec[E]
    _select: tuple[int, ...] = ()

    def select(self, *names: str) -> Self:
        """The same set asking for these members only; for all that the class knows, if none is named. Without it the
        service sends its most common ones. Raises UsageError for a name that there is not."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        twin._select = tuple(self._codec.numbers(names or tuple(self._codec.members)))
        return twin

    def pairs(self, *args: P.args, **values: P.kwargs) -> list[Any]:
        """The values as the records in which operations of the client carry them. Raises UsageError."""
        return self._codec.pairs(values)

    def read(self, record: Any) -> E:
        """The entity in a record that an operation of the client has answered with."""
        return self._codec.read(record)

    def _variant(self, core: Any) -> Self:
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__, _core=core)
        return twin

    def _of(self, verb: str, **given: Any) -> Iterator[Any]:
        """The operation and its values."""
        rule = self._codec.facade.verbs.get(verb)
        if rule is None:
            raise UsageError(f"the service has no operation to {verb} entities")
        wire: dict[str, Any] = {rule.type: self._codec.kind.entity_type_, rule.select: list(self._select)}
        wire |= {getattr(rule, part): value for part, value in given.items()}
        wire.pop("", None)
        yield rule.op
        yield from (wire.get(param.name, UNSET if param.nillable else None) for param in rule.op.params)

    def _finding(self, where: Mapping[str, Any]) -> Iterator[Any]:
        for name, value in where.items():
            if value is None or (name == "extra" and None in value.values()):
                raise UsageError(f"{name} is None: what has no value cannot be searched for")
        return self._of("find", pairs=self._codec.pairs(where))

    def _upserting(self, by: Sequence[str], values: Mapping[str, Any]) -> Iterator[Any]:
        missing = [name for name in by if values.get(name) is None]
        if missing:
            raise UsageError(f"{missing[0]} is to be looked for, and has no value")
        searched = {name: values[name] for name in by}
        self._codec.numbers(by)
        return self._of("upsert", entity=self._codec.entity(values), pairs=self._codec.pairs(searched))

    def _all(self, records: list[Any] | None) -> list[E]:
        return [self._codec.read(record) for record in records or () if record is not None]

    def _one(self, record: Any) -> E | None:
        return None if record is None else self._codec.read(record)

    def _made(self, id: int | None) -> int:
        if id is None:
            raise AnswerUnreadable("the service has not given the id of what it made")
        return id


class EntitySet(_Set[P, E], Group):
    """All entities of a type. Keyword arguments are members of its class; what is not given is left alone."""

    def __init__(self, core: Any, facade: Facade, kind: Callable[P, E]) -> None:
        super().__init__(core)
        self._codec = _Codec(facade, cast("type[E]", kind))

    def find(self, *args: P.args, **where: P.kwargs) -> list[E]:
        """Entities with all of these values."""
        return self._all(self._call(*self._finding(where)))

    def get(self, id: int) -> E | None:
        """One entity; None where the service answers that there is none. Many services refuse instead."""
        return self._one(self._call(*self._of("get", instance=id)))

    def create(self, *args: P.args, **values: P.kwargs) -> int:
        """Makes an entity and returns its id."""
        return self._made(self._call(*self._of("create", pairs=self._codec.pairs(values))))

    def update(self, id: int, /, *args: P.args, **values: P.kwargs) -> bool:
        """Sets these members, None empties one. False where the service says that it did not."""
        return bool(self._call(*self._of("update", instance=id, pairs=self._codec.pairs(values))))

    def upsert(self, by: Sequence[str], /, *args: P.args, **values: P.kwargs) -> str | None:
        """Changes the entity whose members named in `by` have the values given, or makes one. Returns the answer."""
        return cast("str | None", self._call(*self._upserting(by, values)))

    def delete(self, id: int) -> bool:
        """Deletes an entity. False where the service says that it did not."""
        return bool(self._call(*self._of("delete", instance=id)))


class AsyncEntitySet(_Set[P, E], AsyncGroup):
    """Asynchronous twin of `EntitySet`."""

    def __init__(self, core: Any, facade: Facade, kind: Callable[P, E]) -> None:
        super().__init__(core)
        self._codec = _Codec(facade, cast("type[E]", kind))

    async def find(self, *args: P.args, **where: P.kwargs) -> list[E]:
        """Entities with all of these values."""
        return self._all(await self._call(*self._finding(where)))

    async def get(self, id: int) -> E | None:
        """One entity; None where the service answers that there is none. Many services refuse instead."""
        return self._one(await self._call(*self._of("get", instance=id)))

    async def create(self, *args: P.args, **values: P.kwargs) -> int:
        """Makes an entity and returns its id."""
        return self._made(await self._call(*self._of("create", pairs=self._codec.pairs(values))))

    async def update(self, id: int, /, *args: P.args, **values: P.kwargs) -> bool:
        """Sets these members, None empties one. False where the service says that it did not."""
        return bool(await self._call(*self._of("update", instance=id, pairs=self._codec.pairs(values))))

    async def upsert(self, by: Sequence[str], /, *args: P.args, **values: P.kwargs) -> str | None:
        """Changes the entity whose members named in `by` have the values given, or makes one. Returns the answer."""
        return cast("str | None", await self._call(*self._upserting(by, values)))

    async def delete(self, id: int) -> bool:
        """Deletes an entity. False where the service says that it did not."""
        return bool(await self._call(*self._of("delete", instance=id)))
