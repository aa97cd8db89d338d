"""Answers of the mocked Planfix: values in the order and with the types of the model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from xml.sax.saxutils import escape, quoteattr

from conformance.mock.faults import Faults
from conformance.mock.soap import clean
from generator.model import Model, Operation, ScalarKind, ShapeId, Structure
from generator.model.shapes import Scalar

Values = Mapping[str, Any]
"""By element and attribute names; None is left out, "" is an empty element, dates are ISO texts."""
_DATES = frozenset({ScalarKind.DATETIME, ScalarKind.DATE})


class Ready(str):
    """An element that is finished already."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class _Member:
    name: str
    attribute: bool
    repeated: bool
    type: ShapeId | None
    kind: ScalarKind | None


class Writer:
    """`play` is set where a fault may change how values are spelt."""

    def __init__(self, model: Model, faults: Faults) -> None:
        self._model, self._faults = model, faults
        self._known: dict[ShapeId, list[_Member]] = {}

    def answer(self, operation: Operation, values: Values) -> str:
        """The children of the root."""
        answer = operation.success
        structure = self._model.structure(answer.shape) if answer is not None else None
        if structure is None:
            return ""
        spell = _Spelling(self._faults, operation.name)
        return "".join(
            self._element(m, values[m.name], spell)
            for m in self._members(structure)
            if not m.attribute and values.get(m.name) is not None
        )

    def card(self, operation: Operation, tag: str, type: ShapeId, values: Values) -> Ready:
        """One element to be used in several answers."""
        member = _Member(tag, False, False, type, None)
        return Ready(self._element(member, values, _Spelling(self._faults, operation.name)))

    def items(self, operation: Operation) -> str:
        """Path of the items of a list answer; "" = it gives none."""
        answer = operation.success
        structure = self._model.structure(answer.shape) if answer is not None else None
        for outer in self._members(structure) if structure is not None else ():
            inner = self._model.structure(outer.type)
            for member in self._members(inner) if inner is not None else ():
                if member.repeated:
                    return f"/{outer.name}/{member.name}[]"
        return ""

    def _members(self, structure: Structure) -> list[_Member]:
        known = self._known.get(structure.id)
        if known is None:
            known = self._known[structure.id] = [self._member(structure, m.name) for m in structure.members]
        return known

    def _member(self, structure: Structure, name: str) -> _Member:
        member = structure.member(name)
        assert member is not None
        wire, shape = self._model.xml_name(member.id), self._model.shapes.get(member.target)
        nested = shape.id if isinstance(shape, Structure) else None
        kind = shape.kind if isinstance(shape, Scalar) else None
        return _Member(name, wire is not None and wire.kind == "attribute", member.repeated, nested, kind)

    def _element(self, member: _Member, value: Any, spell: _Spelling) -> str:
        if member.repeated:
            one = _Member(member.name, False, False, member.type, member.kind)
            return "".join(self._element(one, item, spell) for item in cast(Sequence[Any], value))
        if isinstance(value, Ready):
            return value
        tag = member.name
        structure = self._model.structure(member.type)
        if structure is None or not isinstance(value, Mapping):
            text = spell.text(value, member.kind)
            return f"<{tag}>{text}</{tag}>" if text else f"<{tag}/>"
        values = cast(Values, value)
        members = self._members(structure)
        attributes = "".join(
            f" {m.name}={quoteattr(spell.text(values[m.name], m.kind, attribute=True))}"
            for m in members
            if m.attribute and values.get(m.name) is not None
        )
        content = "".join(
            self._element(m, values[m.name], spell)
            for m in members
            if not m.attribute and values.get(m.name) is not None
        )
        return f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes}/>"


class _Spelling:
    """How one answer spells its values, with the faults that show in it."""

    def __init__(self, faults: Faults, operation: str) -> None:
        self._iso = faults.on("F-XM-16", operation)
        self._words = faults.on("F-XM-17", operation)
        self._twice = faults.on("F-XM-18", operation)
        self._narrow = faults.on("F-CT-07", operation)

    def text(self, value: Any, kind: ScalarKind | None, attribute: bool = False) -> str:
        if isinstance(value, bool):
            return ("true" if value else "false") if self._words else ("1" if value else "0")
        if not isinstance(value, str):
            return str(value)
        if kind in _DATES:
            return value.replace(" ", "T") if self._iso else day(value)
        text = clean(value) if not self._narrow else "".join(c if ord(c) < 0x10000 else "?" for c in clean(value))
        if self._twice:
            text = escape(text)
        return text if attribute else escape(text)


def day(iso: str) -> str:
    """``dd-mm-yyyy[ hh:mm]`` of ISO text; "" where unset."""
    date, _, minute = iso.partition(" ")
    return "-".join(reversed(date.split("-"))) + (f" {minute}" if minute else "") if iso else ""
