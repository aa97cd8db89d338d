"""Authentication: what each call carries, and the one session that all threads or tasks of a client share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Any

from .clock import Clock
from .credentials import Credentials, Filled, Tokens, fill, fillable
from .effects import Enter, Flow
from .errors import AnswerUnreadable, ApiError, Error, SoapFault, UsageError
from .locate import Document, claims
from .operation import Http, Locator, Operation
from .secret import Redactor, Secret
from .service import Obtain, Put, Scheme
from .transport import Headers

Exchange = Callable[[Operation[Any], "Carried", str], Flow[Document]]
"""Sends an operation with exactly these credentials, to its own address or to the one given."""

SETTLED_S = 60.0
REFRESH = "refresh_token"
CODE = "code"
ENDPOINT = "token endpoint"


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
    """What calls carry until the session ends. `ends` and `used` are monotonic seconds; `margin` is kept before it."""

    __slots__ = ("carried", "ends", "margin", "owner", "used")

    def __init__(self, carried: Carried, ends: float, now: float, margin: float, owner: str = "") -> None:
        """`owner`: whose limits its calls count for, where the session tells."""
        self.carried = carried
        self.ends = ends
        self.margin = margin
        self.owner = owner
        self.used = now

    def __repr__(self) -> str:
        return "Session(***)"


class Authenticator:
    """Keeps one session. Renewal is single-flight: whoever comes first logs in, the others wait and use the result."""

    def __init__(
        self,
        credentials: Credentials,
        clock: Clock,
        redactor: Redactor,
        lock: Any,
        exchange: Exchange,
        renewed: Callable[[Secret], None],
        owner: Locator = (),
    ) -> None:
        """`renewed` is told of refresh tokens that the service gives; `owner` is the claim that names whose limits
        calls count for."""
        self._scheme: Scheme = credentials.scheme
        self._words: dict[str, Secret] = dict(credentials.secrets)
        self._words.update((name, Secret(value)) for name, value in credentials.settings.items())
        self._now = clock.monotonic
        self._wall = clock.wall
        self._redactor = redactor
        self._lock = lock
        self._exchange = exchange
        self._renewed = renewed
        self._owner = owner
        self._refresh = self._words.get(REFRESH)
        self._failure: Error | None = None
        self._failures = 0
        self._settled = -inf
        self._session: Session | None = None
        self._store = credentials.store
        self._shown: dict[str, str] = {}
        """Values of the last session: what a store still holds of them is not worth another try."""
        redactor.learn(credentials.secrets.values())
        if self._scheme.obtain is None:
            sends = self._filled({})
            redactor.learn(sent.value for sent in sends)
            self._session = Session(Carried(sends), inf, self._now(), 0)

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
        now = self._now() + session.margin
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
                self._session = self._stored() or (yield from self._obtain())
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
        asked = self._now()
        document = yield from self._ask(obtain)
        found = self._read(obtain, document)
        self._redactor.learn(found.values())
        if REFRESH in found and found[REFRESH] != self._refresh:
            self._refresh = found[REFRESH]
            self._renewed(self._refresh)
        lasts = self._lifetime(document, found)
        self._keep(found, lasts)
        margin = min(self._scheme.renew.before_s, lasts / 2)
        return Session(Carried(self._filled(found)), asked + lasts, self._now(), margin, self._named(found))

    def _stored(self) -> Session | None:
        """The session that the store holds, if it is good and not the one that was just refused. Another process may
        have refreshed: its refresh token counts from then on."""
        tokens = self._store.load() if self._store is not None else None
        if tokens is None:
            return None
        if tokens.refresh_token:
            self._refresh = Secret(tokens.refresh_token)
            self._redactor.learn([self._refresh])
        lasts = tokens.ends - self._wall() - self._scheme.renew.before_s
        if not tokens.values or tokens.values == self._shown or lasts <= 0:
            return None
        found = {name: Secret(value) for name, value in tokens.values.items()}
        self._redactor.learn(found.values())
        self._shown = dict(tokens.values)
        return Session(Carried(self._filled(found)), self._now() + lasts, self._now(), 0, self._named(found))

    def _keep(self, found: Mapping[str, Secret], lasts: float) -> None:
        self._words.pop(CODE, None)  # it works once
        if self._store is None:
            return
        self._shown = {name: value.reveal() for name, value in found.items() if name != REFRESH}
        refresh = self._refresh.reveal() if self._refresh is not None else ""
        self._store.save(Tokens(self._shown, refresh, self._wall() + lasts if lasts < inf else 0))

    def _named(self, found: Mapping[str, Secret]) -> str:
        """The owner that a token of the session names; "" where none does."""
        if self._owner[:1] != ("token",):
            return ""
        said = (claims(value.reveal()).get(self._owner[1]) for value in found.values())
        return next((name for name in said if isinstance(name, str)), "")

    def _ask(self, obtain: Obtain) -> Flow[Document]:
        """By the refresh token, while there is one that is good; else by what opens a session."""
        if obtain.refresh and self._refresh is not None:
            try:
                return (yield from self._send(obtain, obtain.refresh, {f"session.{REFRESH}": self._refresh}))
            except ApiError as exc:
                if not obtain.send or not fillable(obtain.send, self._words) or exc.status not in (400, 401):
                    raise
                self._refresh = None
        return (yield from self._send(obtain, obtain.send, {}))

    def _send(self, obtain: Obtain, puts: tuple[Put, ...], more: Mapping[str, Secret]) -> Flow[Document]:
        words = {**self._words, **more}
        sends = tuple(fill(put, words) for put in puts)
        self._redactor.learn(sent.value for sent in sends if sent.at[0] == "header")
        url = fill(Put(("url",), obtain.url), words).value.reveal()
        op = obtain.op or Operation[Any](ENDPOINT, Http("POST", ""), idempotent=not more)
        return (yield from self._exchange(op, Carried(sends), url))

    def _read(self, obtain: Obtain, document: Document) -> dict[str, Secret]:
        found: dict[str, Secret] = {}
        for name, locator in obtain.read:
            value = document.at(locator)
            if isinstance(value, str | int) and str(value).strip():
                found[name] = Secret(str(value).strip())
            elif name != REFRESH:
                raise AnswerUnreadable(
                    f"the answer holds no session ({':/'.join((locator[0], '/'.join(locator[1:])))})",
                    operation=obtain.op.name if obtain.op else ENDPOINT,
                    status=document.answer.status,
                )
        return found

    def _lifetime(self, document: Document, found: Mapping[str, Secret]) -> float:
        """Seconds from now: what the answer says, else what is documented."""
        for locator in self._scheme.lives.expiry:
            if locator[0] == "token":
                for said in (claims(value.reveal()) for value in found.values()):
                    ends, made = said.get(locator[1]), said.get("iat")
                    if isinstance(ends, int | float):  # from its making, so that a wrong clock does no harm
                        return max(0.0, ends - (made if isinstance(made, int | float) else self._wall()))
            else:
                value = document.at(locator)
                told = isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal())
                if told and float(value) > 0:  # 0 is what services print that know no better
                    return float(value)
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
            yield from self._exchange(ends, session.carried, "")
        except Error:
            return
