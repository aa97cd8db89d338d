"""The flow of a call, once for both worlds: credentials, pace, sending, redirects, judgement, renewal, retries."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple, cast
from urllib.parse import quote

from msgspec import UNSET, structs

from .auth import ENDPOINT, Authenticator, Carried, Session, refuse_bad
from .clock import Clock
from .credentials import Credentials, Filled, fill
from .effects import Flow, Send, Sleep
from .errors import AnswerUnreadable, ApiError, Error, QuotaKept, RedirectRefused, SoapFault, TimedOut, UsageError
from .hooks import Hooks, Received, Retrying, Sending
from .limiter import Budget, Limiter, QuotaLeft, budget, shared
from .locate import Document
from .operation import Operation, XmlPost
from .options import CallOptions
from .outcome import Judge
from .paths import Moved
from .secret import Redactor, Secret
from .service import Envelope, Errors, Interface, Service, Test
from .transport import Answer, Call, Headers
from .urls import Base, Origin
from .wire import Outgoing, Wire, wire_for

_REDIRECTS = (301, 302, 303, 307, 308)
_MAX_REDIRECTS = 5
_TOO_MANY = 429
_FORM = "application/x-www-form-urlencoded"
_OAUTH = Envelope(("body", "error"), ("body", "error_description"), when=(Test(("body", "error"), present=True),))
"""How RFC 6749 has a token endpoint refuse."""


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
        interface: Interface,
        base_url: str,
        credentials: Credentials,
        clock: Clock,
        hooks: Hooks | None,
        new_lock: Callable[[], Any],
        redactor: Redactor,
        auth: Authenticator | None = None,
        paths: Mapping[str, str] | None = None,
    ) -> None:
        """`auth`: that of another interface with the same credentials, so that both have one session. `paths`:
        addresses of operations by name."""
        self.base = Base.of(base_url, interface.https_only)
        self.credentials = credentials
        self._interface: Interface = interface
        self._clock = clock
        self._hooks = hooks
        self.redactor = redactor
        package = service.package or ""
        self._wire = wire_for(interface, self.base, package)
        self._sign = _signing(interface, credentials)
        self._seal = _sealing(credentials, clock)
        self._judge = Judge(_errors(interface, credentials), package, self.redactor, clock.wall)
        told = interface.quota.owner if interface.quota is not None else ()
        self.auth = auth or Authenticator(credentials, clock, redactor, new_lock(), self._exchange, self._renewed, told)
        words = {name: Secret(value) for name, value in credentials.settings.items()}
        self._always = Carried(tuple(fill(put, words) for put in interface.always))
        fixed = {"accept": self._wire.accept, "accept-encoding": "gzip, deflate"}
        fixed["user-agent"] = f"{service.name}/{service.version or '0'} (python)"
        self._fixed = Headers(fixed.items()).with_(self._always.headers)
        trusted = (Base.of(url, False).origin for url in interface.trusted_origins)
        self._origins: frozenset[Origin] = frozenset({self.base.origin, *trusted})
        self._moved = Moved(paths or {})
        self._name = service.name
        account = tuple(sorted(credentials.settings.items()))
        owner = account or tuple(sorted((name, str(hash(s))) for name, s in credentials.secrets.items()))
        self._limiters = tuple(self._limiter(owner))
        self._budget = self._budget_of(owner)

    def _limiter(self, owner: Hashable) -> list[Limiter]:
        """One limiter a documented rate; clients of one account, or of one credential, share it."""
        return [
            shared((self._name, self.base.origin, rate.scope, owner), rate.max, rate.per_s, self._clock.monotonic)
            for rate in self._interface.rates
        ]

    def _budget_of(self, owner: Hashable) -> Budget:
        """The budget that an account, a credential, or whoever the session names, shares with its other clients."""
        return budget((self._name, self.base.origin, owner), self._clock.monotonic)

    @property
    def quota(self) -> QuotaLeft | None:
        """As last seen in an answer; None if none said it."""
        rule = self._interface.quota
        return self._budget.left(rule.approximate) if rule is not None else None

    def call(
        self, op: Operation[Any], values: tuple[Any, ...], options: CallOptions, link: str = "", stream: bool = False
    ) -> Flow[Reply]:
        """Send an operation with the client's credentials. `link` replaces the URL (a next page of this origin).
        `stream`: the body of a success may be left to be read in chunks."""
        op = self._moved(op)
        applies = op.schemes is None or self.auth.scheme.id in op.schemes
        return (yield from self._attempts(op, values, options, None if applies else Carried(), link, stream))

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

    @property
    def wire(self) -> Wire:
        return self._wire

    def _exchange(self, op: Operation[Any], carried: Carried, url: str) -> Flow[Document]:
        """An operation of a scheme itself: with exactly these credentials, and no arguments. Raises UsageError for a
        `url` on an origin that may not see them."""
        values = (UNSET,) * len(op.params)
        if url:
            target = Base.of(self.base.below(url) if url.startswith("/") else url, self._interface.https_only)
            if target.origin not in self._origins:
                raise UsageError(f"the token endpoint {target.origin} is no trusted origin of the service")
            url = target.url
        return (yield from self._attempts(op, values, CallOptions(), carried, url)).document

    def _renewed(self, token: Secret) -> None:
        if self._hooks:
            self._hooks.on_refresh_token(token)

    def _attempts(
        self,
        op: Operation[Any],
        values: tuple[Any, ...],
        options: CallOptions,
        given: Carried | None,
        link: str,
        stream: bool = False,
    ) -> Flow[Reply]:
        now = self._clock.monotonic
        limit = options.timeout.total
        deadline = None if limit is None else now() + limit
        attempt = renewals = 0
        session: Session | None = None
        while True:
            if given is None and session is None:
                session = yield from self.auth.ready()
                if session.owner:
                    self._budget = self._budget_of(session.owner)
            self._keep(op, options)
            carried = session.carried if session is not None else given or Carried()
            outgoing = self._outgoing(op, values, carried, link)
            call = self._call(outgoing, carried, options, deadline, stream)
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
                failure = None if answer.chunks is not None else self._judge.failure(op, document)
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
            self._held(error, ceiling)
            wait = options.retry.delay(error, op.idempotent, attempt - renewals, self._clock.chance, ceiling)
            if wait is None or (deadline is not None and now() + wait >= deadline):
                raise error.with_traceback(None)
            if self._hooks:
                self._hooks.on_retry(Retrying(op.name, attempt, error, wait))
            yield Sleep(wait)
            session = None

    def _outgoing(self, op: Operation[Any], values: tuple[Any, ...], carried: Carried, link: str) -> Outgoing:
        outgoing = self._sign(self._wire.outgoing(op, values, self._always.body + carried.body))
        if carried.form:
            form = _pairs(carried.form).encode("ascii")
            kept = [field for field in outgoing.headers if field[0].lower() != "content-type"]
            outgoing = outgoing._replace(headers=[*kept, ("content-type", _FORM)], body=form)
        if not link and not carried.query:
            return outgoing
        url = link or outgoing.url
        asked = _pairs(carried.query)
        return outgoing._replace(url=url + ("&" if "?" in url else "?") + asked if asked else url)

    def _call(
        self, outgoing: Outgoing, carried: Carried, options: CallOptions, deadline: float | None, stream: bool
    ) -> Call:
        own = Headers([*outgoing.headers, *options.headers.items()])
        refuse_bad(own)
        headers = self._fixed.with_(own).with_(carried.headers)
        timeout = options.timeout
        if deadline is not None:
            timeout = timeout._replace(total=max(deadline - self._clock.monotonic(), 0.001))
        return Call(outgoing.method, outgoing.url, headers, outgoing.body, timeout, options.max_body, stream)

    def _send(self, op: Operation[Any], call: Call, attempt: int) -> Flow[tuple[Answer, str]]:
        """One attempt, with redirects inside the trusted origins. Returns the answer and the URL that gave it."""
        for _ in range(_MAX_REDIRECTS + 1):
            for wait in self._waits():
                if call.timeout.total is not None and wait >= call.timeout.total:
                    raise TimedOut("the time limit ends before the service's limit allows the call", retry_safe=True)
                yield Sleep(wait)
            started = self._clock.monotonic()
            if self._hooks:
                shown = self.redactor.text(call.url)
                self._hooks.before_send(Sending(op.name, attempt, call.method, shown, call.headers.redacted()))
            answer: Answer = yield Send(self._sealed(op, call))
            if self._hooks:
                elapsed = self._clock.monotonic() - started
                event = Received(op.name, attempt, answer.status, answer.headers.redacted(), elapsed)
                self._hooks.after_receive(event)
            self._note_quota(answer)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return answer, call.url
            direct = isinstance(op.binding, XmlPost) and not op.binding.answer
            call = self._direct(call, answer) if direct else self._redirected(op, call, answer)
        raise RedirectRefused(f"more than {_MAX_REDIRECTS} redirects", operation=op.name)

    def _sealed(self, op: Operation[Any], call: Call) -> Call:
        """Signed as it leaves, where the scheme signs calls: after a redirect anew."""
        if self._seal is None or (op.schemes is not None and self.auth.scheme.id not in op.schemes):
            return call
        return self._seal(call)

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
        return Call(method, url, call.headers, body, call.timeout, call.max_body, call.stream)

    def _direct(self, call: Call, answer: Answer) -> Call:
        """A direct link to bytes may lead to any host: it gets neither credentials nor anything else of the request."""
        url, origin = self.base.resolve(call.url, answer.headers.get("location"))
        if origin is None or (origin.scheme != "https" and self.base.origin.scheme == "https"):
            raise RedirectRefused("the direct link is no https address")
        headers = Headers([("accept", "*/*"), ("user-agent", self._fixed.get("user-agent"))])
        return Call("GET", url, headers, None, call.timeout, call.max_body)

    def _waits(self) -> Iterator[float]:
        """Pauses before a call, each asked for when the one before is over."""
        while (wait := self._budget.wait()) > 0:
            yield wait
        for limiter in self._limiters:
            if (wait := limiter.reserve()) > 0:
                yield wait

    def _keep(self, op: Operation[Any], options: CallOptions) -> None:
        """Count a call of the quota. Raises QuotaKept for one that others are to have."""
        rule, keep = self._interface.quota, options.keep_quota
        if rule is not None and not self._budget.take(keep, rule.stale_s):
            raise QuotaKept(f"no more than {keep} calls of the quota are left", operation=op.name, retry_safe=True)

    def _held(self, error: Error, ceiling: float) -> None:
        """A refusal for the rate concerns everybody who shares the budget, where it says for how long."""
        if self._interface.quota is None or not isinstance(error, ApiError) or error.status != _TOO_MANY:
            return
        if error.retry_after is not None and error.retry_after <= ceiling:
            self._budget.hold(error.retry_after)

    def _note_quota(self, answer: Answer) -> None:
        rule = self._interface.quota
        if rule is not None:
            text = answer.headers.get(rule.remaining[1]).strip()
            if text.isascii() and text.isdecimal() and len(text) < 16:
                self._budget.note(int(text), rule.stale_s)


def _pairs(sends: tuple[Filled, ...]) -> str:
    return "&".join(f"{quote(sent.at[1], safe='')}={quote(sent.value.reveal(), safe='')}" for sent in sends)


def _errors(interface: Interface, credentials: Credentials) -> Errors:
    errors = interface.errors
    if credentials.scheme.kind != "oauth2":
        return errors
    obtain = credentials.scheme.obtain
    named = (obtain.op.name,) if obtain is not None and obtain.op is not None else ()
    return structs.replace(errors, envelopes=(structs.replace(_OAUTH, ops=(ENDPOINT, *named)), *errors.envelopes))


def _signing(interface: Interface, credentials: Credentials) -> Callable[[Outgoing], Outgoing]:
    rule = interface.signature
    if rule is None or rule.key not in credentials.secrets:
        return lambda outgoing: outgoing
    module = import_module(".xml_signature", __package__)  # stands in clients of XML interfaces only
    return cast(Callable[[Outgoing], Outgoing], module.signing(rule, credentials.secrets[rule.key]))


def _sealing(credentials: Credentials, clock: Clock) -> Callable[[Call], Call] | None:
    if credentials.scheme.kind != "oauth1":
        return None
    module = import_module(".oauth1", __package__)  # stands in clients with that scheme only
    return cast("Callable[[Call], Call]", module.signing(credentials.secrets.values(), clock.wall))
