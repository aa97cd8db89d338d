"""OAuth 1.0a signatures (RFC 5849) as the suite makes them: its own reading of the standard, not the mock's library."""

from __future__ import annotations

import base64
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from conformance.exchanges.exchange import Request, header

FORM = "application/x-www-form-urlencoded"
METHOD = "HMAC-SHA1"
Pairs = Iterable[tuple[str, str]]
_PORTS = {"http": 80, "https": 443}


def escape(text: str) -> str:
    """RFC 5849, 3.6: every byte but the unreserved ones."""
    return quote(text, safe="-._~")


def base_string(method: str, url: str, parameters: Pairs) -> str:
    """RFC 5849, 3.4.1: `parameters` are those of query, form and header, decoded, without the signature."""
    parts = urlsplit(url)
    port = parts.port
    host = (parts.hostname or "") + (f":{port}" if port and port != _PORTS.get(parts.scheme) else "")
    where = f"{parts.scheme}://{host}{parts.path or '/'}"
    pairs = sorted((escape(name), escape(value)) for name, value in parameters)
    text = "&".join(f"{name}={value}" for name, value in pairs)
    return "&".join((method.upper(), escape(where), escape(text)))


def signature(base: str, consumer_secret: str, token_secret: str) -> str:
    """RFC 5849, 3.4.2: HMAC-SHA1 in Base64."""
    key = f"{escape(consumer_secret)}&{escape(token_secret)}"
    return base64.b64encode(hmac.digest(key.encode(), base.encode(), "sha1")).decode()


def signed(request: Request, keys: tuple[str, str, str, str], moment: int, overrides: dict[str, str]) -> Request:
    """`request` with its Authorization header.

    `keys`: consumer key and secret, token and secret ("" = none); `moment`: the server's time in seconds. `overrides`
    replace protocol parameters, or leave them out where they are "".
    """
    consumer, consumer_secret, token, token_secret = keys
    protocol = {
        "oauth_consumer_key": consumer,
        "oauth_nonce": secrets.token_hex(12),
        "oauth_signature_method": METHOD,
        "oauth_timestamp": str(moment),
        "oauth_version": "1.0",
    }
    if token:
        protocol["oauth_token"] = token
    protocol = {k: v for k, v in {**protocol, **overrides}.items() if v and k != "oauth_signature"}
    base = base_string(request.method, request.url, [*protocol.items(), *parameters(request)])
    protocol["oauth_signature"] = overrides.get("oauth_signature") or signature(base, consumer_secret, token_secret)
    value = "OAuth " + ", ".join(f'{name}="{escape(text)}"' for name, text in protocol.items())
    kept = tuple((name, text) for name, text in request.headers if name.lower() != "authorization")
    return replace(request, headers=(*kept, ("Authorization", value)))


def protocol(request: Request) -> dict[str, str]:
    """The parameters inside the header of a signed request, decoded."""
    text = (header(request.headers, "authorization") or "").partition(" ")[2]
    pairs = (part.strip().partition("=") for part in text.split(","))
    return {name: unquote(value.strip('"')) for name, _, value in pairs if name}


def parameters(request: Request) -> list[tuple[str, str]]:
    """Those of the query, and of the body where it is a form."""
    found = parse_qsl(urlsplit(request.url).query, keep_blank_values=True)
    if (header(request.headers, "content-type") or "").partition(";")[0].strip().lower() == FORM:
        found += parse_qsl(request.body.decode("ascii", "replace"), keep_blank_values=True)
    return found
