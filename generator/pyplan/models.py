"""The model modules of the plan: classes of structures, aliases of enumerations and lexical forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from generator.contract.vocabulary import Format
from generator.model import Enum, List, Model, Scalar, ScalarKind, Shape, ShapeId
from generator.pyplan.imports import imports_for, namespace_constants
from generator.pyplan.modules import SHARED, cut, lineage
from generator.pyplan.names import Names, pascal, snake
from generator.pyplan.plan import PyAlias, PyImport, PyModelModule
from generator.pyplan.records import Draft, RecordWriter
from generator.pyplan.source import Group, Item, call, lay_out, mapping, texts
from generator.pyplan.text import literal
from generator.pyplan.types import Typist, Uses, is_record
from generator.pyplan.usage import Usage, members

CLASSES = frozenset(
    {
        "Annotated",
        "Any",
        "ClassVar",
        "Format",
        "Literal",
        "Model",
        "NS",
        "Union",
        "UNSET",
        "UnsetType",
        "Xml",
        "XmlAny",
        "XmlModel",
        "TYPE_CHECKING",
    }
)
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
        "nil_",
        "self",
        "source_",
        "spelling_",
        "str",
        "unknown_",
        "uuid",
        "was_nil",
        "was_sent",
        "with_extra",
        "with_nil",
    }
)
"""Names that annotations use inside a class, and members of the base classes."""
_TIMES = frozenset({ScalarKind.DATE, ScalarKind.DATETIME, ScalarKind.TIME})


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
    forms: Mapping[ShapeId, Format]
    """Lexical form by shape, for those of dates and times that the contract gives one."""

    def reference(self, name: str) -> str:
        """``models.module:Name``, as descriptors write it."""
        return f"models.{self.home[name]}:{name}"


def build_models(
    model: Model, usage: Usage, formats: Mapping[str, Format], answers: Mapping[ShapeId, str], names: Names
) -> Models:
    """Plan the models of all used shapes. `answers`: lists that an operation answers with, and the names they wish."""
    ids = [id for id in sorted(usage.roles) if _defined(model, id, usage)]
    lexical = {id: key for id in sorted(usage.roles) if (key := _format(model.shapes.get(id), formats)) is not None}
    twins = [id for id in ids if _needs_twin(model, id, usage)]
    called = _called(model, ids)
    wishes = [(str(id), called[id]) for id in ids]
    wishes += [(f"{id}#input", f"{called[id]}Input") for id in twins]
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
    ids.sort(key=lambda id: len(lineage(model, id)))  # stable: parents first
    words: dict[ShapeId, dict[str, str]] = {}
    for id in ids:
        words[id] = _attributes(model, id, names, words)
    attributes = {id.of(member): word for id, given in words.items() for member, word in given.items()}
    parts = cut(model, ids, usage, names)
    writer = RecordWriter(typist, attributes, {id: module for module, part in parts.items() for id in part})
    found: dict[str, Draft] = {module: writer.module(part) for module, part in parts.items()}
    for key in dict.fromkeys(lexical.values()):
        shared = found.setdefault(SHARED, Draft())
        shared.aliases.append(_format_alias(given[f"format:{key}"], formats[key], shared.uses))
    named = {id: given[key] for id, key in keys.items()}
    for key, id in {key: id for id, key in keys.items()}.items():
        writer.answer(given[key], id, found)
    home = {name: module for module, content in found.items() for name in content.names()}
    modules = tuple(_finished(name, content, home, found) for name, content in found.items())
    return Models(modules, typist, home, attributes, named, {id: formats[key] for id, key in lexical.items()})


def _called(model: Model, ids: Sequence[ShapeId]) -> dict[ShapeId, str]:
    """Names to wish for; a record of OData that another interface has a namesake of tells its schema: ``PmCard``."""
    feeds = {id for id in ids if _is_odata(model, id)}
    taken = {pascal(id.name).casefold() for id in ids if id not in feeds}
    found: dict[ShapeId, str] = {}
    for id in ids:
        name = pascal(id.name)
        clash = id in feeds and name.casefold() in taken
        found[id] = f"{pascal(id.namespace.rpartition('.')[2])}{name}" if clash else name
    return found


def _is_odata(model: Model, id: ShapeId) -> bool:
    structure = model.structure(id)
    return structure is not None and any(model.odata_name(member.id) for member in structure.members)


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


def _attributes(model: Model, id: ShapeId, names: Names, known: Mapping[ShapeId, Mapping[str, str]]) -> dict[str, str]:
    """By member name; what a parent has is called as it is there. `known` holds those of parents."""
    structure = model.structure(id)
    if structure is None:
        return {}
    inherited = dict(known[structure.parent]) if structure.parent is not None else {}
    found = [m for m in members(model, structure) if m.name not in inherited]
    own = {"models"} if _is_odata(model, id) else set[str]()  # the module of its properties uses it
    reserved = FIELDS | own | frozenset(inherited.values())
    return inherited | names.allocate(f"fields of {id}", [(m.name, snake(m.name)) for m in found], reserved)


def _format(shape: Shape | None, formats: Mapping[str, Format]) -> str | None:
    if not isinstance(shape, Scalar) or shape.kind not in _TIMES:
        return None
    names = {shape.id.name, shape.kind.value, shape.format}
    return next(
        (
            key
            for key, form in formats.items()
            if form.pattern and any(fnmatchcase(name, glob) for glob in form.applies for name in names)
        ),
        None,
    )


def format_literal(form: Format) -> Group:
    """``Format("dd-MM-yyyy")``."""
    return call("Format", literal(form.pattern), *([texts(form.unset)] if form.unset else []))


def _format_alias(name: str, form: Format, uses: Uses) -> PyAlias:
    uses.modules |= {"Annotated", "dt", "Format"}
    both = "[" in form.pattern and "H" in form.pattern
    kind = "dt.date | dt.datetime" if both else "dt.datetime" if "H" in form.pattern else "dt.date"
    value = Group("Annotated", (Item(kind), Item(format_literal(form))), "[]")
    return PyAlias(name, lay_out(value, f"{name} = "))


def _finished(name: str, content: Draft, home: Mapping[str, str], found: Mapping[str, Draft]) -> PyModelModule:
    foreign: dict[str, list[str]] = {}
    for used in sorted(content.uses.models):
        if home[used] != name:
            foreign.setdefault(home[used], []).append(used)
    rows = [(literal(f"models.{module}"), texts(wanted)) for module, wanted in sorted(foreign.items())]
    refs = lay_out(mapping(rows), "_REFS: dict[str, tuple[str, ...]] = ")
    modules = content.uses.modules | ({"TYPE_CHECKING"} if foreign else set[str]())
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
