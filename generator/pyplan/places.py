"""Locators of the contract as the runtime's literals: tuples for messages, attribute paths for decoded answers."""

from __future__ import annotations

from collections.abc import Mapping

from generator.contract.locator import Locator, Step
from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Filter
from generator.model import List, Member, Model, ShapeId, Structure, XmlName
from generator.pyplan.source import Group, texts
from generator.pyplan.usage import members

GRAMMAR = "clarity-filter"
"""The grammar that the runtime's `conditions` speaks."""


def grammatical(behaviour: Behaviour | None) -> Filter | None:
    """The filter of an operation, if it is a query parameter in the grammar."""
    rule = behaviour.filtering.filter if behaviour is not None and behaviour.filtering is not None else None
    return rule if rule is not None and rule.grammar == GRAMMAR and rule.at.where == "query" else None


def tuple_of(at: Locator) -> Group:
    """``("body", "*", "@totalCount")``."""
    return texts([at.where, at.name] if at.name else [at.where, *map(str, at.steps)])


def attribute_path(
    model: Model, root: ShapeId | None, at: Locator | None, attributes: Mapping[ShapeId, str]
) -> tuple[str, ShapeId | None]:
    """The attribute path of `at` below the answer `root`, and the shape it leads to (of one item, after ``[]``).

    ("", None) where the model has no such place, so that the client leaves it alone; "" with a shape is the answer
    itself, or each item of an answer that is a list.
    """
    if at is None or at.where != "body" or root is None:
        return "", None
    path: list[str] = []
    here: ShapeId = root
    for step in at.steps:
        listed = model.shapes.get(here)
        if step.kind == "each" and not step.name and isinstance(listed, List):
            here = listed.item
            continue
        structure = model.structure(here)
        member = _find(model, structure, step) if structure is not None else None
        if structure is None or member is None:
            return "", None
        owner = structure.id
        path.append(attributes[ShapeId(owner.vendor, owner.namespace, owner.name, member.name)])
        here = member.target
        shape = model.shapes.get(here)
        if step.kind == "each" and isinstance(shape, List):
            here = shape.item
    return ".".join(path), here


def _find(model: Model, structure: Structure, step: Step) -> Member | None:
    found = members(model, structure)
    if step.kind == "attribute":
        return next((m for m in found if _kind(model, m) == "attribute" and spelt(model, m) == step.name), None)
    elements = [m for m in found if _kind(model, m) == "element"]
    if step.kind == "only" or step.name == "*":
        parents = [m for m in elements if m.repeated or model.structure(m.target) is not None]
        return next(iter(parents or elements), None)
    if step.kind in ("child", "each"):
        return next((m for m in elements if spelt(model, m) == step.name), None)
    return None


def _kind(model: Model, member: Member) -> str:
    name = model.xml_name(member.id)
    return name.kind if name is not None else "element"


def spelt(model: Model, member: Member) -> str:
    """The member's local name on the wire."""
    name = model.xml_name(member.id)
    return name.name[1] if isinstance(name, XmlName) else model.json_name(member.id)
