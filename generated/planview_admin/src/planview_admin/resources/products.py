"""Operations of `products`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Http, Operation, Paging, path, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models

LIST_USERS: Operation[models.User] = Operation(
    "listProductUsers",
    Http("GET", "/public/v1/product/{productId}/user"),
    (path("productId"), query("startIndex"), query("count")),
    answer="models.shared:UserPage",
    paging=Paging(
        "offset",
        "resources",
        start="startIndex",
        base=1,
        size="count",
        page_size="items_per_page",
        terms=("start_index", "items_per_page"),
        end=("empty_page", "short_page"),
    ),
    idempotent=True,
)
LIST: Operation[models.Product] = Operation(
    "listProducts",
    Http("GET", "/public/v1/product"),
    (query("startIndex"), query("count")),
    answer="models.products:ProductPage",
    paging=Paging(
        "offset",
        "resources",
        start="startIndex",
        base=1,
        size="count",
        page_size="items_per_page",
        terms=("start_index", "items_per_page"),
        end=("empty_page", "short_page"),
    ),
    idempotent=True,
)


class Products(Group):
    """Products: list users, list."""

    def list_users(
        self, product_id: str, *, start_index: int | None = None, count: int | None = None
    ) -> Pager[models.User]:
        """Users provisioned to a product environment.

        - `start_index`: Number of the first item wanted, from 1 on.
        - `count`: Items of a page.
        """
        return self._pages(LIST_USERS, product_id, start_index, count)

    def list(self, *, start_index: int | None = None, count: int | None = None) -> Pager[models.Product]:
        """Product environments assigned to the customer.

        - `start_index`: Number of the first item wanted, from 1 on.
        - `count`: Items of a page.
        """
        return self._pages(LIST, start_index, count)


class AsyncProducts(AsyncGroup):
    """Products: list users, list."""

    def list_users(
        self, product_id: str, *, start_index: int | None = None, count: int | None = None
    ) -> AsyncPager[models.User]:
        """Users provisioned to a product environment."""
        return self._pages(LIST_USERS, product_id, start_index, count)

    def list(self, *, start_index: int | None = None, count: int | None = None) -> AsyncPager[models.Product]:
        """Product environments assigned to the customer."""
        return self._pages(LIST, start_index, count)
