"""Questions to an instance, through the runtime of the clients: its sessions, retries, redirects, limits, redaction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Self, cast

from generator.capture.descriptors import describe
from generator.capture.pages import Pages, Refused
from generator.capture.runtime import runtime
from generator.capture.target import Instance, secrets_of
from generator.capture.trees import tree
from generator.contract.resolve import Resolved
from generator.diagnostics import BadInput, one_line

if TYPE_CHECKING:
    from runtime.effects import Flow, SyncDriver
    from runtime.engine import Engine, Reply
    from runtime.operation import Operation
    from runtime.transport import Answer

MAX_BODY: Final = 16 * 2**20
"""Bytes of one answer."""
MAX_REQUESTS: Final = 5_000
"""Of one capture."""


@dataclass(slots=True)
class Session:
    """Open it in a `with` block: closing logs out. Only operations that the contract calls reads are sent."""

    resolved: Resolved
    instance: Instance
    sent: int = 0
    answered: bool = False
    _operations: Mapping[str, Operation[Any]] = field(init=False)
    _engine: Engine = field(init=False)
    _driver: SyncDriver = field(init=False)
    _transport: Any = field(init=False)

    def __enter__(self) -> Self:
        """Raises BadInput for an address or credentials that cannot be used."""
        at, contract = self.instance, self.resolved.contract
        service, self._operations = describe(self.resolved, at.interface)
        scheme = next(s for s in contract.auth.schemes if s.id == at.scheme)
        secrets, clock = secrets_of(scheme, at.secrets), runtime("clock").SYSTEM
        effects, http = runtime("effects"), runtime("httpx_transport")
        try:
            auth = runtime("credentials").credentials(service.interfaces[0], at.scheme, at.settings, **secrets)
            new_lock, redactor = effects.SyncDriver.new_lock, runtime("secret").Redactor()
            self._engine = runtime("engine").Engine(
                service, service.interfaces[0], at.url, auth, clock, None, new_lock, redactor
            )
        except runtime("errors").Error as error:
            raise BadInput(str(error)) from None
        wiring = http.Wiring(proxy=at.proxy or None, ca=at.ca or None)
        try:
            self._transport = http.HttpxTransport(wiring, self._engine.base.url)
        except (OSError, ValueError) as error:
            raise BadInput(f"ca or proxy cannot be used ({error})", remedy="check [server] of the target") from None
        self._driver = effects.SyncDriver(self._transport, clock)
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(runtime("errors").Error):
            self._driver.run(self._engine.auth.end())
        self._transport.close()

    @property
    def origin(self) -> str:
        return str(self._engine.base.origin)

    @property
    def xml(self) -> bool:
        return self.resolved.model.interfaces[self.instance.interface].kind in ("soap-1.1", "xml-post")

    def ask(self, operation: str, given: Mapping[str, str]) -> Iterator[tuple[bytes, Any]]:
        """The pages of an answer: bytes without secrets, and the payload as a tree. `given` are values by the wire
        names of parameters. Raises Refused; BadInput where nothing can be read at all."""
        op = self._read_only(operation)
        unknown = sorted(set(given) - {param.name for param in op.params})
        if unknown:
            raise BadInput(f"{operation} takes no {', '.join(unknown)}", remedy="correct the contract's catalogue")
        asked, link = dict(given), ""
        pages = Pages(operation, self.resolved.named(operation, self.instance.interface).paging)
        while True:
            reply = self._sent(op, tuple(asked.get(param.name, _unset()) for param in op.params), link)
            body = self._engine.redactor.bytes(reply.document.answer.body)
            payload = tree(body, xml=self.xml, soap=self._soap)
            yield body, payload
            link = self._inside(operation, reply, pages.link(payload))
            name, position = pages.position(payload)
            if not link and not name:
                return
            if name:
                asked[name] = position

    @property
    def _soap(self) -> bool:
        return self.resolved.model.interfaces[self.instance.interface].kind == "soap-1.1"

    def _read_only(self, operation: str) -> Operation[Any]:
        behaviour = self.resolved.named(operation, self.instance.interface)
        if behaviour.effect != "read":
            raise BadInput(f"{operation} is no read", remedy="a catalogue is an operation whose effect is `read`")
        return self._operations[operation]

    def _sent(self, op: Operation[Any], values: tuple[Any, ...], link: str) -> Reply:
        self._count()
        errors = runtime("errors")
        options = runtime("options").CallOptions(
            timeout=runtime("options").seconds(self.instance.timeout_s), max_body=MAX_BODY
        )
        try:
            reply: Reply = self._driver.run(self._engine.call(op, values, options, link))
        except errors.ApiError as error:
            raise self._refusal(op, error) from None
        except errors.Error as error:
            raise BadInput(one_line(str(error), 300), remedy="check the address and the network") from None
        self.answered = True
        return reply

    def _refusal(self, op: Operation[Any], error: Any) -> Exception:
        """What comes first and is refused for its credentials would be refused always."""
        if not self.answered and error.status in (401, 403):
            message = one_line(f"the instance refuses the credentials: {error}", 300)
            return BadInput(message, remedy="check them, and what the user may do")
        return Refused(one_line(str(error), 200))

    def _count(self) -> None:
        self.sent += 1
        if self.sent > MAX_REQUESTS:
            raise BadInput(f"more than {MAX_REQUESTS} requests", remedy="capture fewer types with --only")

    def _inside(self, operation: str, reply: Reply, link: str) -> str:
        """A link as an address of the same server. Raises Refused for one that leads elsewhere."""
        if not link:
            return ""
        url, origin = self._engine.base.resolve(reply.url, link)
        if origin != self._engine.base.origin:
            raise Refused(f"{operation} links to a page on another server")
        return str(url)

    def fetch(self, suffix: str, accept: str) -> bytes:
        """A document below the address of the interface, such as ``?wsdl``. Raises Refused."""
        self._count()
        try:
            answer = self._driver.run(self._beside(suffix, accept) if self._soap else self._getting(suffix, accept))
        except runtime("errors").Error as error:
            raise Refused(one_line(str(error), 200)) from None
        if answer.status != 200:
            raise Refused(f"{suffix}: the answer is {answer.status}")
        return self._engine.redactor.bytes(answer.body)

    def _getting(self, suffix: str, accept: str) -> Flow[Answer]:
        """Like any operation of the client: signed, retried, judged."""
        operation, options = runtime("operation"), runtime("options")
        op = operation.Operation(suffix, operation.Http("GET", suffix), idempotent=True)
        wanted = options.CallOptions(
            timeout=options.seconds(self.instance.timeout_s), max_body=MAX_BODY, headers={"accept": accept}
        )
        reply: Reply = yield from self._engine.call(op, (), wanted)
        return reply.document.answer

    def _beside(self, suffix: str, accept: str) -> Flow[Answer]:
        """A GET beside an interface that knows envelopes only, with the credentials that stand in headers."""
        transport, effects = runtime("transport"), runtime("effects")
        session = yield from self._engine.auth.ready()
        headers = transport.Headers([("accept", accept)]).with_(session.carried.headers)
        timeout = transport.Timeout(10.0, self.instance.timeout_s, None)
        url = self._engine.base.url + suffix
        return cast("Answer", (yield effects.Send(transport.Call("GET", url, headers, None, timeout, MAX_BODY))))


def _unset() -> Any:
    from msgspec import UNSET

    return UNSET
