"""What filters may name, as Python: for each record a class with its members, each with the operators that it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Filter
from generator.model import Enum, Member, Model, Operation, Scalar, ScalarKind, ShapeId, Structure
from generator.pyplan.models import FIELDS, Models, format_literal
from generator.pyplan.names import safe, snake
from generator.pyplan.places import attribute_path, grammatical
from generator.pyplan.plan import PyConditions
from generator.pyplan.source import Expression, call, lay_out
from generator.pyplan.text import docstring, literal
from generator.pyplan.usage import members

_KINDS: Mapping[ScalarKind, tuple[str, str]] = {
    ScalarKind.STRING: ("Text", "str"),
    ScalarKind.BOOLEAN: ("Flag", "bool"),
    ScalarKind.INTEGER: ("Ordered", "int"),
    ScalarKind.LONG: ("Ordered", "int"),
    ScalarKind.NUMBER: ("Ordered", "float"),
    ScalarKind.DATETIME: ("Ordered", "dt.datetime"),
}
_LINKS = frozenset({"uri", "uri-reference", "url"})
"""Formats of addresses: they stand in answers and are computed there."""
_OPERATORS: Mapping[str, frozenset[str]] = {
    "Text": frozenset({"=", "!=", "in", "startsWith"}),
    "Ordered": frozenset({"=", "!=", "in", "<", "<=", ">", ">="}),
    "Plain": frozenset({"=", "!=", "in"}),
    "Flag": frozenset({"=", "!="}),
    "Searched": frozenset({"=", "startsWith"}),
}
"""Operators that a class of the runtime offers; a member gets one whose operators its list has all."""
_POORER: Mapping[str, tuple[str, ...]] = {"Text": ("Searched", "Plain"), "Ordered": ("Plain",)}
_SCALAR_PARAMETERS = frozenset({"Text", "Flag", "Searched"})
"""Classes whose values are of one type, so that only the record is a parameter."""


def build_conditions(
    model: Model, models: Models, operations: Iterable[tuple[Operation, Behaviour | None]]
) -> tuple[PyConditions, ...]:
    """A class for each record that some list filters by the grammar, by name."""
    found: dict[ShapeId, Filter] = {}
    for op, behaviour in operations:
        rule = grammatical(behaviour)
        paging = behaviour.paging if behaviour is not None else None
        answer = op.success.shape if op.success is not None else None
        if rule is None or paging is None:
            continue
        record = attribute_path(model, answer, paging.items, models.attributes)[1]
        if record is None or record not in models.typist.names:
            continue
        known = found.setdefault(record, rule)
        if known.members and not rule.members:
            found[record] = rule
    classes = [_class(model, models, id, rule) for id, rule in found.items()]
    return tuple(sorted((made for made in classes if made.fields), key=lambda made: made.name))


def _class(model: Model, models: Models, id: ShapeId, rule: Filter) -> PyConditions:
    structure = model.structure(id)
    known = members(model, structure) if structure is not None else []
    name = models.typist.names[id]
    offered = frozenset(rule.operators.value) if rule.operators is not None else frozenset({"="})
    fields: dict[str, str] = {}
    for member in known:
        if rule.members and member.name not in rule.members:
            continue
        kind, value = _kind(model, member)
        attribute = models.attributes.get(ShapeId(id.vendor, id.namespace, id.name, member.name), "")
        if attribute and (chosen := _chosen(kind, offered)):
            fields[attribute] = _field(models, member.target, attribute, name, chosen, value, member.name)
    for extra in rule.members:  # what the interface takes and no record shows
        if all(member.name != extra for member in known) and (chosen := _chosen("Text", offered)):
            attribute = safe(snake(extra), FIELDS)
            fields.setdefault(attribute, _field(models, id, attribute, name, chosen, "str", extra))
    return PyConditions(name, docstring(f"Members of `{name}` that filters may name.", 4), tuple(fields.values()))


def _kind(model: Model, member: Member) -> tuple[str, str]:
    """(class of the runtime, type of the value); ("", "") for what no filter names."""
    shape = model.shapes.get(member.target)
    match shape:
        case Scalar() if shape.format in _LINKS:
            return "", ""
        case Scalar():
            return _KINDS.get(shape.kind, ("", ""))
        case Enum():
            return "Plain", "str"
        case Structure() if _is_choice(model, shape):
            return "Plain", "str | int"
        case _:
            return "", ""


def _is_choice(model: Model, shape: Structure) -> bool:
    """A value picked from a list: an object that is told by its text `id`."""
    key = next((m for m in members(model, shape) if m.name == "id" and m.required), None)
    target = model.shapes.get(key.target) if key is not None else None
    return isinstance(target, Scalar) and target.kind is ScalarKind.STRING


def _chosen(kind: str, offered: frozenset[str]) -> str:
    return next((c for c in (kind, *_POORER.get(kind, ())) if c and _OPERATORS[c] <= offered), "")


def _field(models: Models, target: ShapeId, attribute: str, record: str, kind: str, value: str, wire: str) -> str:
    types = f"_m.{record}" if kind in _SCALAR_PARAMETERS else f"_m.{record}, {value}"
    form = models.forms.get(target)
    args: list[Expression] = [literal(wire)]
    if form is not None and value == "dt.datetime":
        args.append(format_literal(form))
    return lay_out(call(f"_c.{kind}", *args), f"{attribute}: ClassVar[_c.{kind}[{types}]] = ", indent=4)
