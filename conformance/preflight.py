"""The first requests of a run: is there a server, does it talk the protocol, do the credentials get in. One line if
not."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

from conformance.checks.reply import describe, served, unreadable
from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.reading import payload
from conformance.probes.context import CannotProbe, Context, Trail
from generator.diagnostics import BadInput

_TROUBLE = {
    "connect": "cannot be reached",
    "timeout": "did not answer in time",
    "tls": "has a certificate that is not trusted",
    "truncated": "cut the answer short",
    "protocol": "does not speak HTTP",
    "size": "answered without end",
}


class CannotRun(BadInput):
    """The target cannot be judged at all; exit code 2."""


def preflight(context: Context) -> None:
    """Send the base request, with each scheme in turn until one gets in. Raises CannotRun with one sentence and a
    remedy."""
    sender, target = context.sender, context.target
    operation = sender.model.operation(context.base.op)
    if "main" not in target.identities:
        raise CannotRun("no [identity.main]", target.file, remedy="say who the suite is: see `ppm-conform init`")
    schemes = sender.contract.behaviour(operation).schemes
    wanted = target.identities["main"].scheme
    refusals: list[str] = []
    for scheme in schemes:
        if wanted and scheme.id != wanted:
            continue
        sent = len(sender.store)
        try:
            exchange = context.send(Trail(), "base", replace(context.base, scheme=scheme.id))
        except CannotLogIn as error:
            for login in list(sender.store)[sent:]:
                _reachable(login, target.file)
            refusals.append(str(error))
            continue
        except CannotProbe as error:
            raise CannotRun(str(error), target.file, remedy=error.remedy) from None
        _reachable(exchange, target.file)
        behaviour = context.behaviour(context.base.op)
        if served(exchange, behaviour) or (200 <= exchange.status < 300 and unreadable(exchange)):
            # What cannot be read was at least no refusal: clauses will judge it.
            sender.fallback = scheme.id if refusals else ""
            return
        refusals.append(f"{scheme.id}: {describe(exchange, context.behaviour(context.base.op))}")
    place = (
        urlsplit(target.servers[operation.interface].url).netloc
        if operation.interface in target.servers
        else "the server"
    )
    raise CannotRun(
        f"{place} lets identity main in by no scheme ({'; '.join(refusals)})",
        target.file,
        remedy="check [identity.main]",
    )


def _reachable(exchange: Exchange, file: str) -> None:
    place = urlsplit(exchange.request.url)
    if exchange.response is None:
        remedy = "check [server] url, ca and proxy" if exchange.trouble != "timeout" else "raise timeout_s in [server]"
        raise CannotRun(
            f"{place.scheme}://{place.netloc} {_TROUBLE.get(exchange.trouble, 'failed')}", file, remedy=remedy
        )
    body = exchange.response.body[:400].lstrip().lower()
    readable = payload(exchange.response).format in ("json", "empty")
    if not readable and (body.startswith((b"<!doctype html", b"<html")) or b"<html" in body):
        raise CannotRun(
            f"{place.scheme}://{place.netloc} answered with an HTML page (status {exchange.status})",
            file,
            remedy=f"the path {place.path or '/'} leads to a web page or a login form: check [server] url",
        )
