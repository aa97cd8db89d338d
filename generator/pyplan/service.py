"""``_service.py``: what the contract says about a whole interface, as descriptors of the runtime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.contract.resolve import Resolved
from generator.contract.vocabulary import Contract, InterfaceRules, Limit, Scheme, Signature
from generator.model import HttpBinding, Model
from generator.pyplan import grants
from generator.pyplan.failures import errors_literal
from generator.pyplan.imports import Needs, namespace_constants
from generator.pyplan.names import snake
from generator.pyplan.places import tuple_of
from generator.pyplan.plan import PyImport, PyService
from generator.pyplan.schemes import SchemeWriter, namespace_of, usable
from generator.pyplan.source import Expression, call, lay_out, mapping, row
from generator.pyplan.text import literal

SERVICE = frozenset(
    {
        *("Put", "Obtain", "Lives", "Renew", "Consent", "Scheme", "Test", "Envelope", "Disguise", "Errors"),
        *("Rate", "Quota", "Signature", "Interface", "Service"),
    }
)
"""Descriptors that stand in the runtime's module `service`; the others are in `operation`."""


def interface_constant(key: str) -> str:
    return snake(key, "api").upper()


def session_operations(contract: Contract) -> list[str]:
    """Operations that sessions call by themselves: login and logout, by name."""
    schemes = [s for s in contract.auth.schemes if usable(s, s.interface)]
    found = [s.obtain.op for s in schemes if s.obtain is not None and s.obtain.op]
    found += [s.ends.op for s in schemes if s.ends is not None and s.ends.op]
    return list(dict.fromkeys(found))


def schemes_of(contract: Contract, interface: str) -> list[Scheme]:
    return sorted((s for s in contract.auth.schemes if usable(s, interface)), key=lambda s: s.rank)


def all_schemes(contract: Contract) -> list[tuple[str, Scheme]]:
    """Every scheme once, with the first interface that has it."""
    found: dict[str, tuple[str, Scheme]] = {}
    for key in contract.interfaces:
        for scheme in schemes_of(contract, key):
            found.setdefault(scheme.id, (key, scheme))
    return list(found.values())


def build_service(
    resolved: Resolved,
    version: str,
    client: str,
    classes: dict[str, str],
    sessions: Mapping[str, tuple[str, str]],
    needs: Needs,
) -> PyService:
    """`sessions`: constant and descriptor of the operations of sessions. `needs`: what the descriptors use."""
    contract, model = resolved.contract, resolved.model
    runtime = {"Interface", "Service", *(needs.runtime if sessions else ())}
    namespaces = list(needs.namespaces)
    for key in contract.interfaces:
        space = namespace_of(next(iter(model.of_interface(key)), None))
        if space and space not in namespaces:
            namespaces.append(space)
    constants = namespace_constants(namespaces)
    by_space = {space: line.partition(" = ")[0] for space, line in zip(namespaces, constants, strict=True)}
    operations = {name: constant for name, (constant, _) in sessions.items()}
    interfaces = [key for key in contract.interfaces if next(iter(model.of_interface(key)), None) is not None]
    statements = [
        lay_out(
            _interface(resolved, key, classes, operations, runtime, by_space),
            f"{interface_constant(key)} = ",
        )
        for key in interfaces
    ]
    listed = row([interface_constant(key) for key in interfaces])
    service = lay_out(call("Service", literal(client), "__package__", listed, version=literal(version)), "SERVICE = ")
    described = runtime & SERVICE
    imports = [
        *([PyImport("._runtime.operation", tuple(sorted(runtime - SERVICE, key=_isort)))] if runtime - SERVICE else []),
        PyImport("._runtime.service", tuple(sorted(described, key=_isort))),
    ]
    if sessions:
        imports.insert(0, PyImport("typing", ("Any",)))
    operations_ = [text for _, text in sessions.values()]
    return PyService(
        tuple(imports), (*(("\n".join(constants),) if constants else ()), *operations_, *statements, service)
    )


def signature_of(contract: Contract, interface: str) -> Signature | None:
    """The signature that the runtime can make: one over every message of an XML interface, in document order."""
    if contract.interfaces[interface].kind != "xml-post":
        return None
    return next((s for s in contract.auth.signatures if s.interface in ("", interface) and not s.ops), None)


def _isort(name: str) -> tuple[bool, str]:
    return (not name[0].isupper(), name)


