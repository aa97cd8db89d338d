"""HTTP archives (HAR 1.2) of browsers and proxies, as records: what they hold is redacted before it is kept.

Requests are told apart by method and path, SOAP operations by their wrapper element, functions of one entry point by
their selector. What belongs to no operation of the vendor is left out.
"""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec

from conformance.catalogue import clauses_of
from conformance.exchanges.exchange import Exchange, Headers, Request, Response, SecretFacts, identify
from conformance.exchanges.files import read_bounded
from conformance.exchanges.reading import Element, local, payload, soap_content
from conformance.exchanges.redact import Registry
from conformance.planning import step_of
from conformance.records.record import Head, Record, Recorded
from conformance.suite import suite
from generator.contract.resolve import resolve
from generator.diagnostics import BadInput
from generator.model import HttpBinding, Operation, SoapBinding, XmlPostBinding
from generator.vendors import Vendor

LARGEST = 512 * 2**20
_UNLABELLED = {"content-encoding", "content-length", "transfer-encoding"}
"""Headers of the wire that do not hold for the bodies of an archive, which are decoded."""


def read_archive(path: Path, vendor: Vendor) -> Record:
    """Raises BadInput for a file that is no archive, and for one without a request to the vendor's operations."""
    entries = _entries(path)
    registry = Registry(secrets.token_bytes(16))
    exchanges: list[Exchange] = []
    for entry in entries:
        exchange = _exchange(entry, vendor, registry, len(exchanges))
        if exchange is not None:
            exchanges.append(exchange)
    if not exchanges:
        said = f"none of its {len(entries)} requests is one of {vendor.name}'s operations"
        raise BadInput(said, str(path), remedy="check --vendor")
    # A second time: a secret that a later answer taught may stand in an earlier request.
    clean = tuple(_redacted(exchange, registry, number) for number, exchange in enumerate(exchanges))
    url = urlsplit(clean[0].request.url)
    target = f"{url.scheme}://{url.netloc}"
    head = Head(vendor.name, vendor.version, target, _started(entries[0]), "", suite())
    return Record(str(path), head, clean, _steps(vendor, clean), ended=True)


def _started(entry: Mapping[str, Any]) -> str:
    try:
        return datetime.fromisoformat(str(entry.get("startedDateTime"))).isoformat(timespec="seconds")
    except ValueError:
        return datetime.fromtimestamp(0, UTC).isoformat(timespec="seconds")


def _entries(path: Path) -> list[dict[str, Any]]:
    data = read_bounded(path, LARGEST, "archive")
    try:
        rows = msgspec.json.decode(data, type=_Archive).log.entries
    except (msgspec.DecodeError, RecursionError):
        raise BadInput("this is no HTTP archive", str(path), remedy="export HAR 1.2 with content") from None
    if not rows:
        raise BadInput("the archive is empty", str(path))
    return rows


class _Log(msgspec.Struct, frozen=True):
    entries: list[dict[str, Any]]


class _Archive(msgspec.Struct, frozen=True):
    log: _Log


class _Pair(msgspec.Struct, frozen=True):
    name: str
    value: str = ""


class _Posted(msgspec.Struct, frozen=True):
    text: str = ""


class _Sent(msgspec.Struct, frozen=True):
    method: str
    url: str
    headers: tuple[_Pair, ...] = ()
    postData: _Posted | None = None  # as HAR spells it


class _Held(msgspec.Struct, frozen=True):
    text: str = ""
    encoding: str = ""


class _Got(msgspec.Struct, frozen=True):
    status: int = 0
    headers: tuple[_Pair, ...] = ()
    content: _Held = _Held()


class _Entry(msgspec.Struct, frozen=True):
    """What an archive tells of one exchange; times in milliseconds."""

    request: _Sent
    response: _Got = _Got()
    time: float = 0.0
    comment: str = ""


