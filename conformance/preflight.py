"""The first requests of a run: is there a server, does it talk the protocol, do the credentials get in. One line if
not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from conformance.checks.reply import describe, served, unreadable
from conformance.config import line_of
from conformance.exchanges.credentials import CannotLogIn
from conformance.exchanges.exchange import Exchange
from conformance.exchanges.governor import BudgetSpent, pause
from conformance.exchanges.reading import payload
from conformance.lab import LabRefused, MockLab
from conformance.probes.context import CannotProbe, Context, Trail
from generator.contract.clauses import Sending
from generator.diagnostics import BadInput
from generator.model.service import Kind

_TROUBLE = {
    "connect": "cannot be reached",
    "timeout": "did not answer in time",
    "tls": "cannot be reached over TLS",
    "truncated": "cut the answer short",
    "protocol": "does not speak HTTP",
    "size": "answered without end",
}
_REMEDY = {"timeout": "raise timeout_s in [server]", "tls": "check [server] ca and the host's certificate"}
_NO_CONTENT = 204
_TOO_MANY = 429


class CannotRun(BadInput):
    """The target cannot be judged at all; exit code 2."""


@dataclass
class _Tried:
    """What came of the schemes so far."""

    refusals: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Refusal -> schemes that got it."""
    garbled: str = ""
    """Operation whose success could not be read."""
    admitted: str = ""
    """First scheme that was not refused, though its answer could not be read."""

    def refuse(self, scheme: str, said: str) -> None:
        self.refusals.setdefault(said, []).append(scheme)


def admit(context: Context, bases: Mapping[str, Sending]) -> tuple[Context, Mapping[str, CannotRun]]:
    """Preflight each interface: the context with those that can be judged, and why the others cannot.

    Raises the first interface's CannotRun if none can be judged."""
    _lab_answers(context)
    kept_out: dict[str, CannotRun] = {}
    for name, base in bases.items():
        try:
            preflight(replace(context, base=base))
        except CannotRun as refusal:
            kept_out[name] = refusal
    if len(kept_out) == len(bases):
        raise next(iter(kept_out.values()))
    left = {name: base for name, base in context.bases.items() if name not in kept_out}
    return replace(context, base=next(iter(left.values())), bases=left), kept_out


def preflight(context: Context) -> None:
    """Send the base request, with each scheme in turn until one gets in and something that it got can be read: the
    answer, or the session that its login gave. Raises CannotRun with one sentence and a remedy."""
    sender, target = context.sender, context.target
    operation = sender.model.operation(context.base.op)
    behaviour = context.behaviour(context.base.op)
    kind = sender.contract.contract.interfaces[operation.interface].kind
    wanted = target.identities["main"].scheme if "main" in target.identities else ""
    names = [scheme.id for scheme in behaviour.schemes]
    if wanted in names:  # one that holds for another interface says nothing here
        names = [wanted]
    if not sender.contract.contract.auth.schemes:
        names = [""]
    elif "main" not in target.identities:
        raise CannotRun("no [identity.main]", target.file, remedy="say who the suite is: see `ppm-conform init`")
    tried = _Tried()
    for name in names:
        exchange = _sent(context, name, tried)
        if exchange is None:
            continue
        readable = _readable(exchange, kind)
        if readable and served(exchange, behaviour):
            _settle(context, tried, name)
            return
        if not readable and 200 <= exchange.status < 300:
            # What cannot be read is at least no refusal; with a session that was read, clauses will judge the rest.
            tried.garbled = exchange.operation
            if any(session.scheme.id == name for session in sender.sessions.values()):
                _settle(context, tried, name)
                return
            tried.admitted = tried.admitted or name
            continue
        tried.refuse(name or "without credentials", describe(exchange, behaviour))
    raise _kept_out(context, operation.interface, kind, tried)


def _settle(context: Context, tried: _Tried, name: str) -> None:
    """Show from now on the first scheme that was not refused, where the preferred one was."""
    if tried.refusals:
        interface = context.sender.model.operation(context.base.op).interface
        context.sender.fallback[interface] = tried.admitted or name


