"""Authentication: what each call carries, and the one session that all threads or tasks of a client share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Any

from .clock import Clock
from .credentials import Credentials, Filled, fill
from .effects import Enter, Flow
from .errors import AnswerUnreadable, ApiError, Error, SoapFault, UsageError
from .locate import Document, claims
from .operation import Obtain, Operation, Scheme
from .secret import Redactor, Secret
from .transport import Headers

Exchange = Callable[[Operation[Any], "Carried"], Flow[Document]]
"""Sends an operation with exactly these credentials."""
FormPost = Callable[[str, "Carried"], Flow[Document]]
"""Posts a form to a URL outside the interface."""


SETTLED_S = 60.0


class Carried:
    """What credentials put into a call, sorted by place and checked once. Its repr shows nothing."""

    __slots__ = ("body", "form", "headers", "query")

    def __init__(self, sends: tuple[Filled, ...] = ()) -> None:
        """Raises UsageError for a value that a header cannot carry."""
        self.body = tuple(sent for sent in sends if sent.at[0] == "body")
        self.query = tuple(sent for sent in sends if sent.at[0] == "query")
        self.form = tuple(sent for sent in sends if sent.at[0] == "form")
        cookies = tuple(sent for sent in sends if sent.at[0] == "cookie")
        fields = tuple((sent.at[1], sent.value.reveal()) for sent in sends if sent.at[0] == "header")
        if cookies:
            text = "; ".join(f"{sent.at[1]}={sent.value.reveal()}" for sent in cookies)
            fields = (*fields, ("cookie", text))
            del text
        self.headers = Headers(fields)
        del fields
        refuse_bad(self.headers)

    def __repr__(self) -> str:
        return "Carried(***)"


def refuse_bad(headers: Headers) -> None:
    bad = headers.fault()
    if bad:
        raise UsageError(f"header {bad} holds a line break or another character that a header cannot carry")


class Session:
    """What calls carry until the session ends. `ends` and `used` are monotonic seconds."""

    __slots__ = ("carried", "ends", "used")

    def __init__(self, carried: Carried, ends: float, now: float) -> None:
        self.carried = carried
        self.ends = ends
        self.used = now

    def __repr__(self) -> str:
        return "Session(***)"


class Authenticator:
    """Keeps one session. Renewal is single-flight: whoever comes first logs in, the others wait and use the result."""

    def __init__(
        self, credentials: Credentials, clock: Clock, redactor: Redactor, lock: Any, exchange: Exchange, form: FormPost
    ) -> None:
        self._scheme: Scheme = credentials.scheme
        self._words: dict[str, Secret] = dict(credentials.secrets)
        self._words.update((name, Secret(value)) for name, value in credentials.settings.items())
        self._now = clock.monotonic
        self._wall = clock.wall
        self._redactor = redactor
        self._lock = lock
        self._exchange = exchange
        self._form = form
        self._failure: Error | None = None
        self._failures = 0
        self._settled = -inf
        self._session: Session | None = None
        redactor.learn(credentials.secrets.values())
        if self._scheme.obtain is None:
            sends = self._filled({})
            redactor.learn(sent.value for sent in sends)
            self._session = Session(Carried(sends), inf, self._now())

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    def _filled(self, found: Mapping[str, Secret]) -> tuple[Filled, ...]:
        words = self._words | {f"session.{name}": value for name, value in found.items()}
        return tuple(fill(put, words) for put in self._scheme.send)

    def ready(self) -> Flow[Session]:
        """A session that is good for a call now; obtains one if there is none or it is about to end."""
        session = self._session
        if session is None or self._ended(session):
            session = yield from self._replace(session)
        session.used = self._now()
        return session

    def _ended(self, session: Session) -> bool:
        lives = self._scheme.lives
        now = self._now() + self._scheme.renew.before_s
        if lives.idle_s and now >= session.used + lives.idle_s:
            return True
        if lives.absolute_s and lives.starts == "last_use" and now >= session.used + lives.absolute_s:
            return True
        return now >= session.ends

    def refused(self, error: Error, idempotent: bool) -> bool:
        """Whether the error says that the session has ended, so that a new one is worth it."""
        renew = self._scheme.renew
        if self._scheme.obtain is None or not isinstance(error, ApiError):
            return False
        if error.code in renew.codes or (error.status in renew.statuses and error.code not in renew.unless):
            return True
        return renew.fault and isinstance(error, SoapFault) and idempotent and self._now() >= self._settled

    def settle(self) -> None:
        """A new session did not help against a Fault: for a while Faults are taken for what they say."""
        self._settled = self._now() + SETTLED_S

    def renew(self, refused: Session) -> Flow[Session]:
        """A session other than the refused one."""
        session = yield from self._replace(refused)
        session.used = self._now()
        return session

    def _replace(self, old: Session | None) -> Flow[Session]:
        failures = self._failures
        yield Enter(self._lock)
        try:
            if self._session is not None and self._session is not old and not self._ended(self._session):
                return self._session
            if self._failures != failures and self._failure is not None:
                raise self._failure.fresh()  # the one in front was refused: asking again could lock the account
            self._session = None
            try:
                self._session = yield from self._obtain()
            except ApiError as exc:
                self._failure = exc.fresh()
                self._failures += 1
                raise
            return self._session
        finally:
            self._lock.release()

    def _obtain(self) -> Flow[Session]:
        obtain = self._scheme.obtain
        if obtain is None:
            raise Error(f"{self._scheme.id} has no session to renew")
        sends = tuple(fill(put, self._words) for put in obtain.send)
        self._redactor.learn(sent.value for sent in sends if sent.at[0] == "header")
        asked = self._now()
        if obtain.op is not None:
            document = yield from self._exchange(obtain.op, Carried(sends))
        else:
            document = yield from self._form(obtain.url, Carried(sends))
        found = self._read(obtain, document)
        self._redactor.learn(found.values())
        return Session(Carried(self._filled(found)), asked + self._lifetime(document, found), self._now())

    def _read(self, obtain: Obtain, document: Document) -> dict[str, Secret]:
        found: dict[str, Secret] = {}
        for name, locator in obtain.read:
            value = document.at(locator)
            if not isinstance(value, str | int) or not str(value).strip():
                name_of = obtain.op.name if obtain.op else "token request"
                raise AnswerUnreadable(
                    f"the answer holds no session ({':/'.join((locator[0], '/'.join(locator[1:])))})",
                    operation=name_of,
                    status=document.answer.status,
                )
            found[name] = Secret(str(value).strip())
        return found

    def _lifetime(self, document: Document, found: Mapping[str, Secret]) -> float:
        """Seconds from now: what the answer says, else what is documented."""
        for locator in self._scheme.lives.expiry:
            if locator[0] == "token":
                ends = next((c for c in (claims(v.reveal()).get(locator[1]) for v in found.values()) if c), None)
                if isinstance(ends, int | float):
                    return max(0.0, ends - self._wall())
            else:
                value = document.at(locator)
                if isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal()):
                    return max(0.0, float(value))
        absolute = self._scheme.lives.absolute_s
        return absolute if absolute and self._scheme.lives.starts == "login" else inf

    def end(self) -> Flow[None]:
        """Log out, if there is a session and the service has an operation for it. A failure to do so is not raised."""
        session, ends = self._session, self._scheme.ends
        if self._scheme.obtain is None or session is None:
            return
        self._session = None
        if ends is None or self._ended(session):
            return
        try:
            yield from self._exchange(ends, session.carried)
        except Error:
            return
