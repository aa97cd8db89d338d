"""Requests from the model: JSON over HTTP, OData, SOAP 1.1, XML by POST. The mock has an encoding of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from lxml import etree

from conformance.exchanges.exchange import Request
from conformance.exchanges.forms import FORM, MULTIPART, multipart, urlencoded
from conformance.exchanges.reading import SOAP11, Element
from generator.contract.locator import Locator
from generator.model import (
    HttpBinding,
    List,
    Model,
    ODataBinding,
    Operation,
    QName,
    Scalar,
    ScalarKind,
    ShapeId,
    SoapBinding,
    Structure,
    XmlPostBinding,
)

_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"
Tree = dict[str, Any]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Placed:
    """A text at a place of the request, from the contract's `always`, from an authentication scheme, or from a
    clause."""

    at: Locator
    text: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that makes a request. `body` None = encoded from `args`; `path` replaces the document's path."""

    server: str
    args: Mapping[str, Any]
    placed: Sequence[Placed] = ()
    media: str = ""
    method: str = ""
    body: bytes | None = None
    suffix: str = ""
    path: str = ""


def encode(model: Model, operation: Operation, recipe: Recipe) -> Request:
    """The request of `operation`. Raises ValueError for a missing key, and for a place that a request has not."""
    binding = operation.binding
    if isinstance(binding, HttpBinding):
        return _rest(model, operation, binding, recipe)
    if isinstance(binding, ODataBinding):
        return _odata(model, operation, binding, recipe)
    if isinstance(binding, SoapBinding):
        body = _soap(model, operation, binding, recipe) if recipe.body is None else recipe.body
        return _post(recipe, body, [("SOAPAction", f'"{binding.action}"')], recipe.media or "text/xml", charset=True)
    body = _xml_post(model, operation, binding, recipe) if recipe.body is None else recipe.body
    return _post(recipe, body, [], recipe.media or "application/xml", charset=False)


def _rest(model: Model, operation: Operation, binding: HttpBinding, recipe: Recipe) -> Request:
    args = dict(recipe.args)
    path = recipe.path or binding.path
    query: list[tuple[str, str]] = []
    headers: list[tuple[str, str]] = []
    cookies: list[tuple[str, str]] = []
    for place in binding.places:
        if place.name not in args:
            continue
        text = _lexical(args.pop(place.name))
        match place.where:
            case "path":
                path = path.replace("{" + place.name + "}", quote(text, safe=""))
            case "query":
                query.append((place.name, text))
            case "header":
                headers.append((place.name, text))
            case "cookie":
                cookies.append((place.name, text))
    payload: Any = args.pop(binding.body) if binding.body and binding.body in args else None
    query += [(name, _lexical(value)) for name, value in args.items()]
    tree: Tree = cast(Tree, payload) if isinstance(payload, dict) else {}
    form = [(one.at.name, one.text) for one in recipe.placed if one.at.where == "form"]
    query, headers, cookies = _place(_outside(recipe.placed), tree, query, headers, cookies)
    body, media = _body(binding, recipe, tree or payload, form)
    headers = [("Content-Type", recipe.media or media), ("Accept", "application/json"), *headers]
    url = _url(recipe.server, path, query) + recipe.suffix
    return Request(recipe.method or binding.method, url, _finish(headers, cookies), body)


def _odata(model: Model, operation: Operation, binding: ODataBinding, recipe: Recipe) -> Request:
    """A read of a set, or of what stands at a key. Raises ValueError for a key that is not given."""
    args = dict(recipe.args)
    missing = [name for name in binding.key if name not in args]
    if missing:
        raise ValueError(f"{operation.name} needs {', '.join(missing)}")
    given = [(name, _literal(model, operation, name, args.pop(name))) for name in binding.key]
    key = given[0][1] if len(given) == 1 else ",".join(map("=".join, given))
    path = "/".join(part for part in (binding.root, binding.entity_set) if part)
    path = recipe.path or (f"{path}({quote(key, safe=_IN_URL)})" if key else path)
    query, headers, cookies = _place(recipe.placed, {}, [(n, _lexical(v)) for n, v in args.items()], [], [])
    headers = [("Accept", "application/json"), *headers]
    # The dollar sign stays literal, as every example of the standard has it.
    options = "&".join(f"{quote(name, safe='$@.')}={quote(value, safe=_IN_URL)}" for name, value in query)
    url = f"{recipe.server.rstrip('/')}/{path}{recipe.suffix}{'?' + options if options else ''}"
    return Request(recipe.method or "GET", url, _finish(headers, cookies), recipe.body or b"")


_IN_URL = "$'(),:;@/*"


def _literal(model: Model, operation: Operation, name: str, value: object) -> str:
    """A key's value as it stands in a URL: texts in quotes."""
    structure = model.structure(operation.input)
    member = structure.member(name) if structure is not None else None
    shape = model.shapes.get(member.target) if member is not None else None
    text = _lexical(value)
    quoted = not isinstance(shape, Scalar) or shape.kind is ScalarKind.STRING
    return "'" + text.replace("'", "''") + "'" if quoted else text


def _body(binding: HttpBinding, recipe: Recipe, payload: Any, form: Pairs) -> tuple[bytes, str]:
    """The bytes and their media type: JSON, unless the document has a form there or a scheme fills one."""
    media = next(iter(binding.body_media), "").partition(";")[0].strip().lower() if binding.body else ""
    if recipe.body is not None:
        return recipe.body, media or "application/json"
    members = cast(Tree, payload) if isinstance(payload, dict) else {}
    if form or media == FORM:
        return urlencoded([*((name, _lexical(value)) for name, value in members.items()), *form]), FORM
    if media == MULTIPART:
        return multipart({name: _lexical(value) for name, value in members.items()})
    return (b"" if payload is None else json.dumps(payload, ensure_ascii=False).encode()), "application/json"


