"""States that a console brings about: a secret made anew, a user switched off, a quota used up, more rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from conformance.config import Identity, Secret
from conformance.exchanges.credentials import CannotLogIn
from conformance.probes.context import Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import sending_of


@probe("secret.renewed", "secret", "scheme", cost=3, lab=("secret.regenerate",))
def secret_renewed(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """before with the secret, after with the same secret once another was made, renewed with the new one."""
    name = str(args["secret"])
    use = replace(context.base, as_="throwaway", scheme=str(args["scheme"]))
    context.send(trail, "before", use, fresh=True)
    shown = context.lab.call("secret.regenerate", identity="throwaway", secret=name)
    context.send(trail, "after", use, fresh=True)
    if not shown.get("value"):
        return
    old = context.sender.identity("throwaway")
    secrets = {**old.secrets, name: Secret(str(shown["value"]))}
    context.sender.stand_in(Identity(old.name, old.scheme, secrets))
    context.send(trail, "renewed", use, fresh=True)


@probe("user.deactivated", "scheme", cost=2, lab=("user.deactivate",))
def user_deactivated(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """before while the user is active, after when it is not; the user is made active again."""
    use = replace(context.base, as_="throwaway", scheme=str(args.get("scheme", "")))
    context.send(trail, "before", use, fresh=True)
    context.lab.call("user.deactivate", identity="throwaway", active=False)
    try:
        context.send(trail, "after", use, fresh=True)
    finally:
        context.lab.call("user.deactivate", identity="throwaway", active=True)


@probe("right.withdrawn", "right", "scheme", cost=2, lab=("user.right",))
def right_withdrawn(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """before with the right, after without it; the right is given back."""
    use = replace(context.base, as_="throwaway", scheme=str(args["scheme"]))
    right = str(args["right"])
    context.send(trail, "before", use, fresh=True)
    context.lab.call("user.right", identity="throwaway", right=right, on=False)
    try:
        context.send(trail, "after", use, fresh=True)
    finally:
        context.lab.call("user.right", identity="throwaway", right=right, on=True)


@probe("capability.off", "id", cost=1, lab=("capability.switch",))
def capability_off(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """after: a call while the capability is switched off; it is switched on again."""
    context.lab.call("capability.switch", id=str(args["id"]), on=False)
    try:
        context.send(trail, "after", context.base, fresh=True)
    finally:
        context.lab.call("capability.switch", id=str(args["id"]), on=True)
        context.sender.forget_sessions()


@probe("quota.spent", "remaining", cost=1, lab=("quota.leave",))
def quota_spent(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """after: a call when nothing is left of the quota; the quota is given back."""
    context.lab.call("quota.leave", remaining=0)
    try:
        context.send(trail, "after", context.base, fresh=True)
    finally:
        context.lab.call("quota.leave", remaining=int(args.get("remaining", 20000)))


@probe("rows.many", "rows", "sending", cost=1, lab=("data.seed",))
def rows_many(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: a list asked for when it is known to hold more than `rows`; runs after the walks, which it would
    disturb."""
    context.lab.call("data.seed", rows=int(args["rows"]))
    context.send(trail, "answer", sending_of(args["sending"]), fresh=True)


@probe("tenant", cost=1)
def tenant(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: what credentials of another tenant get for the base request, or for their login where that is refused
    already. own: what ours get for it."""
    context.send(trail, "own", context.base)
    sent = len(context.sender.store)
    try:
        context.send(trail, "answer", replace(context.base, as_="other_tenant"))
    except CannotLogIn:
        for exchange in list(context.sender.store)[sent:]:
            trail.add("answer", exchange)
        if "answer" not in trail.labels:
            raise
