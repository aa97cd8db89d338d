"""Operations of `cost_plan_details`."""

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

CREATE: Operation[models.CostPlanDetail] = Operation(
    "createCostPlanDetail",
    Http("POST", "/costPlans/{costPlansInternalId}/costPlanDetails"),
    (path("costPlansInternalId"), header("x-api-full-response"), payload()),
    answer="models.cost_plan_details:CostPlanDetail",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.CostPlanDetail, models.RowError]] = Operation(
    "createManyCostPlanDetails",
    Http("POST", "/costPlans/{costPlansInternalId}/costPlanDetails"),
    (path("costPlansInternalId"), header("x-api-full-response"), payload()),
    answer="models.cost_plan_details:CostPlanDetailBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
DELETE: Operation[None] = Operation(
    "deleteCostPlanDetail",
    Http("DELETE", "/costPlans/{costPlansInternalId}/costPlanDetails/{costPlanDetailsInternalId}"),
    (path("costPlansInternalId"), path("costPlanDetailsInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.CostPlanDetail] = Operation(
    "getCostPlanDetail",
    Http("GET", "/costPlans/{costPlansInternalId}/costPlanDetails/{costPlanDetailsInternalId}"),
    (
        path("costPlansInternalId"),
        path("costPlanDetailsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.cost_plan_details:CostPlanDetail",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.CostPlanDetail] = Operation(
    "listCostPlanDetails",
    Http("GET", "/costPlans/{costPlansInternalId}/costPlanDetails"),
    (
        path("costPlansInternalId"),
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
    answer="models.cost_plan_details:CostPlanDetailList",
    paging=Paging(
        "link",
        "results",
        start="offset",
        size="limit",
        default_size=25,
        max_size=200,
        total="total_count",
        next="next",
        end=("no_link", "total_reached"),
    ),
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.CostPlanDetail, models.RowError]] = Operation(
    "replaceManyCostPlanDetails",
    Http("PUT", "/costPlans/{costPlansInternalId}/costPlanDetails"),
    (path("costPlansInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.cost_plan_details:CostPlanDetailBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE_MANY: Operation[BatchResult[models.CostPlanDetail, models.RowError]] = Operation(
    "updateManyCostPlanDetails",
    Http("PATCH", "/costPlans/{costPlansInternalId}/costPlanDetails"),
    (path("costPlansInternalId"), header("x-api-full-response"), payload()),
    answer="models.cost_plan_details:CostPlanDetailBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class CostPlanDetails(Group):
    """Cost_plan_details: create, create many, delete, get, list, replace many, ...."""

    def create(
        self, cost_plans_internal_id: int, body: models.CostPlanDetailInput, *, x_api_full_response: bool | None = None
    ) -> models.CostPlanDetail:
        """Create a cost plan detail.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, cost_plans_internal_id, x_api_full_response, body)

    def create_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Create several cost plan details in one call.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, cost_plans_internal_id, x_api_full_response, body)

    def delete(self, cost_plans_internal_id: int, cost_plan_details_internal_id: int) -> None:
        """Delete a cost plan detail.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `cost_plan_details_internal_id`: Internal id, as in the `_internalId` of the cost plan detail.
        """
        return self._call(DELETE, cost_plans_internal_id, cost_plan_details_internal_id)

    def get(
        self,
        cost_plans_internal_id: int,
        cost_plan_details_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CostPlanDetail:
        """Read one cost plan detail.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `cost_plan_details_internal_id`: Internal id, as in the `_internalId` of the cost plan detail.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, cost_plans_internal_id, cost_plan_details_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        cost_plans_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CostPlanDetail] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.CostPlanDetail]:
        """List cost plan details.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._pages(
            LIST, cost_plans_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    def replace_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Replace several cost plan details.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, cost_plans_internal_id, x_api_full_response, x_api_force_patch, body)

    def update_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Change some attributes of several cost plan details.

        - `cost_plans_internal_id`: Internal id, as in the `_internalId` of the cost plan.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, cost_plans_internal_id, x_api_full_response, body)


class AsyncCostPlanDetails(AsyncGroup):
    """Cost_plan_details: create, create many, delete, get, list, replace many, ...."""

    async def create(
        self, cost_plans_internal_id: int, body: models.CostPlanDetailInput, *, x_api_full_response: bool | None = None
    ) -> models.CostPlanDetail:
        """Create a cost plan detail."""
        return await self._call(CREATE, cost_plans_internal_id, x_api_full_response, body)

    async def create_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Create several cost plan details in one call."""
        return await self._call(CREATE_MANY, cost_plans_internal_id, x_api_full_response, body)

    async def delete(self, cost_plans_internal_id: int, cost_plan_details_internal_id: int) -> None:
        """Delete a cost plan detail."""
        return await self._call(DELETE, cost_plans_internal_id, cost_plan_details_internal_id)

    async def get(
        self,
        cost_plans_internal_id: int,
        cost_plan_details_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.CostPlanDetail:
        """Read one cost plan detail."""
        return await self._call(
            GET, cost_plans_internal_id, cost_plan_details_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        cost_plans_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.CostPlanDetail] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.CostPlanDetail]:
        """List cost plan details."""
        return self._pages(
            LIST, cost_plans_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    async def replace_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Replace several cost plan details."""
        return await self._call(REPLACE_MANY, cost_plans_internal_id, x_api_full_response, x_api_force_patch, body)

    async def update_many(
        self,
        cost_plans_internal_id: int,
        body: Sequence[models.CostPlanDetailInput] | models.CostPlanDetailRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.CostPlanDetail, models.RowError]:
        """Change some attributes of several cost plan details."""
        return await self._call(UPDATE_MANY, cost_plans_internal_id, x_api_full_response, body)
