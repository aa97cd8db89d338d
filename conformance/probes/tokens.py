"""Tokens that look like the one that was given and must not be taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from conformance.exchanges import jwt
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.values import Template


@probe("token.forged", "scheme", cost=3)
def token_forged(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """changed: the base request with a token whose claims were changed behind its signature; unsigned: with one of
    ``alg`` none; garbled: with one that cannot be read."""
    wanted = str(args["scheme"])
    scheme = next((s for s in context.sender.contract.contract.auth.schemes if s.id == wanted), None)
    if scheme is None or not scheme.send:
        raise CannotProbe(f"the contract has no scheme {wanted}")
    session, _ = context.sender.open("main", scheme)
    name, token = next(((n, v) for n, v in session.values.items() if jwt.facts(v)), ("", ""))
    forged = jwt.forged(token)
    if not forged:
        raise CannotProbe(f"what {wanted} gives is no JWT")
    for label, text in forged.items():
        context.sender.registry.learn("forged-token", text)
        put = {
            str(send.at.value): _filled(send.value.value, name, text)
            for send in scheme.send
            if f"session.{name}" in send.value.value.holes()
        }
        context.send(trail, label, replace(context.base, scheme=wanted, put=put))


def _filled(template: Template, name: str, text: str) -> str:
    return template.text.replace("{session." + name + "}", text)
