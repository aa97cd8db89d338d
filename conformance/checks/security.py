"""What no answer may do: give secrets away, name its inner workings, serve another tenant, weaken the transport."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from conformance.checks.base import Judged, Judging, Scene, Want, check
from conformance.checks.paging import link, row_keys
from conformance.checks.reply import describe, items, served
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import find
from generator.contract.locator import Locator

_BODY = Locator("body")
_PLACEHOLDER = re.compile("«([^«»#]+)#\\d+»")
_INNER = re.compile(
    r"\bat [a-zA-Z_$][\w$]*(\.[\w$]+)+\([\w$]+\.java(:\d+)?\)"
    r"|Traceback \(most recent call last\)|File \"[^\"]+\.py\", line \d+"
    r"|\b(java|javax|org\.apache|com\.ca|org\.hibernate)\.[\w.]*(Exception|Error)\b"
    r"|\bORA-\d{5}\b|\bSQLSTATE\b|\bSELECT\b.{1,80}\bFROM\b"
    r"|[A-Z]:\\\\?(Windows|Program Files|inetpub)|/(usr|opt|var|home)/[\w./-]{6,}",
    re.IGNORECASE,
)
_CARRIED = frozenset({"code", "oauth_token", "oauth_verifier"})
"""What RFC 6749 (4.1.2) and RFC 5849 (2.2) have a redirect carry: worth nothing without the client's secret."""
_JAVA = re.compile(r"\[L[\w.$]+;@[0-9a-f]{4,}")


def _text(exchange: Exchange) -> str:
    return exchange.response.body.decode("utf-8", "replace") if exchange.response is not None else ""


@check("secret.echo")
def secret_echo(scene: Scene, want: Want) -> Judged:
    """A credential that a request carried does not come back in the answer. Session tokens are
    judged elsewhere."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is None:
            continue
        texts = [exchange.request.body.decode("utf-8", "replace"), exchange.request.url]
        texts += [value for _, value in exchange.request.headers]
        sent = {match.group(): match[1] for one in texts for match in _PLACEHOLDER.finditer(one)}
        answer = _text(exchange) + " ".join(v for k, v in exchange.response.headers if k.lower() != "set-cookie")
        redirect = 300 <= exchange.status < 400
        found = {match.group(): match[1] for match in _PLACEHOLDER.finditer(answer)}
        back = sorted({n for p, n in found.items() if _secret(p, n, sent) and not (redirect and n in _CARRIED)})
        judging.expect(not back, exchange, "echo", "body", "no submitted secret", ", ".join(back))
    return judging.done()


def _secret(placeholder: str, name: str, sent: Mapping[str, str]) -> bool:
    """Whether a placeholder in an answer is a secret of the request. `basic-x` in a header is the secret x in
    another dress."""
    if name.startswith(("session-", "cookie-")):
        return False
    return placeholder in sent or f"basic-{name}" in sent.values()


@check("secret.in_link")
def secret_in_link(scene: Scene, want: Want) -> Judged:
    """No token stands in a link that the server makes, nor in a Location."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is None:
            continue
        links = [*re.findall(r'https?://[^\s"<>\\]*', _text(exchange)), exchange.response.header("location") or ""]
        found = [url for url in links if any(name not in _CARRIED for name in _PLACEHOLDER.findall(url))]
        judging.expect(not found, exchange, "token in link", "body", "no token in a link", found[:1])
    return judging.done()


@check("inner.leak")
def inner_leak(scene: Scene, want: Want) -> Judged:
    """No stack trace, statement or path of the server in an answer that is no success."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is None or served(exchange, scene.behaviour(exchange.operation)):
            continue
        found = _INNER.search(_text(exchange))
        judging.expect(
            found is None, exchange, "leak", "body", "no inner workings", found.group()[:60] if found else ""
        )
    return judging.done()


@check("data.java")
def data_java(scene: Scene, want: Want) -> Judged:
    """No value is the printed form of a Java array."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is not None and served(exchange, scene.behaviour(exchange.operation)):
            found = _JAVA.search(_text(exchange))
            judging.expect(found is None, exchange, "java array", "body", "a value", found.group() if found else "")
    return judging.done()


@check("tenant.apart", "label")
def tenant_apart(scene: Scene, want: Want) -> Judged:
    """Credentials of another tenant do not read this tenant's data: they are refused, or get a list without a row of
    ours."""
    judging = Judging()
    own = {key for exchange in scene.of("own") for key in row_keys(scene, exchange)}
    for exchange in scene.of(want.label()):
        if exchange.response is None:
            judging.undecide(f"no answer ({exchange.trouble})", shaken=True)
            continue
        behaviour = scene.behaviour(exchange.operation)
        paging = behaviour.paging
        listed = paging is not None and paging.key is not None and bool(scene.of("own"))
        if listed and not own and served(exchange, behaviour):
            judging.undecide("no row of ours is known by which theirs could be told")
            continue
        apart = not served(exchange, behaviour) or (listed and not own & set(row_keys(scene, exchange)))
        actual = describe(exchange, behaviour)
        judging.expect(apart, exchange, "served", "answer", "refused, unknown or other rows", actual)
    return judging.done()


