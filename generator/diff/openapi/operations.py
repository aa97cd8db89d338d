"""Two operations: parameters, bodies, answers, names, rights."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.diff.findings import Finding, found
from generator.diff.openapi.schemas import Schemas
from generator.diff.openapi.tree import Spot, Tree
from generator.readers.jsonlike import is_list, is_mapping, items, mapping

_STYLES = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}
Key = tuple[str, str]
"""(place, name) of a parameter; header names in lower case."""


@dataclass(frozen=True, slots=True)
class Operation:
    """`id` is how findings call it; `shared` is the path item, whose parameters hold for all its operations."""

    id: str
    spot: Spot
    shared: Spot
    tree: Tree

    @property
    def node(self) -> Mapping[str, Any]:
        return mapping(self.spot.node)

    def parameters(self) -> dict[Key, Spot]:
        found_: dict[Key, Spot] = {}
        for holder in (self.shared, self.spot):
            for _, spot in self.tree.children(self.tree.child(holder, "parameters")):
                where, name = str(spot.node.get("in")), str(spot.node.get("name"))
                found_[where, name.lower() if where == "header" else name] = spot
        return found_

    def sunset(self) -> date | None:
        try:
            return date.fromisoformat(str(self.node.get("x-sunset"))[:10])
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two operations of one address and method."""

    old: Operation
    new: Operation
    schemas: Schemas

    def tell(
        self, rule: str, said: str = "", *, at: str = "", old: Spot | None = None, new: Spot | None = None
    ) -> Finding:
        before, after = old or self.old.spot, new or self.new.spot
        return found(
            rule,
            subject=f"{self.new.id} {at}".strip(),
            old=self.old.tree.place(before.path),
            new=self.new.tree.place(after.path),
            said=said,
            operations=(self.new.id,),
        )

    def findings(self) -> Iterator[Finding]:
        yield from self._names()
        yield from self._parameters()
        yield from self._body()
        yield from self._answers()

    def _names(self) -> Iterator[Finding]:
        old, new = self.old.node, self.new.node
        before, after = old.get("operationId"), new.get("operationId")
        if before != after:
            rule = "oas:operation-id-changed" if before else "oas:operation-id-added"
            yield self.tell(rule, f"{before or 'none'} -> {after or 'none'}")
        tags = [str(next(iter(items(node.get("tags"))), "")) for node in (old, new)]
        if tags[0] != tags[1]:
            yield self.tell("oas:tag-changed", f"{tags[0] or 'none'} -> {tags[1] or 'none'}")
        if (old.get("deprecated") is True) != (new.get("deprecated") is True):
            yield self.tell("oas:deprecated-set" if new.get("deprecated") is True else "oas:deprecated-cleared")
        earlier, later = self.old.sunset(), self.new.sunset()
        if earlier != later:
            sooner = later is not None and (earlier is None or later < earlier)
            said = f"{earlier or 'none'} -> {later or 'none'}"
            yield self.tell("oas:sunset-earlier" if sooner else "oas:sunset-later", said)

    # --- parameters ---

    def _parameters(self) -> Iterator[Finding]:
        old, new = self.old.parameters(), self.new.parameters()
        gone = {key: spot for key, spot in old.items() if key not in new}
        came = {key: spot for key, spot in new.items() if key not in old}
        for key, spot in list(gone.items()):
            moved = next((other for other in came if other[1].lower() == key[1].lower()), None)
            renamed = next((other for other in came if other[0] == key[0] and self._alike(spot, came[other])), None)
            if moved is not None:
                yield self.tell(
                    "oas:param-location-changed", f"{key[0]} -> {moved[0]}", at=key[1], old=spot, new=came[moved]
                )
                del gone[key], came[moved]
            elif renamed is not None:
                if key[0] != "path":  # on the wire a place in a path has no name
                    yield self.tell(
                        "oas:param-renamed", f"{key[1]} -> {renamed[1]}", at=key[1], old=spot, new=came[renamed]
                    )
                self._schema(key, spot, came[renamed])
                del gone[key], came[renamed]
        for key, spot in gone.items():
            yield self.tell("oas:param-removed", at=_at(key), old=spot)
        for key, spot in came.items():
            kind = "required" if spot.node.get("required") is True else "optional"
            yield self.tell(f"oas:param-{kind}-added", at=_at(key), new=spot)
        for key in old.keys() & new.keys():
            yield from self._parameter(key, old[key], new[key])

    def _alike(self, old: Spot, new: Spot) -> bool:
        """Same shape, and needed or not: then one name took the place of the other."""
        return [_plain(old.node.get(k)) for k in ("schema", "required", "content")] == [
            _plain(new.node.get(k)) for k in ("schema", "required", "content")
        ]

    def _parameter(self, key: Key, old: Spot, new: Spot) -> Iterator[Finding]:
        wanted, wants = old.node.get("required") is True, new.node.get("required") is True
        if wanted != wants:
            rule = "oas:param-became-required" if wants else "oas:param-became-optional"
            yield self.tell(rule, at=_at(key), old=old, new=new)
        forms = [_form(key[0], spot.node) for spot in (old, new)]
        if forms[0] != forms[1]:
            yield self.tell("oas:param-style-changed", f"{forms[0]} -> {forms[1]}", at=_at(key), old=old, new=new)
        if (old.node.get("deprecated") is True) != (new.node.get("deprecated") is True):
            rule = "oas:deprecated-set" if new.node.get("deprecated") is True else "oas:deprecated-cleared"
            yield self.tell(rule, at=_at(key), old=old, new=new)
        self._schema(key, old, new)

    def _schema(self, key: Key, old: Spot, new: Spot) -> None:
        before, after = (tree.child(spot, "schema") for tree, spot in ((self.old.tree, old), (self.new.tree, new)))
        subject = f"{self.new.id} {_at(key)}"
        self.schemas.ask(before, after, "request", subject, self.new.id, key[1])

    # --- bodies ---

    def _body(self) -> Iterator[Finding]:
        old, new = (op.tree.child(op.spot, "requestBody") for op in (self.old, self.new))
        wanted, wants = (spot is not None and spot.node.get("required") is True for spot in (old, new))
        if wanted != wants and (old is not None or wants):
            rule = "oas:body-became-required" if wants else "oas:body-became-optional"
            yield self.tell(rule, at="body", old=old, new=new)
        if old is None or new is None:
            return
        before, after = _media(self.old.tree, old), _media(self.new.tree, new)
        for media in before.keys() - after.keys():
            yield self.tell("oas:req-media-removed", media, at="body", old=old, new=new)
        for media in after.keys() - before.keys():
            yield self.tell("oas:req-media-added", media, at="body", old=old, new=new)
        for media in before.keys() & after.keys():
            was, now = self.old.tree.child(before[media], "schema"), self.new.tree.child(after[media], "schema")
            self.schemas.ask(was, now, "request", f"{self.new.id} body", self.new.id)

    # --- answers ---

    def _answers(self) -> Iterator[Finding]:
        old, new = (dict(op.tree.children(op.tree.child(op.spot, "responses"))) for op in (self.old, self.new))
        for status in sorted(old.keys() - new.keys()):
            rule = "oas:resp-status-removed" if _good(status) else "oas:resp-error-removed"
            yield self.tell(rule, status, at=status, old=old[status])
        for status in sorted(new.keys() - old.keys()):
            rule = "oas:resp-status-added" if _good(status) else "oas:resp-error-added"
            yield self.tell(rule, status, at=status, new=new[status])
        for status in sorted(old.keys() & new.keys()):
            yield from self._answer(status, old[status], new[status])

    def _answer(self, status: str, old: Spot, new: Spot) -> Iterator[Finding]:
        before, after = _media(self.old.tree, old), _media(self.new.tree, new)
        for media in before.keys() - after.keys():
            yield self.tell("oas:resp-media-removed", media, at=status, old=old, new=new)
        first = [next(iter(found_), "") for found_ in (before, after)]
        if first[0] != first[1] and first[0] in after:
            yield self.tell("oas:resp-media-default", f"{first[0]} -> {first[1]}", at=status, old=old, new=new)
        headers = [dict(t.children(t.child(s, "headers"))) for t, s in ((self.old.tree, old), (self.new.tree, new))]
        names = [{name.lower(): spot for name, spot in found_.items()} for found_ in headers]
        for name in names[0].keys() - names[1].keys():
            yield self.tell("oas:resp-header-removed", name, at=f"{status} {name}", old=names[0][name], new=new)
        for name in names[1].keys() - names[0].keys():
            yield self.tell("oas:resp-header-added", name, at=f"{status} {name}", old=old, new=names[1][name])
        for media in before.keys() & after.keys():
            was, now = self.old.tree.child(before[media], "schema"), self.new.tree.child(after[media], "schema")
            self.schemas.ask(was, now, "answer", f"{self.new.id} {status}", self.new.id)


