"""Everything that the run recorded. Two requests make sure that there is a success and a refusal to look at."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from conformance.exchanges.credentials import CannotLogIn
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import Sending
from generator.contract.vocabulary import Scheme


@probe("recorded", cost=2, passive=True)
def recorded(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    # Where a login fails there is no success, or no refusal, to look at; what was recorded is still worth a look.
    for base in context.bases.values() or (context.base,):
        asked = replace(context, base=base)
        with suppress(CannotLogIn):
            asked.send(Trail(), "base", base)
        with suppress(CannotLogIn):
            _refused(asked)
    for exchange in context.sender.store:
        trail.add("all", exchange)


def _refused(context: Context) -> None:
    operation = context.sender.model.operation(context.base.op)
    scheme = context.sender.scheme_of(operation, context.base)
    if scheme is None:
        return
    target = scheme.obtain.op if scheme.obtain is not None and scheme.obtain.op else ""
    sending = (
        replace(context.base, op=target, args={}, scheme=scheme.id)
        if target
        else replace(context.base, scheme=scheme.id)
    )
    context.send(Trail(), "refused", replace(sending, wrong=(secret_of(context, scheme),)))


def secret_of(context: Context, scheme: Scheme) -> str:
    """The last secret of a scheme that is no name: the one that proves who calls."""
    rules = context.sender.contract.contract.auth.secrets
    names = [r.value for r in scheme.secrets if r.value in rules and rules[r.value].kind != "name"]
    if not names:
        raise CannotLogIn(f"scheme {scheme.id} has no secret")
    return names[-1]


@probe("faulted", cost=1, passive=True)
def faulted(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """all: everything recorded, after a request that any SOAP server must fault: a base request whose Body names no
    operation."""
    broken = '<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><nothing/></e:Body></e:Envelope>'
    context.send(Trail(), "broken", replace(context.base, body=broken))
    for exchange in context.sender.store:
        trail.add("all", exchange)


@probe("guessed", cost=2)
def guessed(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """user: an unknown user with a false secret; secret: the known user with a false secret."""
    rules = context.sender.contract.contract.auth.secrets
    interface = context.sender.model.operation(context.base.op).interface
    for scheme in context.sender.contract.contract.auth.schemes:
        if scheme.interface not in ("", interface):
            continue
        names = [r.value for r in scheme.secrets]
        users = [n for n in names if n in rules and rules[n].kind == "name"]
        if scheme.obtain is not None and scheme.obtain.op and users:
            login = Sending(op=scheme.obtain.op, scheme=scheme.id, wrong=(secret_of(context, scheme),))
            context.send(trail, "secret", login)
            context.send(trail, "user", replace(login, wrong=(*users, *login.wrong)))
            return
    raise CannotProbe("no scheme logs in with a user name")
