"""What each template sees: one dataclass a template. Everything undecided ends here; templates only place it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pyplan.failures import RUNTIME
from generator.pyplan.plan import PyDays, PyField, PyFieldModule, PyGroup, PyImport, PyModelModule, PyPackage
from generator.pyplan.service import ANONYMOUS
from generator.pyplan.source import Group, Item, call, lay_out, mapping, row, texts
from generator.pyplan.text import docstring, literal, toml
from generator.render import samples

Blocks = tuple[tuple[PyImport, ...], ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """Of templates that need the package alone."""

    package: PyPackage


@dataclass(frozen=True, slots=True)
class Root:
    package: PyPackage
    exports: str
    exported: str
    settings: tuple[str, ...]
    """What options are made of: ``retry import Retry as Retry``."""
    modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """A client class; `prefix` is "Async" for the asynchronous one."""

    name: str
    prefix: str
    bases: str
    doc: str
    signature: str
    call: str


@dataclass(frozen=True, slots=True)
class Client:
    package: PyPackage
    twins: tuple[Twin, ...]
    checking: tuple[PyImport, ...]
    service_names: str


@dataclass(frozen=True, slots=True)
class Errors:
    package: PyPackage
    runtime: tuple[str, ...]
    exported: str


@dataclass(frozen=True, slots=True)
class ModelsRoot:
    package: PyPackage
    imports: tuple[PyImport, ...]
    exports: str


@dataclass(frozen=True, slots=True)
class ModelModule:
    package: PyPackage
    module: PyModelModule
    imports: Blocks


@dataclass(frozen=True, slots=True)
class FieldModule:
    package: PyPackage
    module: PyFieldModule


@dataclass(frozen=True, slots=True)
class Resource:
    package: PyPackage
    group: PyGroup
    imports: Blocks
    title: str


@dataclass(frozen=True, slots=True)
class Where:
    """`dated`: some member is a moment; `formed`: its form is the vendor's."""

    package: PyPackage
    dated: bool
    formed: bool


@dataclass(frozen=True, slots=True)
class Days:
    package: PyPackage
    days: PyDays


@dataclass(frozen=True, slots=True)
class Project:
    """TOML: every text is a TOML string already."""

    package: PyPackage
    name: str
    version: str
    description: str


@dataclass(frozen=True, slots=True)
class Reference:
    """`records` are rows (name, members with their types), `aliases` whole statements on one line."""

    package: PyPackage
    client: str
    signature: str
    runtime: tuple[str, ...]
    records: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Readme:
    package: PyPackage
    client: str
    program: str
    async_program: str
    paged: str
    """The first operation that pages, as one writes it; "" = none."""
    condition: str
    """A condition to show; "" = no list takes any."""
    entity_sets: str
    """The first entity set, as one writes it; "" = none."""
    query: str
    """A condition over properties of a record."""


@dataclass(frozen=True, slots=True)
class Smoke:
    """Of the tests that come with the distribution."""

    package: PyPackage
    opened: str
    auth: str


def root(package: PyPackage) -> Root:
    stores = _STORES if package.consents else ()
    settings = [(module, name) for module, name in (*_SETTINGS, *stores) if name != package.client]
    modules = _modules(package)
    where = mapping(
        [
            (literal("_client"), texts([f"Async{package.client}", package.client])),
            *(
                (literal(f"_runtime.{module}"), texts([name for place, name in settings if place == module]))
                for module in dict.fromkeys(module for module, _ in settings)
            ),
            (literal(""), texts(modules)),
        ]
    )
    names = sorted([f"Async{package.client}", package.client, *(name for _, name in settings)])
    exported = _exported(sorted([*names, *modules], key=lambda name: (not name[0].isupper(), name)))
    imports = tuple(f"{m} import {name} as {name}" for m, name in settings)
    return Root(package, _lazy(where), exported, imports, tuple(modules))


def _modules(package: PyPackage) -> list[str]:
    dates, entities = ["dates"] * bool(package.dates), ["entities"] * bool(package.entities)
    fields, where = ["fields"] * bool(package.fields), ["where"] * bool(package.conditions)
    return sorted([*dates, *entities, "errors", *fields, "models", *where, *(days.name for days in package.days)])


