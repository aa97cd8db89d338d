"""Operations of `risks`."""

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

CREATE_MANY: Operation[BatchResult[models.Risk, models.RowError]] = Operation(
    "createManyRisks",
    Http("POST", "/projects/{projectsInternalId}/risks"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.risks:RiskBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.Risk] = Operation(
    "createRisk",
    Http("POST", "/projects/{projectsInternalId}/risks"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.risks:Risk",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Risk] = Operation(
    "getRisk",
    Http("GET", "/projects/{projectsInternalId}/risks/{risksInternalId}"),
    (
        path("projectsInternalId"),
        path("risksInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.risks:Risk",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Risk] = Operation(
    "listRisks",
    Http("GET", "/projects/{projectsInternalId}/risks"),
    (
        path("projectsInternalId"),
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
    answer="models.risks:RiskList",
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


class Risks(Group):
    """Risks: create many, create, get, list."""

    def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.RiskInput] | models.RiskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Risk, models.RowError]:
        """Create several risks in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    def create(
        self, projects_internal_id: int, body: models.RiskInput, *, x_api_full_response: bool | None = None
    ) -> models.Risk:
        """Create a risk.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, x_api_full_response, body)

    def get(
        self,
        projects_internal_id: int,
        risks_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Risk:
        """Read one risk.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `risks_internal_id`: Internal id, as in the `_internalId` of the risk.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET, projects_internal_id, risks_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Risk] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Risk]:
        """List risks.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
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
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )


class AsyncRisks(AsyncGroup):
    """Risks: create many, create, get, list."""

    async def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.RiskInput] | models.RiskRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Risk, models.RowError]:
        """Create several risks in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    async def create(
        self, projects_internal_id: int, body: models.RiskInput, *, x_api_full_response: bool | None = None
    ) -> models.Risk:
        """Create a risk."""
        return await self._call(CREATE, projects_internal_id, x_api_full_response, body)

    async def get(
        self,
        projects_internal_id: int,
        risks_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Risk:
        """Read one risk."""
        return await self._call(
            GET, projects_internal_id, risks_internal_id, fields, links, expand, expand_fields, tsv_params
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Risk] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Risk]:
        """List risks."""
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )
