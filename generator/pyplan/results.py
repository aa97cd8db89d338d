"""What the methods give back: the type of the answer, the part of it that counts, and how a list goes on."""

from __future__ import annotations

from dataclasses import dataclass

from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour
from generator.contract.vocabulary import Paging
from generator.model import (
    HttpBinding,
    Member,
    Model,
    ODataBinding,
    Operation,
    ShapeId,
    SoapBinding,
    Structure,
    XmlPostBinding,
)
from generator.pyplan.batches import rows_of
from generator.pyplan.imports import Needs
from generator.pyplan.models import Models
from generator.pyplan.places import attribute_path
from generator.pyplan.source import Expression, Group, call, texts
from generator.pyplan.support import is_json
from generator.pyplan.text import literal
from generator.pyplan.types import optional
from generator.pyplan.usage import members


@dataclass(frozen=True, slots=True)
class Result:
    """What a method gives back. `reference`, `path`, `paging` and `batch` go into the descriptor."""

    annotation: str
    reference: str = ""
    path: str = ""
    paging: Group | None = None
    batch: Group | None = None
    rows: ShapeId | None = None
    """A row of a payload that may be given as a list of rows."""


@dataclass(frozen=True, slots=True)
class ResultReader:
    model: Model
    models: Models

    def read(self, op: Operation, behaviour: Behaviour | None, needs: Needs) -> Result:
        answer = op.success
        described = self.model.interfaces.get(op.interface)
        rest = isinstance(op.binding, HttpBinding) and described is not None and described.kind == "rest-json"
        if rest and answer is not None and answer.media and not is_json(answer.media):
            return Result("bytes", ":bytes")
        if answer is None or answer.shape is None:
            return Result("None")  # the raw answer has the body
        batch = rows_of(self.model, self.models, op, behaviour.batch if behaviour is not None else None, needs)
        if batch is not None:
            return Result(batch.annotation, self._reference(answer.shape), batch=batch.descriptor, rows=batch.item)
        paging = behaviour.paging if behaviour is not None else None
        if paging is not None and paging.items is not None:
            path, item = attribute_path(self.model, answer.shape, paging.items, self.models.attributes)
            if item is not None and item != answer.shape:
                annotation = self.models.typist.annotation(item, needs.uses, prefix="models.")
                reference = self._reference(answer.shape)
                if paging.style is not None and paging.style.value != "none":
                    needs.runtime.add("Paging")
                    return Result(annotation, reference, "", self._paging(paging, answer.shape, path))
                return Result(f"list[{annotation}]", reference, path)
        if isinstance(op.binding, XmlPostBinding) and not op.binding.answer_root:
            return Result("bytes")
        if isinstance(op.binding, SoapBinding | XmlPostBinding) or (described and described.kind == "soap-1.1"):
            return self._unwrapped(answer.shape, needs)
        structure = self.model.structure(answer.shape)
        value = self._wrapped(op, structure)
        if value is not None:
            annotation = self.models.typist.annotation(value.target, needs.uses, prefix="models.")
            return Result(annotation, self._reference(answer.shape), self.models.attributes[value.id])
        annotation = self.models.typist.annotation(answer.shape, needs.uses, prefix="models.")
        return Result(annotation, self._reference(answer.shape))

    def _wrapped(self, op: Operation, structure: Structure | None) -> Member | None:
        """The member ``value`` of what an OData function answers with, if that is no record."""
        if structure is None or not isinstance(op.binding, ODataBinding) or structure.member("@odata.context") is None:
            return None
        return structure.member("value")

    def _reference(self, shape: ShapeId) -> str:
        name = self.models.typist.names.get(shape) or self.models.answers.get(shape, "")
        return self.models.reference(name) if name else ""

    def _unwrapped(self, shape: ShapeId, needs: Needs) -> Result:
        """The only element of a wrapper is what the method gives back."""
        structure = self.model.structure(shape)
        annotate = self.models.typist.annotation
        elements = (
            []
            if structure is None
            else [
                m
                for m in members(self.model, structure)
                if (n := self.model.xml_name(m.id)) is None or n.kind == "element"
            ]
        )
        if structure is None or not members(self.model, structure):
            return Result("None")
        if shape.namespace in self.model.interfaces and not elements:  # an element of a simple type, read as its text
            elements = members(self.model, structure)
        if len(elements) != 1:
            return Result(annotate(shape, needs.uses, prefix="models."), self._reference(shape))
        (member,) = elements
        annotation = annotate(member.target, needs.uses, prefix="models.")
        kind = (
            f"list[{annotation}]"
            if member.repeated
            else annotation if member.required and not member.nullable else optional(annotation)
        )
        owner = structure.id
        path = self.models.attributes[ShapeId(owner.vendor, owner.namespace, owner.name, member.name)]
        return Result(kind, self._reference(shape), path)

    def _paging(self, paging: Paging, shape: ShapeId, items: str) -> Group:
        def path(at: Locator | None) -> str:
            return attribute_path(self.model, shape, at, self.models.attributes)[0]

        style = paging.style.value if paging.style is not None else "none"
        keyed: dict[str, Expression] = {}
        if paging.start is not None:
            keyed["start"] = literal(paging.start.at.name or paging.start.at.steps[-1].name)
            if paging.start.base:
                keyed["base"] = str(paging.start.base)
        size = paging.size
        if size is not None:
            keyed["size"] = literal(size.at.name or size.at.steps[-1].name)
            # A size that is only assumed must not decide which page is the last one.
            known = size.default is not None and size.default.judged
            if size.default is not None and known:
                keyed["default_size"] = str(size.default.value)
            if size.max is not None and size.max.judged:
                keyed["max_size"] = str(size.max.value)
                if not known:
                    keyed["send_size"] = str(size.max.value)
        if style != "link" and (stated := path(paging.page_size)):
            keyed["page_size"] = literal(stated)
        if total := path(paging.total):
            keyed["total"] = literal(total)
        if paging.next is not None and paging.next.from_ == "link" and (link := path(paging.next.at)):
            keyed["next"] = literal(link)
        if paging.next is not None and (terms := [t for at in paging.next.terms if (t := path(at))]):
            keyed["terms"] = texts(terms)
        if paging.end:
            keyed["end"] = texts(paging.end)
        return call("Paging", literal(style), literal(items), **keyed)