_SETTINGS = (("hooks", "Hooks"), ("retry", "Retry"), ("transport", "Timeout"))
_STORES = (("tokens", "FileStore"), ("tokens", "KeyringStore"), ("tokens", "MemoryStore"))
"""Of clients whose users consent: where tokens are kept."""


def _lazy(where: Group) -> str:
    return lay_out(call("exports", "__name__", where), "__getattr__, __dir__ = ", indent=4)


def client(package: PyPackage) -> Client:
    groups = tuple(PyImport(f".{g.module}", (f"Async{g.cls}", g.cls)) for g in package.resources)
    return Client(
        package,
        (_twin(package, ""), _twin(package, "Async")),
        groups,
        ", ".join(_constants(package)),
    )


def _constants(package: PyPackage) -> list[str]:
    """What the module of the clients takes from `_service`."""
    used = {name for scheme in package.schemes if (name := scheme.interface)}
    return sorted({"SERVICE", *(used or {package.interface})})


def _twin(package: PyPackage, prefix: str) -> Twin:
    bases = [
        f"{prefix}Client",
        *([f"{prefix}Root"] if package.root else []),
        *(["_Schemes"] if package.schemes else []),
    ]
    given = "auth" if package.schemes else f"auth or credentials({package.interface}, {literal(ANONYMOUS)})"
    items = ["self", "*", *_entries(package), f"**options: Unpack[{prefix}Options]"]
    further = [(side.key, row([side.url, side.auth])) for side in package.sides]
    doc = package.client_doc if not prefix else docstring(f"Asynchronous twin of `{package.client}`.", 4)
    return Twin(
        f"{prefix}{package.client}",
        prefix,
        ", ".join(bases),
        doc,
        lay_out(Group("def __init__", tuple(Item(item) for item in items)), "", " -> None:", indent=4),
        lay_out(
            call("super().__init__", "SERVICE", "base_url", given, "options", *([mapping(further)] if further else [])),
            indent=8,
        ),
    )


def _entries(package: PyPackage) -> list[str]:
    """Parameters for addresses and credentials. Where there are several interfaces, none has to be used."""
    base_url = f"base_url: str = {package.base_url}" if package.base_url else "base_url: str"
    if not package.sides:
        return [base_url, "auth: Credentials" if package.schemes else "auth: Credentials | None = None"]
    items = [base_url if package.base_url else "base_url: str | None = None", "auth: Credentials | None = None"]
    for side in package.sides:
        items.append(f"{side.url}: str = {side.base_url}" if side.base_url else f"{side.url}: str | None = None")
        items.append(f"{side.auth}: Credentials | None = None")
    return items


def errors(package: PyPackage) -> Errors:
    known = _known_errors(package)
    imported = sorted([(name, name) for name in known] + [("Error", package.error)])
    names = sorted([*known, package.error, *(error.name for error in package.errors)])
    return Errors(package, tuple(f"{name} as {given}" for name, given in imported), _exported(names))


def _known_errors(package: PyPackage) -> tuple[str, ...]:
    """Classes of the runtime that the client exports."""
    xml = any(dependency.startswith("lxml") for dependency in package.dependencies)
    return tuple(name for name in RUNTIME if xml or name != "SoapFault")


def _exported(names: Sequence[str]) -> str:
    return lay_out(Group("", tuple(Item(literal(name)) for name in names), "[]"), "__all__ = ")


def models_root(package: PyPackage) -> ModelsRoot:
    return _index(package, package.models)


def fields_root(package: PyPackage) -> ModelsRoot:
    return _index(package, package.fields)


def _index(package: PyPackage, modules: Sequence[PyModelModule | PyFieldModule]) -> ModelsRoot:
    """Of a package that gives the names of its modules."""
    table = mapping([(literal(module.name), texts(module.exports)) for module in modules])
    imports = tuple(PyImport(f".{m.name}", (f"{name} as {name}",)) for m in modules for name in m.exports)
    return ModelsRoot(package, imports, _lazy(table))


def _blocks(imports: Sequence[PyImport]) -> Iterator[tuple[PyImport, ...]]:
    """Standard library, third party, own package: a blank line between them."""
    kinds = (
        [i for i in imports if not i.module.startswith((".", "msgspec"))],
        [i for i in imports if i.module.startswith("msgspec")],
        [i for i in imports if i.module.startswith(".")],
    )
    return (tuple(kind) for kind in kinds if kind)


