"""OData 4.0: documents of a service, versions, formats, refusals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.exchanges.edm import content, described, metadata, rows
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import local, payload


def answered(scene: Scene, judging: Judging, label: str) -> Exchange | None:
    """The first answer of a label, whatever it is; a failed transport leaves the clause undecided."""
    exchange = scene.one(label)
    if exchange is None:
        return None
    judging.look(exchange)
    if exchange.response is None:
        judging.undecide(f"no answer to {exchange.operation} ({exchange.trouble})", shaken=True)
        return None
    return exchange


def granted(scene: Scene, judging: Judging, label: str) -> Exchange | None:
    """The first answer of a label if it is a success."""
    exchange = answered(scene, judging, label)
    if exchange is not None and not 200 <= exchange.status < 300:
        judging.undecide(f"{exchange.operation} was not served (status {exchange.status})")
        return None
    return exchange


def of_odata(scene: Scene, label: str) -> Iterator[Exchange]:
    """Answers of OData interfaces; who was not let in may have been answered by something in front of the service."""
    for exchange in scene.of(label):
        rules = scene.contract.interfaces.get(exchange.interface)
        if rules is not None and rules.kind == "odata-4.0" and exchange.status not in (0, 401, 403, 429):
            yield exchange


@check("odata.service_document")
def service_document(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = granted(scene, judging, "service")
    if exchange is not None:
        context, listed = content(exchange).get("@odata.context"), rows(exchange)
        judging.expect(
            isinstance(context, str) and context.endswith("$metadata"), exchange, "context", "body:/@odata.context",
            "the address of $metadata", context,
        )  # fmt: skip
        judging.expect(bool(listed), exchange, "shape", "body:/value", "a list of resources", listed)
        for row in listed or []:
            named = all(isinstance(row.get(key), str) and row[key] for key in ("name", "url"))
            judging.expect(named, exchange, "shape", "body:/value[]", "name and url", sorted(row))
    return judging.done()


@check("odata.metadata", "media")
def metadata_served(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = answered(scene, judging, "metadata")
    if exchange is None or exchange.response is None:
        return judging.done()
    if exchange.status in (401, 403, 404, 501):
        judging.expect(True, exchange, "served", "status", "a document")
        return judging.done(f"not published (status {exchange.status})")
    root = payload(exchange.response).xml
    judging.expect(exchange.status == 200, exchange, "status", "status", 200, exchange.status)
    judging.expect(exchange.response.media == want.text("media"), exchange, "media", "media", want.text("media"),
                   exchange.response.media)  # fmt: skip
    judging.expect(root is not None and local(root) == "Edmx", exchange, "shape", "body:/", "an Edmx document")
    return judging.done()


@check("odata.sets_resolve")
def sets_resolve(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    service, exchange = granted(scene, judging, "service"), granted(scene, judging, "metadata")
    edm = metadata(exchange.response) if exchange is not None and exchange.response is not None else None
    if service is None or edm is None:
        judging.undecide("no metadata to look sets up in")
        return judging.done()
    for row in rows(service) or []:
        if row.get("kind", "EntitySet") in ("EntitySet", "Singleton"):
            known = row.get("name") in edm.sets
            judging.expect(known, service, "unknown set", "body:/value[]/name", "a set of $metadata", row.get("name"))
    return judging.done()


@check("odata.version", "in")
def version(scene: Scene, want: Want) -> Judged:
    """Every answer tells its version; one that speaks version 3 throughout is another protocol, and is told."""
    judging = Judging()
    older = 0
    for exchange in of_odata(scene, "all"):
        if exchange.response is None or not exchange.response.body:
            continue
        said = exchange.response.header("odata-version")
        if said is None and exchange.response.header("dataserviceversion"):
            older += 1
            judging.expect(True, exchange, "version", "header:OData-Version", want.list("in"))
            continue
        judging.expect(said in want.list("in"), exchange, "version", "header:OData-Version", want.list("in"), said)
    return judging.done("OData 3 (DataServiceVersion)" if older else "")


@check("odata.version_at_most", "version")
def version_at_most(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = granted(scene, judging, "answer")
    if exchange is not None and exchange.response is not None:
        said = exchange.response.header("odata-version") or ""
        low = re.fullmatch(r"\d+\.\d+", said) is not None and float(said) <= float(want.text("version"))
        judging.expect(low, exchange, "version", "header:OData-Version", f"at most {want.text('version')}", said)
    return judging.done()


@check("odata.vary")
def vary(scene: Scene, want: Want) -> Judged:
    """An answer whose version follows OData-MaxVersion tells caches so."""
    judging = Judging()
    plain, newer = granted(scene, judging, "rows"), granted(scene, judging, "answer")
    if plain is not None and newer is not None and plain.response is not None and newer.response is not None:
        one, other = plain.response.header("odata-version"), newer.response.header("odata-version")
        told = (newer.response.header("vary") or "").lower()
        judging.expect(
            one == other or "odata-maxversion" in told, newer, "vary", "header:Vary", "OData-MaxVersion", told
        )
    return judging.done()


@check("odata.fails", "in", "label")
def fails(scene: Scene, want: Want) -> Judged:
    """The request is refused, and not served as if it were another one."""
    judging = Judging()
    exchange = answered(scene, judging, want.label())
    if exchange is not None:
        wanted = want.list("in")
        refused = exchange.status in wanted if wanted else exchange.status >= 400
        judging.expect(refused, exchange, "status", "status", wanted or "400 or more", exchange.status)
    return judging.done()


@check("odata.allow")
def allow(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = answered(scene, judging, "answer")
    if exchange is not None and exchange.response is not None:
        judging.expect(exchange.status == 405, exchange, "status", "status", 405, exchange.status)
        if exchange.status == 405:
            told = exchange.response.header("allow")
            judging.expect(bool(told), exchange, "header", "header:Allow", "the methods that are allowed", told)
    return judging.done()


@check("odata.error", "label")
def error(scene: Scene, want: Want) -> Judged:
    judging = Judging()
    exchange = answered(scene, judging, want.label())
    if exchange is None:
        return judging.done()
    if exchange.status < 400:
        judging.undecide(f"nothing was refused (status {exchange.status})")
        return judging.done()
    told: Any = content(exchange).get("error")
    for name in ("code", "message"):
        value = cast(Mapping[str, Any], told).get(name) if isinstance(told, dict) else None
        whole = isinstance(value, str) and bool(value)
        judging.expect(whole, exchange, "shape", f"body:/error/{name}", "a text", value)
    return judging.done()


@check("odata.media", "is", "charset")
def media(scene: Scene, want: Want) -> Judged:
    """The media type of an answer; `charset` false: it names no charset, for none was asked for."""
    judging = Judging()
    exchange = answered(scene, judging, "answer")
    if exchange is not None and exchange.status == 406:
        judging.expect(False, exchange, "status", "status", "the format that was asked for", exchange.status)
        return judging.done()
    exchange = granted(scene, judging, "answer")
    if exchange is not None and exchange.response is not None:
        if "is" in want:
            judging.expect(exchange.response.media == want.text("is"), exchange, "media", "media", want.text("is"),
                           exchange.response.media)  # fmt: skip
        if not want.flag("charset", True):
            said = exchange.response.charset
            judging.expect(not said, exchange, "charset", "header:Content-Type", "no charset", said)
    return judging.done()


@check("odata.collection", "label")
def collection(scene: Scene, want: Want) -> Judged:
    """A context that names what is listed, and a list named value: of every set that was read."""
    judging = Judging()
    documents = [metadata(e.response) for e in scene.of(want.label()) if "/$metadata" in e.request.url and e.response]
    edms = [edm for edm in documents if edm is not None]
    for exchange in of_odata(scene, want.label()):
        asked = exchange.operation.split(".")[-2] if "." in exchange.operation else exchange.operation
        path = unquote(urlsplit(exchange.request.url).path).rpartition("/")[2].partition("(")[0]
        if not 200 <= exchange.status < 300 or path != asked:
            continue
        if "(" in exchange.request.url and "value" not in content(exchange) and "d" not in content(exchange):
            continue  # one entity
        context, found = content(exchange).get("@odata.context"), rows(exchange)
        judging.expect(found is not None, exchange, "shape", "body:/value", "a list", sorted(content(exchange)))
        named = described(context) if isinstance(context, str) and "#" in context else ""
        typed = any(named in edm.types and named not in edm.sets for edm in edms)
        judging.expect(named == asked or typed, exchange, "context", "body:/@odata.context", f"#{asked}", context)
    return judging.done()
