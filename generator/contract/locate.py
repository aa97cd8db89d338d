"""Follows a locator through the model: does the place exist in an operation's input or in its answers?

Walks are bounded by the length of the locator; what the model leaves open (any, maps, unions) lets every step pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.contract.locator import Locator, Step
from generator.model import (
    Any,
    HttpBinding,
    List,
    Map,
    Member,
    Model,
    Operation,
    ShapeId,
    Structure,
    Union,
    XmlName,
)

_XML = ("soap-1.1", "xml-post")


class Places:
    """What stands where in the messages of a model."""

    def __init__(self, model: Model) -> None:
        self.model = model

    # -- roots

    def input_root(self, op: Operation) -> ShapeId | None:
        """The payload of a request; None where it has none."""
        if isinstance(op.binding, HttpBinding):
            structure = self.model.structure(op.input)
            member = structure.member(op.binding.body) if structure and op.binding.body else None
            return member.target if member else None
        return op.input

    def answer_roots(self, op: Operation, *, errors: bool = False) -> list[ShapeId]:
        """Payloads of the answers that are no errors; of all answers with `errors`."""
        return [a.shape for a in op.answers if a.shape is not None and (errors or not a.error)]

    # -- questions

    def in_request(self, op: Operation, at: Locator) -> bool:
        """Whether the operation's input has the place."""
        if at.where in ("query", "path", "header", "cookie"):
            places = op.binding.places if isinstance(op.binding, HttpBinding) else ()
            same = str.casefold if at.where == "header" else str
            return any(p.where == at.where and same(p.name) == same(at.name) for p in places)
        if at.where == "form":
            return bool(self.reach(self._roots(self.input_root(op)), (Step("child", at.name),), self.xml(op)))
        if at.where == "body":
            return bool(self.reach(self._roots(self.input_root(op)), at.steps, self.xml(op)))
        return True

    def in_answer(self, op: Operation, at: Locator, *, errors: bool = False) -> bool:
        """Whether an answer has the place. Headers, status, media and SOAP faults stand in no shape: they pass."""
        if at.where != "body":
            return True
        return bool(self.reach(self.answer_roots(op, errors=errors), at.steps, self.xml(op)))

    def xml(self, op: Operation) -> bool:
        return self.model.interfaces[op.interface].kind in _XML

    def reach(self, roots: Iterable[ShapeId], steps: Iterable[Step], xml: bool) -> list[ShapeId]:
        """The shapes that the steps lead to from any of the roots, each once; none where the place does not exist."""
        here = list(dict.fromkeys(roots))
        for step in steps:
            here = list(dict.fromkeys(target for shape in here for target in self._step(shape, step, xml)))
        return here

    # -- one step

    def _step(self, start: ShapeId, step: Step, xml: bool) -> Iterator[ShapeId]:
        for id in self._opened(start):
            shape = self.model.shapes.get(id)
            if shape is None or isinstance(shape, Any):
                yield id
            elif step.kind == "each" and not step.name:  # the payload is a list itself
                yield from self._items(id)
            elif isinstance(shape, Map) and step.kind in ("child", "only"):
                yield shape.value
            elif isinstance(shape, Map) and step.kind == "each":
                yield from self._items(shape.value)
            elif step.kind == "text":
                if xml and not (isinstance(shape, Structure) and not self._has_text(shape)):
                    yield id
            elif isinstance(shape, Structure):
                yield from self._members(shape, step, xml)

    def _members(self, shape: Structure, step: Step, xml: bool) -> Iterator[ShapeId]:
        for member in self.members(shape):
            name = self.model.xml_name(member.id) if xml else None
            if not self._names(member, name, step, xml):
                continue
            if step.kind == "each":
                if member.repeated:
                    yield member.target
                else:
                    yield from self._items(member.target)
            elif not member.repeated or step.kind == "attribute":
                yield member.target
        if shape.extra is not None and step.kind in ("child", "only"):
            yield shape.extra

    def _names(self, member: Member, name: XmlName | None, step: Step, xml: bool) -> bool:
        if not xml and step.kind == "attribute":
            return self.model.json_name(member.id) == f"@{step.name}"
        kind = name.kind if name else "element"
        if kind == "any":
            return step.kind != "attribute"
        if (kind == "attribute") != (step.kind == "attribute") or kind == "text":
            return False
        if step.kind == "only" or (step.kind == "each" and step.name == "*"):
            return True
        spelt = (name.name[1] if name else member.name) if xml else self.model.json_name(member.id)
        return spelt == step.name

    def _items(self, id: ShapeId) -> Iterator[ShapeId]:
        for opened in self._opened(id):
            shape = self.model.shapes.get(opened)
            if isinstance(shape, List):
                yield shape.item
            elif shape is None or isinstance(shape, Any):
                yield opened

    def _opened(self, id: ShapeId) -> list[ShapeId]:
        """The shape, or the branches of a union, to any depth."""
        found: list[ShapeId] = []
        seen: set[ShapeId] = set()
        pending = [id]
        while pending:
            current = pending.pop()
            if current in seen:
                continue
            seen.add(current)
            shape = self.model.shapes.get(current)
            if isinstance(shape, Union):
                pending.extend(reversed(shape.branches))
            else:
                found.append(current)
        return found

    def members(self, shape: Structure) -> Iterator[Member]:
        """Own members and those of the bases, bases first come last; each shape once."""
        seen: set[ShapeId] = set()
        pending = [shape.id]
        while pending:
            current = pending.pop()
            if current in seen:
                continue
            seen.add(current)
            for id in self._opened(current):
                opened = self.model.structure(id)
                if opened is not None:
                    yield from opened.members
                    pending.extend(reversed(opened.bases))

    def _has_text(self, shape: Structure) -> bool:
        names = (self.model.xml_name(member.id) for member in self.members(shape))
        return any(name is not None and name.kind == "text" for name in names)

    def _roots(self, id: ShapeId | None) -> list[ShapeId]:
        return [id] if id is not None else []
