"""Operations of `integrations`."""

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

CREATE: Operation[models.Integration] = Operation(
    "createIntegration",
    Http("POST", "/integrations"),
    (header("x-api-full-response"), payload()),
    answer="models.integrations:Integration",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.Integration, models.RowError]] = Operation(
    "createManyIntegrations",
    Http("POST", "/integrations"),
    (header("x-api-full-response"), payload()),
    answer="models.integrations:IntegrationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
DELETE: Operation[None] = Operation(
    "deleteIntegration",
    Http("DELETE", "/integrations/{integrationsInternalId}"),
    (path("integrationsInternalId"),),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Integration] = Operation(
    "getIntegration",
    Http("GET", "/integrations/{integrationsInternalId}"),
    (
        path("integrationsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.integrations:Integration",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Integration] = Operation(
    "listIntegrations",
    Http("GET", "/integrations"),
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
    answer="models.integrations:IntegrationList",
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
REPLACE: Operation[models.Integration] = Operation(
    "replaceIntegration",
    Http("PUT", "/integrations/{integrationsInternalId}"),
    (
        path("integrationsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.integrations:Integration",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.Integration, models.RowError]] = Operation(
    "replaceManyIntegrations",
    Http("PUT", "/integrations"),
    (header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.integrations:IntegrationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Integration] = Operation(
    "updateIntegration",
    Http("PATCH", "/integrations/{integrationsInternalId}"),
    (path("integrationsInternalId"), header("x-api-full-response"), header("x-api-rule-engine"), payload()),
    answer="models.integrations:Integration",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Integration, models.RowError]] = Operation(
    "updateManyIntegrations",
    Http("PATCH", "/integrations"),
    (header("x-api-full-response"), payload()),
    answer="models.integrations:IntegrationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class Integrations(Group):
    """Integrations: create, create many, delete, get, list, replace, ...."""

    def create(self, body: models.IntegrationInput, *, x_api_full_response: bool | None = None) -> models.Integration:
        """Create an integration.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Create several integrations in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def delete(self, integrations_internal_id: int) -> None:
        """Delete an integration.

        - `integrations_internal_id`: Internal id, as in the `_internalId` of the integration.
        """
        return self._call(DELETE, integrations_internal_id)

    def get(
        self,
        integrations_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Integration:
        """Read one integration.

        - `integrations_internal_id`: Internal id, as in the `_internalId` of the integration.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, integrations_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Integration] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Integration]:
        """List integrations.

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
        integrations_internal_id: int,
        body: models.IntegrationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Integration:
        """Replace an integration.

        - `integrations_internal_id`: Internal id, as in the `_internalId` of the integration.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE, integrations_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    def replace_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Replace several integrations.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    def update(
        self,
        integrations_internal_id: int,
        body: models.IntegrationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Integration:
        """Change some attributes of an integration.

        - `integrations_internal_id`: Internal id, as in the `_internalId` of the integration.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(UPDATE, integrations_internal_id, x_api_full_response, x_api_rule_engine, body)

    def update_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Change some attributes of several integrations.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, x_api_full_response, body)


class AsyncIntegrations(AsyncGroup):
    """Integrations: create, create many, delete, get, list, replace, ...."""

    async def create(
        self, body: models.IntegrationInput, *, x_api_full_response: bool | None = None
    ) -> models.Integration:
        """Create an integration."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Create several integrations in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def delete(self, integrations_internal_id: int) -> None:
        """Delete an integration."""
        return await self._call(DELETE, integrations_internal_id)

    async def get(
        self,
        integrations_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Integration:
        """Read one integration."""
        return await self._call(GET, integrations_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Integration] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Integration]:
        """List integrations."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)

    async def replace(
        self,
        integrations_internal_id: int,
        body: models.IntegrationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Integration:
        """Replace an integration."""
        return await self._call(
            REPLACE, integrations_internal_id, x_api_full_response, x_api_force_patch, x_api_rule_engine, body
        )

    async def replace_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Replace several integrations."""
        return await self._call(REPLACE_MANY, x_api_full_response, x_api_force_patch, body)

    async def update(
        self,
        integrations_internal_id: int,
        body: models.IntegrationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Integration:
        """Change some attributes of an integration."""
        return await self._call(UPDATE, integrations_internal_id, x_api_full_response, x_api_rule_engine, body)

    async def update_many(
        self,
        body: Sequence[models.IntegrationInput] | models.IntegrationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Integration, models.RowError]:
        """Change some attributes of several integrations."""
        return await self._call(UPDATE_MANY, x_api_full_response, body)