def _sent(context: Context, scheme: str, tried: _Tried) -> Exchange | None:
    """The answer to the base request; None if the login of the scheme gave no session. Raises CannotRun."""
    sender, target = context.sender, context.target
    already = len(sender.store)
    try:
        exchange = context.send(Trail(), "base", replace(context.base, scheme=scheme))
    except CannotLogIn as error:
        logins = list(sender.store)[already:]
        for login in logins:
            _reachable(login, target.file, sender.detail)
            if 200 <= login.status < 300 and unreadable(login):
                tried.garbled = login.operation
        said = describe(logins[-1], context.behaviour(logins[-1].operation)) if logins else str(error)
        tried.refuse(scheme, said)
        return None
    except CannotProbe as error:
        raise CannotRun(str(error), target.file, remedy=error.remedy) from None
    except BudgetSpent as spent:
        raise CannotRun(f"nothing could be asked: {spent}", target.file, remedy="allow more requests") from None
    _reachable(exchange, target.file, sender.detail)
    return exchange


def _readable(exchange: Exchange, kind: Kind) -> bool:
    """Whether the body is of the interface's format; a document type declaration is never accepted."""
    if exchange.response is None:
        return False
    parsed = payload(exchange.response)
    if parsed.format == "empty":
        return exchange.status == _NO_CONTENT
    return parsed.format == _format(kind) and "document type declaration" not in parsed.defects


def _format(kind: Kind) -> str:
    return "json" if kind in ("rest-json", "odata-4.0") else "xml"


def _kept_out(context: Context, interface: str, kind: Kind, tried: _Tried) -> CannotRun:
    target = context.target
    place = urlsplit(target.servers[interface].url).netloc if interface in target.servers else "the server"
    if tried.garbled:
        return CannotRun(
            f"{place} answered, but the answer to {tried.garbled} cannot be read as {_format(kind).upper()}",
            target.file,
            remedy="check [server] url, and what stands between here and the server",
        )
    said = "; ".join(f"{', '.join(names)}: {refusal}" for refusal, names in tried.refusals.items())
    return CannotRun(
        f"{place} lets identity main in by no scheme ({said})",
        target.file,
        line_of(target.file, "identity.main"),
        remedy="check [identity.main]",
    )


def _lab_answers(context: Context) -> None:
    """A mock that went away is told before a hundred clauses say so."""
    if isinstance(context.lab, MockLab):
        try:
            context.lab.check()
        except LabRefused as error:
            file = context.target.file
            raise CannotRun(
                f"the mock's lab does not answer: {error}",
                file,
                line_of(file, "mock", "lab"),
                remedy="start the mock again with --write-target, or remove mock from [lab]",
            ) from None


def _reachable(exchange: Exchange, file: str, detail: str) -> None:
    place = urlsplit(exchange.request.url)
    if exchange.response is None:
        why = f" ({detail})" if detail and exchange.trouble in ("connect", "tls", "protocol") else ""
        raise CannotRun(
            f"{place.scheme}://{place.netloc} {_TROUBLE.get(exchange.trouble, 'failed')}{why}",
            file,
            line_of(file, "url"),
            remedy=_REMEDY.get(exchange.trouble, "check [server] url, ca and proxy"),
        )
    if exchange.status == _TOO_MANY:
        wait = pause(exchange.response)
        raise CannotRun(
            f"{place.scheme}://{place.netloc} refuses for its rate limit (status {_TOO_MANY})",
            file,
            line_of(file, "url"),
            remedy="try again later" if wait is None else f"try again in {wait:.0f} s",
        )
    body = exchange.response.body[:400].lstrip().lower()
    readable = payload(exchange.response).format in ("json", "empty")
    if not readable and (body.startswith((b"<!doctype html", b"<html")) or b"<html" in body):
        raise CannotRun(
            f"{place.scheme}://{place.netloc} answered with an HTML page (status {exchange.status})",
            file,
            line_of(file, "url"),
            remedy=f"the path {place.path or '/'} leads to a web page or a login form: check [server] url",
        )
