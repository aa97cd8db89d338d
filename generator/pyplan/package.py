"""The plan of a whole package, from a contract met by a model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.contract.known import KnownType
from generator.contract.resolve import Behaviour, Resolved
from generator.contract.vocabulary import Contract, Format, InterfaceRules
from generator.model import HttpBinding, List, Model, Operation, ShapeId
from generator.pyplan import entities
from generator.pyplan.arguments import Argument, arguments
from generator.pyplan.conditions import build_conditions
from generator.pyplan.days import build_days
from generator.pyplan.entitysets import EntitySetWriter, is_read, representatives
from generator.pyplan.failures import Failures, build_failures
from generator.pyplan.groups import Grouped, grouped
from generator.pyplan.imports import Needs, group_imports, namespace_constants
from generator.pyplan.methods import MethodWriter, constant_name
from generator.pyplan.models import Models, build_models, format_literal
from generator.pyplan.names import KEYWORDS, Names, pascal, snake
from generator.pyplan.plan import PyGroup, PyMethod, PyPackage, PyScheme, PySide
from generator.pyplan.properties import field_modules
from generator.pyplan.schemes import constructors, scheme_wishes
from generator.pyplan.service import (
    all_schemes,
    build_service,
    default_server,
    interface_constant,
    is_kept,
    schemes_of,
    session_operations,
    signature_of,
)
from generator.pyplan.source import call, lay_out
from generator.pyplan.support import dropped, unsupported
from generator.pyplan.text import docstring, literal, plain
from generator.pyplan.usage import Usage, named, usage

VERSION = "0.1.0"
"""Version of a distribution that was not released yet."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What the distribution, the package and the classes are called; "" = made from the title of the service."""

    distribution: str = ""
    package: str = ""
    client: str = ""
    error: str = ""
    example: str = ""
    operations: Mapping[str, str] = field(default_factory=dict[str, str])


def build_package(
    resolved: Resolved,
    naming: Naming,
    *,
    version: str = "",
    pins: Mapping[str, Mapping[str, str]] | None = None,
    types: Sequence[KnownType] = (),
) -> PyPackage:
    """The plan of a client for all operations of the interfaces that the contract names. `types`: those of entities."""
    names = Names(pins=pins or {})
    model, contract = resolved.model, resolved.contract
    naming = _named(naming, model)
    key = next(iter(contract.interfaces))
    schemes = all_schemes(contract)
    failures = build_failures(contract, naming.error, names)
    every = [op for op in model.operations.values() if op.interface in contract.interfaces]
    left_out = {op.id: reason for op in every if (reason := unsupported(model, op))}
    groups, scheme_names = grouped(
        representatives(op for op in every if op.id not in left_out),
        naming.operations,
        naming.client,
        scheme_wishes([s for _, s in schemes]),
        names,
        entities.CLIENT if types and entities.facade_of(resolved) is not None else frozenset(),
    )
    builder = _Builder(resolved, groups, failures, names)
    made = builder.groups(groups)
    title = plain(model.interfaces[key].title)
    title = title if " " in title else naming.client  # the name of a WSDL service says nothing to a reader
    rules = contract.interfaces[key]
    service = build_service(
        resolved,
        version or contract.versions.default,
        naming.client,
        failures.names,
        builder.sessions,
        builder.session_needs,
    )
    offered = entities.build_entities(resolved, types, made, builder.models, names)
    server = default_server(rules)
    xml = any(contract.interfaces[k].kind in ("soap-1.1", "xml-post") for k in contract.interfaces)
    summary = plain(model.interfaces[key].doc)
    return PyPackage(
        distribution=naming.distribution,
        package=naming.package,
        version=VERSION,
        title=title,
        summary=summary,
        client=naming.client,
        error=naming.error,
        example=naming.example,
        api_version=plain(version or contract.versions.default),
        base_url=literal(server) if server else "",
        sample_url=literal(server or _sample_url(rules)),
        dependencies=(
            "httpx2>=2.10",
            *(("lxml>=6.0",) if xml else ()),
            "msgspec>=0.20",
            *(("oauthlib>=3.2",) if any(s.kind == "oauth1" for _, s in schemes) else ()),
        ),
        doc=docstring(f"{title}: a typed client.\n\n{summary}", limit=2),
        client_doc=docstring(f"Client of {title}. Close it, or use it in a `with` block.", 4),
        interface=interface_constant(key),
        schemes=_schemes(resolved, scheme_names),
        groups=tuple(made),
        models=builder.models.modules,
        service=service,
        errors=failures.classes,
        rate=_rate(resolved),
        notes=(
            *_left_out(left_out),
            *_dropped(model, [op for op in every if op.id not in left_out]),
            *map(str, names.clashes),
        ),
        names=dict(sorted(names.given.items())),
        entities=offered,
        dates=tuple(_dates(contract.formats)),
        sides=_sides(resolved, [op for op in every if op.id not in left_out]),
        conditions=build_conditions(
            model, builder.models, [(op, resolved.behaviours.get(op.id)) for op in every if op.id not in left_out]
        ),
        days=build_days(model, builder.models, contract.formats),
        acting=_acting(resolved),
        fields=field_modules(model, builder.models) if any(map(is_read, every)) else (),
    )