def rights(operation: Operation) -> list[dict[str, frozenset[str]]]:
    """Alternatives of credentials: scheme -> scopes. An empty alternative needs none; none at all is open, too."""
    given = operation.node.get("security", mapping(operation.tree.document.root).get("security", []))
    alternatives = [one for one in items(given) if is_mapping(one)] or [{}]
    return [{str(k): frozenset(map(str, items(v))) for k, v in one.items()} for one in alternatives]


def rights_changed(pairing: Pairing) -> Iterator[Finding]:
    """Whether an operation wants credentials, which schemes it takes, and which scopes."""
    old, new = rights(pairing.old), rights(pairing.new)
    was_open, is_open = {} in old, {} in new
    if was_open != is_open:
        yield pairing.tell("oas:security-dropped" if is_open else "oas:security-required")
        return
    before = {" and ".join(sorted(one)): one for one in old if one}
    after = {" and ".join(sorted(one)): one for one in new if one}
    for name in sorted(before.keys() - after.keys()):
        yield pairing.tell("oas:security-scheme-removed", name, at=name)
    for name in sorted(after.keys() - before.keys()):
        yield pairing.tell("oas:security-scheme-added", name, at=name)
    for name in sorted(before.keys() & after.keys()):
        scopes = [frozenset[str]().union(*found_[name].values()) for found_ in (before, after)]
        for scope in sorted(scopes[1] - scopes[0]):
            yield pairing.tell("oas:scope-added", scope, at=scope)
        for scope in sorted(scopes[0] - scopes[1]):
            yield pairing.tell("oas:scope-removed", scope, at=scope)


