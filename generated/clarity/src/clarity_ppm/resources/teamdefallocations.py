"""Operations of `teamdefallocations`."""

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

CREATE_MANY: Operation[BatchResult[models.TeamAllocation, models.RowError]] = Operation(
    "createManyTeamAllocations",
    Http("POST", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations"),
    (path("teamdefinitionsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teamdefallocations:TeamAllocationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.TeamAllocation] = Operation(
    "createTeamAllocation",
    Http("POST", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations"),
    (path("teamdefinitionsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teamdefallocations:TeamAllocation",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.TeamAllocation] = Operation(
    "getTeamAllocation",
    Http("GET", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations/{teamdefallocationsInternalId}"),
    (
        path("teamdefinitionsInternalId"),
        path("teamdefallocationsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.teamdefallocations:TeamAllocation",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.TeamAllocation] = Operation(
    "listTeamAllocations",
    Http("GET", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations"),
    (
        path("teamdefinitionsInternalId"),
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
    answer="models.teamdefallocations:TeamAllocationList",
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
REPLACE_MANY: Operation[BatchResult[models.TeamAllocation, models.RowError]] = Operation(
    "replaceManyTeamAllocations",
    Http("PUT", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations"),
    (path("teamdefinitionsInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.teamdefallocations:TeamAllocationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.TeamAllocation] = Operation(
    "replaceTeamAllocation",
    Http("PUT", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations/{teamdefallocationsInternalId}"),
    (
        path("teamdefinitionsInternalId"),
        path("teamdefallocationsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.teamdefallocations:TeamAllocation",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.TeamAllocation, models.RowError]] = Operation(
    "updateManyTeamAllocations",
    Http("PATCH", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations"),
    (path("teamdefinitionsInternalId"), header("x-api-full-response"), payload()),
    answer="models.teamdefallocations:TeamAllocationBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.TeamAllocation] = Operation(
    "updateTeamAllocation",
    Http("PATCH", "/teamdefinitions/{teamdefinitionsInternalId}/teamdefallocations/{teamdefallocationsInternalId}"),
    (
        path("teamdefinitionsInternalId"),
        path("teamdefallocationsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.teamdefallocations:TeamAllocation",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class Teamdefallocations(Group):
    """Teamdefallocations: create many, create, get, list, replace many, replace, ...."""

    def create_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Create several allocations of a team definition in one call.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, teamdefinitions_internal_id, x_api_full_response, body)

    def create(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.TeamAllocation:
        """Create a team allocation.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, teamdefinitions_internal_id, x_api_full_response, body)

    def get(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamAllocation:
        """Read one team allocation.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `teamdefallocations_internal_id`: Internal id, as in the `_internalId` of the team allocation.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        teamdefinitions_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamAllocation] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.TeamAllocation]:
        """List allocations of a team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
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
            LIST,
            teamdefinitions_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def replace_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Replace several allocations of a team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, teamdefinitions_internal_id, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamAllocation:
        """Replace a team allocation.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `teamdefallocations_internal_id`: Internal id, as in the `_internalId` of the team allocation.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Change some attributes of several allocations of a team definition.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, teamdefinitions_internal_id, x_api_full_response, body)

    def update(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamAllocation:
        """Change some attributes of a team allocation.

        - `teamdefinitions_internal_id`: Internal id, as in the `_internalId` of the team definition.
        - `teamdefallocations_internal_id`: Internal id, as in the `_internalId` of the team allocation.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )


class AsyncTeamdefallocations(AsyncGroup):
    """Teamdefallocations: create many, create, get, list, replace many, replace, ...."""

    async def create_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Create several allocations of a team definition in one call."""
        return await self._call(CREATE_MANY, teamdefinitions_internal_id, x_api_full_response, body)

    async def create(
        self,
        teamdefinitions_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.TeamAllocation:
        """Create a team allocation."""
        return await self._call(CREATE, teamdefinitions_internal_id, x_api_full_response, body)

    async def get(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.TeamAllocation:
        """Read one team allocation."""
        return await self._call(
            GET,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        teamdefinitions_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.TeamAllocation] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.TeamAllocation]:
        """List allocations of a team definition."""
        return self._pages(
            LIST,
            teamdefinitions_internal_id,
            offset,
            limit,
            sort,
            filter,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    async def replace_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Replace several allocations of a team definition."""
        return await self._call(REPLACE_MANY, teamdefinitions_internal_id, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamAllocation:
        """Replace a team allocation."""
        return await self._call(
            REPLACE,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        teamdefinitions_internal_id: int,
        body: Sequence[models.TeamAllocationInput] | models.TeamAllocationRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.TeamAllocation, models.RowError]:
        """Change some attributes of several allocations of a team definition."""
        return await self._call(UPDATE_MANY, teamdefinitions_internal_id, x_api_full_response, body)

    async def update(
        self,
        teamdefinitions_internal_id: int,
        teamdefallocations_internal_id: int,
        body: models.TeamAllocationInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.TeamAllocation:
        """Change some attributes of a team allocation."""
        return await self._call(
            UPDATE,
            teamdefinitions_internal_id,
            teamdefallocations_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )
