"""Operations of `portfolios`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Operation, Soap, element

if TYPE_CHECKING:
    from .. import models

NS = "http://services"
CREATE_OR_REPLACE: Operation[int | None] = Operation(
    "createOrReplacePortfolio",
    Soap("urn:createOrReplacePortfolio", (NS, "createOrReplacePortfolio"), (NS, "createOrReplacePortfolioResponse")),
    (element("portfolioTypeId", namespace=NS), element("valuePairs", namespace=NS)),
    answer="models.portfolios:CreateOrReplacePortfolioResponse",
    result="return_",
)
GET_FIELDS: Operation[list[models.ObjectMethod]] = Operation(
    "getPortfolioFields",
    Soap("urn:getPortfolioFields", (NS, "getPortfolioFields"), (NS, "getPortfolioFieldsResponse")),
    (element("portfolioTypeId", namespace=NS),),
    answer="models.portfolios:GetPortfolioFieldsResponse",
    result="return_",
    idempotent=True,
)
GET_TYPES: Operation[list[models.ValuePair]] = Operation(
    "getPortfolioTypes",
    Soap("urn:getPortfolioTypes", (NS, "getPortfolioTypes"), (NS, "getPortfolioTypesResponse")),
    (element("idOrTitle", namespace=NS, nillable=True),),
    answer="models.portfolios:GetPortfolioTypesResponse",
    result="return_",
    idempotent=True,
)


class Portfolios(Group):
    """Portfolios: create or replace, get fields, get types."""

    def create_or_replace(self, *, portfolio_type_id: int, value_pairs: Sequence[models.ValuePair] = ()) -> int | None:
        """Creates or changes a portfolio of a category and returns its id."""
        return self._call(CREATE_OR_REPLACE, portfolio_type_id, value_pairs)

    def get_fields(self, *, portfolio_type_id: int) -> list[models.ObjectMethod]:
        """Lists the fields of a portfolio of one category."""
        return self._call(GET_FIELDS, portfolio_type_id)

    def get_types(self, *, id_or_title: str | None | UnsetType = UNSET) -> list[models.ValuePair]:
        """Lists the categories of portfolios.

        - `id_or_title`: Only the category of this id or title; left out, all.
        """
        return self._call(GET_TYPES, id_or_title)


class AsyncPortfolios(AsyncGroup):
    """Portfolios: create or replace, get fields, get types."""

    async def create_or_replace(
        self, *, portfolio_type_id: int, value_pairs: Sequence[models.ValuePair] = ()
    ) -> int | None:
        """Creates or changes a portfolio of a category and returns its id."""
        return await self._call(CREATE_OR_REPLACE, portfolio_type_id, value_pairs)

    async def get_fields(self, *, portfolio_type_id: int) -> list[models.ObjectMethod]:
        """Lists the fields of a portfolio of one category."""
        return await self._call(GET_FIELDS, portfolio_type_id)

    async def get_types(self, *, id_or_title: str | None | UnsetType = UNSET) -> list[models.ValuePair]:
        """Lists the categories of portfolios."""
        return await self._call(GET_TYPES, id_or_title)
