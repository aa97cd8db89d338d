"""The classes and aliases of a model module, statement by statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model import Enum, Member, Model, ScalarKind, ShapeId, Structure, XmlName
from generator.pyplan.imports import namespace_constant
from generator.pyplan.modules import SHARED, lineage
from generator.pyplan.plan import PyAlias, PyClass, PyField
from generator.pyplan.source import Expression, Group, Item, call, lay_out, mapping, texts
from generator.pyplan.text import docstring, first_sentence, literal, plain
from generator.pyplan.types import Typist, Uses, optional
from generator.pyplan.usage import members

_DOC_WIDTH: Final = 110


@dataclass(slots=True)
class Draft:
    aliases: list[PyAlias] = field(default_factory=list[PyAlias])
    classes: list[PyClass] = field(default_factory=list[PyClass])
    answers: list[PyAlias] = field(default_factory=list[PyAlias])
    uses: Uses = field(default_factory=Uses)
    namespaces: list[str] = field(default_factory=list[str])

    def names(self) -> list[str]:
        return [alias.name for alias in (*self.aliases, *self.answers)] + [cls.name for cls in self.classes]


@dataclass(frozen=True, slots=True)
class RecordWriter:
    typist: Typist
    attributes: Mapping[ShapeId, str]
    homes: Mapping[ShapeId, str]
    """Module of each definition."""

    @property
    def model(self) -> Model:
        return self.typist.model

    def module(self, ids: Sequence[ShapeId]) -> Draft:
        made = Draft()
        for id in ids:
            shape = self.model.shapes[id]
            name = self.typist.names[id]
            if isinstance(shape, Enum):
                made.aliases.append(self._enum(name, shape, made.uses))
            elif isinstance(shape, Structure):
                sent_only = self.typist.usage.sent(id) and not self.typist.usage.received(id)
                made.classes.append(self._class(name, shape, made, sent=sent_only))
                if id in self.typist.inputs:
                    made.classes.append(self._class(self.typist.inputs[id], shape, made, sent=True))
        return made

    def answer(self, name: str, id: ShapeId, found: dict[str, Draft]) -> None:
        """An alias of an answer stands where its parts stand, since it is evaluated when the module is imported."""
        uses = Uses()
        value = self.typist.annotation(id, uses)
        homes = [module for module, content in found.items() if uses.models & set(content.names())]
        if len(homes) > 1:
            uses, value, homes = Uses(modules={"Any"}), "Any", []
        module = found.setdefault(homes[0] if homes else SHARED, Draft())
        module.uses.add(uses)
        module.answers.append(PyAlias(name, f"{name} = {value}"))

    def _enum(self, name: str, shape: Enum, uses: Uses) -> PyAlias:
        """``Literal[...] | str``: completion for the known values, room for those to come."""
        uses.modules.add("Literal")
        base = {ScalarKind.INTEGER: "int", ScalarKind.LONG: "int"}.get(shape.kind, "str")
        values = [_enum_value(value.value, base) for value in shape.values]
        known = Group("Literal", tuple(Item(value) for value in dict.fromkeys(values) if value), "[]")
        tail = f" | {base}" if shape.open else ""
        flat = f"{name} = {known.flat()}{tail}"
        doc = docstring(shape.doc, limit=1)
        if len(flat) <= 120 or not shape.open:
            return PyAlias(name, lay_out(known, f"{name} = ", tail), doc)
        uses.modules.add("Union")
        return PyAlias(name, lay_out(Group("Union", (Item(known), Item(base)), "[]"), f"{name} = "), doc)

    def _class(self, name: str, shape: Structure, made: Draft, *, sent: bool) -> PyClass:
        xml = shape.id in self.typist.usage.xml
        everything = self._everything(shape)
        wire = {m.name: self._wire(m, xml) for m in everything}
        found = [m for m in everything if _carried(self.model, m) and _encodable(wire[m.name])]
        names = {
            m.name: self.attributes[ShapeId(shape.id.vendor, shape.id.namespace, shape.id.name, m.name)] for m in found
        }
        # A renaming rule would hold for inherited fields as well.
        related = bool(shape.parent or shape.subtypes)
        camel = not related and sum(camel_case(names[m]) == wire[m] != names[m] for m in names) > 0
        base = self.typist.names[shape.parent] if shape.parent is not None else "XmlModel" if xml else "Model"
        bases = [base, "kw_only=True", *(['rename="camel"'] if camel else [])]
        if shape.parent is None:
            made.uses.modules.add(base)
        function = "msgspec.field" if "field" in names.values() else "field"
        fields = tuple(
            self._field(m, names[m.name], wire[m.name], camel, xml, sent, made.uses, function)
            for m in found
            if m.id.shape == shape.id and not self._inherited(shape, m.name)
        )
        statement = self._xml(shape, found, names, made) if xml else ""
        doc = docstring(shape.doc, 4, limit=3) or f'"""{_article(name, sent)}"""'
        return PyClass(name, ", ".join(bases), fields, doc, statement)

    def _everything(self, shape: Structure) -> list[Member]:
        """All members, those that a restriction leaves out of its parent's included: the class inherits them."""
        found: dict[str, Member] = {}
        for id in reversed(lineage(self.model, shape.id)):
            structure = self.model.structure(id)
            for member in members(self.model, structure) if structure is not None else ():
                found.setdefault(member.name, member)
        return list(found.values())

    def _inherited(self, shape: Structure, name: str) -> bool:
        above = self.model.structure(shape.parent)
        return above is not None and any(m.name == name for m in self._everything(above))

    def _wire(self, member: Member, xml: bool) -> str:
        spelt = self.model.xml_name(member.id) if xml else None
        if spelt is None:
            return member.name if xml else self.model.json_name(member.id)
        space, name = spelt.name
        return f"{{{space}}}{name}" if spelt.kind == "attribute" and space else name

    def _field(
        self, member: Member, name: str, wire: str, camel: bool, xml: bool, sent: bool, uses: Uses, function: str
    ) -> PyField:
        annotation = self.typist.annotation(member.target, uses, sent=sent)
        renamed = wire != (camel_case(name) if camel else name)
        if member.repeated:
            annotation, default = f"list[{annotation}]", "[]"
        elif member.required and not (sent and member.read_only):
            annotation, default = (optional(annotation) if member.nullable else annotation), ""
        elif sent and not xml:
            uses.modules |= {"UNSET", "UnsetType"}
            annotation = f"{optional(annotation) if member.nullable else annotation} | UnsetType"
            default = "UNSET"
        else:
            annotation, default = optional(annotation), "None"
        return PyField(
            name,
            self._statement(name, annotation, default, wire if renamed else "", uses, function),
            _sentence(member.doc),
        )

    def _statement(self, name: str, annotation: str, default: str, wire: str, uses: Uses, function: str) -> str:
        if not wire:
            return f"{name}: {annotation}" + (f" = {default}" if default else "")
        uses.modules.add(function.partition(".")[0])
        items = [Item(default, "default=")] if default else []
        value = Group(function, (*items, Item(literal(wire), "name=")))
        return lay_out(value, f"{name}: {annotation} = ", indent=4)

    def _subtypes(self, shape: Structure) -> list[tuple[str, Expression]]:
        """Every type that may stand for this one, by the name that xsi:type gives it."""
        rows: list[tuple[str, Expression]] = []
        todo = list(shape.subtypes)
        while todo:
            id = todo.pop(0)
            rows.append((literal(type_name(id)), literal(f"models.{self.homes[id]}:{self.typist.names[id]}")))
            structure = self.model.structure(id)
            todo += structure.subtypes if structure is not None else ()
        return rows

    def _xml(self, shape: Structure, found: Sequence[Member], names: Mapping[str, str], made: Draft) -> str:
        kinds = {m.name: self.model.xml_name(m.id) or XmlName(("", m.name)) for m in found}
        spaces = [name.name[0] for name in kinds.values() if name.kind == "element"]
        main = max(dict.fromkeys(spaces), key=spaces.count) if spaces else ""
        args: list[Expression] = []
        if main:
            args.append(namespace_constant(main, made.namespaces))
        keyed: dict[str, Expression] = {}
        for key, chosen in (
            ("attributes", [m for m in found if kinds[m.name].kind == "attribute"]),
            ("nillable", [m for m in found if m.nullable and kinds[m.name].kind == "element"]),
        ):
            if chosen:
                keyed[key] = texts([names[m.name] for m in chosen])
        text = [names[m.name] for m in found if kinds[m.name].kind == "text"]
        if text:
            keyed["text"] = literal(text[0])
        odd = [m for m in found if kinds[m.name].kind == "element" and kinds[m.name].name[0] != main]
        if odd:
            keyed["namespaces"] = mapping([(literal(names[m.name]), literal(kinds[m.name].name[0])) for m in odd])
        if shape.parent is not None:
            keyed["name"] = literal(type_name(shape.id))
        if shape.open:
            keyed["open"] = "True"
        if shape.subtypes:
            keyed["subtypes"] = mapping(self._subtypes(shape))
        if not args and not keyed:
            return ""
        made.uses.modules |= {"ClassVar", "Xml"}
        return lay_out(call("Xml", *args, **keyed), "_xml: ClassVar[Xml] = ", indent=4)


def type_name(id: ShapeId) -> str:
    """A named type as ``{namespace}Name``."""
    return f"{{{id.namespace}}}{id.name}" if id.namespace else id.name


def _carried(model: Model, member: Member) -> bool:
    """Foreign elements have no name to be read by; the runtime keeps them with the unknown ones."""
    name = model.xml_name(member.id)
    return name is None or name.kind != "any"


def _encodable(wire: str) -> bool:
    """What msgspec takes as the name of a member; others are reached by `extra`."""
    return not any(c in '\\"\ue000' or c < " " or "\ud800" <= c <= "\udfff" for c in wire)


def _enum_value(value: str, base: str) -> str:
    if base == "str":
        return literal(value)
    return value if value.lstrip("-").isdecimal() and value.isascii() and len(value) < 20 else ""


def _sentence(doc: str) -> str:
    """One line of docstring below a member: its first sentence, cut to the line."""
    text = plain(doc)
    if not text:
        return ""
    first = first_sentence(text)
    short = first if len(first) <= _DOC_WIDTH - 4 else first[: _DOC_WIDTH - 8].rsplit(" ", 1)[0] + " ..."
    made = docstring(short, 4, width=200)
    return "" if "\n" in made else made


def _article(name: str, sent: bool) -> str:
    return f"{name}, as it is sent." if sent else f"{name}."


def camel_case(name: str) -> str:
    """What msgspec makes of `name` with ``rename="camel"``; "" where we would rather not rely on it."""
    first, *rest = name.split("_")
    if not name.isascii() or not first or not all(part.isalpha() for part in (first, *rest)):
        return ""
    return first + "".join(part.title() for part in rest)
