"""Types of entities as classes of the client, from the contract's `entities` and the members that are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.contract.content import Entities, Facade
from generator.contract.known import KnownType
from generator.contract.locate import Places
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour, Resolved
from generator.model import Operation, ShapeId
from generator.pyplan.models import Models, format_literal
from generator.pyplan.names import ANNOTATIONS, Names, pascal, snake
from generator.pyplan.plan import PyEntities, PyEntity, PyGroup, PyImport
from generator.pyplan.source import Expression, call, lay_out, mapping
from generator.pyplan.text import docstring, literal, plain

CLIENT = frozenset({"entities"})
"""Names that the facade takes on the clients."""
_CLASSES = frozenset({"Entity", "Facade", "Format", "Verb", "FACADE", "field", "dt"})
_MEMBERS = frozenset({"entity_id", "extra", "field", "entity_type_", "values_", "was_sent", "dt"}) | ANNOTATIONS
_VALUES = {
    **dict.fromkeys(("text", "long"), "str"), **dict.fromkeys(("id", "seconds"), "int"), "flag": "bool",
    "number": "float", "day": "dt.date", "moment": "dt.datetime", "stamp": "dt.datetime",
}  # fmt: skip
_TIMES = ("day", "moment", "stamp")


def facade_of(resolved: Resolved) -> tuple[Entities, Facade] | None:
    """The statement that lets clients offer entities; None where there is none."""
    return next(((rule, rule.facade) for rule in resolved.contract.entities if rule.facade is not None), None)


def merged(known: Sequence[KnownType], more: Sequence[KnownType]) -> tuple[KnownType, ...]:
    """Known types with the members of overlays behind their own; what is known of a member stays."""
    types = {one.id: one for one in known}
    for added in more:
        old = types.get(added.id)
        if old is None:
            types[added.id] = added
            continue
        ids = {field.id for field in old.fields}
        types[added.id] = replace(old, fields=(*old.fields, *(f for f in added.fields if f.id not in ids)))
    return tuple(types[id] for id in sorted(types))


def build_entities(
    resolved: Resolved, types: Sequence[KnownType], groups: Sequence[PyGroup], models: Models, names: Names
) -> PyEntities | None:
    """The module of entities; None where the contract has no facade or no type is known."""
    found = facade_of(resolved)
    if found is None or not types:
        return None
    writer = _Writer(resolved, *found, models, groups)
    carriers = [writer.reference(id) for id in (writer.pair, writer.entity)]
    taken = _CLASSES | {name for _, name in carriers}
    classes = names.allocate("entities", [(f"type {t.id}", pascal(t.name, "Type")) for t in types], taken)
    made = tuple(_entity(one, classes[f"type {one.id}"], names) for one in types)
    forms = {f.form for one in types for f in one.fields} & set(_TIMES)
    facade = writer.facade(sorted(forms))
    return PyEntities(
        made,
        lay_out(facade, "FACADE = "),
        any("dt." in text for one in made for text in one.fields),
        tuple(sorted(_imports(bool(forms)) + list(writer.imports(carriers)), key=lambda one: one.module)),
    )


def _imports(formats: bool) -> list[PyImport]:
    found = [PyImport("._runtime.entity_model", ("Entity", "Facade", "Verb", "field"))]
    return [*found, PyImport("._runtime.operation", ("Format",))] if formats else found


def _entity(known: KnownType, name: str, names: Names) -> PyEntity:
    wishes = [(f"field {f.id}", _wish(f.label, f.id)) for f in known.fields]
    given = names.allocate(f"members of type {known.id}", wishes, _MEMBERS)
    fields = tuple(_statement(given[f"field {f.id}"], f.id, f.form) for f in known.fields)
    doc = docstring(f"{plain(known.name) or name}, type {known.id}.", 4)
    return PyEntity(name, known.id, doc, fields, tuple(given.values()))


def _wish(label: str, id: int) -> str:
    return snake(label.replace("'", ""), f"field_{id}")


def _statement(name: str, id: int, form: str) -> str:
    args: list[Expression] = [str(id), *([] if form == "text" else [literal(form)])]
    return lay_out(call("field", *args, default="None"), f"{name}: {_VALUES[form]} | None = ", indent=4)


class _Writer:
    def __init__(
        self, resolved: Resolved, rule: Entities, facade: Facade, models: Models, groups: Sequence[PyGroup]
    ) -> None:
        self.resolved, self.rule, self.rules, self.models = resolved, rule, facade, models
        self.model = resolved.model
        self.places = Places(resolved.model)
        self.homes = {m.operation: (group.module, m.constant) for group in groups for m in group.methods}
        find = self._operation(facade.find or facade.get)
        paging = resolved.behaviour(find).paging
        items = paging.items if paging is not None else None
        self.entity = self._reach(self.places.answer_roots(find), items)
        self.pair = self._reach([self.entity], rule.carrier)

    def _operation(self, name: str) -> Operation:
        return self.model.operation(name, self.rule.interface)

    def _reach(self, roots: Sequence[ShapeId], at: Locator | None) -> ShapeId:
        found = self.places.reach(roots, at.steps if at is not None else (), xml=True)
        return next(id for id in found if self.model.structure(id) is not None)

    def reference(self, id: ShapeId) -> tuple[str, str]:
        """Module and name of a record."""
        name = self.models.typist.names[id]
        return self.models.home[name], name

    def imports(self, carriers: Sequence[tuple[str, str]]) -> Iterator[PyImport]:
        """Operations by their modules, then records by theirs."""
        wanted: dict[str, list[str]] = {}
        for op in self.rules.verbs().values():
            module, constant = self.homes[op]
            wanted.setdefault(f".{module}", []).append(constant)
        for module, name in carriers:
            wanted.setdefault(f".models.{module}", []).append(name)
        yield from (PyImport(module, tuple(sorted(set(names)))) for module, names in sorted(wanted.items()))

    def facade(self, forms: Sequence[str]) -> Expression:
        key = self.rule.key.value if self.rule.key is not None else None
        verbs = [(literal(verb), self._verb(verb, op)) for verb, op in self.rules.verbs().items()]
        formats = [(literal(form), self._form(form)) for form in forms]
        return call(
            "Facade",
            self.reference(self.pair)[1],
            *(literal(_last(at)) for at in (key, self.rule.value)),
            self.reference(self.entity)[1],
            *(literal(_last(at)) for at in (self.rule.type, self.rules.found, self.rule.carrier)),
            mapping(verbs),
            mapping([row for row in formats if row[1] != ""]),
        )

    def _form(self, form: str) -> Expression:
        rule = next((f for f in self.resolved.contract.formats.values() if form in f.applies and f.pattern), None)
        return format_literal(rule) if rule is not None else ""

    def _verb(self, verb: str, name: str) -> Expression:
        behaviour = self.resolved.behaviour(self._operation(name))
        carrier = next((rule.carrier for rule in behaviour.entities if rule.carrier is not None), None)
        keyed: dict[str, Locator | None] = {}
        if verb != "upsert":
            keyed["type"] = self.rule.type
        if verb in ("get", "update", "delete"):
            keyed["instance"] = self.rules.instance
        if verb == "find":
            keyed["pairs"] = _filtered(behaviour)
        elif verb in ("create", "update"):
            keyed["pairs"] = carrier
        elif verb == "upsert":
            keyed["pairs"] = self.rules.match
        if verb in ("find", "get"):
            keyed["select"] = _selected(behaviour)
        words: Mapping[str, Expression] = {key: literal(_last(at)) for key, at in keyed.items() if at is not None}
        more = {"entity": literal(carrier.steps[0].name)} if verb == "upsert" and carrier is not None else {}
        return call("Verb", self.homes[name][1], **words, **more)


def _filtered(behaviour: Behaviour) -> Locator | None:
    rule = behaviour.filtering
    return rule.filter.at if rule is not None and rule.filter is not None else None


def _selected(behaviour: Behaviour) -> Locator | None:
    rule = behaviour.filtering
    return rule.select.at if rule is not None and rule.select is not None else None


def _last(at: Locator | None) -> str:
    return at.steps[-1].name if at is not None else ""
