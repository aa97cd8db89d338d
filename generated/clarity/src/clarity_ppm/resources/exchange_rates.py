"""Operations of `exchange_rates`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import BatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE: Operation[models.ExchangeRate] = Operation(
    "createExchangeRate",
    Http("POST", "/exchangeRates"),
    (header("x-api-full-response"), payload()),
    answer="models.exchange_rates:ExchangeRate",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.ExchangeRate, models.RowError]] = Operation(
    "createManyExchangeRates",
    Http("POST", "/exchangeRates"),
    (header("x-api-full-response"), payload()),
    answer="models.exchange_rates:ExchangeRateBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
GET: Operation[models.ExchangeRate] = Operation(
    "getExchangeRate",
    Http("GET", "/exchangeRates/{exchangeRatesInternalId}"),
    (
        path("exchangeRatesInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.exchange_rates:ExchangeRate",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ExchangeRate] = Operation(
    "listExchangeRates",
    Http("GET", "/exchangeRates"),
    (
        query("offset"),
        query("limit"),
        query("sort"),
        query("filter"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.exchange_rates:ExchangeRateList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=500,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE: Operation[models.ExchangeRate] = Operation(
    "replaceExchangeRate",
    Http("PUT", "/exchangeRates/{exchangeRatesInternalId}"),
    (
        path("exchangeRatesInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.exchange_rates:ExchangeRate",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.ExchangeRate, models.RowError]] = Operation(
    "replaceManyExchangeRates",
    Http("PUT", "/exchangeRates"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.exchange_rates:ExchangeRateBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.ExchangeRate] = Operation(
    "updateExchangeRate",
    Http("PATCH", "/exchangeRates/{exchangeRatesInternalId}"),
    (path("exchangeRatesInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.exchange_rates:ExchangeRate",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.ExchangeRate, models.RowError]] = Operation(
    "updateManyExchangeRates",
    Http("PATCH", "/exchangeRates"),
    (header("x-api-full-response"), payload()),
    answer="models.exchange_rates:ExchangeRateBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class ExchangeRates(Group):
    """Exchange_rates: create, create many, get, list, replace, replace many, ...."""

    def create(self, body: models.ExchangeRateInput, *, x_api_full_response: bool | None = None) -> models.ExchangeRate:
        """Create an exchange rate.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Create several exchange rates in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def get(
        self,
        exchange_rates_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ExchangeRate:
        """Read one exchange rate.

        - `exchange_rates_internal_id`: Internal id, as in the `_internalId` of the exchange rate.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, exchange_rates_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ExchangeRate] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.ExchangeRate]:
        """List exchange rates.

        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    def replace(
        self,
        exchange_rates_internal_id: int,
        body: models.ExchangeRateInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ExchangeRate:
        """Replace an exchange rate.

        - `exchange_rates_internal_id`: Internal id, as in the `_internalId` of the exchange rate.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE, exchange_rates_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    def replace_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Replace several exchange rates.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def update(
        self,
        exchange_rates_internal_id: int,
        body: models.ExchangeRateInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ExchangeRate:
        """Change some attributes of an exchange rate.

        - `exchange_rates_internal_id`: Internal id, as in the `_internalId` of the exchange rate.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, exchange_rates_internal_id, x_api_full_response, x_api_rule_engine, body)

    def update_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Change some attributes of several exchange rates.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)


class AsyncExchangeRates(AsyncGroup):
    """Exchange_rates: create, create many, get, list, replace, replace many, ...."""

    async def create(
        self, body: models.ExchangeRateInput, *, x_api_full_response: bool | None = None
    ) -> models.ExchangeRate:
        """Create an exchange rate."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Create several exchange rates in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def get(
        self,
        exchange_rates_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ExchangeRate:
        """Read one exchange rate."""
        return await self._call(GET, exchange_rates_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ExchangeRate] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.ExchangeRate]:
        """List exchange rates."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace(
        self,
        exchange_rates_internal_id: int,
        body: models.ExchangeRateInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ExchangeRate:
        """Replace an exchange rate."""
        return await self._call(
            REPLACE, exchange_rates_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def replace_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Replace several exchange rates."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def update(
        self,
        exchange_rates_internal_id: int,
        body: models.ExchangeRateInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ExchangeRate:
        """Change some attributes of an exchange rate."""
        return await self._call(UPDATE, exchange_rates_internal_id, x_api_full_response, x_api_rule_engine, body)

    async def update_many(
        self,
        body: Sequence[models.ExchangeRateInput] | models.ExchangeRateRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ExchangeRate, models.RowError]:
        """Change some attributes of several exchange rates."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)
