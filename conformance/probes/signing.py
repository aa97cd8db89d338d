"""Requests with a signature of the identity's own key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.sender import Call
from conformance.exchanges.signature import ALGORITHMS
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import sending_of


@probe("signed", "sending", "order", "broken", cost=1)
def signed(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: `sending` with a signature; `order` of what repeats is `document` or `by_value`. `broken` turns one
    digit of the signature."""
    sending = context.filled(sending_of(args["sending"]), trail)
    behaviour = context.behaviour(sending.op)
    rule = next(iter(behaviour.signatures), None)
    if rule is None or rule.algorithm not in ALGORITHMS:
        raise CannotProbe("the contract names no signature that the suite can make")
    identity = context.sender.identity(sending.as_)
    secret = identity.secrets.get(rule.secret)
    if secret is None:
        raise CannotLogIn(f"{rule.secret} is not configured", f"set {rule.secret} in [identity.{identity.name}]")
    order = cast(Literal["document", "by_value"], args.get("order", "document"))
    made = ALGORITHMS[rule.algorithm](context.sender.body(Call(sending)), secret.value, order)
    if args.get("broken"):
        made = made[:-1] + ("1" if made.endswith("0") else "0")
    put = {**sending.put, str(rule.at): made}
    context.send(trail, "answer", replace(sending, put=put))
