"""Amounts by day, as the contract's formats describe them: what the module that turns them into hours is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.contract.vocabulary import Days, Format
from generator.model import List, Member, Model, ShapeId
from generator.pyplan.models import Models
from generator.pyplan.names import safe, snake
from generator.pyplan.plan import PyDays
from generator.pyplan.source import Expression, call, lay_out
from generator.pyplan.text import docstring, literal, plain
from generator.pyplan.usage import members

_TAKEN = frozenset({"errors", "models", "where"})


def build_days(model: Model, models: Models, formats: Mapping[str, Format]) -> tuple[PyDays, ...]:
    """A module for each format that counts by day; none for a format whose members or places the model lacks."""
    found: list[PyDays] = []
    for key, form in formats.items():
        named = [owner for owner in form.applies if _member(model, owner) is not None]
        member = _member(model, named[0]) if named else None
        if form.days is not None and member is not None:
            made = _Builder(model, models, form.days).build(safe(snake(key), _TAKEN), member.target, named[0])
            found += [made] if made is not None else []
    return tuple(found)


def _member(model: Model, owner: str) -> Member | None:
    """The member that ``Shape.member`` names."""
    shape, dot, name = owner.partition(".")
    structures = (model.structure(id) for id in sorted(model.shapes) if dot and id.name == shape)
    return next((m for s in structures if s is not None for m in members(model, s) if m.name == name), None)


@dataclass(frozen=True, slots=True)
class _Builder:
    model: Model
    models: Models
    days: Days

    def build(self, name: str, value: ShapeId, owner: str) -> PyDays | None:
        owners, path = [value], list[str]()
        for step in self.days.at.steps:
            target = self._target(owners[-1], step.name)
            attribute = self._attribute(owners[-1], step.name)
            if target is None or attribute is None:
                return None
            path.append(attribute)
            shape = self.model.shapes.get(target)
            owners.append(shape.item if step.kind == "each" and isinstance(shape, List) else target)
        row = owners[-1]
        day = [self._attribute(row, wire) for wire in self.days.day]
        amount = self._attribute(row, self.days.amount)
        if amount is None or None in day or any(id not in self.models.typist.names for id in owners):
            return None
        unit = str(self.days.unit_s)
        about = plain(f"the service keeps it by day, in {'seconds' if unit == '1' else f'units of {unit} s'}")
        filled: dict[str, Expression] = {str(attribute): "midnight(day)" for attribute in day}
        one = call(self._sent(row), **filled, **{amount: call("amount", "worked", unit)})
        return PyDays(
            name,
            docstring(f"Hours of `{owner}`: {about}."),
            about,
            f"models.{self.models.typist.names[value]}",
            self._sent(value),
            tuple(path[:-1]),
            path[-1],
            str(day[0]),
            amount,
            unit,
            self._sent(row),
            lay_out(call("rows.append", one), indent=8),
            lay_out(self._wrapped(owners, path), "return ", indent=4),
        )

    def _wrapped(self, owners: list[ShapeId], path: list[str]) -> Expression:
        made: Expression = "rows"
        for owner, attribute in reversed(list(zip(owners[:-1], path, strict=True))):
            marks: dict[str, Expression] = {}
            for wire, text in self.days.always.items() if owner == owners[0] else ():
                known = self._attribute(owner, wire)
                marks |= {known: literal(text)} if known is not None else {}
            made = call(self._sent(owner), **marks, **{attribute: made})
        return made

    def _sent(self, id: ShapeId) -> str:
        return f"models.{self.models.typist.inputs.get(id, self.models.typist.names[id])}"

    def _target(self, owner: ShapeId, wire: str) -> ShapeId | None:
        structure = self.model.structure(owner)
        known = members(self.model, structure) if structure is not None else []
        return next((m.target for m in known if m.name == wire), None)

    def _attribute(self, owner: ShapeId, wire: str) -> str | None:
        return self.models.attributes.get(ShapeId(owner.vendor, owner.namespace, owner.name, wire))
