"""Operations of `assignments`."""

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

CREATE: Operation[models.Assignment] = Operation(
    "createAssignment",
    Http("POST", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments"),
    (path("projectsInternalId"), path("tasksInternalId"), header("x-api-full-response"), payload()),
    answer="models.assignments:Assignment",
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
CREATE_MANY: Operation[BatchResult[models.Assignment, models.RowError]] = Operation(
    "createManyAssignments",
    Http("POST", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments"),
    (path("projectsInternalId"), path("tasksInternalId"), header("x-api-full-response"), payload()),
    answer="models.assignments:AssignmentBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
DELETE: Operation[None] = Operation(
    "deleteAssignment",
    Http("DELETE", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments/{assignmentsInternalId}"),
    (path("projectsInternalId"), path("tasksInternalId"), path("assignmentsInternalId")),
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
GET: Operation[models.Assignment] = Operation(
    "getAssignment",
    Http("GET", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments/{assignmentsInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("assignmentsInternalId"),
        query("fields", "comma"),
        query("links"),
        query("expand"),
        query("expandFields"),
        query("tsvParams"),
    ),
    answer="models.assignments:Assignment",
    idempotent=True,
    codes={"API-1092": Code("NotExpandable"), "API-1029": Code("SessionExpired", "reauth")},
)
LIST: Operation[models.Assignment] = Operation(
    "listAssignments",
    Http("GET", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
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
    answer="models.assignments:AssignmentList",
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
REPLACE: Operation[models.Assignment] = Operation(
    "replaceAssignment",
    Http("PUT", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments/{assignmentsInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("assignmentsInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.assignments:Assignment",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
REPLACE_MANY: Operation[BatchResult[models.Assignment, models.RowError]] = Operation(
    "replaceManyAssignments",
    Http("PUT", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        header("x-api-full-response"),
        header("x-api-force-patch"),
        payload(),
    ),
    answer="models.assignments:AssignmentBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)
UPDATE: Operation[models.Assignment] = Operation(
    "updateAssignment",
    Http("PATCH", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments/{assignmentsInternalId}"),
    (
        path("projectsInternalId"),
        path("tasksInternalId"),
        path("assignmentsInternalId"),
        header("x-api-full-response"),
        header("x-api-rule-engine"),
        payload(),
    ),
    answer="models.assignments:Assignment",
    idempotent=True,
    codes={"CMN-0015": Code("ObjectLocked", "soon"), "API-1029": Code("SessionExpired", "reauth")},
)
UPDATE_MANY: Operation[BatchResult[models.Assignment, models.RowError]] = Operation(
    "updateManyAssignments",
    Http("PATCH", "/projects/{projectsInternalId}/tasks/{tasksInternalId}/assignments"),
    (path("projectsInternalId"), path("tasksInternalId"), header("x-api-full-response"), payload()),
    answer="models.assignments:AssignmentBatch",
    batch=Batch("d", within="d", results="results", failures="errors", skipped="skipped"),
    idempotent=True,
    codes={
        "API-1002": Code("TooManyRows"),
        "CMN-0015": Code("ObjectLocked", "soon"),
        "API-1029": Code("SessionExpired", "reauth"),
    },
)


class Assignments(Group):
    """Assignments: create, create many, delete, get, list, replace, ...."""

    def create(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.Assignment:
        """Create an assignment.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE, projects_internal_id, tasks_internal_id, x_api_full_response, body)

    def create_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Create several assignments in one call.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(CREATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, body)

    def delete(self, projects_internal_id: int, tasks_internal_id: int, assignments_internal_id: int) -> None:
        """Delete an assignment.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `assignments_internal_id`: Internal id, as in the `_internalId` of the assignment.
        """
        return self._call(DELETE, projects_internal_id, tasks_internal_id, assignments_internal_id)

    def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Assignment:
        """Read one assignment.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `assignments_internal_id`: Internal id, as in the `_internalId` of the assignment.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        - `tsv_params`: Form of time-varying values, e.g. `(workEffortUnit=fte)`.
        """
        return self._call(
            GET,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Assignment] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> Pager[models.Assignment]:
        """List assignments.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `offset`: Number of records to pass over; not larger than the number of records.
        - `limit`: Records in a page of child objects.
        - `sort`: Attributes to sort by, separated by commas, each optionally followed by ` asc` or ` desc`.
        - `filter`: Condition in the filter grammar, e.g. `((isActive = true) and (code startsWith 'A'))`.
        - `fields`: Attributes to return, separated by commas.
        - `links`: Adds `_links` and the links to child resources.
        - `expand`: Child resources to put inline, each with parameters of its own, e.g. ...
        - `expand_fields`: More data of user and resource lookups, e.g. `(manager=(fields=(email)))`.
        """
        return self._pages(
            LIST,
            projects_internal_id,
            tasks_internal_id,
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

    def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Assignment:
        """Replace an assignment.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `assignments_internal_id`: Internal id, as in the `_internalId` of the assignment.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    def replace_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Replace several assignments.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_force_patch`: PUT changes the given attributes only, as PATCH does.
        """
        return self._call(
            REPLACE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_force_patch, body
        )

    def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Assignment:
        """Change some attributes of an assignment.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `assignments_internal_id`: Internal id, as in the `_internalId` of the assignment.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        - `x_api_rule_engine`: With `ui` the business rules that set attributes run.
        """
        return self._call(
            UPDATE,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )

    def update_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Change some attributes of several assignments.

        - `projects_internal_id`: Internal id, as in the `_internalId` of the project.
        - `tasks_internal_id`: Internal id, as in the `_internalId` of the task.
        - `x_api_full_response`: The answer holds the whole object, not the abbreviated one.
        """
        return self._call(UPDATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, body)


class AsyncAssignments(AsyncGroup):
    """Assignments: create, create many, delete, get, list, replace, ...."""

    async def create(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
    ) -> models.Assignment:
        """Create an assignment."""
        return await self._call(CREATE, projects_internal_id, tasks_internal_id, x_api_full_response, body)

    async def create_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Create several assignments in one call."""
        return await self._call(CREATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, body)

    async def delete(self, projects_internal_id: int, tasks_internal_id: int, assignments_internal_id: int) -> None:
        """Delete an assignment."""
        return await self._call(DELETE, projects_internal_id, tasks_internal_id, assignments_internal_id)

    async def get(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        *,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> models.Assignment:
        """Read one assignment."""
        return await self._call(
            GET,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            fields,
            links,
            expand,
            expand_fields,
            tsv_params,
        )

    def list(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        *,
        offset: int | None = None,
        limit: int | None = None,
        sort: str | None = None,
        filter: str | Condition[models.Assignment] | None = None,
        fields: Sequence[str] | None = None,
        links: bool | None = None,
        expand: str | None = None,
        expand_fields: str | None = None,
        tsv_params: str | None = None,
    ) -> AsyncPager[models.Assignment]:
        """List assignments."""
        return self._pages(
            LIST,
            projects_internal_id,
            tasks_internal_id,
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

    async def replace(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Assignment:
        """Replace an assignment."""
        return await self._call(
            REPLACE,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            x_api_full_response,
            x_api_force_patch,
            x_api_rule_engine,
            body,
        )

    async def replace_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
        x_api_force_patch: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Replace several assignments."""
        return await self._call(
            REPLACE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, x_api_force_patch, body
        )

    async def update(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        assignments_internal_id: int,
        body: models.AssignmentInput,
        *,
        x_api_full_response: bool | None = None,
        x_api_rule_engine: str | None = None,
    ) -> models.Assignment:
        """Change some attributes of an assignment."""
        return await self._call(
            UPDATE,
            projects_internal_id,
            tasks_internal_id,
            assignments_internal_id,
            x_api_full_response,
            x_api_rule_engine,
            body,
        )

    async def update_many(
        self,
        projects_internal_id: int,
        tasks_internal_id: int,
        body: Sequence[models.AssignmentInput] | models.AssignmentRows,
        *,
        x_api_full_response: bool | None = None,
    ) -> BatchResult[models.Assignment, models.RowError]:
        """Change some attributes of several assignments."""
        return await self._call(UPDATE_MANY, projects_internal_id, tasks_internal_id, x_api_full_response, body)
