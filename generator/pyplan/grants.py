"""OAuth 2 grants of the contract as what the runtime sends to a token endpoint."""

from __future__ import annotations

from generator.contract.locator import Locator
from generator.contract.values import Reading, Send, Template
from generator.contract.vocabulary import Scheme
from generator.model import Model

SIGNING = 4
"""Secrets that OAuth 1.0a signs with: consumer key and secret, token and secret."""
REFRESH = "refresh_token"
"""Name of the secret, and of the session value, that is a refresh token."""


def playable(scheme: Scheme) -> bool:
    """Whether a client can get tokens: it has all that the endpoint asks for, a refresh token, or a user's consent."""
    grant = scheme.grant
    if grant is None or not token_url(scheme):
        return False
    return grant.type == "client_credentials" or REFRESH in _secrets(scheme) or consented(scheme)


def consented(scheme: Scheme) -> bool:
    """Whether a user's consent opens a session."""
    grant = scheme.grant
    return grant is not None and grant.type == "authorization_code" and bool(grant.authorize_url)


def token_url(scheme: Scheme) -> str:
    """Where tokens are given; the name of an operation is not an address, so ``op:NAME`` stands for one."""
    grant, obtain = scheme.grant, scheme.obtain
    if obtain is not None and obtain.op:
        return f"op:{obtain.op}"
    return (obtain.url if obtain is not None else "") or (grant.token_url if grant is not None else "")


def abroad(scheme: Scheme, model: Model, interface: str) -> str:
    """Address of the token endpoint where its operation belongs to another interface, which has another base."""
    op = token_url(scheme).removeprefix("op:")
    own = any(known.name == op for known in model.of_interface(interface))
    url = scheme.grant.token_url if scheme.grant is not None else ""
    return url if scheme.obtain is not None and scheme.obtain.op and not own else ""


def asked(scheme: Scheme) -> tuple[Send, ...]:
    """What opens a session; nothing where only a user's consent or a refresh token does."""
    grant = scheme.grant
    if grant is None or not (grant.type == "client_credentials" or consented(scheme)):
        return ()
    own: list[tuple[str, str]] = [("form:grant_type", grant.type)]
    if consented(scheme):
        own += [("form:code", "{code}"), ("form:redirect_uri", "{redirect_uri}")]
        own += [("form:code_verifier", "{code_verifier}")] if grant.pkce else []
    return _with(scheme, *own)


def refreshed(scheme: Scheme) -> tuple[Send, ...]:
    """What a refresh token is exchanged with."""
    grant = scheme.grant
    wanted = grant is not None and (grant.refresh is not None or REFRESH in _secrets(scheme))
    if not wanted:
        return ()
    return _with(scheme, ("form:grant_type", REFRESH), (f"form:{REFRESH}", f"{{session.{REFRESH}}}"))


def _secrets(scheme: Scheme) -> list[str]:
    return [reading.value for reading in scheme.secrets]


def _with(scheme: Scheme, *own: tuple[str, str]) -> tuple[Send, ...]:
    """The client's id and secret, then `own`, then what the contract says besides; it wins where it names a place."""
    given = scheme.obtain.send if scheme.obtain is not None else ()
    places = {str(send.at.value) for send in given}
    return (*(_send(at, value) for at, value in (*_client(scheme), *own) if at not in places), *given)


def _client(scheme: Scheme) -> list[tuple[str, str]]:
    grant, (id, secret) = scheme.grant, _secrets(scheme)[:2]
    auth = grant.client_auth.value if grant is not None and grant.client_auth is not None else "basic"
    if auth == "basic":
        return [("header:Authorization", f"{{basic:{id}:{secret}}}")]
    return [("form:client_id", f"{{{id}}}"), ("form:client_secret", f"{{{secret}}}")]


def _send(at: str, value: str) -> Send:
    return Send(Reading(Locator.parse(at)), Reading(Template(value)))
