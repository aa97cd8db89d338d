"""The arguments of an operation: which members of its input a caller gives, where each one goes, what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.contract.resolve import Behaviour
from generator.contract.values import Send
from generator.model import (
    Enum,
    HttpBinding,
    List,
    Member,
    Model,
    ODataBinding,
    Operation,
    Place,
    Scalar,
    ShapeId,
    SoapBinding,
    Structure,
    XmlPostBinding,
)
from generator.pyplan.names import snake
from generator.pyplan.places import grammatical, spelt
from generator.pyplan.support import odd
from generator.pyplan.usage import members


@dataclass(frozen=True, slots=True)
class Argument:
    """`place` says how the descriptor writes it; `inside` are the elements around an element."""

    key: str
    wish: str
    member: Member
    place: str
    """path, query, header, payload, element, argument"""
    wire: str
    required: bool
    repeated: bool = False
    style: str = ""
    namespace: str = ""
    inside: tuple[str, ...] = ()
    positional: bool = False
    filters: bool = False
    """It takes conditions as well as their text."""

    @property
    def nillable(self) -> bool:
        """None is sent as nil, which is not the same as leaving the element out."""
        needed = self.required and not self.member.required  # by the contract, which knows better
        return self.place == "element" and self.member.nullable and not self.repeated and not needed


def arguments(model: Model, op: Operation, behaviour: Behaviour | None) -> list[Argument]:
    """In the order of the document, without what schemes, signatures and the interface send by themselves."""
    structure = model.structure(op.input)
    if structure is None:
        return _heading(model, op.binding) if isinstance(op.binding, SoapBinding) else []
    carried = set(_carried(behaviour)) if behaviour is not None else set[tuple[str, str]]()
    truly = set(behaviour.required) if behaviour is not None else set[str]()
    binding = op.binding
    if isinstance(binding, ODataBinding):
        return [_of_call(model, m) for m in members(model, structure) if m.name in binding.arguments]
    if isinstance(binding, HttpBinding):
        given = [a for a in _http(model, structure, binding, truly) if (a.place, a.wire.casefold()) not in carried]
        rule = grammatical(behaviour)
        return [replace(a, filters=rule is not None and (a.place, a.wire) == ("query", rule.at.name)) for a in given]
    found = [m for m in members(model, structure) if _is_element(model, m) and ("body", spelt(model, m)) not in carried]
    nested = isinstance(binding, XmlPostBinding)
    heading = _heading(model, binding) if isinstance(binding, SoapBinding) else []
    return [a for m in found for a in _elements(model, op, m, truly, nested=nested)] + heading


def _heading(model: Model, binding: SoapBinding) -> list[Argument]:
    """Elements of the SOAP header, which a caller may leave out: servers that need them say so."""
    structure = model.structure(binding.heading)
    found: list[Argument] = []
    for member in members(model, structure) if structure is not None else ():
        element = _element(model, member, snake(member.name), False)
        found.append(replace(element, key=f"heading:{element.key}", place="heading"))
    return found


def _of_call(model: Model, member: Member) -> Argument:
    """A parameter of a function or action; its literal may have to name its type."""
    shape = model.shapes.get(member.target)
    spelt = {"Edm.Duration": "duration", "Edm.Binary": "binary"}.get(getattr(shape, "format", ""), "")
    if isinstance(shape, Enum):
        spelt = f"{shape.id.namespace}.{shape.id.name}"
    return Argument(member.name, snake(member.name), member, "argument", member.name, member.required, style=spelt)


def _carried(behaviour: Behaviour) -> Iterator[tuple[str, str]]:
    """(place, wire name) of what the client sends by itself, in every reading of the contract."""
    yield from _sent(behaviour.always)
    for scheme in behaviour.schemes:
        yield from _sent(scheme.send)
    for signature in behaviour.signatures:
        if signature.at.steps:
            yield "body", signature.at.steps[0].name


def _sent(sends: Iterable[Send]) -> Iterator[tuple[str, str]]:
    for send in sends:
        for at in (send.at.value, *send.at.others):
            if at.where == "body" and at.steps:
                yield "body", at.steps[0].name
            elif at.name:
                yield at.where, at.name.casefold()


def _http(model: Model, structure: Structure, binding: HttpBinding, truly: set[str]) -> Iterator[Argument]:
    by_name = {member.name: member for member in members(model, structure)}
    for place in binding.places:
        member = by_name.get(place.member)
        if member is None or odd(place):
            continue  # optional ones only: see `support`
        if place.where == "header" and place.name.lower() in _OWN_HEADERS:
            continue
        required = member.required or member.name in truly or place.where == "path"
        yield Argument(
            member.name,
            snake(place.name),
            member,
            place.where,
            place.name,
            required,
            style=_style(model, place, member),
            positional=place.where == "path",
        )
    body = by_name.get(binding.body) if binding.body else None
    if body is not None:
        required = body.required or binding.body_required
        yield Argument(body.name, "body", body, "payload", "", required, positional=required)


_OWN_HEADERS = frozenset({"accept", "content-type", "content-length", "host", "authorization"})


def _style(model: Model, place: Place, member: Member) -> str:
    if place.where != "query" or not isinstance(model.shapes.get(member.target), List):
        return ""
    if place.style in ("spaceDelimited", "pipeDelimited"):
        return {"spaceDelimited": "space", "pipeDelimited": "pipe"}[place.style]
    return "" if place.explode else "comma"


def _is_element(model: Model, member: Member) -> bool:
    name = model.xml_name(member.id)
    return name is None or name.kind == "element"


def _elements(model: Model, op: Operation, member: Member, truly: set[str], *, nested: bool) -> Iterator[Argument]:
    """One argument, or those of a block that only groups them: `<task><id/><general/></task>`."""
    inner = _grouped(model, member) if nested else []
    required = member.required or member.name in truly
    if not inner:
        yield _element(model, member, snake(member.name), required)
        return
    own = snake(member.name) == snake(op.group or op.name.partition(".")[0])
    for child in inner:
        wish = (
            snake(member.name)
            if child.repeated
            else snake(child.name) if own else f"{snake(member.name)}_{snake(child.name)}"
        )
        yield _element(
            model, child, wish, child.required and required, (spelt(model, member),), f"{member.name}/{child.name}"
        )


def _grouped(model: Model, member: Member) -> list[Member]:
    """The members of a block whose content is plain: scalars only, or one repeated element."""
    structure = model.structure(member.target)
    if structure is None or member.repeated:
        return []
    found = members(model, structure)
    if any(not _is_element(model, child) for child in found):
        return []
    if len(found) == 1 and found[0].repeated:
        return found
    plain = all(not child.repeated and isinstance(model.shapes.get(child.target), Scalar | Enum) for child in found)
    return found if plain and 0 < len(found) <= 6 else []


def _element(
    model: Model, member: Member, wish: str, required: bool, inside: tuple[str, ...] = (), key: str = ""
) -> Argument:
    name = model.xml_name(member.id)
    space = name.name[0] if name is not None else ""
    return Argument(
        key or member.name,
        wish,
        member,
        "element",
        spelt(model, member),
        required,
        repeated=member.repeated,
        namespace=space,
        inside=inside,
    )


def sent_shapes(found: Iterable[Argument]) -> list[ShapeId]:
    return [argument.member.target for argument in found]
