"""PPM Pro's answers: values in the order and with the types of the model, as Axis2 writes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from xml.sax.saxutils import escape

from conformance.mock.faults import Faults
from conformance.mock.guards import is_list, is_object
from conformance.mock.ppmpro.rows import OBJECTS
from conformance.mock.soap import XSI, clean
from generator.model import Model, Operation, ShapeId, Structure

Value = Any
"""None, a text, a number, a boolean, a mapping by member names, or a list of these."""
_WRAP = 2**32
_BASIC = 0x10000
_LEAK = "[Ljava.lang.Object;@46117de5"


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    repeated: bool
    nillable: bool
    type: Structure | None


class Writer:
    def __init__(self, model: Model, faults: Faults) -> None:
        self._model, self._faults = model, faults
        self._members: dict[ShapeId, list[_Member]] = {}

    def returned(self, operation: Operation, value: Value, *, nil_item: bool = False) -> str:
        """The `return` elements. None is nil where the model lets it be, else nothing; `nil_item`: so are no rows."""
        answer = operation.success
        wrapper = self._model.structure(answer.shape) if answer is not None else None
        member = self._of(wrapper)[0] if wrapper is not None else None
        if member is None:
            return ""
        play = _Play(self._faults, operation.name, self)
        if member.repeated and not value:
            return '<ns:return xsi:nil="true"/>' if nil_item else ""
        return play.element("ns:", member, value)

    def rows(self, operation: Operation) -> str:
        """Path of what an answer has many of, below the wrapper: its items, or the first list inside the one that it
        gives; "" = neither."""
        answer = operation.success
        wrapper = self._model.structure(answer.shape) if answer is not None else None
        member = next((m for m in self._of(wrapper)), None) if wrapper is not None else None
        if member is None or member.repeated:
            return f"/{member.name}[]" if member is not None else ""
        inner = next((m for m in self._of(member.type) if m.repeated), None) if member.type is not None else None
        return f"/{member.name}/{inner.name}[]" if inner is not None else ""

    def members(self, structure: Structure) -> list[_Member]:
        return self._of(structure)

    def _of(self, structure: Structure) -> list[_Member]:
        known = self._members.get(structure.id)
        if known is None:
            model = self._model
            known = self._members[structure.id] = [
                _Member(m.name, m.repeated, m.nullable, model.structure(m.target)) for m in structure.members
            ]
        return known


@dataclass
class _Play:
    """One answer with the faults that are switched on for it."""

    faults: Faults
    operation: str
    writer: Writer

    @cached_property
    def prefix(self) -> str:
        return "" if self.faults.on("F-XM-05", self.operation) else "ax21:"

    @cached_property
    def newer(self) -> str:
        return "V2" if self.faults.on("F-XM-08", self.operation) else ""

    @cached_property
    def leaks(self) -> bool:
        return self.faults.on("F-XM-09", self.operation)

    @cached_property
    def wraps(self) -> bool:
        return self.faults.on("F-XM-11", self.operation)

    @cached_property
    def twice(self) -> bool:
        return self.faults.on("F-XM-18", self.operation)

    @cached_property
    def narrow(self) -> bool:
        return self.faults.on("F-CT-07", self.operation)

    @cached_property
    def more(self) -> str:
        return f"<{self.prefix}mockExtra>unknown</{self.prefix}mockExtra>" if self._on("T-06") else ""

    @cached_property
    def declared(self) -> str:
        return f' xmlns:ax21="{OBJECTS}" xmlns:xsi="{XSI}"' if self._on("T-PRO-04") else ""

    def _on(self, twin: str) -> bool:
        return self.faults.on(twin, self.operation)

    @cached_property
    def bare(self) -> bool:
        return self.faults.on("F-PRO-04", self.operation)

    def element(self, prefix: str, member: _Member, value: Value) -> str:
        if member.repeated:
            one = _Member(member.name, False, member.nillable, member.type)
            return "".join(self.element(prefix, one, item) for item in cast("Sequence[Value]", value or ()))
        tag = prefix + member.name
        if value is None:
            return f'<{tag} xsi:nil="true"/>' if member.nillable else ""
        if member.type is not None and is_object(value):
            return self._record(tag, member.type, value)
        return f"<{tag}>{self._text(value)}</{tag}>"

    def _record(self, tag: str, structure: Structure, value: Mapping[str, Value]) -> str:
        name = structure.id.name
        entity = name == "EntityObj"
        if entity and self.wraps:
            value = {**value, "entityId": _wrapped(value["entityId"])}
        if entity and self.leaks:
            value = {**value, "methodValues": _leaked(value.get("methodValues"))}
        content = "".join(
            self.element(self.prefix, member, value[member.name])
            for member in self.writer.members(structure)
            if member.name in value
        )
        typed = "" if self.bare else f' xsi:type="ax21:{name}{self.newer if entity else ""}"'
        return f"<{tag}{self.declared}{typed}>{content}{self.more if entity else ''}</{tag}>"

    def _text(self, value: Value) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        text = clean(value) if isinstance(value, str) else str(value)
        if self.narrow:
            text = "".join(letter if ord(letter) < _BASIC else "??" for letter in text)
        return escape(escape(text)) if self.twice and isinstance(value, str) else escape(text)


def _wrapped(id: Value) -> Value:
    if not isinstance(id, int):
        return id
    low = id % _WRAP
    return low - _WRAP if low >= _WRAP // 2 else -low


def _leaked(pairs: Value) -> Value:
    if not is_list(pairs) or not pairs:
        return pairs
    return [{**pairs[0], "elementValue": _LEAK}, *pairs[1:]]
