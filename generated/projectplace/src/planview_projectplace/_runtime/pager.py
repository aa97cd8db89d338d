"""Lists that go on by themselves: the two pagers iterate over one walk."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any, Generic, Self, TypeVar

from msgspec.structs import replace

from .effects import AsyncDriver, SyncDriver
from .walk import Page, Plan, Walk

T = TypeVar("T")


class _Pager(Generic[T]):
    """What both pagers share. Each iteration starts anew; nothing is sent before the first item is asked for."""

    def __init__(self, driver: Any, plan: Plan) -> None:
        self._driver = driver
        self._plan = plan
        self._resume: str | None = plan.token

    @property
    def resume_token(self) -> str | None:
        """Where the last iteration stands: the first page not handed out whole. None when the list is over."""
        return self._resume

    def _walk(self) -> Walk[T]:
        self._resume = self._plan.token
        return Walk(self._plan)

    def _room(self, given: int, page: Page[T]) -> list[T]:
        """Items of the page within the bound of `max_items`."""
        bound = self._plan.max_items
        return page.items if bound is None else page.items[: max(bound - given, 0)]

    def _full(self, given: int) -> bool:
        return self._plan.max_items is not None and given >= self._plan.max_items

    def _changed(self, **changes: Any) -> Self:
        return type(self)(self._driver, replace(self._plan, **changes))

    def max_items(self, count: int) -> Self:
        """The same list, ending after `count` items."""
        return self._changed(max_items=count)

    def page_cap(self, pages: int) -> Self:
        """The same list with another bound on pages; reaching it raises PagingError."""
        return self._changed(page_cap=pages)

    def resume(self, token: str) -> Self:
        """The same list from a `resume_token` or `Page.next_token`. Pass the same arguments as then."""
        return self._changed(token=token)


class Pager(_Pager[T]):
    """A list: iterate it for its items, or `pages()` for its pages."""

    _driver: SyncDriver

    def pages(self) -> Iterator[Page[T]]:
        """Page by page; every page has its raw response. Raises PagingError for a list that cannot end."""
        walk = self._walk()
        while walk.token is not None:
            yield self._driver.run(walk.step())
            self._resume = walk.token

    def __iter__(self) -> Iterator[T]:
        given, walk = 0, self._walk()
        while walk.token is not None and not self._full(given):
            page = self._driver.run(walk.step())
            room = self._room(given, page)
            for item in room:
                given += 1
                yield item
            if len(room) == len(page):
                self._resume = walk.token

    def first(self) -> T | None:
        """The first item; None if the list is empty. Sends at most the requests that this needs."""
        return next(iter(self), None)


class AsyncPager(_Pager[T]):
    """Asynchronous twin of `Pager`."""

    _driver: AsyncDriver

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Page by page; every page has its raw response. Raises PagingError for a list that cannot end."""
        walk = self._walk()
        while walk.token is not None:
            yield await self._driver.run(walk.step())
            self._resume = walk.token

    async def __aiter__(self) -> AsyncIterator[T]:
        given, walk = 0, self._walk()
        while walk.token is not None and not self._full(given):
            page = await self._driver.run(walk.step())
            room = self._room(given, page)
            for item in room:
                given += 1
                yield item
            if len(room) == len(page):
                self._resume = walk.token

    async def first(self) -> T | None:
        """The first item; None if the list is empty. Sends at most the requests that this needs."""
        async for item in self:
            return item
        return None
