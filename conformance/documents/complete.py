"""Members that an interface document describes and an XML answer lacks."""

from __future__ import annotations

from collections.abc import Iterator

from conformance.exchanges.reading import Element, local
from generator.model import Model, ShapeId, Structure


def gaps(model: Model, shape: ShapeId, root: Element) -> list[str]:
    """Places below the root, ``/tasks/task[]/title``, each once; what repeats may be there no time at all."""
    return list(dict.fromkeys(_gaps(model, model.structure(shape), root)))


def _gaps(model: Model, structure: Structure | None, root: Element) -> Iterator[str]:
    todo: list[tuple[str, Structure, Element]] = [("", structure, root)] if structure is not None else []
    while todo:
        path, shape, element = todo.pop()
        children: dict[str, list[Element]] = {}
        for child in element:
            children.setdefault(local(child), []).append(child)
        for member in shape.members:
            wire = model.xml_name(member.id)
            if wire is None or wire.kind == "text":
                continue
            if wire.kind == "attribute":
                if wire.name[1] not in element.attrib:
                    yield f"{path}/@{wire.name[1]}"
                continue
            place = f"{path}/{wire.name[1]}" + ("[]" if member.repeated else "")
            found = children.get(wire.name[1], [])
            if not found and not member.repeated:
                yield place
            below = model.structure(member.target)
            if below is not None:
                # An element without anything in it stands for a value that is not set.
                todo += [(place, below, one) for one in found if len(one) or one.attrib]
