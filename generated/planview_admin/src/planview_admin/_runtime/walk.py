"""The walk over the pages of a list, written once as a flow: where a page starts, how it ends, what guards it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Generic, TypeVar, cast
from urllib.parse import urlsplit

from msgspec import UNSET, Struct, structs

from .effects import Flow
from .engine import Engine, Reply
from .errors import PagingError, UsageError
from .operation import Operation, Paging
from .options import CallOptions
from .response import Response

T = TypeVar("T")

PAGE_CAP = 10_000


def attribute(record: Any, path: str) -> Any:
    """Value at a dotted attribute path; None where a part of it is absent."""
    for name in path.split(".") if path else ():
        record = getattr(record, name, None)
    return record


def member(record: Any, name: str) -> Any:
    """A member of a payload by its wire name; None where there is none."""
    if isinstance(record, dict):
        return cast(dict[str, Any], record).get(name)
    if isinstance(record, Struct):
        return next((getattr(record, f.name) for f in structs.fields(record) if f.encode_name == name), None)
    return None


def with_member(record: Any, name: str, value: Any) -> Any:
    """A copy of a payload with one member set; the caller's own record stays as it is."""
    if isinstance(record, Struct):
        found = next((f.name for f in structs.fields(record) if f.encode_name == name), "")
        return structs.replace(record, **{found: value}) if found else record
    return {**cast(dict[str, Any], record), name: value} if isinstance(record, dict) else {name: value}


class Page(Generic[T]):
    """One page. `total` counts the whole list if the service says it; `next_token` resumes after this page, None at
    the end; `response` is the raw answer, whose `parsed` is the page as the service shapes it."""

    __slots__ = ("items", "next_token", "response", "total")

    def __init__(self, items: list[T], total: int | None, next_token: str | None, response: Response[Any]) -> None:
        self.items = items
        self.total = total
        self.next_token = next_token
        self.response = response

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __repr__(self) -> str:
        return f"Page({len(self.items)} items, total={self.total}, next_token={self.next_token!r})"


class Plan(Struct, frozen=True):
    """What a pager walks: an operation, its arguments, and where to start and stop."""

    engine: Engine
    op: Operation[Any]
    values: tuple[Any, ...]
    options: CallOptions
    token: str = ""
    max_items: int | None = None
    page_cap: int = PAGE_CAP


