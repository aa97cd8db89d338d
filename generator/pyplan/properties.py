"""The modules of `fields`: for every record of OData a class with its properties, to filter, sort and select by."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Enum, List, Member, Model, ODataName, Scalar, ScalarKind, ShapeId, Structure
from generator.pyplan.models import Models
from generator.pyplan.plan import PyClass, PyField, PyFieldModule, PyImport
from generator.pyplan.source import call, lay_out
from generator.pyplan.text import docstring, literal
from generator.pyplan.types import Uses
from generator.pyplan.usage import members

_NUMBERS = {ScalarKind.INTEGER: "int", ScalarKind.LONG: "int", ScalarKind.NUMBER: "float"}
_MOMENTS = {ScalarKind.DATE: "dt.date", ScalarKind.DATETIME: "dt.datetime", ScalarKind.TIME: "dt.time"}
_SPELT = {ScalarKind.DURATION: "duration", ScalarKind.BYTES: "binary"}


def field_modules(model: Model, models: Models) -> tuple[PyFieldModule, ...]:
    """One module for each module of models that has such records; classes are called like them."""
    found: dict[str, list[ShapeId]] = {}
    for id, name in models.typist.names.items():
        structure = model.structure(id)
        if structure is not None and any(model.odata_name(m.id) for m in members(model, structure)):
            found.setdefault(models.home[name], []).append(id)
    return tuple(_module(model, models, name, ids) for name, ids in sorted(found.items()))


def _module(model: Model, models: Models, name: str, ids: list[ShapeId]) -> PyFieldModule:
    writer = _Writer(model, models, Uses())
    classes = tuple(sorted((writer.record(id) for id in ids), key=lambda made: made.name))
    modules = [
        PyImport("datetime as dt" if n == "dt" else n) for n in ("dt", "decimal", "uuid") if n in writer.uses.modules
    ]
    typing_ = ("TYPE_CHECKING", *(("Any",) if "Any" in writer.uses.modules else ()))
    return PyFieldModule(
        name,
        (PyImport("typing", tuple(sorted(typing_))),),
        (*modules, PyImport("..", ("models",))),
        PyImport(".._runtime", ("odata_fields as _f",)),
        classes,
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    model: Model
    models: Models
    uses: Uses

    def record(self, id: ShapeId) -> PyClass:
        name = self.models.typist.names[id]
        structure = self.model.structure(id)
        fields: list[PyField] = []
        for member in members(self.model, structure) if structure is not None else ():
            wire = self.model.odata_name(member.id)
            if wire is not None:
                fields.append(self._field(id, f"models.{name}", member, wire))
        return PyClass(name, "", tuple(fields), docstring(f"Properties of `models.{name}`.", 4))

    def _field(self, id: ShapeId, record: str, member: Member, wire: ODataName) -> PyField:
        kind, value, spelling = self._kind(member, wire)
        kind = f"_f.{kind}"  # records may be called like the classes of properties
        attribute = self.models.attributes[id.of(member.name)]
        inner = ", ".join([record, *([value] if value else [])])
        args = [literal(wire.name), *([literal(spelling)] if spelling else [])]
        return PyField(attribute, lay_out(call(kind, *args), f"{attribute}: {kind}[{inner}] = ", indent=4))

    def _kind(self, member: Member, wire: ODataName) -> tuple[str, str, str]:
        """Class of the property, type of its value, and what its literals are called."""
        shape = self.model.shapes.get(member.target)
        item = self.model.shapes.get(shape.item) if isinstance(shape, List) else None
        if wire.kind == "navigation":
            many = isinstance(shape, List)
            return (
                ("Many" if many else "One"),
                self._annotated(shape.item if isinstance(shape, List) else member.target),
                "",
            )
        if isinstance(shape, List):
            return "Parts", self._annotated(shape.item) if isinstance(item, Structure) else self._any(), ""
        if isinstance(shape, Structure):
            return "Part", self._annotated(member.target), ""
        if isinstance(shape, Enum):
            return "Spelt", self._annotated(member.target), wire.type
        if isinstance(shape, Scalar):
            return self._scalar(shape.kind)
        return "Property", "", ""

    def _scalar(self, kind: ScalarKind) -> tuple[str, str, str]:
        if kind in _NUMBERS:
            return "Number", _NUMBERS[kind], ""
        if kind == ScalarKind.DECIMAL:
            self.uses.modules.add("decimal")
            return "Number", "decimal.Decimal", ""
        if kind in _MOMENTS:
            self.uses.modules.add("dt")
            return "Moment", _MOMENTS[kind], ""
        if kind in _SPELT:
            return "Spelt", "str", _SPELT[kind]
        if kind == ScalarKind.BOOLEAN:
            return "Field", "bool", ""
        if kind == ScalarKind.UUID:
            self.uses.modules.add("uuid")
            return "Field", "uuid.UUID", ""
        return "Text", "", ""

    def _any(self) -> str:
        self.uses.modules.add("Any")
        return "Any"

    def _annotated(self, id: ShapeId) -> str:
        return self.models.typist.annotation(id, self.uses, prefix="models.")