def _interface(
    resolved: Resolved,
    key: str,
    classes: dict[str, str],
    operations: dict[str, str],
    runtime: set[str],
    spaces: dict[str, str],
) -> Expression:
    contract, model = resolved.contract, resolved.model
    rules = contract.interfaces[key]
    writer = SchemeWriter(contract, model, key, runtime, spaces)
    schemes = schemes_of(contract, key)
    keyed: dict[str, Expression] = {}
    if server := default_server(rules):
        keyed["server"] = literal(server)
    if trusted := _trusted(rules, schemes, model, key):
        keyed["trusted_origins"] = row([literal(origin) for origin in trusted])
    if rules.transport.https_only:
        keyed["https_only"] = "True"
    if rules.always:
        keyed["always"] = writer.puts(rules.always)
    if schemes:
        keyed["schemes"] = row([writer.literal(scheme, schemes[0], operations) for scheme in schemes])
    else:
        runtime.add("Scheme")
        keyed["schemes"] = row([call("Scheme", literal(ANONYMOUS), literal("static"))])
    if (signature := signature_of(contract, key)) is not None:
        runtime.add("Signature")
        keyed["signature"] = call(
            "Signature", literal(signature.algorithm), tuple_of(signature.at), literal(signature.secret)
        )
    if (errors := errors_literal(contract, key, classes, runtime)) is not None:
        keyed["errors"] = errors
    if movable := _movable(resolved, key):
        keyed["movable"] = mapping(movable)
    keyed |= _limits([limit for limit in contract.limits if limit.interface in ("", key) and not limit.ops], runtime)
    keyed |= _lexical(contract)
    return call("Interface", literal(key), literal(rules.kind), **keyed)


def _trusted(rules: InterfaceRules, schemes: Sequence[Scheme], model: Model, key: str) -> list[str]:
    """The origins that the contract names, and those of token endpoints that another interface has."""
    found = dict.fromkeys(rules.trusted_origins)
    for scheme in schemes:
        if scheme.kind == "oauth2" and (url := grants.abroad(scheme, model, key)):
            found["/".join(url.split("/", 3)[:3])] = None
    return list(found)


ANONYMOUS = "none"
"""Id of the scheme of a service that asks for no credentials."""


def default_server(rules: InterfaceRules) -> str:
    """The first address of the contract, unless the user has to be asked for it or has to fill it in."""
    first = next(iter(rules.servers), None)
    return "" if first is None or first.ask or "{" in first.url or "://" not in first.url else first.url


def _limits(limits: Sequence[Limit], runtime: set[str]) -> dict[str, Expression]:
    keyed: dict[str, Expression] = {}
    rates = [limit for limit in limits if limit.scope != "call" and is_kept(limit)]
    if rates:
        runtime.add("Rate")
        keyed["rates"] = row(
            [call("Rate", str(_most(rate)), str(rate.per_s or 1), literal(rate.scope)) for rate in rates]
        )
    told = next((limit for limit in limits if limit.remaining is not None), None)
    if told is not None and (left := told.remaining) is not None:
        runtime.add("Quota")
        more: dict[str, Expression] = {"approximate": "True"} if left.approximate else {}
        if left.stale_s:
            more["stale_s"] = str(left.stale_s)
        if told.owner is not None:
            more["owner"] = tuple_of(told.owner)
        keyed["quota"] = call("Quota", tuple_of(left.at), **more)
    wait = next((limit.wait for limit in limits if limit.wait is not None), None)
    if wait is not None:
        keyed["wait_ceiling_s"] = str(wait.ceiling_s)
    return keyed


def is_kept(limit: Limit) -> bool:
    """A rate that a client keeps to unasked: one that the vendor states. What is only assumed might be far off."""
    return limit.kind == "rate" and limit.max is not None and limit.max.judged and limit.max.value > 0


def _movable(resolved: Resolved, interface: str) -> list[tuple[str, Expression]]:
    """Operations of which only the vendor knows the path."""
    return [
        (literal(op.name), literal(op.binding.path))
        for op in resolved.model.of_interface(interface)
        if isinstance(op.binding, HttpBinding) and not resolved.behaviour(op).public_path
    ]


def _most(limit: Limit) -> int:
    return limit.max.value if limit.max is not None else 0


def _lexical(contract: Contract) -> dict[str, Expression]:
    keyed: dict[str, Expression] = {}
    words = next((f for f in contract.formats.values() if f.true and f.false), None)
    if words is not None:
        keyed["booleans"] = row([literal(words.true[0]), literal(words.false[0])])
    empty = contract.tolerance.empty_element
    if empty is not None and empty.value == "absent":
        keyed["empty"] = literal("absent")
    return keyed