def _dates(formats: Mapping[str, Format]) -> Iterator[tuple[str, str, str]]:
    for key, form in formats.items():
        if form.pattern:
            constant = snake(key).upper()
            yield constant, lay_out(call("lexical", format_literal(form)), f"{constant} = "), plain(form.pattern)


def _left_out(found: Mapping[ShapeId, str]) -> Iterator[str]:
    """A line for each operation; for more than three of one kind, one line for all."""
    by_reason: dict[str, list[str]] = {}
    for id, reason in found.items():
        by_reason.setdefault(reason, []).append(id.name)
    for reason, names in by_reason.items():
        shown = names if len(names) <= 3 else [f"{names[0]} and {len(names) - 1} more"]
        yield from (f"{name} is left out: {reason} is not generated yet" for name in shown)


def _dropped(model: Model, operations: Sequence[Operation]) -> Iterator[str]:
    """One note for each parameter, however many operations have it."""
    found: dict[str, list[str]] = {}
    for op in operations:
        for what in dropped(model, op):
            found.setdefault(what, []).append(op.name)
    for what, names in found.items():
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        yield f"{what} is optional and left out of {', '.join(names[:3])}{more}: it is not generated yet"


def _named(naming: Naming, model: Model) -> Naming:
    title = next((i.title for i in model.interfaces.values() if i.title), "") or model.vendor
    package = naming.package or snake(title, "api_client")
    if package in KEYWORDS:
        package = f"{package}_"
    client = naming.client or pascal(naming.package or title, "Api")
    return Naming(
        naming.distribution or package.replace("_", "-").strip("-"),
        package,
        client,
        naming.error or f"{client}Error",
        naming.example,
        naming.operations,
    )


def _schemes(resolved: Resolved, names: dict[str, str]) -> tuple[PyScheme, ...]:
    """Constructors of credentials: a scheme of several interfaces stands with the first one."""
    contract, made = resolved.contract, list[PyScheme]()
    for key, rules in contract.interfaces.items():
        own = [scheme for home, scheme in all_schemes(contract) if home == key]
        signature = signature_of(contract, key)
        signing = signature.secret if signature is not None else ""
        made += constructors(rules, own, names, interface_constant(key), signing, _lives(contract))
    return tuple(made)


def _lives(contract: Contract) -> dict[str, int]:
    """Seconds that secrets live which somebody makes anew by hand."""
    made = {name: secret for name, secret in contract.auth.secrets.items() if secret.made_by == "console"}
    found = {name: secret.lifetime_s.value for name, secret in made.items() if secret.lifetime_s is not None}
    return {name: life for name, life in found.items() if isinstance(life, int)}


def _sides(resolved: Resolved, operations: Sequence[Operation]) -> tuple[PySide, ...]:
    """The interfaces behind the first one, as far as they have operations."""
    found: list[PySide] = []
    for key, rules in list(resolved.contract.interfaces.items())[1:]:
        if any(op.interface == key for op in operations):
            word, server = snake(key, "side"), default_server(rules)
            given = literal(server) if server else ""
            found.append(PySide(literal(key), f"{word}_url", f"{word}_auth", given, rules.kind))
    return tuple(found)


def _acting(resolved: Resolved) -> str:
    """The header in which schemes name the user that a call acts as, if they agree on one."""
    schemes = [scheme for _, scheme in all_schemes(resolved.contract) if scheme.acts_as is not None]
    names = {s.acts_as.at.name for s in schemes if s.acts_as is not None and s.acts_as.at.where == "header"}
    return literal(names.pop()) if len(names) == 1 else ""


def _sample_url(rules: InterfaceRules) -> str:
    """An address to show: the documented path on a host that is nobody's."""
    url = next((server.url for server in rules.servers), "")
    path = url.partition("://")[2].partition("/")[2] if "://" in url else url.lstrip("/")
    return f"https://ppm.example/{path}".rstrip("/") if "{" not in path else "https://ppm.example"


def _rate(resolved: Resolved) -> str:
    found = next((limit for limit in resolved.contract.limits if is_kept(limit)), None)
    if found is None or found.max is None:
        return ""
    per = found.per_s or 1
    calls = "1 call" if found.max.value == 1 else f"{found.max.value} calls"
    time = "a second" if per == 1 else f"{per} seconds"
    return f"{calls} in {time} for each {found.scope}"


