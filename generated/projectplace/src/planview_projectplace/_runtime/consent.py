"""OAuth 2 by a user's consent: a browser is sent to the service and comes back to a listener on this machine."""

from __future__ import annotations

import webbrowser
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler
from secrets import token_urlsafe
from socketserver import TCPServer
from time import monotonic
from typing import cast
from urllib.parse import parse_qs, urlencode, urlsplit

from .credentials import Credentials, SecretText, credentials
from .errors import TimedOut, UsageError
from .secret import Secret
from .service import Interface
from .urls import Base

_LOOPBACK = ("127.0.0.1", "localhost")
_LONGEST = 8192
"""Letters of a redirect's address; more is none of ours."""
_MOST = 20
"""Parameters of a redirect."""
_SHOWN = b"<!doctype html><title>Signed in</title><p>You can close this window."


def sign_in(
    interface: Interface,
    scheme_id: str,
    *,
    base_url: str,
    redirect_uri: str,
    show: Callable[[str], object] | None,
    timeout_s: float,
    **secrets: SecretText | None,
) -> Credentials:
    """Credentials by a user's consent: opens the page, waits for the browser to come back to `redirect_uri`.

    `show` is given the address to open; None = the system's browser. `redirect_uri` is on this machine, as registered
    with the service; port 0 takes a free one. A redirect with another `state` is not ours and is waited past.
    Raises UsageError (consent refused, no place to listen), TimedOut.
    """
    rule = next(s for s in interface.schemes if s.id == scheme_id).consent
    client = secrets.get(rule.client) if rule is not None else None
    if rule is None or client is None:
        raise UsageError(f"{scheme_id} knows no consent page")
    base = Base.of(base_url, interface.https_only)
    parts = urlsplit(redirect_uri)
    if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
        raise UsageError("redirect_uri must be http://127.0.0.1 or http://localhost, where the listener is")
    state, verifier = token_urlsafe(24), token_urlsafe(48)
    try:
        listener = _Listener((_LOOPBACK[0], parts.port or 0), parts.path or "/", state)
    except OSError as exc:
        raise UsageError(f"cannot listen at {redirect_uri} ({exc.strerror}); is it in use?") from None
    with listener:
        here = f"http://{parts.hostname}:{listener.server_address[1]}{parts.path}"
        asked = {"client_id": Secret(client).reveal(), "redirect_uri": here, "state": state}
        if rule.response_type:
            asked["response_type"] = rule.response_type
        if rule.pkce:
            digest = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
            asked |= {"code_challenge": digest, "code_challenge_method": "S256"}
        page = base.below(rule.url) if rule.url.startswith("/") else rule.url
        (show or webbrowser.open)(f"{page}{'&' if '?' in page else '?'}{urlencode(asked)}")
        code = listener.code(timeout_s)
    more = {"code_verifier": verifier} if rule.pkce else {}
    return credentials(interface, scheme_id, **secrets, code=code, redirect_uri=here, **more)


class _Listener(TCPServer):
    """Answers one browser at a time and takes one redirect; everything else gets 404."""

    allow_reuse_address = True

    def __init__(self, at: tuple[str, int], path: str, state: str) -> None:
        self.path, self.state = path, state
        self.found: dict[str, str] = {}
        super().__init__(at, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that breaks off is none of ours; nothing is shown, since the address holds the code."""

    def code(self, timeout_s: float) -> str:
        """Raises TimedOut, UsageError."""
        deadline = monotonic() + timeout_s
        while not self.found:
            self.timeout = deadline - monotonic()
            if self.timeout <= 0:
                raise TimedOut(f"nobody came back from the consent page within {timeout_s:g} s")
            self.handle_request()
        if "code" not in self.found:
            raise UsageError(f"the service refused consent ({self.found.get('error', 'no code')[:80]})")
        return self.found["code"]


class _Handler(BaseHTTPRequestHandler):
    timeout = 10
    """Seconds that a connection may stay silent."""

    def do_GET(self) -> None:
        parts, listener = urlsplit(self.path), cast(_Listener, self.server)
        ours = parts.path == listener.path and len(self.path) <= _LONGEST and parts.query.count("&") < _MOST
        given = {name: values[0] for name, values in parse_qs(parts.query).items()} if ours else {}
        if ours and compare_digest(given.get("state", "").encode(), listener.state.encode()):
            listener.found = given
            self._answer(200, _SHOWN)
        else:
            self._answer(404, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        self.send_header("cache-control", "no-store")
        self.send_header("connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """The address holds the code: nothing is logged."""
