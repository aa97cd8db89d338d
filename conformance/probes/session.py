"""Sessions: opened, used, ended by logout or by time. Every run of these probes logs in anew, so that no other
session suffers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from conformance.exchanges.sender import Call
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import Sending
from generator.contract.vocabulary import Scheme


def _scheme(context: Context, args: Mapping[str, Any]) -> Scheme:
    wanted = str(args["scheme"])
    for scheme in context.sender.contract.contract.auth.schemes:
        if scheme.id == wanted:
            return scheme
    raise CannotProbe(f"the contract has no scheme {wanted}")


def _opened(context: Context, trail: Trail, scheme: Scheme, name: str) -> Sending:
    login = context.sender.open("main", scheme, name)[1]
    if login is not None:
        trail.add("login", login)
    return replace(context.base, as_="main", scheme=scheme.id)


@probe("session.ends", "scheme", cost=4)
def session_ends(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """login, used, logout, after: the last one shows the session that was ended. Two sessions are open meanwhile."""
    scheme = _scheme(context, args)
    if scheme.ends is None or not scheme.ends.op:
        raise CannotProbe(f"{scheme.id} names no operation that ends a session")
    use = _opened(context, trail, scheme, "ends")
    context.send(trail, "used", use, session="ends", fresh=True)
    values = context.sender.sessions[("main", scheme.id, "ends")].values
    context.send(trail, "logout", Sending(op=scheme.ends.op, scheme=scheme.id), session="ends", fresh=True)
    trail.add("after", context.sender.show(Call(context.filled(use, trail), "ends", fresh=True), scheme, values))
    if scheme.obtain is not None:
        shared = context.sender.open("main", scheme)[1]
        if shared is not None:
            trail.add("second", shared)
        context.send(trail, "other", use, fresh=True)


@probe("session.span", "scheme", "alive_s", "dead_s", cost=4, lab=("clock.advance",), waits=True)
def session_span(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """Two sessions opened together: one is used `alive_s` later, the other not before `dead_s` (labels alive, dead).

    The second is never used in between, so that it is over whether time counts from the login or from the last use.
    """
    scheme = _scheme(context, args)
    moments = [(label, key) for label, key in (("alive", "alive_s"), ("dead", "dead_s")) if key in args]
    uses = {label: context.filled(_opened(context, trail, scheme, label), trail) for label, _ in moments}
    values = {label: context.sender.sessions[("main", scheme.id, label)].values for label in uses}
    began = context.clock.now()
    for label, key in moments:
        wait = max(0.0, float(args[key]) - (context.clock.now() - began))
        if context.target.mocked or not context.lab.has("clock.advance"):
            context.clock.sleep(wait)
        else:  # somebody can move the instance's clock: nothing is waited for
            context.lab.call("clock.advance", seconds=wait)
            began -= wait
        trail.add(label, context.sender.show(Call(uses[label], label, fresh=True), scheme, values[label]))
    # The clock moved for everybody: whatever session died of it must be opened anew.
    context.sender.forget_sessions()