class _Builder:
    def __init__(self, resolved: Resolved, groups: Sequence[Grouped], failures: Failures, names: Names) -> None:
        self.resolved = resolved
        self.model = resolved.model
        self.found: dict[ShapeId, list[Argument]] = {
            op.id: arguments(self.model, op, self._behaviour(op)) for group in groups for op, _ in group.operations
        }
        used = self._usage(groups)
        aliases = self._aliases(groups)
        self.models: Models = build_models(self.model, used, resolved.contract.formats, aliases, names)
        self.writer = MethodWriter(
            resolved.contract,
            self.model,
            self.models,
            names,
            failures.names,
            next(iter(resolved.contract.interfaces)),
            {key: tuple(s.id for s in schemes_of(resolved.contract, key)) for key in resolved.contract.interfaces},
        )
        self.sets = EntitySetWriter(self.model, self.models, names, self.writer.first, self.writer.schemes)
        self.wanted = session_operations(resolved.contract)
        self.sessions: dict[str, tuple[str, str]] = {}
        self.session_needs = Needs()

    def _behaviour(self, op: Operation) -> Behaviour | None:
        return self.resolved.behaviours.get(op.id)

    def _usage(self, groups: Sequence[Grouped]) -> Usage:
        rows = [(op, group.title if group.attribute else "") for group in groups for op, _ in group.operations]
        return usage(self.model, rows, {id: [a.member.target for a in found] for id, found in self.found.items()})

    def _aliases(self, groups: Sequence[Grouped]) -> dict[ShapeId, str]:
        """Answers that are no class: lists, maps and the like need a name that a descriptor can refer to."""
        wishes: dict[ShapeId, str] = {}
        for group in groups:
            for op, _ in group.operations:
                answer = op.success
                soap = self.model.interfaces[op.interface].kind == "soap-1.1"
                if answer is None or answer.shape is None or soap or not isinstance(op.binding, HttpBinding):
                    continue
                shape = self.model.shapes.get(answer.shape)
                if not named(shape) or (
                    self.model.structure(answer.shape) is not None and not _has_members(self.model, answer.shape)
                ):
                    item = self.model.shapes.get(shape.item) if isinstance(shape, List) else None
                    wish = (
                        f"{pascal(item.id.name)}List"
                        if item is not None and named(item)
                        else f"{pascal(op.name)}Answer"
                    )
                    wishes.setdefault(answer.shape, wish)
        return wishes

    def groups(self, groups: Sequence[Grouped]) -> list[PyGroup]:
        return [self._group(group) for group in groups]

    def _group(self, group: Grouped) -> PyGroup:
        needs = Needs()
        constants = self.writer.names.allocate(
            f"constants of {group.title}",
            [(str(op.id), constant_name(name)) for op, name in group.operations],
            pin=False,
        )
        methods = [self._method(op, name, constants[str(op.id)], needs) for op, name in group.operations]
        hidden = any(method.name == "list" for method in methods)
        if hidden:
            methods = [_unhidden(method) for method in methods]
        spelt = any("builtins." in m.signature for m in methods)
        calls = any(not method.entity_set for method in methods)
        imports, checking = group_imports(not group.attribute, needs, spelt, calls)
        doc = docstring(_group_doc(group), 4)
        return PyGroup(
            group.attribute,
            group.module,
            group.cls,
            doc,
            imports,
            checking,
            namespace_constants(needs.namespaces),
            tuple(methods),
        )

    def _method(self, op: Operation, name: str, constant: str, needs: Needs) -> PyMethod:
        behaviour = self._behaviour(op)
        if is_read(op):
            return self.sets.attribute(op, behaviour, name, constant, needs)
        method = self.writer.method(op, behaviour, self.found[op.id], name, constant, needs)
        if op.name in self.wanted:
            bare = self.writer.descriptor(
                op, behaviour, [], self.writer.bare(), constant, self.session_needs, session=True
            )
            self.sessions[op.name] = (constant, bare)
        return method


def _has_members(model: Model, id: ShapeId) -> bool:
    structure = model.structure(id)
    return structure is not None and bool(structure.members)


def _unhidden(method: PyMethod) -> PyMethod:
    """In a class with a method `list`, annotations of other methods must say which list they mean."""

    def spell(text: str) -> str:
        return text.replace(" list[", " builtins.list[").replace("[list[", "[builtins.list[")

    return replace(method, signature=spell(method.signature), async_signature=spell(method.async_signature))


def _group_doc(group: Grouped) -> str:
    said = ", ".join(name.replace("_", " ") for _, name in group.operations[:6])
    more = ", ..." if len(group.operations) > 6 else ""
    title = plain(group.title)
    return f"{title[:1].upper()}{title[1:]}: {said}{more}."