class Walk(Generic[T]):
    """One pass over a list. `token` is the position of the next page: "" = the first, None = the list is over."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._rule: Paging = plan.op.paging or Paging("none", plan.op.result)
        self._values = list(plan.values)
        self._size = self._choose_size()
        self._position, self._link = self._start()
        self._from_start = not plan.token
        self._count = 0
        self._pages = 0
        self._seen: set[str] = {plan.token} if plan.token else set()
        self._last = 0
        self.token: str | None = plan.token

    def _index(self, name: str) -> int | None:
        """Where the argument of that name is, or else the payload whose member it is."""
        params = self._plan.op.params
        named = next((i for i, p in enumerate(params) if name and p.name == name), None)
        if named is not None or not name:
            return named
        return next((i for i, p in enumerate(params) if p.at == "payload"), None)

    def _get(self, name: str) -> Any:
        index = self._index(name)
        if index is None:
            return None
        value, param = self._values[index], self._plan.op.params[index]
        return member(value, name) if param.at == "payload" else value

    def _set(self, name: str, value: Any) -> None:
        index = self._index(name)
        if index is not None:
            inside = self._plan.op.params[index].at == "payload"
            self._values[index] = with_member(self._values[index], name, value) if inside else value

    def _choose_size(self) -> int:
        """The page size that the service will use, as far as it is known; 0 = unknown."""
        rule = self._rule
        if self._index(rule.size) is not None and self._get(rule.size) in (None, UNSET) and rule.send_size:
            self._set(rule.size, rule.send_size)
        asked = self._get(rule.size)
        size = asked if isinstance(asked, int) else rule.default_size
        return min(size, rule.max_size) if rule.max_size else size

    def _start(self) -> tuple[int, str]:
        rule, token = self._rule, self._plan.token
        given = self._get(rule.start)
        position, link = given if isinstance(given, int) else rule.base, ""
        if token:
            kind, _, text = token.partition(":")
            if kind == "link" and rule.style == "link" and text.startswith("/") and text.isprintable():
                link = f"{self._plan.engine.base.origin}{text}"
            elif kind == "at" and rule.style in ("offset", "page") and text.isascii() and text.isdecimal():
                position = int(text)
            elif kind != "cursor" or rule.style != "cursor":
                raise UsageError("this resume token does not belong to this list", operation=self._plan.op.name)
            else:
                self._set(rule.start, text)
        if rule.style == "page" or (rule.style == "offset" and (rule.base or token)):
            self._set(rule.start, position)
        return position, link

    def step(self) -> Flow[Page[T]]:
        """The next page. Only to be called while `token` is not None. Raises PagingError."""
        plan = self._plan
        self._begin_page()
        reply = yield from plan.engine.call(plan.op, tuple(self._values), plan.options, self._link)
        answer = plan.engine.decode(reply)
        items: list[T] = attribute(answer, self._rule.items) or []
        total = attribute(answer, self._rule.total) if self._rule.total else None
        self._count += len(items)
        self._guard(reply, items)
        self.token = self._next(reply, answer, len(items), total)
        return Page(items, total, self.token, raw_response(reply, lambda: answer))

    def _begin_page(self) -> None:
        if self._pages >= self._plan.page_cap:
            raise PagingError(
                f"more than {self._plan.page_cap} pages; raise the bound with page_cap()",
                operation=self._plan.op.name,
            )
        self._pages += 1

    def _guard(self, reply: Reply, items: list[T]) -> None:
        """A service that ignores the position answers the same page for ever."""
        mark = hash(reply.document.answer.body)
        if items and mark == self._last and self._rule.style != "none":
            raise PagingError("the service repeats a page; the list would never end", operation=self._plan.op.name)
        self._last = mark

    def _next(self, reply: Reply, answer: Any, received: int, total: int | None) -> str | None:
        rule = self._rule
        if rule.style == "none":
            return None
        if rule.style in ("link", "cursor"):
            return self._follow(reply, attribute(answer, rule.next))
        if received == 0 or self._position < rule.base or self._ended(answer, received, total):
            return None
        ahead = self._position + (1 if rule.style == "page" else received)
        if rule.terms:
            terms = [attribute(answer, term) for term in rule.terms]
            if all(isinstance(term, int) for term in terms):
                ahead = sum(terms)
        if ahead <= self._position:
            raise PagingError("the next page is not after this one; the list would never end", operation=reply.op.name)
        self._position = ahead
        self._set(rule.start, ahead)
        return f"at:{ahead}"

    def _ended(self, answer: Any, received: int, total: int | None) -> bool:
        """By the total, where the service gives one; else by a page shorter than asked for."""
        rule = self._rule
        stated = attribute(answer, rule.page_size) if rule.page_size else None
        size = stated if isinstance(stated, int) and stated > 0 else self._size
        if isinstance(total, int) and "total_reached" in rule.end:
            if rule.style == "offset":
                return self._position - rule.base + received >= total
            before = (self._position - rule.base) * size if size and not self._from_start else self._count - received
            return before + received >= total
        return "short_page" in rule.end and 0 < received < size

    def _follow(self, reply: Reply, link: Any) -> str | None:
        if not isinstance(link, str) or not link:
            return None
        if self._rule.style == "cursor":
            token = f"cursor:{link}"
            self._set(self._rule.start, link)
        else:
            base = self._plan.engine.base
            url, origin = base.resolve(reply.url, link)
            if origin != base.origin:
                raise PagingError(
                    f"the next page lies on {origin or 'no http(s) address'}, not on {base.origin}; not followed",
                    operation=reply.op.name,
                )
            parts = urlsplit(url)
            text = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            self._link, token = f"{base.origin}{text}", f"link:{text}"
        if token in self._seen:
            raise PagingError("the service links back to a page; the list would never end", operation=reply.op.name)
        self._seen.add(token)
        return token


def raw_response(reply: Reply, parse: Callable[[], T]) -> Response[T]:
    document = reply.document
    heading = partial(document.heading, reply.op)
    return Response(reply.op.name, reply.url, document.answer, parse, reply.attempts, reply.elapsed_s, heading)