def _exchange(row: Mapping[str, Any], vendor: Vendor, registry: Registry, number: int) -> Exchange | None:
    try:
        entry = msgspec.convert(row, _Entry, strict=False)
        body = _content(entry.response.content)
    except (msgspec.ValidationError, ValueError):
        return None
    sent, got = entry.request, entry.response
    posted = sent.postData.text if sent.postData is not None else ""
    request = Request(sent.method, sent.url, _headers(sent.headers), posted.encode())
    operation = _operation(request, vendor)
    if operation is None:
        return None
    headers = tuple((name, value) for name, value in _headers(got.headers) if name.lower() not in _UNLABELLED)
    response = Response(got.status, headers, body) if got.status > 0 else None
    told = _told(entry.comment)
    raw = Exchange(
        "", operation.name, operation.interface, str(told.get("as", "main")), str(told.get("scheme", "")), request,
        response, "" if response is not None else "protocol", "archive", 0.0, entry.time / 1000, _facts(told),
    )  # fmt: skip
    return _redacted(raw, registry, number)


def _redacted(raw: Exchange, registry: Registry, number: int) -> Exchange:
    sent, got = raw.request, raw.response
    if got is not None:
        registry.teach(got.headers, got.body)
    headers, body = registry.headers(sent.headers), registry.data(sent.body)
    request = Request(sent.method, registry.text(sent.url), headers, body)
    response = got and replace(got, headers=registry.headers(got.headers), body=registry.data(got.body))
    texts: list[str | bytes] = [request.url, request.body, *(v for _, v in request.headers)]
    if response is not None:
        texts += [response.body, *(v for _, v in response.headers)]
    id = identify(number, request, response, raw.trouble)
    seen = {**raw.secrets, **registry.seen(*texts)}
    return replace(raw, id=id, request=request, response=response, secrets=seen)


def _told(comment: str) -> Mapping[str, Any]:
    """What we wrote beside a request of our own; nothing for anybody else's."""
    try:
        told: Any = json.loads(comment or "null")
    except (ValueError, RecursionError):
        return {}
    return cast(dict[str, Any], told) if isinstance(told, dict) and "ppmkit" in told else {}


def _facts(told: Mapping[str, Any]) -> dict[str, SecretFacts]:
    try:
        rows = cast(Mapping[str, Any], told.get("secrets", {})).items()
        return {k: SecretFacts.of(f) for k, f in rows}
    except (AttributeError, TypeError, ValueError, IndexError, KeyError):
        return {}


def _headers(rows: Iterable[_Pair]) -> Headers:
    return tuple((row.name, row.value) for row in rows if not row.name.startswith(":"))


def _content(content: _Held) -> bytes:
    if content.encoding == "base64":
        return base64.b64decode(content.text)
    return content.text.encode("utf-8", "surrogatepass")


def _operation(request: Request, vendor: Vendor) -> Operation | None:
    """The operation that a request calls: the one that says most about its path where several fit."""
    root = payload(Response(200, (), request.body)).xml
    path = urlsplit(request.url).path
    found = [o for o in vendor.model.operations.values() if _called(o, request.method, path, root)]
    return max(found, key=_literal, default=None)


def _literal(operation: Operation) -> int:
    """Parts of the path that are no holes."""
    binding = operation.binding
    parts = binding.path.split("/") if isinstance(binding, HttpBinding) else []
    return sum(bool(part) and "{" not in part for part in parts)


def _called(operation: Operation, method: str, path: str, root: Element | None) -> bool:
    binding = operation.binding
    if isinstance(binding, HttpBinding):
        pattern = re.sub(r"\\\{[^{}]*\\\}", "[^/]+", re.escape(binding.path))
        return binding.method.upper() == method.upper() and re.search(f"{pattern}/?$", path) is not None
    if root is None:
        return False
    if isinstance(binding, SoapBinding):
        content = soap_content(root)
        return content is not None and local(content) == binding.input[1]
    return isinstance(binding, XmlPostBinding) and root.get(binding.selector) == binding.function


def _steps(vendor: Vendor, exchanges: tuple[Exchange, ...]) -> dict[str, Recorded]:
    """What the steps that look at everything see; the rest was not sent by us."""
    rows, bases = clauses_of(vendor)
    resolved = resolve(vendor.contract, vendor.model, partial=True)
    first = next(iter(bases.values()))
    ids = tuple(exchange.id for exchange in exchanges)
    steps = (
        step_of(c, bases.get(c.interface, first), resolved) for c in rows if not c.untestable and c.subject == "server"
    )
    return {step.key: Recorded(step.key, {"all": ids}, {}, passive=True) for step in steps if step.passive}