@check("redirect.downgrade")
def redirect_downgrade(scene: Scene, want: Want) -> Judged:
    """No answer sends a caller from https to http, nor a login anywhere on plain http but where it came from."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.response is None:
            continue
        target = exchange.response.header("location") if 300 <= exchange.status < 400 else None
        here = urlsplit(exchange.request.url)
        there = urlsplit(urljoin(exchange.request.url, target)) if target else here
        worse = there.scheme == "http" and (here.scheme == "https" or there.netloc != here.netloc)
        judging.expect(
            not worse, exchange, "downgrade", "header:Location", "https", there.scheme + "://" + there.netloc
        )
    return judging.done()


@check("redirect.host")
def redirect_host(scene: Scene, want: Want) -> Judged:
    """No call with credentials is sent on to a host that the contract does not trust."""
    judging = Judging()
    rules = scene.contract.interfaces
    trusted = {urlsplit(url).netloc for interface in rules.values() for url in interface.trusted_origins}
    for exchange in scene.all():
        if exchange.response is None or not exchange.scheme:
            continue
        target = exchange.response.header("location") if 300 <= exchange.status < 400 else None
        here = urlsplit(exchange.request.url).netloc
        there = urlsplit(urljoin(exchange.request.url, target)).netloc if target else here
        judging.expect(
            there == here or there in trusted, exchange, "other-host", "header:Location", "the host asked", there
        )
    return judging.done()


@check("cookie.flags", "flags")
def cookie_flags(scene: Scene, want: Want) -> Judged:
    """Session cookies carry these attributes; Secure only where the wire is TLS."""
    judging = Judging()
    for exchange in scene.all():
        for name, value in exchange.response.headers if exchange.response is not None else ():
            if name.lower() != "set-cookie":
                continue
            given = {part.strip().partition("=")[0].lower() for part in value.split(";")[1:]}
            for flag in map(str, want.list("flags")):
                if flag.lower() == "secure" and not exchange.request.url.startswith("https:"):
                    continue
                judging.expect(
                    flag.lower() in given,
                    exchange,
                    "flag",
                    "header:Set-Cookie",
                    flag,
                    ", ".join(sorted(given)) or "none",
                )
    return judging.done()


@check("link.host")
def link_host(scene: Scene, want: Want) -> Judged:
    """Links to further pages stay on the host that was asked."""
    judging = Judging()
    for exchange in scene.all():
        target = link(scene, exchange)
        if target:
            here, there = urlsplit(exchange.request.url).netloc, urlsplit(urljoin(exchange.request.url, target)).netloc
            judging.expect(here == there, exchange, "host", "next", here, there)
    return judging.done()


@check("html.as_success")
def html_as_success(scene: Scene, want: Want) -> Judged:
    """No HTML page in a 200 where data was asked for."""
    judging = Judging()
    for exchange in scene.all():
        if exchange.status == 200 and exchange.response is not None and "wsdl" not in exchange.request.url.lower():
            judging.expect(exchange.response.media != "text/html", exchange, "page", "media", "data", "text/html")
    return judging.done()


@check("type.stable", "at")
def type_stable(scene: Scene, want: Want) -> Judged:
    """The id of an object keeps its JSON type: in all answers of one operation, and from operation to operation."""
    judging = Judging()
    kinds: dict[tuple[str, str], str] = {}
    for exchange in scene.all():
        behaviour = scene.behaviour(exchange.operation)
        if not served(exchange, behaviour):
            continue
        for name, value in _ids(scene, exchange):
            kind = type(value).__name__
            for place in ((exchange.operation, name), (name, str(value))):
                known = kinds.setdefault(place, kind)
                judging.expect(kind == known, exchange, "type", name, known, kind)
    return judging.done()


def _ids(scene: Scene, exchange: Exchange) -> list[tuple[str, object]]:
    """The keys of rows, as the contract names them; the same members of a single object."""
    paging = scene.behaviour(exchange.operation).paging
    rows = items(exchange, scene.behaviour(exchange.operation))
    rules = ([paging] if paging is not None else []) if rows else scene.contract.paging
    keys = {rule.key.steps[-1].name for rule in rules if rule.key is not None and rule.key.steps}
    found: list[tuple[str, object]] = []
    for row in rows or find(exchange.response, _BODY):
        members: dict[str, Any] = cast(dict[str, Any], row) if isinstance(row, dict) else {}
        found += [(name, members[name]) for name in sorted(keys) if name in members]
    return found