def _post(recipe: Recipe, body: bytes, headers: list[tuple[str, str]], media: str, *, charset: bool) -> Request:
    query, headers, cookies = _place([p for p in recipe.placed if p.at.where != "body"], {}, [], headers, [])
    headers += [
        ("Content-Type", f"{media}; charset=UTF-8" if charset and ";" not in media else media),
        ("Accept", "text/xml, application/xml"),
    ]
    url = _url(recipe.server, recipe.path, query) + recipe.suffix
    method = recipe.method or "POST"
    return Request(method, url, _finish(headers, cookies), b"" if method == "GET" and recipe.suffix else body)


def _finish(headers: list[tuple[str, str]], cookies: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    if cookies:
        headers = [*headers, ("Cookie", "; ".join(f"{k}={v}" for k, v in cookies))]
    last = {name.lower(): (name, value) for name, value in [("Accept-Encoding", "gzip"), *headers]}
    return tuple(last.values())


def _place(
    placed: Iterable[Placed], tree: Tree, query: Pairs, headers: Pairs, cookies: Pairs
) -> tuple[Pairs, Pairs, Pairs]:
    headers = list(headers)
    for one in placed:
        match one.at.where:
            case "header":
                headers.append((one.at.name, one.text))
            case "cookie":
                cookies.append((one.at.name, one.text))
            case "query":
                query = [(k, v) for k, v in query if k != one.at.name] + [(one.at.name, one.text)]
            case "body":
                _plant(tree, [s.name for s in one.at.steps], one.text)
            case _:
                raise ValueError(f"nothing can be put at {one.at}")
    return query, headers, cookies


def _outside(placed: Iterable[Placed]) -> list[Placed]:
    """What stands elsewhere than in a form."""
    return [one for one in placed if one.at.where != "form"]


def _plant(tree: Tree, names: Sequence[str], text: str) -> None:
    for name in names[:-1]:
        tree = tree.setdefault(name, {})
    tree[names[-1]] = text


def _url(server: str, path: str, query: Sequence[tuple[str, str]]) -> str:
    parts = urlsplit(server)
    joined = parts.path.rstrip("/") + "/" + path.lstrip("/") if path else parts.path
    # Commas stay literal: form encoding escapes them as well, but list parameters are easier to read in evidence.
    return urlunsplit((parts.scheme, parts.netloc, joined, urlencode(query, quote_via=quote, safe=","), ""))


def _lexical(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return ",".join(map(_lexical, cast(Sequence[object], value)))
    return str(value)


def _soap(model: Model, operation: Operation, binding: SoapBinding, recipe: Recipe) -> bytes:
    tree = _tree(recipe)
    envelope = etree.Element(f"{{{SOAP11}}}Envelope", nsmap={"soapenv": SOAP11})
    body = etree.SubElement(envelope, f"{{{SOAP11}}}Body")
    namespace, name = binding.input
    wrapper = etree.SubElement(body, _tag((namespace, name)), nsmap={"m": namespace} if namespace else None)
    _fill(model, wrapper, operation.input, tree, namespace)
    return etree.tostring(envelope, xml_declaration=True, encoding="UTF-8")


def _xml_post(model: Model, operation: Operation, binding: XmlPostBinding, recipe: Recipe) -> bytes:
    tree = _tree(recipe)
    function = str(tree.pop("@" + binding.selector, binding.function))
    root = etree.Element(binding.root, {binding.selector: function})
    _fill(model, root, operation.input, tree, "")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _tree(recipe: Recipe) -> Tree:
    placed = [p for p in recipe.placed if p.at.where == "body"]
    tree: Tree = {}
    _place(placed, tree, [], [], [])
    return {**tree, **{k: v for k, v in recipe.args.items() if v is not ...}}


def _fill(model: Model, parent: Element, shape: ShapeId | None, tree: Tree, namespace: str) -> None:
    """Children in the order of the schema; names that it does not know come first, in the wrapper's namespace."""
    structure = model.structure(shape)
    members = {m.name: m for m in structure.members} if structure is not None else {}
    for name in [n for n in tree if n not in members] + [n for n in members if n in tree]:
        member = members.get(name)
        xml = model.xml_name(member.id) if member is not None else None
        tag = xml.name if xml is not None else (namespace, name)
        value = tree[name]
        if xml is not None and xml.kind == "attribute":
            parent.set(_tag(tag), _lexical(value))
            continue
        for one in cast(Sequence[Any], value) if isinstance(value, list | tuple) else [value]:
            _element(model, parent, tag, _item(model, member.target) if member is not None else None, one, namespace)


def _element(model: Model, parent: Element, tag: QName, shape: ShapeId | None, value: Any, namespace: str) -> None:
    child = etree.SubElement(parent, _tag(tag))
    if value is None:
        child.set(_NIL, "true")
    elif isinstance(value, dict):
        _fill(model, child, shape, cast(Tree, value), namespace)
    else:
        child.text = _lexical(value)


def _item(model: Model, target: ShapeId) -> ShapeId:
    shape = model.shapes.get(target)
    return shape.item if isinstance(shape, List) else shape.id if isinstance(shape, Structure) else target


def _tag(name: QName) -> str:
    return f"{{{name[0]}}}{name[1]}" if name[0] else name[1]
