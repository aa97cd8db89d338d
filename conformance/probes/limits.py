"""The limit of a customer, used up: only where somebody allowed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.exchanges.governor import pause
from conformance.probes.context import Context, Trail
from conformance.probes.registry import probe

MOST = 500
"""Requests that are sent at most to reach a limit that no lab can bring near."""
_LONGEST_S = 600.0


@probe("limit.spent", "most", cost=4, effect="destructive")
def limit_spent(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """last: the last base request that was served; over: the one that was refused; after: one after the wait that the
    refusal asked for. A lab that can leave one request makes it short; else requests are sent until one is refused."""
    near = context.lab.has("quota.leave")
    if near:
        context.lab.call("quota.leave", remaining=1)
    governor = context.sender.governor
    governor.exhausting = True
    try:
        _exceed(context, trail, 2 if near else int(args.get("most", MOST)))
        over = trail.labels.get("over", [])
        wait = pause(over[0].response) if over and over[0].response is not None else None
        if wait is not None and wait <= _LONGEST_S:
            context.clock.sleep(wait)
            context.send(trail, "after", context.base, fresh=True)
    finally:
        governor.exhausting = False
        if near:
            context.lab.call("quota.leave", remaining=10**6)


def _exceed(context: Context, trail: Trail, most: int) -> None:
    sent = Trail()
    for _ in range(most):
        exchange = context.send(sent, "sent", context.base, fresh=True)
        if not 200 <= exchange.status < 300:
            trail.add("over", exchange)
            return
        trail.labels["last"] = [exchange]
    trail.add("over", trail.labels["last"][0])