def model_module(package: PyPackage, module: PyModelModule) -> ModelModule:
    return ModelModule(package, module, tuple(_blocks(module.imports)))


def resource(package: PyPackage, group: PyGroup) -> Resource:
    title = (
        "Operations that are methods of the client itself."
        if not group.attribute
        else f"Operations of `{group.attribute}`."
    )
    return Resource(package, group, tuple(_blocks(group.imports)), docstring(title))


def where(package: PyPackage) -> Where:
    fields = [field for made in package.conditions for field in made.fields]
    return Where(package, any("dt.datetime" in f for f in fields), any("Format(" in f for f in fields))


def project(package: PyPackage) -> Project:
    about = f"Typed client of {package.title}."
    return Project(package, toml(package.distribution), toml(package.version), toml(about))


def reference(package: PyPackage) -> Reference:
    classes = sorted((made for module in package.models for made in module.classes), key=lambda made: made.name)
    named = sorted((a for module in package.models for a in (*module.aliases, *module.answers)), key=lambda a: a.name)
    base_url = f"base_url={package.base_url}" if package.base_url else "base_url"
    words = [base_url, *(["auth"] if package.schemes else [])]
    for side in package.sides:
        words += [f"{side.url}={side.base_url}" if side.base_url else side.url, side.auth]
    return Reference(
        package,
        samples.variable(package),
        f"{package.client}(*, {', '.join(words)}, **options)",
        _known_errors(package),
        tuple((made.name, ", ".join(f"`{_member(field)}`" for field in made.fields)) for made in classes),
        tuple((alias.name, _on_one_line(alias.text.partition(" = ")[2])) for alias in named),
    )


def _member(field: PyField) -> str:
    """``name: annotation`` of a statement, for a cell of a table."""
    return " ".join(field.text.partition(" = ")[0].split()).replace("|", "\\|")


def _on_one_line(expression: str) -> str:
    """What `lay_out` has put on several lines."""
    joined = ""
    for line in map(str.strip, expression.split("\n")):
        joined = joined.removesuffix(", ") if line[:1] in ("]", ")") else joined
        joined += f"{line} " if line.endswith(",") else line
    return joined


def readme(package: PyPackage) -> Readme:
    paged = [(group, method) for group in package.groups for method in group.methods if method.paged]
    client = samples.variable(package)
    first = next(
        (
            f"{client}.{group.attribute}.{method.name}" if group.attribute else f"{client}.{method.name}"
            for group, method in paged
        ),
        "",
    )
    sets = ((group, method) for group in package.groups for method in group.methods if method.entity_set)
    entity_set = next((samples.expression(group, method, client) for group, method in sets), "")
    program, async_program = samples.program(package), samples.program(package, asynchronous=True)
    query = _query(package) if entity_set else ""
    return Readme(package, client, program, async_program, first, _condition(package), entity_set, query)


def _query(package: PyPackage) -> str:
    """A condition over the properties of some record that has a number and a text."""
    for made in (made for module in package.fields for made in module.classes):
        kinds = {field.text.partition(": ")[2].partition("[")[0]: field.name for field in reversed(made.fields)}
        if "Number" in kinds and "Text" in kinds:
            return f'({made.name}.{kinds["Number"]} == 7) & {made.name}.{kinds["Text"]}.contains("x")'
    return next((f"{m.name}.{m.fields[0].name}.not_null()" for p in package.fields for m in p.classes if m.fields), "")


def _condition(package: PyPackage) -> str:
    """The first text member of the records that the client's example lists, or of any."""
    wanted = package.example.lower()
    made = sorted(package.conditions, key=lambda c: (c.name.lower() not in wanted, c.name))
    texts_ = [(c.name, f.partition(":")[0]) for c in made for f in c.fields if "_c.Text" in f]
    return (
        f'where.{texts_[0][0]}.{texts_[0][1]}.starts_with("A")' if texts_ else f"where.{made[0].name}" if made else ""
    )


def smoke(package: PyPackage) -> Smoke:
    auth = f"auth = {package.package}.{samples.credentials(package)}" if package.schemes else ""
    return Smoke(package, f"{package.package}.{samples.constructor(package)}", auth)
