"""Sends requests for one run: builds them, shows credentials, keeps the pace, redacts, records. The same request
goes out once."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from conformance.config import Identity, Target
from conformance.exchanges.credentials import CannotLogIn, Wallet
from conformance.exchanges.encode import Placed, Recipe, encode
from conformance.exchanges.exchange import Exchange, Request, Response, identify
from conformance.exchanges.governor import BudgetSpent, Governor
from conformance.exchanges.journal import Journal
from conformance.exchanges.reading import find, text
from conformance.exchanges.redact import Registry
from conformance.exchanges.signing import INSIDE, Signer
from conformance.exchanges.store import Store
from conformance.exchanges.transport import Transport
from conformance.lab import Clock
from generator.contract.clauses import Sending
from generator.contract.locator import Locator
from generator.contract.resolve import Behaviour, Resolved
from generator.contract.values import Send
from generator.contract.vocabulary import Scheme
from generator.model import Model, Operation

ANONYMOUS = "anonymous"


_HOPS = 3
"""Redirects followed for one request: within the origin only, and only those that keep method and body."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request before it is built. `session` "" is the identity's shared session; any other name logs in anew under
    it.

    `fresh` keeps the request from being answered from memory.
    """

    sending: Sending
    session: str = ""
    fresh: bool = False
    url: str = ""
    """A link of an earlier answer, followed as it stands; its origin was compared with the server's."""

    def key(self, scheme: str) -> str:
        """Equal for requests that are the same on the wire. `scheme` is the one that is shown in the end."""
        s = self.sending
        parts: list[Any] = [s.op, s.args, s.as_, scheme, s.wrong, sorted(s.use.items()), [str(o) for o in s.omit]]
        parts += [s.put, s.method, s.media, s.body, s.suffix, self.session, self.url]
        return json.dumps(parts, sort_keys=True, default=str)


@dataclass
class Session:
    values: Mapping[str, str]
    scheme: Scheme
    identity: str
    ended: bool = False


