"""A contract for a document that comes without one: what the document itself says about effects and credentials."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.contract.failures import Envelope, Errors
from generator.contract.locator import Locator
from generator.contract.values import Reading, Send, Template, Test
from generator.contract.vocabulary import (
    Auth,
    Contract,
    InterfaceRules,
    Scheme,
    Secret,
    ServerRule,
    Versions,
)
from generator.model import Interface, Model
from generator.pyplan.names import snake


@dataclass(frozen=True, slots=True)
class Security:
    """A security scheme of an OpenAPI document. `kind`: ``basic``, ``bearer``, ``header``, ``query`` or ``cookie``."""

    id: str
    kind: str
    name: str = ""
    """Of the header, parameter or cookie."""


_FAULT: Final = Envelope(
    id="errors.fault",
    when=(Test(Locator.parse("fault:/faultcode"), present=True),),
    code=Locator.parse("fault:/faultcode"),
    message=Reading(Locator.parse("fault:/faultstring")),
)

_ODATA: Final = Envelope(
    id="errors.odata",
    code=Locator.parse("body:/error/code"),
    message=Reading(Locator.parse("body:/error/message")),
)
_REFUSALS: Final = {"soap-1.1": (_FAULT,), "odata-4.0": (_ODATA,)}
"""How the standard of an interface has a service refuse."""


def bare_contract(model: Model, security: Iterable[Security] = (), version: str = "") -> Contract:
    """No paging, no error table, no limits: nothing is invented. Credentials and version ("" = none) as the document
    declares them; a SOAP Fault is what SOAP says it is."""
    (interface,) = model.interfaces.values()
    schemes = [_scheme(found, rank) for rank, found in enumerate(security, 1)]
    secrets = {name.value: Secret(kind="key") for scheme in schemes for name in scheme.secrets}
    return Contract(
        contract=1,
        vendor=model.vendor,
        versions=Versions(scheme="label", known=(version,), default=version),
        interfaces={
            interface.name: InterfaceRules(
                kind=interface.kind, documents=interface.documents, servers=_servers(interface)
            )
        },
        auth=Auth(secrets=secrets, schemes=tuple(schemes)),
        errors=Errors(envelopes=_REFUSALS.get(interface.kind, ())),
        file=next(iter(interface.documents), ""),
    )


def _servers(interface: Interface) -> tuple[ServerRule, ...]:
    return tuple(ServerRule(url=server.url) for server in interface.servers)


def _scheme(found: Security, rank: int) -> Scheme:
    def send(at: str, value: str) -> tuple[Send, ...]:
        return (Send(Reading(Locator.parse(at)), Reading(Template(value))),)

    word = snake(found.id, "key")
    if found.kind == "basic":
        names = (Reading("username"), Reading("password"))
        return Scheme(
            id=f"auth.{word}",
            kind="basic",
            rank=rank,
            secrets=names,
            send=send("header:Authorization", "{basic:username:password}"),
        )
    if found.kind == "bearer":
        return Scheme(
            id=f"auth.{word}",
            kind="static",
            rank=rank,
            secrets=(Reading("token"),),
            send=send("header:Authorization", "Bearer {token}"),
        )
    return Scheme(
        id=f"auth.{word}",
        kind="static",
        rank=rank,
        secrets=(Reading("key"),),
        send=send(f"{found.kind}:{found.name}", "{key}"),
    )
