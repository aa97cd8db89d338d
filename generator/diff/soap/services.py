"""Two WSDL descriptions: operations and how they are bound, ports and addresses, names of parts, policies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diff.findings import Finding, Place, found
from generator.diff.sides import Side
from generator.diff.soap.names import Names, names_of
from generator.diff.soap.shapes import Shapes, place
from generator.model import Model, Operation, ShapeId, SoapBinding, Structure


def compare_wsdl(old: Side, new: Side) -> Iterator[Finding]:
    """Changes of a SOAP interface, and of the schemas that its messages are made of."""
    shapes = Shapes(old, new)
    before, after = _operations(old), _operations(new)
    for name in before.keys() - after.keys():
        yield _told("operation-removed", name, before[name], None)
    for name in after.keys() - before.keys():
        yield _told("operation-added", name, None, after[name])
    for name in (name for name in before if name in after):
        yield from _bound(name, before[name], after[name], shapes)
        _ask(name, before[name], after[name], shapes)
    was, now = names_of(old.source), names_of(new.source)
    yield from _named(was, now)
    yield from _parts(was, now, {op.binding.input[1] for op in before.values() if isinstance(op.binding, SoapBinding)})
    yield from _policies(was, now)
    yield from shapes.findings()
    yield from _types_gone(shapes.before, shapes.after)


def compare_functions(old: Side, new: Side) -> Iterator[Finding]:
    """Changes of an interface whose functions share one entry point (XML over POST)."""
    shapes = Shapes(old, new)
    before, after = _operations(old), _operations(new)
    for name in before.keys() - after.keys():
        yield found("doc:method-removed", subject=name, old=place(before[name].provenance), operations=(name,))
    for name in after.keys() - before.keys():
        yield found("doc:method-added", subject=name, new=place(after[name].provenance), operations=(name,))
    for name in (name for name in before if name in after):
        _ask(name, before[name], after[name], shapes)
    yield from shapes.findings()


def _operations(side: Side) -> dict[str, Operation]:
    """Operations by name; those of further ports of the same port type say the same."""
    assert side.model is not None
    several = len(side.model.interfaces) > 1
    return {op.name: op for op in side.model.operations.values() if not several or op.interface == side.name}


def _told(rule: str, subject: str, old: Operation | None, new: Operation | None, said: str = "") -> Finding:
    return found(
        f"wsdl:{rule}", subject=subject, said=said, operations=(subject,),
        old=place(old.provenance) if old is not None else None, new=place(new.provenance) if new is not None else None,
    )  # fmt: skip


def _ask(name: str, old: Operation, new: Operation, shapes: Shapes) -> None:
    shapes.ask(old.input, new.input, "request", name)
    if old.success is not None and new.success is not None:
        shapes.ask(old.success.shape, new.success.shape, "answer", name)
    if isinstance(old.binding, SoapBinding) and isinstance(new.binding, SoapBinding):
        shapes.ask(old.binding.heading, new.binding.heading, "request", name)
        shapes.ask(old.binding.answer_heading, new.binding.answer_heading, "answer", name)


def _bound(name: str, old: Operation, new: Operation, shapes: Shapes) -> Iterator[Finding]:
    before, after = old.binding, new.binding
    if not isinstance(before, SoapBinding) or not isinstance(after, SoapBinding):
        return

    def told(rule: str, said: str = "") -> Finding:
        return _told(rule, name, old, new, said)

    if (before.style, before.use) != (after.style, after.use):
        yield told("style-changed", f"{before.style}/{before.use} -> {after.style}/{after.use}")
    if before.action != after.action:
        yield told("soapaction-changed" if after.action else "soapaction-emptied", f"{before.action} -> {after.action}")
    if bool(before.output[1]) != bool(after.output[1]):
        yield told("mep-changed", f"{'answers' if before.output[1] else 'one-way'} before")
        return
    if before.input[1] != after.input[1]:
        rule = "wrapper-renamed" if before.wrapped or after.wrapped else "part-element-changed"
        yield told(rule, f"{before.input[1]} -> {after.input[1]}")
    if before.output[1] != after.output[1]:
        yield told("response-wrapper-renamed", f"{before.output[1]} -> {after.output[1]}")
    elif (renamed := _result_renamed(old, new, shapes)) is not None:
        yield told("response-wrapper-renamed", renamed)
    for fault in (f for f in after.faults if f[1] not in {b[1] for b in before.faults}):
        yield told("fault-added", fault[1])
    for fault in (f for f in before.faults if f[1] not in {a[1] for a in after.faults}):
        yield told("fault-removed", fault[1])
    yield from (told(rule, name) for rule, name in _headers(before, after))


def _headers(before: SoapBinding, after: SoapBinding) -> Iterator[tuple[str, str]]:
    known, wanted = {header[1] for header in before.headers}, {header[1] for header in after.headers}
    yield from (("header-required", header[1]) for header in after.headers if header[1] not in known)
    yield from (("header-dropped", header[1]) for header in before.headers if header[1] not in wanted)


def _result_renamed(old: Operation, new: Operation, shapes: Shapes) -> str | None:
    """The only element of an answer under another name, with values of the same shape."""
    first, second = _only(shapes.before, old), _only(shapes.after, new)
    if first is None or second is None or first[0] == second[0] or first[1].name != second[1].name:
        return None
    return f"{first[0]} -> {second[0]}"


def _only(model: Model, operation: Operation) -> tuple[str, ShapeId] | None:
    shape = model.shapes.get(operation.success.shape) if operation.success and operation.success.shape else None
    if isinstance(shape, Structure) and len(shape.members) == 1:
        return shape.members[0].name, shape.members[0].target
    return None


def _named(old: Names, new: Names) -> Iterator[Finding]:
    def told(rule: str, subject: str, before: Place, after: Place, said: str) -> Finding:
        return found(f"wsdl:{rule}", subject=subject, old=before, new=after, said=said)

    if old.namespace != new.namespace:
        yield told("target-ns-changed", "definitions", old.root, new.root, f"{old.namespace} -> {new.namespace}")
    was, now = {port.protocol: port for port in reversed(old.ports)}, {
        port.protocol: port for port in reversed(new.ports)
    }
    for protocol in was.keys() - now.keys():
        yield told("binding-removed", protocol, was[protocol].place, new.root, was[protocol].name)
    for protocol in now.keys() - was.keys():
        yield told("binding-added", protocol, old.root, now[protocol].place, now[protocol].name)
    for protocol in was.keys() & now.keys():
        before, after = was[protocol], now[protocol]
        if before.address != after.address:
            yield told("address-changed", protocol, before.place, after.place, f"{before.address} -> {after.address}")
        names = [f"{port.service}/{port.name}" for port in (before, after)]
        if names[0] != names[1] and after.name not in {port.name for port in old.ports}:
            yield told("service-renamed", protocol, before.place, after.place, " -> ".join(names))
    known = {port.name for port in old.ports}
    if new.ports and old.ports and new.ports[0].name not in known and old.ports[0].name in {p.name for p in new.ports}:
        yield told("port-added", new.ports[0].name, old.root, new.ports[0].place, "before the first")
    gone, came = ([n for n in a.port_types if n not in b.port_types] for a, b in ((old, new), (new, old)))
    for before_name, after_name in zip(gone, came, strict=False):
        places = old.port_types[before_name], new.port_types[after_name]
        yield told("porttype-renamed", before_name, *places, f"{before_name} -> {after_name}")
    for space in old.imports.keys() & new.imports.keys():
        (one, here), (other, there) = old.imports[space], new.imports[space]
        if one != other:
            yield told("import-moved", space, here, there, f"{one} -> {other}")


def _parts(old: Names, new: Names, wrappers: set[str]) -> Iterator[Finding]:
    for key in old.parts.keys() & new.parts.keys():
        (name, target, before), (other, element, after) = old.parts[key], new.parts[key]
        subject = f"{key[0]}/{name}"
        if name != other and target == element:
            yield found("wsdl:part-renamed", subject=subject, old=before, new=after, said=f"{name} -> {other}")
        elif target != element and target not in wrappers:
            said = f"{target} -> {element}"
            yield found("wsdl:part-element-changed", subject=subject, old=before, new=after, said=said)


def _policies(old: Names, new: Names) -> Iterator[Finding]:
    for name, (needed, here) in new.policies.items():
        before, there = old.policies.get(name, (False, old.root))
        if needed and not before:
            yield found("wsdl:policy-required", subject=name, old=there, new=here)
        elif not needed and (name not in old.policies or before):
            yield found("wsdl:policy-optional", subject=name, old=there, new=here)


def _types_gone(old: Model, new: Model) -> Iterator[Finding]:
    """Named types that messages were made of and that are not there any more."""
    left = {id.name for id in new.shapes}
    messages = {id for op in old.operations.values() for id in (op.input, *(answer.shape for answer in op.answers))}
    for id, shape in old.shapes.items():
        named = isinstance(shape, Structure) and "/" not in id.name and not id.member
        if named and id.name not in left and id not in messages:
            yield found("xsd:type-removed", subject=id.name, old=place(shape.provenance))
