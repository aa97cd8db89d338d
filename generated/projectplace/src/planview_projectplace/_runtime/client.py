"""Base classes of the generated clients and of their groups of operations."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from types import TracebackType
from typing import Any, Generic, ParamSpec, Self, TypedDict, TypeVar, cast, overload

from .clock import SYSTEM, Clock
from .credentials import Credentials
from .effects import AsyncDriver, Flow, SyncDriver
from .engine import Engine, Reply
from .errors import UsageError
from .hooks import Hooks
from .httpx_transport import AsyncHttpxTransport, HttpxTransport, Wiring
from .limiter import QuotaLeft
from .operation import Operation
from .options import CallOptions, seconds
from .pager import AsyncPager, Pager
from .response import Response
from .retry import Retry
from .service import Service
from .sides import Further, Sides, sides_of
from .transport import AsyncTransport, Timeout, Transport
from .walk import Page, Plan, Walk, attribute, raw_response

T = TypeVar("T")
P = ParamSpec("P")
D = TypeVar("D", SyncDriver, AsyncDriver)


class _Common(TypedDict, total=False):
    timeout: float | Timeout | None
    retry: Retry
    headers: Mapping[str, str]
    hooks: Hooks
    max_body: int
    proxy: str | None
    ca: str | ssl.SSLContext | None
    client_cert: str | tuple[str, str] | tuple[str, str, str] | None
    http2: bool
    trust_env: bool
    max_connections: int
    keep_quota: int
    clock: Clock
    paths: Mapping[str, str]


class Options(_Common, total=False):
    """Keyword arguments of every client.

    `timeout`: seconds for each step, or a `Timeout`. `headers`: sent with every call. `max_body`: bytes of an answer.
    `keep_quota`: calls of a daily quota that are left to others; `errors.QuotaKept` is raised before they are used.
    `ca`: file or folder of certificates. `transport` replaces the network; the client does not close it. `paths`:
    address by operation name, where the true one is not public.
    """

    transport: Transport


class AsyncOptions(_Common, total=False):
    """As `Options`, with an asynchronous transport."""

    transport: AsyncTransport


class Core(Generic[D]):
    """What a client shares with its groups and its variants."""

    __slots__ = ("driver", "open", "options", "raw", "sides")

    def __init__(self, sides: Sides, driver: D, options: CallOptions, open_: list[bool], raw: bool = False) -> None:
        self.sides = sides
        self.driver: D = driver
        self.options = options
        self.open = open_
        self.raw = raw

    def variant(self, *, raw: bool | None = None, options: CallOptions | None = None) -> Core[D]:
        chosen = self.raw if raw is None else raw
        return Core(self.sides, self.driver, options or self.options, self.open, chosen)

    def call(self, op: Operation[T], values: tuple[Any, ...]) -> Flow[T]:
        """The result of a call, or its Response where the variant is raw."""
        self.check()
        engine = self.sides.engine(op)
        reply = yield from engine.call(op, values, self.options)
        result = partial(self._result, engine, reply, values)
        return cast(T, raw_response(reply, result) if self.raw else result())

    def _result(self, engine: Engine, reply: Reply, values: tuple[Any, ...]) -> Any:
        answer, rule = engine.decode(reply), reply.op.batch
        if rule is None:
            return attribute(answer, reply.op.result)
        from .batch import result_of

        return result_of(reply.op, rule, answer, values)

    def plan(self, op: Operation[Any], values: tuple[Any, ...]) -> Plan:
        self.check()
        return Plan(self.sides.engine(op), op, values, self.options)

    def first_page(self, plan: Plan) -> Flow[Response[Page[Any]]]:
        page = yield from Walk[Any](plan).step()
        return page.response.reading(lambda: page)

    def check(self) -> None:
        if not self.open[0]:
            raise UsageError("the client is closed")


def _settings(given: Options | AsyncOptions) -> tuple[CallOptions, Wiring, Clock]:
    wiring: dict[str, Any] = {name: value for name, value in given.items() if name in Wiring.__struct_fields__}
    options = CallOptions(
        timeout=seconds(given["timeout"]) if "timeout" in given else Timeout(),
        retry=given.get("retry", Retry()),
        headers=dict(given.get("headers", {})),
        max_body=given.get("max_body", CallOptions().max_body),
        keep_quota=given.get("keep_quota", 0),
    )
    return options, Wiring(**wiring), given.get("clock", SYSTEM)


def _kept(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Arguments that can be sent twice: an iterator is read into a list."""
    for value in values:
        if hasattr(value, "__next__"):
            return tuple(list(v) if hasattr(v, "__next__") else v for v in values)
    return values


