"""OAuth 1.0a as the vendor's own open library does it: what it refuses, with which status and words, in which order."""

from __future__ import annotations

import base64
import binascii
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote, unquote, urlencode, urlsplit

from oauthlib.oauth1.rfc5849 import signature as rfc5849

from conformance.mock.answers import Answer, Refused, Request
from conformance.mock.people import People, Person
from conformance.mock.projectplace.call import FORM, pairs
from conformance.mock.projectplace.people import REDIRECT
from conformance.mock.vendor import World

Pairs = list[tuple[str, str]]

_SIGN: Any = cast(Any, rfc5849)
_PAIR = re.compile(r'\s*([A-Za-z_]+)="([^"]*)"\s*')
_PATH = "/%:@!$&'()*+,;="
"""What stands in a path as it is (RFC 3986, pchar): ``$metadata``, ``Workspaces(5)``."""
_PROTOCOL = ("oauth_consumer_key", "oauth_signature_method", "oauth_timestamp", "oauth_nonce", "oauth_signature")
_SKEW = 300
"""Seconds that a timestamp may be off, either way; the vendor's number is not known."""
_SHORT = 600
"""Seconds that temporary credentials live; "expires quickly" is all that is known."""


class Rejected(Exception):
    """A refusal in the library's own words, as plain text."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status
        self.text = text

    def answer(self, world: World) -> Answer:
        """In the library's form; the status of a refusal for who signs is the contract's."""
        word = {400: "Bad Request", 401: "Unauthorized"}[self.status]
        row = world.rules.code("auth.signature", "getMyProfile") if self.status == 401 else None
        status = row.status.value if row is not None and row.status is not None else self.status
        return Answer(status, f"{word}: {self.text}\n".encode(), "text/plain; charset=utf-8")


@dataclass(slots=True)
class Temporary:
    secret: str
    client: Person
    made: float
    verifier: str = ""
    user: Person | None = None


@dataclass(slots=True)
class Issued:
    secret: str
    client: Person
    user: Person


class Provider:
    """Clients are the people's consumer keys; pre-issued pairs are good from the start, for robots and users alike."""

    def __init__(self, world: World, people: People) -> None:
        self.world, self.faults, self.people = world, world.faults, people
        self._temporary: dict[str, Temporary] = {}
        self._issued: dict[str, Issued] = {}
        self._seen: set[tuple[str, str, str, str]] = set()

    # --- the three steps ---

    def initiate(self, request: Request) -> Answer:
        """Raises Rejected."""
        given = self._given(request, ())
        client = self._client(given)
        self._verify(request, given, client.secrets["consumer_secret"], "")
        token, secret = self.world.tokens.hex(32), self.world.tokens.hex(40)
        self._temporary[token] = Temporary(secret, client, self.world.clock.now())
        body = {"oauth_callback_confirmed": "true", "oauth_token": token, "oauth_token_secret": secret}
        if self.faults.on("F-PP-06", "initiate"):
            del body["oauth_callback_confirmed"]
        return _form(body)

    def authorize(self, request: Request, user: Person) -> Answer:
        """The signed-in user consents at once; back to the application. Raises Rejected."""
        token = dict(request.query()).get("oauth_token", "")
        found = self._temporary.get(token)
        if found is None or self._old(found):
            raise Rejected(401, "temporary credentials not found")
        found.user = user
        found.verifier = self.world.tokens.hex(20)
        query = urlencode({"oauth_token": token, "oauth_verifier": found.verifier})
        return Answer(302, headers=[("location", f"{REDIRECT}?{query}")])

    def token(self, request: Request) -> Answer:
        """Raises Rejected."""
        given = self._given(request, ("oauth_token", "oauth_verifier"))
        client = self._client(given)
        token = given["oauth_token"]
        found = self._temporary.get(token)
        if found is None or self._old(found):
            raise Rejected(401, "temporary credentials not found")
        if found.client is not client:
            raise Rejected(401, "client/token mismatch")
        self._verify(request, given, client.secrets["consumer_secret"], found.secret)
        if found.user is None or not hmac.compare_digest(found.verifier.encode(), given["oauth_verifier"].encode()):
            raise Rejected(401, "oauth_verifier mismatch")
        del self._temporary[token]
        made, secret = self.world.tokens.hex(32), self.world.tokens.hex(40)
        self._issued[made] = Issued(secret, client, found.user)
        return _form({"oauth_token": made, "oauth_token_secret": secret})

    # --- a signed call ---

    def caller(self, request: Request) -> Person:
        """Who signed. Raises Rejected, Refused."""
        given = self._given(request, ("oauth_token",))
        client = self._client(given)
        user, secret = self._holder(given["oauth_token"], client)
        self._verify(request, given, client.secrets["consumer_secret"], secret)
        if not user.active:
            raise Refused("auth.token.revoked")
        return user

    def _holder(self, token: str, client: Person) -> tuple[Person, str]:
        issued = self._issued.get(token)
        if issued is not None:
            if issued.client is not client:
                raise Rejected(401, "client/token mismatch")
            return issued.user, issued.secret
        owner = next((p for p in self.people if p.holds(token, "token")), None)
        if owner is None:
            raise Rejected(401, "token credentials not found")
        if owner is not client:
            raise Rejected(401, "client/token mismatch")
        return owner, owner.secrets["token_secret"]

    def revoke(self, user: str) -> None:
        """Tokens that a user gave away are good no more."""
        self._issued = {token: one for token, one in self._issued.items() if one.user.user != user}

    def secrets(self) -> Sequence[str]:
        """Every token, secret and verifier that is good now."""
        kept = [text for token, one in self._temporary.items() for text in (token, one.secret, one.verifier) if text]
        return kept + [text for token, one in self._issued.items() for text in (token, one.secret)]

    # --- checks, in the library's order ---

    def _given(self, request: Request, more: tuple[str, ...]) -> dict[str, str]:
        """The protocol parameters. Raises Rejected for whatever can be told without a secret."""
        found: dict[str, list[str]] = {}
        for name, value in _parameters(request):
            if name.startswith("oauth_"):
                found.setdefault(name, []).append(value)
        for name in (*_PROTOCOL, *more):
            if name not in found:
                raise Rejected(400, f"missing {name} parameter")
        for name, values in found.items():
            if len(values) > 1:
                raise Rejected(400, f"multiple values for {name} parameter")
            if not values[0] and name in (*_PROTOCOL, *more):
                raise Rejected(400, f"bad value for {name} parameter")
        given = {name: values[0] for name, values in found.items()}
        self._formed(given)
        self._timely(given)
        return given

    def _formed(self, given: dict[str, str]) -> None:
        if given.get("oauth_version", "1.0") != "1.0":
            raise Rejected(400, "bad value for oauth_version parameter: only version 1.0 supported")
        if given["oauth_signature_method"] != "HMAC-SHA1" and not self.faults.on("F-PP-08"):
            raise Rejected(400, "bad value for oauth_signature_method parameter: only HMAC-SHA1 supported")
        if not (given["oauth_timestamp"].isascii() and given["oauth_timestamp"].isdecimal()):
            raise Rejected(400, "bad value for oauth_timestamp parameter")
        try:
            base64.b64decode(given["oauth_signature"], validate=True)
        except binascii.Error:
            raise Rejected(400, "bad value for oauth_signature parameter") from None
        callback = given.get("oauth_callback", "oob")
        if callback != "oob" and not urlsplit(callback).scheme:
            raise Rejected(400, "bad value for oauth_callback parameter")

    def _timely(self, given: dict[str, str]) -> None:
        late = self.world.clock.now() - int(given["oauth_timestamp"][:15])
        if late > _SKEW:
            raise Rejected(401, f"timestamp expired {int(late) - _SKEW}s ago")
        if -late > _SKEW:
            raise Rejected(400, f"timestamp set {int(-late) - _SKEW}s in future")

    def _client(self, given: dict[str, str]) -> Person:
        found = next((p for p in self.people if p.holds(given["oauth_consumer_key"], "consumer_key")), None)
        if found is None:
            raise Rejected(401, "client credentials not found")
        return found

    def _verify(self, request: Request, given: dict[str, str], secret: str, token_secret: str) -> None:
        right = signature_of(request, secret, token_secret)
        good = hmac.compare_digest(right.encode(), given["oauth_signature"].encode())
        if not good and not self.faults.on("F-AU-28") and given["oauth_signature_method"] == "HMAC-SHA1":
            raise Rejected(401, "signature mismatch")
        mark = (
            given["oauth_consumer_key"],
            given.get("oauth_token", ""),
            given["oauth_timestamp"],
            given["oauth_nonce"],
        )
        if mark in self._seen and not self.faults.on("F-PP-07"):
            raise Rejected(401, "nonce already used")
        self._seen.add(mark)

    def _old(self, found: Temporary) -> bool:
        return self.world.clock.now() - found.made >= _SHORT