def _media(tree: Tree, spot: Spot) -> dict[str, Spot]:
    """Media types without parameters, in order."""
    return {name.partition(";")[0].strip().lower(): one for name, one in tree.children(tree.child(spot, "content"))}


def _good(status: str) -> bool:
    return status[:1] == "2"


def _at(key: Key) -> str:
    return f"{key[0]} {key[1]}"


def _form(where: str, node: Mapping[str, Any]) -> str:
    """How values are written, with the defaults of the place."""
    style = str(node.get("style") or _STYLES.get(where, "form"))
    explode = node.get("explode", style == "form")
    schema = mapping(node.get("schema"))
    plain = schema.get("type") not in ("array", "object", None) and "$ref" not in schema
    media = next(iter(mapping(node.get("content"))), "")
    shown = "" if plain else f" explode={str(bool(explode)).lower()}"
    reserved = " allowReserved" if node.get("allowReserved") is True else ""
    return f"{style}{shown}{reserved} {media}".strip()


def _plain(value: Any) -> str:
    """The text of a node, for comparing; descriptions and examples apart."""

    def bare(node: Any) -> Any:
        if is_mapping(node):
            return {k: bare(v) for k, v in node.items() if k not in ("description", "example", "examples", "title")}
        return [bare(one) for one in node] if is_list(node) else node

    return json.dumps(bare(value), sort_keys=True, default=str)
