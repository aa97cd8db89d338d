"""What an instance adds: members of an overlay, put into the structures of the model."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.contract.overlay import Overlay, OverlayMember, is_xml_name, kind_of
from generator.diagnostics import BadInput, BadInputs, Note
from generator.model import Any, List, Member, Model, Provenance, Scalar, Shape, ShapeId, Structure, XmlName

NAMESPACE = "overlay"
"""Of the shapes that overlays need: ``vendor:overlay#string``."""

_NEAR = 10
"""Faults of one input for which the nearest right word is looked for: that takes time."""


def extended(model: Model, overlays: Sequence[Overlay]) -> Model:
    """The model with the members of all overlays; the same object without any. A member that the documents know stays
    as they have it: see `restated`.

    Raises BadInputs for another vendor's overlay, for shapes that do not exist, and for members given twice.
    """
    if not overlays:
        return model
    work = _Work(model)
    for overlay in overlays:
        work.add(overlay)
    if work.faults:
        raise BadInputs(work.faults)
    return work.result()


def restated(model: Model, overlays: Sequence[Overlay]) -> list[Note]:
    """Rows of overlays that the documents made needless. `model`: without the overlays."""
    found: list[Note] = []
    for overlay in overlays:
        for extension in overlay.extensions:
            for text in extension.shapes:
                known = set(_names(model, ShapeId.parse(text)))
                again = [member for member in extension.members if member.name in known]
                found += [Note(overlay.file, m.line, f"the documents have {m.name!r} of {text}") for m in again]
    return found


class _Work:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.shapes: dict[ShapeId, Shape] = dict(model.shapes)
        self.wire = dict(model.wire)
        self.faults: list[BadInput] = []
        self.given: dict[ShapeId, str] = {}
        """Members that overlays have added, and where."""

    def result(self) -> Model:
        return replace(self.model, shapes=dict(sorted(self.shapes.items())), wire=dict(sorted(self.wire.items())))

    def fail(self, overlay: Overlay, line: int, message: str, remedy: str) -> None:
        self.faults.append(BadInput(message, overlay.file, line, remedy=remedy))

    def add(self, overlay: Overlay) -> None:
        if overlay.vendor != self.model.vendor:
            message = f"the overlay is for {overlay.vendor[:60]!r}, not for {self.model.vendor!r}"
            self.fail(overlay, 1, message, "name the vendor that it was captured from")
            return
        for extension in overlay.extensions:
            for text in extension.shapes:
                structure = self.model.structure(ShapeId.parse(text))
                if structure is None:
                    self.fail(overlay, extension.line, *self._unknown(text, structures=True))
                    continue
                self._extend(overlay, structure.id, extension.members)

    def _extend(self, overlay: Overlay, id: ShapeId, members: Sequence[OverlayMember]) -> None:
        now = self.shapes[id]
        assert isinstance(now, Structure)
        known = set(_names(self.model, id))
        spelt = [wire for own in now.members for wire in self.wire.get(own.id, ()) if isinstance(wire, XmlName)]
        order = max([wire.order for wire in spelt], default=0)
        added: list[Member] = []
        for member in members:
            own = id.of(member.name)
            target = self._target(overlay, member, listed=member.list and not spelt)
            if own in self.given:
                message = f"{member.name!r} of {id} is given twice (first at {self.given[own]})"
                self.fail(overlay, member.line, message, "remove one")
            elif spelt and not is_xml_name(member.name):
                self.fail(overlay, member.line, f"{member.name!r} is no name of an element", "write its local name")
            elif target is not None and member.name not in known:
                added.append(_member(overlay, member, own, target, repeated=bool(spelt) and member.list))
                if spelt:  # an element like its siblings, behind them
                    order += 1
                    self.wire[own] = (XmlName((spelt[0].name[0], member.name), order=order),)
            self.given.setdefault(own, f"{overlay.file}:{member.line}")
        self.shapes[id] = replace(now, members=(*now.members, *added))

    def _target(self, overlay: Overlay, member: OverlayMember, *, listed: bool) -> ShapeId | None:
        """The shape of a member's values, made where it is none of the documents'. `listed`: they are a list; in XML
        the element recurs instead."""
        if "#" in member.type:
            found = ShapeId.parse(member.type)
            if found not in self.model.shapes:
                self.fail(overlay, member.line, *self._unknown(member.type, structures=False))
                return None
        else:
            found = ShapeId(self.model.vendor, NAMESPACE, member.type)
            kind = kind_of(member.type)
            self.shapes.setdefault(found, Scalar(found, kind) if kind is not None else Any(found))
        if not listed:
            return found
        items = ShapeId(self.model.vendor, NAMESPACE, f"list of {found.namespace}#{found.name}")
        self.shapes.setdefault(items, List(items, item=found))
        return items

    def _unknown(self, text: str, *, structures: bool) -> tuple[str, str]:
        known = [str(id) for id, s in self.model.shapes.items() if isinstance(s, Structure) or not structures]
        near = difflib.get_close_matches(text, known, 1) if len(self.faults) < _NEAR else []
        kind = "structure" if structures else "shape"
        remedy = f"did you mean {near[0]!r}?" if near else "capture the instance anew for this version"
        return f"the documents have no {kind} {text[:80]!r}", remedy


def _names(model: Model, id: ShapeId) -> Iterator[str]:
    """Names of the members of a structure and of all its bases."""
    todo, seen = [id], {id}
    while todo:
        structure = model.structure(todo.pop())
        if structure is not None:
            yield from (member.name for member in structure.members)
            todo += [base for base in structure.bases if base not in seen]
            seen.update(structure.bases)


def _member(overlay: Overlay, member: OverlayMember, id: ShapeId, target: ShapeId, *, repeated: bool) -> Member:
    said = [text for text in (member.doc, member.label and f"Called {member.label!r} there.") if text]
    return Member(
        id,
        target,
        required=member.required,
        nullable=member.nullable,
        repeated=repeated,
        read_only=member.read_only,
        doc=" ".join(said),
        marks=member.marks,
        provenance=Provenance(overlay.file, line=member.line),
    )
