"""OAuth 2: codes, tokens, refresh tokens that rotate. oauthlib judges the requests, this keeps what it has granted."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from oauthlib import oauth2

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.projectplace.people import REDIRECT, ROBOT
from conformance.mock.rules import seconds
from conformance.mock.vendor import World

_OAUTH: Any = cast(Any, oauth2)
_URI = "https://api.projectplace.com"
"""What oauthlib is told of the address: it refuses to work without TLS, which is not ours to judge here."""
_LIFE = 2_592_000
_REFRESH = 10_368_000
"""Seconds of a token and of a refresh token, where the contract is silent."""
_CODE = 600
"""Seconds that a code is good for; the vendor says nothing, RFC 6749 advises ten minutes at most."""
_EARLY = 86_400
"""Seconds of a token under F-SE-12."""


@dataclass(slots=True)
class Granted:
    client: Person
    user: Person
    ends: float
    redirect: str = ""
    challenge: str = ""
    method: str = ""


class AuthorizationServer:
    """Clients are robots (their id and secret) and applications of users; `user` consents whenever asked."""

    def __init__(self, world: World, people: People) -> None:
        self.world, self.faults, self.people = world, world.faults, people
        self.codes: dict[str, Granted] = {}
        self.tokens: dict[str, Granted] = {}
        self.refreshes: dict[str, Granted] = {}
        self._dead: list[str] = []
        self._server: Any = _OAUTH.Server(
            _Validator(self),
            token_expires_in=self._expires_in,
            token_generator=self._token,
            refresh_token_generator=self._token,
        )

    def _token(self, _: Any) -> str:
        """22 characters of 16 bytes, as in the vendor's sample."""
        made = base64.urlsafe_b64encode(bytes.fromhex(self.world.tokens.hex(32))).decode().rstrip("=")
        self._dead.append(made)
        return made

    def secrets(self) -> Sequence[str]:
        """Every code and token that was ever given."""
        return self._dead

    def refresh_life(self) -> float:
        scheme = self.world.rules.scheme("auth.user")
        refresh = scheme.grant.refresh if scheme is not None and scheme.grant is not None else None
        return float(refresh.lifetime_s.value if refresh is not None and refresh.lifetime_s is not None else _REFRESH)

    # --- endpoints ---

    def authorize(self, request: Request, user: Person) -> Answer:
        """The signed-in user consents at once; back to the application."""
        query = _query(request)
        if self.faults.on("F-PP-03", "authorize") and "response_type" not in query:
            return _refused("unsupported_response_type")
        if self.faults.on("F-PP-05", "authorize") and "redirect_uri" not in query:
            return _refused("invalid_request")
        asked = {"response_type": "code"} | query
        if not asked.get("scope"):
            asked.pop("scope", None)
        uri = f"{_URI}/oauth2/authorize?{urlencode(asked)}"
        try:
            self._server.validate_authorization_request(uri, "GET")
            headers, _, status = self._server.create_authorization_response(
                uri, "GET", scopes=["all"], credentials={"user": user}
            )
        except _OAUTH.FatalClientError as error:
            return _refused(str(error.error))
        except _OAUTH.OAuth2Error as error:
            headers, status = {"Location": error.in_uri(query.get("redirect_uri", REDIRECT))}, 302
        location = str(headers.get("Location", ""))
        if self.faults.on("F-AU-25", "authorize"):
            location = _without(location, "state")
        return Answer(int(status), headers=[("location", location)])

    def token(self, request: Request) -> Answer:
        """A token, or the refusal of RFC 6749."""
        if self.faults.on("F-PP-02", "getToken"):
            return Answer(200, b"<html><body>Service is starting</body></html>", "text/html")
        fields = {name.title(): value for name, value in request.headers.items()}
        body = request.body.decode("latin-1")
        headers, text, status = self._server.create_token_response(f"{_URI}/oauth2/access_token", "POST", body, fields)
        document = cast("dict[str, Any]", json.loads(text))
        if status == 200:
            document.pop("scope", None)
            document = {**document, "expires": document["expires_in"]}
            self._spoil(request, document)
        elif self.faults.on("F-ER-16", "getToken"):
            secret = (request.basic() or ("", ""))[1]
            document["error_description"] = f"The secret {secret} is not the right one"
        shown = (request.basic() or ("", ""))[0]
        if status != 200 and shown and not self._known(shown) and self.faults.on("F-SC-11", "getToken"):
            document["error"] = "unknown_client"
        status = self._status(str(document.get("error", "")), int(status))
        answered = [(str(k), str(v)) for k, v in headers.items() if str(k).lower() != "content-type"]
        if self.faults.on("F-SC-07", "getToken"):
            answered = [(k, v) for k, v in answered if k.lower() not in ("cache-control", "pragma")]
        return Answer(int(status), json.dumps(document).encode(), "application/json", answered)

    def _known(self, id: str) -> bool:
        return any(person.holds(id, "client_id", "app_id") for person in self.people)

    def _status(self, error: str, otherwise: int) -> int:
        """The contract's status for an error of RFC 6749, where it gives one."""
        rows = [code for code in self.world.rules.contract.errors.codes if code.code == error and error]
        return next((row.status.value for row in rows if row.status is not None), otherwise)

    def _spoil(self, request: Request, document: dict[str, Any]) -> None:
        on = self.faults.on
        if on("F-PP-01", "getToken"):
            del document["expires"]
        if on("F-PP-24", "getToken"):
            document |= {"expires": str(document["expires"]), "expires_in": str(document["expires_in"])}
        if on("F-PP-25", "getToken"):
            del document["access_token"]
        if b"refresh_token" in request.body and on("F-SE-13", "getToken"):
            document.pop("refresh_token", None)

    # --- tokens in use ---

    def caller(self, token: str, operation: str) -> Person:
        """Whom a token stands for. Raises Refused."""
        found = self.tokens.get(token)
        if found is None:
            raise Refused("auth.token.unknown")
        now = self.world.clock.now()
        early = now >= found.ends - self.life(found.user) + _EARLY and self.faults.on("F-SE-12", operation)
        if now >= found.ends or early:
            raise Refused("auth.token.expired", status=403 if self.faults.on("F-PP-04", operation) else 0)
        if not found.user.active:
            raise Refused("auth.token.revoked")
        return found.user

    def revoke(self, user: str) -> None:
        for kept in (self.codes, self.tokens, self.refreshes):
            for token in [t for t, granted in kept.items() if granted.user.user == user]:
                del kept[token]

    def life(self, user: Person) -> int:
        """Seconds that a token lives: of a robot, or of a user's application."""
        scheme = self.world.rules.scheme("auth.robot" if ROBOT in user.rights else "auth.user")
        lives = scheme.lives if scheme is not None else None
        return int((seconds(lives, "absolute_s") if lives is not None else None) or _LIFE)

    def _expires_in(self, request: Any) -> int:
        return self.life(cast("Person", request.user or request.client.person))


