"""JWTs of the mocked token service: signed, read back, and refused for what is wrong with them."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

from conformance.mock.answers import Refused
from conformance.mock.guards import is_object
from conformance.mock.people import Person
from conformance.mock.vendor import World

SCHEME = "auth.client_credentials"
ISSUER = "https://tokens.example.com/pool"
_OFF_S = 600
"""Seconds that the issuer's clock is off under T-PVA-02."""


@cache
def _key() -> RSAKey:
    """One key a process: making one takes longer than all that a test does with it."""
    return RSAKey.generate_key(2048, {"kid": "mock-1", "use": "sig"}, private=True)


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a token speaks for."""

    client: str
    customer: str


class TokenService:
    """Signs with RS256 and keeps nothing but the tokens' texts: whether one is good stands in it."""

    def __init__(self, world: World) -> None:
        self._world, self._faults = world, world.faults
        self._lives = world.rules.lives(SCHEME)[0] or 3600.0
        self._given: dict[str, str] = {}
        """Shown text -> signed text; they differ under F-AU-17 only."""

    def issue(self, person: Person, customer: str) -> str:
        now = int(self._world.clock.now()) - (_OFF_S if self._faults.on("T-PVA-02", "token") else 0)
        claims = self._claims(person, customer) | {"iat": now, "auth_time": now, "exp": now + int(self._lives)}
        if self._faults.on("T-12", "token"):
            claims["planview_roles"] = ["x" * 40]
        signed = jwt.encode({"alg": "RS256", "kid": "mock-1"}, claims, _key())
        shown = signed.rpartition(".")[0] if self._faults.on("F-AU-17", "token") else signed
        self._given[shown] = signed
        return shown

    def _claims(self, person: Person, customer: str) -> dict[str, Any]:
        tokens = self._world.tokens
        bare = self._faults.has("T-PVA-03")
        return {
            "iss": ISSUER,
            "sub": tokens.uuid(),
            "aud": person.user,
            "token_use": "id",
            "jti": tokens.uuid(),
            "planview_customer_id": customer,
            "planview_tenant_group_id": f"{tokens.uuid()}:p",
            "planview_admin_url": "admin.example.com" if bare else "https://admin.example.com/",
            "system": "false",
            "https://hasura.io/jwt/claims": json.dumps({"x-hasura-default-role": "user"}),
        }

    def read(self, text: str, operation: str) -> Bearer:
        """Raises Refused: malformed, unsigned, signed by others, changed, or over."""
        claims = self._verified(self._given.get(text, text), operation)
        expires, client, customer = (claims.get(name) for name in ("exp", "aud", "planview_customer_id"))
        if not isinstance(expires, int) or not isinstance(client, str) or not isinstance(customer, str):
            raise Refused("auth.token.unknown")
        late = self._world.clock.now() + (-_OFF_S if self._faults.has("T-PVA-02") else 0) >= expires
        if late and not self._faults.on("F-SE-08", operation):
            raise Refused("auth.token.expired")
        return Bearer(client, customer)

    def _verified(self, text: str, operation: str) -> Mapping[str, Any]:
        try:
            return jwt.decode(text, _key(), algorithms=["RS256"]).claims
        except (JoseError, ValueError, TypeError, RecursionError):
            header, claims = (_part(text, index) for index in (0, 1))
        unsigned = header.get("alg") == "none" and self._faults.on("F-AU-21", operation)
        changed = header.get("alg") == "RS256" and self._faults.on("F-AU-20", operation)
        if not (unsigned or changed):
            raise Refused("auth.token.unknown")
        return claims

    def shown(self) -> Iterator[str]:
        """Every token given out."""
        return iter(self._given)


def _part(text: str, index: int) -> dict[str, Any]:
    """A part of something that looks like a JWT, unverified; {} where it is none."""
    parts = text.split(".")
    try:
        found: object = json.loads(urlsafe_b64decode(parts[index] + "=" * (-len(parts[index]) % 4)))
    except (ValueError, IndexError, RecursionError):
        return {}
    return dict(found) if is_object(found) else {}
