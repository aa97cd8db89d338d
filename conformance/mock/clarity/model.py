"""Clarity's resources as the model gives them: addresses, attributes with their kinds, parents, children."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from conformance.mock.clarity.filter import Kind
from generator.model import Any, HttpBinding, List, Map, Model, Operation, Scalar, ScalarKind, ShapeId, Structure, Union

_HOLE = re.compile(r"\{(\w+)\}")
_OWN = (("customObjects", "custAccounts"), ("subObjects", "custContacts"))
"""Objects that somebody made in this instance's console: the document's holes, and what stands in their place here."""
_VERB = re.compile(r"(list|get|createMany|create|updateMany|update|replaceMany|replace|delete)[A-Z]")
_KINDS: Mapping[ScalarKind, Kind] = {
    ScalarKind.INTEGER: "integer",
    ScalarKind.LONG: "integer",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.DATETIME: "date",
}
UNITS = frozenset({"staffObsUnit"})
"""Attributes that stand for a unit of an organisational breakdown structure: filters on them have their own form."""
SQL: Mapping[Kind, str] = {
    "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "text": "TEXT", "date": "TEXT", "lookup": "TEXT",
    "obs": "TEXT", "json": "TEXT",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resource:
    """`path` is the template of the collection; `parent` the name of the resource above, "" at the top."""

    name: str
    path: str
    parent: str
    label: str
    attributes: Mapping[str, Kind] = field(default_factory=dict[str, Kind])
    writable: frozenset[str] = frozenset()
    """What bodies may hold."""
    children: tuple[str, ...] = ()

    @property
    def filtered(self) -> Mapping[str, Kind]:
        """What filters may name."""
        return {"_internalId": "integer", "_parentId": "integer", **self.attributes}

    @property
    def default(self) -> tuple[str, ...]:
        """Attributes of a list that asks for none."""
        return tuple(name for name in ("code", "name") if name in self.attributes)


@dataclass(frozen=True, slots=True)
class Route:
    """One operation and the resource that it is about; `verb` is the beginning of its name."""

    operation: str
    verb: str
    pattern: re.Pattern[str]
    resource: str
    """"" for what is no resource: sessions, metadata, the profile."""
    item: bool = False


def own_path(path: str) -> str:
    """A path of the document as this instance serves it."""
    for hole, name in _OWN:
        path = path.replace(f"{{{hole}}}", name).replace(hole, name)
    return path


def routes(model: Model, interface: str) -> list[tuple[str, Route]]:
    """(method, route); of two at one address the one that takes rows comes first."""
    found: list[tuple[str, Route]] = []
    for operation in model.of_interface(interface):
        binding = operation.binding
        if not isinstance(binding, HttpBinding):
            continue
        path = own_path(binding.path)
        pattern = re.compile(_HOLE.sub(lambda hole: f"(?P<{hole[1]}>[^/]+)", path) + r"\Z")
        verb = _VERB.match(operation.name)
        item = path.rpartition("/")[2].startswith("{")
        resource = path.split("/")[-2 if item else -1]
        special = verb is None or operation.group in ("auth", "lookups", "describe", "profile")
        route = Route(operation.name, verb[1] if verb else "", pattern, "" if special else resource, item)
        found.append((binding.method.upper(), route))
    return sorted(found, key=lambda pair: (pair[1].verb != "createMany", "{" in pair[1].pattern.pattern))


def resources(model: Model, interface: str) -> dict[str, Resource]:
    """Every resource of the interface by name, parents before children."""
    found: dict[str, Resource] = {}
    for operation in model.of_interface(interface):
        binding = operation.binding
        if not isinstance(binding, HttpBinding) or operation.group in ("auth", "lookups", "describe", "profile"):
            continue
        path = own_path(binding.path)
        path = path.rpartition("/")[0] if path.endswith("}") else path
        name = path.rpartition("/")[2]
        shape = _entry(model, operation)
        if shape is None or not shape.members:
            continue
        holes = _HOLE.findall(path)
        known = found.get(name)
        sent = _sent(model, operation, binding.body)
        if known is None or len(holes) > len(_HOLE.findall(known.path)):
            found[name] = _resource(name, path, holes, shape, _attributes(model, shape))
        writable = found[name].writable | (known.writable if known else frozenset[str]()) | sent
        found[name] = replace(found[name], writable=writable)
    return dict(sorted(found.items(), key=lambda pair: len(_HOLE.findall(pair[1].path))))


def _entry(model: Model, operation: Operation) -> Structure | None:
    """The shape of one object: the answer itself, or what a page holds."""
    success = operation.success
    structure = model.structure(success.shape if success else None)
    if structure is None:
        return None
    rows = structure.member("_results")
    if rows is None:
        return structure
    listed = model.shapes.get(rows.target)
    return model.structure(listed.item) if isinstance(listed, List) else None


def _sent(model: Model, operation: Operation, body: str) -> frozenset[str]:
    """Attributes that the body of an operation may hold, in its rows where it has some."""
    sent = model.structure(operation.input)
    member = sent.member(body) if sent is not None and body else None
    shape = model.structure(member.target) if member is not None else None
    rows = shape.member("d") if shape is not None else None
    if rows is not None:
        listed = model.shapes.get(rows.target)
        shape = model.structure(listed.item) if isinstance(listed, List) else None
    return frozenset(m.name for m in shape.members) if shape is not None else frozenset()


def _attributes(model: Model, shape: Structure) -> tuple[dict[str, Kind], tuple[str, ...]]:
    """(attributes with their kinds, children)."""
    attributes: dict[str, Kind] = {}
    children: list[str] = []
    for member in shape.members:
        target = model.shapes.get(member.target)
        if isinstance(target, Structure) and target.id.name == "Child":
            children.append(member.name)
        elif not member.name.startswith("_"):
            attributes[member.name] = "obs" if member.name in UNITS else _kind(model, member.target)
    return attributes, tuple(children)


def _resource(
    name: str, path: str, holes: list[str], shape: Structure, parts: tuple[dict[str, Kind], tuple[str, ...]]
) -> Resource:
    parent = holes[-1].removesuffix("InternalId") if holes else ""
    return Resource(name, path, parent, shape.id.name, parts[0], frozenset(), parts[1])


def _kind(model: Model, target: ShapeId) -> Kind:
    shape = model.shapes.get(target)
    match shape:
        case Scalar():
            return "date" if shape.format.startswith("date-time") else _KINDS.get(shape.kind, "text")
        case Structure():
            return "lookup" if shape.id.name == "Lookup" else "json"
        case Union() | List() | Map() | Any():
            return "json"
        case _:
            return "text"
