"""From shapes to annotations. What msgspec cannot decode unambiguously is annotated `Any` and kept as it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Any, Enum, List, Map, Model, Scalar, ScalarKind, Shape, ShapeId, Structure, Union
from generator.pyplan.usage import Usage, members

_SCALARS = {
    ScalarKind.STRING: "str",
    ScalarKind.BOOLEAN: "bool",
    ScalarKind.INTEGER: "int",
    ScalarKind.LONG: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.DECIMAL: "decimal.Decimal",
    ScalarKind.DATE: "dt.date",
    ScalarKind.DATETIME: "dt.datetime",
    ScalarKind.TIME: "dt.time",
    ScalarKind.DURATION: "str",
    ScalarKind.BYTES: "bytes",
    ScalarKind.UUID: "uuid.UUID",
}
_NUMBERS = frozenset({"int", "float"})
_TEXTS = frozenset({"str", "bytes", "decimal.Decimal", "dt.date", "dt.datetime", "dt.time", "uuid.UUID"})
_DEEPEST = 40


@dataclass(slots=True)
class Uses:
    """What a piece of code refers to: model names, and modules of the standard library."""

    models: set[str] = field(default_factory=set[str])
    modules: set[str] = field(default_factory=set[str])

    def add(self, other: Uses) -> None:
        self.models |= other.models
        self.modules |= other.modules


@dataclass(frozen=True, slots=True)
class Typist:
    """Writes annotations. `names` are the names of structures and enumerations, `inputs` those of their twins that
    are only sent, `formats` the names of lexical forms by shape."""

    model: Model
    usage: Usage
    names: Mapping[ShapeId, str]
    inputs: Mapping[ShapeId, str]
    formats: Mapping[ShapeId, str]

    def annotation(
        self, id: ShapeId, uses: Uses, *, sent: bool = False, prefix: str = "", collection: str = "list"
    ) -> str:
        """The annotation of a shape. `sent`: as an argument of a request. `prefix` stands before names of models.
        `collection` is the outermost list type."""
        return self._write(id, uses, sent, prefix, collection, 0)

    def _write(self, id: ShapeId, uses: Uses, sent: bool, prefix: str, collection: str, depth: int) -> str:
        shape = self.model.shapes.get(id)
        if depth > _DEEPEST:
            return _any(uses)
        if id in self.formats:
            return self._named(self.formats[id], uses, prefix)
        match shape:
            case Scalar() if shape.format == "Edm.Binary":
                return "str"  # base64url, which no decoder reads as bytes
            case Scalar():
                return _scalar(shape.kind, uses)
            case Enum():
                return self._named(self.names[id], uses, prefix) if id in self.names else _scalar(shape.kind, uses)
            case Structure():
                return self._structure(shape, uses, sent, prefix, depth)
            case List() | Union() if (
                id in self.usage.xml
            ):  # a list or union of simple types: text, whose parts the user knows
                return "str"
            case List():
                item = self._write(shape.item, uses, sent, prefix, "list", depth + 1)
                return f"{collection}[{optional(item) if shape.item_nullable else item}]"
            case Map():
                return f"dict[str, {self._write(shape.value, uses, sent, prefix, 'list', depth + 1)}]"
            case Union():
                return self._union(shape, uses, sent, prefix, depth)
            case Any() | None:
                return _any(uses, "XmlAny" if id in self.usage.xml else "Any")

    def _named(self, name: str, uses: Uses, prefix: str) -> str:
        uses.models.add(name)
        return f"{prefix}{name}"

    def _structure(self, shape: Structure, uses: Uses, sent: bool, prefix: str, depth: int) -> str:
        if shape.id in self.names:
            name = self.inputs.get(shape.id, self.names[shape.id]) if sent else self.names[shape.id]
            return self._named(name, uses, prefix)
        if shape.id in self.usage.xml:  # without members of its own, so its content is whatever was sent
            return _any(uses, "XmlAny")
        value = (
            self._write(shape.extra, uses, sent, prefix, "list", depth + 1) if shape.extra is not None else _any(uses)
        )
        return f"dict[str, {value}]"

    def _union(self, shape: Union, uses: Uses, sent: bool, prefix: str, depth: int) -> str:
        inner = Uses()
        branches = [self._write(id, inner, sent, prefix, "list", depth + 1) for id in shape.branches]
        written = self._joined(shape.branches, branches, inner)
        uses.add(inner)
        return written if written is not None else _any(uses)

    def _joined(self, ids: tuple[ShapeId, ...], branches: list[str], uses: Uses) -> str | None:
        """The branches as one annotation; None where a decoder could not tell them apart."""
        distinct = list(dict.fromkeys(branches))
        if len(distinct) == 1:
            return distinct[0]
        kinds = {branch: _family(self.model.shapes.get(id), branch) for id, branch in zip(ids, branches, strict=True)}
        if "any" in kinds.values() or not distinct:
            return None
        texts = [branch for branch in distinct if kinds[branch] == "text"]
        if len(texts) > 1:
            keep = "str"
            distinct = [keep, *(branch for branch in distinct if kinds[branch] != "text")]
            kinds[keep] = "text"
        for family in ("object", "array", "enum"):
            if sum(kinds[branch] == family for branch in distinct) > 1:
                return None
        if any(kinds[branch] == "enum" for branch in distinct) and texts:
            return "str" if len(distinct) == 2 else None
        return " | ".join(distinct)


def _scalar(kind: ScalarKind, uses: Uses) -> str:
    written = _SCALARS[kind]
    module, dot, _ = written.partition(".")
    if dot:
        uses.modules.add(module)
    return written


def _any(uses: Uses, name: str = "Any") -> str:
    uses.modules.add(name)
    return name


def _family(shape: Shape | None, annotation: str) -> str:
    if annotation in _TEXTS:
        return "text"
    if annotation in _NUMBERS or annotation == "bool":
        return annotation
    if isinstance(shape, Enum):
        return "enum"
    if isinstance(shape, Structure | Map):
        return "object"
    if isinstance(shape, List):
        return "array"
    return "any"


def optional(annotation: str) -> str:
    return annotation if annotation == "Any" or annotation.endswith("| None") else f"{annotation} | None"


def is_record(model: Model, shape: Shape | None) -> bool:
    """Whether a structure is a class of its own: one without members is a dict."""
    return isinstance(shape, Structure) and bool(members(model, shape) or shape.subtypes or shape.parent)