def signature_of(request: Request, secret: str, token_secret: str) -> str:
    """The signature that the request should bear; oauthlib makes the base string."""
    uri = f"{request.origin}{request.sent_path or quote(request.path, safe=_PATH)}"
    signed = [(name, value) for name, value in _parameters(request) if name not in ("oauth_signature", "realm")]
    base = _SIGN.signature_base_string(request.method, _SIGN.base_string_uri(uri), _SIGN.normalize_parameters(signed))
    key = f"{quote(secret, safe='')}&{quote(token_secret, safe='')}"
    return base64.b64encode(hmac.digest(key.encode(), str(base).encode(), "sha1")).decode()


def _parameters(request: Request) -> Pairs:
    """Of header, query and form body; a JSON body is not signed. Raises Rejected for a malformed header."""
    found: Pairs = []
    scheme, _, text = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "oauth":
        for part in text.split(","):
            match = _PAIR.fullmatch(part)
            if match is None:
                raise Rejected(400, "bad authorization header")
            found.append((unquote(match[1]), unquote(match[2])))
    try:
        found += request.query()
    except ValueError:
        raise Rejected(400, "bad query") from None
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() == FORM:
        found += pairs(request.body)
    return found


def signed(request: Request) -> bool:
    """Whether the request tries OAuth 1.0a at all."""
    return (
        request.headers.get("authorization", "").lower().startswith("oauth ") or "oauth_signature=" in request.raw_query
    )


def _form(values: dict[str, str]) -> Answer:
    return Answer(200, urlencode(values).encode(), FORM)