class Bound(Generic[D]):
    _core: Core[D]

    def __init__(self, core: Core[D]) -> None:
        self._core = core

    def _variant(self, core: Core[D]) -> Self:
        twin = object.__new__(type(self))
        twin._core = core
        return twin

    def with_options(
        self,
        *,
        timeout: float | Timeout | None = ...,  # type: ignore[assignment]  # an ellipsis stands for "not given"
        retry: Retry | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """The same client or group with other settings for its calls; connections and session are shared."""
        old = self._core.options
        new = CallOptions(
            timeout=old.timeout if timeout is ... else seconds(timeout),
            retry=retry or old.retry,
            headers={**old.headers, **(headers or {})},
            max_body=old.max_body,
            keep_quota=old.keep_quota,
        )
        return self._variant(self._core.variant(options=new))


class Group(Bound[SyncDriver]):
    """Operations of a synchronous client."""

    def _call(self, op: Operation[T], *values: object) -> T:
        return self._core.driver.run(self._core.call(op, _kept(values)))

    def _pages(self, op: Operation[T], *values: object) -> Pager[T]:
        plan = self._core.plan(op, _kept(values))
        if self._core.raw:
            return cast(Pager[T], self._core.driver.run(self._core.first_page(plan)))
        return Pager(self._core.driver, plan)


class AsyncGroup(Bound[AsyncDriver]):
    """Operations of an asynchronous client."""

    async def _call(self, op: Operation[T], *values: object) -> T:
        return await self._core.driver.run(self._core.call(op, _kept(values)))

    def _pages(self, op: Operation[T], *values: object) -> AsyncPager[T]:
        plan = self._core.plan(op, _kept(values))
        if self._core.raw:
            return cast(AsyncPager[T], self._core.driver.run(self._core.first_page(plan)))
        return AsyncPager(self._core.driver, plan)


class _Root(Bound[D]):
    @property
    def quota(self) -> QuotaLeft | None:
        """Calls left, as the service last said; None if it has not."""
        return self._core.sides.quota

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._core.sides.url!r})"


def _unbound(method: Callable[..., Any]) -> tuple[Bound[Any], Callable[..., Any]]:
    function: Any = getattr(method, "__func__", None)
    if not isinstance(getattr(method, "__self__", None), Bound) or function is None:
        raise UsageError("raw takes an operation of a client, e.g. client.raw(client.projects.get)")
    owner: Bound[Any] = method.__self__  # type: ignore[attr-defined]  # a bound method, as was just checked
    return owner, function


class Client(Group, _Root[SyncDriver]):
    """Base of the synchronous clients."""

    def __init__(
        self,
        service: Service,
        base_url: str | None,
        auth: Credentials | None,
        options: Options,
        further: Further | None = None,
    ) -> None:
        call_options, wiring, clock = _settings(options)
        given = options.get("transport")
        new_lock = SyncDriver.new_lock
        sides = sides_of(
            service, base_url, auth, further or {}, clock, options.get("hooks"), new_lock, options.get("paths", {})
        )  # fmt: skip
        transport = given or HttpxTransport(wiring, sides.url)
        self._owned = transport if given is None else None
        super().__init__(Core(sides, SyncDriver(transport, clock), call_options, [True]))

    @overload
    def raw(self, method: Callable[P, Pager[T]], /) -> Callable[P, Response[Page[T]]]: ...
    @overload
    def raw(self, method: Callable[P, T], /) -> Callable[P, Response[T]]: ...
    def raw(self, method: Callable[..., Any], /) -> Callable[..., Any]:
        """The same operation, answering with the raw response: ``client.raw(client.projects.get)(5)``.

        Of a list it fetches the first page.
        """
        owner, function = _unbound(method)
        return lambda *args, **kwargs: function(owner._variant(owner._core.variant(raw=True)), *args, **kwargs)

    def close(self) -> None:
        """Log out and close the connections. Closing twice does no harm."""
        core = self._core
        if core.open[0]:
            core.open[0] = False
            try:
                for engine in core.sides:
                    core.driver.run(engine.auth.end())
            finally:
                if self._owned is not None:
                    self._owned.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None) -> None:
        self.close()


class AsyncClient(AsyncGroup, _Root[AsyncDriver]):
    """Base of the asynchronous clients."""

    def __init__(
        self,
        service: Service,
        base_url: str | None,
        auth: Credentials | None,
        options: AsyncOptions,
        further: Further | None = None,
    ) -> None:
        call_options, wiring, clock = _settings(options)
        given = options.get("transport")
        new_lock = AsyncDriver.new_lock
        sides = sides_of(
            service, base_url, auth, further or {}, clock, options.get("hooks"), new_lock, options.get("paths", {})
        )  # fmt: skip
        transport = given or AsyncHttpxTransport(wiring, sides.url)
        self._owned = transport if given is None else None
        super().__init__(Core(sides, AsyncDriver(transport, clock), call_options, [True]))

    @overload
    def raw(self, method: Callable[P, AsyncPager[T]], /) -> Callable[P, Coroutine[Any, Any, Response[Page[T]]]]: ...
    @overload
    def raw(self, method: Callable[P, Coroutine[Any, Any, T]], /) -> Callable[P, Coroutine[Any, Any, Response[T]]]: ...
    def raw(self, method: Callable[..., Any], /) -> Callable[..., Any]:
        """The same operation, answering with the raw response: ``await client.raw(client.projects.get)(5)``.

        Of a list it fetches the first page.
        """
        owner, function = _unbound(method)
        return lambda *args, **kwargs: function(owner._variant(owner._core.variant(raw=True)), *args, **kwargs)

    async def close(self) -> None:
        """Log out and close the connections. Closing twice does no harm."""
        core = self._core
        if core.open[0]:
            core.open[0] = False
            try:
                for engine in core.sides:
                    await core.driver.run(engine.auth.end())
            finally:
                if self._owned is not None:
                    await self._owned.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None
    ) -> None:
        await self.close()