@dataclass
class Sender:
    """`limit`: requests that may be sent, 0 = any number. Locks are not needed: a run sends one request at a time."""

    model: Model
    contract: Resolved
    target: Target
    registry: Registry
    store: Store
    clock: Clock
    transports: Mapping[str, Transport]
    limit: int = 0
    probe: str = ""
    answered: dict[str, Exchange] = field(default_factory=dict[str, Exchange])
    fallback: dict[str, str] = field(default_factory=dict[str, str])
    """Interface -> scheme shown where none is asked for; set when the preferred one does not get in."""
    sessions: dict[tuple[str, str, str], Session] = field(default_factory=dict[tuple[str, str, str], Session])
    detail: str = ""
    """Why the last request got no answer."""
    journal: Journal | None = None
    """What is made, written down before it is."""
    ahead: float = 0.0
    """Seconds that the server's clock was advanced since its last answer."""
    on_sent: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.governor = Governor(self.clock, self.target.rate_per_s)

    def send(self, call: Call) -> Exchange:
        """The exchange of `call`, sent now or remembered. Raises CannotLogIn, BudgetSpent, KeyError for an unknown
        operation."""
        shown = self.scheme_of(self.model.operation(call.sending.op), call.sending)
        key = call.key(shown.id if shown is not None else "")
        if not call.fresh and key in self.answered:
            return self.answered[key]
        exchange = self._send(call)
        if not call.fresh:
            self.answered[key] = exchange
        return exchange

    def show(self, call: Call, scheme: Scheme, values: Mapping[str, str]) -> Exchange:
        """Send with session values that need not be alive any more; never remembered."""
        return self._transmit(call, self.model.operation(call.sending.op), scheme, values)

    def passed(self, seconds: float) -> None:
        """The server's clock was advanced by so much."""
        self.ahead += seconds
        self.forget_sessions()

    def forget_sessions(self) -> None:
        """Time was advanced: whatever session may have died of it is opened anew when it is needed next."""
        for session in self.sessions.values():
            session.ended = True

    def scheme_of(self, operation: Operation, sending: Sending) -> Scheme | None:
        """The scheme that `sending` shows: the one it names, the identity's, or the preferred one that it has
        secrets for."""
        if sending.as_ == ANONYMOUS:
            return None
        if not self.contract.contract.auth.schemes:
            return None
        schemes = self._schemes(operation)
        identity = self.identity(sending.as_)
        if not schemes:  # no credentials go there
            return None
        wanted = sending.scheme or identity.scheme or self.fallback.get(operation.interface, "")
        for scheme in self.contract.contract.auth.schemes:
            # A clause may show at one interface what opens another.
            if scheme.id == sending.scheme and scheme.interface not in ("", operation.interface):
                return scheme
            obtains = scheme.obtain is not None and scheme.obtain.op == operation.name
            if wanted and scheme.id == wanted and (scheme in schemes or obtains):
                return scheme
        usable = [s for s in schemes if self._wallet(identity, s, sending).has(s)]
        if not usable:
            raise CannotLogIn(
                f"identity {identity.name} has the secrets of no scheme", "complete its secrets in target.toml"
            )
        return usable[0]

    def identity(self, name: str) -> Identity:
        if name not in self.target.identities:
            raise CannotLogIn(f"identity {name} is not configured", f"add [identity.{name}] to target.toml")
        return self.target.identities[name]

    def stand_in(self, identity: Identity) -> None:
        """Use these secrets for an identity from now on."""
        self.target = replace(self.target, identities={**self.target.identities, identity.name: identity})

    def open(
        self, identity: str, scheme: Scheme, name: str = "", sending: Sending | None = None
    ) -> tuple[Session, Exchange | None]:
        """A session by the scheme's login (None where it has none). Raises CannotLogIn if the login gave nothing."""
        place = (identity, scheme.id, name)
        known = self.sessions.get(place)
        if known is not None and not known.ended:
            return known, None
        if scheme.obtain is None:
            return Session({}, scheme, identity), None
        login = Sending(
            op=scheme.obtain.op, as_=identity, scheme=scheme.id, use=sending.use if sending is not None else {}
        )
        exchange = self.send(Call(login, name, fresh=known is not None))
        opened = self.sessions.get(place)
        if opened is None or opened.ended:
            raise CannotLogIn(
                f"{scheme.obtain.op} gave identity {identity} no session (status {exchange.status or 'none'})"
            )
        return opened, exchange

    def close(self) -> None:
        """Log out of every session that can be ended; never raises."""
        for session in self.sessions.values():
            ends = session.scheme.ends
            if ends is None or not ends.op or session.ended:
                continue
            session.ended = True
            try:
                sending = Sending(op=ends.op, as_=session.identity, scheme=session.scheme.id)
                operation = self.model.operation(ends.op)
                self._transmit(Call(sending, "close"), operation, session.scheme, session.values)
            except (CannotLogIn, BudgetSpent, ValueError, KeyError):
                continue
        for transport in self.transports.values():
            transport.close()

    def _schemes(self, operation: Operation) -> list[Scheme]:
        behaviour = self.contract.behaviour(operation)
        if behaviour.schemes:
            return list(behaviour.schemes)
        return [
            s for s in self.contract.contract.auth.schemes if s.obtain is not None and s.obtain.op == operation.name
        ]

    def _send(self, call: Call) -> Exchange:
        sending = call.sending
        operation = self.model.operation(sending.op)
        scheme = self.scheme_of(operation, sending)
        values: Mapping[str, str] = {}
        if scheme is not None and not (scheme.obtain is not None and scheme.obtain.op == sending.op):
            values = self.open(sending.as_, scheme, call.session, sending)[0].values
        return self._transmit(call, operation, scheme, values)

    def _transmit(self, call: Call, operation: Operation, scheme: Scheme | None, values: Mapping[str, str]) -> Exchange:
        sending = call.sending
        behaviour = self.contract.behaviour(operation)
        obtaining = scheme is not None and scheme.obtain is not None and scheme.obtain.op == sending.op
        identity = self.target.identities.get(sending.as_, Identity(sending.as_))
        placed = self._placed(identity, scheme, behaviour, sending, values, obtaining)
        request = encode(self.model, operation, self._recipe(operation, sending, placed))
        if call.url:
            request = replace(request, url=urljoin(request.url, self.registry.reveal(call.url)))
        if scheme is not None and scheme.kind == "oauth1" and "header:Authorization" not in sending.put:
            wallet = self._wallet(identity, scheme, sending)
            request = Signer(self.registry, self.store, wallet, self.ahead).signed(request, scheme, sending)
        made = self._announced(operation, behaviour, sending)
        raw, trouble, elapsed = self._wire(operation.interface, behaviour, sending.as_, request)
        for _ in range(_HOPS):
            moved = _moved(request, raw)
            if moved is None:
                break
            self._record(operation, sending, scheme, request, raw, trouble, elapsed)
            request = moved
            raw, trouble, elapsed = self._wire(operation.interface, behaviour, sending.as_, request)
        self._settle(made, operation, behaviour, sending, raw)
        if obtaining and scheme is not None and scheme.obtain is not None and raw is not None:
            self._keep(call, scheme, raw)
        ends = scheme.ends if scheme is not None else None
        if ends is not None and ends.op == sending.op and scheme is not None:
            ended = self.sessions.get((sending.as_, scheme.id, call.session))
            if ended is not None:
                ended.ended = True
        exchange = self._record(operation, sending, scheme, request, raw, trouble, elapsed)
        self.on_sent()
        return exchange

    def body(self, call: Call) -> bytes:
        """What a request would carry, with its secrets: for those who sign it. At most a login is sent."""
        sending, operation = call.sending, self.model.operation(call.sending.op)
        scheme = self.scheme_of(operation, sending)
        values: Mapping[str, str] = {}
        if scheme is not None:
            values = self.open(sending.as_, scheme, call.session, sending)[0].values
        behaviour = self.contract.behaviour(operation)
        placed = self._placed(self.identity(sending.as_), scheme, behaviour, sending, values, False)
        return encode(self.model, operation, self._recipe(operation, sending, placed)).body

    def _announced(self, operation: Operation, behaviour: Behaviour, sending: Sending) -> int:
        """The number of the journal's entry for a request that makes something; 0 for any other."""
        if self.journal is None or behaviour.creates is None or behaviour.effect == "read":
            return 0
        return self.journal.begin(operation.name, behaviour.undo, sending.as_, sending.args)

    def _settle(
        self, entry: int, operation: Operation, behaviour: Behaviour, sending: Sending, raw: Response | None
    ) -> None:
        if self.journal is None or raw is None:
            return
        if raw.status < 300:
            self.journal.undone(operation.name, sending.args)
        if entry and behaviour.creates is not None:
            ids = [text(node) for node in find(raw, behaviour.creates)] if raw.status < 300 else []
            if ids or raw.status >= 300:
                self.journal.settle(entry, "made" if ids else "refused", ids)

    def _recipe(self, operation: Operation, sending: Sending, placed: list[Placed]) -> Recipe:
        server = self.target.servers.get(operation.interface)
        if server is None:
            raise CannotLogIn(
                f"no address for interface {operation.interface}", f"add [server.{operation.interface}] to target.toml"
            )
        body = self.registry.reveal(sending.body).encode() if sending.body else None
        path = self.target.paths.get(operation.name, "")
        args = self.registry.revealed(sending.args)
        return Recipe(server.url, args, placed, sending.media, sending.method, body, sending.suffix, path)

    def _placed(
        self,
        identity: Identity,
        scheme: Scheme | None,
        behaviour: Behaviour,
        sending: Sending,
        values: Mapping[str, str],
        obtaining: bool,
    ) -> list[Placed]:
        wallet = self._wallet(identity, scheme, sending)
        sends: list[Send] = list(behaviour.always)
        if behaviour.effect not in (None, "read"):
            sends += behaviour.quiet
        if scheme is not None:
            sends += scheme.obtain.send if obtaining and scheme.obtain is not None else scheme.send
        omitted = {str(place) for place in sending.omit}
        placed = [
            Placed(s.at.value, wallet.render(s.value.value, values)) for s in sends if str(s.at.value) not in omitted
        ]  # fmt: skip
        reveal = self.registry.reveal
        return placed + [
            Placed(Locator.parse(at), reveal(wallet.text(value, values)))
            for at, value in sending.put.items()
            if not at.startswith(INSIDE)
        ]

    def _wallet(self, identity: Identity, scheme: Scheme | None, sending: Sending) -> Wallet:
        stand_in = {
            reading.value: other
            for reading in (scheme.secrets if scheme is not None else ())
            for other in reading.others
            if reading.value not in identity.secrets and other in identity.secrets
        }
        return Wallet(
            self.contract.contract.auth,
            identity,
            self.target.settings,
            self.registry,
            sending.wrong,
            {**stand_in, **sending.use},
        )

    def _wire(
        self, interface: str, behaviour: Behaviour, identity: str, request: Request
    ) -> tuple[Response | None, Any, float]:
        if self.limit and len(self.store) >= self.limit:
            raise BudgetSpent(f"the budget of {self.limit} requests is spent")
        host = (urlsplit(request.url).hostname or "").lower()
        if self.target.hosts and host not in self.target.hosts:
            raise CannotLogIn(f"{host} is not among the hosts that requests may go to", "add it to hosts")
        self.governor.before(behaviour, identity)
        answered = self.transports[interface].send(request)
        self.governor.after(behaviour, identity, answered.response)
        self.detail = answered.detail
        return answered.response, answered.trouble, answered.elapsed_s

    def _keep(self, call: Call, scheme: Scheme, raw: Response) -> None:
        """Learn what a login gave before anything is recorded, and keep it as a session."""
        assert scheme.obtain is not None
        values: dict[str, str] = {}
        for name, locator in scheme.obtain.read.items():
            found = find(raw, locator)
            if found and text(found[0]):
                values[name] = text(found[0])
                self.registry.learn(f"session-{name}", values[name], issued=True)
        if len(values) == len(scheme.obtain.read) and not call.sending.wrong:
            self.sessions[(call.sending.as_, scheme.id, call.session)] = Session(values, scheme, call.sending.as_)

    def _record(
        self,
        operation: Operation,
        sending: Sending,
        scheme: Scheme | None,
        request: Request,
        raw: Response | None,
        trouble: Any,
        elapsed: float,
    ) -> Exchange:
        registry = self.registry
        if raw is not None:
            registry.teach(raw.headers, raw.body)
        clean = Request(
            request.method, registry.text(request.url), registry.headers(request.headers), registry.data(request.body)
        )
        response = raw and replace(raw, headers=registry.headers(raw.headers), body=registry.data(raw.body))
        texts: list[str | bytes] = [clean.url, clean.body, *(v for _, v in clean.headers)]
        if response is not None:
            texts += [response.body, *(v for _, v in response.headers)]
        exchange = Exchange(
            identify(len(self.store), clean, response, trouble),
            operation.name,
            operation.interface,
            sending.as_,
            scheme.id if scheme is not None else "",
            clean,
            response,
            trouble,
            self.probe,
            self.clock.now(),
            elapsed,
            registry.seen(*texts),
        )
        self.ahead = 0.0 if response is not None else self.ahead
        return self.store.add(exchange)


def _moved(request: Request, raw: Response | None) -> Request | None:
    """The request again at its new address, if the answer says that it moved within its origin."""
    location = raw.header("location") if raw is not None and raw.status in (301, 302, 307, 308) else None
    if not location or (raw is not None and raw.status in (301, 302) and request.method != "GET"):
        return None
    url = urljoin(request.url, location)
    return replace(request, url=url) if urlsplit(url)[:2] == urlsplit(request.url)[:2] else None
