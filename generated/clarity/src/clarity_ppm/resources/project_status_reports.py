"""Operations of `project_status_reports`."""

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

CREATE_MANY: Operation[BatchResult[models.ProjectStatusReport, models.RowError]] = Operation(
    "createManyProjectStatusReports",
    Http("POST", "/projects/{projectsInternalId}/projectStatusReports"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.project_status_reports:ProjectStatusReportBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
CREATE: Operation[models.ProjectStatusReport] = Operation(
    "createProjectStatusReport",
    Http("POST", "/projects/{projectsInternalId}/projectStatusReports"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.project_status_reports:ProjectStatusReport",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.ProjectStatusReport] = Operation(
    "getProjectStatusReport",
    Http("GET", "/projects/{projectsInternalId}/projectStatusReports/{projectStatusReportsInternalId}"),
    (
        path("projectsInternalId"),
        path("projectStatusReportsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.project_status_reports:ProjectStatusReport",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.ProjectStatusReport] = Operation(
    "listProjectStatusReports",
    Http("GET", "/projects/{projectsInternalId}/projectStatusReports"),
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
    answer="models.project_status_reports:ProjectStatusReportList",
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
REPLACE_MANY: Operation[BatchResult[models.ProjectStatusReport, models.RowError]] = Operation(
    "replaceManyProjectStatusReports",
    Http("PUT", "/projects/{projectsInternalId}/projectStatusReports"),
    (path("projectsInternalId"), header("x-api-full-response"), header("x-api-force-patch"), payload()),
    answer="models.project_status_reports:ProjectStatusReportBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
REPLACE: Operation[models.ProjectStatusReport] = Operation(
    "replaceProjectStatusReport",
    Http("PUT", "/projects/{projectsInternalId}/projectStatusReports/{projectStatusReportsInternalId}"),
    (
        path("projectsInternalId"),
        path("projectStatusReportsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.project_status_reports:ProjectStatusReport",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.ProjectStatusReport, models.RowError]] = Operation(
    "updateManyProjectStatusReports",
    Http("PATCH", "/projects/{projectsInternalId}/projectStatusReports"),
    (path("projectsInternalId"), header("x-api-full-response"), payload()),
    answer="models.project_status_reports:ProjectStatusReportBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.ProjectStatusReport] = Operation(
    "updateProjectStatusReport",
    Http("PATCH", "/projects/{projectsInternalId}/projectStatusReports/{projectStatusReportsInternalId}"),
    (
        path("projectsInternalId"),
        path("projectStatusReportsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.project_status_reports:ProjectStatusReport",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)


class ProjectStatusReports(Group):
    """Project_status_reports: create many, create, get, list, replace many, replace, ...."""

    def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Create several project status reports in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    def create(
        self,
        projects_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.ProjectStatusReport:
        """Create a project status report.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, x_api_full_response, body)

    def get(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ProjectStatusReport:
        """Read one project status report.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `project_status_reports_internal_id`: Internal id, as in the `_internalId` of the project status
        report.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            projects_internal_id,
            project_status_reports_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ProjectStatusReport] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.ProjectStatusReport]:
        """List project status reports.

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

    def replace_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Replace several project status reports.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    def replace(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ProjectStatusReport:
        """Replace a project status report.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `project_status_reports_internal_id`: Internal id, as in the `_internalId` of the project status
        report.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            projects_internal_id,
            project_status_reports_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Change some attributes of several project status reports.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    def update(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ProjectStatusReport:
        """Change some attributes of a project status report.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `project_status_reports_internal_id`: Internal id, as in the `_internalId` of the project status
        report.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE,
            projects_internal_id,
            project_status_reports_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )


class AsyncProjectStatusReports(AsyncGroup):
    """Project_status_reports: create many, create, get, list, replace many, replace, ...."""

    async def create_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Create several project status reports in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, x_api_full_response, body)

    async def create(
        self,
        projects_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.ProjectStatusReport:
        """Create a project status report."""
        return await self._call(CREATE, projects_internal_id, x_api_full_response, body)

    async def get(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.ProjectStatusReport:
        """Read one project status report."""
        return await self._call(
            GET,
            projects_internal_id,
            project_status_reports_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        projects_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.ProjectStatusReport] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.ProjectStatusReport]:
        """List project status reports."""
        return self._pages(
            LIST, projects_internal_id, offset, limit, sort, filter, fields, links, expand, expand_fields, tsv_params
        )

    async def replace_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Replace several project status reports."""
        return await self._call(REPLACE_MANY, projects_internal_id, x_api_full_response, x_api_force_patch, body)

    async def replace(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ProjectStatusReport:
        """Replace a project status report."""
        return await self._call(
            REPLACE,
            projects_internal_id,
            project_status_reports_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        projects_internal_id: int,
        body: Sequence[models.ProjectStatusReportInput] | models.ProjectStatusReportRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.ProjectStatusReport, models.RowError]:
        """Change some attributes of several project status reports."""
        return await self._call(UPDATE_MANY, projects_internal_id, x_api_full_response, body)

    async def update(
        self,
        projects_internal_id: int,
        project_status_reports_internal_id: int,
        body: models.ProjectStatusReportInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.ProjectStatusReport:
        """Change some attributes of a project status report."""
        return await self._call(
            UPDATE,
            projects_internal_id,
            project_status_reports_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )
