"""The model modules of the plan: classes of structures, aliases of enumerations and lexical forms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from generator.contract.vocabulary import Format
from generator.model import Enum, List, Member, Model, Scalar, ScalarKind, Shape, ShapeId, Structure, XmlName
from generator.pyplan.modules import SHARED, cut
from generator.pyplan.names import Names, pascal, snake
from generator.pyplan.plan import PyAlias, PyClass, PyField, PyImport, PyModelModule
from generator.pyplan.source import Expression, Group, Item, call, lay_out, mapping, texts
from generator.pyplan.text import docstring, first_sentence, literal, plain
from generator.pyplan.types import Typist, Uses, is_record, optional
from generator.pyplan.usage import Usage, members

CLASSES = frozenset({
    "Annotated", "Any", "ClassVar", "Format", "Literal", "Model", "NS", "Union", "UNSET", "UnsetType", "Xml", "XmlAny", "XmlModel",
    "TYPE_CHECKING",
})  # fmt: skip
"""Names that model modules use themselves."""
FIELDS = frozenset(
    {
        "bool",
        "bytes",
        "decimal",
        "dict",
        "dt",
        "extra",
        "float",
        "int",
        "list",
        "msgspec",
        "self",
        "source_",
        "spelling_",
        "str",
        "unknown_",
        "uuid",
        "was_sent",
    }
)
"""Names that annotations use inside a class, and members of the base classes."""
_TIMES = frozenset({ScalarKind.DATE, ScalarKind.DATETIME, ScalarKind.TIME})
_DOC_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Models:
    """The modules, and what else needs to know where a type is."""

    modules: tuple[PyModelModule, ...]
    typist: Typist
    home: Mapping[str, str]
    """Module of every model name."""
    attributes: Mapping[ShapeId, str]
    """Attribute by member id."""
    answers: Mapping[ShapeId, str]
    """Names of the aliases that operations answer with."""

    def reference(self, name: str) -> str:
        """``models.module:Name``, as descriptors write it."""
        return f"models.{self.home[name]}:{name}"


def build_models(
    model: Model, usage: Usage, formats: Mapping[str, Format], answers: Mapping[ShapeId, str], names: Names
) -> Models:
    """Plan the models of all used shapes. `answers`: lists that an operation answers with, and the names they wish."""
    ids = [id for id in sorted(usage.roles) if _defined(model, id, usage)]
    lexical = {id: key for id in sorted(usage.xml) if (key := _format(model.shapes.get(id), formats)) is not None}
    twins = [id for id in ids if _needs_twin(model, id, usage)]
    wishes = [(str(id), pascal(id.name)) for id in ids]
    wishes += [(f"{id}#input", f"{pascal(id.name)}Input") for id in twins]
    wishes += [(f"format:{key}", pascal(key)) for key in dict.fromkeys(lexical.values())]
    keys = {id: _answer_key(model, id) for id in answers}
    wishes += [(keys[id], wish) for id, wish in answers.items()]
    given = names.allocate("models", wishes, CLASSES)
    typist = Typist(
        model,
        usage,
        {id: given[str(id)] for id in ids},
        {id: given[f"{id}#input"] for id in twins},
        {id: given[f"format:{key}"] for id, key in lexical.items()},
    )
    attributes = {member: name for id in ids for member, name in _attributes(model, id, names).items()}
    writer = _Writer(typist, attributes)
    found: dict[str, _Module] = {module: writer.module(part) for module, part in cut(model, ids, usage, names).items()}
    for key in dict.fromkeys(lexical.values()):
        shared = found.setdefault(SHARED, _Module())
        shared.aliases.append(_format_alias(given[f"format:{key}"], formats[key], shared.uses))
    named = {id: given[key] for id, key in keys.items()}
    for key, id in {key: id for id, key in keys.items()}.items():
        writer.answer(given[key], id, found)
    home = {name: module for module, content in found.items() for name in content.names()}
    modules = tuple(_finished(name, content, home, found) for name, content in found.items())
    return Models(modules, typist, home, attributes, named)


def _defined(model: Model, id: ShapeId, usage: Usage) -> bool:
    shape = model.shapes.get(id)
    return (isinstance(shape, Enum) and bool(shape.values)) or is_record(model, shape)


def _needs_twin(model: Model, id: ShapeId, usage: Usage) -> bool:
    """Sent and received, and sending null means something else than sending nothing. XML has its own word for null."""
    structure = model.structure(id)
    if structure is None or id in usage.xml or not (usage.sent(id) and usage.received(id)):
        return False
    return any(member.nullable and not member.required and not member.read_only for member in members(model, structure))


def _answer_key(model: Model, id: ShapeId) -> str:
    """Lists of the same items share an alias."""
    shape = model.shapes.get(id)
    return f"list of {shape.item}" if isinstance(shape, List) and not shape.item_nullable else f"answer:{id}"


def _attributes(model: Model, id: ShapeId, names: Names) -> dict[ShapeId, str]:
    structure = model.structure(id)
    if structure is None:
        return {}
    found = members(model, structure)
    given = names.allocate(f"fields of {id}", [(m.name, snake(m.name)) for m in found], FIELDS)
    return {ShapeId(id.vendor, id.namespace, id.name, m.name): given[m.name] for m in found}


def _format(shape: Shape | None, formats: Mapping[str, Format]) -> str | None:
    if not isinstance(shape, Scalar) or shape.kind not in _TIMES:
        return None
    return next(
        (
            key
            for key, form in formats.items()
            if form.pattern and any(fnmatchcase(shape.id.name, glob) for glob in form.applies)
        ),
        None,
    )


def _format_alias(name: str, form: Format, uses: Uses) -> PyAlias:
    uses.modules |= {"Annotated", "dt", "Format"}
    both = "[" in form.pattern and "H" in form.pattern
    kind = "dt.date | dt.datetime" if both else "dt.datetime" if "H" in form.pattern else "dt.date"
    args: list[Expression] = [literal(form.pattern), *([texts(form.unset)] if form.unset else [])]
    value = Group("Annotated", (Item(kind), Item(call("Format", *args))), "[]")
    return PyAlias(name, lay_out(value, f"{name} = "))


@dataclass(slots=True)
class _Module:
    aliases: list[PyAlias] = field(default_factory=list[PyAlias])
    classes: list[PyClass] = field(default_factory=list[PyClass])
    answers: list[PyAlias] = field(default_factory=list[PyAlias])
    uses: Uses = field(default_factory=Uses)
    namespaces: list[str] = field(default_factory=list[str])

    def names(self) -> list[str]:
        return [alias.name for alias in (*self.aliases, *self.answers)] + [cls.name for cls in self.classes]


@dataclass(frozen=True, slots=True)
class _Writer:
    typist: Typist
    attributes: Mapping[ShapeId, str]

    @property
    def model(self) -> Model:
        return self.typist.model

    def module(self, ids: Sequence[ShapeId]) -> _Module:
        made = _Module()
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

    def answer(self, name: str, id: ShapeId, found: dict[str, _Module]) -> None:
        """An alias of an answer stands where its parts stand, since it is evaluated when the module is imported."""
        uses = Uses()
        value = self.typist.annotation(id, uses)
        homes = [module for module, content in found.items() if uses.models & set(content.names())]
        if len(homes) > 1:
            uses, value, homes = Uses(modules={"Any"}), "Any", []
        module = found.setdefault(homes[0] if homes else SHARED, _Module())
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

    def _class(self, name: str, shape: Structure, made: _Module, *, sent: bool) -> PyClass:
        xml = shape.id in self.typist.usage.xml
        wire = {m.name: self._wire(m, xml) for m in members(self.model, shape)}
        found = [m for m in members(self.model, shape) if _carried(self.model, m) and _encodable(wire[m.name])]
        names = {
            m.name: self.attributes[ShapeId(shape.id.vendor, shape.id.namespace, shape.id.name, m.name)] for m in found
        }
        camel = sum(camel_case(names[m]) == wire[m] != names[m] for m in names) > 0
        bases = ["XmlModel" if xml else "Model", "kw_only=True", *(['rename="camel"'] if camel else [])]
        made.uses.modules.add(bases[0])
        function = "msgspec.field" if "field" in names.values() else "field"
        fields = tuple(
            self._field(m, names[m.name], wire[m.name], camel, xml, sent, made.uses, function) for m in found
        )
        statement = self._xml(found, names, made) if xml else ""
        doc = docstring(shape.doc, 4, limit=3) or f'"""{_article(name, sent)}"""'
        return PyClass(name, ", ".join(bases), fields, doc, statement)

    def _wire(self, member: Member, xml: bool) -> str:
        spelt = self.model.xml_name(member.id) if xml else None
        return spelt.name[1] if spelt is not None else member.name if xml else self.model.json_name(member.id)

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

    def _xml(self, found: Sequence[Member], names: Mapping[str, str], made: _Module) -> str:
        kinds = {m.name: self.model.xml_name(m.id) or XmlName(("", m.name)) for m in found}
        spaces = [name.name[0] for name in kinds.values() if name.kind == "element"]
        main = max(dict.fromkeys(spaces), key=spaces.count) if spaces else ""
        args: list[Expression] = []
        if main:
            args.append(_constant(main, made.namespaces))
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
        if not args and not keyed:
            return ""
        made.uses.modules |= {"ClassVar", "Xml"}
        return lay_out(call("Xml", *args, **keyed), "_xml: ClassVar[Xml] = ", indent=4)


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


def _constant(namespace: str, known: list[str]) -> str:
    """Name of the constant that holds a namespace."""
    if namespace not in known:
        known.append(namespace)
    number = known.index(namespace) + 1
    return "NS" if number == 1 else f"NS_{number}"


def namespace_constants(known: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{_constant(space, list(known))} = {literal(space)}" for space in known)


def camel_case(name: str) -> str:
    """What msgspec makes of `name` with ``rename="camel"``; "" where we would rather not rely on it."""
    first, *rest = name.split("_")
    if not name.isascii() or not first or not all(part.isalpha() for part in (first, *rest)):
        return ""
    return first + "".join(part.title() for part in rest)


_SOURCES = {
    "TYPE_CHECKING": "typing", "Annotated": "typing", "Any": "typing", "ClassVar": "typing", "Literal": "typing", "Union": "typing",
    "UNSET": "msgspec", "UnsetType": "msgspec", "field": "msgspec",
    "Model": ".._runtime.json_model", "Xml": ".._runtime.xml_model", "XmlAny": ".._runtime.xml_model", "XmlModel": ".._runtime.xml_model", "Format": ".._runtime.operation",
    "dt": "", "decimal": "", "uuid": "", "msgspec": "",
}  # fmt: skip


def imports_for(names: Iterable[str]) -> tuple[PyImport, ...]:
    """Imports of the names that a module uses, in the order of isort."""
    wanted = set(names)
    plain_ = [PyImport({"dt": "datetime as dt"}.get(n, n)) for n in ("dt", "decimal", "uuid") if n in wanted]
    third_plain = [PyImport("msgspec")] if "msgspec" in wanted else []
    by_module: dict[str, list[str]] = {}
    for name in wanted:
        if _SOURCES.get(name):
            by_module.setdefault(_SOURCES[name], []).append(name)
    rows = [PyImport(module, tuple(sorted(found, key=_isort))) for module, found in by_module.items()]
    standard = [row for row in rows if row.module == "typing"]
    third = [row for row in rows if row.module == "msgspec"]
    local = sorted((row for row in rows if row.module.startswith(".")), key=lambda row: row.module)
    return (*sorted(plain_, key=lambda row: row.module), *standard, *third_plain, *third, *local)


def _isort(name: str) -> tuple[int, str]:
    """Constants, classes, functions."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _finished(name: str, content: _Module, home: Mapping[str, str], found: Mapping[str, _Module]) -> PyModelModule:
    foreign: dict[str, list[str]] = {}
    for used in sorted(content.uses.models):
        if home[used] != name:
            foreign.setdefault(home[used], []).append(used)
    rows = [(literal(f"models.{module}"), texts(wanted)) for module, wanted in sorted(foreign.items())]
    refs = lay_out(mapping(rows), "_REFS: dict[str, tuple[str, ...]] = ")
    modules = content.uses.modules | ({"TYPE_CHECKING"} if foreign else set())
    return PyModelModule(
        name,
        imports_for(modules),
        tuple(PyImport(f".{module}", tuple(wanted)) for module, wanted in sorted(foreign.items())),
        namespace_constants(content.namespaces),
        refs,
        tuple(sorted(content.aliases, key=lambda alias: alias.name)),
        tuple(content.classes),
        tuple(content.answers),
    )
