"""Two OpenAPI documents: addresses, paths and operations, and through these every schema that travels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from generator.diff.findings import Finding, found
from generator.diff.openapi.operations import Operation, Pairing, rights_changed
from generator.diff.openapi.schemas import Schemas
from generator.diff.openapi.tree import Spot, Tree
from generator.diff.sides import Side
from generator.readers.jsonlike import mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def compare_openapi(old: Side, new: Side, today: date | None = None) -> Iterator[Finding]:
    """Changes from `old` to `new`. `today` decides whether an announced end has come."""
    before, after = Tree.read(old), Tree.read(new)
    day = today or datetime.now(UTC).date()
    yield from _servers(before, after)
    was, now = _paths(before), _paths(after)
    for path in sorted(was.keys() - now.keys()):
        yield from _gone(before, was[path], path, day, whole=True)
    for path in sorted(now.keys() - was.keys()):
        ids = tuple(op.id for op in now[path].values())
        yield _told("oas:path-added", ids[0].partition(" ")[2] if ids else path, None, after, now[path], ids)
    schemas = Schemas(before, after)
    for path in sorted(was.keys() & now.keys()):
        yield from _methods(before, after, was[path], now[path], path, day, schemas)
    yield from schemas.findings()


Methods = dict[str, Operation]


def _paths(tree: Tree) -> dict[str, Methods]:
    """Operations by path and method. Names of holes do not travel, so paths are compared without them."""
    found_: dict[str, Methods] = {}
    for name, item in tree.children(tree.child(tree.root, "paths")):
        methods = {m: spot for m in METHODS if (spot := tree.child(item, m)) is not None}
        if methods:
            operations = {m: Operation(f"{m.upper()} {name}", spot, item, tree) for m, spot in methods.items()}
            found_.setdefault(re.sub(r"\{[^{}]*\}", "{}", name), {}).update(operations)
    return found_


def _methods(
    before: Tree, after: Tree, was: Methods, now: Methods, path: str, day: date, schemas: Schemas
) -> Iterator[Finding]:
    lost = {method: op for method, op in was.items() if method not in now}
    yield from _gone(before, lost, path, day, whole=False)
    for method in now.keys() - was.keys():
        operation = now[method]
        yield _told("oas:op-added", operation.id, None, after, {method: operation}, (operation.id,))
    for method in (m for m in METHODS if m in was and m in now):
        pairing = Pairing(was[method], now[method], schemas)
        yield from pairing.findings()
        yield from rights_changed(pairing)


def _gone(tree: Tree, lost: Methods, path: str, day: date, *, whole: bool) -> Iterator[Finding]:
    """Operations that are no longer there: announced ones one by one, a path with all the others as one."""
    announced = {method: end for method, op in lost.items() if (end := op.sunset()) is not None}
    for method, end in announced.items():
        rule = "oas:removed-after-sunset" if end <= day else "oas:removed-before-sunset"
        op = lost[method]
        yield found(rule, subject=op.id, old=tree.place(op.spot.path), said=str(end), operations=(op.id,))
    rest = {method: op for method, op in lost.items() if method not in announced}
    if whole and rest:
        ids = tuple(op.id for op in rest.values())
        yield _told("oas:path-removed", ids[0].partition(" ")[2], tree, None, rest, ids)
        return
    for op in rest.values():
        yield found("oas:op-removed", subject=op.id, old=tree.place(op.spot.path), operations=(op.id,))


def _told(
    rule: str, subject: str, old: Tree | None, new: Tree | None, methods: Methods, ids: tuple[str, ...]
) -> Finding:
    path = next(iter(methods.values())).spot.path
    return found(
        rule,
        subject=subject,
        old=old.place(path[:-1]) if old is not None else None,
        new=new.place(path if rule == "oas:op-added" else path[:-1]) if new is not None else None,
        operations=ids,
    )


def _servers(old: Tree, new: Tree) -> Iterator[Finding]:
    before, after = _addresses(old), _addresses(new)
    for url in before.keys() - after.keys():
        yield found("oas:server-removed", subject=url, old=old.place(before[url].path), new=new.place(("servers",)))
    for url in after.keys() - before.keys():
        yield found("oas:server-added", subject=url, old=old.place(("servers",)), new=new.place(after[url].path))


def _addresses(tree: Tree) -> dict[str, Spot]:
    """Addresses of the document; none listed is the document's own."""
    servers = list(tree.children(tree.child(tree.root, "servers")))
    return {str(mapping(spot.node).get("url", "/")).rstrip("/") or "/": spot for _, spot in servers} or {"/": tree.root}
