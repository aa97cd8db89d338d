"""Which operations look like lists: they answer rows, or take parameters that lists take."""

from __future__ import annotations

from generator.contract.locate import Places
from generator.model import HttpBinding, List, Member, Model, Operation, ShapeId, Structure

_PARAMETERS = frozenset(
    {
        "offset",
        "limit",
        "startindex",
        "pagesize",
        "pagecurrent",
        "page_size",
        "per_page",
        "row_number",
        "cursor",
        "$skip",
        "$top",
    }
)


def is_list(model: Model, op: Operation) -> bool:
    """Whether a list operation's rule is due. A wrong yes costs a line (``style: none``), a wrong no costs rows."""
    return _takes_pages(model, op) or any(_rows(model, root) for root in Places(model).answer_roots(op))


def _takes_pages(model: Model, op: Operation) -> bool:
    if isinstance(op.binding, HttpBinding):
        return any(place.name.casefold() in _PARAMETERS for place in op.binding.places if place.where == "query")
    structure = model.structure(op.input)
    return structure is not None and any(m.name.casefold() in _PARAMETERS for m in Places(model).members(structure))


def _rows(model: Model, root: ShapeId) -> bool:
    """Rows stand in the payload itself, right below it, or in a wrapper that holds nothing else."""
    shape = model.shapes.get(root)
    if isinstance(shape, List):
        return isinstance(model.shapes.get(shape.item), Structure)
    if not isinstance(shape, Structure):
        return False
    places = Places(model)
    below = list(places.members(shape))
    if any(_repeats(model, member) for member in below):
        return True
    elements = [member for member in below if not _attribute(model, member)]
    inner = model.structure(elements[0].target) if len(elements) == 1 else None
    if inner is None:
        # beside a status or a code a wrapper may stand with others: look into each that holds rows and nothing else
        wrappers = [model.structure(member.target) for member in elements]
        return any(wrapper is not None and _only_rows(model, wrapper) for wrapper in wrappers)
    return _only_rows(model, inner)


def _only_rows(model: Model, wrapper: Structure) -> bool:
    inside = [member for member in Places(model).members(wrapper) if not _attribute(model, member)]
    return len(inside) == 1 and _repeats(model, inside[0])


def _repeats(model: Model, member: Member) -> bool:
    target = model.shapes.get(member.target)
    if isinstance(target, List):
        return isinstance(model.shapes.get(target.item), Structure)
    return member.repeated and isinstance(target, Structure)


def _attribute(model: Model, member: Member) -> bool:
    name = model.xml_name(member.id)
    return name is not None and name.kind != "element"
