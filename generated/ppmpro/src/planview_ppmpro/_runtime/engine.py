"""The flow of a call, once for both worlds: credentials, pace, sending, redirects, judgement, renewal, retries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, NamedTuple
from urllib.parse import quote

from msgspec import UNSET, Struct

from .auth import Authenticator, Carried, Session, refuse_bad
from .clock import Clock
from .credentials import Credentials, fill
from .effects import Flow, Send, Sleep
from .errors import AnswerUnreadable, Error, RedirectRefused, SoapFault, TimedOut, UsageError
from .hooks import Hooks, Received, Retrying, Sending
from .limiter import Limiter, shared
from .locate import Document
from .operation import Http, Interface, Operation, Service
from .outcome import Judge
from .retry import Retry
from .secret import Redactor, Secret
from .transport import Answer, Call, Headers, Timeout
from .urls import Base, Origin
from .wire import Outgoing, wire_for

_REDIRECTS = (301, 302, 303, 307, 308)
_MAX_REDIRECTS = 5


class CallOptions(Struct, frozen=True):
    """What a call may vary. `headers` are sent besides those of the service."""

    timeout: Timeout = Timeout()
    retry: Retry = Retry()
    headers: Mapping[str, str] = {}
    max_body: int = 64 * 2**20


class QuotaLeft(NamedTuple):
    """Calls that the service says are left. `age_s`: seconds since it said so; `approximate`: it says so itself."""

    remaining: int
    age_s: float
    approximate: bool


class Reply(NamedTuple):
    """A successful answer, not yet decoded."""

    op: Operation[Any]
    url: str
    document: Document
    attempts: int
    elapsed_s: float


class Engine:
    """One interface of one client. Its flows may run in any number of threads, or of tasks of one loop."""

    def __init__(
        self,
        service: Service,
        base_url: str,
        credentials: Credentials,
        clock: Clock,
        hooks: Hooks | None,
        new_lock: Callable[[], Any],
    ) -> None:
        interface = service.interfaces[0]
        self.base = Base.of(base_url, interface.https_only)
        self._interface: Interface = interface
        self._clock = clock
        self._hooks = hooks
        self.redactor = Redactor()
        package = service.package or ""
        self._wire = wire_for(interface, self.base, package)
        self._sign = _signing(interface, credentials)
        self._judge = Judge(interface, package, self.redactor, clock.wall)
        self.auth = Authenticator(credentials, clock, self.redactor, new_lock(), self._exchange, self._form)
        words = {name: Secret(value) for name, value in credentials.settings.items()}
        self._always = Carried(tuple(fill(put, words) for put in interface.always))
        fixed = {"accept": self._wire.accept, "accept-encoding": "gzip, deflate"}
        fixed["user-agent"] = f"{service.name}/{service.version or '0'} (python)"
        self._fixed = Headers(fixed.items()).with_(self._always.headers)
        trusted = (Base.of(url, False).origin for url in interface.trusted_origins)
        self._origins: frozenset[Origin] = frozenset({self.base.origin, *trusted})
        self._limiters = tuple(self._limiter(service, credentials))
        self._quota: tuple[int, float] | None = None

    def _limiter(self, service: Service, credentials: Credentials) -> list[Limiter]:
        """One limiter a documented rate; clients of one account, or of one credential, share it."""
        account = tuple(sorted(credentials.settings.items()))
        owner = account or tuple(sorted((name, str(hash(s))) for name, s in credentials.secrets.items()))
        return [
            shared((service.name, self.base.origin, rate.scope, owner), rate.max, rate.per_s, self._clock.monotonic)
            for rate in self._interface.rates
        ]

    @property
    def quota(self) -> QuotaLeft | None:
        """As last seen in an answer; None if none said it."""
        rule, seen = self._interface.quota, self._quota
        if rule is None or seen is None:
            return None
        return QuotaLeft(seen[0], self._clock.monotonic() - seen[1], rule.approximate)

    def call(self, op: Operation[Any], values: tuple[Any, ...], options: CallOptions, link: str = "") -> Flow[Reply]:
        """Send an operation with the client's credentials. `link` replaces the URL (a next page of this origin)."""
        applies = op.schemes is None or self.auth.scheme.id in op.schemes
        return (yield from self._attempts(op, values, options, None if applies else Carried(), link))

    def decode(self, reply: Reply) -> Any:
        """Raises AnswerUnreadable, with secrets masked."""
        problem: AnswerUnreadable
        try:
            return self._wire.decode(reply.op, reply.document)
        except AnswerUnreadable as exc:
            problem = exc
        problem.message = self.redactor.text(problem.message)
        problem.body = self.redactor.bytes(problem.body)
        problem.args = (problem.message,)
        problem.retry_safe = reply.op.idempotent
        raise problem.with_traceback(None)

    def _exchange(self, op: Operation[Any], carried: Carried) -> Flow[Document]:
        """An operation of a scheme itself: with exactly these credentials, and no arguments."""
        values = (UNSET,) * len(op.params)
        return (yield from self._attempts(op, values, CallOptions(), carried, "")).document

    def _attempts(
        self,
        op: Operation[Any],
        values: tuple[Any, ...],
        options: CallOptions,
        given: Carried | None,
        link: str,
    ) -> Flow[Reply]:
        now = self._clock.monotonic
        limit = options.timeout.total
        deadline = None if limit is None else now() + limit
        attempt = renewals = 0
        session: Session | None = None
        while True:
            if given is None and session is None:
                session = yield from self.auth.ready()
            carried = session.carried if session is not None else given or Carried()
            outgoing = self._outgoing(op, values, carried, link)
            call = self._call(outgoing, carried, options, deadline)
            attempt += 1
            error: Error
            started = now()
            try:
                answer, url = yield from self._send(op, call, attempt)
            except (Error, TimeoutError) as exc:
                error = exc if isinstance(exc, Error) else TimedOut("no answer within the time limit")
                error.operation = op.name
                error.retry_safe = error.retry_safe or op.idempotent
            else:
                document = self._wire.document(answer)
                failure = self._judge.failure(op, document)
                if failure is None:
                    return Reply(op, url, document, attempt, now() - started)
                error = failure
            if session is not None and self.auth.refused(error, op.idempotent):
                if renewals < self.auth.scheme.renew.attempts:
                    renewals += 1
                    if self._hooks:
                        self._hooks.on_renew(op.name)
                    session = yield from self.auth.renew(session)
                    continue
                if isinstance(error, SoapFault):
                    self.auth.settle()
            ceiling = self._interface.wait_ceiling_s
            wait = options.retry.delay(error, op.idempotent, attempt - renewals, self._clock.chance, ceiling)
            if wait is None or (deadline is not None and now() + wait >= deadline):
                raise error.with_traceback(None)
            if self._hooks:
                self._hooks.on_retry(Retrying(op.name, attempt, error, wait))
            yield Sleep(wait)
            session = None

    def _outgoing(self, op: Operation[Any], values: tuple[Any, ...], carried: Carried, link: str) -> Outgoing:
        outgoing = self._sign(self._wire.outgoing(op, values, self._always.body + carried.body))
        if not link and not carried.query:
            return outgoing
        url = link or outgoing.url
        asked = "&".join(f"{quote(s.at[1], safe='')}={quote(s.value.reveal(), safe='')}" for s in carried.query)
        return outgoing._replace(url=url + ("&" if "?" in url else "?") + asked if asked else url)

    def _call(self, outgoing: Outgoing, carried: Carried, options: CallOptions, deadline: float | None) -> Call:
        own = Headers([*outgoing.headers, *options.headers.items()])
        refuse_bad(own)
        headers = self._fixed.with_(own).with_(carried.headers)
        timeout = options.timeout
        if deadline is not None:
            timeout = timeout._replace(total=max(deadline - self._clock.monotonic(), 0.001))
        return Call(outgoing.method, outgoing.url, headers, outgoing.body, timeout, options.max_body)

    def _send(self, op: Operation[Any], call: Call, attempt: int) -> Flow[tuple[Answer, str]]:
        """One attempt, with redirects inside the trusted origins. Returns the answer and the URL that gave it."""
        for _ in range(_MAX_REDIRECTS + 1):
            for limiter in self._limiters:
                wait = limiter.reserve()
                if wait > 0:
                    if call.timeout.total is not None and wait >= call.timeout.total:
                        raise TimedOut(
                            "the time limit ends before the documented rate allows the call", retry_safe=True
                        )
                    yield Sleep(wait)
            started = self._clock.monotonic()
            if self._hooks:
                shown = self.redactor.text(call.url)
                self._hooks.before_send(Sending(op.name, attempt, call.method, shown, call.headers.redacted()))
            answer: Answer = yield Send(call)
            if self._hooks:
                elapsed = self._clock.monotonic() - started
                event = Received(op.name, attempt, answer.status, answer.headers.redacted(), elapsed)
                self._hooks.after_receive(event)
            self._note_quota(answer)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer, call.url
            call = self._redirected(op, call, answer)
        raise RedirectRefused(f"more than {_MAX_REDIRECTS} redirects", operation=op.name)

    def _redirected(self, op: Operation[Any], call: Call, answer: Answer) -> Call:
        url, origin = self.base.resolve(call.url, answer.headers.get("location"))
        if origin not in self._origins:
            where = origin or "an address that is not http(s)"
            raise RedirectRefused(
                f"the server redirects to {where}; credentials go only to {self.base.origin}. "
                "If the service has moved, give its new address as base_url",
                operation=op.name,
            )
        method, body = call.method, call.body
        if answer.status == 303 and method != "HEAD":
            method, body = "GET", None
        elif answer.status in (301, 302) and method not in ("GET", "HEAD"):
            raise RedirectRefused(f"the server redirects a {method} with {answer.status}", operation=op.name)
        return Call(method, url, call.headers, body, call.timeout, call.max_body)

    def _note_quota(self, answer: Answer) -> None:
        rule = self._interface.quota
        if rule is not None:
            text = answer.headers.get(rule.remaining[1]).strip()
            if text.isascii() and text.isdecimal() and len(text) < 16:
                self._quota = (int(text), self._clock.monotonic())

    def _form(self, url: str, carried: Carried) -> Flow[Document]:
        """Post a form to a token endpoint, which must lie on a trusted origin."""
        target = Base.of(url, self._interface.https_only)
        if target.origin not in self._origins:
            raise UsageError(f"the token endpoint {target.origin} is no trusted origin of the service")
        op: Operation[Any] = Operation("token request", Http("POST", ""), idempotent=True)
        form = [f"{quote(s.at[1], safe='')}={quote(s.value.reveal(), safe='')}" for s in carried.form]
        headers = [("content-type", "application/x-www-form-urlencoded")]
        outgoing = Outgoing("POST", target.url, headers, "&".join(form).encode("ascii"))
        del form
        answer, _ = yield from self._send(op, self._call(outgoing, carried, CallOptions(), None), 1)
        document = self._wire.document(answer)
        failure = self._judge.failure(op, document)
        if failure is not None:
            raise failure
        return document


def _signing(interface: Interface, credentials: Credentials) -> Callable[[Outgoing], Outgoing]:
    rule = interface.signature
    key = credentials.secrets.get(rule.key) if rule else None
    if rule is None or key is None:
        return lambda outgoing: outgoing
    from .xml_signature import signing

    return signing(rule, key)


def seconds(value: float | Timeout | None) -> Timeout:
    """A time limit as users give it: one number bounds connecting and each read. Raises UsageError if it is none."""
    if isinstance(value, Timeout):
        return value
    if value is None:
        return Timeout(None, None, None)
    if not isfinite(value) or value <= 0:
        raise UsageError("timeout must be a positive number of seconds, or None for no limit")
    return Timeout(min(value, 10.0), value, None)
