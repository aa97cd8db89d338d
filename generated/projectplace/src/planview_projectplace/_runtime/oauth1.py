"""OAuth 1.0a: each request is signed with the client's key and the token's, by oauthlib."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any, cast

from .secret import Secret
from .transport import Call, Headers

_FORM = "application/x-www-form-urlencoded"


def signing(secrets: Iterable[Secret], wall: Callable[[], float]) -> Callable[[Call], Call]:
    """What signs a call anew each time that it is sent: no two have one nonce.

    `secrets` are consumer key, consumer secret, token and token secret, in this order; `wall` gives seconds since 1970.
    """
    keys = [secret.reveal() for secret in secrets]
    library: Any = import_module("oauthlib.oauth1")  # it has no types

    def sign(call: Call) -> Call:
        client = library.Client(*keys, timestamp=str(int(wall())))
        media = call.headers.get("content-type")
        form = media.partition(";")[0].strip().lower() == _FORM
        body = call.body.decode("ascii") if form and call.body is not None else None
        signed = cast(
            "tuple[str, Mapping[str, str], object]",
            client.sign(call.url, call.method, body, {"Content-Type": media} if form else {}),
        )
        headers = call.headers.with_(Headers([("authorization", str(signed[1]["Authorization"]))]))
        return Call(call.method, call.url, headers, call.body, call.timeout, call.max_body, call.stream)

    return sign