@dataclass(frozen=True, slots=True)
class _Client:
    """A client as oauthlib wants it."""

    client_id: str
    person: Person


class _Validator:
    """What oauthlib asks of a server, in its words."""

    def __init__(self, server: AuthorizationServer) -> None:
        self._at = server
        self._people, self._faults = server.people, server.faults

    def _now(self) -> float:
        return self._at.world.clock.now()

    # --- the client ---

    def _client(self, id: str | None) -> Person | None:
        return next((p for p in self._people if id and p.holds(id, "client_id", "app_id")), None)

    def client_authentication_required(self, request: Any, *_: Any, **__: Any) -> bool:
        return True

    def authenticate_client(self, request: Any, *_: Any, **__: Any) -> bool:
        basic = Request("POST", "", "", {"authorization": str(request.headers.get("Authorization", ""))}, b"").basic()
        id, secret = basic if basic is not None else (request.client_id, request.client_secret)
        client = self._client(id)
        if client is None or not isinstance(secret, str):
            return False
        request.client = _Client(id, client)
        request.client_id = id
        known = client.holds(secret, "client_secret", "app_secret")
        return client.active and (known or self._faults.on("F-AU-02", "getToken"))

    def authenticate_client_id(self, *_: Any, **__: Any) -> bool:
        return False

    def validate_client_id(self, client_id: str, request: Any, *_: Any, **__: Any) -> bool:
        """Robots sign in nowhere: only applications of users may send somebody to consent."""
        client = self._client(client_id)
        if client is None or ROBOT in client.rights:
            return False
        request.client = _Client(client_id, client)
        return True

    def validate_grant_type(self, client_id: str, grant_type: str, client: _Client, *_: Any, **__: Any) -> bool:
        if grant_type != "client_credentials":
            return ROBOT not in client.person.rights
        return ROBOT in client.person.rights or self._faults.on("F-AU-24", "getToken")

    # --- the code ---

    def validate_response_type(self, client_id: str, response_type: str, *_: Any, **__: Any) -> bool:
        return response_type == "code"

    def validate_redirect_uri(self, client_id: str, redirect_uri: str, *_: Any, **__: Any) -> bool:
        return redirect_uri == self._registered(redirect_uri) or self._faults.on("F-AU-26", "authorize")

    def _registered(self, asked: str) -> str:
        """Beside the registered address, a loopback one with whatever port and path: a developer's own machine."""
        return asked if urlsplit(asked).hostname in ("127.0.0.1", "localhost", "::1") else REDIRECT

    def get_default_redirect_uri(self, *_: Any, **__: Any) -> str:
        return REDIRECT

    def is_pkce_required(self, *_: Any, **__: Any) -> bool:
        return False

    def save_authorization_code(self, client_id: str, code: dict[str, Any], request: Any, *_: Any, **__: Any) -> None:
        granted = Granted(request.client.person, request.user, self._now() + _CODE, str(request.redirect_uri))
        granted.challenge = str(request.code_challenge or "")
        granted.method = str(request.code_challenge_method or "plain") if granted.challenge else ""
        self._at.codes[str(code["code"])] = granted

    def get_code_challenge(self, code: str, request: Any) -> str | None:
        return self._at.codes[code].challenge or None if code in self._at.codes else None

    def get_code_challenge_method(self, code: str, request: Any) -> str | None:
        return self._at.codes[code].method or None if code in self._at.codes else None

    def validate_code(self, client_id: str, code: str, client: _Client, request: Any, *_: Any, **__: Any) -> bool:
        found = self._at.codes.get(code)
        if found is None or found.client is not client.person or self._now() >= found.ends:
            return False
        request.user, request.scopes = found.user, ["all"]
        return True

    def confirm_redirect_uri(self, client_id: str, code: str, redirect_uri: str, *_: Any, **__: Any) -> bool:
        """One that was not sent again is not compared: the vendor's own clients leave it out."""
        return redirect_uri in (self._at.codes[code].redirect, REDIRECT)

    def invalidate_authorization_code(self, client_id: str, code: str, *_: Any, **__: Any) -> None:
        if not self._faults.on("F-AU-27", "getToken"):
            self._at.codes.pop(code, None)

    # --- tokens ---

    def get_default_scopes(self, *_: Any, **__: Any) -> list[str]:
        return ["all"]

    get_original_scopes = get_default_scopes

    def validate_scopes(self, *_: Any, **__: Any) -> bool:
        return True

    def is_within_original_scope(self, *_: Any, **__: Any) -> bool:
        return True

    def rotate_refresh_token(self, request: Any) -> bool:
        return True

    def validate_refresh_token(self, refresh_token: str, client: _Client, request: Any, *_: Any, **__: Any) -> bool:
        found = self._at.refreshes.get(refresh_token)
        if found is None or found.client is not client.person:
            return False
        if self._now() >= found.ends and not self._faults.on("F-PP-09", "getToken"):
            return False
        request.user = found.user
        return found.user.active

    def save_bearer_token(self, token: dict[str, Any], request: Any, *_: Any, **__: Any) -> None:
        """The refresh token that was shown is dead from now on; the old access token lives its time."""
        if request.grant_type == "refresh_token":
            self._at.refreshes.pop(str(request.refresh_token), None)
        user = cast("Person", request.user or request.client.person)
        granted = Granted(request.client.person, user, self._now() + self._at.life(user))
        self._at.tokens[str(token["access_token"])] = granted
        if "refresh_token" in token:
            ends = self._now() + self._at.refresh_life()
            self._at.refreshes[str(token["refresh_token"])] = Granted(request.client.person, user, ends)

    save_token = save_bearer_token


def _query(request: Request) -> dict[str, str]:
    try:
        return dict(request.query())
    except ValueError:
        return {}


def _refused(error: str) -> Answer:
    """What must not be sent anywhere: the client or its address is not known."""
    return Answer(400, json.dumps({"error": error}).encode(), "application/json")


def _without(location: str, name: str) -> str:
    parts = urlsplit(location)
    kept = [(k, v) for k, v in parse_qsl(parts.query) if k != name]
    return urlunsplit(parts._replace(query=urlencode(kept)))
