"""Entity sets: what one asks of them, built step by step; nothing is sent before the first record is asked for."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from typing import Any, Generic, Self, TypeVar, cast

from msgspec import MsgspecError, Struct, structs

from .client import AsyncGroup, Bound, Core, Group
from .effects import Flow
from .engine import Engine, Reply
from .errors import AnswerUnreadable, UsageError
from .odata_cut import CutOff, Cutter
from .odata_fields import Condition, Expansion, Field, Order, Property, ordered
from .odata_literal import key_predicate, query
from .odata_wire import Feed, ODataWire
from .operation import Http, Operation, Paging
from .pager import AsyncPager, Pager
from .transport import Answer
from .walk import PAGE_CAP, Page, Plan, Walk

D = TypeVar("D")
R = TypeVar("R")
K = TypeVar("K")

_PAGING = Paging("link", "value", total="total", next="next_link")


class Entities(Struct, Generic[R, K], frozen=True):
    """An entity set or a singleton: `R` is its record, `K` its key. `path` stands below the server's base URL."""

    name: str
    path: str
    record: str = ""
    """Reference to the record type; "" = a mapping."""
    key: tuple[str, ...] = ()
    """Names of the key properties."""
    interface: str = ""
    schemes: tuple[str, ...] | None = None

    def at(self, *key: object) -> Entities[R, Any]:
        """What the address of one entity gives, where that is a list of its own."""
        return structs.replace(self, path=self.path + key_predicate(self.key, key), key=())


class _Asked(Bound[Any], Generic[R, K]):
    """What both worlds share. Every step gives a new query; the old one stays as it is."""

    def __init__(self, core: Core[Any], entities: Entities[R, K], options: dict[str, str] | None = None) -> None:
        super().__init__(core)
        self._entities = entities
        self._options = options or {}

    def _variant(self, core: Core[Any]) -> Self:
        return type(self)(core, self._entities, self._options)

    def _with(self, name: str, text: str, joint: str = "") -> Self:
        old = self._options.get(name, "")
        options = {**self._options, name: f"{old}{joint}{text}" if old and joint else text}
        return type(self)(self._core, self._entities, options)

    def filter(self, condition: Condition[R] | str) -> Self:
        """Only entities that meet the condition, made of properties or written as ``$filter`` text; several must all
        be met."""
        text = condition if isinstance(condition, str) else condition.text()
        old = self._options.get("$filter")
        return self._with("$filter", f"({old}) and ({text})" if old else text)

    def select(self, *properties: Property[R]) -> Self:
        """Only these properties; the others read as None."""
        return self._with("$select", ",".join(p.path for p in properties), ",")

    def expand(self, *expansions: Expansion[R, Any]) -> Self:
        """With the records that the properties lead to."""
        return self._with("$expand", ",".join(e.expanded() for e in expansions), ",")

    def orderby(self, *orders: Order[R] | Field[R, Any]) -> Self:
        """By these, the first one first; a property alone sorts upwards."""
        return self._with("$orderby", ",".join(ordered(order) for order in orders), ",")

    def top(self, count: int) -> Self:
        """At most so many entities in all."""
        return self._with("$top", _number("top", count))

    def skip(self, count: int) -> Self:
        return self._with("$skip", _number("skip", count))

    def counted(self) -> Self:
        """With the number of all that meet the filter, as `total` of each page."""
        return self._with("$count", "true")

    def search(self, text: str) -> Self:
        """Only entities that the service finds by the words of a ``$search`` expression."""
        return self._with("$search", text)

    def option(self, name: str, text: str) -> Self:
        """Any further query option, written as it is meant, e.g. ``option("$apply", "...")``."""
        return self._with(name, text)

    @property
    def url(self) -> str:
        """Path and query as they are sent, below the server's base URL."""
        return self._entities.path + query(self._options)

    def _operation(self, path: str, answer: str, paging: Paging | None = None) -> Operation[R]:
        of = self._entities
        return Operation(of.name, Http("GET", path), (), answer, "", paging, None, True, None, of.schemes, of.interface)

    def _list(self) -> Operation[R]:
        return self._operation(self.url, f"{self._entities.record}[]", _PAGING)

    def _one(self, key: object) -> Operation[R]:
        alien = self._options.keys() - {"$select", "$expand"}
        if alien:
            raise UsageError(f"get takes no {min(alien)}; iterate the query, or use first()")
        path = self._entities.path
        if key is not None or self._entities.key:
            path += key_predicate(self._entities.key, key)
        return self._operation(path + query(self._options), self._entities.record or "dict")

    def _count(self) -> Operation[Feed[R]]:
        asked = {name: text for name, text in self._options.items() if name in ("$filter", "$search")}
        path = self._entities.path + query({**asked, "$count": "true", "$top": "0"})
        return cast(Operation[Feed[R]], self._operation(path, f"{self._entities.record}[]"))

    def _plan(self, page_cap: int = PAGE_CAP) -> Plan:
        return structs.replace(self._core.plan(self._list(), ()), page_cap=page_cap)

    def _open(self, walk: _Stream[R]) -> Flow[Answer]:
        self._core.check()
        return walk.open()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._entities.name}{query(self._options)})"


def _number(word: str, count: int) -> str:
    if count < 0:
        raise UsageError(f"{word} takes a number from 0 on")
    return f"{count:d}"


def _total(feed: Feed[Any], name: str) -> int:
    if feed.total is None:
        raise AnswerUnreadable("the service was asked for a count and gave none", operation=name)
    return feed.total


