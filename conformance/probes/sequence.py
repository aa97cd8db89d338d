"""Steps that only make sense in their order: writes that are read back, states of a console in between."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from conformance.config import Identity, Secret
from conformance.exchanges.reading import find, text
from conformance.exchanges.sender import Call
from conformance.exchanges.undoing import undoing
from conformance.probes.context import CannotProbe, Context, Trail
from conformance.probes.registry import probe
from generator.contract.clauses import Sending, sending_of


@probe("sequence", "*", cost=2)
def sequence(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """Each step under its label, sent anew whatever was sent before: a request, or ``{lab: name, args: {...}}``.

    A lab step with ``restores: true`` runs even if a step before it could not; what the requests made is taken
    back in the end, newest first, as far as the contract names an operation for it (label ``undo``).
    """
    made: list[tuple[str, Sending]] = []
    failure: Exception | None = None
    for label, row in args.items():
        if failure is not None and not row.get("restores"):
            continue
        try:
            if "lab" in row:
                _console(context, trail, row)
                continue
            sending = context.filled(sending_of(row), trail)
            context.send(trail, label, sending, fresh=True)
            made.append((label, sending))
        except Exception as error:  # the state must be restored first; raised again below
            failure = failure or error
    for label, sending in reversed(made):
        _undo(context, trail, label, sending)
    if failure is not None:
        raise failure


def _console(context: Context, trail: Trail, row: Mapping[str, Any]) -> None:
    """Ask the lab for a state; a secret that it shows is the identity's from now on."""
    arguments = context.fill(dict(row.get("args", {})), trail)
    shown = context.lab.call(str(row["lab"]), **arguments)
    if row["lab"] == "clock.advance":  # whatever session died of it must be opened anew
        context.sender.passed(float(str(arguments["seconds"])))
    if shown.get("value") and "secret" in arguments:
        old = context.sender.identity(str(arguments["identity"]))
        secrets = {**old.secrets, str(arguments["secret"]): Secret(str(shown["value"]))}
        context.sender.stand_in(Identity(old.name, old.scheme, secrets))


def _undo(context: Context, trail: Trail, label: str, sending: Sending) -> None:
    """Take back what a request made, unless a later step did."""
    behaviour = context.behaviour(sending.op)
    if not behaviour.undo or behaviour.creates is None:
        return
    exchange = trail.first(label)
    ids = find(exchange.response, behaviour.creates) if 200 <= exchange.status < 300 else []
    args = undoing(context.sender.contract, sending.op, behaviour.undo, sending.args, text(ids[0])) if ids else None
    if args is None:
        return
    if any(e.operation == behaviour.undo and str(ids[0]) in e.request.url for e in context.sender.store):
        return
    trail.add("undo", context.sender.send(Call(Sending(op=behaviour.undo, args=args, as_=sending.as_), fresh=True)))


@probe("session.beside", "scheme", "holder", cost=4)
def session_beside(context: Context, trail: Trail, args: Mapping[str, Any]) -> None:
    """answer: the base request of `holder` under `scheme`, with the session cookie of the main identity beside it."""
    login = next((s for s in context.sender.contract.contract.auth.schemes if s.kind == "cookie"), None)
    if login is None or not login.send:
        raise CannotProbe("no scheme takes a session cookie")
    session, _ = context.sender.open("main", login, "beside")
    token = next(iter(session.values.values()), "")
    plain = Sending(op=context.base.op, args=context.base.args, as_=str(args["holder"]), scheme=str(args["scheme"]))
    context.send(trail, "before", plain, fresh=True)
    put = {str(login.send[0].at.value): token}
    mixed = Sending(op=plain.op, args=plain.args, as_=plain.as_, scheme=plain.scheme, put=put)
    trail.add("answer", context.sender.send(Call(mixed, fresh=True)))
