"""The descriptors of a client, as values instead of as source: its plan is read, nothing of it is executed."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.capture.runtime import runtime
from generator.contract.resolve import Resolved
from generator.pyplan.package import Naming, build_package
from generator.pyplan.plan import PyImport

if TYPE_CHECKING:
    from runtime.operation import Operation
    from runtime.service import Interface, Service


def describe(resolved: Resolved, interface: str) -> tuple[Service, Mapping[str, Operation[Any]]]:
    """The service with this interface alone, and its operations by name. Errors have the runtime's own classes."""
    package = build_package(resolved, Naming(package="captured", client="Capture"))
    imports = [*package.service.imports, *(found for group in package.groups for found in group.imports)]
    known: dict[str, Any] = {"__package__": "", **dict(_words(imports))}
    groups = [text for group in package.groups for text in group.constants]
    for text in (*groups, *package.service.statements):
        _take(text, known)
    service: Service = known["SERVICE"]
    found: dict[str, Operation[Any]] = {}
    for group in package.groups:
        for method in group.methods:
            if method.descriptor:
                _take(method.descriptor, known)
            described = known[method.constant]
            if isinstance(described, runtime("operation").Operation) and described.interface in ("", interface):
                found[described.name] = described
    return _narrowed(service, interface), found


def _words(imports: Sequence[PyImport]) -> Iterator[tuple[str, Any]]:
    """What the plan takes from the runtime: descriptor classes, and the functions that make parameters."""
    for found in imports:
        package, _, name = found.module.lstrip(".").partition(".")
        if package == "_runtime":
            module = runtime(name)
            for name in found.names:
                wanted, _, given = name.partition(" as ")
                yield given or wanted, getattr(module, wanted)


def _take(text: str, known: dict[str, Any]) -> None:
    """Add what the assignments of a statement define."""
    for statement in ast.parse(text).body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            known[statement.targets[0].id] = _value(statement.value, known)
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name) and statement.value:
            known[statement.target.id] = _value(statement.value, known)


def _value(node: ast.expr, known: Mapping[str, Any]) -> Any:
    """Literals, names defined before, and calls of descriptors; anything else is an error of ours."""
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            return known[name]
        case ast.Tuple(elts=items):
            return tuple(_value(item, known) for item in items)
        case ast.Dict(keys=keys, values=values):
            return dict(_pairs(keys, values, known))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, known)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords):
            named = {str(word.arg): _value(word.value, known) for word in keywords}
            return known[name](*(_value(arg, known) for arg in args), **named)
        case _:
            raise ValueError(f"a descriptor holds {ast.dump(node)[:80]}")


def _pairs(keys: list[ast.expr | None], values: list[ast.expr], known: Mapping[str, Any]) -> Iterator[tuple[Any, Any]]:
    for key, value in zip(keys, values, strict=True):
        if key is not None:
            yield _value(key, known), _value(value, known)


def _narrowed(service: Service, interface: str) -> Service:
    """The errors module of the client is not at hand, so codes and statuses lead to no class of it."""
    from msgspec import structs

    chosen: Interface = next(i for i in service.interfaces if i.key == interface)
    codes = {code: structs.replace(row, error="") for code, row in chosen.errors.codes.items()}
    errors = structs.replace(chosen.errors, codes=codes, statuses={})
    return structs.replace(service, package=None, interfaces=(structs.replace(chosen, errors=errors),))