class _Stream(Walk[R]):
    """One pass over a feed whose answers are cut into records while they arrive."""

    def __init__(self, plan: Plan, record: str) -> None:
        super().__init__(plan)
        self._engine: Engine = plan.engine
        self._record = record
        self._reply: Reply | None = None
        self._cutter = Cutter(plan.options.max_body)

    def open(self) -> Flow[Answer]:
        self._begin_page()
        self._cutter = Cutter(self._plan.options.max_body)
        reply = yield from self._engine.call(self._plan.op, (), self._plan.options, self._link, True)
        self._reply = reply
        return reply.document.answer

    def records(self, chunk: bytes | None) -> Iterator[R]:
        """The records that are complete with this chunk; None: with the end of the answer."""
        wire = cast(ODataWire, self._engine.wire)
        found = self._cutter.finish() if chunk is None else self._cutter.feed(chunk)
        try:
            for data in found:
                yield wire.record(self._record, data)
        except (CutOff, MsgspecError, RecursionError) as exc:
            problem = self._problem(str(exc))
        else:
            return
        raise problem

    def end(self) -> None:
        """The answer is over: find out whether it was whole, and where the next one is."""
        wire = cast(ODataWire, self._engine.wire)
        try:
            feed: Feed[Any] = wire.record("[]", self._cutter.rest())
        except (CutOff, MsgspecError, RecursionError) as exc:
            problem = self._problem(str(exc))
        else:
            assert self._reply is not None
            self.token = self._follow(self._reply, feed.next_link)
            return
        raise problem

    def _problem(self, said: str) -> AnswerUnreadable:
        text = f"the feed is not whole, or holds what is not promised: {said}"
        return AnswerUnreadable(text, operation=self._plan.op.name, retry_safe=True, status=200)


class Query(_Asked[R, K], Group):
    """An entity set, or what of it is asked for. Iterate it for its records, page by page, or `stream` it."""

    def get(self, key: K) -> R:
        """The entity with that key; of several parts, as a tuple. Raises `errors.NotFound`."""
        return self._call(self._one(key))

    def pager(self) -> Pager[R]:
        """The list with `max_items`, `resume` and `page_cap`."""
        return Pager(self._core.driver, self._plan())

    def __iter__(self) -> Iterator[R]:
        return iter(self.pager())

    def pages(self) -> Iterator[Page[R]]:
        return self.pager().pages()

    def first(self) -> R | None:
        """The first record; None if there is none."""
        return next(iter(self.top(1)), None)

    def count(self) -> int:
        """How many entities meet filter and search."""
        return _total(self._call(self._count()), self._entities.name)

    def stream(self, *, page_cap: int = PAGE_CAP) -> Generator[R, None, None]:
        """The records while they arrive, holding one at a time; for feeds that do not fit into memory.

        `page_cap` bounds the answers, should the service give links without end. A feed that ends early raises
        `errors.AnswerUnreadable` or `errors.ConnectionLost` after the records that came.
        """
        walk = _Stream[R](self._plan(page_cap), self._entities.record or "dict")
        while walk.token is not None:
            answer = self._core.driver.run(self._open(walk))
            chunks = answer.chunks
            try:
                for chunk in cast(Iterator[bytes], chunks) if chunks is not None else (answer.body,):
                    yield from walk.records(chunk)
                yield from walk.records(None)
            finally:
                if chunks is not None:
                    cast(Generator[bytes, None, None], chunks).close()
            walk.end()


class Single(_Asked[R, None], Group):
    """An entity that there is one of."""

    def get(self) -> R:
        return self._call(self._one(None))


class AsyncSingle(_Asked[R, None], AsyncGroup):
    """Asynchronous twin of `Single`."""

    async def get(self) -> R:
        return await self._call(self._one(None))


class AsyncQuery(_Asked[R, K], AsyncGroup):
    """Asynchronous twin of `Query`."""

    async def get(self, key: K) -> R:
        """The entity with that key; of several parts, as a tuple. Raises `errors.NotFound`."""
        return await self._call(self._one(key))

    def pager(self) -> AsyncPager[R]:
        """The list with `max_items`, `resume` and `page_cap`."""
        return AsyncPager(self._core.driver, self._plan())

    def __aiter__(self) -> AsyncIterator[R]:
        return aiter(self.pager())

    def pages(self) -> AsyncIterator[Page[R]]:
        return self.pager().pages()

    async def first(self) -> R | None:
        """The first record; None if there is none."""
        async for record in self.top(1):
            return record
        return None

    async def count(self) -> int:
        """How many entities meet filter and search."""
        return _total(await self._call(self._count()), self._entities.name)

    async def stream(self, *, page_cap: int = PAGE_CAP) -> AsyncGenerator[R, None]:
        """The records while they arrive, holding one at a time; see `Query.stream`."""
        walk = _Stream[R](self._plan(page_cap), self._entities.record or "dict")
        while walk.token is not None:
            answer = await self._core.driver.run(self._open(walk))
            chunks = cast(AsyncGenerator[bytes, None] | None, answer.chunks)
            try:
                if chunks is None:
                    for record in walk.records(answer.body):
                        yield record
                else:
                    async for chunk in chunks:
                        for record in walk.records(chunk):
                            yield record
                for record in walk.records(None):
                    yield record
            finally:
                if chunks is not None:
                    await chunks.aclose()
            walk.end()
