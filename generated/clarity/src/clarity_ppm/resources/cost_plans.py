"""Operations of `cost_plans`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._runtime.batch import KeyedBatchResult
from .._runtime.client import AsyncGroup, Group
from .._runtime.operation import Batch, Code, Http, Operation, Paging, header, path, payload, query
from .._runtime.pager import AsyncPager, Pager

if TYPE_CHECKING:
    from .. import models
    from .._runtime.conditions import Condition

CREATE: Operation[models.CostPlan] = Operation(
    "createCostPlan",
    Http("POST", "/costPlans"),
    (header("x-api-full-response"), payload()),
    answer="models.cost_plans:CostPlan",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[KeyedBatchResult[models.CostPlan, models.RowError]] = Operation(
    "createManyCostPlans",
    Http("POST", "/costPlans"),
    (header("x-api-full-response"), payload()),
    answer="models.cost_plans:CostPlanBatch",
    batch=Batch(
        "d",
        within="d",
        results="results",
        failures="errors",
        skipped="skipped",
        sent="code",
        made="code",
        echoed="resource_id",
    ),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
DELETE: Operation[None] = Operation(
    "deleteCostPlan",
    Http("DELETE", "/costPlans/{costPlansInternalId}"),
    (path("costPlansInternalId"),),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.CostPlan] = Operation(
    "getCostPlan",
    Http("GET", "/costPlans/{costPlansInternalId}"),
    (
        path("costPlansInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.cost_plans:CostPlan",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.CostPlan] = Operation(
    "listCostPlans",
    Http("GET", "/costPlans"),
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
    answer="models.cost_plans:CostPlanList",
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


class CostPlans(Group):
    """Cost_plans: create, create many, delete, get, list."""

    def create(self, body: models.CostPlanInput, *, x_api_full_response: bool | None = None) -> models.CostPlan:
        """Create a cost plan.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, x_api_full_response, body)

    def create_many(
        self, body: Sequence[models.CostPlanInput] | models.CostPlanRows, *, x_api_full_response: bool | None = None
    ) -> KeyedBatchResult[models.CostPlan, models.RowError]:
        """Create several cost plans in one call.

        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, x_api_full_response, body)

    def delete(self, cost_plans_internal_id: int) -> None:
        """Delete a cost plan.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        """
        return self._call(DELETE, cost_plans_internal_id)

    def get(
        self,
        cost_plans_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CostPlan:
        """Read one cost plan.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(GET, cost_plans_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CostPlan] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.CostPlan]:
        """List cost plans.

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


class AsyncCostPlans(AsyncGroup):
    """Cost_plans: create, create many, delete, get, list."""

    async def create(self, body: models.CostPlanInput, *, x_api_full_response: bool | None = None) -> models.CostPlan:
        """Create a cost plan."""
        return await self._call(CREATE, x_api_full_response, body)

    async def create_many(
        self, body: Sequence[models.CostPlanInput] | models.CostPlanRows, *, x_api_full_response: bool | None = None
    ) -> KeyedBatchResult[models.CostPlan, models.RowError]:
        """Create several cost plans in one call."""
        return await self._call(CREATE_MANY, x_api_full_response, body)

    async def delete(self, cost_plans_internal_id: int) -> None:
        """Delete a cost plan."""
        return await self._call(DELETE, cost_plans_internal_id)

    async def get(
        self,
        cost_plans_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CostPlan:
        """Read one cost plan."""
        return await self._call(GET, cost_plans_internal_id, fields, links, expand, expand_fields, tsv_params)

    def list(
        self,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CostPlan] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.CostPlan]:
        """List cost plans."""
        return self._pages(LIST, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params)
